// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/shared.h"
#include <QHash>
#include <algorithm>
#include <functional>
#include <map>

namespace sandgate {

// A workbench that only knows stored events and logs, and answers for them when the test lets it.
class PagedWorkbench : public Workbench
{
public:
    // What the store has. commit...() also delivers it to whoever watches.
    std::map<QString, std::vector<EventRecord>> stored;
    std::map<QString, std::vector<LogRecord>> logs;
    QHash<QString, int> watched; // session or process -> how often
    QStringList asked;           // "events before limit", "log before bytes"
    bool holdAnswers = false;    // until letGo()
    std::optional<Error> nextError;

    static EventRecord event(const SessionId &session, EventIndex index, const QByteArray &payload,
                             Sender sender = Sender::Agent)
    {
        return {session, index, 1700000000000 + index * 100, sender, u"c1"_qs, index, payload};
    }
    void commit(const std::vector<EventRecord> &events)
    {
        auto &list = stored[events.front().session.value];
        list.insert(list.end(), events.begin(), events.end());
        deliver(events);
    }
    void deliver(const std::vector<EventRecord> &events)
    {
        if (watched.value(events.front().session.value) > 0)
            emit eventsCommitted(events.front().session, events);
    }
    void commitLog(const std::vector<LogRecord> &entries)
    {
        auto &list = logs[entries.front().process.value];
        list.insert(list.end(), entries.begin(), entries.end());
        if (watched.value(entries.front().process.value) > 0)
            emit logCommitted(entries.front().process, entries);
    }
    void letGo()
    {
        holdAnswers = false;
        const auto gates = std::exchange(m_gates, {});
        for (async::Shared<bool> gate : gates)
            gate.settle(true);
    }

    SandboxListModel &sandboxes() override { qFatal("not here"); }
    SessionListModel &sessions() override { qFatal("not here"); }
    PermissionListModel &permissions() override { qFatal("not here"); }
    ProcessListModel &processes() override { qFatal("not here"); }

    ProviderDesk &providers() override { qFatal("not here"); }
    PreparationDesk &preparations() override { qFatal("not here"); }
    RuleDesk &rules() override { qFatal("not here"); }
    FileDesk &files() override { qFatal("not here"); }
    Outbox &outbox() override { qFatal("nothing is sent here"); }
    SessionDesk &sessionDesk() override { qFatal("not here"); }
    TerminalDesk &terminals() override { qFatal("not here"); }
    SetupDesk &setups() override { qFatal("not here"); }
    DesktopDesk &desktops() override { qFatal("not here"); }
    SearchDesk &searchDesk() override { qFatal("nothing is searched here"); }

    async::Task<Result<SandboxKey>> createSandbox(NewSandbox) override { co_return no(); }
    async::Task<Result<>> renameSandbox(SandboxKey, QString) override { co_return no(); }
    async::Task<Result<>> wake(SandboxKey) override { co_return no(); }
    async::Task<Result<>> sleep(SandboxKey) override { co_return no(); }
    async::Task<Result<>> destroySandbox(SandboxKey) override { co_return no(); }
    async::Task<Result<>> extend(SandboxKey, std::chrono::seconds) override { co_return no(); }
    async::Task<Result<std::vector<AgentRow>>> agents(SandboxKey) override { co_return no(); }
    async::Task<Result<>> installAgent(SandboxKey, QString) override { co_return no(); }
    async::Task<Result<std::vector<AgentCause>>> agentCauses(SessionId) override { co_return no(); }
    async::Task<Result<>> installServer() override { co_return no(); }
    async::Task<Result<SessionId>> createSession(SandboxKey, QString, QString, QJsonArray) override { co_return no(); }
    async::Task<Result<>> renameSession(SessionId, QString) override { co_return no(); }
    async::Task<Result<>> endSession(SessionId) override { co_return no(); }
    async::Task<Result<>> prompt(SessionId, Prompt) override { co_return no(); }
    async::Task<Result<>> cancelTurn(SessionId) override { co_return no(); }
    async::Task<Result<>> answer(RequestId, QString, AnsweredIn) override { co_return no(); }
    async::Task<Result<Prompt>> draft(SessionId) override { co_return no(); }
    void saveDraft(SessionId, QString) override {}
    void saveAttachments(SessionId, QJsonArray) override {}
    async::Task<Result<ProcessKey>> startProcess(SandboxKey, QString, QString) override { co_return no(); }
    async::Task<Result<>> stopProcess(ProcessKey, bool) override { co_return no(); }
    async::Task<Result<>> removeProcess(ProcessKey) override { co_return no(); }

    async::Task<Result<EventPage>> events(SessionId session, EventIndex before, int limit) override
    {
        asked += QString("events %1 %2").arg(before).arg(limit);
        // read now, delivered later: what is committed in between is not in the page
        const Result<EventPage> page = eventPage(session, before, limit);
        co_await gate();
        co_return page;
    }
    async::Task<Result<LogPage>> log(ProcessKey process, qint64 before, qint64 maxBytes) override
    {
        asked += QString("log %1 %2").arg(before).arg(maxBytes);
        const Result<LogPage> page = logPage(process, before, maxBytes);
        co_await gate();
        co_return page;
    }
    void watch(SessionId session, bool on) override { watched[session.value] += on ? 1 : -1; }
    void watch(ProcessKey process, bool on) override { watched[process.value] += on ? 1 : -1; }
    QString notice() const override { return {}; }

private:
    static tl::unexpected<Error> no() { return failure(Error::Kind::Missing, "Not in this test."); }

    Result<EventPage> eventPage(const SessionId &session, EventIndex before, int limit)
    {
        if (nextError)
            return tl::unexpected(*std::exchange(nextError, std::nullopt));
        const std::vector<EventRecord> &all = stored[session.value];
        const auto end = before == 0 ? all.end() : std::find_if(all.begin(), all.end(), [before](const EventRecord &e) {
            return e.index >= before;
        });
        const auto count = std::min<qsizetype>(limit, end - all.begin());
        return EventPage{{end - count, end}, all.empty() ? 0 : all.back().index};
    }
    Result<LogPage> logPage(const ProcessKey &process, qint64 before, qint64 maxBytes)
    {
        if (nextError)
            return tl::unexpected(*std::exchange(nextError, std::nullopt));
        const std::vector<LogRecord> &all = logs[process.value];
        LogPage page;
        qint64 bytes = 0;
        for (auto it = all.rbegin(); it != all.rend(); ++it) {
            if (before != 0 && it->sequence >= before)
                continue;
            if (bytes >= maxBytes) {
                page.earlier = true;
                break;
            }
            bytes += it->data.size();
            page.entries.push_back(*it);
        }
        std::reverse(page.entries.begin(), page.entries.end());
        return page;
    }
    async::Task<> gate()
    {
        if (!holdAnswers)
            co_return;
        async::Shared<bool> open;
        m_gates.push_back(open);
        co_await open;
    }

    std::vector<async::Shared<bool>> m_gates;
};

} // namespace sandgate
