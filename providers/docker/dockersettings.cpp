// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockersettings.h"
#include "providers/environmentsettings.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("DockerSettings", sentence);
}

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

bool isContainerPath(const QString &path)
{
    return path.startsWith(u'/') && !path.contains(u'\0') && !path.split(u'/').contains(".."_L1);
}

Result<DockerMount> readMount(const QString &bind)
{
    const QStringList parts = bind.split(u':');
    const QString option = parts.value(2);
    DockerMount mount{parts.value(0), parts.value(1), option == "ro"_L1};
    static const QRegularExpression volume(u"^[A-Za-z0-9][A-Za-z0-9_.-]+$"_s);
    const bool isSource = mount.source.startsWith(u'/') || volume.match(mount.source).hasMatch();
    const bool isOption = parts.size() == 2 || option == "ro"_L1 || option == "rw"_L1;
    if (parts.size() > 3 || !isSource || !isOption || !isContainerPath(mount.target) || mount.target == "/"_L1) {
        return wrong(
            text("This is not a folder to share, which is written /here:/there or /here:/there:ro: %1").arg(bind));
    }
    return mount;
}

Result<std::vector<DockerMount>> readMounts(const QJsonArray &binds)
{
    std::vector<DockerMount> mounts;
    for (const QJsonValue &bind : binds) {
        const Result<DockerMount> mount = readMount(bind.toString());
        if (!mount)
            return tl::unexpected(mount.error());
        mounts.push_back(*mount);
    }
    return mounts;
}

// The server's port is published on loopback by the engine's own network; these have none that could be.
Result<> checkNetwork(const QString &network)
{
    static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9_.-]*$"_s);
    if (network == "host"_L1) {
        return wrong(text("The network “host” would open the sandbox's server to every computer around. Leave the "
                          "network empty, or name another one."));
    }
    if (network == "none"_L1 || (!network.isEmpty() && !name.match(network).hasMatch()))
        return wrong(text("Nothing can reach a sandbox in the network “%1”. Leave the network empty, or name one of "
                          "the engine's own.")
                         .arg(network));
    return {};
}

Result<qint64> readNumber(const QJsonObject &settings, QLatin1String name)
{
    const QJsonValue value = settings[name];
    if (value.isUndefined() || value.isNull())
        return 0;
    const qint64 number = value.toInteger(-1);
    if (number < 0 || number > 1'000'000'000)
        return wrong(text("The setting “%1” must be a number, 0 for no limit.").arg(name));
    return number;
}

} // namespace

QString DockerSettings::defaultImage()
{
    return u"rivetdev/sandbox-agent:0.5.0-rc.2-full"_s;
}

QString DockerSettings::workspaceOf(const QJsonObject &settings)
{
    const QString chosen = settings["workspace"_L1].toString();
    if (!chosen.isEmpty())
        return chosen;
    const QString image = settings["image"_L1].toString();
    const bool isDefault = image.isEmpty() || image.startsWith("rivetdev/sandbox-agent"_L1);
    return isDefault ? u"/home/sandbox"_s : u"/workspace"_s; // the former is its user's home
}

Result<DockerSettings> DockerSettings::read(const QJsonObject &settings)
{
    if (const Result<> checked = checkSettings(schema(), settings); !checked)
        return tl::unexpected(checked.error());
    DockerSettings result;
    const QString named = settings["image"_L1].toString();
    const Result<ImageName> image = ImageName::parse(named.isEmpty() ? defaultImage() : named.trimmed());
    if (!image)
        return tl::unexpected(image.error());
    result.image = *image;

    const QString pull = settings["pull"_L1].toString();
    result.pull = pull == "always"_L1 ? Pull::Always : pull == "never"_L1 ? Pull::Never : Pull::Missing;

    const Result<QJsonObject> environment = chosenEnvironment(settings);
    if (!environment)
        return tl::unexpected(environment.error());
    for (auto variable = environment->begin(); variable != environment->end(); ++variable)
        result.environment << variable.key() + u'=' + variable->toString();
    const Result<std::vector<DockerMount>> mounts = readMounts(settings["binds"_L1].toArray());
    if (!mounts)
        return tl::unexpected(mounts.error());
    result.mounts = *mounts;

    const Result<qint64> memory = readNumber(settings, "memoryMb"_L1);
    const Result<qint64> pids = readNumber(settings, "pids"_L1);
    if (!memory || !pids)
        return tl::unexpected(!memory ? memory.error() : pids.error());
    result.memoryMb = *memory;
    result.pids = *pids;
    result.cpus = settings["cpus"_L1].toDouble();
    if (result.cpus < 0 || result.cpus > 4096)
        return wrong(text("The setting “%1” must be a number, 0 for no limit.").arg("cpus"_L1));

    result.workspace = workspaceOf(settings);
    if (!isContainerPath(result.workspace))
        return wrong(text("The workspace must be an absolute path in the container: %1").arg(result.workspace));
    result.platform = settings["platform"_L1].toString();
    result.user = settings["user"_L1].toString();
    result.network = settings["network"_L1].toString();
    if (const Result<> network = checkNetwork(result.network); !network)
        return tl::unexpected(network.error());
    result.init = settings["init"_L1].toBool(true);
    return result;
}

} // namespace sandgate
