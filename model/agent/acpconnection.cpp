// SPDX-License-Identifier: Apache-2.0
#include "model/agent/acpconnection.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int protocolVersion = 1;
constexpr std::size_t mostHeldBack = 1024;
constexpr qint64 largestBody = 2 * 1024 * 1024; // the server's limit for a POST

bool opensSession(const QString &method)
{
    return method == "session/new"_L1 || method == "session/load"_L1 || method == "session/resume"_L1;
}

AgentCapabilities capabilitiesOf(const QJsonObject &initialized)
{
    const QJsonObject agent = initialized["agentCapabilities"_L1].toObject();
    AgentCapabilities capabilities{
        agent["loadSession"_L1].toBool(), agent["sessionCapabilities"_L1].toObject()["resume"_L1].isObject(), {}};
    const QJsonArray methods = initialized["authMethods"_L1].toArray();
    for (const QJsonValue &method : methods)
        capabilities.authMethods << method["name"_L1].toString(method["id"_L1].toString());
    return capabilities;
}

HttpRequest acpPost(const QString &path, const QByteArray &body, std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    request.contentType = "application/json";
    request.timeLimit = limit;
    return request;
}

} // namespace

AcpConnection::AcpConnection(HttpClient &http, ConnectionRecord record, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_record(std::move(record))
    , m_backoff(backoff)
    , m_idPrefix(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{
}

AcpConnection::~AcpConnection() = default;

QString AcpConnection::path() const
{
    return u"/v1/acp/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_record.id));
}

async::Task<Result<>> AcpConnection::open()
{
    const QJsonObject params{{u"protocolVersion"_s, protocolVersion},
                             {u"clientCapabilities"_s, QJsonObject()},
                             {u"clientInfo"_s, QJsonObject{{u"name"_s, u"sandgate"_s},
                                                           {u"title"_s, u"Sandgate"_s},
                                                           {u"version"_s, QCoreApplication::applicationVersion()}}}};
    const Prepared initialize = prepare(u"initialize"_s, params, {});
    HttpRequest request = acpPost(path(), initialize.bytes, 10min);
    request.query.addQueryItem(u"agent"_s, m_record.agent); // here only: a later POST must not start a fresh agent
    const Result<HttpResponse> response = co_await m_http.send(std::move(request));
    if (!response)
        co_return whileDoing(tr("The agent could not be started."), response.error());
    const Envelope answer = Envelope::parse(response->body);
    if (answer.failed())
        co_return tl::unexpected(rpcError(answer.error, tr("The agent refused to start.")));
    const QJsonObject result = answer.result.toObject();
    if (const int version = result["protocolVersion"_L1].toInt(); version != protocolVersion) {
        co_return failure(
            Error::Kind::Protocol,
            tr("The agent speaks version %1 of the Agent Client Protocol, Sandgate speaks version 1.").arg(version));
    }
    m_capabilities = capabilitiesOf(result);

    const Result<std::vector<AcpServerInfo>> servers = co_await ServerApi(m_http).acpServers();
    if (!servers)
        co_return whileDoing(tr("The agent could not be started."), servers.error());
    for (const AcpServerInfo &server : *servers) {
        if (server.id == m_record.id)
            m_record.serverCreatedAt = server.createdAt;
    }
    openStream();
    co_return Result<>();
}

async::Task<Result<>> AcpConnection::reopen()
{
    const Result<std::vector<AcpServerInfo>> servers = co_await ServerApi(m_http).acpServers();
    if (!servers)
        co_return tl::unexpected(servers.error());
    const bool isThere = std::any_of(servers->begin(), servers->end(), [this](const AcpServerInfo &server) {
        return server.id == m_record.id && server.createdAt == m_record.serverCreatedAt;
    });
    if (!isThere)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    openStream();
    co_return Result<>();
}

void AcpConnection::openStream()
{
    m_state = State::Ready;
    HttpRequest request;
    request.path = path();
    request.accept = "text/event-stream";
    m_stream = std::make_unique<EventStream>(m_http, request, m_backoff);
    if (m_record.lastEventId > 0)
        m_stream->setLastEventId(QByteArray::number(m_record.lastEventId));
    connect(m_stream.get(), &EventStream::received, this, &AcpConnection::read);
    connect(m_stream.get(), &EventStream::interrupted, this, [this](const Error &error) {
        if (m_state == State::Ready)
            m_state = State::Interrupted;
        emit interrupted(error);
    });
    connect(m_stream.get(), &EventStream::finished, this, [this] {
        // The server ends the body once the agent has left and its entry is gone; the next attempt says so.
        if (m_state == State::Ready)
            m_state = State::Interrupted;
    });
    connect(m_stream.get(), &EventStream::stateChanged, this, [this](EventStream::State state) {
        if (state == EventStream::State::Open && m_state == State::Interrupted)
            m_tasks.start(checkIdentity());
    });
    connect(m_stream.get(), &EventStream::refused, this, [this](const Error &error) {
        abandon(error.kind == Error::Kind::Unauthorized
                    ? error
                    : Error{Error::Kind::Gone,
                            tr("The sandbox's server no longer knows the agent: it was started again."),
                            error.theirWords, error.requestId, error.status});
    });
    m_stream->open();
}

// The same id may stand for another process now, whose events count from 1 again.
async::Task<> AcpConnection::checkIdentity()
{
    const Result<std::vector<AcpServerInfo>> servers = co_await ServerApi(m_http).acpServers();
    if (!servers || m_state != State::Interrupted)
        co_return; // the stream's next interruption comes back here
    for (const AcpServerInfo &server : *servers) {
        if (server.id == m_record.id && server.createdAt == m_record.serverCreatedAt) {
            m_state = State::Ready;
            emit restored();
            co_return;
        }
    }
    abandon({Error::Kind::Gone, tr("The agent is no longer running.")});
}

void AcpConnection::read(const std::vector<SseEvent> &events)
{
    std::vector<Arrival> arrivals;
    for (const SseEvent &event : events) {
        const qint64 id = event.id.toLongLong();
        const qint64 last = m_record.lastEventId;
        if (id <= last)
            continue; // brought again by a reconnect
        if (id != last + 1) {
            arrive(std::exchange(arrivals, {}));
            if (m_state == State::Dead)
                return;
            if (std::exchange(m_askedAgainAfter, last) != last) {
                // The live stream skips a reader that falls behind; the server's memory may still have them.
                m_stream->setLastEventId(QByteArray::number(last));
                m_stream->reconnect();
                return;
            }
            qCWarning(lcAgent) << "events lost on" << m_record.id << "after" << last << "before" << id;
            emit gapFound(last, id);
        }
        m_record.lastEventId = id;
        arrivals.push_back({id, {}, false, Envelope::parse(event.data), event.data});
    }
    arrive(std::move(arrivals));
}

void AcpConnection::arrive(std::vector<Arrival> arrivals)
{
    std::vector<Arrival> known;
    std::optional<Error> end;
    for (Arrival &arrival : arrivals) {
        attribute(arrival);
        const Envelope &envelope = arrival.envelope;
        const bool forAnUnknownSession = arrival.session.isEmpty() && !envelope.sessionId().isEmpty();
        if (forAnUnknownSession) {
            const bool maySoonBeKnown = std::any_of(m_pending.begin(), m_pending.end(), [](const auto &entry) {
                return opensSession(entry.second.method);
            });
            if (maySoonBeKnown && m_heldBack.size() < mostHeldBack)
                m_heldBack.push_back(std::move(arrival));
            continue;
        }
        const QString boundId = envelope.result.toObject()["sessionId"_L1].toString();
        const SessionId session = arrival.session;
        if (envelope.method == "_adapter/agent_exited"_L1) {
            const QJsonValue code = envelope.params["code"_L1];
            end = Error{Error::Kind::Gone, code.isDouble() ? tr("The agent exited with code %1.").arg(code.toInt())
                                                           : tr("The agent was ended by a signal.")};
        }
        known.push_back(std::move(arrival));
        if (!boundId.isEmpty() && m_sessions.value(boundId) == session) {
            for (Arrival &early : std::exchange(m_heldBack, {})) {
                attribute(early);
                early.session.isEmpty() ? m_heldBack.push_back(std::move(early)) : known.push_back(std::move(early));
            }
        }
    }
    if (!known.empty())
        emit arrived(known);
    if (end)
        abandon(*end);
}

void AcpConnection::attribute(Arrival &arrival)
{
    const Envelope &envelope = arrival.envelope;
    if (envelope.shape == Envelope::Shape::Response) {
        const auto pending = m_pending.find(envelope.id);
        if (pending == m_pending.end())
            return;
        arrival.session = pending->second.session;
        const QString agentSession = envelope.result.toObject()["sessionId"_L1].toString();
        if (pending->second.method == "session/new"_L1 && !agentSession.isEmpty())
            bind(agentSession, arrival.session);
        return;
    }
    arrival.session = m_sessions.value(envelope.sessionId());
    if (envelope.shape == Envelope::Shape::Notification && !arrival.session.isEmpty()) {
        arrival.replayed = std::any_of(m_pending.begin(), m_pending.end(), [&arrival](const auto &entry) {
            return entry.second.method == "session/load"_L1 && entry.second.session == arrival.session;
        });
    }
}

void AcpConnection::bind(const QString &agentSessionId, const SessionId &session)
{
    m_sessions.insert(agentSessionId, session);
}

AcpConnection::Prepared AcpConnection::prepare(const QString &method, const QJsonObject &params,
                                               const SessionId &session)
{
    // Unique per agent, not per client: with two open requests of one id the server answers neither.
    const QByteArray id = "\"sg-" + m_idPrefix + '-' + QByteArray::number(m_nextId++) + '"';
    return {id, method, session, requestEnvelope(id, method, params)};
}

async::Task<Result<QJsonObject>> AcpConnection::call(Prepared request)
{
    if (m_state == State::Dead)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    if (request.bytes.size() > largestBody) {
        co_return failure(
            Error::Kind::TooLarge,
            tr("This is %1 bytes, and the sandbox's server takes at most 2 MiB at once. Shorten it, or put it "
               "into a file of the sandbox.")
                .arg(request.bytes.size()));
    }
    Pending &pending = m_pending[request.id];
    pending.method = request.method;
    pending.session = request.session;
    pending.sentAfter = m_record.lastEventId;
    const async::Shared<Result<QJsonObject>> reply = pending.reply;
    pending.post->start(post(request.id, request.bytes));
    const Result<QJsonObject> result = co_await reply;
    co_return result;
}

void AcpConnection::expect(const QByteArray &id, const QString &method, const SessionId &session)
{
    Pending &pending = m_pending[id];
    pending.method = method;
    pending.session = session;
}

async::Task<> AcpConnection::post(QByteArray id, QByteArray bytes)
{
    constexpr auto noLimit = 0ms; // the server answers when the agent does, which may take hours
    const Result<HttpResponse> response = co_await m_http.send(acpPost(path(), bytes, noLimit));
    if (response) {
        co_await takePostCopy(id, response->body);
        co_return;
    }
    const Error &error = response.error();
    constexpr int agentUnreachable = 502;
    if (error.status == agentUnreachable || error.theirWords.contains("missing required 'agent'"_L1)) {
        abandon({Error::Kind::Gone, tr("The agent is no longer running."), error.theirWords, error.requestId,
                 error.status});
    } else if (error.status != 0 || error.kind != Error::Kind::Unreachable) {
        settle(id, tl::unexpected(error));
    } else {
        co_await waitForProof(id, error);
    }
}

// The stream's copy is the one that counts. Only when the server dropped it is this one taken instead, once the stream
// has been quiet long enough for everything before it to have come.
async::Task<> AcpConnection::takePostCopy(QByteArray id, QByteArray body)
{
    constexpr auto quiet = 3s;
    qint64 last = 0;
    do {
        last = m_record.lastEventId;
        co_await async::sleepFor(quiet);
    } while (last != m_record.lastEventId || m_state != State::Ready);
    const Envelope envelope = Envelope::parse(body);
    if (envelope.shape == Envelope::Shape::Response && envelope.id == id)
        arrive({Arrival{0, {}, false, envelope, body}});
    else
        settle(id, failure(Error::Kind::Protocol, tr("The agent's answer is not understood."),
                           QString::fromUtf8(body.left(512))));
}

// The connection was cut: whether the agent has the request is unknown. It has, when it goes on saying things;
// otherwise nobody waits for ever.
async::Task<> AcpConnection::waitForProof(QByteArray id, Error error)
{
    constexpr auto patience = 15s;
    const qint64 sentAfter = m_pending[id].sentAfter;
    while (m_state != State::Ready) {
        co_await async::sleepFor(500ms);
    }
    co_await async::sleepFor(patience);
    if (m_record.lastEventId == sentAfter)
        settle(id, tl::unexpected(error));
}

async::Task<Result<>> AcpConnection::tell(QByteArray bytes)
{
    if (m_state == State::Dead)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    const Result<HttpResponse> response = co_await m_http.send(acpPost(path(), bytes, 20s));
    if (!response)
        co_return tl::unexpected(response.error());
    co_return Result<>();
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
        } else if (envelope.shape == Envelope::Shape::Request && envelope.method != "session/request_permission"_L1) {
            m_tasks.start(refuse(envelope.id, envelope.method)); // an agent that is not answered waits for ever
        }
    }
}

async::Task<> AcpConnection::refuse(QByteArray id, QString method)
{
    constexpr int methodNotFound = -32601;
    const Result<> told = co_await tell(errorEnvelope(id, methodNotFound, u"Sandgate does not offer "_s + method));
    if (!told)
        qCWarning(lcAgent) << "could not refuse" << method << told.error().what;
}

void AcpConnection::settle(const QByteArray &id, Result<QJsonObject> result)
{
    const auto entry = m_pending.find(id);
    if (entry == m_pending.end())
        return;
    async::Shared<Result<QJsonObject>> reply = entry->second.reply;
    m_pending.erase(entry); // aborts its POST, which the server may hold open for ever
    reply.settle(std::move(result));
}

void AcpConnection::abandon(const Error &error)
{
    if (m_state == State::Dead)
        return;
    m_state = State::Dead;
    m_record.open = false;
    if (m_stream) {
        m_stream->disconnect(this);
        m_tasks.start(dropStream());
    }
    while (!m_pending.empty())
        settle(m_pending.begin()->first, tl::unexpected(error));
    emit died(error);
}

// Not at once: it may be in the middle of one of its own signals.
async::Task<> AcpConnection::dropStream()
{
    co_await async::sleepFor(0ms);
    m_stream.reset();
}

async::Task<> AcpConnection::close()
{
    if (m_state == State::Dead)
        co_return;
    // The server answers a DELETE only when the agent has left, and the agent leaves only when the last open request to
    // it is given up: so give up the others first, and this one early.
    abandon({Error::Kind::Gone, tr("The connection to the agent was closed.")});
    HttpRequest request;
    request.method = "DELETE";
    request.path = path();
    request.timeLimit = 300ms;
    co_await m_http.send(std::move(request));
}

} // namespace sandgate
