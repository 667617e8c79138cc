// SPDX-License-Identifier: Apache-2.0
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QStringView>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longBlank = 16;    // indentation is shorter, a gap that pushes text out of sight is longer
constexpr qsizetype longEmptyLine = 5; // line breaks in a row

// Drawn as nothing or as a blank, though Unicode files them under letters and marks.
bool isDisguisedBlank(char32_t c)
{
    switch (c) {
    case 0x034F: // combining grapheme joiner
    case 0x115F: // Hangul fillers
    case 0x1160:
    case 0x3164:
    case 0xFFA0:
    case 0x17B4: // Khmer inherent vowels
    case 0x17B5:
    case 0x2800: // Braille blank
        return true;
    default:
        return (c >= 0x180B && c <= 0x180F)       // Mongolian variation selectors
               || (c >= 0xFE00 && c <= 0xFE0F)    // variation selectors
               || (c >= 0xE0000 && c <= 0xE0FFF); // tags, more variation selectors
    }
}

bool hides(char32_t c)
{
    if (c == U' ' || c == U'\n' || c == U'\t')
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space: // all but U+0020
        return true;
    default:
        return isDisguisedBlank(c);
    }
}

QString markFor(char32_t c)
{
    return u"[U+%1]"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

qsizetype runLength(QStringView text, qsizetype from, QStringView characters)
{
    qsizetype end = from;
    while (end < text.size() && characters.contains(text[end]))
        ++end;
    return end - from;
}

class Writer
{
public:
    void mark(const QString &text)
    {
        m_result.marks.push_back({m_result.text.size(), text.size()});
        m_result.text += text;
    }
    void plain(QStringView text) { m_result.text += text; }
    VisibleText take() { return std::move(m_result); }

private:
    VisibleText m_result;
};

char32_t characterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

} // namespace

VisibleText makeVisible(const QString &text, Blanks blanks)
{
    Writer writer;
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size();) {
        if (all[at] == u' ' || all[at] == u'\t') {
            const qsizetype run = runLength(all, at, u" \t");
            if (run >= longBlank && blanks == Blanks::Count)
                writer.mark(u"[%1]"_s.arg(QCoreApplication::translate("VisibleText", "%n blanks", nullptr, int(run))));
            else
                writer.plain(all.mid(at, run));
            at += run;
            continue;
        }
        if (all[at] == u'\n') {
            const qsizetype run = runLength(all, at, u"\n");
            writer.plain(u"\n");
            if (run >= longEmptyLine && blanks == Blanks::Count) {
                const int lines = int(run - 1);
                writer.mark(
                    u"[%1]"_s.arg(QCoreApplication::translate("VisibleText", "%n empty lines", nullptr, lines)));
                writer.plain(u"\n");
            } else {
                writer.plain(all.mid(at + 1, run - 1));
            }
            at += run;
            continue;
        }
        const char32_t c = characterAt(all, at);
        const qsizetype size = c > 0xFFFF ? 2 : 1;
        if (hides(c))
            writer.mark(markFor(c));
        else
            writer.plain(all.mid(at, size));
        at += size;
    }
    return writer.take();
}

QString visibleText(const QString &text, Blanks blanks)
{
    return makeVisible(text, blanks).text;
}

QString visibleLine(const QString &text, qsizetype limit)
{
    constexpr qsizetype examined = 65536;
    QString line = visibleText(text.left(examined));
    line.replace(u'\n', u" \u21B5 "_s);
    line.replace(u'\t', u' ');
    if (line.size() > limit)
        return line.left(limit - 1) + u'\u2026';
    return text.size() > examined ? line + u'\u2026' : line;
}

} // namespace sandgate
