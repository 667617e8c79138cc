// SPDX-License-Identifier: Apache-2.0
#include "model/rules/commandpattern.h"
#include "model/rules/shellwrappers.h"
#include "model/rules/wildcard.h"
#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandPattern", text);
}

tl::unexpected<Error> bad(const QString &why)
{
    return failure(Error::Kind::InvalidSettings, why);
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

bool isShortOptions(const QString &word)
{
    return isOption(word) && word[1] != u'-' &&
           std::all_of(word.begin() + 1, word.end(), [](QChar c) { return c.isLetter() && c.unicode() < 0x80; });
}

QString cleaned(const QString &word)
{
    return word.contains(u'/') && !word.contains("://"_L1) ? QDir::cleanPath(word) : word;
}

QString programOf(const QString &word)
{
    return word.section(u'/', -1);
}

// In patterns, the `~` of a home folder; a quoted one is a name.
constexpr char16_t homeFolder = u'\uFDD1';

QString formOf(const ShellWord &word)
{
    return word.isHome ? QChar(homeFolder) + word.text.mid(1) : word.text;
}

// ./x and x/ are x, when it is a file.
bool deniesWord(QString pattern, const ShellWord &word)
{
    pattern.replace(QChar(homeFolder), u'~');
    if (word.isUnknown)
        return pattern == QString(QChar(anyText));
    return wildcardMatches(pattern, word.text, Slashes::Pass) ||
           wildcardMatches(cleaned(pattern), cleaned(word.text), Slashes::Pass);
}

} // namespace

Result<CommandPattern> CommandPattern::parse(const QString &text)
{
    CommandPattern pattern;
    QString word;
    bool begun = false;
    const auto end = [&] {
        if (begun)
            pattern.m_words << word;
        word.clear();
        begun = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u' ' || c == u'\t') {
            end();
            continue;
        }
        const bool isFirst = !std::exchange(begun, true);
        if (c == u'~' && isFirst && (i + 1 == text.size() || QStringView(u"/ \t").contains(text[i + 1]))) {
            word += QChar(homeFolder);
        } else if (c == u'\'' || c == u'"') {
            const qsizetype close = text.indexOf(c, i + 1);
            if (close < 0)
                return bad(tr("A quote is not closed."));
            word += text.mid(i + 1, close - i - 1);
            i = close;
        } else if (c == u'\\') {
            if (++i == text.size())
                return bad(tr("It ends in a backslash."));
            word += text[i];
        } else if (c == u'*') {
            word += QChar(anyText);
        } else if (QStringView(u";&|<>()$`\n").contains(c)) {
            return bad(tr("“%1” is not for patterns: each command of a line is compared by itself. Put it in quotes if "
                          "it belongs to an argument.")
                           .arg(c == u'\n' ? u"↵"_s : QString(c)));
        } else {
            word += c;
        }
    }
    end();
    const QString further(2, QChar(anyText));
    if (!pattern.m_words.isEmpty() && pattern.m_words.last() == further) {
        pattern.m_words.removeLast();
        pattern.m_further = true;
    }
    if (pattern.m_words.isEmpty())
        return bad(tr("It names no command."));
    if (pattern.m_words.contains(further))
        return bad(tr("“**” can only be the last word: it stands for any further arguments."));
    return pattern;
}

QString CommandPattern::exactly(const SimpleCommand &command)
{
    QStringList words;
    for (const auto *list : {&command.assignments, &command.words}) {
        for (const ShellWord &word : *list) {
            if (word.isUnknown || word.isGlob)
                return {};
            static const QString plain = u"_-./=:@%+,~^"_s;
            const bool isSimple = !word.text.isEmpty() && std::all_of(word.text.begin(), word.text.end(), [](QChar c) {
                return c.isLetterOrNumber() || plain.contains(c);
            }) && (word.isHome || !word.text.startsWith(u'~'));
            if (!isSimple && word.text.contains(u'\''))
                words << u'"' + word.text + u'"';
            else
                words << (isSimple ? word.text : u'\'' + word.text + u'\'');
        }
    }
    const QString text = words.join(u' ');
    const Result<CommandPattern> pattern = parse(text);
    return pattern && pattern->allows(command) ? text : QString();
}

bool CommandPattern::hasWildcard() const
{
    return m_further || std::any_of(m_words.begin(), m_words.end(),
                                    [](const QString &word) { return word.contains(QChar(anyText)); });
}

bool CommandPattern::namesProgram() const
{
    return !m_words.first().contains(QChar(anyText));
}

// What a wildcard stands for is never an option that runs something else, nor the name of a file that becomes one.
bool CommandPattern::allowsWord(const QString &pattern, const ShellWord &word, const QString &program) const
{
    if (word.isUnknown)
        return false;
    if (!pattern.contains(QChar(anyText)))
        return pattern == formOf(word) && !word.isGlob;
    if (mustBeSpelled(program, word))
        return false;
    if (word.isGlob && (word.text.isEmpty() || QStringView(u"-*?[").contains(word.text[0])))
        return false;
    if (pattern == QString(QChar(anyText)))
        return true;
    return !word.isHome && !word.isGlob && !word.text.split(u'/').contains(u".."_s) &&
           wildcardMatches(pattern, word.text, Slashes::Stop);
}

bool CommandPattern::allows(const SimpleCommand &command) const
{
    std::vector<ShellWord> words = command.assignments;
    words.insert(words.end(), command.words.begin(), command.words.end());
    const auto fixed = std::size_t(m_words.size());
    if (words.size() < fixed || (words.size() > fixed && !m_further))
        return false;
    const QString program = command.name();
    const QString any{QChar(anyText)};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isArgument = i > command.assignments.size();
        const QString pattern = i < fixed ? m_words[qsizetype(i)] : any;
        // neither what is set for it nor the program itself is for wildcards
        if (!isArgument && pattern.contains(QChar(anyText)))
            return false;
        if (i < fixed && pattern == any && words[i].text.startsWith(u'-'))
            return false; // an option is no argument that one expects
        if (!allowsWord(pattern, words[i], program))
            return false;
    }
    return true;
}

Match CommandPattern::denies(const SimpleCommand &command) const
{
    constexpr int most = 32;
    int looked = 0;
    Match found = Match::No;
    for (std::size_t i = 0; i < command.words.size(); ++i) {
        const QString program = programOf(command.words[i].text);
        if (!wildcardMatches(programOf(m_words.first()), program, Slashes::Pass, Qt::CaseInsensitive))
            continue;
        if (++looked > most)
            return Match::Perhaps;
        const Match match = deniesFrom(command, i);
        if (match == Match::Yes && i == 0)
            return Match::Yes;
        if (match != Match::No)
            found = Match::Perhaps; // behind a program that may run it
    }
    return found;
}

Match CommandPattern::deniesFrom(const SimpleCommand &command, std::size_t first) const
{
    QString letters;
    QStringList options;
    std::vector<const ShellWord *> operands;
    bool optionsEnded = false;
    for (std::size_t i = first + 1; i < command.words.size(); ++i) {
        const ShellWord &word = command.words[i];
        if (word.text == "--"_L1)
            optionsEnded = true;
        else if (!optionsEnded && isShortOptions(word.text))
            letters += word.text.mid(1), options << word.text;
        else if (!optionsEnded && isOption(word.text))
            options << word.text;
        else
            operands.push_back(&word);
    }
    QStringList wanted;
    for (const QString &word : m_words.mid(1)) {
        if (isShortOptions(word)) {
            const bool isIn = std::all_of(word.begin() + 1, word.end(), [&](QChar c) { return letters.contains(c); });
            if (!isIn && !options.contains(word))
                return Match::No;
        } else if (isOption(word)) {
            const bool isIn = std::any_of(options.begin(), options.end(), [&](const QString &option) {
                return wildcardMatches(word, option, Slashes::Pass) || option.startsWith(word + u'=');
            });
            if (!isIn)
                return Match::No;
        } else if (word != "--"_L1) {
            wanted << word;
        }
    }
    bool isBeginning = operands.size() >= std::size_t(wanted.size());
    for (qsizetype i = 0; isBeginning && i < wanted.size(); ++i)
        isBeginning = deniesWord(wanted[i], *operands[std::size_t(i)]);
    if (isBeginning)
        return Match::Yes;
    std::size_t at = 0;
    for (const QString &word : wanted) {
        while (at < operands.size() && !deniesWord(word, *operands[at]))
            ++at;
        if (at++ >= operands.size())
            return Match::No;
    }
    return Match::Perhaps;
}

} // namespace sandgate
