// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QTimer>
#include <chrono>
#include <deque>

namespace sandgate {

// What a process with a terminal prints: first what is stored of it, then what comes, nothing twice and nothing left
// out without saying so. It comes from the process's log, whose entries have numbers; so it is the same after the
// connection was lost and after a restart of the program.
//
// UI thread only. Handed on in pieces, so that a flood does not hold up the window; when more is waiting than a screen
// could ever keep, the newest part of the log is read anew instead.
class TerminalOutput : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 Replayed = 4 * 1024 * 1024; // bytes of what is stored
    static constexpr qsizetype AtOnce = 16 * 1024;      // bytes handed on at once
    static constexpr std::chrono::milliseconds Turn{4}; // after which others come to their turn
    static constexpr qsizetype MostWaiting = 8 * 1024 * 1024;

    enum class Origin { Stored, Live };

    explicit TerminalOutput(Workbench &workbench, QObject *parent = nullptr);
    ~TerminalOutput() override;

    void show(const ProcessKey &process);
    void clear() { show({}); }
    void retry();
    const ProcessKey &process() const { return m_process; }
    bool isReady() const { return m_ready; } // the stored part was read

signals:
    void restarted();  // all that came before is void
    void beganLater(); // the output has an older part that does not come; the program should draw anew
    void printed(const QByteArray &bytes, sandgate::TerminalOutput::Origin origin);
    void missing(qint64 entries); // the server has dropped some here
    void failed(const sandgate::Error &error);

private:
    struct Piece {
        LogRecord entry;
        Origin origin = Origin::Live;
    };

    void restart();
    async::Task<> loadNewest(ProcessKey process);
    void take(const ProcessKey &process, const std::vector<LogRecord> &entries);
    void queue(const LogRecord &entry, Origin origin);
    void handOn();

    Workbench &m_workbench;
    ProcessKey m_process;
    std::vector<LogRecord> m_held; // came before the stored part did
    std::deque<Piece> m_waiting;
    qsizetype m_waitingBytes = 0;
    qint64 m_last = 0; // number of the last entry that was taken
    bool m_ready = false;
    QTimer m_next;
    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
