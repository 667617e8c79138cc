// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agentcause.h"
#include "model/preparation.h"
#include "model/prompt.h"
#include "model/rows.h"
#include "providers/async/task.h"
#include <QJsonArray>
#include <QObject>
#include <utility>

namespace sandgate {

class FileDesk;
class Outbox;
class PreparationDesk;
class ProviderDesk;
class SessionDesk;
class TerminalDesk;
class RuleDesk;
class SetupDesk;
class DesktopDesk;
class SearchDesk;
class SandboxListModel;
class SessionListModel;
class PermissionListModel;
class ProcessListModel;

struct NewSandbox {
    QString name;
    QString provider;
    QJsonObject settings; // by the provider's schema
    PreparationPlan plan = {};
};

enum class AnsweredIn { Window, Notification }; // where a person was

struct EventPage {
    std::vector<EventRecord> events; // ascending, without gaps
    EventIndex lastIndex = 0;        // of the session, when it was read
};

struct LogPage {
    std::vector<LogRecord> entries; // ascending
    bool earlier = false;           // there are older ones
};

// What the windows know of the core, and all that they may ask of it. UI thread only; nothing here waits.
//
// Models and signals carry what is already stored. At most one delivery a display frame, and one more for a
// permission request.
// A command ends by itself with its result; whoever drops the task does not undo the command.
class Workbench : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // True: every row that is stored has been told. What is not there then was removed.
    bool knowsAll() const { return m_knowsAll; }
    virtual SandboxListModel &sandboxes() = 0;
    virtual SessionListModel &sessions() = 0;
    virtual PermissionListModel &permissions() = 0; // pending ones, and those decided in this run
    virtual ProcessListModel &processes() = 0;

    virtual ProviderDesk &providers() = 0;
    virtual RuleDesk &rules() = 0;
    virtual FileDesk &files() = 0;
    virtual SessionDesk &sessionDesk() = 0;
    virtual Outbox &outbox() = 0; // by which windows send; it clears the draft
    virtual SetupDesk &setups() = 0;
    virtual DesktopDesk &desktops() = 0;
    virtual SearchDesk &searchDesk() = 0;
    virtual PreparationDesk &preparations() = 0;

    virtual async::Task<Result<SandboxKey>> createSandbox(NewSandbox sandbox) = 0; // ends as soon as the row exists
    virtual async::Task<Result<>> renameSandbox(SandboxKey sandbox, QString name) = 0;
    virtual async::Task<Result<>> wake(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> sleep(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> destroySandbox(SandboxKey sandbox) = 0;
    // It is to live for at least so long from now on; where its provider ends sandboxes.
    virtual async::Task<Result<>> extend(SandboxKey sandbox, std::chrono::seconds time) = 0;

    virtual async::Task<Result<std::vector<AgentRow>>> agents(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> installAgent(SandboxKey sandbox, QString agent) = 0;
    // Why the agent of a session may not have started: what is found in its sandbox, which is asked anew.
    virtual async::Task<Result<std::vector<AgentCause>>> agentCauses(SessionId session) = 0;
    virtual async::Task<Result<>> installServer() = 0; // the pinned sandbox-agent, into the user's data folder

    // With these MCP servers, as ACP has them. Ends as soon as the row exists.
    virtual async::Task<Result<SessionId>> createSession(SandboxKey sandbox, QString agent, QString cwd,
                                                         QJsonArray mcpServers) = 0;
    virtual async::Task<Result<>> renameSession(SessionId session, QString title) = 0;
    virtual async::Task<Result<>> endSession(SessionId session) = 0;
    // Ends when the agent has it, or when it is kept for the end of the turn that runs, behind others that wait.
    virtual async::Task<Result<>> prompt(SessionId session, Prompt prompt) = 0;
    virtual async::Task<Result<>> cancelTurn(SessionId session) = 0;
    virtual async::Task<Result<>> answer(RequestId request, QString optionId,
                                         AnsweredIn place = AnsweredIn::Window) = 0;
    virtual async::Task<Result<Prompt>> draft(SessionId session) = 0;
    virtual void saveDraft(SessionId session, QString text) = 0;
    virtual void saveAttachments(SessionId session, QJsonArray blocks) = 0; // of the draft

    virtual async::Task<Result<ProcessKey>> startProcess(SandboxKey sandbox, QString commandLine, QString cwd) = 0;
    virtual async::Task<Result<>> stopProcess(ProcessKey process, bool force) = 0;
    virtual async::Task<Result<>> removeProcess(ProcessKey process) = 0;

    // Stored pages; answered by the reader thread. `before` 0 means the end.
    virtual async::Task<Result<EventPage>> events(SessionId session, EventIndex before, int limit) = 0;
    virtual async::Task<Result<LogPage>> log(ProcessKey process, qint64 before, qint64 maxBytes) = 0;
    // Until it is unwatched, the session's (process's) new events (entries) come by signal, and its facts are known.
    // Watches are counted: two views of the same session watch it twice.
    virtual void watch(SessionId session, bool on) = 0;
    virtual void watch(ProcessKey process, bool on) = 0;

    virtual QString notice() const = 0; // something that concerns the whole program (no keychain ...); empty: nothing

    virtual TerminalDesk &terminals() = 0;

signals:
    void allKnown(); // once
    void eventsCommitted(const sandgate::SessionId &session, const std::vector<sandgate::EventRecord> &events);
    void logCommitted(const sandgate::ProcessKey &process, const std::vector<sandgate::LogRecord> &entries);
    void noticeChanged();

protected:
    void tellAllKnown()
    {
        if (!std::exchange(m_knowsAll, true))
            emit allKnown();
    }

private:
    bool m_knowsAll = false;
};

} // namespace sandgate
