// SPDX-License-Identifier: Apache-2.0
#include "model/maskedjson.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sandgate {
namespace {

QJsonValue maskedValue(const QJsonValue &value, const SecretMask &mask)
{
    if (value.isString())
        return mask.masked(value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto item = array.begin(); item != array.end(); ++item)
            *item = maskedValue(*item, mask);
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        *member = maskedValue(*member, mask);
    return value.isObject() ? QJsonValue(object) : value;
}

} // namespace

// As text first, where a value stands behind its name.
bool maskJson(QByteArray &payload, const SecretMask &mask)
{
    const QString text = QString::fromUtf8(payload);
    if (!mask.hides(text))
        return false;
    const QByteArray masked = mask.masked(text).toUtf8();
    const QJsonDocument read = QJsonDocument::fromJson(payload);
    if (!read.isObject() || QJsonDocument::fromJson(masked).isObject())
        payload = masked;
    else
        payload = QJsonDocument(maskedValue(read.object(), mask).toObject()).toJson(QJsonDocument::Compact);
    return true;
}

} // namespace sandgate
