// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part five: what sessions can be set to.
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/async/waits.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto settingLimit = 60s;
constexpr int methodNotFound = -32601;
constexpr int mostRecalled = 2000; // events

} // namespace

void AgentSessions::keep(Session &session, const SessionSettings &settings)
{
    settings.storeIn(session.record);
    if (const Result<> saved = save(session); !saved)
        qCWarning(lcActor) << "a session's settings were not stored:" << saved.error().what;
    emit factsChanged(session.record.id);
}

// An agent that is met again does not say them once more: what it said last is on record.
void AgentSessions::recallCommands(Session &session)
{
    session.commands.emplace();
    const EventIndex from = std::max<EventIndex>(1, m_writer.last(session.record.id) - mostRecalled);
    const Result<std::vector<EventRecord>> events = m_ledger.events(session.record.id, from, mostRecalled + 1);
    if (!events) {
        qCWarning(lcActor) << "a session's commands cannot be read:" << events.error().what;
        return;
    }
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        if (event->sender != Sender::Agent || !event->payload.contains("available_commands_update"))
            continue;
        const QJsonObject update = Envelope::parse(event->payload).params["update"_L1].toObject();
        if (update["sessionUpdate"_L1].toString() != "available_commands_update"_L1)
            continue;
        session.commands = agentCommands(update["availableCommands"_L1].toArray());
        return;
    }
}

SessionFacts AgentSessions::facts(const SessionId &id)
{
    Session &session = m_sessions.at(id);
    SessionFacts facts;
    facts.choices = SessionSettings(session.record).choices();
    if (!session.commands)
        recallCommands(session);
    facts.commands = *session.commands;
    return facts;
}

// Bound, with its options known.
async::Task<Result<>> AgentSessions::ready(SessionId id)
{
    if (const std::optional<Error> closed = whyClosed(id))
        co_return tl::unexpected(*closed);
    const Result<> bound = co_await bind(id);
    if (!bound)
        co_return bound;
    co_return co_await learnOptions(id);
}

// An agent that says nothing of its options may have those that the server knows of it.
async::Task<Result<>> AgentSessions::learnOptions(SessionId id)
{
    const Session &before = m_sessions.at(id);
    if (SessionSettings(before.record).knowsOptions())
        co_return Result<>();
    const Result<> up = co_await m_wake();
    if (!up)
        co_return up;
    if (!m_http)
        co_return failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    const Result<QJsonArray> options = co_await ServerApi(*m_http).agentOptions(before.record.agent);
    if (!options)
        co_return whileDoing(tr("The agent's options could not be learnt."), options.error());
    Session &session = m_sessions.at(id);
    SessionSettings settings(session.record);
    if (!settings.knowsOptions()) { // the agent may have spoken meanwhile
        settings.takeServerOptions(*options);
        keep(session, settings);
    }
    co_return Result<>();
}

async::Task<Result<QJsonArray>> AgentSessions::configOptions(SessionId id)
{
    if (!has(id))
        co_return tl::unexpected(*whyClosed(id));
    const Result<> learnt = co_await learnOptions(id);
    if (!learnt)
        co_return tl::unexpected(learnt.error());
    co_return SessionSettings(m_sessions.at(id).record).options();
}

async::Task<Result<QJsonObject>> AgentSessions::modes(SessionId id)
{
    if (!has(id))
        co_return tl::unexpected(*whyClosed(id));
    const QJsonObject modes = SessionSettings(m_sessions.at(id).record).modes();
    if (!modes["availableModes"_L1].toArray().isEmpty())
        co_return modes;
    const Result<> learnt = co_await learnOptions(id);
    if (!learnt)
        co_return tl::unexpected(learnt.error());
    co_return SessionSettings(m_sessions.at(id).record).modes();
}

async::Task<Result<>> AgentSessions::setMode(SessionId id, QString mode)
{
    const Result<> isReady = co_await ready(id);
    if (!isReady)
        co_return isReady;
    const Result<> set = co_await change(id, SessionSettings(m_sessions.at(id).record).toMode(mode));
    if (set || set.error().status != methodNotFound)
        co_return set;
    co_return co_await change(id, SessionSettings(m_sessions.at(id).record).toModeByOption(mode));
}

async::Task<Result<>> AgentSessions::setConfigOption(SessionId id, QString option, QJsonValue value)
{
    const Result<> isReady = co_await ready(id);
    if (!isReady)
        co_return isReady;
    co_return co_await change(id, SessionSettings(m_sessions.at(id).record).toOption(option, value));
}

async::Task<Result<>> AgentSessions::setModel(SessionId id, QString model)
{
    const Result<> isReady = co_await ready(id);
    if (!isReady)
        co_return isReady;
    co_return co_await change(id, SessionSettings(m_sessions.at(id).record).toModel(model));
}

async::Task<Result<>> AgentSessions::setThoughtLevel(SessionId id, QString level)
{
    const Result<> isReady = co_await ready(id);
    if (!isReady)
        co_return isReady;
    co_return co_await change(id, SessionSettings(m_sessions.at(id).record).toThoughtLevel(level));
}

// What it is set to then, the stream says (see followAnswer()).
async::Task<Result<>> AgentSessions::change(SessionId id, Result<SessionSettings::Change> wanted)
{
    if (!wanted)
        co_return tl::unexpected(wanted.error());
    const Session &session = m_sessions.at(id);
    const Connection connection = connectionOf(session.record.connection);
    if (!connection)
        co_return failure(Error::Kind::Gone, tr("The agent exited before it had the change."));
    const QString method = wanted->method;
    QJsonObject params = wanted->params;
    params.insert(u"sessionId"_s, session.record.agentSessionId);
    const std::optional<Result<QJsonObject>> answer =
        co_await async::within(settingLimit, callRecorded(id, connection, method, params));
    if (!answer)
        co_return failure(Error::Kind::Timeout, tr("The agent did not answer to the change within a minute."));
    if (!*answer)
        co_return whileDoing(tr("The agent did not make the change."), answer->error());
    emit changed(id);
    co_return Result<>();
}

// A fresh agent begins with settings of its own: one that was only to plan must not begin to edit because it crashed.
async::Task<> AgentSessions::setAsBefore(SessionId id, SessionSettings before)
{
    const std::vector<SessionSettings::Change> changes = SessionSettings(m_sessions.at(id).record).towards(before);
    for (const SessionSettings::Change &wanted : changes) {
        const Result<> made = co_await change(id, wanted);
        if (!made)
            remark(m_sessions.at(id), u"_sandgate/setting_not_kept"_s,
                   {{u"reason"_s, made.error().what}, {u"words"_s, made.error().theirWords}});
    }
}

} // namespace sandgate
