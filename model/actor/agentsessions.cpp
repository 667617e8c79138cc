// SPDX-License-Identifier: Apache-2.0
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/agent/promptblocks.h"
#include "model/agent/replay.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

// A title until the agent gives one: the first line of what was asked.
QString titleOf(const QString &prompt)
{
    constexpr qsizetype longest = 80;
    const QString line = prompt.trimmed().section(u'\n', 0, 0).simplified();
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

QString textOf(const QJsonArray &blocks)
{
    QStringList texts;
    for (const QJsonValue &block : blocks)
        texts << block["text"_L1].toString();
    texts.removeAll(QString());
    return texts.join(u'\n');
}

QJsonObject textBlock(const QString &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

} // namespace

AgentSessions::AgentSessions(SandboxKey sandbox, Ledger &ledger, EventWriter &writer, Patience patience, Wake wake,
                             QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_ledger(ledger)
    , m_writer(writer)
    , m_patience(patience)
    , m_wake(std::move(wake))
    , m_permissions(sandbox, writer, *this)
{
    m_quietTimer.setInterval(std::max(std::min(m_patience.quiet, m_patience.stale) / 6, 20ms));
    connect(&m_quietTimer, &QTimer::timeout, this, &AgentSessions::checkQuiet);
    connect(&m_permissions, &PermissionBroker::changed, this, [this](const RequestId &request) {
        Session &session = m_sessions.at(m_permissions.row(request).session);
        show(session);
        emit changed(session.record.id);
    });
}

AgentSessions::~AgentSessions()
{
    m_permissions.stop();
}

void AgentSessions::restore(const std::vector<SessionRecord> &sessions, const std::vector<TurnRecord> &turns,
                            const std::vector<PermissionRecord> &permissions)
{
    for (const SessionRecord &record : sessions) {
        m_sessions[record.id].record = record;
        m_writer.know(record.id, record.lastIndex);
    }
    for (const TurnRecord &turn : turns) {
        if (const auto session = m_sessions.find(turn.session); session != m_sessions.end()) {
            session->second.turn = turn;
            session->second.answer.emplace();
        }
    }
    std::vector<PermissionRecord> known;
    std::copy_if(permissions.begin(), permissions.end(), std::back_inserter(known),
                 [this](const PermissionRecord &permission) { return has(permission.session); });
    m_permissions.restore(known);
    for (auto &[id, session] : m_sessions)
        show(session);
}

void AgentSessions::takeIn(const SessionRecord &imported)
{
    restore({imported}, {}, {});
    emit changed(imported.id);
}

void AgentSessions::forget(const SessionId &id)
{
    if (!has(id))
        return;
    m_sessions.at(id).isRemoved = true;
    m_permissions.forget(id);
    m_writer.forget(id);
    emit removed(id);
}

void AgentSessions::attach(HttpClient &http, const QString &defaultCwd)
{
    m_http = &http;
    m_defaultCwd = defaultCwd;
}

Result<> AgentSessions::rename(const SessionId &id, const QString &title)
{
    Session &session = m_sessions.at(id);
    session.record.title = title.simplified();
    const Result<> saved = save(session);
    emit changed(id);
    return saved;
}

async::Task<Result<>> AgentSessions::prompt(SessionId id, QString text)
{
    if (text.trimmed().isEmpty())
        co_return failure(Error::Kind::InvalidSettings, tr("There is nothing to send."));
    const QJsonArray blocks(std::initializer_list<QJsonValue>{textBlock(text)});
    co_return co_await prompt(id, blocks);
}

async::Task<Result<>> AgentSessions::prompt(SessionId id, QJsonArray said)
{
    Session &session = m_sessions.at(id);
    if (said.isEmpty())
        co_return failure(Error::Kind::InvalidSettings, tr("There is nothing to send."));
    if (session.record.endedAt)
        co_return failure(Error::Kind::Conflict, tr("This session was ended. Start a new one."));
    if (session.turn || session.preparing)
        co_return failure(Error::Kind::Conflict, tr("The agent is still working. Wait for it, or stop it first."));

    session.preparing = true;
    session.stopped = false;
    emit changed(id);
    Result<> ready = co_await bind(id);
    session.preparing = false;
    const Connection connection = connectionOf(session.record.connection);
    if (session.stopped || session.record.endedAt)
        ready = failure(Error::Kind::Conflict, tr("The message was not sent: the session was stopped."));
    else if (ready && !connection)
        ready = failure(Error::Kind::Gone, tr("The agent exited before it had the message."));
    if (!ready) {
        emit changed(id);
        co_return ready;
    }
    const Result<QJsonArray> taken = promptBlocks(said, connection->capabilities());
    if (!taken) {
        emit changed(id);
        co_return tl::unexpected(taken.error());
    }
    QJsonArray blocks;
    if (!session.replay.isEmpty())
        blocks.append(textBlock(session.replay));
    for (const QJsonValue &block : *taken)
        blocks.append(block);
    const AcpConnection::Prepared request = connection->prepare(
        u"session/prompt"_s, {{u"sessionId"_s, session.record.agentSessionId}, {u"prompt"_s, blocks}}, id);
    if (const Result<> checked = connection->check(request); !checked) {
        emit changed(id);
        co_return checked;
    }

    TurnRecord turn;
    turn.session = id;
    turn.requestId = QString::fromUtf8(request.id);
    turn.startedAt = now();
    turn.firstIndex =
        m_writer.append({id, 0, turn.startedAt, Sender::Client, session.record.connection, 0, request.bytes});
    m_writer.put(turn);
    session.turn = turn;
    session.answer.emplace();
    session.record.lastEventAt = turn.startedAt;
    session.record.lastIndex = turn.firstIndex;
    session.interrupted = false;
    session.problem.reset();
    session.quietSince = 0;
    session.toolCalls.clear();
    m_quietTimer.start();
    if (session.record.title.isEmpty()) {
        session.record.title = titleOf(textOf(said));
        if (const Result<> saved = save(session); !saved)
            qCWarning(lcActor) << "the session's title was not stored:" << saved.error().what;
    }
    announce(id);
    co_await m_writer.stored(); // before the agent can act on it
    m_tasks.start(runTurn(id, connection, request));
    co_return Result<>();
}

// The turn's end comes with the stream (see follow()); this is for turns that have none.
async::Task<> AgentSessions::runTurn(SessionId id, Connection connection, AcpConnection::Prepared request)
{
    const QString requestId = QString::fromUtf8(request.id);
    const Result<QJsonObject> result = co_await connection->call(std::move(request));
    Session &session = m_sessions.at(id);
    if (result || !session.turn || session.turn->requestId != requestId || wasLetGo(session))
        co_return;
    const QJsonObject why{{u"reason"_s, result.error().what}, {u"words"_s, result.error().theirWords}};
    remark(session, u"_sandgate/prompt_not_delivered"_s, why);
    session.interrupted = true;
    session.problem = result.error();
    endTurn(session, session.record.lastIndex, u"error"_s);
}

async::Task<Result<>> AgentSessions::cancelTurn(SessionId id)
{
    Session &session = m_sessions.at(id);
    session.stopped = true;
    if (!session.turn)
        co_return Result<>(); // it has just ended, or is not sent any more
    const QString requestId = session.turn->requestId;
    const Connection connection = connectionOf(session.record.connection);
    if (!connection) {
        session.interrupted = true;
        remark(session, u"_sandgate/interrupted"_s, {{u"reason"_s, tr("The agent cannot be reached.")}});
        endTurn(session, session.record.lastIndex, u"interrupted"_s);
        co_return Result<>();
    }
    const QByteArray cancel = recordCancel(session);
    co_await m_writer.stored();
    m_tasks.start(giveUpUnlessConfirmed(id, requestId));
    const Result<> told = co_await connection->tell(cancel);
    co_await m_permissions.cancel(id); // in any case: the agent waits for it
    co_return told;
}

QByteArray AgentSessions::recordCancel(Session &session)
{
    const SessionRecord &record = session.record;
    const QByteArray cancel = notificationEnvelope(u"session/cancel"_s, {{u"sessionId"_s, record.agentSessionId}});
    session.record.lastIndex = m_writer.append({record.id, 0, now(), Sender::Client, record.connection, 0, cancel});
    announce(record.id);
    return cancel;
}

async::Task<> AgentSessions::giveUpUnlessConfirmed(SessionId id, QString requestId)
{
    co_await async::sleepFor(m_patience.cancel);
    Session &session = m_sessions.at(id);
    if (!session.turn || session.turn->requestId != requestId)
        co_return;
    remark(session, u"_sandgate/interrupted"_s,
           {{u"reason"_s, tr("The agent did not confirm that it stopped. It may still be working.")}});
    session.interrupted = true;
    endTurn(session, session.record.lastIndex, u"cancelled"_s);
}

async::Task<Result<>> AgentSessions::end(SessionId id)
{
    Session &session = m_sessions.at(id);
    const Result<> cancelled = co_await cancelTurn(id);
    if (!cancelled)
        qCWarning(lcActor) << "ending a session whose turn could not be cancelled:" << cancelled.error().what;
    if (!connectionOf(session.record.connection))
        m_permissions.expire(id, tr("The session was ended."));
    co_await withdrawRequests(id); // what it asks outside of a turn
    session.record.endedAt = now();
    session.record.subscribed = false;
    const Result<> saved = save(session);
    emit changed(id);
    co_return saved;
}

// Of a session that is over: nobody would find them there. The agent is answered, or else they expire. Some may come
// while others are answered; an answer that is on its way stays one.
async::Task<> AgentSessions::withdrawRequests(SessionId id)
{
    while (m_permissions.waiting(id) > 0) {
        co_await m_permissions.cancel(id);
    }
}

async::Task<Result<>> AgentSessions::sendAnswer(PermissionRecord request, QByteArray envelope)
{
    Session &session = m_sessions.at(request.session);
    session.record.lastEventAt = now(); // a person works in it
    if (session.record.connection == request.connection && wasLetGo(session)) {
        const Result<> up = co_await m_wake();
        if (!up)
            co_return up;
    }
    const Connection connection = connectionOf(request.connection);
    if (!connection)
        co_return failure(Error::Kind::Gone, tr("The agent that asked is no longer running."));
    co_return co_await connection->tell(std::move(envelope));
}

bool AgentSessions::isFree(const SessionId &id) const
{
    const auto found = m_sessions.find(id);
    return found != m_sessions.end() && !found->second.isRemoved && !found->second.record.endedAt &&
           !found->second.turn && !found->second.preparing;
}

bool AgentSessions::isBusy() const
{
    const qint64 staleBefore = now() - m_patience.stale.count();
    return m_permissions.waiting() > 0 ||
           std::any_of(m_sessions.begin(), m_sessions.end(), [staleBefore](const auto &entry) {
               return entry.second.preparing || (entry.second.turn && entry.second.record.lastEventAt > staleBefore);
           });
}

bool AgentSessions::isConnected() const
{
    return std::any_of(m_links.begin(), m_links.end(),
                       [](const auto &entry) { return entry.second.connection != nullptr; });
}

const SessionRecord *AgentSessions::find(const SessionId &id) const
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() || found->second.isRemoved ? nullptr : &found->second.record;
}

// Bound to an agent process that nobody is connected to at the moment, and that may be there all the same.
bool AgentSessions::wasLetGo(const Session &session) const
{
    return session.record.subscribed && !connectionOf(session.record.connection);
}

std::vector<SessionId> AgentSessions::ids() const
{
    std::vector<SessionId> ids;
    for (const auto &[id, session] : m_sessions) {
        if (!session.isRemoved)
            ids.push_back(id);
    }
    return ids;
}

SessionRow AgentSessions::row(const SessionId &id) const
{
    const Session &session = m_sessions.at(id);
    const SessionRecord &record = session.record;
    SessionRow row;
    row.id = id;
    row.sandbox = record.sandbox;
    row.agent = record.agent;
    row.title = record.title;
    row.cwd = record.cwd;
    row.waiting = session.shown.waiting;
    row.problem = session.problem;
    if (session.problem && session.problem->kind == Error::Kind::Unauthorized)
        row.signIn = signInMethods(record.agent);
    row.createdAt = record.createdAt;
    row.lastEventAt = session.shown.lastEventAt;
    row.turnStartedAt = session.shown.turnStartedAt;
    row.lastIndex = session.shown.lastIndex;
    row.marks = record.marks;

    const Connection connection = connectionOf(record.connection);
    const bool hasTurn = row.turnStartedAt > 0;
    const bool isCut = connection && connection->state() == AcpConnection::State::Interrupted;
    if (record.endedAt)
        row.state = SessionState::Ended;
    else if (hasTurn && (isCut || !connection))
        row.state = SessionState::Disconnected;
    else if (row.waiting > 0)
        row.state = SessionState::WaitingForDecision;
    else if (hasTurn)
        row.state = session.quietSince > 0 ? SessionState::Quiet : SessionState::Working;
    else if (session.preparing)
        row.state = SessionState::Working;
    else if (session.binding)
        row.state = SessionState::Starting;
    else if (session.shown.interrupted)
        row.state = SessionState::Interrupted;
    else if (session.problem)
        row.state = SessionState::Failed;
    else
        row.state = SessionState::Idle;
    return row;
}

void AgentSessions::announce(const SessionId &id)
{
    if (std::exchange(m_sessions.at(id).announced, true))
        return; // once a commit, however much was said
    m_writer.afterBatch([self = QPointer<AgentSessions>(this), id] {
        if (!self)
            return;
        Session &session = self->m_sessions.at(id);
        session.announced = false;
        self->show(session);
        emit self->changed(id);
    });
}

void AgentSessions::show(Session &session)
{
    const SessionId &id = session.record.id;
    session.shown = {session.turn ? session.turn->startedAt : 0, session.interrupted, m_permissions.waiting(id),
                     m_writer.last(id), session.record.lastEventAt};
}

void AgentSessions::checkQuiet()
{
    bool turnsRun = false;
    for (auto &[id, session] : m_sessions) {
        if (!session.turn)
            continue;
        turnsRun = true;
        const auto patience = std::min(m_patience.quiet, m_patience.stale); // never marked later than given up
        const bool isQuiet = now() - session.record.lastEventAt > patience.count();
        if (isQuiet != (session.quietSince > 0)) {
            session.quietSince = isQuiet ? session.record.lastEventAt : 0;
            emit changed(id);
        }
    }
    if (!turnsRun)
        m_quietTimer.stop();
}

Result<> AgentSessions::save(const Session &session)
{
    if (session.isRemoved)
        return failure(Error::Kind::Gone, tr("This session was removed."));
    return m_ledger.save(session.record);
}

} // namespace sandgate
