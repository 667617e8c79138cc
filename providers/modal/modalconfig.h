// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QJsonObject>

namespace sandgate {

// What Modal's own programs keep in ~/.modal.toml, as values of the account's schema: of the profile with that name, or
// of the active one. Empty: there is none. Pure. Format: https://modal.com/docs/reference/modal.config
Result<QJsonObject> readModalConfig(const QByteArray &toml, const QString &profile);

} // namespace sandgate
