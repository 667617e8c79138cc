// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part three: what agents say, from the stream into the record, and what follows from it.
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr qsizetype longestOutcome = 100;
constexpr qsizetype longestTitle = 200;

// ACP: in an update a field that is absent or null stays as it was.
QJsonObject merged(QJsonObject known, const QJsonObject &update)
{
    for (auto field = update.begin(); field != update.end(); ++field) {
        if (!field.value().isNull())
            known.insert(field.key(), field.value());
    }
    return known;
}

} // namespace

void AgentSessions::record(AcpConnection &connection, const std::vector<Arrival> &arrivals)
{
    for (const Arrival &arrival : arrivals) {
        if (arrival.replayed)
            continue; // stored when it was said first
        if (!arrival.session.isEmpty()) {
            recordOne(m_sessions.at(arrival.session), connection, arrival);
            continue;
        }
        if (!arrival.envelope.method.startsWith("_adapter/"_L1))
            continue; // the answer to initialize, or to a request of another run
        for (auto &[id, session] : m_sessions) {
            if (session.record.connection == connection.record().id && session.record.subscribed)
                recordOne(session, connection, arrival);
        }
    }
    m_writer.put(connection.record());
    std::vector<Arrival> awaited; // few: a turn is mostly notifications
    std::copy_if(arrivals.begin(), arrivals.end(), std::back_inserter(awaited), [](const Arrival &arrival) {
        using Shape = Envelope::Shape;
        return arrival.envelope.shape == Shape::Response || arrival.envelope.shape == Shape::Request;
    });
    if (awaited.empty())
        return;
    m_writer.afterCommit([self = QPointer<AcpConnection>(&connection), awaited = std::move(awaited)] {
        if (self)
            self->deliver(awaited);
    });
}

void AgentSessions::recordOne(Session &session, const AcpConnection &connection, const Arrival &arrival)
{
    if (session.isRemoved)
        return;
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    const EventIndex index = m_writer.append(
        {session.record.id, 0, at, Sender::Agent, connection.record().id, arrival.streamId, arrival.bytes});
    session.record.lastIndex = index;
    session.record.lastEventAt = at;
    follow(session, arrival, index);
    announce(session.record.id);
}

void AgentSessions::follow(Session &session, const Arrival &arrival, EventIndex index)
{
    const Envelope &envelope = arrival.envelope;
    switch (envelope.shape) {
    case Envelope::Shape::Response:
        followAnswer(session, envelope, index);
        break;
    case Envelope::Shape::Request:
        if (envelope.method == "session/request_permission"_L1)
            followPermission(session, envelope, index);
        else
            refuse(session, envelope);
        break;
    case Envelope::Shape::Notification:
        if (envelope.isChunk) {
            break; // only read
        } else if (envelope.method == "session/update"_L1) {
            followUpdate(session, envelope.params["update"_L1].toObject());
        } else if (envelope.method == "_adapter/agent_exited"_L1 && session.turn) {
            session.interrupted = true;
            endTurn(session, index, u"agent_exited"_s);
        }
        break;
    case Envelope::Shape::Invalid:
        break; // recorded, and shown as it is
    }
}

void AgentSessions::followAnswer(Session &session, const Envelope &answer, EventIndex index)
{
    if (session.turn && session.turn->requestId.toUtf8() == answer.id) {
        const QString stopReason = answer.result.toObject()["stopReason"_L1].toString();
        if (answer.failed()) {
            session.problem = rpcError(answer.error, tr("The agent ended the turn with an error."));
            session.answer->settle(tl::unexpected(*session.problem));
        } else {
            session.replay.clear(); // it has been read
            session.answer->settle(answer.result.toObject());
        }
        endTurn(session, index, answer.failed() ? u"error"_s : stopReason.left(longestOutcome));
        return;
    }
    // In the stream's order: an update that follows is newer.
    const auto request = session.asked.find(answer.id);
    if (request == session.asked.end() || answer.failed())
        return;
    SessionSettings settings(session.record);
    if (settings.take(request->second.method, request->second.params, answer.result.toObject()))
        keep(session, settings);
}

// What Sandgate does not offer is refused once it is stored (see AcpConnection::deliver()). The refusal is said, too.
void AgentSessions::refuse(Session &session, const Envelope &request)
{
    session.record.lastIndex =
        m_writer.append({session.record.id, 0, QDateTime::currentMSecsSinceEpoch(), Sender::Client,
                         session.record.connection, 0, AcpConnection::refusalOf(request)});
}

// What it is about was mostly said before.
void AgentSessions::followPermission(Session &session, const Envelope &request, EventIndex index)
{
    const QJsonObject asked = request.params["toolCall"_L1].toObject();
    const auto known = session.toolCalls.find(asked["toolCallId"_L1].toString());
    const QJsonObject toolCall = known == session.toolCalls.end() ? asked : merged(known->second, asked);
    if (m_permissions.ask(session.record.id, session.record.connection, request, toolCall, index)) {
        if (session.record.endedAt)
            m_tasks.start(withdrawRequests(session.record.id));
        return;
    }
    qCWarning(lcActor) << "session" << session.record.id.value << "asks for more than a person can answer";
    const Connection connection = connectionOf(session.record.connection);
    if (!connection)
        return;
    refuse(session, request);
    m_writer.afterCommit([connection = QPointer<AcpConnection>(connection.get()), request] {
        if (connection)
            connection->turnAway(request);
    });
}

void AgentSessions::followUpdate(Session &session, const QJsonObject &update)
{
    constexpr std::size_t mostToolCalls = 256;
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind == "tool_call"_L1 || kind == "tool_call_update"_L1) {
        const QString id = update["toolCallId"_L1].toString();
        if (session.toolCalls.size() >= mostToolCalls && !session.toolCalls.contains(id))
            session.toolCalls.erase(session.toolCalls.begin());
        QJsonObject &known = session.toolCalls[id];
        known = kind == "tool_call"_L1 ? update : merged(known, update);
        return;
    }
    if (kind == "session_info_update"_L1 && update["title"_L1].isString()) {
        session.record.title = update["title"_L1].toString().simplified().left(longestTitle);
        if (const Result<> saved = save(session); !saved)
            qCWarning(lcActor) << "a session was not stored:" << saved.error().what;
        return;
    }
    if (kind == "available_commands_update"_L1) {
        session.commands = agentCommands(update["availableCommands"_L1].toArray());
        emit factsChanged(session.record.id);
        return;
    }
    if (kind != "config_option_update"_L1 && kind != "current_mode_update"_L1)
        return; // what is known of the settings need not be read for it
    SessionSettings settings(session.record);
    if (settings.takeUpdate(update))
        keep(session, settings);
}

void AgentSessions::remark(Session &session, const QString &method, const QJsonObject &params)
{
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    session.record.lastIndex = m_writer.append({session.record.id, 0, at, Sender::Sandgate, session.record.connection,
                                                0, notificationEnvelope(method, params)});
    session.record.lastEventAt = at;
    announce(session.record.id);
}

void AgentSessions::endTurn(Session &session, EventIndex lastIndex, const QString &outcome)
{
    TurnRecord turn = *std::exchange(session.turn, std::nullopt);
    session.answer->settle(failure(Error::Kind::Gone, tr("The turn ended without an answer."))); // unless it had one
    turn.lastIndex = lastIndex;
    turn.endedAt = QDateTime::currentMSecsSinceEpoch();
    turn.outcome = outcome;
    m_writer.put(turn);
    session.toolCalls.clear();
    session.quietSince = 0;
    m_permissions.expire(session.record.id, tr("The turn ended before an answer was given."));
    announce(session.record.id);
    m_writer.afterCommit([self = QPointer<AgentSessions>(this), id = session.record.id,
                          how = session.stopped ? u"cancelled"_s : outcome] {
        if (self)
            emit self->turnEnded(id, how);
    });
}

// The agent process is gone. Its sessions stay, and are bound again by their next prompt.
void AgentSessions::lose(const AcpConnection &connection, const Error &reason)
{
    const QString connectionId = connection.record().id;
    for (auto &[id, session] : m_sessions) {
        if (session.record.connection != connectionId || !session.record.subscribed)
            continue;
        session.record.subscribed = false;
        if (session.turn) {
            session.interrupted = true;
            remark(session, u"_sandgate/interrupted"_s, {{u"reason"_s, reason.what}, {u"words"_s, reason.theirWords}});
            endTurn(session, session.record.lastIndex, u"interrupted"_s);
        }
        m_permissions.expire(id, reason.what);
        if (const Result<> saved = save(session); !saved)
            qCWarning(lcActor) << "a session was not stored:" << saved.error().what;
        announce(id);
    }
    ConnectionRecord closed = connection.record();
    closed.open = false;
    m_writer.put(closed);
    for (auto &[agent, link] : m_links) {
        if (link.connection.get() == &connection)
            m_tasks.start(bury(std::exchange(link.connection, nullptr)));
    }
}

// Keeps it until nothing of it can be on the stack, and for as long as the server may tell what its agent wrote last.
async::Task<> AgentSessions::bury(Connection dead)
{
    constexpr int mostLooks = 30;
    co_await async::sleepFor(0ms);
    for (int look = 0; dead->awaitsLastWords() && look < mostLooks; ++look) {
        co_await async::sleepFor(5s);
    }
}

void AgentSessions::giveUpOpening(Link &link, const Error &reason)
{
    if (!link.opening)
        return;
    link.attempt.cancel();
    if (const Connection candidate = std::exchange(link.candidate, nullptr)) {
        m_tasks.start(bury(candidate));
        candidate->abandon(reason);
    }
    async::Shared<Result<Connection>> opening = *std::exchange(link.opening, std::nullopt);
    opening.settle(tl::unexpected(reason));
}

void AgentSessions::detach(const Error &reason)
{
    for (auto &[agent, link] : m_links) {
        if (link.connection)
            Connection(link.connection)->abandon(reason); // comes back as lose()
        giveUpOpening(link, reason);
    }
    m_http = nullptr;
}

async::Task<> AgentSessions::letGo()
{
    const Error reason{Error::Kind::Unreachable, tr("The sandbox was paused.")};
    for (auto &[agent, link] : m_links) {
        if (const Connection connection = std::exchange(link.connection, nullptr)) {
            connection->disconnect(this); // it is not lost
            m_tasks.start(bury(connection));
            connection->abandon(reason);
        }
        giveUpOpening(link, reason);
    }
    m_http = nullptr;
    co_await async::within(3s, m_writer.stored()); // up to where it was heard; a disk that refuses holds nothing up
}

async::Task<> AgentSessions::close()
{
    std::vector<Connection> open;
    for (const auto &[agent, link] : m_links) {
        if (link.connection)
            open.push_back(link.connection);
    }
    for (const Connection &connection : open) {
        co_await connection->close();
    }
}

} // namespace sandgate
