// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/rowjson.h"
#include "model/actor/permissionreply.h"
#include "model/actor/sandboxactor.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// In the order of Error::Kind.
const std::array<QString, 13> kindNames{u"gone"_s,         u"unreachable"_s, u"unauthorized"_s, u"quota-exceeded"_s,
                                        u"rate-limited"_s, u"invalid"_s,     u"conflict"_s,     u"timeout"_s,
                                        u"too-large"_s,    u"refused"_s,     u"protocol"_s,     u"storage"_s,
                                        u"missing"_s};
static_assert(static_cast<int>(Error::Kind::Missing) == 12);

QJsonValue parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QString::fromUtf8(json));
}

void insertProblem(QJsonObject &json, const std::optional<Error> &problem)
{
    if (problem)
        json.insert(u"problem"_s, toJson(*problem));
}

void insertText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

// A session without marks is told as before there were any.
void insertMarks(QJsonObject &json, const SessionMarks &marks)
{
    if (marks.isPinned)
        json.insert(u"pinned"_s, true);
    insertText(json, u"colour"_s, colourName(marks.colour));
    if (!marks.tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(marks.tags));
    if (marks.archivedAt)
        json.insert(u"archivedAt"_s, *marks.archivedAt);
    if (marks.deletedAt)
        json.insert(u"deletedAt"_s, *marks.deletedAt);
}

} // namespace

QString errorKindName(Error::Kind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

QString stateName(SandboxState state)
{
    switch (state) {
    case SandboxState::Provisioning:
        return u"provisioning"_s;
    case SandboxState::Connecting:
        return u"connecting"_s;
    case SandboxState::Awake:
        return u"awake"_s;
    case SandboxState::Asleep:
        return u"asleep"_s;
    case SandboxState::Unreachable:
        return u"unreachable"_s;
    case SandboxState::Gone:
        return u"gone"_s;
    case SandboxState::Failed:
        return u"failed"_s;
    case SandboxState::Destroying:
        return u"destroying"_s;
    case SandboxState::Destroyed:
        return u"destroyed"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(SessionState state)
{
    switch (state) {
    case SessionState::Starting:
        return u"starting"_s;
    case SessionState::Idle:
        return u"idle"_s;
    case SessionState::Working:
        return u"working"_s;
    case SessionState::WaitingForDecision:
        return u"waiting"_s;
    case SessionState::Quiet:
        return u"quiet"_s;
    case SessionState::Failed:
        return u"failed"_s;
    case SessionState::Interrupted:
        return u"interrupted"_s;
    case SessionState::Disconnected:
        return u"disconnected"_s;
    case SessionState::Ended:
        return u"ended"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(PermissionState state)
{
    switch (state) {
    case PermissionState::Pending:
        return u"pending"_s;
    case PermissionState::Sending:
        return u"sending"_s;
    case PermissionState::Answered:
        return u"answered"_s;
    case PermissionState::Cancelled:
        return u"cancelled"_s;
    case PermissionState::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(ProcessState state)
{
    switch (state) {
    case ProcessState::Starting:
        return u"starting"_s;
    case ProcessState::Running:
        return u"running"_s;
    case ProcessState::Exited:
        return u"exited"_s;
    case ProcessState::Lost:
        return u"lost"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, errorKindName(error.kind)}, {u"what"_s, error.what}};
    insertText(json, u"theirWords"_s, error.theirWords);
    insertText(json, u"requestId"_s, error.requestId);
    if (error.status != 0)
        json.insert(u"status"_s, error.status);
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    const auto name = std::find(kindNames.begin(), kindNames.end(), json["kind"_L1].toString());
    if (name != kindNames.end())
        error.kind = static_cast<Error::Kind>(name - kindNames.begin());
    error.what = json["what"_L1].toString();
    error.theirWords = json["theirWords"_L1].toString();
    error.requestId = json["requestId"_L1].toString();
    error.status = json["status"_L1].toInt();
    return error;
}

QJsonObject toJson(const SandboxRow &sandbox, const SandboxId &id)
{
    QJsonObject json{{u"key"_s, sandbox.key.value},       {u"name"_s, sandbox.name},
                     {u"provider"_s, sandbox.provider},   {u"state"_s, stateName(sandbox.state)},
                     {u"workspace"_s, sandbox.workspace}, {u"isolated"_s, sandbox.isolated},
                     {u"createdAt"_s, sandbox.createdAt}};
    insertText(json, u"sandboxId"_s, id.value);
    insertText(json, u"stage"_s, sandbox.stage);
    if (sandbox.endsAt != 0)
        json.insert(u"endsAt"_s, sandbox.endsAt);
    insertProblem(json, sandbox.problem);
    return json;
}

QJsonObject toJson(const SessionRow &session, const SessionRecord &record)
{
    QJsonObject json{{u"id"_s, session.id.value},
                     {u"sandbox"_s, session.sandbox.value},
                     {u"agent"_s, record.agent},
                     {u"agentSessionId"_s, record.agentSessionId},
                     {u"lastConnectionId"_s, record.connection},
                     {u"createdAt"_s, session.createdAt},
                     {u"title"_s, session.title},
                     {u"cwd"_s, session.cwd},
                     {u"state"_s, stateName(session.state)},
                     {u"waiting"_s, session.waiting},
                     {u"lastEventIndex"_s, session.lastIndex}};
    if (record.endedAt)
        json.insert(u"destroyedAt"_s, *record.endedAt);
    QJsonArray signIn;
    for (const SignInMethod &method : session.signIn)
        signIn.append(QJsonObject{{u"id"_s, method.id}, {u"name"_s, method.name}, {u"kind"_s, method.kind}});
    if (!signIn.isEmpty())
        json.insert(u"signIn"_s, signIn);
    if (record.importedAt)
        json.insert(u"importedAt"_s, *record.importedAt);
    insertMarks(json, record.marks);
    insertProblem(json, session.problem);
    return json;
}

QJsonObject sessionNow(SandboxActor &actor, const SessionId &session)
{
    return toJson(actor.sessionRow(session), *actor.sessions().find(session));
}

QJsonObject toJson(const EventRecord &event)
{
    const QString sender = event.sender == Sender::Client  ? u"client"_s
                           : event.sender == Sender::Agent ? u"agent"_s
                                                           : u"sandgate"_s;
    return {{u"id"_s, event.session.value + u':' + QString::number(event.index)},
            {u"eventIndex"_s, event.index},
            {u"sessionId"_s, event.session.value},
            {u"createdAt"_s, event.createdAt},
            {u"connectionId"_s, event.connection},
            {u"sender"_s, sender},
            {u"payload"_s, parsed(event.payload)}};
}

QJsonObject toJson(const PermissionRow &request)
{
    QJsonArray options;
    for (const PermissionOption &option : request.options)
        options.append(QJsonObject{{u"optionId"_s, option.id}, {u"name"_s, option.name}, {u"kind"_s, option.kind}});
    QJsonObject json{{u"id"_s, request.id.value},
                     {u"sessionId"_s, request.session.value},
                     {u"sandbox"_s, request.sandbox.value},
                     {u"agent"_s, request.agent},
                     {u"createdAt"_s, request.askedAt},
                     {u"state"_s, stateName(request.state)},
                     {u"options"_s, options},
                     {u"availableReplies"_s, QJsonArray::fromStringList(availableReplies(request.options))},
                     {u"rawRequest"_s, parsed(request.params)}};
    insertText(json, u"optionId"_s, request.optionId);
    insertText(json, u"reason"_s, request.reason);
    insertProblem(json, request.problem);
    return json;
}

QJsonObject toJson(const ProcessRow &process)
{
    QJsonObject json{{u"key"_s, process.key.value},          {u"sandbox"_s, process.sandbox.value},
                     {u"command"_s, process.command},        {u"cwd"_s, process.cwd},
                     {u"state"_s, stateName(process.state)}, {u"startedAt"_s, process.startedAt}};
    if (process.exitCode)
        json.insert(u"exitCode"_s, *process.exitCode);
    if (process.exitedAt)
        json.insert(u"exitedAt"_s, *process.exitedAt);
    insertProblem(json, process.problem);
    return json;
}

QJsonObject toJson(const LogRecord &entry)
{
    if (entry.stream == LogStream::Gap)
        return {{u"sequence"_s, entry.sequence}, {u"stream"_s, u"gap"_s}, {u"missing"_s, entry.data.toLongLong()}};
    const QString stream = entry.stream == LogStream::Out   ? u"stdout"_s
                           : entry.stream == LogStream::Err ? u"stderr"_s
                                                            : u"pty"_s;
    return {{u"sequence"_s, entry.sequence},
            {u"stream"_s, stream},
            {u"timestampMs"_s, entry.at},
            {u"encoding"_s, u"base64"_s},
            {u"data"_s, QString::fromLatin1(entry.data.toBase64())}};
}

QJsonObject toJson(const SearchHit &hit)
{
    // In the order of PassageKind.
    static const std::array<QString, 6> kinds{u"prompt"_s, u"reply"_s,       u"thought"_s,
                                              u"tool"_s,   u"tool_output"_s, u"plan"_s};
    static_assert(static_cast<int>(PassageKind::Plan) == 5);
    QString snippet;
    QJsonArray found;
    qsizetype begin = 0;
    for (const QChar c : hit.snippet) {
        if (c == SearchHit::markBegin)
            begin = snippet.size();
        else if (c == SearchHit::markEnd)
            found.append(QJsonArray{begin, snippet.size() - begin});
        else
            snippet += c;
    }
    return {{u"sessionId"_s, hit.session.value},
            {u"eventIndex"_s, hit.index},
            {u"kind"_s, kinds.at(static_cast<std::size_t>(hit.kind))},
            {u"createdAt"_s, hit.at},
            {u"snippet"_s, snippet},
            {u"found"_s, found}};
}

QJsonObject toJson(const Removable &removed)
{
    return {{u"sessions"_s, removed.sessions},
            {u"events"_s, removed.events},
            {u"processes"_s, removed.processes},
            {u"bytes"_s, removed.bytes}};
}

} // namespace sandgate
