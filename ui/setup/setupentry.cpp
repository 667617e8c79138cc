// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/setupentry.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("SetupEntry", sentence);
}

SettingsField nameField()
{
    return {.name = u"name"_s, .label = text("Name"), .help = {}, .isRequired = true};
}

SettingsField enabledField()
{
    return {.name = u"enabled"_s,
            .type = SettingsField::Type::Switch,
            .label = text("Agents are told of it"),
            .help = {},
            .fallback = true};
}

// As a shell would read it again, and as the form's own reading does.
QString quoted(const QStringList &words)
{
    QStringList line;
    for (const QString &word : words) {
        const bool isPlain =
            !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSpace() || c == u'"'; });
        line << (isPlain ? word : u'"' + QString(word).replace(u'"', u"\"\"\""_s) + u'"');
    }
    return line.join(u' ');
}

void putOrRemove(QJsonObject &entry, const QString &member, const QJsonValue &value)
{
    const bool isEmpty = value.isNull() || value.isUndefined() || value == QJsonValue(QString()) ||
                         (value.isArray() && value.toArray().isEmpty()) ||
                         (value.isObject() && value.toObject().isEmpty());
    if (isEmpty)
        entry.remove(member);
    else
        entry.insert(member, value);
}

void fillMcpServer(QJsonObject &entry, SetupPart part, const QJsonObject &values)
{
    putOrRemove(entry, u"enabled"_s, values["enabled"_L1].toBool(true) ? QJsonValue() : QJsonValue(false));
    if (part == SetupPart::Program) {
        const QStringList words = QProcess::splitCommand(values["command"_L1].toString());
        entry.insert(u"type"_s, u"local"_s);
        entry.insert(u"command"_s, words.value(0));
        entry.insert(u"args"_s, QJsonArray::fromStringList(words.mid(1)));
        putOrRemove(entry, u"env"_s, values["env"_L1]);
        return;
    }
    entry.insert(u"type"_s, u"remote"_s);
    entry.insert(u"url"_s, values["url"_L1].toString());
    putOrRemove(entry, u"headers"_s, values["headers"_L1]);
    putOrRemove(entry, u"transport"_s, values["sse"_L1].toBool() ? QJsonValue(u"sse"_s) : QJsonValue());
}

void fillSkill(QJsonObject &entry, const QJsonObject &values)
{
    QJsonArray sources = entry["sources"_L1].toArray();
    QJsonObject first = sources.isEmpty() ? QJsonObject() : sources.first().toObject();
    first.insert(u"type"_s, values["type"_L1].toString(u"github"_s));
    first.insert(u"source"_s, values["source"_L1].toString());
    for (const QString &member : {u"ref"_s, u"subpath"_s, u"skills"_s})
        putOrRemove(first, member, values[member]);
    if (sources.isEmpty())
        sources.append(first);
    else
        sources.replace(0, first);
    entry.insert(u"sources"_s, sources);
}

SettingsField limitField(const QString &name, const QString &label, const QString &help)
{
    return {.name = name, .type = SettingsField::Type::Number, .label = label, .help = help, .isRequired = true};
}

} // namespace

QString titleOf(SetupPart part)
{
    switch (part) {
    case SetupPart::Program:
        return text("MCP Server: a Program");
    case SetupPart::Address:
        return text("MCP Server: an Address");
    case SetupPart::Skill:
        return text("Skill");
    case SetupPart::Limits:
        return text("Limits for Processes");
    }
    Q_UNREACHABLE();
}

QString titleOf(SetupDifference::What what)
{
    switch (what) {
    case SetupDifference::What::McpServer:
        return text("MCP server");
    case SetupDifference::What::Skill:
        return text("Skill");
    case SetupDifference::What::ProcessLimit:
        return text("Limit");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const SetupDifference &difference)
{
    const QString what = text("%1 “%2”").arg(titleOf(difference.what), visibleLine(difference.name, 60));
    const QString wanted = visibleLine(difference.wanted, 200);
    const QString there = visibleLine(difference.there, 200);
    switch (difference.how) {
    case SetupDifference::How::Missing:
        return text("%1 is missing: %2").arg(what, wanted);
    case SetupDifference::How::Other:
        return text("%1 is %2, and should be %3").arg(what, there, wanted);
    case SetupDifference::How::Extra:
        return text("%1 is there besides: %2").arg(what, there);
    }
    Q_UNREACHABLE();
}

SettingsSchema schemaOf(SetupPart part)
{
    using enum SettingsField::Type;
    switch (part) {
    case SetupPart::Program:
        return {nameField(),
                {.name = u"command"_s,
                 .label = text("Command line"),
                 .help = text("The program in the sandbox with its arguments, such as npx -y files-mcp."),
                 .isRequired = true},
                {.name = u"env"_s,
                 .type = Table,
                 .label = text("Environment"),
                 .help = text("It is kept in the sandbox as plain text: no place for secrets.")},
                enabledField()};
    case SetupPart::Address:
        return {nameField(),
                {.name = u"url"_s,
                 .label = text("Address"),
                 .help = text("Such as https://mcp.example.com/."),
                 .isRequired = true},
                {.name = u"headers"_s,
                 .type = Table,
                 .label = text("Headers"),
                 .help = text("They are kept in the sandbox as plain text: no place for secrets."),
                 .isAdvanced = true},
                {.name = u"sse"_s,
                 .type = Switch,
                 .label = text("It speaks the older transport, server-sent events"),
                 .help = {},
                 .fallback = false,
                 .isAdvanced = true},
                enabledField()};
    case SetupPart::Skill:
        return {nameField(),
                {.name = u"type"_s,
                 .type = Choice,
                 .label = text("Kind of source"),
                 .help = {},
                 .fallback = u"github"_s,
                 .choices = {u"github"_s, u"git"_s, u"local"_s}},
                {.name = u"source"_s,
                 .label = text("Source"),
                 .help = text("A repository as owner/name, an address for git, or a folder in the sandbox."),
                 .isRequired = true},
                {.name = u"skills"_s,
                 .type = List,
                 .label = text("Skills"),
                 .help = text("Which of the source's; none: all of them.")},
                {.name = u"ref"_s, .label = text("Branch, tag or commit"), .help = {}, .isAdvanced = true},
                {.name = u"subpath"_s, .label = text("Folder in the source"), .help = {}, .isAdvanced = true}};
    case SetupPart::Limits:
        return {limitField(u"maxConcurrentProcesses"_s, text("Processes at once"), QString()),
                limitField(u"defaultRunTimeoutMs"_s, text("Usual time of a run"), text("In milliseconds.")),
                limitField(u"maxRunTimeoutMs"_s, text("Longest time of a run"), text("In milliseconds.")),
                limitField(u"maxOutputBytes"_s, text("Output of a run"), text("In bytes, of each stream.")),
                limitField(u"maxLogBytesPerProcess"_s, text("Log of a process"),
                           text("In bytes; the server drops older output. Sandgate keeps what it has seen.")),
                limitField(u"maxInputBytesPerRequest"_s, text("Input at a time"), text("In bytes."))};
    }
    Q_UNREACHABLE();
}

QJsonObject valuesOf(SetupPart part, const QString &name, const QJsonObject &entry)
{
    QJsonObject values = entry;
    values.insert(u"name"_s, name);
    switch (part) {
    case SetupPart::Program:
        values.insert(u"command"_s, quoted(commandOf(entry)));
        break;
    case SetupPart::Address:
        values.insert(u"sse"_s, entry["transport"_L1].toString() == "sse"_L1);
        break;
    case SetupPart::Skill: {
        const QJsonObject first = entry["sources"_L1][0].toObject();
        for (auto member = first.begin(); member != first.end(); ++member)
            values.insert(member.key(), member.value());
        break;
    }
    case SetupPart::Limits:
        break;
    }
    return values;
}

QJsonObject entryOf(SetupPart part, const QJsonObject &values, const QJsonObject &before)
{
    QJsonObject entry = before;
    switch (part) {
    case SetupPart::Program:
    case SetupPart::Address:
        fillMcpServer(entry, part, values);
        break;
    case SetupPart::Skill:
        fillSkill(entry, values);
        break;
    case SetupPart::Limits:
        for (auto limit = values.begin(); limit != values.end(); ++limit)
            entry.insert(limit.key(), limit.value());
        break;
    }
    return entry;
}

SetupPart partOf(const QJsonObject &mcpServer)
{
    return commandOf(mcpServer).isEmpty() ? SetupPart::Address : SetupPart::Program;
}

} // namespace sandgate
