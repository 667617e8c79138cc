// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "providers/async/task.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <memory>

namespace sandgate {

// The way to the terminal of one process: what is typed, and how large it is. It connects by itself, and again when
// the connection was lost, for as long as the process runs and its sandbox is awake. What the program prints comes by
// the process's log (TerminalOutput), which has numbers; here there are none.
//
// UI thread only. Deleting it lets go of the terminal; the process goes on.
class TerminalLine : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Waiting, // for its sandbox, or for an answer; tried by itself
        Connected,
        Closed, // the process has ended, or is not known
    };

    static constexpr qsizetype MostWaiting = 64 * 1024; // typed bytes, until it is connected; more is refused

    using QObject::QObject;
    virtual State state() const = 0;
    virtual QString words() const = 0; // why it waits, as the other side says it; may be empty
    // In order. What is typed while it waits is sent once it is connected; a sandbox that rests is woken for it.
    virtual void type(QByteArray bytes) = 0;
    virtual void resize(int columns, int rows) = 0;
    // The program is made to draw its screen anew, as it does when the size changes.
    virtual void redraw() = 0;

signals:
    void stateChanged();
    void refused(const QString &words); // something that was typed
};

// Terminals in sandboxes: what windows may ask. UI thread only; nothing here waits.
class TerminalDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Of a process that was started with a terminal; others are Closed at once. The desk outlives it.
    virtual std::unique_ptr<TerminalLine> open(const ProcessKey &process) = 0;
    // A shell with a terminal: the sandbox's own choice (SHELL), or the first that is there. Wakes the sandbox.
    virtual async::Task<Result<ProcessKey>> startShell(SandboxKey sandbox, QString cwd) = 0;

    // A terminal may be shown in several places. One of them leads: its size is the program's, and it answers what the
    // program asks of a terminal. It is the one that asked to lead last; else the first that follows.
    void lead(const ProcessKey &process, const TerminalLine &line);
    void follow(const ProcessKey &process, const TerminalLine &line); // behind all others
    void leave(const ProcessKey &process, const TerminalLine &line);  // before it is deleted
    bool leads(const ProcessKey &process, const TerminalLine &line) const;

signals:
    void leaderChanged(const sandgate::ProcessKey &process);

private:
    using Places = QList<const TerminalLine *>;
    void arrange(const ProcessKey &process, const Places &places);

    QHash<ProcessKey, Places> m_places; // who leads is the last
};

} // namespace sandgate
