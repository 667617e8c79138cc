// SPDX-License-Identifier: Apache-2.0
#include "model/rules/shellparser.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

// How the words of a shell are read: quoting and expansions.
namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLine", text);
}

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

} // namespace

ShellWord ShellParser::word()
{
    ShellWord word;
    const qsizetype start = m_at;
    bool hasBrace = false;
    while (!atEnd()) {
        const QChar c = peek();
        if (c == u' ' || c == u'\t' || QStringView(u"\n;&|()").contains(c))
            break;
        if (c == u'<' || c == u'>') {
            if (peek(1) != u'(')
                break;
            ++m_at;
            word.isUnknown = true;
            substitution(word);
        } else if (c == u'\\') {
            escaped(word);
        } else if (c == u'\'') {
            singleQuoted(word);
        } else if (c == u'"') {
            ++m_at;
            doubleQuoted(word);
        } else if (c == u'$') {
            dollar(word, false);
        } else if (c == u'`') {
            backtick(word, false);
        } else if (c == u'~' && m_at == start) {
            tilde(word);
        } else {
            word.isGlob = word.isGlob || c == u'*' || c == u'?' || c == u'[';
            hasBrace = hasBrace || c == u'{';
            // zsh puts the path of a program in place of =name
            word.isUnknown = word.isUnknown || (c == u'=' && m_at == start);
            word.text += c;
            ++m_at;
        }
    }
    const QString raw = m_text.mid(start, m_at - start);
    if (raw == "["_L1)
        word.isGlob = false;
    if (hasBrace && raw != "{"_L1 && raw != "{}"_L1)
        word.isUnknown = true; // {a,b}
    if (word.isHome && word.text.size() > 1 && word.text[1] != u'/')
        word.isUnknown = true;
    return word;
}

void ShellParser::escaped(ShellWord &word)
{
    const QChar next = peek(1);
    if (m_at + 1 >= m_text.size()) {
        doubt(tr("It ends in a backslash."));
        ++m_at;
        return;
    }
    m_at += 2;
    if (next == u'\n')
        return;
    word.text += next;
    word.isQuoted = true;
}

void ShellParser::singleQuoted(ShellWord &word)
{
    word.isQuoted = true;
    const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
    if (end < 0)
        doubt(tr("A quote is not closed."));
    word.text += m_text.mid(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1);
    m_at = end < 0 ? m_text.size() : end + 1;
}

void ShellParser::doubleQuoted(ShellWord &word)
{
    word.isQuoted = true;
    while (!atEnd()) {
        const QChar c = peek();
        if (c == u'"') {
            ++m_at;
            return;
        }
        if (c == u'\\' && m_at + 1 < m_text.size()) {
            const QChar next = peek(1);
            if (QStringView(u"$`\"\\\n").contains(next)) {
                if (next != u'\n')
                    word.text += next;
            } else {
                word.text += c;
                word.text += next;
            }
            m_at += 2;
        } else if (c == u'$') {
            dollar(word, true);
        } else if (c == u'`') {
            backtick(word, true);
        } else {
            word.text += c;
            ++m_at;
        }
    }
    doubt(tr("A quote is not closed."));
}

void ShellParser::dollar(ShellWord &word, bool inQuotes)
{
    const QChar next = peek(1);
    if (next == u'(') {
        if (peek(2) == u'(')
            doubt(tr("It has arithmetic, or a subshell in a substitution."));
        ++m_at;
        word.isUnknown = true;
        substitution(word);
    } else if (next == u'{') {
        parameter(word);
    } else if (next == u'\'' && !inQuotes) {
        doubt(tr("$'...' is not understood."));
        ++m_at;
        singleQuoted(word);
        word.isUnknown = true;
    } else if (next == u'"' && !inQuotes) {
        m_at += 2;
        doubleQuoted(word);
        word.isUnknown = true; // translated by the shell
    } else if (next == u'[') {
        doubt(tr("It has arithmetic."));
        word.isUnknown = true;
        word.text += m_text.mid(m_at, 2);
        m_at += 2;
    } else if (isNameCharacter(next)) {
        const qsizetype start = m_at++;
        if (next >= u'0' && next <= u'9')
            ++m_at;
        else
            while (isNameCharacter(peek()))
                ++m_at;
        const QString name = m_text.mid(start, m_at - start);
        if (name == "$HOME"_L1 && word.text.isEmpty() && !word.isUnknown && peek() != u'[') {
            word.isHome = true;
            word.text = u"~"_s;
            return;
        }
        word.isUnknown = true;
        word.text += name;
    } else if (QStringView(u"@*#?-$!").contains(next) && !next.isNull()) {
        word.isUnknown = true;
        word.text += m_text.mid(m_at, 2);
        m_at += 2;
    } else {
        word.text += u'$';
        ++m_at;
    }
}

void ShellParser::parameter(ShellWord &word)
{
    if (QStringView(m_text).mid(m_at).startsWith(u"${HOME}") && word.text.isEmpty() && !word.isUnknown) {
        m_at += 7;
        word.isHome = true;
        word.text = u"~"_s;
        return;
    }
    const qsizetype start = m_at;
    m_at += 2;
    ShellWord inside;
    braces(inside);
    word.isUnknown = true;
    word.text += m_text.mid(start, m_at - start);
}

// Up to the brace that closes; what is substituted in it runs.
void ShellParser::braces(ShellWord &word)
{
    if (++m_nesting + m_depth > 24) {
        doubt(tr("Commands are nested too deeply to be understood."));
        m_at = m_text.size();
    }
    while (!atEnd()) {
        const QChar c = peek();
        if (c == u'}') {
            ++m_at;
            --m_nesting;
            return;
        }
        if (c == u'\\')
            escaped(word);
        else if (c == u'\'')
            singleQuoted(word);
        else if (c == u'"')
            ++m_at, doubleQuoted(word);
        else if (c == u'$')
            dollar(word, true);
        else if (c == u'`')
            backtick(word, false);
        else
            ++m_at;
    }
    --m_nesting;
    doubt(tr("A brace is not closed."));
}

void ShellParser::backtick(ShellWord &word, bool inQuotes)
{
    const qsizetype start = m_at++;
    QString inside;
    while (!atEnd() && peek() != u'`') {
        const QChar next = peek(1);
        const bool isEscape =
            peek() == u'\\' && (next == u'`' || next == u'\\' || next == u'$' || (inQuotes && next == u'"'));
        if (isEscape)
            ++m_at;
        inside += peek();
        ++m_at;
    }
    if (atEnd())
        doubt(tr("A backtick is not closed."));
    m_at = qMin(m_at + 1, m_text.size());
    word.isUnknown = true;
    word.text += m_text.mid(start, m_at - start);
    ShellParser(inside, m_line, m_depth + m_nesting + 1, m_outer, m_folders).readCommands();
}

// At the parenthesis of $(, <( or >(.
void ShellParser::substitution(ShellWord &word)
{
    const qsizetype start = m_at++;
    const QStringList folders = m_folders;
    list(u')');
    m_folders = folders;
    word.text += u'$' + m_text.mid(start, m_at - start);
}

void ShellParser::tilde(ShellWord &word)
{
    const QChar next = peek(1);
    ++m_at;
    word.text = u"~"_s;
    if (next.isNull() || next == u'/' || next.isSpace() || QStringView(u";&|()<>").contains(next))
        word.isHome = true;
    else
        word.isUnknown = true; // ~somebody, ~+
}

} // namespace sandgate
