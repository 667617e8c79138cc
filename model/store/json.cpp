// SPDX-License-Identifier: Apache-2.0
#include "model/store/json.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Kind = Error::Kind;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 13> kinds = {{
    {Kind::Gone, "gone"_L1},
    {Kind::Unreachable, "unreachable"_L1},
    {Kind::Unauthorized, "unauthorized"_L1},
    {Kind::QuotaExceeded, "quota_exceeded"_L1},
    {Kind::RateLimited, "rate_limited"_L1},
    {Kind::InvalidSettings, "invalid_settings"_L1},
    {Kind::Conflict, "conflict"_L1},
    {Kind::Timeout, "timeout"_L1},
    {Kind::TooLarge, "too_large"_L1},
    {Kind::Refused, "refused"_L1},
    {Kind::Protocol, "protocol"_L1},
    {Kind::Storage, "storage"_L1},
    {Kind::Missing, "missing"_L1},
}};
static_assert(int(Kind::Missing) + 1 == int(kinds.size()), "a new kind needs a name");

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonDocument parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8());
}

} // namespace

QString jsonOf(const QJsonObject &object)
{
    return compact(QJsonDocument(object));
}

QString jsonOf(const QStringList &strings)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(strings)));
}

QString jsonOf(const Error &error)
{
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto &k) { return k.first == error.kind; });
    return jsonOf(QJsonObject{
        {u"kind"_s, kind->second},
        {u"what"_s, error.what},
        {u"theirWords"_s, error.theirWords},
        {u"requestId"_s, error.requestId},
        {u"status"_s, error.status},
    });
}

std::optional<QJsonObject> objectFromJson(const QString &json)
{
    const QJsonDocument document = parsed(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<QStringList> stringsFromJson(const QString &json)
{
    const QJsonDocument document = parsed(json);
    if (!document.isArray())
        return std::nullopt;
    QStringList strings;
    for (const QJsonValue value : document.array())
        strings << value.toString();
    return strings;
}

std::optional<Error> errorFromJson(const QString &json)
{
    const std::optional<QJsonObject> object = objectFromJson(json);
    if (!object)
        return std::nullopt;
    const QString name = object->value("kind"_L1).toString();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto &k) { return k.second == name; });
    if (kind == kinds.end())
        return std::nullopt;
    return Error{kind->first, object->value("what"_L1).toString(), object->value("theirWords"_L1).toString(),
                 object->value("requestId"_L1).toString(), object->value("status"_L1).toInt()};
}

} // namespace sandgate
