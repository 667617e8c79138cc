// SPDX-License-Identifier: Apache-2.0
// AcpConnection, part two: requests in both directions, and how each comes to its answer.
#include "model/agent/acpconnection.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include "providers/transport/http.h"
#include <QPointer>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr qint64 largestBody = 2 * 1024 * 1024; // the server's limit for a POST
constexpr std::size_t mostRefusals = 1024;
constexpr qsizetype longestName = 200; // of a method, in words
constexpr int agentExited = 500;

} // namespace

HttpRequest AcpConnection::messagePost(const QByteArray &body, std::chrono::milliseconds limit) const
{
    HttpRequest request;
    request.method = "POST";
    request.path = path();
    request.body = body;
    request.contentType = "application/json";
    request.timeLimit = limit;
    return request;
}

AcpConnection::Prepared AcpConnection::prepare(const QString &method, const QJsonObject &params,
                                               const SessionId &session)
{
    // Unique per agent, not per client: with two open requests of one id the server answers neither.
    const QByteArray id = "\"sg-" + m_idPrefix + '-' + QByteArray::number(m_nextId++) + '"';
    return {id, method, session, requestEnvelope(id, method, params)};
}

Result<> AcpConnection::checkSize(const QByteArray &message)
{
    if (message.size() <= largestBody)
        return {};
    return failure(Error::Kind::TooLarge,
                   tr("This is %1 bytes, and the sandbox's server takes at most 2 MiB at once. Shorten it, or put it "
                      "into a file of the sandbox.")
                       .arg(message.size()));
}

async::Task<Result<QJsonObject>> AcpConnection::call(Prepared request)
{
    if (m_state == State::Dead)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    if (const Result<> checked = check(request); !checked)
        co_return tl::unexpected(checked.error());
    // Nobody waits for the answer once this frame is gone.
    const auto forgets = qScopeGuard([self = QPointer<AcpConnection>(this), id = request.id] {
        if (self)
            self->forget(id);
    });
    Pending &pending = m_pending[request.id];
    pending.method = request.method;
    pending.session = request.session;
    const async::Shared<Result<QJsonObject>> reply = pending.reply;
    pending.post->start(post(request.id, request.session, request.bytes));
    const Result<QJsonObject> result = co_await reply;
    co_return result;
}

void AcpConnection::expect(const QByteArray &id, const QString &method, const SessionId &session)
{
    Pending &pending = m_pending[id];
    pending.method = method;
    pending.session = session;
}

async::Task<> AcpConnection::post(QByteArray id, SessionId session, QByteArray bytes)
{
    constexpr auto noLimit = 0ms; // the server answers when the agent does, which may take hours
    const Result<HttpResponse> response = co_await m_http.send(messagePost(bytes, noLimit));
    if (m_state == State::Dead) {
        if (!response && response.error().status == agentExited)
            emit leftWords(session, response.error().theirWords);
        co_return;
    }
    if (response) {
        co_await takePostCopy(id, response->body);
        co_return;
    }
    const Error &error = response.error();
    const bool mayHaveArrived = error.status == 0 && error.kind == Error::Kind::Unreachable;
    if (saysDead(error))
        co_return;
    // A proxy that will not wait for the agent gives a time-out; the agent works on.
    if (mayHaveArrived || error.kind == Error::Kind::Timeout) {
        co_await waitForProof(id, error);
    } else {
        settle(id, tl::unexpected(error));
    }
}

// The server holds the requests of an agent that has exited open until its own limit of two minutes, and tells then.
void AcpConnection::keepPosts()
{
    for (auto &[id, pending] : m_pending)
        m_lastPosts.push_back(std::exchange(pending.post, std::make_unique<async::Scope>()));
}

bool AcpConnection::awaitsLastWords() const
{
    return std::any_of(m_lastPosts.begin(), m_lastPosts.end(), [](const auto &post) { return !post->isIdle(); });
}

// What the server answers for an agent that has left, and after a restart, for one that it never knew.
bool AcpConnection::saysDead(const Error &error)
{
    constexpr int agentUnreachable = 502;
    if (error.status != agentUnreachable && !error.theirWords.contains("missing required 'agent'"_L1))
        return false;
    abandon(
        {Error::Kind::Gone, tr("The agent is no longer running."), error.theirWords, error.requestId, error.status});
    return true;
}

// The stream's copy is the one that counts. Only when the server dropped it is this one taken instead, once the stream
// has been quiet long enough for everything before it to have come; where others never stop talking, after a while.
async::Task<> AcpConnection::takePostCopy(QByteArray id, QByteArray body)
{
    constexpr int mostRounds = 10;
    qint64 last = -1;
    const auto mayStillCome = [&] { return last != m_record.lastEventId || m_missed.isWaiting(); };
    for (int round = 0; m_state != State::Ready || (mayStillCome() && round < mostRounds); ++round) {
        last = m_record.lastEventId;
        co_await async::sleepFor(m_patience.quiet);
    }
    const Envelope envelope = Envelope::parse(body);
    if (envelope.shape == Envelope::Shape::Response && envelope.id == id)
        arrive({Arrival{0, {}, false, envelope, body}});
    else
        settle(id, failure(Error::Kind::Protocol, tr("The agent's answer is not understood."),
                           QString::fromUtf8(body.left(512))));
}

// The connection was cut: whether the agent has the request is unknown. It has, when it says something in that session;
// otherwise nobody waits for ever.
async::Task<> AcpConnection::waitForProof(QByteArray id, Error error)
{
    while (m_state != State::Ready) {
        co_await async::sleepFor(500ms);
    }
    co_await async::sleepFor(m_patience.proof);
    if (!m_pending.at(id).heard)
        settle(id, tl::unexpected(error));
}

async::Task<Result<>> AcpConnection::tell(QByteArray bytes)
{
    if (m_state == State::Dead)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    const Result<HttpResponse> response = co_await m_http.send(messagePost(bytes, 20s));
    if (response)
        co_return Result<>();
    Error error = response.error();
    if (saysDead(error))
        error.kind = Error::Kind::Gone;
    co_return tl::unexpected(error);
}

void AcpConnection::deliver(const std::vector<Arrival> &arrivals)
{
    for (const Arrival &arrival : arrivals) {
        const Envelope &envelope = arrival.envelope;
        if (envelope.shape == Envelope::Shape::Response) {
            if (envelope.failed())
                settle(envelope.id, tl::unexpected(rpcError(envelope.error, tr("The agent answered with an error."))));
            else
                settle(envelope.id, envelope.result.toObject());
        } else if (envelope.shape == Envelope::Shape::Request &&
                   (envelope.method != "session/request_permission"_L1 || arrival.session.isEmpty())) {
            turnAway(envelope);
        }
    }
}

QByteArray AcpConnection::refusalOf(const Envelope &request)
{
    constexpr int methodNotFound = -32601;
    if (request.method == "session/request_permission"_L1)
        return responseEnvelope(request.id, {{u"outcome"_s, QJsonObject{{u"outcome"_s, u"cancelled"_s}}}});
    return errorEnvelope(request.id, methodNotFound, u"Sandgate does not offer "_s + request.method.left(longestName));
}

// An agent that is not answered waits for ever.
void AcpConnection::turnAway(const Envelope &request)
{
    if (m_refusals.size() >= mostRefusals) {
        qCWarning(lcAgent) << m_record.id << "asks more than can be refused:" << request.method.left(longestName);
        return;
    }
    m_refusals.push_back(refusalOf(request));
    if (!std::exchange(m_refusing, true))
        m_tasks.start(sendRefusals());
}

async::Task<> AcpConnection::sendRefusals()
{
    while (!m_refusals.empty()) {
        const QByteArray refusal = std::move(m_refusals.front());
        m_refusals.pop_front();
        const Result<> told = co_await tell(refusal);
        if (!told)
            qCWarning(lcAgent) << "a request of" << m_record.id << "could not be refused:" << told.error().what;
    }
    m_refusing = false;
}

void AcpConnection::settle(QByteArray id, Result<QJsonObject> result)
{
    const auto entry = m_pending.find(id);
    if (entry == m_pending.end())
        return;
    async::Shared<Result<QJsonObject>> reply = entry->second.reply;
    forget(id); // aborts its POST, which the server may hold open for ever
    reply.settle(std::move(result));
}

void AcpConnection::forget(const QByteArray &id)
{
    if (m_pending.erase(id) > 0 && !m_heldBack.empty() && !opensSessions())
        releaseHeldBack();
}

} // namespace sandgate
