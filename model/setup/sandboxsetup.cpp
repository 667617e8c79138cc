// SPDX-License-Identifier: Apache-2.0
#include "model/setup/sandboxsetup.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype longestName = 200;

QString text(const char *sentence, int n = -1)
{
    return QCoreApplication::translate("SandboxSetup", sentence, nullptr, n);
}

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    if (value.isString())
        all << value.toString();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        all << one.toString();
    return all;
}

bool isLocal(const QJsonObject &entry)
{
    const QString type = entry["type"_L1].toString();
    return type == "local"_L1 || type == "stdio"_L1;
}

bool isRemote(const QJsonObject &entry)
{
    const QString type = entry["type"_L1].toString();
    return type == "remote"_L1 || type == "http"_L1;
}

// Names are in addresses and in front of people.
bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name.trimmed() == name &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
}

Result<> checkNames(const QMap<QString, QJsonObject> &entries)
{
    if (entries.size() > mostSetupEntries)
        return failure(Error::Kind::TooLarge, text("There are more than %1 entries.").arg(mostSetupEntries));
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (!isName(entry.key()))
            return failure(Error::Kind::InvalidSettings,
                           text("A name has at most %n characters, all of which can be seen.", int(longestName)));
    }
    return {};
}

std::optional<QString> wrongOfMcpServer(const QJsonObject &entry)
{
    if (isLocal(entry)) {
        const QStringList command = commandOf(entry);
        return command.isEmpty() || command.front().trimmed().isEmpty() ? std::optional(text("it names no command"))
                                                                        : std::nullopt;
    }
    if (!isRemote(entry))
        return text("its type is neither local nor remote");
    const QUrl url(entry["url"_L1].toString(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() ? std::nullopt : std::optional(text("its address is none of http or https"));
}

QMap<QString, QJsonObject> entriesOf(const QJsonObject &json)
{
    QMap<QString, QJsonObject> entries;
    for (auto member = json.begin(); member != json.end(); ++member)
        entries.insert(member.key(), member.value().toObject());
    return entries;
}

QJsonObject jsonOf(const QMap<QString, QJsonObject> &entries)
{
    QJsonObject json;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        json.insert(entry.key(), entry.value());
    return json;
}

} // namespace

Result<QMap<QString, QJsonObject>> setupEntries(const QByteArray &file)
{
    const QJsonDocument document = QJsonDocument::fromJson(file);
    const QJsonObject json = document.object();
    const bool isMap = document.isObject() &&
                       std::all_of(json.begin(), json.end(), [](const QJsonValue &one) { return one.isObject(); });
    if (!isMap)
        return failure(Error::Kind::Protocol,
                       text("A file of the set-up is damaged. Mend or delete it in the sandbox, in "
                            ".sandbox-agent/config of the folder."));
    const QMap<QString, QJsonObject> entries = entriesOf(json);
    if (entries.size() > mostSetupEntries)
        return failure(Error::Kind::TooLarge, text("There are more than %1 entries.").arg(mostSetupEntries));
    return entries;
}

Result<> check(const SandboxSetup &setup)
{
    for (const auto *entries : {&setup.mcpServers, &setup.skills}) {
        if (const Result<> names = checkNames(*entries); !names)
            return names;
    }
    for (auto entry = setup.mcpServers.begin(); entry != setup.mcpServers.end(); ++entry) {
        if (const std::optional<QString> wrong = wrongOfMcpServer(entry.value()))
            return failure(Error::Kind::InvalidSettings,
                           text("The MCP server “%1” cannot be used: %2.").arg(entry.key(), *wrong));
    }
    for (auto entry = setup.skills.begin(); entry != setup.skills.end(); ++entry) {
        if (entry.value()["sources"_L1].toArray().isEmpty())
            return failure(Error::Kind::InvalidSettings, text("The skill “%1” names no source.").arg(entry.key()));
    }
    for (auto limit = setup.processLimits.begin(); limit != setup.processLimits.end(); ++limit) {
        const double number = limit.value().toDouble();
        if (!limit.value().isDouble() || number < 1 || number != std::floor(number) || number > 1e15)
            return failure(Error::Kind::InvalidSettings,
                           text("The limit %1 is a whole number from 1 on.").arg(limit.key()));
    }
    if (QJsonDocument(toJson(setup)).toJson(QJsonDocument::Compact).size() > largestSetup)
        return failure(Error::Kind::TooLarge, text("The set-up is larger than %1 bytes.").arg(largestSetup));
    return {};
}

QJsonObject toJson(const SandboxSetup &setup)
{
    return {{u"mcpServers"_s, jsonOf(setup.mcpServers)},
            {u"skills"_s, jsonOf(setup.skills)},
            {u"processLimits"_s, setup.processLimits}};
}

Result<SandboxSetup> setupFromJson(const QJsonObject &json)
{
    const SandboxSetup setup{entriesOf(json["mcpServers"_L1].toObject()), entriesOf(json["skills"_L1].toObject()),
                             json["processLimits"_L1].toObject()};
    if (const Result<> checked = check(setup); !checked)
        return tl::unexpected(checked.error());
    return setup;
}

QStringList commandOf(const QJsonObject &mcpServer)
{
    return isLocal(mcpServer) ? strings(mcpServer["command"_L1]) + strings(mcpServer["args"_L1]) : QStringList();
}

bool isSwitchedOn(const QJsonObject &mcpServer)
{
    return mcpServer["enabled"_L1].toBool(true);
}

QString summaryOfMcpServer(const QJsonObject &entry)
{
    return isLocal(entry) ? commandOf(entry).join(u' ') : entry["url"_L1].toString();
}

QString summaryOfSkill(const QJsonObject &entry)
{
    QStringList sources;
    const QJsonArray all = entry["sources"_L1].toArray();
    for (const QJsonValue &source : all) {
        QString one = source["source"_L1].toString();
        if (const QString ref = source["ref"_L1].toString(); !ref.isEmpty())
            one += u'@' + ref;
        const QStringList names = strings(source["skills"_L1]);
        sources << (names.isEmpty() ? one : one + u": "_s + names.join(u", "_s));
    }
    return sources.join(u"; "_s);
}

} // namespace sandgate
