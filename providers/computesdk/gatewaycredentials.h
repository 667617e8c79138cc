// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"

namespace sandgate {

// The credentials of the clouds behind ComputeSDK's gateway, which are sent to it with every call. Their names and
// their order are those of computesdk 2.5. Pure.

QStringList gatewayClouds();              // by the gateway's names, in its order
SettingsSchema gatewayCredentialFields(); // of an account; each is named as its environment variable

// Whom the gateway shall ask, and with what.
struct GatewayCredentials {
    QString cloud;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

// Of `cloud`, or of the first whose credentials are complete where it is empty. InvalidSettings says what is missing.
Result<GatewayCredentials> gatewayCredentials(const Account &account, const QString &cloud);

} // namespace sandgate
