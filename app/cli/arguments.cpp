// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> gathered;
        for (const auto group :
             {providerCommands, profileCommands, setupCommands, sandboxCommands, sessionCommands, markCommands,
              historyCommands, permissionCommands, ruleCommands, processCommands, fileCommands, actionCommands}) {
            std::vector<Command> some = group();
            std::move(some.begin(), some.end(), std::back_inserter(gathered));
        }
        return gathered;
    }();
    return all;
}

QString usage(const Command &command)
{
    return u"sandgate-cli %1 %2"_s.arg(command.name, command.arguments).trimmed();
}

QString help()
{
    QString text = u"Usage: sandgate-cli COMMAND [ARGUMENTS] [--json]\n\n"
                   "Makes sandboxes, runs agents in them and answers what they ask, from a terminal or a script. While "
                   "the window runs, it is asked; otherwise this program does the work itself.\n"_s;
    QString group;
    for (const Command &command : commands()) {
        if (const QString first = command.name.section(u' ', 0, 0); first != group) {
            group = first;
            text += u'\n';
        }
        text += u"  %1\n      %2\n"_s.arg((command.name + u' ' + command.arguments).trimmed(), command.help);
    }
    text +=
        u"\n  --json prints for programs: one document, or one in a line for each event.\n"
        "  A SANDBOX is its name or key; a SESSION, REQUEST or PROCESS its id. An id may be cut as far as it is "
        "unique.\n\n"
        "Exit codes: 0 done, 1 failed, 2 not understood, 3 there is no such thing (any more), 4 no answer, 5 not "
        "possible in the present state, 6 took too long, 7 not allowed, 8 something is not installed, 9 nothing can "
        "be stored, 130 interrupted."_s;
    return text;
}

// The command that the first words name, and how many they are.
std::pair<const Command *, int> commandOf(const QStringList &words)
{
    for (const Command &command : commands()) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name)
            return {&command, static_cast<int>(name.size())};
    }
    return {nullptr, 0};
}

tl::unexpected<Error> wrong(const QString &what, const Command &command)
{
    return failure(Error::Kind::InvalidSettings, u"%1\nUsage: %2"_s.arg(what, usage(command)));
}

Result<> takeOption(Arguments &parsed, const QString &text)
{
    const QString name = text.mid(2).section(u'=', 0, 0);
    const bool hasValue = text.contains(u'=');
    if (parsed.command->options.contains(name + u'=')) {
        if (!hasValue)
            return wrong(u"--%1 needs a value: --%1=VALUE."_s.arg(name), *parsed.command);
        QString &value = parsed.options[name];
        value += (value.isEmpty() ? QString() : u"\n"_s) + text.section(u'=', 1);
        return {};
    }
    if (!parsed.command->options.contains(name) || hasValue)
        return wrong(u"There is no option \"%1\" here."_s.arg(text), *parsed.command);
    parsed.options[name] = QString();
    return {};
}

} // namespace

Result<Arguments> parseArguments(const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.first() == "--help"_L1 || arguments.first() == "help"_L1)
        return Arguments{nullptr, help()};
    if (arguments.first() == "--version"_L1)
        return Arguments{nullptr, u"sandgate-cli "_s + QCoreApplication::applicationVersion()};
    const auto [command, nameLength] = commandOf(arguments);
    if (!command)
        return failure(
            Error::Kind::InvalidSettings,
            u"There is no command \"%1\". sandgate-cli --help lists them."_s.arg(arguments.mid(0, 2).join(u' ')));

    Arguments parsed{command};
    bool onlyWords = false; // behind "--"
    for (auto text = arguments.begin() + nameLength; text != arguments.end(); ++text) {
        if (onlyWords || !text->startsWith("--"_L1)) {
            parsed.words << *text;
        } else if (*text == "--"_L1) {
            onlyWords = true;
        } else if (*text == "--help"_L1) {
            return Arguments{nullptr, u"Usage: %1\n\n%2"_s.arg(usage(*command), command->help)};
        } else if (*text == "--json"_L1) {
            parsed.json = true;
        } else {
            const bool takesNext = command->options.contains(text->mid(2) + u'=') && text + 1 != arguments.end();
            const QString whole = takesNext ? *text + u'=' + *(text + 1) : *text;
            text += takesNext ? 1 : 0;
            if (const Result<> taken = takeOption(parsed, whole); !taken)
                return tl::unexpected(taken.error());
        }
    }
    if (parsed.words.size() < command->words)
        return wrong(u"Something is missing."_s, *command);
    return parsed;
}

} // namespace sandgate
