// SPDX-License-Identifier: Apache-2.0
#include "model/setup/setupdifference.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

using What = SetupDifference::What;
using How = SetupDifference::How;

// Fields that say nothing are as good as none; the server drops some of them when it stores an entry.
QJsonObject plain(const QJsonObject &entry)
{
    QJsonObject plain;
    for (auto member = entry.begin(); member != entry.end(); ++member) {
        const QJsonValue &value = member.value();
        const bool isEmpty = value.isNull() || (value.isArray() && value.toArray().isEmpty()) ||
                             (value.isObject() && value.toObject().isEmpty());
        const bool isDefault = member.key() == "enabled"_L1 && value == QJsonValue(true);
        if (!isEmpty && !isDefault)
            plain.insert(member.key(), value);
    }
    return plain;
}

QJsonObject plainMcpServer(const QJsonObject &entry)
{
    QJsonObject same = plain(entry);
    const QStringList command = commandOf(entry);
    if (command.isEmpty()) {
        same.insert(u"type"_s, u"remote"_s);
    } else {
        same.insert(u"type"_s, u"local"_s);
        same.insert(u"command"_s, QJsonArray::fromStringList(command));
        same.remove(u"args"_s);
    }
    return same;
}

QString summaryOfLimit(const QJsonObject &limit)
{
    return QString::number(limit["value"_L1].toInteger());
}

QMap<QString, QJsonObject> entriesOf(const QJsonObject &limits)
{
    QMap<QString, QJsonObject> entries;
    for (auto limit = limits.begin(); limit != limits.end(); ++limit)
        entries.insert(limit.key(), {{u"value"_s, limit.value()}});
    return entries;
}

struct Kind {
    What what;
    QJsonObject (*plain)(const QJsonObject &);
    QString (*summary)(const QJsonObject &);
};

void compare(const Kind &kind, const QMap<QString, QJsonObject> &wanted, const QMap<QString, QJsonObject> &there,
             std::vector<SetupDifference> &found)
{
    QMap<QString, QJsonObject> all = there;
    all.insert(wanted);
    const QList<QString> names = all.keys();
    for (const QString &name : names) {
        SetupDifference one{kind.what, How::Other, name};
        if (wanted.contains(name))
            one.wanted = kind.summary(wanted[name]);
        if (there.contains(name))
            one.there = kind.summary(there[name]);
        if (!there.contains(name))
            one.how = How::Missing;
        else if (!wanted.contains(name))
            one.how = How::Extra;
        else if (kind.plain(wanted[name]) == kind.plain(there[name]))
            continue;
        found.push_back(one);
    }
}

} // namespace

std::vector<SetupDifference> differences(const SandboxSetup &wanted, const SandboxSetup &there)
{
    std::vector<SetupDifference> found;
    compare({What::McpServer, plainMcpServer, summaryOfMcpServer}, wanted.mcpServers, there.mcpServers, found);
    compare({What::Skill, plain, summaryOfSkill}, wanted.skills, there.skills, found);
    QMap<QString, QJsonObject> limits = entriesOf(there.processLimits);
    limits.removeIf([&wanted](const QMap<QString, QJsonObject>::iterator &limit) {
        return !wanted.processLimits.contains(limit.key());
    });
    compare({What::ProcessLimit, plain, summaryOfLimit}, entriesOf(wanted.processLimits), limits, found);
    return found;
}

} // namespace sandgate
