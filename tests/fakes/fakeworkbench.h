// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/outbox.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/workbench.h"
#include "providers/async/waits.h"
#include "tests/fakes/fakedesktopdesk.h"
#include "tests/fakes/fakefiledesk.h"
#include "tests/fakes/fakepreparationdesk.h"
#include "tests/fakes/fakeproviderdesk.h"
#include "tests/fakes/fakeruledesk.h"
#include "tests/fakes/fakesearchdesk.h"
#include "tests/fakes/fakesessiondesk.h"
#include "tests/fakes/fakesetupdesk.h"
#include "tests/fakes/faketerminaldesk.h"
#include <QHash>
#include <QStringList>

// A workbench that is a script: rows are put in by the test, each command is written down and ends with what the test
// has prepared. While `held`, commands wait until release().
class FakeWorkbench : public sandgate::Workbench
{
    Q_OBJECT
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // "answer r1 allow"
    bool held = false;
    Result<> outcome; // of every command without a value
    Result<sandgate::SandboxKey> newSandbox = sandgate::SandboxKey{"new-sandbox"};
    Result<sandgate::SessionId> newSession = sandgate::SessionId{"new-session"};
    Result<sandgate::ProcessKey> newProcess = sandgate::ProcessKey{"new-process"};
    Result<std::vector<sandgate::AgentRow>> agentRows = std::vector<sandgate::AgentRow>{};
    Result<std::vector<sandgate::AgentCause>> causes = std::vector<sandgate::AgentCause>{};
    QHash<sandgate::SessionId, QString> drafts;
    QHash<sandgate::SessionId, QJsonArray> attachments; // of the drafts
    QHash<sandgate::SessionId, std::vector<sandgate::EventRecord>> storedEvents;
    QHash<sandgate::ProcessKey, std::vector<sandgate::LogRecord>> storedLogs;
    sandgate::NewSandbox lastSandbox;
    sandgate::Prompt lastPrompt;
    QJsonArray lastMcpServers; // of a new session
    QString noticeText;

    FakeProviderDesk desk;
    FakeTerminalDesk terminalDesk;
    FakeRuleDesk ruleDesk;
    FakeFileDesk fileDesk;
    FakeSessionDesk atDesk;
    FakeSetupDesk setupDesk;
    FakeDesktopDesk desktopDesk;
    FakeSearchDesk searches;
    FakePreparationDesk preparationDesk;

    using Workbench::tellAllKnown;

    void release()
    {
        held = false;
        emit released();
    }

    sandgate::SandboxListModel &sandboxes() override { return m_sandboxes; }
    sandgate::SessionListModel &sessions() override { return m_sessions; }
    sandgate::PermissionListModel &permissions() override { return m_permissions; }
    sandgate::ProcessListModel &processes() override { return m_processes; }

    sandgate::ProviderDesk &providers() override { return desk; }
    sandgate::RuleDesk &rules() override { return ruleDesk; }
    sandgate::FileDesk &files() override { return fileDesk; }
    sandgate::Outbox &outbox() override { return m_outbox; }
    sandgate::SessionDesk &sessionDesk() override { return atDesk; }
    sandgate::TerminalDesk &terminals() override { return terminalDesk; }
    sandgate::SetupDesk &setups() override { return setupDesk; }
    sandgate::DesktopDesk &desktops() override { return desktopDesk; }
    sandgate::SearchDesk &searchDesk() override { return searches; }
    sandgate::PreparationDesk &preparations() override { return preparationDesk; }

    Task<Result<sandgate::SandboxKey>> createSandbox(sandgate::NewSandbox sandbox) override
    {
        calls << "createSandbox " + sandbox.name;
        lastSandbox = sandbox;
        co_await whenReleased();
        co_return newSandbox;
    }
    Task<Result<>> renameSandbox(sandgate::SandboxKey sandbox, QString name) override
    {
        return plain("renameSandbox " + sandbox.value + ' ' + name);
    }
    Task<Result<>> wake(sandgate::SandboxKey sandbox) override { return plain("wake " + sandbox.value); }
    Task<Result<>> sleep(sandgate::SandboxKey sandbox) override { return plain("sleep " + sandbox.value); }
    Task<Result<>> destroySandbox(sandgate::SandboxKey sandbox) override
    {
        return plain("destroySandbox " + sandbox.value);
    }

    Task<Result<>> extend(sandgate::SandboxKey sandbox, std::chrono::seconds time) override
    {
        return plain("extend " + sandbox.value + ' ' + QString::number(time.count()));
    }

    Task<Result<std::vector<sandgate::AgentRow>>> agents(sandgate::SandboxKey sandbox) override
    {
        calls << "agents " + sandbox.value;
        co_await whenReleased();
        co_return agentRows;
    }
    Task<Result<>> installAgent(sandgate::SandboxKey sandbox, QString agent) override
    {
        return plain("installAgent " + sandbox.value + ' ' + agent);
    }
    Task<Result<std::vector<sandgate::AgentCause>>> agentCauses(sandgate::SessionId session) override
    {
        calls << "agentCauses " + session.value;
        co_await whenReleased();
        co_return causes;
    }
    Task<Result<>> installServer() override { return plain("installServer"); }

    Task<Result<sandgate::SessionId>> createSession(sandgate::SandboxKey sandbox, QString agent, QString cwd,
                                                    QJsonArray mcpServers) override
    {
        calls << "createSession " + sandbox.value + ' ' + agent + ' ' + cwd;
        lastMcpServers = mcpServers;
        co_await whenReleased();
        co_return newSession;
    }
    Task<Result<>> renameSession(sandgate::SessionId session, QString title) override
    {
        return plain("renameSession " + session.value + ' ' + title);
    }
    Task<Result<>> endSession(sandgate::SessionId session) override { return plain("endSession " + session.value); }
    Task<Result<>> prompt(sandgate::SessionId session, sandgate::Prompt prompt) override
    {
        lastPrompt = prompt;
        return plain("prompt " + session.value + ' ' + prompt.text);
    }
    Task<Result<>> cancelTurn(sandgate::SessionId session) override { return plain("cancelTurn " + session.value); }
    Task<Result<>> answer(sandgate::RequestId request, QString optionId, sandgate::AnsweredIn place) override
    {
        const bool inWindow = place == sandgate::AnsweredIn::Window;
        return plain("answer " + request.value + ' ' + optionId + (inWindow ? "" : " in a notification"));
    }
    Task<Result<sandgate::Prompt>> draft(sandgate::SessionId session) override
    {
        co_await whenReleased();
        co_return sandgate::Prompt{drafts.value(session), attachments.value(session)};
    }
    void saveDraft(sandgate::SessionId session, QString text) override
    {
        calls << "saveDraft " + session.value + ' ' + text;
        drafts.insert(session, text);
        emit atDesk.draftChanged(session, text);
    }
    void saveAttachments(sandgate::SessionId session, QJsonArray blocks) override
    {
        attachments.insert(session, blocks);
        emit atDesk.attachmentsChanged(session, blocks);
    }

    Task<Result<sandgate::ProcessKey>> startProcess(sandgate::SandboxKey sandbox, QString commandLine,
                                                    QString cwd) override
    {
        calls << "startProcess " + sandbox.value + ' ' + commandLine + " in " + cwd;
        co_await whenReleased();
        co_return newProcess;
    }
    Task<Result<>> stopProcess(sandgate::ProcessKey process, bool force) override
    {
        return plain(QString(force ? "forceStop " : "stop ") + process.value);
    }
    Task<Result<>> removeProcess(sandgate::ProcessKey process) override { return plain("remove " + process.value); }

    Task<Result<sandgate::EventPage>> events(sandgate::SessionId session, sandgate::EventIndex before,
                                             int limit) override
    {
        sandgate::EventPage page;
        const std::vector<sandgate::EventRecord> all = storedEvents.value(session);
        for (const sandgate::EventRecord &event : all) {
            if (before == 0 || event.index < before)
                page.events.push_back(event);
        }
        if (page.events.size() > size_t(limit))
            page.events.erase(page.events.begin(), page.events.end() - limit);
        page.lastIndex = all.empty() ? 0 : all.back().index;
        co_return page;
    }
    Task<Result<sandgate::LogPage>> log(sandgate::ProcessKey process, qint64, qint64) override
    {
        sandgate::LogPage page;
        page.entries = storedLogs.value(process);
        co_return page;
    }
    void watch(sandgate::SessionId, bool) override {}
    void watch(sandgate::ProcessKey, bool) override {}
    QString notice() const override { return noticeText; }

signals:
    void released();

private:
    Task<> whenReleased()
    {
        while (held) {
            co_await sandgate::async::until(this, &FakeWorkbench::released);
        }
    }
    Task<Result<>> plain(QString call)
    {
        calls << call;
        co_await whenReleased();
        co_return outcome;
    }

    sandgate::SandboxListModel m_sandboxes;
    sandgate::SessionListModel m_sessions;
    sandgate::PermissionListModel m_permissions;
    sandgate::ProcessListModel m_processes;
    sandgate::Outbox m_outbox{*this};
};
