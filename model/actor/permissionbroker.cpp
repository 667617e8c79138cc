// SPDX-License-Identifier: Apache-2.0
#include "model/actor/permissionbroker.h"
#include "model/actor/eventwriter.h"
#include "model/agent/envelope.h"
#include "model/logging.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t mostOpen = 512;
constexpr std::size_t mostClosed = 1024; // more than can be closed between two deliveries to the windows

bool isOpen(PermissionState state)
{
    return state == PermissionState::Pending || state == PermissionState::Sending;
}

QByteArray jsonBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// Whoever waits for what becomes of an answer is told, also when it comes to nothing.
class TellAtTheEnd
{
public:
    explicit TellAtTheEnd(async::Shared<Result<>> told)
        : m_told(std::move(told))
    {
    }
    ~TellAtTheEnd()
    {
        m_told.settle(failure(Error::Kind::Gone, PermissionBroker::tr("This permission request has expired.")));
    }
    Q_DISABLE_COPY_MOVE(TellAtTheEnd)

private:
    async::Shared<Result<>> m_told;
};

} // namespace

std::vector<PermissionOption> permissionOptions(const QByteArray &params)
{
    constexpr qsizetype most = 64;
    std::vector<PermissionOption> options;
    const QJsonArray list = QJsonDocument::fromJson(params).object()["options"_L1].toArray();
    for (qsizetype i = 0; i < std::min(list.size(), most); ++i) {
        const QJsonObject option = list[i].toObject();
        const QString id = option["optionId"_L1].toString();
        if (!id.isEmpty())
            options.push_back({id, option["name"_L1].toString(id), option["kind"_L1].toString()});
    }
    return options;
}

PermissionBroker::PermissionBroker(SandboxKey sandbox, EventWriter &writer, AnswerRoute &route, QObject *parent)
    : QObject(parent)
    , m_sandbox(std::move(sandbox))
    , m_writer(writer)
    , m_route(route)
{
}

void PermissionBroker::restore(const std::vector<PermissionRecord> &open)
{
    for (const PermissionRecord &record : open)
        m_requests.insert_or_assign(record.id, Request{record});
}

bool PermissionBroker::ask(const SessionId &session, const QString &connection, const Envelope &request,
                           const QJsonObject &toolCall, EventIndex index)
{
    const bool isKnown = std::any_of(m_requests.begin(), m_requests.end(), [&](const auto &entry) {
        const PermissionRecord &known = entry.second.record;
        return isOpen(known.state) && known.session == session && known.connection == connection &&
               known.rpcId == request.id;
    });
    if (isKnown)
        return true;
    if (m_requests.size() - m_closed.size() >= mostOpen)
        return false;
    PermissionRecord record;
    record.id = RequestId::random();
    record.session = session;
    record.sandbox = m_sandbox;
    record.connection = connection;
    record.rpcId = request.id;
    record.params = jsonBytes(request.params);
    record.toolCall = jsonBytes(toolCall);
    record.eventIndex = index;
    record.askedAt = QDateTime::currentMSecsSinceEpoch();
    store(m_requests.insert_or_assign(record.id, Request{record}).first->second);
    return true;
}

// What is shown is what is stored.
void PermissionBroker::store(const Request &request)
{
    m_writer.put(request.record);
    m_writer.afterCommit([self = QPointer<PermissionBroker>(this), id = request.record.id] {
        if (self && self->has(id))
            emit self->changed(id);
    });
    if (isOpen(request.record.state))
        return;
    m_closed.push_back(request.record.id);
    if (m_closed.size() > mostClosed) {
        m_requests.erase(m_closed.front());
        m_closed.pop_front();
    }
}

Result<> PermissionBroker::mayAnswer(const RequestId &request) const
{
    const auto found = m_requests.find(request);
    if (found == m_requests.end())
        return failure(Error::Kind::Gone, tr("This permission request is not known any more."));
    if (found->second.record.state != PermissionState::Pending)
        return failure(Error::Kind::Conflict, tr("This permission request was answered already, or has expired."));
    return {};
}

async::Task<Result<>> PermissionBroker::respond(RequestId request, PermissionReply reply, Decider decider)
{
    if (const Result<> may = mayAnswer(request); !may)
        co_return may;
    const Result<PermissionOption> option = optionFor(permissionOptions(m_requests.at(request).record.params), reply);
    if (!option)
        co_return tl::unexpected(option.error());
    co_return co_await answer(request, option->id, std::move(decider));
}

async::Task<Result<>> PermissionBroker::dismiss(RequestId request, Decider decider)
{
    if (const Result<> may = mayAnswer(request); !may)
        co_return may;
    m_requests.at(request).record.decidedBy = decider.by;
    const QJsonObject outcome{{u"outcome"_s, u"cancelled"_s}};
    co_return co_await send(request, outcome, PermissionState::Cancelled);
}

async::Task<Result<>> PermissionBroker::answer(RequestId request, QString optionId, Decider decider)
{
    if (const Result<> may = mayAnswer(request); !may)
        co_return may;
    PermissionRecord &record = m_requests.at(request).record;
    const auto options = permissionOptions(record.params);
    const auto chosen = std::find_if(options.begin(), options.end(),
                                     [&](const PermissionOption &option) { return option.id == optionId; });
    if (chosen == options.end())
        co_return failure(Error::Kind::InvalidSettings, tr("The agent does not offer this answer."));
    record.optionId = optionId;
    record.decidedBy = decider.by;
    record.reason = decider.reason;
    if (!decider.reason.isEmpty())
        remark(record.session, u"_sandgate/answered"_s,
               {{u"by"_s, decider.by},
                {u"reason"_s, decider.reason},
                {u"option"_s, chosen->name},
                {u"kind"_s, chosen->kind},
                {u"toolCall"_s, QJsonDocument::fromJson(record.toolCall)["title"_L1]}});
    const QJsonObject outcome{{u"outcome"_s, u"selected"_s}, {u"optionId"_s, optionId}};
    co_return co_await send(request, outcome, PermissionState::Answered);
}

async::Task<Result<>> PermissionBroker::send(RequestId id, QJsonObject outcome, PermissionState after)
{
    Request &asked = m_requests.at(id);
    PermissionRecord &decided = asked.record;
    decided.state = PermissionState::Sending;
    decided.decidedAt = QDateTime::currentMSecsSinceEpoch();
    asked.problem.reset();
    const QByteArray envelope = responseEnvelope(decided.rpcId, {{u"outcome"_s, outcome}});
    EventRecord event;
    event.session = decided.session;
    event.createdAt = *decided.decidedAt;
    event.sender = Sender::Client;
    event.connection = decided.connection;
    event.payload = envelope;
    m_writer.append(event);
    store(asked);
    const Sent sent;
    m_sending.start(deliverOnceStored(id, envelope, after, sent));
    const Result<> done = co_await sent;
    co_return done;
}

// The disk may be full, or the sandbox asleep: whoever decided may be gone before it is sent.
async::Task<> PermissionBroker::deliverOnceStored(RequestId id, QByteArray envelope, PermissionState after, Sent sent)
{
    const TellAtTheEnd tell(sent);
    co_await m_writer.stored();
    const auto found = m_requests.find(id);
    if (found == m_requests.end() || found->second.record.state != PermissionState::Sending)
        co_return;
    co_await deliver(id, envelope, after, sent);
}

async::Task<> PermissionBroker::deliver(RequestId id, QByteArray envelope, PermissionState after, Sent sent)
{
    const TellAtTheEnd tell(sent);
    Request &request = m_requests.at(id);
    request.inFlight = true;
    const PermissionRecord record = request.record;
    const Result<> done = co_await m_route.sendAnswer(record, envelope);
    if (has(id)) // and its session was not removed meanwhile
        conclude(id, done, after);
    sent.settle(done);
}

void PermissionBroker::remark(const SessionId &session, const QString &method, const QJsonObject &params)
{
    EventRecord event;
    event.session = session;
    event.createdAt = QDateTime::currentMSecsSinceEpoch();
    event.sender = Sender::Sandgate;
    event.payload = notificationEnvelope(method, params);
    m_writer.append(event);
}

void PermissionBroker::conclude(const RequestId &id, const Result<> &sent, PermissionState after)
{
    Request &request = m_requests.at(id);
    PermissionRecord &record = request.record;
    request.inFlight = false;
    if (sent) {
        record.state = after;
        store(request);
        return;
    }
    EventRecord event;
    event.session = record.session;
    event.createdAt = QDateTime::currentMSecsSinceEpoch();
    event.sender = Sender::Sandgate;
    event.connection = record.connection;
    event.payload = notificationEnvelope(u"_sandgate/answer_not_delivered"_s, {{u"reason"_s, sent.error().what}});
    m_writer.append(event);
    request.problem = sent.error();
    const bool isOver =
        sent.error().kind == Error::Kind::Gone || after == PermissionState::Cancelled || !request.over.isEmpty();
    if (isOver) {
        record.state = PermissionState::Expired;
        record.reason = request.over.isEmpty() ? sent.error().what : request.over;
    } else {
        record.state = PermissionState::Pending;
        record.optionId.clear();
        record.decidedBy.clear();
        record.reason.clear();
        record.decidedAt.reset();
    }
    store(request);
}

async::Task<> PermissionBroker::cancel(SessionId session)
{
    const std::vector<RequestId> ids = requests();
    for (const RequestId &id : ids) {
        const auto found = m_requests.find(id);
        if (found == m_requests.end() || found->second.record.session != session ||
            found->second.record.state != PermissionState::Pending)
            continue;
        const QJsonObject outcome{{u"outcome"_s, u"cancelled"_s}};
        const Result<> sent = co_await send(id, outcome, PermissionState::Cancelled);
        if (!sent)
            qCWarning(lcActor) << "a cancelled permission request was not answered:" << sent.error().what;
    }
}

void PermissionBroker::expire(const SessionId &session, const QString &reason)
{
    for (auto &[id, request] : m_requests) {
        if (request.record.session != session || !isOpen(request.record.state))
            continue;
        if (request.inFlight) {
            request.over = reason; // perhaps it was this very answer that ended the turn
            continue;
        }
        request.record.state = PermissionState::Expired;
        request.record.reason = reason;
        request.record.decidedAt = QDateTime::currentMSecsSinceEpoch();
        store(request);
    }
}

void PermissionBroker::forget(const SessionId &session)
{
    for (const RequestId &id : requests()) {
        if (m_requests.at(id).record.session != session)
            continue;
        m_requests.erase(id);
        std::erase(m_closed, id);
        emit removed(id);
    }
}

async::Task<> PermissionBroker::resend()
{
    const std::vector<RequestId> ids = requests();
    for (const RequestId &id : ids) {
        const auto found = m_requests.find(id);
        if (found == m_requests.end() || found->second.inFlight ||
            found->second.record.state != PermissionState::Sending)
            continue;
        // An answer that comes twice does no harm: the server takes it, the agent ignores it.
        const PermissionRecord record = found->second.record;
        const bool isCancel = record.optionId.isEmpty();
        const QJsonObject outcome = isCancel
                                        ? QJsonObject{{u"outcome"_s, u"cancelled"_s}}
                                        : QJsonObject{{u"outcome"_s, u"selected"_s}, {u"optionId"_s, record.optionId}};
        const QByteArray envelope = responseEnvelope(record.rpcId, {{u"outcome"_s, outcome}});
        const Sent sent;
        m_sending.start(deliver(id, envelope, isCancel ? PermissionState::Cancelled : PermissionState::Answered, sent));
        co_await sent;
    }
}

int PermissionBroker::waiting(const SessionId &session) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&session](const auto &entry) {
        return entry.second.record.session == session && entry.second.record.state == PermissionState::Pending;
    }));
}

int PermissionBroker::waiting() const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [](const auto &entry) {
        return entry.second.record.state == PermissionState::Pending;
    }));
}

std::vector<RequestId> PermissionBroker::requests() const
{
    std::vector<RequestId> ids;
    for (const auto &[id, request] : m_requests)
        ids.push_back(id);
    return ids;
}

PermissionRow PermissionBroker::row(const RequestId &id) const
{
    const Request &request = m_requests.at(id);
    const PermissionRecord &record = request.record;
    PermissionRow row;
    row.id = record.id;
    row.session = record.session;
    row.sandbox = record.sandbox;
    row.toolCall.merge(QJsonDocument::fromJson(record.toolCall).object());
    row.options = permissionOptions(record.params);
    row.params = record.params;
    row.eventIndex = record.eventIndex;
    row.askedAt = record.askedAt;
    row.state = record.state;
    row.optionId = record.optionId;
    row.reason = record.reason;
    row.problem = request.problem;
    return row;
}

} // namespace sandgate
