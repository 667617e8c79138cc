// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/eventfollower.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/page.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "providers/async/waits.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SessionActions", text);
}

SessionId sessionOf(const ActionCall &call, const QString &argument = u"id"_s)
{
    return {call.arguments[argument].toString()};
}

Answer shown(SandboxActor *actor, SessionId session, Result<> done)
{
    if (!done)
        co_return tl::unexpected(done.error());
    co_return toJson(actor->sessionRow(session));
}

// Newest first.
Answer listSessions(ActionCall call)
{
    std::vector<SessionRow> rows;
    for (const SessionId &id : call.actor->sessions().ids())
        rows.push_back(call.actor->sessionRow(id));
    std::sort(rows.begin(), rows.end(), [](const SessionRow &a, const SessionRow &b) {
        return std::tie(b.createdAt, b.id) < std::tie(a.createdAt, a.id);
    });
    co_return pageOf<SessionRow>(call.arguments, rows, [](const SessionRow &row) {
        return Cursor{row.createdAt, row.id.value};
    });
}

Answer getSession(ActionCall call)
{
    return shown(call.actor, sessionOf(call), {});
}

Answer getEvents(ActionCall call)
{
    const Result<int> limit = pageLimit(call.arguments);
    const Result<EventIndex> after = indexAfter(call.arguments["cursor"_L1].toString());
    if (!limit || !after)
        co_return tl::unexpected(limit ? after.error() : limit.error());
    const Result<std::vector<EventRecord>> events =
        call.core.ledger().events(sessionOf(call, u"sessionId"_s), *after + 1, *limit);
    if (!events)
        co_return tl::unexpected(events.error());
    QJsonArray items;
    for (const EventRecord &event : *events)
        items.append(toJson(event));
    QJsonObject page{{u"items"_s, items}};
    if (std::ssize(*events) == *limit)
        page.insert(u"nextCursor"_s, QString::number(events->back().index));
    co_return page;
}

using Condition = bool (*)(const SessionRow &);

async::Task<> until(SandboxActor *actor, SessionId session, Condition isReached)
{
    while (!isReached(actor->sessionRow(session))) {
        co_await async::until(&actor->sessions(), &AgentSessions::changed);
    }
}

bool hasStarted(const SessionRow &row)
{
    return row.state != SessionState::Starting;
}

bool hasNoTurn(const SessionRow &row)
{
    return row.turnStartedAt == 0;
}

Answer createSession(ActionCall call)
{
    const Result<SessionId> session =
        co_await call.actor->createSession(call.arguments["agent"_L1].toString(), call.arguments["cwd"_L1].toString());
    if (!session)
        co_return tl::unexpected(session.error());
    co_await until(call.actor, *session, hasStarted);
    const SessionRow row = call.actor->sessionRow(*session);
    if (row.state == SessionState::Failed && row.problem)
        co_return tl::unexpected(*row.problem);
    co_return toJson(row);
}

Answer destroySession(ActionCall call)
{
    const Result<> ended = co_await call.actor->sessions().end(sessionOf(call));
    co_return co_await shown(call.actor, sessionOf(call), ended);
}

Answer renameSession(ActionCall call)
{
    const QString title = call.arguments["title"_L1].toString();
    return shown(call.actor, sessionOf(call), call.actor->sessions().rename(sessionOf(call), title));
}

Answer cancelTurn(ActionCall call)
{
    const Result<> cancelled = co_await call.actor->sessions().cancelTurn(sessionOf(call));
    co_return co_await shown(call.actor, sessionOf(call), cancelled);
}

Answer prompt(ActionCall call)
{
    const SessionId session = sessionOf(call);
    EventFollower events(call.core.writer(), session, call.sink);
    const Result<> sent = co_await call.actor->sessions().prompt(session, call.arguments["text"_L1].toString());
    if (!sent)
        co_return tl::unexpected(sent.error());
    co_await until(call.actor, session, hasNoTurn);
    const SessionRow row = call.actor->sessionRow(session);
    if (row.problem)
        co_return tl::unexpected(*row.problem);
    if (!events.answer())
        co_return failure(Error::Kind::Gone, tr("The turn ended without an answer from the agent."));
    co_return *events.answer();
}

// What is stored from `after` on, then what comes. Nothing is missed in between: reading and connecting happen in one
// go of the event loop.
Answer followEvents(ActionCall call)
{
    const SessionId session = sessionOf(call, u"sessionId"_s);
    constexpr int readAtOnce = 500;
    EventIndex next = call.arguments["after"_L1].toInteger() + 1;
    for (bool more = true; more;) {
        co_await async::sleepFor(0ms); // between pages, for the others
        const Result<std::vector<EventRecord>> stored = call.core.ledger().events(session, next, readAtOnce);
        if (!stored)
            co_return tl::unexpected(stored.error());
        for (const EventRecord &event : *stored)
            call.sink(toJson(event));
        more = std::ssize(*stored) == readAtOnce;
        next += std::ssize(*stored);
    }
    const EventFollower events(call.core.writer(), session, call.sink);
    while (call.actor->row().state != SandboxState::Destroyed) {
        co_await async::until(call.actor, &SandboxActor::changed);
    }
    co_return QJsonValue();
}

} // namespace

std::vector<Action> sessionActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto sandbox = Action::Subject::Sandbox;
    constexpr auto session = Action::Subject::Session;
    const QString id = u"id"_s;
    const QString sessionId = u"sessionId"_s;
    return {
        {u"listSessions"_s,
         Read,
         u"Lists the sandbox's sessions, newest first."_s,
         {{u"cursor"_s, Text}, {u"limit"_s, Number}},
         listSessions,
         sandbox,
         {},
         true},
        {u"getSession"_s, Read, u"Tells about one session."_s, {{id, Text, true}}, getSession, session, id, true},
        {u"getEvents"_s,
         Read,
         u"Reads a session's events in their order."_s,
         {{sessionId, Text, true}, {u"cursor"_s, Text}, {u"limit"_s, Number}},
         getEvents,
         session,
         sessionId,
         true},
        {u"followEvents"_s,
         Stream,
         u"Brings a session's events from an index on, and those that come."_s,
         {{sessionId, Text, true}, {u"after"_s, Number}},
         followEvents,
         session,
         sessionId,
         true},
        {u"createSession"_s,
         Change,
         u"Starts a session with an agent."_s,
         {{u"agent"_s, Text, true}, {u"cwd"_s, Text}},
         createSession},
        {u"destroySession"_s,
         Change,
         u"Ends a session; its transcript stays."_s,
         {{id, Text, true}},
         destroySession,
         session,
         id},
        {u"renameSession"_s,
         Change,
         u"Gives a session another title."_s,
         {{id, Text, true}, {u"title"_s, Text, true}},
         renameSession,
         session,
         id,
         true},
        {u"prompt"_s,
         Stream,
         u"Sends a prompt, brings the events of its turn, and ends with it."_s,
         {{id, Text, true}, {u"text"_s, Text, true}},
         prompt,
         session,
         id},
        {u"cancelTurn"_s,
         Change,
         u"Asks the agent to stop what it is doing."_s,
         {{id, Text, true}},
         cancelTurn,
         session,
         id},
    };
}

} // namespace sandgate
