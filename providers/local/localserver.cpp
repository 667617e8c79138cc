// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localserver.h"
#include "providers/async/waits.h"
#include "providers/logging.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto markName = "SANDGATE_SANDBOX"_L1;

QString text(const char *sentence)
{
    return QCoreApplication::translate("LocalProvider", sentence);
}

QProcessEnvironment serverEnvironment(const QString &dataFolder, const QString &mark)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, dataFolder);
    environment.insert(markName, mark);
    environment.insert(u"SANDBOX_AGENT_LOG_STDOUT"_s, u"1"_s); // into our output.log: a failed start is explained there
    environment.insert(u"SANDBOX_AGENT_LOG_HTTP"_s, u"0"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s); // ours, not the agents'
    return environment;
}

} // namespace

LocalServer::LocalServer(QString folder)
    : m_folder(std::move(folder))
{
}

// Everything that the server starts inherits it. The folder's name is the sandbox's random key.
QByteArray LocalServer::mark() const
{
    return QByteArray(markName.data(), markName.size()) + '=' + QDir(m_folder).dirName().toUtf8();
}

std::optional<ProcessIdentity> LocalServer::process() const
{
    QFile file(m_folder + u"/server.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.read(4096)).object();
    const ProcessIdentity known{json["pid"_L1].toInteger(), json["startTicks"_L1].toString().toULongLong(),
                                json["bootId"_L1].toString().toLatin1()};
    return isMarkedWith(known, mark()) ? std::optional(known) : std::nullopt;
}

Result<> LocalServer::remember(const ProcessIdentity &process) const
{
    const QJsonObject json{{u"pid"_s, process.pid},
                           {u"startTicks"_s, QString::number(process.startTicks)},
                           {u"bootId"_s, QString::fromLatin1(process.bootId)}};
    QSaveFile file(m_folder + u"/server.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(Error::Kind::Storage, text("The sandbox's folder cannot be written to."), file.errorString());
    return {};
}

Secret LocalServer::tokenOf(const ProcessIdentity &process) const
{
    const QByteArrayList arguments = argumentsOf(process.pid);
    const qsizetype option = arguments.indexOf("--token");
    if (option < 0 || option + 1 >= arguments.size() || !isRunning(process))
        return Secret();
    return Secret(arguments[option + 1]);
}

async::Task<Result<LocalServer::Running>> LocalServer::start(QString binary, QString workspace, Secret token,
                                                             std::chrono::milliseconds patience)
{
    // A start that was cut short between the spawn and its record left a server that only its mark tells.
    const bool cleared = co_await endProcessesMarkedWith(mark(), 2s);
    if (!cleared)
        co_return failure(Error::Kind::Conflict,
                          text("Processes of an earlier server of this sandbox cannot be ended."));

    const QString log = m_folder + u"/output.log"_s;
    QFile::remove(log);
    QProcess server;
    server.setProgram(binary);
    // Port 0: the system chooses, and the process itself tells below, so that no other program can take the port
    // between.
    server.setArguments({u"server"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s, u"--token"_s,
                         QString::fromLatin1(token.reveal()), u"--no-telemetry"_s});
    server.setWorkingDirectory(workspace);
    server.setProcessEnvironment(serverEnvironment(dataFolder(), QDir(m_folder).dirName()));
    server.setStandardInputFile(QProcess::nullDevice());
    server.setStandardOutputFile(log, QIODevice::Append); // both append, or each would write over the other's words
    server.setStandardErrorFile(log, QIODevice::Append);
    keepOpenFilesFromChildren();
    qint64 pid = 0;
    if (!server.startDetached(&pid)) {
        co_return failure(Error::Kind::Missing, text("sandbox-agent could not be started: %1").arg(binary),
                          server.errorString());
    }

    const auto process = identityOf(pid);
    if (process) {
        const Result<> remembered = remember(*process);
        if (!remembered) {
            co_await end();
            co_return tl::unexpected(remembered.error());
        }
    }
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (process && isRunning(*process) && std::chrono::steady_clock::now() < deadline) {
        if (const auto port = listeningPortOf(pid)) {
            qCInfo(lcLocal) << "server" << pid << "listens on" << *port;
            co_return Running{*process, *port};
        }
        co_await async::sleepFor(50ms);
    }
    const bool ended = !process || !isRunning(*process);
    co_await end();
    if (!ended) {
        co_return failure(Error::Kind::Timeout,
                          text("The sandbox's server did not listen in time, and was ended. What it printed is below."),
                          output());
    }
    co_return failure(Error::Kind::Refused,
                      text("The sandbox's server ended right after its start. What it printed is below."), output());
}

async::Task<bool> LocalServer::end()
{
    if (const auto server = process()) {
        co_await endProcess(*server, 2s);
    }
    const bool cleared = co_await endProcessesMarkedWith(mark(), 2s);
    QFile::remove(m_folder + u"/server.json"_s);
    co_return cleared;
}

QString LocalServer::output() const
{
    QFile log(m_folder + u"/output.log"_s);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 most = 4096;
    log.seek(std::max<qint64>(log.size() - most, 0));
    return QString::fromUtf8(log.read(most)).trimmed();
}

} // namespace sandgate
