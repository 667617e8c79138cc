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

// What follows the name in /proc/<pid>/stat, proc(5), whose first field has the number 1.
enum StatField { StateField = 3 - 3, StartField = 22 - 3, SizeField = 23 - 3, EnvironmentEndField = 51 - 3 };

// Empty when there is no such process.
QByteArrayList statOf(qint64 pid)
{
    // "pid (name) state ppid ...": the name may hold blanks and brackets, so fields are counted from the last bracket.
    const QByteArray stat = readAll(procPath(pid, "stat"_L1), 4096);
    const qsizetype bracket = stat.lastIndexOf(')');
    if (pid <= 0 || bracket < 0)
        return {};
    const QByteArrayList fields = stat.mid(bracket + 2).split(' ');
    return fields.size() > EnvironmentEndField ? fields : QByteArrayList();
}

// While a process takes on a new program, the kernel has no environment of it to show.
bool hasNoEnvironmentYet(qint64 pid)
{
    const QByteArrayList stat = statOf(pid);
    return !stat.isEmpty() && stat[SizeField] != "0" && stat[EnvironmentEndField] == "0";
}

enum class Mark { No, Yes, NotYetKnown };

Mark markOf(qint64 pid, const QByteArray &entry)
{
    QFile file(procPath(pid, "environ"_L1));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Mark::No; // not ours: it will never be shown
    file.close();
    QByteArray environment = readAll(file.fileName());
    if (environment.isEmpty() && hasNoEnvironmentYet(pid))
        return Mark::NotYetKnown;
    if (environment.isEmpty())
        environment = readAll(file.fileName()); // it may have come meanwhile
    environment = '\0' + environment + '\0';
    return environment.contains('\0' + entry + '\0') ? Mark::Yes : Mark::No;
}

struct Search {
    std::vector<ProcessIdentity> marked;
    bool isComplete = true; // false: of some process the mark is not yet known
};

Search search(const QByteArray &entry)
{
    Search found;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (!isNumber || pid == getpid())
            continue;
        const auto identity = identityOf(pid);
        const Mark mark = identity ? markOf(pid, entry) : Mark::No;
        if (mark == Mark::Yes)
            found.marked.push_back(*identity);
        if (mark == Mark::NotYetKnown)
            found.isComplete = false;
    }
    return found;
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
    const QByteArrayList stat = statOf(pid);
    if (stat.isEmpty() || stat[StateField] == "Z" || stat[StateField] == "X")
        return std::nullopt;
    return ProcessIdentity{pid, stat[StartField].toULongLong(), bootId()};
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
    return search(entry).marked;
}

bool isMarkedWith(const ProcessIdentity &identity, const QByteArray &entry)
{
    return markOf(identity.pid, entry) == Mark::Yes && isRunning(identity);
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
    // One look is not enough: a process that forks and ends while it is looked for shows neither itself nor its child.
    constexpr int looksThatFindNothing = 2;
    const auto inASecond = [] { return std::chrono::steady_clock::now() + 1s; };
    auto longEnough = inASecond(); // no program takes longer to get its environment
    // Whoever is told to end may start another process first; a few rounds settle that, more would be a fight.
    constexpr int mostRounds = 10;
    int nothing = 0;
    int round = 0;
    while (nothing < looksThatFindNothing && round < mostRounds) {
        const Search found = search(entry);
        if (found.marked.empty()) {
            nothing = found.isComplete || std::chrono::steady_clock::now() > longEnough ? nothing + 1 : 0;
            co_await async::sleepFor(5ms);
            continue;
        }
        nothing = 0;
        for (const ProcessIdentity &identity : found.marked) {
            if (const ProcessHandle process(identity); process.isValid())
                process.signal(round == 0 ? SIGTERM : SIGKILL);
        }
        const auto deadline = std::chrono::steady_clock::now() + (round == 0 ? patience : 500ms);
        while (std::chrono::steady_clock::now() < deadline &&
               std::any_of(found.marked.begin(), found.marked.end(), &isRunning)) {
            co_await async::sleepFor(20ms);
        }
        ++round;
        longEnough = inASecond();
    }
    co_return search(entry).marked.empty();
}

} // namespace sandgate
