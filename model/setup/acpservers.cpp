// SPDX-License-Identifier: Apache-2.0
#include "model/setup/acpservers.h"
#include "model/setup/sandboxsetup.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QJsonArray pairs(const QJsonObject &object)
{
    QJsonArray all;
    for (auto member = object.begin(); member != object.end(); ++member)
        all.append(QJsonObject{{u"name"_s, member.key()}, {u"value"_s, member.value().toString()}});
    return all;
}

bool needsTheSandbox(const QJsonObject &entry)
{
    return !entry["envHeaders"_L1].toObject().isEmpty() || !entry["bearerTokenEnvVar"_L1].toString().isEmpty() ||
           entry["oauth"_L1].isObject() || !entry["cwd"_L1].toString().isEmpty();
}

} // namespace

AcpServers acpServers(const QMap<QString, QJsonObject> &mcpServers)
{
    AcpServers all;
    for (auto entry = mcpServers.begin(); entry != mcpServers.end(); ++entry) {
        const QJsonObject &server = entry.value();
        if (!isSwitchedOn(server))
            continue;
        if (needsTheSandbox(server)) {
            all.leftOut << entry.key();
            continue;
        }
        const QStringList command = commandOf(server);
        if (command.isEmpty()) {
            const bool isSse = server["transport"_L1].toString() == "sse"_L1;
            all.servers.append(QJsonObject{{u"type"_s, isSse ? u"sse"_s : u"http"_s},
                                           {u"name"_s, entry.key()},
                                           {u"url"_s, server["url"_L1]},
                                           {u"headers"_s, pairs(server["headers"_L1].toObject())}});
            continue;
        }
        all.servers.append(QJsonObject{{u"name"_s, entry.key()},
                                       {u"command"_s, command.front()},
                                       {u"args"_s, QJsonArray::fromStringList(command.mid(1))},
                                       {u"env"_s, pairs(server["env"_L1].toObject())}});
    }
    return all;
}

} // namespace sandgate
