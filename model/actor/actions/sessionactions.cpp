// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/page.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "providers/async/waits.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

SessionId sessionOf(const ActionCall &call, const QString &argument = u"id"_s)
{
    return {call.arguments[argument].toString()};
}

// The session as it is when the call has ended.
auto shown(SandboxActor *actor, const SessionId &session)
{
    return [actor, session] { return QJsonValue(sessionNow(*actor, session)); };
}

// The same for a call that ends with the session's id.
auto shownById(SandboxActor *actor)
{
    return [actor](const SessionId &session) { return QJsonValue(sessionNow(*actor, session)); };
}

// Newest first; those that are deleted, or the others.
Answer listSessions(ActionCall call)
{
    const bool deleted = call.arguments["deleted"_L1].toBool();
    std::vector<Cursor> places;
    for (const SessionId &id : call.actor->sessions().ids()) {
        const SessionRecord &record = *call.actor->sessions().find(id);
        if (record.marks.deletedAt.has_value() == deleted)
            places.push_back({record.createdAt, id.value});
    }
    std::sort(places.begin(), places.end(), std::greater());
    co_return pageOf(call.arguments, places,
                     [&](const Cursor &place) { return sessionNow(*call.actor, SessionId{place.id}); });
}

Answer getSession(ActionCall call)
{
    co_return sessionNow(*call.actor, sessionOf(call));
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

NewSession wanted(const ActionCall &call)
{
    const QJsonObject init = call.arguments["sessionInit"_L1].toObject();
    NewSession session;
    session.id = call.arguments["id"_L1].toString().trimmed();
    session.agent = call.arguments["agent"_L1].toString();
    session.cwd = init.isEmpty() ? call.arguments["cwd"_L1].toString() : init["cwd"_L1].toString();
    session.mcpServers = init["mcpServers"_L1].toArray();
    session.mode = call.arguments["mode"_L1].toString();
    session.model = call.arguments["model"_L1].toString();
    session.thoughtLevel = call.arguments["thoughtLevel"_L1].toString();
    return session;
}

Answer createSession(ActionCall call)
{
    return after(call.actor->createSession(wanted(call)), shownById(call.actor));
}

Answer resumeOrCreateSession(ActionCall call)
{
    return after(call.actor->sessions().resumeOrCreate(wanted(call)), shownById(call.actor));
}

Answer resumeSession(ActionCall call)
{
    return after(call.actor->sessions().resume(sessionOf(call)), shown(call.actor, sessionOf(call)));
}

Answer destroySession(ActionCall call)
{
    return after(call.actor->sessions().end(sessionOf(call)), shown(call.actor, sessionOf(call)));
}

Answer renameSession(ActionCall call)
{
    const Result<> renamed = call.actor->sessions().rename(sessionOf(call), call.arguments["title"_L1].toString());
    if (!renamed)
        co_return tl::unexpected(renamed.error());
    co_return sessionNow(*call.actor, sessionOf(call));
}

Answer cancelTurn(ActionCall call)
{
    return after(call.actor->sessions().cancelTurn(sessionOf(call)), shown(call.actor, sessionOf(call)));
}

// Passes a session's events on as they are stored, for as long as `follower` lives.
void passOn(const EventWriter &writer, const SessionId &session, const Sink &sink, QObject *follower)
{
    QObject::connect(&writer, &EventWriter::committed, follower, [session, sink](const Batch &batch) {
        for (const EventRecord &event : batch.events) {
            if (event.session == session)
                sink(toJson(event));
        }
    });
}

// Text, or content blocks of ACP.
Answer prompt(ActionCall call)
{
    const SessionId session = sessionOf(call);
    QJsonArray blocks = call.arguments["prompt"_L1].toArray();
    if (const QString text = call.arguments["text"_L1].toString(); !text.isEmpty())
        blocks.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
    QObject follower;
    passOn(call.core.writer(), session, call.sink, &follower);
    const Result<QJsonObject> answer = co_await call.actor->sessions().converse(session, blocks);
    co_await call.core.writer().stored(); // so that the last event has been passed on
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return *answer;
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
    QObject follower;
    passOn(call.core.writer(), session, call.sink, &follower);
    while (call.actor->row().state != SandboxState::Destroyed) {
        co_await async::until(call.actor, &SandboxActor::changed);
    }
    co_return QJsonValue();
}

std::vector<Argument> newSession(bool idIsNeeded)
{
    using enum Argument::Type;
    return {{u"id"_s, Text, idIsNeeded}, {u"agent"_s, Text, true}, {u"cwd"_s, Text},         {u"sessionInit"_s, Object},
            {u"mode"_s, Text},           {u"model"_s, Text},       {u"thoughtLevel"_s, Text}};
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
         {{u"cursor"_s, Text}, {u"limit"_s, Number}, {u"deleted"_s, Flag}},
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
        {u"createSession"_s, Change, u"Starts a session with an agent, and sets it as wanted."_s, newSession(false),
         createSession},
        {u"resumeSession"_s,
         Change,
         u"Binds a session to a live agent, which is told what was said."_s,
         {{id, Text, true}},
         resumeSession,
         session,
         id},
        {u"resumeOrCreateSession"_s, Change, u"Resumes the session of this id, or starts it."_s, newSession(true),
         resumeOrCreateSession},
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
         u"Sends text or content blocks, brings the events of the turn, and ends with it."_s,
         {{id, Text, true}, {u"text"_s, Text}, {u"prompt"_s, List}},
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
