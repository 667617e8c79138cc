// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/sshtunnel.h"
#include "providers/async/waits.h"
#include "providers/logging.h"
#include "providers/shelltext.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr qsizetype mostOutput = 64 * 1024;
constexpr qsizetype mostWords = 4096;

// Says which socket is the engine's, and ends when our side goes away: what it reads ends then. Whatever a start file
// of the shell there prints comes before it.
constexpr auto marker = "sandgate-engine:"_L1;
constexpr auto findScript =
    "mine=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}; "
    "for socket in \"$1\" \"${DOCKER_HOST#unix://}\" /var/run/docker.sock \"$mine/docker.sock\" "
    "/run/podman/podman.sock \"$mine/podman/podman.sock\"; do "
    "[ -S \"$socket\" ] && [ -w \"$socket\" ] && break; socket=; [ -n \"$1\" ] && break; done; "
    "echo \"sandgate-engine:$socket\"; exec cat >/dev/null"_L1;

QStringList sshArguments(const SshAddress &address, const QString &control)
{
    QStringList arguments{u"-T"_s, u"-S"_s, control};
    // Of the person's own configuration, what asks, stays behind or opens other doors does not count.
    for (const auto option :
         {"ControlMaster=yes"_L1, "ControlPersist=no"_L1, "BatchMode=yes"_L1, "RemoteCommand=none"_L1,
          "ClearAllForwardings=yes"_L1, "ForwardAgent=no"_L1, "ForwardX11=no"_L1, "LogLevel=ERROR"_L1,
          "ConnectTimeout=20"_L1, "ServerAliveInterval=10"_L1, "ServerAliveCountMax=3"_L1,
          "StreamLocalBindMask=0177"_L1, "StreamLocalBindUnlink=yes"_L1})
        arguments << u"-o"_s << option;
    if (address.port != 0)
        arguments << u"-p"_s << QString::number(address.port);
    const QString script = u"sh -c "_s + shellQuoted(findScript) + u" sh "_s + shellQuoted(address.socket);
    return arguments << u"--"_s << address.destination << script;
}

} // namespace

Result<SshAddress> SshAddress::read(const QString &address)
{
    static const QRegularExpression name(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_.:%][A-Za-z0-9_.:%+-]*"_s));
    const QUrl url(address, QUrl::StrictMode);
    const QString user = url.userName();
    const bool isRead = url.scheme() == "ssh"_L1 && name.match(url.host()).hasMatch() &&
                        (user.isEmpty() || name.match(user).hasMatch());
    if (!isRead)
        return failure(Error::Kind::InvalidSettings,
                       SshTunnel::tr("This is not a container engine's address: %1").arg(address));
    if (!url.password().isEmpty()) // it is not said again
        return failure(
            Error::Kind::InvalidSettings,
            SshTunnel::tr("The address of the container engine has a password in it, which ssh does not take. Use a "
                          "key."));
    const QString socket = url.path() == "/"_L1 ? QString() : url.path();
    return SshAddress{user.isEmpty() ? url.host() : user + u'@' + url.host(), url.port(0), socket};
}

// The object goes when the process has.
void SshTunnel::Ender::operator()(QProcess *ssh) const
{
    ssh->disconnect();
    if (ssh->state() == QProcess::NotRunning)
        return ssh->deleteLater();
    QObject::connect(ssh, &QProcess::finished, ssh, &QObject::deleteLater);
    ssh->terminate();
}

SshTunnel::SshTunnel(SshAddress address, std::chrono::milliseconds patience)
    : m_address(std::move(address))
    , m_patience(patience)
    , m_folder(QDir::tempPath() + u"/sandgate-ssh-XXXXXX"_s)
{
}

SshTunnel::~SshTunnel() = default;

async::Task<Result<>> SshTunnel::open()
{
    const bool isOpen = m_ssh && !m_attempt;
    if (isOpen)
        co_return Result<>();
    const bool isFirst = !m_attempt;
    if (isFirst)
        m_attempt.emplace();
    const async::Shared<Result<>> attempt = *m_attempt; // one that ends at once clears the member
    if (isFirst)
        m_tasks.start(reach());
    const Result<> opened = co_await attempt;
    co_return opened;
}

async::Task<> SshTunnel::reach()
{
    const Result<> connected = co_await tryToConnect();
    if (!connected)
        m_ssh.reset();
    async::Shared<Result<>> attempt = *std::exchange(m_attempt, std::nullopt);
    attempt.settle(connected);
}

async::Task<Result<>> SshTunnel::tryToConnect()
{
    if (!m_folder.isValid())
        co_return failure(Error::Kind::Storage, tr("There is no place for the sockets of ssh."),
                          m_folder.errorString());
    m_output.clear();
    m_words.clear();
    ++m_connections;
    m_ssh.reset(new QProcess);
    QProcess *ssh = m_ssh.get();
    connect(ssh, &QProcess::readyReadStandardOutput, this, [this, ssh] {
        m_output = (m_output + ssh->readAllStandardOutput()).left(mostOutput);
        emit moved();
    });
    connect(ssh, &QProcess::readyReadStandardError, this,
            [this, ssh] { m_words = (m_words + ssh->readAllStandardError()).right(mostWords); });
    connect(ssh, &QProcess::stateChanged, this, &SshTunnel::moved);
    ssh->start(u"ssh"_s, sshArguments(m_address, control()));
    const bool inTime = co_await async::within(m_patience, untilItSpeaks());
    if (ssh->error() == QProcess::FailedToStart)
        co_return failure(Error::Kind::Missing,
                          tr("The program ssh cannot be started. Install OpenSSH's client first."), ssh->errorString());
    if (!inTime)
        co_return failure(Error::Kind::Timeout, tr("%1 does not answer by ssh.").arg(m_address.destination),
                          QString::fromUtf8(m_words));
    if (ssh->state() == QProcess::NotRunning)
        co_return tl::unexpected(notConnected());
    const QString socket = foundSocket().value_or(QString());
    if (socket.isEmpty())
        co_return failure(Error::Kind::Missing,
                          tr("%1 is reached by ssh, but has no container engine whose socket its user may use.")
                              .arg(m_address.destination),
                          QString::fromUtf8(m_words));
    const Result<> forwarded = co_await forward(engineSocket(), socket);
    if (!forwarded)
        co_return forwarded;
    if (ssh->state() == QProcess::NotRunning)
        co_return tl::unexpected(notConnected());
    connect(ssh, &QProcess::finished, this, [this] {
        qCInfo(lcDocker) << "the connection to" << m_address.destination << "ended:" << m_words.trimmed();
        m_ssh.reset();
    });
    co_return Result<>();
}

async::Task<> SshTunnel::untilItSpeaks()
{
    while (!foundSocket() && m_ssh->state() != QProcess::NotRunning && m_output.size() < mostOutput) {
        co_await async::until(this, &SshTunnel::moved);
    }
}

std::optional<QString> SshTunnel::foundSocket() const
{
    const QString rest = QString::fromUtf8(m_output).section(marker, 1);
    return rest.contains(u'\n') ? std::optional(rest.section(u'\n', 0, 0).trimmed()) : std::nullopt;
}

Error SshTunnel::notConnected() const
{
    const bool isRefused = m_words.contains("Permission denied") || m_words.contains("verification failed") ||
                           m_words.contains("Too many authentication failures");
    const QString what =
        isRefused ? tr("ssh was refused at %1. Try it in a terminal first: ssh %1").arg(m_address.destination)
                  : tr("%1 is not reached by ssh.").arg(m_address.destination);
    return {isRefused ? Error::Kind::Unauthorized : Error::Kind::Unreachable, what,
            QString::fromUtf8(m_words).trimmed()};
}

// Without the connection, ssh would make one of its own by the person's configuration.
async::Task<Result<ProgramAnswer>> SshTunnel::askConnection(QStringList options, QString command)
{
    ProgramCall call{u"ssh"_s, {u"-F"_s, u"none"_s, u"-o"_s, u"ProxyCommand=false"_s, u"-S"_s, control()}};
    call.arguments << options << u"--"_s << m_address.destination;
    if (!command.isEmpty())
        call.arguments << command;
    call.limit = 10s;
    co_return co_await runProgram(std::move(call));
}

// Asked twice for the same, ssh says that it is so.
async::Task<Result<>> SshTunnel::forward(QString here, QString there)
{
    const QStringList options{u"-O"_s, u"forward"_s, u"-L"_s, here + u':' + there};
    const Result<ProgramAnswer> answer = co_await askConnection(options, QString());
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->code != 0)
        co_return failure(Error::Kind::Unreachable,
                          tr("ssh makes no way to %1 at %2.").arg(there, m_address.destination), answer->words);
    co_return Result<>();
}

async::Task<Result<QString>> SshTunnel::wayTo(quint16 port)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return tl::unexpected(opened.error());
    const QString here = socketFor(port);
    const Result<> forwarded = co_await forward(here, u"127.0.0.1:%1"_s.arg(port));
    if (!forwarded)
        co_return tl::unexpected(forwarded.error());
    co_return here;
}

async::Task<> SshTunnel::closeWayTo(quint16 port)
{
    const bool isOpen = m_ssh && !m_attempt;
    if (!isOpen)
        co_return;
    const QString here = socketFor(port);
    const QStringList options{u"-O"_s, u"cancel"_s, u"-L"_s, here + u":127.0.0.1:"_s + QString::number(port)};
    const Result<ProgramAnswer> answer = co_await askConnection(options, QString());
    const bool isClosed = answer && answer->code == 0;
    if (!isClosed)
        qCInfo(lcDocker) << "a way to" << m_address.destination
                         << "was not closed:" << (answer ? answer->words : answer.error().what);
    QFile::remove(here); // ssh leaves it
}

async::Task<Result<QStringList>> SshTunnel::missing(QStringList paths)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return tl::unexpected(opened.error());
    QString script = u"n=0; for path; do n=$((n+1)); [ -e \"$path\" ] || echo \"missing:$n\"; done; echo whole"_s;
    script = u"sh -c "_s + shellQuoted(script) + u" sh"_s;
    for (const QString &path : std::as_const(paths))
        script += u' ' + shellQuoted(path);
    const QStringList options{u"-T"_s};
    const Result<ProgramAnswer> answer = co_await askConnection(options, script);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QStringList said = QString::fromUtf8(answer->output).split(u'\n');
    if (!said.contains("whole"_L1))
        co_return failure(Error::Kind::Unreachable,
                          tr("%1 does not say which folders it has.").arg(m_address.destination), answer->words);
    QStringList missing;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (said.contains(u"missing:%1"_s.arg(i + 1)))
            missing << paths[i];
    }
    co_return missing;
}

} // namespace sandgate
