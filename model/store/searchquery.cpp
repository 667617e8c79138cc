// SPDX-License-Identifier: Apache-2.0
#include "model/store/searchquery.h"
#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longest = 1000;
constexpr qsizetype mostTerms = 32;
constexpr QChar zeroWidthSpace(0x200B); // no letter to FTS5's tokenizer, and nothing to the eye

bool hasNoSpaces(char32_t character)
{
    const QChar::Script script = QChar::script(character);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Thai;
}

bool isWord(const QString &term)
{
    const QList<uint> characters = term.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint character) { return QChar::isLetterOrNumber(character); });
}

// FTS5 reads what stands in quotes as text; there are none within a term.
QString quoted(const QString &term, bool isBeginning)
{
    return u'"' + term + (isBeginning ? u"\" *"_s : u"\""_s);
}

} // namespace

Result<QString> searchQuery(const QString &text)
{
    if (text.size() > longest)
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Search", "The text to look for is too long. Use fewer words."));
    const QString plain = searchable(text);
    QStringList terms;
    for (qsizetype at = 0; at < plain.size();) {
        const QChar c = plain[at];
        if (c.isSpace()) {
            ++at;
            continue;
        }
        const bool isPhrase = c == u'"';
        const qsizetype begin = isPhrase ? at + 1 : at;
        qsizetype end = begin;
        while (end < plain.size() && plain[end] != u'"' && (isPhrase || !plain[end].isSpace()))
            ++end;
        QString term = plain.sliced(begin, end - begin);
        at = isPhrase ? end + 1 : end;
        if (!isWord(term))
            continue;
        terms << quoted(term, !isPhrase && term.endsWith(u'*'));
    }
    if (terms.isEmpty())
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Search", "Enter a word or a number to look for."));
    if (terms.size() > mostTerms)
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Search", "These are too many words to look for. Use fewer."));
    return terms.join(u" AND "_s);
}

QString searchable(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    bool wasBreaking = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : c.unicode();
        const bool isBreaking = character >= 0xE00 && hasNoSpaces(character);
        if ((isBreaking || wasBreaking) && !plain.isEmpty() && c != zeroWidthSpace && !plain.endsWith(zeroWidthSpace))
            plain += zeroWidthSpace;
        wasBreaking = isBreaking;
        if ((character < 0x20 && c != u'\n' && c != u'\t') || character == 0x7F)
            plain += u' ';
        else if (c.isSurrogate() && !isPair)
            plain += QChar(QChar::ReplacementCharacter); // SQLite would take it and the next one, a quote, as a pair
        else
            plain += c;
        if (isPair)
            plain += text[++i];
    }
    return plain;
}

QString withoutBreaks(QString text)
{
    return text.remove(zeroWidthSpace);
}

} // namespace sandgate
