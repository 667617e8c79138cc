// SPDX-License-Identifier: Apache-2.0
#include "providers/local/processes.h"
#include "providers/async/waits.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSocketNotifier>
#include <algorithm>
#include <fcntl.h>
#include <memory>
#include <sys/signal.h>
#include <unistd.h>

extern "C" { // glibc 2.36 forgets to say so itself
#include <sys/pidfd.h>
}

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// /proc files have no size; an environment may be large, but not without end.
QByteArray readAll(const QString &path, qint64 limit = 4 * 1024 * 1024)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return file.read(limit);
}

QString procPath(qint64 pid, QLatin1StringView file)
{
    return u"/proc/%1/%2"_s.arg(pid).arg(file);
}

const QByteArray &bootId()
{
    // A large read of a file below /proc/sys fails instead of giving less.
    static const QByteArray id = readAll(u"/proc/sys/kernel/random/boot_id"_s, 64).trimmed();
    return id;
}

// A handle on one very process: a signal sent through it cannot hit another one that got its number meanwhile.
class ProcessHandle
{
public:
    explicit ProcessHandle(const ProcessIdentity &identity)
        : m_descriptor(pidfd_open(static_cast<pid_t>(identity.pid), 0))
    {
        if (m_descriptor >= 0 && !isRunning(identity))
            release();
        if (m_descriptor >= 0)
            m_exit = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    }
    ~ProcessHandle() { release(); }
    Q_DISABLE_COPY_MOVE(ProcessHandle)

    bool isValid() const { return m_descriptor >= 0; }
    void signal(int number) const { pidfd_send_signal(m_descriptor, number, nullptr, 0); }
    QSocketNotifier *exit() const { return m_exit.get(); }

private:
    void release()
    {
        m_exit.reset();
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = -1;
    }

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_exit; // readable once the process has ended
};

async::Task<> untilExit(QSocketNotifier *exit)
{
    co_await async::until(exit, &QSocketNotifier::activated);
}

} // namespace

std::optional<ProcessIdentity> identityOf(qint64 pid)
{
    // "pid (name) state ppid ...": the name may hold blanks and brackets, so fields are counted from the last bracket.
    const QByteArray stat = readAll(procPath(pid, "stat"_L1), 4096);
    const qsizetype bracket = stat.lastIndexOf(')');
    if (pid <= 0 || bracket < 0)
        return std::nullopt;
    const QByteArrayList fields = stat.mid(bracket + 2).split(' ');
    constexpr qsizetype stateField = 0;
    constexpr qsizetype startField = 19;
    if (fields.size() <= startField || fields[stateField] == "Z" || fields[stateField] == "X")
        return std::nullopt;
    return ProcessIdentity{pid, fields[startField].toULongLong(), bootId()};
}

bool isRunning(const ProcessIdentity &identity)
{
    return identityOf(identity.pid) == identity;
}

QByteArrayList argumentsOf(qint64 pid)
{
    QByteArrayList arguments = readAll(procPath(pid, "cmdline"_L1)).split('\0');
    if (!arguments.isEmpty() && arguments.last().isEmpty())
        arguments.removeLast();
    return arguments;
}

std::vector<ProcessIdentity> processesMarkedWith(const QByteArray &entry)
{
    std::vector<ProcessIdentity> found;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (!isNumber || pid == getpid())
            continue;
        const auto identity = identityOf(pid);
        if (identity && isMarkedWith(*identity, entry))
            found.push_back(*identity);
    }
    return found;
}

bool isMarkedWith(const ProcessIdentity &identity, const QByteArray &entry)
{
    const QByteArray environment = '\0' + readAll(procPath(identity.pid, "environ"_L1)) + '\0';
    return environment.contains('\0' + entry + '\0') && isRunning(identity);
}

std::optional<quint16> listeningPortOf(qint64 pid)
{
    QSet<QByteArray> sockets; // inodes, from links that read "socket:[24365]"
    const QFileInfoList descriptors = QDir(procPath(pid, "fd"_L1)).entryInfoList(QDir::Files | QDir::System);
    for (const QFileInfo &descriptor : descriptors) {
        char target[64];
        const ssize_t length =
            ::readlink(QFile::encodeName(descriptor.absoluteFilePath()).constData(), target, sizeof target);
        const QByteArray link(target, std::max<ssize_t>(length, 0));
        if (link.startsWith("socket:["))
            sockets.insert(link.mid(8, link.size() - 9));
    }

    // proc(5): "sl local_address rem_address st ... inode"; 0A is LISTEN, the address is little-endian hexadecimal.
    const QByteArrayList lines = readAll(procPath(pid, "net/tcp"_L1)).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() < 10 || fields[3] != "0A" || !fields[1].startsWith("0100007F:") ||
            !sockets.contains(fields[9]))
            continue;
        return fields[1].mid(9).toUShort(nullptr, 16);
    }
    return std::nullopt;
}

void keepOpenFilesFromChildren()
{
    const QStringList descriptors = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System);
    for (const QString &name : descriptors) {
        const int descriptor = name.toInt();
        const int flags = ::fcntl(descriptor, F_GETFD);
        if (descriptor > STDERR_FILENO && flags >= 0)
            ::fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
    }
}

async::Task<> endProcess(ProcessIdentity identity, std::chrono::milliseconds patience)
{
    const ProcessHandle process(identity);
    if (!process.isValid())
        co_return;
    process.signal(SIGTERM);
    const bool ended = co_await async::within(patience, untilExit(process.exit()));
    if (ended)
        co_return;
    process.signal(SIGKILL);
    co_await async::within(patience, untilExit(process.exit()));
}

async::Task<bool> endProcessesMarkedWith(QByteArray entry, std::chrono::milliseconds patience)
{
    // Whoever is told to end may start another process first; a few rounds settle that, more would be a fight.
    for (int round = 0; round < 10; ++round) {
        const std::vector<ProcessIdentity> left = processesMarkedWith(entry);
        if (left.empty())
            co_return true;
        for (const ProcessIdentity &identity : left) {
            if (const ProcessHandle process(identity); process.isValid())
                process.signal(round == 0 ? SIGTERM : SIGKILL);
        }
        const auto deadline = std::chrono::steady_clock::now() + (round == 0 ? patience : 500ms);
        while (std::chrono::steady_clock::now() < deadline &&
               std::any_of(left.begin(), left.end(), [](const auto &identity) { return isRunning(identity); })) {
            co_await async::sleepFor(20ms);
        }
    }
    co_return processesMarkedWith(entry).empty();
}

} // namespace sandgate
