// SPDX-License-Identifier: Apache-2.0
#include "model/agent/acpconnection.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int protocolVersion = 1;
constexpr std::size_t mostHeldBack = 1024;
constexpr qsizetype mostHeldBackBytes = 16 * 1024 * 1024;
constexpr qsizetype mostSignInMethods = 32;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestDescription = 2000;

AgentCapabilities capabilitiesOf(const QJsonObject &initialized)
{
    const QJsonObject agent = initialized["agentCapabilities"_L1].toObject();
    const QJsonObject prompts = agent["promptCapabilities"_L1].toObject();
    AgentCapabilities capabilities;
    capabilities.loadSession = agent["loadSession"_L1].toBool();
    capabilities.resumeSession = agent["sessionCapabilities"_L1].toObject()["resume"_L1].isObject();
    capabilities.images = prompts["image"_L1].toBool();
    capabilities.files = prompts["embeddedContext"_L1].toBool();
    const QJsonArray methods = initialized["authMethods"_L1].toArray();
    for (qsizetype i = 0; i < std::min(methods.size(), mostSignInMethods); ++i) {
        const QJsonObject method = methods[i].toObject();
        const QString id = method["id"_L1].toString();
        if (!id.isEmpty()) {
            capabilities.signIn.push_back({id, method["name"_L1].toString(id).left(longestName),
                                           method["description"_L1].toString().left(longestDescription),
                                           method["type"_L1].toString(u"agent"_s)});
        }
    }
    return capabilities;
}

} // namespace

AcpConnection::AcpConnection(HttpClient &http, ConnectionRecord record, Backoff backoff, QObject *parent,
                             AcpPatience patience)
    : QObject(parent)
    , m_http(http)
    , m_record(std::move(record))
    , m_backoff(backoff)
    , m_patience(patience)
    , m_idPrefix(QByteArray::number(QRandomGenerator::system()->generate64(), 36))
    , m_missed(http, streamRequest(), backoff, patience.again)
{
    connect(&m_missed, &MissedEvents::advanced, this, &AcpConnection::passOn);
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
    HttpRequest request = messagePost(initialize.bytes, 10min);
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
    if (!servers) {
        openStream();
        m_state = State::Interrupted; // the stream goes on trying; who is there is asked once it is open
        co_return Result<>();
    }
    const bool isThere = std::any_of(servers->begin(), servers->end(), [this](const AcpServerInfo &server) {
        return server.id == m_record.id && server.createdAt == m_record.serverCreatedAt;
    });
    if (!isThere)
        co_return failure(Error::Kind::Gone, tr("The agent is no longer running."));
    openStream();
    co_return Result<>();
}

HttpRequest AcpConnection::streamRequest() const
{
    HttpRequest request;
    request.path = path();
    request.accept = "text/event-stream";
    return request;
}

void AcpConnection::openStream()
{
    m_state = State::Ready;
    m_stream = std::make_unique<EventStream>(m_http, streamRequest(), m_backoff);
    if (m_record.lastEventId > 0)
        m_stream->setLastEventId(QByteArray::number(m_record.lastEventId));
    connect(m_stream.get(), &EventStream::received, this, &AcpConnection::read);
    connect(m_stream.get(), &EventStream::interrupted, this, [this](const Error &error) {
        m_identity.cancel();
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
        if (state != EventStream::State::Open || m_state != State::Interrupted)
            return;
        m_identity.cancel();
        m_identity.start(checkIdentity());
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

void AcpConnection::hold()
{
    if (!m_stream || m_state == State::Dead)
        return;
    m_identity.cancel();
    m_stream.reset();
    m_missed.clear();
    m_held = true;
    m_state = State::Interrupted; // so that nothing is concluded from the silence
}

void AcpConnection::goOn()
{
    if (!std::exchange(m_held, false) || m_state == State::Dead)
        return;
    openStream();
    m_state = State::Interrupted; // until it is open, and it is the same agent
}

// The same id may stand for another process now, whose events count from 1 again.
async::Task<> AcpConnection::checkIdentity()
{
    Result<std::vector<AcpServerInfo>> servers = co_await ServerApi(m_http).acpServers();
    for (int attempt = 0; !servers; ++attempt) {
        co_await async::sleepFor(m_backoff.pause(attempt, 1));
        servers = co_await ServerApi(m_http).acpServers();
    }
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
        if (id <= m_record.lastEventId)
            continue; // brought again by a reconnect
        if (m_missed.isWaiting() || id != m_record.lastEventId + 1) {
            m_missed.add(id, event.data);
            continue;
        }
        m_record.lastEventId = id;
        arrivals.push_back({id, {}, false, Envelope::glance(event.data), event.data});
    }
    arrive(std::move(arrivals));
    passOn();
}

// What stands behind a gap, once that is filled or lost.
void AcpConnection::passOn()
{
    std::vector<Arrival> arrivals;
    while (m_state != State::Dead) {
        const qint64 last = m_record.lastEventId;
        const std::optional<MissedEvents::Event> event = m_missed.next(last);
        if (!event)
            break;
        if (event->isBehindLoss) {
            arrive(std::exchange(arrivals, {}));
            if (m_state == State::Dead)
                return;
            qCWarning(lcAgent) << "events lost on" << m_record.id << "after" << last << "before" << event->id;
            emit gapFound(last, event->id);
        }
        m_record.lastEventId = event->id;
        arrivals.push_back({event->id, {}, false, Envelope::glance(event->data), event->data});
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
        if (arrival.session.isEmpty() && !envelope.sessionId.isEmpty()) {
            const bool isHeld = opensSessions() && holdBack(arrival);
            if (isHeld || envelope.shape != Envelope::Shape::Request)
                continue; // a request must be answered, whoever it is for
        }
        const bool isResponse = envelope.shape == Envelope::Shape::Response;
        const QString boundId = isResponse ? envelope.result.toObject()["sessionId"_L1].toString() : QString();
        const SessionId session = arrival.session;
        if (envelope.method == "_adapter/agent_exited"_L1) {
            const QJsonValue code = envelope.params["code"_L1];
            end = Error{Error::Kind::Gone, code.isDouble() ? tr("The agent exited with code %1.").arg(code.toInt())
                                                           : tr("The agent was ended by a signal.")};
        }
        known.push_back(std::move(arrival));
        if (!boundId.isEmpty() && m_sessions.value(boundId) == session) {
            m_heldBackBytes = 0;
            for (Arrival &early : std::exchange(m_heldBack, {})) {
                attribute(early);
                if (!early.session.isEmpty() || !holdBack(early))
                    known.push_back(std::move(early));
            }
        }
    }
    if (!known.empty())
        emit arrived(known);
    if (end) {
        keepPosts();
        abandon(*end);
    }
}

bool AcpConnection::opensSessions() const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [](const auto &entry) { return entry.second.method == "session/new"_L1; });
}

// False when there is no room for it.
bool AcpConnection::holdBack(Arrival &arrival)
{
    if (m_heldBack.size() >= mostHeldBack || m_heldBackBytes + arrival.bytes.size() > mostHeldBackBytes)
        return false;
    m_heldBackBytes += arrival.bytes.size();
    m_heldBack.push_back(std::move(arrival));
    return true;
}

// The session that they are for did not come about.
void AcpConnection::releaseHeldBack()
{
    m_heldBackBytes = 0;
    for (const Arrival &arrival : std::exchange(m_heldBack, {})) {
        if (arrival.envelope.shape == Envelope::Shape::Request)
            turnAway(arrival.envelope);
    }
}

void AcpConnection::attribute(Arrival &arrival)
{
    const Envelope &envelope = arrival.envelope;
    if (envelope.shape == Envelope::Shape::Response) {
        const auto found = m_pending.find(envelope.id);
        if (found == m_pending.end() || found->second.answered)
            return; // of another client, of an earlier run, or said twice
        Pending &pending = found->second;
        pending.answered = true;
        arrival.session = pending.session;
        const QString agentSession = envelope.result.toObject()["sessionId"_L1].toString();
        if (pending.method == "session/new"_L1 && !agentSession.isEmpty())
            bind(agentSession, arrival.session);
        return;
    }
    arrival.session = m_sessions.value(envelope.sessionId);
    if (arrival.session.isEmpty())
        return;
    for (auto &[id, pending] : m_pending) {
        if (pending.session != arrival.session)
            continue;
        pending.heard = true;
        const bool isLoading = pending.method == "session/load"_L1 && !pending.answered;
        if (isLoading && envelope.shape == Envelope::Shape::Notification)
            arrival.replayed = true;
    }
}

void AcpConnection::bind(const QString &agentSessionId, const SessionId &session)
{
    m_sessions.insert(agentSessionId, session);
}

void AcpConnection::abandon(const Error &error)
{
    if (m_state == State::Dead)
        return;
    m_missed.giveUp(); // what came behind a gap was said
    if (m_state == State::Dead)
        return; // that was its end
    m_state = State::Dead;
    m_missed.clear();
    m_record.open = false;
    m_heldBack.clear();
    m_refusals.clear();
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
