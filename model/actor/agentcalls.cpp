// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part six: requests of any kind, and signing in.
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto signInLimit = 10min; // a person may have to do something in a browser

// What changes which agent session is whose has calls of its own.
bool isOurs(const QString &method)
{
    static const QSet<QString> methods{u"initialize"_s,     u"authenticate"_s, u"session/new"_s,   u"session/load"_s,
                                       u"session/resume"_s, u"session/fork"_s, u"session/close"_s, u"session/delete"_s};
    return methods.contains(method) || method.startsWith("_sandgate/"_L1) || method.startsWith("_adapter/"_L1);
}

// The variable that holds the key for a way to sign in that needs no more than that.
QString keyVariable(const QString &method)
{
    static const QHash<QString, QString> variables{{u"codex-api-key"_s, u"CODEX_API_KEY"_s},
                                                   {u"openai-api-key"_s, u"OPENAI_API_KEY"_s},
                                                   {u"anthropic-api-key"_s, u"ANTHROPIC_API_KEY"_s}};
    return variables.value(method);
}

} // namespace

std::optional<Error> AgentSessions::whyClosed(const SessionId &id) const
{
    const SessionRecord *record = find(id);
    if (!record)
        return Error{Error::Kind::Gone, tr("There is no session “%1” in this sandbox.").arg(id.value)};
    if (record->endedAt)
        return Error{Error::Kind::Conflict, tr("This session was ended. Start a new one.")};
    return std::nullopt;
}

async::Task<Result<QJsonObject>> AgentSessions::rawSend(SessionId id, QString method, QJsonObject params)
{
    if (const std::optional<Error> closed = whyClosed(id))
        co_return tl::unexpected(*closed);
    if (method.isEmpty() || isOurs(method))
        co_return failure(Error::Kind::InvalidSettings, tr("“%1” is not sent as it is.").arg(method));
    if (method == "session/prompt"_L1) {
        const QJsonArray blocks = params["prompt"_L1].toArray();
        co_return co_await converse(id, blocks);
    }
    if (method == "session/cancel"_L1) {
        const Result<> cancelled = co_await cancelTurn(id);
        if (!cancelled)
            co_return tl::unexpected(cancelled.error());
        co_return QJsonObject();
    }
    const Result<> bound = co_await bind(id);
    if (!bound)
        co_return tl::unexpected(bound.error());
    const Session &session = m_sessions.at(id);
    const Connection connection = connectionOf(session.record.connection);
    if (!connection)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    params.insert(u"sessionId"_s, session.record.agentSessionId);
    co_return co_await callRecorded(id, connection, method, params);
}

async::Task<Result<>> AgentSessions::rawNotify(SessionId id, QString method, QJsonObject params)
{
    if (const std::optional<Error> closed = whyClosed(id))
        co_return tl::unexpected(*closed);
    if (method == "session/cancel"_L1) {
        co_return co_await cancelTurn(id);
    }
    if (method.isEmpty() || isOurs(method))
        co_return failure(Error::Kind::InvalidSettings, tr("“%1” is not sent as it is.").arg(method));
    const Result<> bound = co_await bind(id);
    if (!bound)
        co_return bound;
    Session &session = m_sessions.at(id);
    const Connection connection = connectionOf(session.record.connection);
    if (!connection)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    params.insert(u"sessionId"_s, session.record.agentSessionId);
    const QByteArray envelope = notificationEnvelope(method, params);
    const Result<> checked = AcpConnection::checkSize(envelope);
    if (!checked)
        co_return checked;
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    session.record.lastIndex = m_writer.append({id, 0, at, Sender::Client, session.record.connection, 0, envelope});
    announce(id);
    co_await m_writer.stored();
    co_return co_await connection->tell(envelope);
}

async::Task<Result<QJsonObject>> AgentSessions::converse(SessionId id, QJsonArray blocks)
{
    if (const std::optional<Error> closed = whyClosed(id))
        co_return tl::unexpected(*closed);
    const Result<> sent = co_await prompt(id, blocks);
    if (!sent)
        co_return tl::unexpected(sent.error());
    const async::Shared<Result<QJsonObject>> answer = *m_sessions.at(id).answer;
    const Result<QJsonObject> answered = co_await answer;
    co_return answered;
}

std::vector<SignInMethod> AgentSessions::signInMethods(const QString &agent) const
{
    const auto link = m_links.find(agent);
    const bool isThere = link != m_links.end() && link->second.connection;
    return isThere ? link->second.connection->capabilities().signIn : std::vector<SignInMethod>();
}

async::Task<Result<>> AgentSessions::authenticate(QString agent, QString method)
{
    const Result<> up = co_await m_wake();
    if (!up)
        co_return up;
    const Result<Connection> connection = co_await connectionFor(agent);
    if (!connection)
        co_return tl::unexpected(connection.error());
    // One that an earlier run had started is not asked again what it offers; it knows by itself.
    QStringList offered;
    for (const SignInMethod &one : (*connection)->capabilities().signIn)
        offered << one.id;
    if (!offered.isEmpty() && !offered.contains(method)) {
        co_return failure(
            Error::Kind::InvalidSettings,
            tr("The agent does not offer to sign in by “%1”. There are: %2.").arg(method, offered.join(u", "_s)));
    }
    const Result<> signedIn = co_await signIn(*connection, method);
    if (!signedIn)
        co_return signedIn;
    for (const SessionId &id : ids()) {
        Session &session = m_sessions.at(id);
        const bool hasWaited = session.problem && session.problem->kind == Error::Kind::Unauthorized;
        if (session.record.agent != agent || !hasWaited || session.record.endedAt || session.binding)
            continue;
        session.binding.emplace();
        m_tasks.start(runBinding(id));
    }
    co_return Result<>();
}

async::Task<Result<>> AgentSessions::signIn(Connection connection, QString method)
{
    const AcpConnection::Prepared request = connection->prepare(u"authenticate"_s, {{u"methodId"_s, method}}, {});
    const std::optional<Result<QJsonObject>> answer = co_await async::within(signInLimit, connection->call(request));
    if (!answer)
        co_return failure(Error::Kind::Timeout, tr("Signing in was not finished within ten minutes."));
    if (!*answer)
        co_return whileDoing(tr("Signing in did not work."), answer->error());
    co_return Result<>();
}

// By a key that is in the sandbox for this very purpose, and in no other way without being told to.
async::Task<> AgentSessions::signInByKey(Connection connection)
{
    const std::vector<SignInMethod> methods = connection->capabilities().signIn;
    for (const SignInMethod &method : methods) {
        const QString variable = keyVariable(method.id);
        if (variable.isEmpty() || !m_http)
            continue;
        const Result<bool> isThere = co_await ServerApi(*m_http).hasVariable(variable);
        if (!isThere || !*isThere)
            continue;
        const Result<> signedIn = co_await signIn(connection, method.id);
        qCInfo(lcActor) << connection->record().agent << "was signed in by" << method.id
                        << (signedIn ? QString() : signedIn.error().what);
        co_return;
    }
}

} // namespace sandgate
