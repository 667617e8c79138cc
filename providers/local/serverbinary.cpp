// SPDX-License-Identifier: Apache-2.0
#include "providers/local/serverbinary.h"
#include "providers/async/waits.h"
#include "providers/local/processes.h"
#include "providers/shelltext.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("LocalProvider", sentence);
}

struct ProcessEnder {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        if (process->state() == QProcess::NotRunning)
            return process->deleteLater();
        QObject::connect(process, &QProcess::finished, process,
                         &QObject::deleteLater); // its end is not waited for here
        process->kill();
    }
};

QString pinnedBinary(const QString &npmFolder)
{
#if defined(Q_PROCESSOR_ARM_64)
    return npmFolder + u"/node_modules/@sandbox-agent/cli-linux-arm64/bin/sandbox-agent"_s;
#else
    return npmFolder + u"/node_modules/@sandbox-agent/cli-linux-x64/bin/sandbox-agent"_s;
#endif
}

QString demoScript(const QString &npmFolder)
{
    return npmFolder + u"/node_modules/@agentclientprotocol/sdk/dist/examples/agent.js"_s;
}

bool isProgram(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

async::Task<> ended(QProcess *process)
{
    while (process->state() != QProcess::NotRunning) {
        co_await async::until(process, &QProcess::stateChanged);
    }
}

} // namespace

QString npmFolder(const QString &dataFolder)
{
    return qEnvironmentVariable("SANDGATE_NPM_DIR", dataFolder + u"/npm"_s);
}

Result<QString> findServerBinary(const QString &setting, const QString &npmFolder)
{
    const QString variable = qEnvironmentVariable("SANDBOX_AGENT_BIN");
    for (const QString &named : {setting, variable}) {
        if (named.isEmpty())
            continue;
        if (isProgram(named))
            return named;
        return failure(Error::Kind::Missing,
                       text("The sandbox-agent program that was chosen is not there: %1. Choose another one in the "
                            "settings, or clear SANDBOX_AGENT_BIN.")
                           .arg(named));
    }
    if (const QString inPath = QStandardPaths::findExecutable(u"sandbox-agent"_s); !inPath.isEmpty())
        return inPath;
    if (const QString pinned = pinnedBinary(npmFolder); isProgram(pinned))
        return pinned;
    return failure(
        Error::Kind::Missing,
        text("sandbox-agent, the server that runs in each sandbox, is not installed on this computer. Install "
             "it with the button here, or with ./run --install-only."));
}

async::Task<Result<>> installServerPackages(QString npmFolder)
{
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (npm.isEmpty()) {
        co_return failure(Error::Kind::Missing,
                          text("npm is not installed. Install the Debian packages nodejs and npm, then try again."));
    }
    QDir parent = QFileInfo(npmFolder).absoluteDir();
    parent.mkpath(u"."_s);
    const QString prefix = QFileInfo(npmFolder).fileName();
    const QStringList cutShort = parent.entryList({prefix + u".new-??????"_s, prefix + u".old-??????"_s}, QDir::Dirs);
    for (const QString &remains : cutShort)
        QDir(parent.filePath(remains)).removeRecursively();
    QTemporaryDir fresh(parent.filePath(prefix + u".new-XXXXXX"_s));
    if (!fresh.isValid())
        co_return failure(Error::Kind::Storage, text("The packages could not be installed."), fresh.errorString());
    for (const QString &file : {u"package.json"_s, u"package-lock.json"_s}) {
        if (!QFile::copy(u":/npm/"_s + file, fresh.filePath(file)))
            co_return failure(Error::Kind::Storage, text("The packages could not be installed."), fresh.path());
        QFile::setPermissions(fresh.filePath(file), QFile::ReadOwner | QFile::WriteOwner);
    }

    const std::unique_ptr<QProcess, ProcessEnder> install(new QProcess);
    install->setWorkingDirectory(fresh.path());
    install->setProcessChannelMode(QProcess::MergedChannels);
    install->setStandardInputFile(QProcess::nullDevice());
    const QStringList arguments{u"ci"_s, u"--ignore-scripts"_s, u"--include=optional"_s, u"--no-audit"_s,
                                u"--no-fund"_s};
    keepOpenFilesFromChildren();
    install->start(npm, arguments);
    const bool inTime = co_await async::within(10min, ended(install.get()));
    const QString output = QString::fromUtf8(install->readAll().right(4096));
    if (!inTime)
        co_return failure(Error::Kind::Timeout, text("npm did not finish within ten minutes. Try again."), output);
    if (install->exitStatus() != QProcess::NormalExit || install->exitCode() != 0 ||
        !isProgram(pinnedBinary(fresh.path())) || !QFileInfo::exists(demoScript(fresh.path()))) {
        co_return failure(Error::Kind::Refused, text("npm could not install the packages. Is the network there?"),
                          output);
    }

    // The old ones go last, with the temporary folder; until then they can be put back.
    const QTemporaryDir former(parent.filePath(prefix + u".old-XXXXXX"_s));
    const bool hadFormer = QFileInfo::exists(npmFolder);
    if (hadFormer && !parent.rename(npmFolder, former.filePath(u"npm"_s)))
        co_return failure(Error::Kind::Storage, text("The installed packages could not be put in place."), npmFolder);
    if (!parent.rename(fresh.path(), npmFolder)) {
        if (hadFormer)
            parent.rename(former.filePath(u"npm"_s), npmFolder);
        co_return failure(Error::Kind::Storage, text("The installed packages could not be put in place."), npmFolder);
    }
    fresh.setAutoRemove(false);
    co_return Result<>();
}

Result<DemoAgent> findDemoAgent(const QString &npmFolder)
{
    const DemoAgent agent{QStandardPaths::findExecutable(u"node"_s), demoScript(npmFolder)};
    if (agent.node.isEmpty()) {
        return failure(
            Error::Kind::Missing,
            text("The demo agent needs Node.js, which is not installed. Install the Debian package nodejs."));
    }
    if (!QFileInfo::exists(agent.script)) {
        return failure(
            Error::Kind::Missing,
            text("The demo agent is not installed on this computer. Install it with the button here, or with "
                 "./run --install-only."));
    }
    return agent;
}

Result<> writeDemoLauncher(const DemoAgent &agent, const QString &serverDataFolder)
{
    // sandbox-agent 0.4.2 starts an agent by this file, and looks for it each time.
    const QString folder = serverDataFolder + u"/sandbox-agent/bin/agent_processes"_s;
    QSaveFile launcher(folder + u"/mock-acp"_s);
    // The agent uses the global crypto, which Node 18 does not give to a program that it starts by its file.
    const QString start = u"globalThis.crypto = globalThis.crypto || require(\"node:crypto\"); "
                          "import(require(\"node:url\").pathToFileURL(process.argv[1]))"_s;
    const QString script =
        u"#!/bin/sh\nexec %1 -e %2 %3\n"_s.arg(shellQuoted(agent.node), shellQuoted(start), shellQuoted(agent.script));
    if (!QDir().mkpath(folder) || !launcher.open(QIODevice::WriteOnly) || launcher.write(script.toUtf8()) < 0 ||
        !launcher.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || !launcher.commit()) {
        return failure(Error::Kind::Storage, text("The demo agent could not be added to the sandbox."),
                       launcher.errorString());
    }
    return {};
}

} // namespace sandgate
