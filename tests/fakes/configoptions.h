// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QString>

namespace sandgate::test {

// What the config option of this id is set to; undefined when there is none.
inline QJsonValue valueOf(const QJsonArray &options, const QString &id)
{
    for (const QJsonValue &option : options) {
        if (option["id"].toString() == id)
            return option["currentValue"];
    }
    return QJsonValue::Undefined;
}

} // namespace sandgate::test
