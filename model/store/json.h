// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QString>
#include <QStringList>
#include <optional>

class QJsonObject;

namespace sandgate {

// How values that have no column of their own are written. Reading gives nothing when the text is not of our writing.
QString jsonOf(const QJsonObject &object);
QString jsonOf(const QStringList &strings);
QString jsonOf(const Error &error);
std::optional<QJsonObject> objectFromJson(const QString &json);
std::optional<QStringList> stringsFromJson(const QString &json);
std::optional<Error> errorFromJson(const QString &json);

} // namespace sandgate
