// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actorhost.h"
#include "model/agent/terminal.h"
#include "model/items/terminaldesk.h"
#include "providers/async/scope.h"
#include <map>
#include <memory>

namespace sandgate {

// Keeps the typing side of one process's terminal connected, as TerminalLine says. Output is not taken from it.
//
// Core thread only. Deleting it drops the connection.
class TerminalLink : public QObject
{
    Q_OBJECT
public:
    TerminalLink(ActorHost &host, ProcessKey process, Backoff backoff, QObject *parent = nullptr);
    ~TerminalLink() override;

    void start();
    void type(const QByteArray &bytes);
    void resize(int columns, int rows);
    void redraw();

signals:
    void changed(sandgate::TerminalLine::State state, const QString &words);
    void refused(const QString &words);

private:
    async::Task<> run();
    async::Task<> wake();
    async::Task<> untilSandboxChanges();
    async::Task<Result<>> connectOnce(Endpoint endpoint, QString remoteId);
    void sendSize();
    void become(TerminalLine::State state, const QString &words = {});

    ActorHost &m_host;
    const ProcessKey m_process;
    const Backoff m_backoff;
    std::unique_ptr<Terminal> m_terminal;
    std::optional<TerminalEnd> m_end; // of this terminal
    TerminalLine::State m_state = TerminalLine::State::Waiting;
    QByteArray m_waiting; // typed while there is no connection
    std::pair<int, int> m_size = {0, 0};
    bool m_wantsRedraw = false;
    async::Scope m_waking;
    async::Scope m_tasks; // last: ends first
};

// The terminals that windows have open, by numbers of theirs. Core thread only.
class TerminalLinks
{
public:
    TerminalLinks(ActorHost &host, Backoff backoff)
        : m_host(host)
        , m_backoff(backoff)
    {
    }
    TerminalLink &open(quint64 number, const ProcessKey &process);
    TerminalLink *find(quint64 number) const;
    void close(quint64 number) { m_links.erase(number); }

private:
    ActorHost &m_host;
    const Backoff m_backoff;
    std::map<quint64, std::unique_ptr<TerminalLink>> m_links;
};

// A shell with a terminal in a sandbox: the one that its server's environment names, or the first that is there.
async::Task<Result<ProcessKey>> startShell(SandboxActor &actor, QString cwd);

} // namespace sandgate
