// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionlines.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int format = 1;
constexpr EventIndex mostEvents = 50'000'000;
constexpr qsizetype longestText = 100'000;
constexpr qsizetype shortestSecret = 6;
constexpr QByteArrayView payloadKey(",\"payload\":");

constexpr std::array senders{"client"_L1, "agent"_L1, "sandgate"_L1};
constexpr std::array states{"pending"_L1, "sending"_L1, "answered"_L1, "cancelled"_L1, "expired"_L1};

template<std::size_t N>
std::optional<int> indexOf(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(int(found - names.begin()));
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

bool fitsInALine(const QByteArray &payload)
{
    return !payload.contains('\n') && !payload.contains('\r') && isUtf8(payload) &&
           QJsonDocument::fromJson(payload).isObject();
}

// Only what tells one server from another: commands, addresses, environment and headers may hold keys.
QJsonArray serverNames(const QJsonArray &servers)
{
    QJsonArray names;
    for (const QJsonValue &server : servers) {
        QJsonObject kept;
        for (const QLatin1StringView key : {"name"_L1, "type"_L1}) {
            if (server[key].isString())
                kept.insert(key, server[key]);
        }
        names.append(kept);
    }
    return names;
}

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

tl::unexpected<Error> wrongMember(QLatin1StringView name)
{
    return wrong(
        QCoreApplication::translate("SessionImport", "\"%1\" is missing or is not as it should be.").arg(name));
}

// Members of one object, with the first that is not right.
class Members
{
public:
    explicit Members(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object[name];
        if (!value.isString() || value.toString().size() > longestText)
            refuse(name);
        return value.toString();
    }
    qint64 integer(QLatin1StringView name, qint64 least, qint64 most)
    {
        const QJsonValue value = m_object[name];
        const double number = value.toDouble(-1);
        const bool isWhole = value.isDouble() && number >= double(least) && number <= double(most);
        if (!isWhole || double(value.toInteger(least - 1)) != number)
            refuse(name);
        return isWhole ? value.toInteger() : 0;
    }
    qint64 time(QLatin1StringView name) { return integer(name, 0, qint64(1) << 52); }
    std::optional<qint64> optionalTime(QLatin1StringView name)
    {
        return m_object[name].isUndefined() ? std::nullopt : std::optional(time(name));
    }
    template<std::size_t N>
    int enumerator(QLatin1StringView name, const std::array<QLatin1StringView, N> &names)
    {
        const std::optional<int> index = indexOf(names, m_object[name].toString());
        if (!index)
            refuse(name);
        return index.value_or(0);
    }
    const std::optional<QLatin1StringView> &refused() const { return m_refused; }
    const QJsonObject &object() const { return m_object; }

private:
    void refuse(QLatin1StringView name)
    {
        if (!m_refused)
            m_refused = name;
    }
    const QJsonObject m_object;
    std::optional<QLatin1StringView> m_refused;
};

Result<ImportedLine> parseHeader(const QJsonObject &object)
{
    Members header(object);
    if (object["format"_L1].toInt(0) > format)
        return wrong(QCoreApplication::translate("SessionImport", "This file was written by a newer Sandgate."));
    if (object["sandgate"_L1].toString() != "session"_L1 || object["format"_L1].toInt() != format)
        return wrong(QCoreApplication::translate("SessionImport", "This is no session that Sandgate has exported."));
    ExportHeader result;
    result.events = header.integer("events"_L1, 0, mostEvents);
    if (header.refused())
        return wrongMember(*header.refused());
    Members members(object["session"_L1].toObject());
    SessionRecord &session = result.session;
    session.id = {members.text("id"_L1)};
    session.agent = members.text("agent"_L1);
    session.agentSessionId = members.text("agentSessionId"_L1);
    session.title = members.text("title"_L1);
    session.cwd = members.text("cwd"_L1);
    session.modes = members.text("modes"_L1).toUtf8();
    session.configOptions = members.text("configOptions"_L1).toUtf8();
    session.models = members.text("models"_L1).toUtf8();
    session.createdAt = members.time("createdAt"_L1);
    session.endedAt = members.optionalTime("endedAt"_L1);
    if (members.refused())
        return wrongMember(*members.refused());
    return ImportedLine(result);
}

Result<ImportedLine> parsePermission(const QJsonObject &object)
{
    Members members(object);
    PermissionRecord permission;
    permission.eventIndex = members.integer("eventIndex"_L1, 1, mostEvents);
    permission.askedAt = members.time("askedAt"_L1);
    permission.state = PermissionState(members.enumerator("state"_L1, states));
    permission.optionId = members.text("optionId"_L1);
    permission.decidedBy = members.text("decidedBy"_L1);
    permission.reason = members.text("reason"_L1);
    permission.decidedAt = members.optionalTime("decidedAt"_L1);
    if (members.refused())
        return wrongMember(*members.refused());
    return ImportedLine(permission);
}

Result<ImportedLine> parseEvent(const QJsonObject &object, const QByteArray &payload)
{
    Members members(object);
    EventRecord event;
    event.index = members.integer("index"_L1, 1, mostEvents);
    event.createdAt = members.time("createdAt"_L1);
    event.sender = Sender(members.enumerator("sender"_L1, senders));
    event.connection = members.text("connection"_L1);
    event.streamId = members.integer("streamId"_L1, 0, qint64(1) << 52);
    event.payload = payload;
    if (members.refused())
        return wrongMember(*members.refused());
    return ImportedLine(event);
}

} // namespace

QByteArray headerLine(const ExportHeader &header)
{
    const SessionRecord &session = header.session;
    QJsonObject object{
        {u"id"_s, session.id.value},
        {u"agent"_s, session.agent},
        {u"agentSessionId"_s, session.agentSessionId},
        {u"title"_s, session.title},
        {u"cwd"_s, session.cwd},
        {u"modes"_s, QString::fromUtf8(session.modes)},
        {u"configOptions"_s, QString::fromUtf8(session.configOptions)},
        {u"models"_s, QString::fromUtf8(session.models)},
        {u"mcpServers"_s, serverNames(QJsonDocument::fromJson(session.mcpServers).array())},
        {u"createdAt"_s, session.createdAt},
    };
    if (session.endedAt)
        object.insert(u"endedAt"_s, *session.endedAt);
    return line(
        {{u"sandgate"_s, u"session"_s}, {u"format"_s, format}, {u"events"_s, header.events}, {u"session"_s, object}});
}

QByteArray eventLine(const EventRecord &event, bool isRedacted)
{
    QJsonObject object{
        {u"index"_s, event.index},
        {u"createdAt"_s, event.createdAt},
        {u"sender"_s, senders[std::size_t(event.sender)]},
        {u"connection"_s, event.connection},
        {u"streamId"_s, event.streamId},
    };
    if (isRedacted)
        object.insert(u"redacted"_s, true);
    if (!fitsInALine(event.payload)) {
        object.insert(u"payloadBase64"_s, QString::fromLatin1(event.payload.toBase64()));
        return line(object);
    }
    QByteArray text = line(object);
    text.chop(1);
    return text + payloadKey.toByteArray() + event.payload + '}';
}

QByteArray permissionLine(const PermissionRecord &permission)
{
    QJsonObject object{
        {u"eventIndex"_s, permission.eventIndex},
        {u"askedAt"_s, permission.askedAt},
        {u"state"_s, states[std::size_t(permission.state)]},
        {u"optionId"_s, permission.optionId},
        {u"decidedBy"_s, permission.decidedBy},
        {u"reason"_s, permission.reason},
    };
    if (permission.decidedAt)
        object.insert(u"decidedAt"_s, *permission.decidedAt);
    return line({{u"permission"_s, object}});
}

bool redact(EventRecord &event, const std::vector<Secret> &hidden)
{
    const QByteArray before = event.payload;
    event.payload = withoutSecrets(std::move(event.payload), hidden);
    bool isRedacted = event.payload != before;
    if (event.sender != Sender::Client ||
        (!event.payload.contains("mcpServers") && !event.payload.contains("authenticate")))
        return isRedacted;
    QJsonObject envelope = QJsonDocument::fromJson(event.payload).object();
    QJsonObject params = envelope["params"_L1].toObject();
    if (envelope["method"_L1].toString() == "authenticate"_L1) {
        params = {{u"methodId"_s, params["methodId"_L1]}};
    } else if (params["mcpServers"_L1].isArray()) {
        params["mcpServers"_L1] = serverNames(params["mcpServers"_L1].toArray());
    } else {
        return isRedacted;
    }
    if (envelope["params"_L1].toObject() == params)
        return isRedacted;
    envelope["params"_L1] = params;
    event.payload = line(envelope);
    return true;
}

QByteArray withoutSecrets(QByteArray text, const std::vector<Secret> &hidden)
{
    for (const Secret &secret : hidden) {
        if (secret.reveal().size() >= shortestSecret)
            text.replace(secret.reveal(), "[hidden]");
    }
    return text;
}

Result<ImportedLine> parseLine(const QByteArray &text)
{
    if (!isUtf8(text))
        return wrong(QCoreApplication::translate("SessionImport", "This is no UTF-8 text."));
    // Within a string a quote would be escaped: this can only be the member itself.
    const qsizetype at = text.indexOf(payloadKey);
    const bool hasPayload = at > 0 && text.endsWith('}');
    const QByteArray payload =
        hasPayload ? text.mid(at + payloadKey.size(), text.size() - at - payloadKey.size() - 1) : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(hasPayload ? text.left(at) + '}' : text);
    if (!document.isObject())
        return wrong(QCoreApplication::translate("SessionImport", "This is no JSON object."));
    const QJsonObject object = document.object();
    if (hasPayload) {
        if (!QJsonDocument::fromJson(payload).isObject())
            return wrongMember("payload"_L1);
        return parseEvent(object, payload);
    }
    if (object.contains("payloadBase64"_L1)) {
        const auto decoded = QByteArray::fromBase64Encoding(object["payloadBase64"_L1].toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return wrongMember("payloadBase64"_L1);
        return parseEvent(object, *decoded);
    }
    if (object["permission"_L1].isObject())
        return parsePermission(object["permission"_L1].toObject());
    return parseHeader(object);
}

} // namespace sandgate
