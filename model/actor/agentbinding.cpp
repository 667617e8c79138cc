// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part two: which agent process a session is bound to.
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/agent/replay.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto sessionStartLimit = std::chrono::minutes(2);
constexpr std::size_t replayedEvents = 5000;         // the newest ones, from which the replay's text is made
constexpr qsizetype replayedBytes = 4 * 1024 * 1024; // likewise
constexpr qsizetype longestSessionId = 1024;

QJsonArray mcpServersOf(const SessionRecord &record)
{
    return QJsonDocument::fromJson(record.mcpServers).array();
}

} // namespace

bool AgentSessions::isBound(const Session &session) const
{
    return session.record.subscribed && connectionOf(session.record.connection);
}

AgentSessions::Connection AgentSessions::connectionOf(const QString &connectionId) const
{
    for (const auto &[agent, link] : m_links) {
        if (link.connection && link.connection->record().id == connectionId)
            return link.connection;
    }
    return nullptr;
}

// Any number of callers share one attempt.
async::Task<Result<>> AgentSessions::bind(SessionId id)
{
    Session &session = m_sessions.at(id);
    if (isBound(session))
        co_return Result<>();
    const bool isFirst = !session.binding;
    if (isFirst)
        session.binding.emplace();
    const async::Shared<Result<>> binding = *session.binding;
    if (isFirst)
        m_tasks.start(runBinding(id));
    const Result<> bound = co_await binding;
    co_return bound;
}

async::Task<> AgentSessions::runBinding(SessionId id)
{
    Session &session = m_sessions.at(id);
    session.problem.reset();
    emit changed(id);

    Result<> result = co_await m_wake();
    const bool wentOn = isBound(session); // waking found its agent still there
    if (result && !wentOn) {
        const Result<Connection> connection = co_await connectionFor(session.record.agent);
        if (!connection) {
            result = tl::unexpected(connection.error());
        } else {
            const std::optional<Result<>> bound = co_await async::within(sessionStartLimit, bindTo(id, *connection));
            result = bound
                         ? *bound
                         : failure(Error::Kind::Timeout, tr("The agent did not start the session within two minutes."));
        }
    }
    if (!result) {
        session.problem = result.error();
        qCInfo(lcActor) << "session" << id.value << "not started:" << result.error().what;
    }
    async::Shared<Result<>> binding = *std::exchange(session.binding, std::nullopt);
    binding.settle(result);
    emit changed(id);
}

async::Task<Result<>> AgentSessions::bindTo(SessionId id, Connection connection)
{
    const Session &session = m_sessions.at(id);
    const bool isNew = session.record.agentSessionId.isEmpty();
    if (!isNew) {
        const Result<> continued = co_await continueThere(id, connection);
        if (continued)
            co_return continued;
        qCInfo(lcActor) << "session" << id.value << "starts afresh:" << continued.error().what;
    }
    const Result<> started = co_await startFresh(id, connection);
    co_return started;
}

// By the agent's own memory of the session, where it has one.
async::Task<Result<>> AgentSessions::continueThere(SessionId id, Connection connection)
{
    Session &session = m_sessions.at(id);
    const AgentCapabilities &can = connection->capabilities();
    if (!can.loadSession && !can.resumeSession)
        co_return failure(Error::Kind::Refused, tr("The agent does not remember sessions."));
    const QString method = can.resumeSession ? u"session/resume"_s : u"session/load"_s;
    connection->bind(session.record.agentSessionId, id);
    const QJsonObject params{{u"sessionId"_s, session.record.agentSessionId},
                             {u"cwd"_s, session.record.cwd},
                             {u"mcpServers"_s, mcpServersOf(session.record)}};
    const Result<QJsonObject> answer = co_await callRecorded(id, connection, method, params);
    if (!answer)
        co_return tl::unexpected(answer.error());
    session.record.connection = connection->record().id;
    session.record.subscribed = true;
    session.replay.clear();
    remark(session, u"_sandgate/resumed"_s, {{u"how"_s, method.section(u'/', 1)}});
    co_return save(session);
}

async::Task<Result<>> AgentSessions::startFresh(SessionId id, Connection connection)
{
    Session &session = m_sessions.at(id);
    const bool goesOn = !session.record.agentSessionId.isEmpty();
    if (session.record.cwd.isEmpty())
        session.record.cwd = m_defaultCwd;
    if (goesOn) {
        const Result<std::vector<EventRecord>> history = newestEvents(id);
        if (!history)
            co_return tl::unexpected(history.error());
        session.replay = replayText(*history);
    }
    const SessionSettings before(session.record);
    const QJsonObject params{{u"cwd"_s, session.record.cwd}, {u"mcpServers"_s, mcpServersOf(session.record)}};
    const Result<QJsonObject> answer = co_await callRecorded(id, connection, u"session/new"_s, params);
    if (!answer) {
        Error error = answer.error();
        error.what = tr("The agent did not start the session.");
        QStringList ways;
        for (const SignInMethod &method : connection->capabilities().signIn)
            ways << method.name;
        if (error.kind == Error::Kind::Unauthorized)
            error.what = ways.isEmpty() ? tr("The agent asks to sign in first.")
                                        : tr("The agent asks to sign in first: %1.").arg(ways.join(u", "_s));
        co_return tl::unexpected(error);
    }
    const QString agentSession = (*answer)["sessionId"_L1].toString();
    if (agentSession.isEmpty() || agentSession.size() > longestSessionId) {
        co_return failure(Error::Kind::Protocol,
                          tr("The agent started a session without an id, so that nothing can be sent to it."));
    }
    session.record.agentSessionId = agentSession;
    session.record.connection = connection->record().id;
    session.record.subscribed = true;
    const Result<> saved = save(session);
    if (goesOn) {
        remark(session, u"_sandgate/resumed"_s, {{u"how"_s, u"new"_s}});
        co_await setAsBefore(id, before);
    }
    co_return saved;
}

Result<std::vector<EventRecord>> AgentSessions::newestEvents(const SessionId &id) const
{
    constexpr EventIndex pageSize = 100;
    std::vector<EventRecord> events;
    qsizetype bytes = 0;
    EventIndex first = m_writer.last(id) + 1;
    while (first > 1 && events.size() < replayedEvents && bytes < replayedBytes) {
        const EventIndex from = std::max<EventIndex>(1, first - pageSize);
        const Result<std::vector<EventRecord>> page = m_ledger.events(id, from, static_cast<int>(first - from));
        if (!page)
            return page;
        for (const EventRecord &event : *page)
            bytes += event.payload.size();
        events.insert(events.begin(), page->begin(), page->end());
        first = from;
    }
    return events;
}

// Both directions are part of the transcript; what is sent is stored first.
async::Task<Result<QJsonObject>> AgentSessions::callRecorded(SessionId id, Connection connection, QString method,
                                                             QJsonObject params)
{
    const AcpConnection::Prepared request = connection->prepare(method, params, id);
    if (const Result<> checked = connection->check(request); !checked)
        co_return tl::unexpected(checked.error());
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    Session &session = m_sessions.at(id);
    const auto forgets = qScopeGuard([self = QPointer<AgentSessions>(this), id, request] {
        if (self)
            self->m_sessions.at(id).asked.erase(request.id);
    });
    session.asked[request.id] = {method, params};
    session.record.lastIndex = m_writer.append({id, 0, at, Sender::Client, connection->record().id, 0, request.bytes});
    session.record.lastEventAt = at;
    announce(id);
    co_await m_writer.stored();
    co_return co_await connection->call(request);
}

async::Task<Result<AgentSessions::Connection>> AgentSessions::connectionFor(QString agent)
{
    Link &link = m_links[agent];
    if (link.connection)
        co_return link.connection;
    const bool isFirst = !link.opening;
    if (isFirst)
        link.opening.emplace();
    const async::Shared<Result<Connection>> opening = *link.opening;
    if (isFirst)
        link.attempt.start(openConnection(agent));
    const Result<Connection> opened = co_await opening;
    co_return opened;
}

async::Task<> AgentSessions::openConnection(QString agent)
{
    Link &link = m_links[agent];
    ConnectionRecord record;
    record.id = u"sandgate-%1-%2"_s.arg(agent, QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.sandbox = m_sandbox;
    record.agent = agent;
    // Before the agent is started: after a crash it is found by this id.
    Result<> ready = m_ledger.save(record);
    if (ready && !m_http)
        ready = failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    if (ready) {
        link.candidate = makeConnection(record);
        ready = co_await link.candidate->open();
        if (ready) {
            co_await signInByKey(link.candidate);
        }
        if (ready)
            ready = m_ledger.save(link.candidate->record());
        if (!ready) {
            co_await link.candidate->close(); // half of it may run
        }
    }
    Result<Connection> result = std::exchange(link.candidate, nullptr);
    if (ready)
        link.connection = *result;
    else
        result = tl::unexpected(ready.error());
    async::Shared<Result<Connection>> opening = *std::exchange(link.opening, std::nullopt);
    opening.settle(result);
}

AgentSessions::Connection AgentSessions::makeConnection(const ConnectionRecord &record)
{
    const auto connection = std::make_shared<AcpConnection>(*m_http, record, m_patience.backoff);
    AcpConnection *raw = connection.get();
    connect(&m_writer, &EventWriter::overflowed, raw, &AcpConnection::hold);
    connect(&m_writer, &EventWriter::drained, raw, &AcpConnection::goOn);
    connect(raw, &AcpConnection::arrived, this,
            [this, raw](const std::vector<Arrival> &arrivals) { this->record(*raw, arrivals); });
    connect(raw, &AcpConnection::gapFound, this, [this, raw](qint64 after, qint64 before) {
        for (auto &[id, session] : m_sessions) {
            if (session.record.connection == raw->record().id && session.record.subscribed)
                remark(session, u"_sandgate/gap"_s, {{u"after"_s, after}, {u"before"_s, before}});
        }
    });
    connect(raw, &AcpConnection::died, this, [this, raw](const Error &error) { lose(*raw, error); });
    connect(raw, &AcpConnection::leftWords, this, [this](const SessionId &id, const QString &words) {
        if (Session &session = m_sessions.at(id); !session.isRemoved)
            remark(session, u"_sandgate/agent_output"_s, {{u"words"_s, words}});
    });
    const auto announceAll = [this, raw] {
        for (const auto &[id, session] : m_sessions) {
            if (session.record.connection == raw->record().id)
                emit changed(id);
        }
    };
    connect(raw, &AcpConnection::interrupted, this, [this, announceAll](const Error &error) {
        announceAll();
        emit troubled(error);
    });
    connect(raw, &AcpConnection::restored, this, announceAll);
    return connection;
}

async::Task<> AgentSessions::reconnect(std::vector<ConnectionRecord> connections)
{
    for (const ConnectionRecord &record : connections) {
        co_await reopenConnection(record);
    }
    for (auto &[id, session] : m_sessions) {
        if (!isBound(session) && !session.turn && !session.record.subscribed && m_permissions.waiting(id) == 0)
            continue; // as it was; there may be thousands
        if (!isBound(session) && (session.turn || session.record.subscribed)) {
            session.record.subscribed = false;
            if (session.turn) {
                session.interrupted = true;
                remark(session, u"_sandgate/interrupted"_s,
                       {{u"reason"_s, tr("The agent ended while Sandgate was not connected to it.")}});
                endTurn(session, session.record.lastIndex, u"interrupted"_s);
            }
            if (const Result<> saved = save(session); !saved)
                qCWarning(lcActor) << "a session was not stored:" << saved.error().what;
        }
        if (!isBound(session))
            m_permissions.expire(id, tr("The agent that asked is no longer running."));
        else if (session.turn)
            m_tasks.start(doubtUnheard(id, session.turn->requestId));
        announce(id);
    }
    co_await m_permissions.resend();
}

// A prompt is stored before it is sent: whoever is killed in between cannot know whether the agent has it. An agent
// that has said nothing since, and says nothing for long, is told to stop, in case that it has; the turn is over.
async::Task<> AgentSessions::doubtUnheard(SessionId id, QString requestId)
{
    const auto isOver = [this, id, requestId] {
        const Session &session = m_sessions.at(id);
        return !session.turn || session.turn->requestId != requestId;
    };
    Connection connection;
    while (!connection || connection->state() != AcpConnection::State::Ready) { // otherwise it could not be heard
        co_await async::sleepFor(m_patience.quiet);
        if (isOver())
            co_return;
        connection = connectionOf(m_sessions.at(id).record.connection);
    }
    co_await m_writer.stored();
    if (isOver())
        co_return;
    Session &session = m_sessions.at(id);
    constexpr int enough = 100;
    const Result<std::vector<EventRecord>> since = m_ledger.events(id, session.turn->firstIndex + 1, enough);
    if (!since) {
        qCWarning(lcActor) << "whether an agent has its prompt is not known:" << since.error().what;
        co_return;
    }
    if (std::any_of(since->begin(), since->end(),
                    [](const EventRecord &event) { return event.sender == Sender::Agent; }))
        co_return;
    const QString why = tr("Sandgate ended before it was sure that the agent has this message, and the agent says "
                           "nothing. Send it again.");
    remark(session, u"_sandgate/prompt_not_delivered"_s, {{u"reason"_s, why}});
    session.interrupted = true;
    session.problem = Error{Error::Kind::Unreachable, why};
    endTurn(session, session.record.lastIndex, u"interrupted"_s);
    const QByteArray cancel = recordCancel(session);
    co_await m_writer.stored();
    const Result<> told = co_await connection->tell(cancel);
    if (!told)
        qCInfo(lcActor) << "an agent was not told to stop:" << told.error().what;
}

async::Task<> AgentSessions::reopenConnection(ConnectionRecord record)
{
    if (!m_http)
        co_return;
    const Connection connection = makeConnection(record);
    for (const auto &[id, session] : m_sessions) {
        if (session.record.connection != record.id || !session.record.subscribed)
            continue;
        connection->bind(session.record.agentSessionId, id);
        if (session.turn)
            connection->expect(session.turn->requestId.toUtf8(), u"session/prompt"_s, id);
    }
    // Linked before it speaks: what it brings belongs to its sessions at once.
    m_links[record.agent].connection = connection;
    const Result<> reopened = co_await connection->reopen();
    if (reopened)
        co_return;
    qCInfo(lcActor) << "agent" << record.agent << "is not there any more:" << reopened.error().what;
    m_links[record.agent].connection.reset();
    record.open = false;
    if (const Result<> saved = m_ledger.save(record); !saved)
        qCWarning(lcActor) << "a connection was not stored:" << saved.error().what;
}

} // namespace sandgate
