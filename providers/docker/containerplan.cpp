// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/containerplan.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr auto keyLabel = "dev.sandgate.key"_L1;
constexpr auto nameLabel = "dev.sandgate.name"_L1;
constexpr auto settingsLabel = "dev.sandgate.settings"_L1;
constexpr auto serverLabel = "dev.sandgate.server"_L1; // "copied": it is not part of the image
constexpr auto copied = "copied"_L1;
constexpr auto port = "2468/tcp"_L1;

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

bool isServer(const QString &program)
{
    return program.section(u'/', -1) == "sandbox-agent"_L1;
}

bool isTime(const QString &time)
{
    return !time.isEmpty() && !time.startsWith("0001-"_L1);
}

QJsonArray mountsOf(const DockerSettings &settings)
{
    QJsonArray mounts;
    for (const DockerMount &mount : settings.mounts) {
        // A mount and not a bind: of a folder that is not there the engine makes an empty one for a bind.
        const bool isFolder = mount.source.startsWith(u'/');
        mounts.append(QJsonObject{{u"Type"_s, isFolder ? u"bind"_s : u"volume"_s},
                                  {u"Source"_s, mount.source},
                                  {u"Target"_s, mount.target},
                                  {u"ReadOnly"_s, mount.readOnly}});
    }
    return mounts;
}

QJsonObject hostConfig(const DockerSettings &settings)
{
    // An empty port: the engine takes one that is free, and nobody can be faster.
    const QJsonObject loopback{{u"HostIp"_s, u"127.0.0.1"_s}, {u"HostPort"_s, QString()}};
    QJsonObject config{{u"PortBindings"_s, QJsonObject{{port, QJsonArray{loopback}}}}, {u"Init"_s, settings.init}};
    if (!settings.mounts.empty())
        config[u"Mounts"_s] = mountsOf(settings);
    if (settings.cpus > 0)
        config[u"NanoCpus"_s] = qint64(std::llround(settings.cpus * 1e9));
    if (settings.memoryMb > 0)
        config[u"Memory"_s] = settings.memoryMb * 1024 * 1024;
    if (settings.pids > 0)
        config[u"PidsLimit"_s] = settings.pids;
    if (!settings.network.isEmpty())
        config[u"NetworkMode"_s] = settings.network;
    return config;
}

Secret tokenOf(const QJsonObject &config)
{
    const QStringList words = textsOf(config["Entrypoint"_L1]) + textsOf(config["Cmd"_L1]);
    const qsizetype option = words.indexOf(u"--token"_s);
    return option < 0 ? Secret() : Secret(words.value(option + 1).toLatin1());
}

std::optional<quint16> portOf(const QJsonObject &container)
{
    const QJsonArray published = container["NetworkSettings"_L1]["Ports"_L1][port].toArray();
    for (const QJsonValue &one : published) {
        const uint number = one["HostPort"_L1].toString().toUInt();
        if (one["HostIp"_L1].toString() == "127.0.0.1"_L1 && number > 0 && number <= 65535)
            return quint16(number);
    }
    return std::nullopt;
}

QString whyEndedOf(const QJsonObject &state)
{
    QStringList reasons;
    if (state["OOMKilled"_L1].toBool())
        reasons << QCoreApplication::translate("DockerProvider", "It ran out of memory.");
    if (const QString error = state["Error"_L1].toString(); !error.isEmpty())
        reasons << error.left(2000);
    if (const int status = state["ExitCode"_L1].toInt(); status != 0)
        reasons << QCoreApplication::translate("DockerProvider", "Exit status %1.").arg(status);
    return reasons.join(u'\n');
}

} // namespace

bool isSandboxKey(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
}

ImageFacts ImageFacts::read(const QJsonObject &image)
{
    const QJsonObject config = image["Config"_L1].toObject();
    return {image["Architecture"_L1].toString(), textsOf(config["Entrypoint"_L1]), textsOf(config["Cmd"_L1])};
}

bool ImageFacts::startsServer() const
{
    return std::any_of(entrypoint.begin(), entrypoint.end(), isServer) || (!command.isEmpty() && isServer(command[0]));
}

ContainerFacts ContainerFacts::read(const QJsonObject &container)
{
    const QJsonObject config = container["Config"_L1].toObject();
    const QJsonObject state = container["State"_L1].toObject();
    ContainerFacts facts;
    facts.id = container["Id"_L1].toString();
    facts.name = container["Name"_L1].toString();
    if (facts.name.startsWith(u'/'))
        facts.name.remove(0, 1);
    facts.status = state["Status"_L1].toString();
    facts.wasStarted = isTime(state["StartedAt"_L1].toString());
    facts.whyEnded = whyEndedOf(state);
    facts.labels = config["Labels"_L1].toObject();
    facts.workspace = config["WorkingDir"_L1].toString();
    for (const QJsonValue &mount : container["Mounts"_L1].toArray()) {
        const QString target = mount["Destination"_L1].toString();
        facts.workspaceIsMounted |= facts.workspace == target || facts.workspace.startsWith(target + u'/');
    }
    facts.token = tokenOf(config);
    facts.port = portOf(container);
    return facts;
}

SandboxKey ContainerFacts::key() const
{
    const QString text = labels[keyLabel].toString();
    return isSandboxKey(text) && name == ContainerPlan::nameOf({text}) ? SandboxKey{text} : SandboxKey();
}

bool ContainerFacts::needsServer() const
{
    return labels[serverLabel].toString() == copied && !wasStarted;
}

QString ContainerPlan::nameOf(const SandboxKey &key)
{
    return u"sandgate-"_s + key.value;
}

QByteArray ContainerPlan::serverPath()
{
    return ".sandgate/sandbox-agent"; // a folder of its own: nothing of the image is written over
}

QJsonObject ContainerPlan::body(const SandboxSpec &spec, const DockerSettings &settings, const ImageFacts &image,
                                const Secret &token)
{
    const bool own = image.startsServer();
    QJsonArray command{u"server"_s,
                       u"--host"_s,
                       u"0.0.0.0"_s,
                       u"--port"_s,
                       u"2468"_s,
                       u"--token"_s,
                       QString::fromLatin1(token.reveal()),
                       u"--no-telemetry"_s};
    const bool serverIsCommand = own && std::none_of(image.entrypoint.begin(), image.entrypoint.end(), isServer);
    if (serverIsCommand)
        command.prepend(image.command[0]);
    QStringList environment = settings.environment;
    environment << u"SANDBOX_AGENT_LOG_STDOUT=1"_s
                << u"SANDBOX_AGENT_LOG_HTTP=0"_s; // a failed start is explained there
    const QString json = QString::fromUtf8(QJsonDocument(spec.settings).toJson(QJsonDocument::Compact));
    QJsonObject body{
        {u"Image"_s, settings.image.full()},
        {u"Cmd"_s, command},
        {u"Env"_s, QJsonArray::fromStringList(environment)},
        {u"WorkingDir"_s, settings.workspace},
        {u"ExposedPorts"_s, QJsonObject{{port, QJsonObject()}}},
        {u"Labels"_s, QJsonObject{{keyLabel, spec.key.value},
                                  {nameLabel, spec.name},
                                  {settingsLabel, json},
                                  {serverLabel, own ? u"image"_s : QString(copied)}}},
        {u"HostConfig"_s, hostConfig(settings)},
    };
    if (!own)
        body[u"Entrypoint"_s] = QJsonArray{u'/' + QString::fromLatin1(serverPath())};
    if (!settings.user.isEmpty())
        body[u"User"_s] = settings.user;
    return body;
}

QString ContainerPlan::ownFilter()
{
    const QJsonObject filter{{u"label"_s, QJsonArray{QString(keyLabel)}}};
    return QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact));
}

std::optional<ListedSandbox> ContainerPlan::listed(const QJsonObject &entry)
{
    const QJsonObject labels = entry["Labels"_L1].toObject();
    const SandboxKey key{labels[keyLabel].toString()};
    const QStringList names = textsOf(entry["Names"_L1]);
    if (!isSandboxKey(key.value) || !names.contains(u'/' + nameOf(key)))
        return std::nullopt;
    const QByteArray settings = labels[settingsLabel].toString().toUtf8();
    return ListedSandbox{SandboxId{entry["Id"_L1].toString()}, key, entry["State"_L1].toString() == "running"_L1,
                         labels[nameLabel].toString(), QJsonDocument::fromJson(settings).object()};
}

} // namespace sandgate
