// SPDX-License-Identifier: Apache-2.0
#include "model/rules/decision.h"
#include "model/agentnames.h"
#include "model/rules/destruction.h"
#include "model/rules/hostpattern.h"
#include "model/rules/pathpattern.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Decision", text);
}

// A rule with its patterns read. One that does not read is never here.
struct Reading {
    const Rule *rule = nullptr;
    std::optional<CommandPattern> command;
    std::optional<PathPattern> path;
    std::optional<HostPattern> host;
};

std::optional<Reading> reading(const Rule &rule)
{
    Reading read{&rule, {}, {}, {}};
    if (!checkRule(rule))
        return std::nullopt;
    if (!rule.command.isEmpty())
        read.command = *CommandPattern::parse(rule.command);
    if (!rule.path.isEmpty())
        read.path = *PathPattern::parse(rule.path);
    if (!rule.host.isEmpty())
        read.host = *HostPattern::parse(rule.host);
    return read;
}

QString folderOf(const AskedTool &question)
{
    return question.folder.isEmpty() ? question.project : sandboxPath(question.folder, question.project).text;
}

QString builtInDenial(const AskedTool &question)
{
    const QString folder = folderOf(question);
    for (const SimpleCommand &command : question.line.commands) {
        if (const QString why = destructionBy(command, folder); !why.isEmpty())
            return why;
    }
    for (const FileUse &file : question.line.files) {
        if (const QString why = destructionBy(file); !why.isEmpty())
            return why;
    }
    // The shell that reads it runs it, and which command reads it is not always known.
    for (const QString &document : question.line.hereDocuments) {
        if (question.line.isUnderstood())
            break;
        for (const SimpleCommand &command : parseShellLine(document).commands) {
            if (const QString why = destructionBy(command, folder); !why.isEmpty())
                return why;
        }
    }
    if (question.kind == "delete"_L1 || question.kind == "move"_L1) {
        for (const QString &path : question.paths) {
            if (const QString why = destructionOf(sandboxPath(path, folder)); !why.isEmpty())
                return why;
        }
    }
    return {};
}

Match stronger(Match a, Match b)
{
    return std::max(a, b);
}

// Paths from everywhere that a line may have gone to by then.
Match deniesPathFrom(const PathPattern &pattern, const ShellWord &word, const QStringList &folders,
                     const QString &folder, const QString &project)
{
    Match match = Match::No;
    for (const QString &place : QStringList{folder} + folders) {
        match = stronger(match, pattern.denies(sandboxPath(word.text, place), project));
        if (word.isGlob)
            match = stronger(match, pattern.deniesGlob(sandboxPath(word.text, place).text, project));
    }
    return match;
}

Match deniesPaths(const Reading &rule, const AskedTool &question)
{
    const QString folder = folderOf(question);
    const auto isKind = [&](const QString &kind) {
        return rule.rule->toolKind.isEmpty() || rule.rule->toolKind == kind;
    };
    Match match = Match::No;
    for (const FileUse &file : question.line.files) {
        if (isKind(file.writes ? u"edit"_s : u"read"_s))
            match = stronger(match, deniesPathFrom(*rule.path, file.path, file.folders, folder, question.project));
    }
    if (!isKind(question.kind))
        return match;
    for (const QString &path : question.paths)
        match = stronger(match, rule.path->denies(sandboxPath(path, folder), question.project));
    for (const SimpleCommand &command : question.line.commands) {
        for (std::size_t i = 1; i < command.words.size(); ++i) {
            ShellWord word = command.words[i];
            if (word.isUnknown || word.text.isEmpty())
                continue;
            match = stronger(match, deniesPathFrom(*rule.path, word, command.folders, folder, question.project));
            if (!word.text.contains(u'='))
                continue;
            word.text = word.text.section(u'=', 1); // of=/path, --file=/path
            if (!word.text.isEmpty())
                match = stronger(match, deniesPathFrom(*rule.path, word, command.folders, folder, question.project));
        }
    }
    return match;
}

Match deniesHosts(const HostPattern &pattern, const AskedTool &question)
{
    for (const QString &address : question.addresses) {
        if (pattern.deniesAddress(address))
            return Match::Yes;
    }
    for (const SimpleCommand &command : question.line.commands) {
        for (std::size_t i = 1; i < command.words.size(); ++i) {
            if (pattern.deniesWord(command.words[i].text))
                return Match::Yes;
        }
    }
    return Match::No;
}

// All that the rule says is so in some part. Redirections are writes, whatever the kind of the request is.
Match matchesAnyPart(const Reading &rule, const AskedTool &question)
{
    const bool isKind = rule.rule->toolKind.isEmpty() || rule.rule->toolKind == question.kind;
    if (!isKind && !rule.path)
        return Match::No;
    Match match = Match::Yes;
    if (rule.command) {
        Match any = Match::No;
        for (const SimpleCommand &command : question.line.commands)
            any = stronger(any, rule.command->denies(command));
        match = std::min(match, any);
    }
    if (rule.path)
        match = std::min(match, deniesPaths(rule, question));
    if (rule.host)
        match = std::min(match, deniesHosts(*rule.host, question));
    return match;
}

// What a rule may allow, one thing of a request.
struct Part {
    const SimpleCommand *command = nullptr;
    const FileUse *file = nullptr;
    int place = -1;
};

bool isHarmlessFile(const FileUse &file)
{
    static const QSet<QString> known{u"/dev/null"_s, u"/dev/stdout"_s, u"/dev/stderr"_s, u"/dev/stdin"_s,
                                     u"/dev/tty"_s};
    return file.path.isPlain() && known.contains(file.path.text);
}

bool allowsFile(const Reading &rule, const FileUse &file, const AskedTool &question)
{
    const bool isKind = rule.rule->toolKind.isEmpty() || rule.rule->toolKind == (file.writes ? "edit"_L1 : "read"_L1);
    // /dev/tcp/host/port is no file
    if (!isKind || rule.command || rule.host || file.path.isUnknown || file.path.isGlob || !file.folders.isEmpty() ||
        file.path.text.startsWith("/dev/"_L1))
        return false;
    const SandboxPath path = sandboxPath(file.path.text, folderOf(question));
    return rule.path ? rule.path->allows(path, question.project)
                     : path.isCertain && rule.rule->toolKind == (file.writes ? "edit"_L1 : "read"_L1);
}

bool allowsPaths(const PathPattern &pattern, const AskedTool &question)
{
    const QString folder = folderOf(question);
    return !question.paths.isEmpty() &&
           std::all_of(question.paths.begin(), question.paths.end(), [&](const QString &path) {
               return pattern.allows(sandboxPath(path, folder), question.project);
           });
}

// Each argument that the pattern leaves open is an address at the host.
bool allowsHosts(const HostPattern &pattern, const SimpleCommand &command)
{
    bool any = false;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const ShellWord &word = command.words[i];
        if (word.isPlain() && pattern.allowsAddress(word.text))
            any = true;
        else if (!word.text.startsWith(u'-') || word.text.contains(u'=') || word.text.contains(u'.'))
            return false;
    }
    return any;
}

// A line that goes to another folder gives other meanings to relative paths, also to that of the program.
bool staysInProject(const SimpleCommand &command, const AskedTool &question)
{
    if (command.folders.isEmpty())
        return true;
    if (!command.words.empty() && command.words.front().text.contains(u'/') &&
        !command.words.front().text.startsWith(u'/'))
        return false;
    const QString project = sandboxPath(question.project, {}).text + u'/';
    return std::all_of(command.folders.begin(), command.folders.end(), [&](const QString &folder) {
        const SandboxPath path = sandboxPath(folder, folderOf(question));
        return !folder.startsWith(unknownFolder) && path.isCertain && (path.text + u'/').startsWith(project);
    });
}

bool allowsCommand(const Reading &rule, const SimpleCommand &command, const AskedTool &question)
{
    if ((!rule.rule->toolKind.isEmpty() && rule.rule->toolKind != question.kind) || !staysInProject(command, question))
        return false;
    if (!rule.command) {
        // a grant for commands as such; not for what is set for them, nor for what they run that is not known
        const bool isKnown = std::none_of(command.words.begin(), command.words.end(),
                                          [](const ShellWord &word) { return word.isUnknown; });
        return rule.rule->toolKind == "execute"_L1 && !rule.path && !rule.host && isKnown &&
               command.assignments.empty();
    }
    return rule.command->allows(command) && (!rule.path || allowsPaths(*rule.path, question)) &&
           (!rule.host || allowsHosts(*rule.host, command));
}

// A pattern without wildcards says all of a command, also what runs in it.
bool coversInner(const Reading &rule)
{
    return rule.command && !rule.command->hasWildcard();
}

class LineVerdict
{
public:
    LineVerdict(const AskedTool &question, const std::vector<Reading> &allowing)
        : m_question(question)
        , m_allowing(allowing)
        , m_covered(question.line.commands.size(), nullptr)
    {
    }

    Verdict verdict()
    {
        const ShellLine &line = m_question.line;
        for (std::size_t i = 0; i < line.commands.size(); ++i) {
            if (!allow(i))
                return asked();
        }
        for (const FileUse &file : line.files) {
            if (isHarmlessFile(file) || (file.outer >= 0 && m_covered[std::size_t(file.outer)]))
                continue;
            // a link that the line makes may lead a path anywhere
            const Reading *rule =
                makesLinks() ? nullptr : find([&](const Reading &r) { return allowsFile(r, file, m_question); });
            if (!rule)
                return asked();
            use(*rule);
        }
        if (m_verdict.by.empty())
            return asked();
        m_verdict.effect = RuleEffect::Allow;
        return m_verdict;
    }

private:
    bool allow(std::size_t place)
    {
        const SimpleCommand &command = m_question.line.commands[place];
        // Inner commands come behind the outer one.
        if (command.outer >= 0 && m_covered[std::size_t(command.outer)]) {
            m_covered[place] = m_covered[std::size_t(command.outer)];
            return true;
        }
        const Reading *exact =
            find([&](const Reading &rule) { return coversInner(rule) && allowsCommand(rule, command, m_question); });
        if (exact) {
            m_covered[place] = exact;
            use(*exact);
            return true;
        }
        if (command.isTransparent && command.assignments.empty())
            return true;
        const Reading *rule = find([&](const Reading &r) { return allowsCommand(r, command, m_question); });
        if (rule)
            use(*rule);
        return rule != nullptr;
    }

    template<typename Predicate>
    const Reading *find(Predicate predicate) const
    {
        const auto found = std::find_if(m_allowing.begin(), m_allowing.end(), predicate);
        return found == m_allowing.end() ? nullptr : &*found;
    }

    void use(const Reading &rule)
    {
        if (std::find(m_verdict.by.begin(), m_verdict.by.end(), rule.rule->id) == m_verdict.by.end())
            m_verdict.by.push_back(rule.rule->id);
    }

    bool makesLinks() const
    {
        static const QSet<QString> makers{u"ln"_s,  u"link"_s, u"mount"_s, u"cp"_s,   u"mv"_s,
                                          u"tar"_s, u"git"_s,  u"unzip"_s, u"rsync"_s};
        return std::any_of(m_question.line.commands.begin(), m_question.line.commands.end(),
                           [](const SimpleCommand &command) { return makers.contains(command.name()); });
    }

    Verdict asked() const
    {
        const bool isPart = !m_verdict.by.empty();
        return {RuleEffect::Ask, {}, false, isPart ? tr("Rules allow a part of it, but not all.") : QString()};
    }

    const AskedTool &m_question;
    const std::vector<Reading> &m_allowing;
    std::vector<const Reading *> m_covered; // by which rule the command is allowed with all that runs in it
    Verdict m_verdict;
};

bool allowsTool(const Reading &rule, const AskedTool &question)
{
    static const QSet<QString> needPaths{u"read"_s, u"edit"_s, u"delete"_s, u"move"_s};
    static const QSet<QString> never{QString(), u"other"_s, u"switch_mode"_s, u"execute"_s};
    if (rule.command || never.contains(question.kind) ||
        (!rule.rule->toolKind.isEmpty() && rule.rule->toolKind != question.kind))
        return false;
    if (rule.path && !allowsPaths(*rule.path, question))
        return false;
    if (rule.host && (question.addresses.isEmpty() ||
                      !std::all_of(question.addresses.begin(), question.addresses.end(),
                                   [&](const QString &address) { return rule.host->allowsAddress(address); })))
        return false;
    if (rule.path || rule.host)
        return rule.path || question.paths.isEmpty();
    // a grant for a kind of tool
    const QString folder = folderOf(question);
    const bool isCertain = std::all_of(question.paths.begin(), question.paths.end(),
                                       [&](const QString &path) { return sandboxPath(path, folder).isCertain; });
    return isCertain && !(needPaths.contains(question.kind) && question.paths.isEmpty()) &&
           !(question.kind == "fetch"_L1 && question.addresses.isEmpty());
}

} // namespace

bool isInScope(const Rule &rule, const AskedTool &question)
{
    switch (rule.scope) {
    case RuleScope::Session:
        return rule.scopeValue == question.session.value;
    case RuleScope::Sandbox:
        return rule.scopeValue == question.sandbox.value;
    case RuleScope::Project:
        return rule.scopeValue == question.project;
    case RuleScope::Agent:
        return agentId(rule.scopeValue) == agentId(question.agent); // windows have its name, records its id
    case RuleScope::Provider:
        return rule.scopeValue == question.provider;
    case RuleScope::Everywhere:
        return true;
    }
    return false;
}

Verdict decide(const AskedTool &question, const std::vector<Rule> &rules, qint64 now)
{
    if (const QString why = builtInDenial(question); !why.isEmpty())
        return {RuleEffect::Deny, {}, true, why};
    std::vector<Reading> allowing;
    std::optional<RuleId> asks;
    QString why = question.doubt;
    const QString folder = folderOf(question);
    for (const SimpleCommand &command : question.line.commands) {
        if (why.isEmpty() && mayDestroy(command, folder))
            why = tr("It may run what is always denied.");
    }
    for (const RuleEffect effect : {RuleEffect::Deny, RuleEffect::Ask, RuleEffect::Allow}) {
        for (const Rule &rule : rules) {
            if (rule.effect != effect || !rule.isActive(now) || !isInScope(rule, question))
                continue;
            const std::optional<Reading> read = reading(rule);
            if (!read)
                continue;
            if (effect == RuleEffect::Allow) {
                allowing.push_back(*read);
                continue;
            }
            const Match match = matchesAnyPart(*read, question);
            if (match == Match::Yes && effect == RuleEffect::Deny)
                return {RuleEffect::Deny, {rule.id}, false, {}};
            if (match == Match::Perhaps && why.isEmpty())
                why = tr("It may be what a rule is against: %1").arg(ruleText(rule));
            if (match == Match::Yes && !asks)
                asks = rule.id;
        }
    }
    if (asks)
        return {RuleEffect::Ask, {*asks}, false, {}};
    if (!why.isEmpty())
        return {RuleEffect::Ask, {}, false, allowing.empty() ? QString() : why};
    if (!question.command.isEmpty())
        return LineVerdict(question, allowing).verdict();
    const auto found =
        std::find_if(allowing.begin(), allowing.end(), [&](const Reading &rule) { return allowsTool(rule, question); });
    if (found != allowing.end())
        return {RuleEffect::Allow, {found->rule->id}, false, {}};
    return {};
}

} // namespace sandgate
