// SPDX-License-Identifier: Apache-2.0
#include "model/rules/shellwrappers.h"
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLine", text);
}

// How the arguments of a program lead to the command that it runs.
struct Wrapper {
    QString valued = {};         // letters of the options that have a value
    QStringList longValued = {}; // and their long names
    int before = 0;              // arguments in front of the command
    bool isTransparent = false;  // without options, or with those that are `harmless`
    QString harmless = {};       // letters
    bool isText = false;         // the command is one text for a shell, in as many words as there are
};

const QHash<QString, Wrapper> &wrappers()
{
    static const QHash<QString, Wrapper> all{
        {u"sudo"_s, {u"ughpCcrtTUDRa"_s, {u"user"_s, u"group"_s, u"host"_s, u"prompt"_s, u"chdir"_s, u"chroot"_s}}},
        {u"doas"_s, {u"uCa"_s}},
        {u"env"_s, {u"uCS"_s, {u"unset"_s, u"chdir"_s, u"split-string"_s}, 0, true}},
        {u"nohup"_s, {{}, {}, 0, true}},
        {u"setsid"_s, {{}, {}, 0, true, u"cfw"_s}},
        {u"time"_s, {u"fo"_s, {u"format"_s, u"output"_s}, 0, true, u"pv"_s}},
        {u"nice"_s, {u"n"_s, {u"adjustment"_s}, 0, true, u"n0123456789"_s}},
        {u"ionice"_s, {u"cnp"_s, {u"class"_s, u"classdata"_s}, 0, true, u"cnt"_s}},
        {u"chrt"_s, {u"TPD"_s, {}, 1, false}},
        {u"taskset"_s, {{}, {}, 1, false}},
        {u"timeout"_s, {u"ks"_s, {u"kill-after"_s, u"signal"_s}, 1, true, u"ksv"_s}},
        {u"stdbuf"_s, {u"ioe"_s, {u"input"_s, u"output"_s, u"error"_s}, 0, true, u"ioe"_s}},
        {u"command"_s, {{}, {}, 0, true, u"p"_s}},
        {u"builtin"_s, {{}, {}, 0, true}},
        {u"exec"_s, {u"a"_s, {}, 0, true}},
        {u"noglob"_s, {{}, {}, 0, true}},
        {u"xargs"_s, {u"IinLlPsdEa"_s, {u"max-args"_s, u"max-procs"_s, u"replace"_s, u"delimiter"_s, u"arg-file"_s}}},
        {u"parallel"_s, {u"jIn"_s, {u"jobs"_s}, 0, false, {}, true}},
        {u"watch"_s, {u"n"_s, {u"interval"_s}, 0, false, {}, true}},
        {u"chroot"_s, {{}, {}, 1, false}},
        {u"unshare"_s, {u"RwSG"_s}},
        {u"nsenter"_s, {u"tSG"_s, {u"target"_s}}},
        {u"setpriv"_s, {}},
        {u"flock"_s, {u"wEc"_s, {u"timeout"_s}, 1}},
        {u"strace"_s, {u"oepPEuaOSsX"_s}},
        {u"ltrace"_s, {u"oepuaFns"_s}},
        {u"gdb"_s, {}},
        {u"caffeinate"_s, {u"tw"_s}},
        {u"busybox"_s, {}},
        {u"toybox"_s, {}},
        {u"ssh"_s, {u"bcDEeFIiJLlmOopQRSWw"_s, {}, 1, false, {}, true}},
        {u"eval"_s, {{}, {}, 0, true, {}, true}},
        {u"dbus-run-session"_s, {}},
        {u"xvfb-run"_s, {u"nsefp"_s}},
    };
    return all;
}

bool isShell(const QString &name)
{
    static const QSet<QString> shells{u"sh"_s,  u"bash"_s, u"dash"_s, u"zsh"_s,  u"ksh"_s,   u"mksh"_s,
                                      u"ash"_s, u"fish"_s, u"csh"_s,  u"tcsh"_s, u"rbash"_s, u"pwsh"_s};
    return shells.contains(name);
}

bool isInterpreter(const QString &name)
{
    static const QRegularExpression form(
        u"^(python|pypy|node|nodejs|perl|ruby|php|lua|deno|bun|osascript|tclsh|Rscript|guile)[0-9.]*$"_s);
    return form.match(name).hasMatch();
}

bool isAssignment(const ShellWord &word)
{
    static const QRegularExpression form(u"^[A-Za-z_][A-Za-z0-9_]*="_s);
    return form.match(word.text).hasMatch();
}

QString joined(const std::vector<ShellWord> &words, std::size_t from)
{
    QStringList texts;
    for (std::size_t i = from; i < words.size(); ++i)
        texts << words[i].text;
    return texts.join(u' ');
}

bool anyUnknown(const std::vector<ShellWord> &words, std::size_t from)
{
    return std::any_of(words.begin() + std::ptrdiff_t(qMin(from, words.size())), words.end(),
                       [](const ShellWord &word) { return word.isUnknown; });
}

// -c TEXT of a shell, su, script and flock; the text may be behind other options. A shell takes no options behind its
// script.
enum class Operands { Stop, Pass };

WrappedCommand shellText(const SimpleCommand &command, Operands operands)
{
    WrappedCommand wrapped;
    bool isPlain = true;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const QString &text = command.words[i].text;
        if (!text.startsWith(u'-') && !text.startsWith(u'+') && operands == Operands::Stop)
            break;
        if ((text == "-o"_L1 || text == "+o"_L1 || text == "-O"_L1 || text == "+O"_L1) && operands == Operands::Stop) {
            ++i;
            continue;
        }
        const bool isLong = text == "--command"_L1 || text == "--session-command"_L1;
        const bool isShort = text.size() > 1 && text[0] == u'-' && text[1] != u'-' && text.contains(u'c');
        if (text.startsWith("--command="_L1)) {
            wrapped.texts << text.section(u'=', 1);
            if (command.words[i].isUnknown)
                wrapped.doubt = tr("What “%1” runs is not known.").arg(command.name());
            break;
        }
        if (!isLong && !isShort) {
            isPlain = isPlain && !text.startsWith("--"_L1);
            continue;
        }
        if (i + 1 < command.words.size())
            wrapped.texts << command.words[i + 1].text;
        if (i + 1 >= command.words.size() || command.words[i + 1].isUnknown)
            wrapped.doubt = tr("What “%1” runs is not known.").arg(command.name());
        wrapped.isTransparent = operands == Operands::Stop && isPlain && i + 2 >= command.words.size();
        break;
    }
    return wrapped;
}

WrappedCommand shellRun(const SimpleCommand &command)
{
    WrappedCommand wrapped = shellText(command, Operands::Stop);
    if (!wrapped.texts.isEmpty() || !wrapped.doubt.isEmpty())
        return wrapped;
    bool hasScript = false;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        const QString &text = command.words[i].text;
        hasScript = hasScript || !text.startsWith(u'-');
        if (text == "-s"_L1 || text == "-i"_L1 || text.startsWith("--rc"_L1) || text.startsWith("--init"_L1))
            wrapped.doubt = tr("What “%1” runs is not known.").arg(command.name());
    }
    if (!hasScript)
        wrapped.doubt = tr("“%1” runs what it is given, and that is not known.").arg(command.name());
    return wrapped;
}

WrappedCommand findRuns(const SimpleCommand &command)
{
    static const QSet<QString> runs{u"-exec"_s, u"-execdir"_s, u"-ok"_s, u"-okdir"_s};
    WrappedCommand wrapped;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        if (!runs.contains(command.words[i].text))
            continue;
        SimpleCommand run;
        for (++i; i < command.words.size() && command.words[i].text != ";"_L1 && command.words[i].text != "+"_L1; ++i) {
            run.words.push_back(command.words[i]);
            run.words.back().isUnknown = run.words.back().isUnknown || run.words.back().text.contains("{}"_L1);
        }
        wrapped.commands.push_back(run);
    }
    return wrapped;
}

WrappedCommand runBy(const Wrapper &wrapper, const SimpleCommand &command)
{
    const QString name = command.name();
    WrappedCommand wrapped;
    wrapped.isTransparent = wrapper.isTransparent;
    std::size_t at = 1;
    SimpleCommand run;
    for (; at < command.words.size(); ++at) {
        const ShellWord &word = command.words[at];
        const QString &text = word.text;
        if (word.isUnknown)
            break;
        if (isAssignment(word) && (name == "env"_L1 || name == "sudo"_L1 || name == "doas"_L1)) {
            run.assignments.push_back(word);
            continue;
        }
        if (text == "--"_L1) {
            ++at;
            break;
        }
        if (!text.startsWith(u'-') || text.size() < 2)
            break;
        if (name == "env"_L1 && (text.startsWith("-S"_L1) || text.startsWith("--split"_L1)))
            wrapped.doubt = tr("What “%1” runs is not known.").arg(name);
        if (text.startsWith("--"_L1)) {
            wrapped.isTransparent = false;
            if (!text.contains(u'=') && wrapper.longValued.contains(text.mid(2)))
                ++at;
            continue;
        }
        for (const QChar letter : text.mid(1))
            wrapped.isTransparent = wrapped.isTransparent && (wrapper.harmless.contains(letter) || letter.isDigit());
        // a value may be in the same word: -n5
        const qsizetype valued = std::distance(text.begin(), std::find_if(text.begin() + 1, text.end(), [&](QChar c) {
                                                   return wrapper.valued.contains(c);
                                               }));
        if (valued == text.size() - 1)
            ++at;
    }
    at += std::size_t(wrapper.before);
    if (at >= command.words.size()) {
        wrapped.isTransparent = false;
        return wrapped; // it runs nothing, or a shell, and is a command of its own
    }
    if (wrapper.isText) {
        wrapped.texts << joined(command.words, at);
        if (anyUnknown(command.words, at))
            wrapped.doubt = tr("What “%1” runs is not known.").arg(name);
        return wrapped;
    }
    for (; at < command.words.size(); ++at)
        run.words.push_back(command.words[at]);
    if (name == "xargs"_L1) {
        ShellWord more;
        more.isUnknown = true;
        run.words.push_back(more);
    }
    if (name == "command"_L1 && command.words.size() > 1 && command.words[1].text.startsWith(u'-'))
        wrapped.isTransparent = wrapped.isTransparent && !command.words[1].text.contains(u'v', Qt::CaseInsensitive);
    wrapped.commands.push_back(run);
    return wrapped;
}

} // namespace

WrappedCommand wrappedIn(const SimpleCommand &command)
{
    const QString name = command.name();
    if (name.isEmpty()) {
        WrappedCommand wrapped;
        if (!command.words.empty())
            wrapped.doubt = tr("Which program runs is not known.");
        return wrapped;
    }
    if (isShell(name))
        return shellRun(command);
    if (isInterpreter(name)) {
        WrappedCommand wrapped;
        const auto words = std::vector<ShellWord>(command.words.begin() + 1, command.words.end());
        const bool readsInput =
            std::any_of(words.begin(), words.end(), [](const ShellWord &word) { return word.text == "-"_L1; });
        const bool hasProgram = !readsInput && std::any_of(words.begin(), words.end(), [](const ShellWord &word) {
            return !word.text.startsWith(u'-');
        });
        if (!hasProgram)
            wrapped.doubt = tr("“%1” runs what it is given, and that is not known.").arg(name);
        return wrapped;
    }
    if (name == "find"_L1)
        return findRuns(command);
    if (name == "su"_L1 || name == "script"_L1 || name == "runuser"_L1)
        return shellText(command, Operands::Pass);
    if (name == "trap"_L1) {
        WrappedCommand wrapped;
        if (command.words.size() > 2)
            wrapped.texts << command.words[1].text;
        return wrapped;
    }
    if (name == "flock"_L1) {
        if (const WrappedCommand text = shellText(command, Operands::Pass); !text.texts.isEmpty())
            return text;
    }
    const auto wrapper = wrappers().constFind(name);
    return wrapper == wrappers().cend() ? WrappedCommand() : runBy(*wrapper, command);
}

bool mustBeSpelled(const QString &program, const ShellWord &word)
{
    static const QSet<QString> always{u"export"_s, u"declare"_s,  u"typeset"_s, u"readonly"_s, u"local"_s,
                                      u"alias"_s,  u"set"_s,      u"shopt"_s,   u"hash"_s,     u"enable"_s,
                                      u"trap"_s,   u"eval"_s,     u"source"_s,  u"."_s,        u"unset"_s,
                                      u"bind"_s,   u"complete"_s, u"crontab"_s, u"at"_s};
    static const QHash<QString, QStringList> prefixes{
        {u"find"_s, {u"-exec"_s, u"-ok"_s, u"-delete"_s, u"-fprint"_s, u"-fls"_s}},
        {u"git"_s,
         {u"-c"_s, u"--config-env"_s, u"--exec-path"_s, u"--upload-pack"_s, u"--receive-pack"_s, u"--exec"_s, u"-x"_s,
          u"--ext-diff"_s, u"--open-files-in-pager"_s, u"-O"_s, u"--git-dir"_s, u"--work-tree"_s, u"config"_s,
          u"--output"_s}},
        {u"tar"_s,
         {u"--checkpoint-action"_s, u"--to-command"_s, u"-I"_s, u"--use-compress-program"_s, u"-F"_s,
          u"--info-script"_s, u"--new-volume-script"_s, u"--rsh-command"_s}},
        {u"sed"_s, {u"-i"_s, u"--in-place"_s}},
        {u"sort"_s, {u"-o"_s, u"--output"_s, u"--compress-program"_s}},
        {u"rsync"_s, {u"-e"_s, u"--rsh"_s, u"--rsync-path"_s}},
        {u"ssh"_s, {u"-o"_s, u"-F"_s}},
        {u"scp"_s, {u"-o"_s, u"-F"_s, u"-S"_s}},
        {u"sftp"_s, {u"-o"_s, u"-F"_s, u"-S"_s}},
        {u"curl"_s, {u"-K"_s, u"--config"_s}},
        {u"make"_s, {u"SHELL="_s, u"--eval"_s}},
        {u"man"_s, {u"-P"_s, u"--pager"_s}},
        {u"zip"_s, {u"-TT"_s, u"--unzip-command"_s}},
        {u"rg"_s, {u"--pre"_s}},
        {u"fd"_s, {u"-x"_s, u"-X"_s, u"--exec"_s}},
        {u"vi"_s, {u"-c"_s, u"+"_s, u"--cmd"_s}},
        {u"vim"_s, {u"-c"_s, u"+"_s, u"--cmd"_s, u"-S"_s}},
        {u"nvim"_s, {u"-c"_s, u"+"_s, u"--cmd"_s, u"-S"_s}},
        {u"emacs"_s, {u"--eval"_s, u"-eval"_s, u"-l"_s, u"-f"_s}},
        {u"docker"_s, {u"-v"_s, u"--volume"_s, u"--mount"_s, u"--privileged"_s}},
        {u"podman"_s, {u"-v"_s, u"--volume"_s, u"--mount"_s, u"--privileged"_s}},
    };
    if (always.contains(program) || word.isUnknown)
        return true;
    if (isInterpreter(program)) {
        static const QStringList code{u"-c"_s,      u"-e"_s, u"-E"_s,   u"-p"_s,        u"--eval"_s,
                                      u"--print"_s, u"-r"_s, u"eval"_s, u"--require"_s, u"--import"_s};
        return std::any_of(code.begin(), code.end(), [&](const QString &begin) { return word.text.startsWith(begin); });
    }
    const QStringList begins = prefixes.value(program);
    return std::any_of(begins.begin(), begins.end(), [&](const QString &begin) {
        return begin.size() > 2 && !begin.startsWith(u'-') && !begin.endsWith(u'=') ? word.text == begin
                                                                                    : word.text.startsWith(begin);
    });
}

} // namespace sandgate
