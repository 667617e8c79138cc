// SPDX-License-Identifier: Apache-2.0
#include "model/rules/shellparser.h"
#include "model/rules/shellwrappers.h"
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int deepest = 24;
constexpr std::size_t mostCommands = 400;
constexpr qsizetype longest = 65536;

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLine", text);
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool endsWord(QChar c)
{
    return isBlank(c) || QStringView(u"\n;&|()<>").contains(c);
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAssignment(const QString &raw)
{
    static const QRegularExpression form(u"^[A-Za-z_][A-Za-z0-9_]*(\\[[^]]*\\])?\\+?="_s);
    return form.match(raw).hasMatch();
}

} // namespace

QString SimpleCommand::name() const
{
    if (words.empty() || words.front().isUnknown || words.front().isGlob)
        return {};
    return words.front().text.section(u'/', -1);
}

ShellLine parseShellLine(const QString &text)
{
    ShellLine line;
    if (text.size() > longest) {
        line.doubt = tr("The command is too long to be understood.");
        return line;
    }
    ShellParser(text, line, 0, -1, {}).readCommands();
    return line;
}

ShellParser::ShellParser(const QString &text, ShellLine &line, int depth, int outer, QStringList folders)
    : m_text(text)
    , m_line(line)
    , m_depth(depth)
    , m_outer(outer)
    , m_folders(std::move(folders))
{
}

void ShellParser::doubt(const QString &why)
{
    if (m_line.doubt.isEmpty())
        m_line.doubt = why;
}

QChar ShellParser::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(0);
}

bool ShellParser::skipBlanks()
{
    const qsizetype before = m_at;
    while (!atEnd()) {
        if (isBlank(peek()))
            ++m_at;
        else if (peek() == u'\\' && peek(1) == u'\n')
            m_at += 2;
        else
            break;
    }
    return m_at > before;
}

void ShellParser::readCommands()
{
    if (m_depth > deepest) {
        doubt(tr("Commands are nested too deeply to be understood."));
        return;
    }
    list(QChar(0));
    if (!m_hereDocuments.empty())
        doubt(tr("A here-document does not end."));
}

void ShellParser::readExpansions()
{
    ShellWord nothing;
    while (!atEnd() && m_depth <= deepest) {
        if (peek() == u'\\')
            m_at += 2;
        else if (peek() == u'$')
            dollar(nothing, true);
        else if (peek() == u'`')
            backtick(nothing, false);
        else
            ++m_at;
    }
}

void ShellParser::list(QChar closer)
{
    if (m_nesting + m_depth > deepest || m_line.commands.size() > mostCommands) {
        doubt(tr("Commands are nested too deeply to be understood."));
        m_at = m_text.size();
        return;
    }
    ++m_nesting;
    SimpleCommand now;
    bool afterGroup = false; // only redirections may follow
    while (true) {
        skipBlanks();
        if (atEnd()) {
            if (!closer.isNull())
                doubt(tr("A parenthesis is not closed."));
            break;
        }
        const QChar c = peek();
        if (c == u')') {
            ++m_at;
            if (c == closer)
                break;
            doubt(tr("A parenthesis is closed that was not opened."));
            flush(now);
        } else if (c == u'\n' || c == u';' || c == u'|' || (c == u'&' && peek(1) != u'>')) {
            operatorAt(now, afterGroup);
        } else if (c == u'(') {
            parenthesis(now, afterGroup);
        } else if (c == u'#') {
            comment();
        } else if (isAtRedirection()) {
            redirection();
        } else {
            wordAt(now, afterGroup);
        }
    }
    flush(now);
    --m_nesting;
}

void ShellParser::operatorAt(SimpleCommand &now, bool &afterGroup)
{
    const QChar c = peek();
    flush(now);
    afterGroup = false;
    ++m_at;
    if (c == u'\n')
        hereDocuments();
    else if (c == u';' && (peek() == u';' || peek() == u'&'))
        doubt(tr("It has a case statement.")), ++m_at;
    else if (c == u'|' && (peek() == u'|' || peek() == u'&'))
        ++m_at;
    else if (c == u'&' && peek() == u'&')
        ++m_at;
}

void ShellParser::parenthesis(SimpleCommand &now, bool &afterGroup)
{
    if (!now.words.empty() || !now.assignments.empty() || afterGroup)
        doubt(tr("It has a function, a list of values or a pattern with parentheses."));
    if (peek(1) == u'(')
        doubt(tr("It has arithmetic, or a subshell in a subshell."));
    flush(now);
    ++m_at;
    list(u')');
    afterGroup = true;
}

// A shell for people may not take it for a comment, and run what is behind it.
void ShellParser::comment()
{
    while (!atEnd() && peek() != u'\n') {
        if (QStringView(u";|&`$()<>").contains(peek()))
            doubt(tr("A comment in it has characters of the shell's own."));
        ++m_at;
    }
}

bool ShellParser::isAtRedirection() const
{
    qsizetype ahead = 0;
    while (peek(ahead) >= u'0' && peek(ahead) <= u'9')
        ++ahead;
    const QChar c = peek(ahead);
    if (c == u'&' && ahead == 0)
        return peek(1) == u'>';
    // <(...) is a word
    return (c == u'<' || c == u'>') && peek(ahead + 1) != u'(';
}

void ShellParser::wordAt(SimpleCommand &now, bool &afterGroup)
{
    const qsizetype start = m_at;
    const ShellWord found = word();
    if (m_at == start) { // never, but an endless loop would be worse
        ++m_at;
        doubt(tr("It has a character that is not understood."));
        return;
    }
    const QString raw = m_text.mid(start, m_at - start);
    if (afterGroup)
        doubt(tr("Something follows a group of commands."));
    if (now.words.empty() && isAssignment(raw)) {
        now.assignments.push_back(found);
        return;
    }
    if (now.words.empty() && now.assignments.empty() && takesReserved(raw, afterGroup))
        return;
    now.words.push_back(found);
}

bool ShellParser::takesReserved(const QString &raw, bool &afterGroup)
{
    static const QStringList openers{u"if"_s,    u"then"_s, u"elif"_s, u"else"_s, u"while"_s,
                                     u"until"_s, u"do"_s,   u"!"_s,    u"{"_s};
    static const QStringList closers{u"fi"_s, u"done"_s, u"}"_s, u"esac"_s};
    static const QStringList others{u"for"_s, u"case"_s, u"select"_s, u"function"_s, u"coproc"_s, u"[["_s, u"in"_s};
    if (openers.contains(raw))
        return true;
    if (closers.contains(raw)) {
        afterGroup = true;
        return true;
    }
    if (!others.contains(raw))
        return false;
    doubt(tr("“%1” is not understood.").arg(raw));
    return true;
}

void ShellParser::redirection()
{
    while (peek() >= u'0' && peek() <= u'9')
        ++m_at;
    static const QStringList operators{u"&>>"_s, u"<<<"_s, u"<<-"_s, u"&>"_s, u">>"_s, u">|"_s,
                                       u">&"_s,  u"<<"_s,  u"<&"_s,  u"<>"_s, u">"_s,  u"<"_s};
    const QStringView rest = QStringView(m_text).mid(m_at);
    const auto found = std::find_if(operators.begin(), operators.end(),
                                    [rest](const QString &known) { return rest.startsWith(known); });
    const QString which = found == operators.end() ? QString() : *found;
    m_at += qMax<qsizetype>(which.size(), 1);
    skipBlanks();
    if (which.isEmpty() || atEnd() || (endsWord(peek()) && !(peek(1) == u'(' && peek() != u'('))) {
        doubt(tr("A redirection leads nowhere."));
        return;
    }
    const qsizetype start = m_at;
    const ShellWord target = word();
    if (which == u"<<"_s || which == u"<<-"_s) {
        if (target.isUnknown || m_text.mid(start, m_at - start).contains(u'$'))
            doubt(tr("The end of a here-document is not known."));
        m_hereDocuments.push_back({target.text, target.isQuoted, which == u"<<-"_s});
    } else if (which == u"<<<"_s) {
        m_line.hereDocuments << target.text;
    } else if (!((which == u">&"_s || which == u"<&"_s) && (isNumber(target.text) || target.text == u"-"_s))) {
        m_line.files.push_back({target, which.contains(u'>'), m_outer, m_folders});
    }
}

void ShellParser::hereDocuments()
{
    const auto waiting = std::exchange(m_hereDocuments, {});
    for (const HereDocument &document : waiting) {
        QString body;
        bool ended = false;
        while (!atEnd() && !ended) {
            qsizetype end = m_text.indexOf(u'\n', m_at);
            if (end < 0)
                end = m_text.size();
            QString text = m_text.mid(m_at, end - m_at);
            m_at = qMin(end + 1, m_text.size());
            while (document.stripsTabs && text.startsWith(u'\t'))
                text.remove(0, 1);
            ended = text == document.end;
            if (!ended)
                body += text + u'\n';
        }
        if (!ended)
            doubt(tr("A here-document does not end."));
        m_line.hereDocuments << body;
        if (!document.isQuoted)
            ShellParser(body, m_line, m_depth + m_nesting + 1, m_outer, m_folders).readExpansions();
    }
}

void ShellParser::flush(SimpleCommand &now)
{
    SimpleCommand command = std::exchange(now, {});
    if (command.words.empty() && command.assignments.empty())
        return;
    if (m_line.commands.size() > mostCommands) {
        doubt(tr("It has too many commands to be understood."));
        return;
    }
    command.outer = m_outer;
    command.folders = m_folders;
    m_line.commands.push_back(command);
    const int place = int(m_line.commands.size()) - 1;
    const WrappedCommand inner = wrappedIn(command);
    if (!inner.doubt.isEmpty())
        doubt(inner.doubt);
    static const QRegularExpression ownFolder(u"^(/usr)?/bin/[^/]+$"_s);
    const bool isSystems = !command.words.empty() && (!command.words.front().text.contains(u'/') ||
                                                      ownFolder.match(command.words.front().text).hasMatch());
    m_line.commands[std::size_t(place)].isTransparent = inner.isTransparent && isSystems;
    for (const QString &text : inner.texts)
        ShellParser(text, m_line, m_depth + m_nesting + 1, place, m_folders).readCommands();
    for (const SimpleCommand &run : inner.commands) {
        if (m_depth + m_nesting >= deepest) {
            doubt(tr("Commands are nested too deeply to be understood."));
            break;
        }
        SimpleCommand next = run;
        ShellParser(QString(), m_line, m_depth + m_nesting + 1, place, m_folders).flush(next);
    }
    follow(command);
}

// Where the line goes, as far as it says so; from then on relative paths are somewhere else.
void ShellParser::follow(const SimpleCommand &command)
{
    const QString name = command.name();
    if (name != "cd"_L1 && name != "pushd"_L1 && name != "popd"_L1)
        return;
    QString target = name == "cd"_L1 ? u"~"_s : unknownFolder;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const ShellWord &word = command.words[i];
        if (word.isUnknown || word.isGlob || word.text == "-"_L1)
            target = unknownFolder;
        else if (!word.text.startsWith(u'-'))
            target = word.text;
    }
    const QString before = m_folders.isEmpty() ? QString() : m_folders.last();
    const bool isWhole =
        target.startsWith(u'/') || target.startsWith(u'~') || target == unknownFolder || before.isEmpty();
    m_folders << QDir::cleanPath(isWhole ? target : before + u'/' + target);
    if (m_folders.size() > 64)
        m_folders.removeFirst();
}

} // namespace sandgate
