// SPDX-License-Identifier: Apache-2.0
#include "model/items/terminaloutput.h"
#include <QDeadlineTimer>
#include <QPointer>
#include <utility>

using namespace std::chrono_literals;

namespace sandgate {
namespace {

// What the server adds to a terminal's output when its process exits (sandbox-agent 0.4.2): it is nothing that the
// program has printed, when nothing follows.
bool mayBeRemark(const QByteArray &output)
{
    return output.startsWith("\n[process stream error: ") && output.endsWith("]\n");
}

} // namespace

TerminalOutput::TerminalOutput(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TerminalOutput::handOn);
    connect(&workbench, &Workbench::logCommitted, this, &TerminalOutput::take);
}

TerminalOutput::~TerminalOutput()
{
    if (!m_process.isEmpty())
        m_workbench.watch(m_process, false);
}

void TerminalOutput::show(const ProcessKey &process)
{
    if (process == m_process)
        return;
    if (!m_process.isEmpty())
        m_workbench.watch(m_process, false);
    m_process = process;
    if (!m_process.isEmpty())
        m_workbench.watch(m_process, true);
    restart();
}

void TerminalOutput::retry()
{
    if (!m_process.isEmpty() && !m_ready)
        restart();
}

void TerminalOutput::restart()
{
    m_tasks.cancel();
    m_next.stop();
    m_held.clear();
    m_waiting.clear();
    m_waitingBytes = 0;
    m_last = 0;
    m_ready = false;
    if (!m_process.isEmpty())
        m_tasks.start(loadNewest(m_process));
    emit restarted();
}

async::Task<> TerminalOutput::loadNewest(ProcessKey process)
{
    const Result<LogPage> page = co_await m_workbench.log(process, 0, Replayed);
    if (!page) {
        emit failed(page.error());
        co_return;
    }
    m_ready = true;
    std::vector<LogRecord> entries = page->entries;
    if (page->earlier && !entries.empty()) {
        QByteArray &first = entries.front().data; // it may begin within a sequence
        first = first.sliced(first.indexOf('\n') + 1);
    }
    for (const LogRecord &entry : entries)
        queue(entry, Origin::Stored);
    const std::vector<LogRecord> held = std::exchange(m_held, {});
    for (const LogRecord &entry : held)
        queue(entry, Origin::Live);
    if (page->earlier)
        emit beganLater();
}

void TerminalOutput::take(const ProcessKey &process, const std::vector<LogRecord> &entries)
{
    if (process != m_process || m_process.isEmpty())
        return;
    if (!m_ready) {
        m_held.insert(m_held.end(), entries.begin(), entries.end());
        return;
    }
    for (const LogRecord &entry : entries)
        queue(entry, Origin::Live);
    if (m_waitingBytes > MostWaiting)
        restart();
}

void TerminalOutput::queue(const LogRecord &entry, Origin origin)
{
    if (entry.sequence <= m_last)
        return;
    m_last = entry.sequence;
    m_waitingBytes += entry.data.size();
    m_waiting.push_back({entry, origin});
    if (!m_next.isActive())
        m_next.start(0ms);
}

void TerminalOutput::handOn()
{
    const QPointer<TerminalOutput> alive(this);
    QByteArray bytes;
    Origin origin = Origin::Live;
    const auto pass = [&] {
        if (!bytes.isEmpty())
            emit printed(std::exchange(bytes, {}), origin);
        return bool(alive);
    };
    const QDeadlineTimer turn(Turn, Qt::PreciseTimer);
    while (!m_waiting.empty()) {
        if (m_waiting.size() == 1 && mayBeRemark(m_waiting.front().entry.data))
            break; // until something follows
        const Piece piece = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= piece.entry.data.size();
        const bool isGap = piece.entry.stream == LogStream::Gap;
        if ((isGap || piece.origin != origin) && !pass())
            return;
        origin = piece.origin;
        if (isGap)
            emit missing(piece.entry.data.toLongLong());
        else
            bytes += piece.entry.data;
        if (!alive || (bytes.size() >= AtOnce && !pass()))
            return;
        if (turn.hasExpired())
            break;
    }
    if (!pass())
        return;
    if (turn.hasExpired() && !m_waiting.empty())
        m_next.start(1ms); // whatever else waits comes first, and is painted
}

} // namespace sandgate
