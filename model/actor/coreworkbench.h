// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/actor/readerthread.h"
#include "model/items/workbench.h"
#include <memory>

namespace sandgate {

class CoreFiles;
class CorePreparations;
class CoreTerminals;
class CoreProviders;
class CoreSessionDesk;
class CoreRules;
class CoreSearch;

// The Workbench of the program: starts the core thread and the reader thread, and is their only way to the windows.
//
// UI thread only.
class CoreWorkbench : public Workbench
{
    Q_OBJECT
public:
    // Runs in the core thread: opens files, makes the concrete classes. A core that cannot be made says why, and every
    // command then fails with that.
    using MakeCore = std::function<Result<CoreParts>()>;
    // Runs in the core thread once the core stands, for what app/ connects to it. What it returns goes before the core.
    using Connect = std::function<std::unique_ptr<QObject>(Core &)>;

    CoreWorkbench(MakeCore makeCore, ReaderThread::Make makeReader, Connect connectCore, QObject *parent = nullptr);
    ~CoreWorkbench() override;

    // Before the program ends: sandboxes in which nothing goes on are put to sleep, and with `all` the others too.
    async::Task<Result<>> shutDown(bool all);

    SandboxListModel &sandboxes() override { return *m_sandboxes; }
    SessionListModel &sessions() override { return *m_sessions; }
    PermissionListModel &permissions() override { return *m_permissions; }
    ProcessListModel &processes() override { return *m_processes; }

    ProviderDesk &providers() override;
    RuleDesk &rules() override;
    FileDesk &files() override;
    SessionDesk &sessionDesk() override;
    Outbox &outbox() override { return *m_outbox; }
    TerminalDesk &terminals() override;
    SetupDesk &setups() override;
    DesktopDesk &desktops() override;
    SearchDesk &searchDesk() override;
    PreparationDesk &preparations() override;

    async::Task<Result<SandboxKey>> createSandbox(NewSandbox sandbox) override;
    async::Task<Result<>> renameSandbox(SandboxKey sandbox, QString name) override;
    async::Task<Result<>> wake(SandboxKey sandbox) override;
    async::Task<Result<>> sleep(SandboxKey sandbox) override;
    async::Task<Result<>> destroySandbox(SandboxKey sandbox) override;
    async::Task<Result<>> extend(SandboxKey sandbox, std::chrono::seconds time) override;
    async::Task<Result<std::vector<AgentRow>>> agents(SandboxKey sandbox) override;
    async::Task<Result<>> installAgent(SandboxKey sandbox, QString agent) override;
    async::Task<Result<std::vector<AgentCause>>> agentCauses(SessionId session) override;
    async::Task<Result<>> installServer() override;
    async::Task<Result<SessionId>> createSession(SandboxKey sandbox, QString agent, QString cwd,
                                                 QJsonArray mcpServers) override;
    async::Task<Result<>> renameSession(SessionId session, QString title) override;
    async::Task<Result<>> endSession(SessionId session) override;
    async::Task<Result<>> prompt(SessionId session, Prompt prompt) override;
    async::Task<Result<>> cancelTurn(SessionId session) override;
    async::Task<Result<>> answer(RequestId request, QString optionId, AnsweredIn place) override;
    async::Task<Result<Prompt>> draft(SessionId session) override;
    void saveDraft(SessionId session, QString text) override;
    void saveAttachments(SessionId session, QJsonArray blocks) override;
    async::Task<Result<ProcessKey>> startProcess(SandboxKey sandbox, QString commandLine, QString cwd) override;
    async::Task<Result<>> stopProcess(ProcessKey process, bool force) override;
    async::Task<Result<>> removeProcess(ProcessKey process) override;
    async::Task<Result<EventPage>> events(SessionId session, EventIndex before, int limit) override;
    async::Task<Result<LogPage>> log(ProcessKey process, qint64 before, qint64 maxBytes) override;
    void watch(SessionId session, bool on) override;
    void watch(ProcessKey process, bool on) override;
    QString notice() const override { return m_notice; }

private:
    std::unique_ptr<CoreLink::Made> makeCore(const MakeCore &make, const Connect &connectCore);
    void take(const Delivery &delivery);
    void keepDraft(std::function<Result<>(Ledger &)> save);

    std::unique_ptr<SandboxListModel> m_sandboxes;
    std::unique_ptr<SessionListModel> m_sessions;
    std::unique_ptr<PermissionListModel> m_permissions;
    std::unique_ptr<ProcessListModel> m_processes;
    QString m_notice;
    async::Mailbox m_home; // outlives both threads
    CoreLink m_core;
    std::unique_ptr<CoreProviders> m_providers;
    std::unique_ptr<CoreRules> m_rules;
    std::unique_ptr<CoreFiles> m_files;
    std::unique_ptr<CoreSessionDesk> m_sessionDesk;
    std::unique_ptr<CoreTerminals> m_terminals;
    std::unique_ptr<SetupDesk> m_setups;
    std::unique_ptr<DesktopDesk> m_desktops;
    std::unique_ptr<CoreSearch> m_search;
    std::unique_ptr<CorePreparations> m_preparations;
    ReaderThread m_reader;
    std::unique_ptr<Outbox> m_outbox; // last: what it waits for is answered by the others
};

} // namespace sandgate
