// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "providers/settingsfield.h"
#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{{u"NAME"_s, u"name"_s}, {u"TITLE"_s, u"title"_s}, {u"HELP"_s, u"help"_s}};
const Columns fieldColumns{
    {u"NAME"_s, u"name"_s}, {u"TYPE"_s, u"type"_s}, {u"DEFAULT"_s, u"default"_s}, {u"HELP"_s, u"help"_s}};

async::Task<Result<>> list(CommandLine line)
{
    return askForTable(line, u"listProviders"_s, {}, {}, columns);
}

async::Task<Result<>> show(CommandLine line)
{
    const QString name = line.words.at(0);
    const Result<QJsonObject> provider = co_await providerCalled(line, name);
    if (!provider)
        co_return tl::unexpected(provider.error());
    if (line.json) {
        printJson(*provider);
        co_return Result<>();
    }
    printLine((*provider)["title"_L1].toString() + u". "_s + (*provider)["help"_L1].toString());
    for (const auto &[title, part] :
         {std::pair(u"Settings of a sandbox"_s, "settings"_L1), std::pair(u"Account"_s, "account"_L1)}) {
        if ((*provider)[part].toArray().isEmpty())
            continue;
        printLine(u"\n"_s + title + u':');
        print(line, (*provider)[part], fieldColumns);
    }
    co_return Result<>();
}

// A line from standard input; on a terminal it is asked for, and a secret is not shown while it is typed.
QString readValue(const QString &label, bool isSecret)
{
    const bool isTerminal = isatty(STDIN_FILENO) != 0;
    termios before{};
    const bool isHidden = isTerminal && isSecret && tcgetattr(STDIN_FILENO, &before) == 0;
    if (isTerminal) {
        fputs(qPrintable(label + u": "_s), stderr);
        fflush(stderr);
    }
    if (isHidden) {
        termios hidden = before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    static QFile input;
    if (!input.isOpen() && !input.open(stdin, QIODevice::ReadOnly))
        return {};
    const QString value = QString::fromUtf8(input.readLine(64 * 1024)).trimmed();
    if (isHidden) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        fputc('\n', stderr);
    }
    return value;
}

// Values are read and not taken from the command line, which other users can see.
async::Task<Result<>> signIn(CommandLine line)
{
    const QString name = line.words.at(0);
    const Result<QJsonObject> provider = co_await providerCalled(line, name);
    if (!provider)
        co_return tl::unexpected(provider.error());
    QJsonObject values;
    const QJsonArray fields = (*provider)["account"_L1].toArray();
    for (const QJsonValue &field : fields) {
        const bool isAsked = line.has(u"all"_s) || !field["advanced"_L1].toBool();
        if (isAsked)
            values[field["name"_L1].toString()] = readValue(field["label"_L1].toString(), field["secret"_L1].toBool());
    }
    const QJsonObject arguments{{u"provider"_s, name}, {u"account"_s, line.words.value(1)}, {u"values"_s, values}};
    const QString done = u"The account is accepted, and kept in the keychain."_s;
    co_return co_await askAndSay(line, u"saveAccount"_s, arguments, done);
}

async::Task<Result<>> ofAccount(CommandLine line, QString action, QString done)
{
    const QJsonObject arguments{{u"provider"_s, line.words.at(0)}, {u"account"_s, line.words.value(1)}};
    return askAndSay(line, action, arguments, done);
}

async::Task<Result<>> check(CommandLine line)
{
    return ofAccount(line, u"checkAccount"_s, u"The account is accepted."_s);
}

async::Task<Result<>> accounts(CommandLine line)
{
    const QJsonObject arguments{{u"provider"_s, line.words.at(0)}};
    const Columns known{{u"NAME"_s, u"name"_s}, {u"FROM"_s, u"source"_s}};
    return askForTable(line, u"listAccounts"_s, {}, arguments, known);
}

async::Task<Result<>> signOut(CommandLine line)
{
    return ofAccount(line, u"removeAccount"_s, u"The account is forgotten."_s);
}

} // namespace

async::Task<Result<QJsonObject>> providerCalled(CommandLine line, QString name)
{
    const Result<QJsonValue> all = co_await line.ask(u"listProviders"_s);
    if (!all)
        co_return tl::unexpected(all.error());
    const QJsonArray providers = all->toArray();
    for (const QJsonValue &provider : providers) {
        if (provider["name"_L1] == name)
            co_return provider.toObject();
    }
    co_return failure(Error::Kind::InvalidSettings,
                      u"There is no provider \"%1\". See: sandgate-cli provider list"_s.arg(name));
}

Result<QJsonValue> settingOf(const QJsonArray &schema, const QString &name, const QString &text)
{
    for (const QJsonValue &known : schema) {
        if (known["name"_L1] != name)
            continue;
        SettingsField field{.name = name,
                            .type = settingsTypeCalled(known["type"_L1].toString()),
                            .label = known["label"_L1].toString(),
                            .help = {}};
        field.choices = known["choices"_L1].toVariant().toStringList();
        return settingFromText(field, text);
    }
    return failure(Error::Kind::InvalidSettings, u"There is no setting \"%1\" there."_s.arg(name));
}

async::Task<Result<QJsonObject>> chosenSettings(CommandLine line, QString provider)
{
    QJsonObject settings;
    const QStringList given = line.options.value(u"set"_s).split(u'\n', Qt::SkipEmptyParts);
    if (given.isEmpty())
        co_return settings;
    const Result<QJsonObject> facts = co_await providerCalled(line, provider);
    if (!facts)
        co_return tl::unexpected(facts.error());
    for (const QString &pair : given) {
        const Result<QJsonValue> value =
            settingOf((*facts)["settings"_L1].toArray(), pair.section(u'=', 0, 0), pair.section(u'=', 1));
        if (!value)
            co_return tl::unexpected(value.error());
        settings[pair.section(u'=', 0, 0)] = *value;
    }
    co_return settings;
}

std::vector<Command> providerCommands()
{
    const QString account = u"PROVIDER [ACCOUNT]"_s;
    return {
        {u"provider list"_s, {}, u"List the places where sandboxes can be made."_s, 0, {}, list},
        {u"provider show"_s, u"PROVIDER"_s, u"Tell what a new sandbox there can be told."_s, 1, {}, show},
        {u"provider sign-in"_s,
         account + u" [--all]"_s,
         u"Read an account's values from standard input, check them and keep them."_s,
         1,
         {u"all"_s},
         signIn},
        {u"provider accounts"_s, u"PROVIDER"_s, u"List its accounts that are known here."_s, 1, {}, accounts},
        {u"provider check"_s, account, u"Ask whether the account is accepted."_s, 1, {}, check},
        {u"provider sign-out"_s, account, u"Forget the account."_s, 1, {}, signOut},
    };
}

} // namespace sandgate
