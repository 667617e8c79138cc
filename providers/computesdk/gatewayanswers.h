// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"
#include <QUrl>

namespace sandgate {

// What ComputeSDK's gateway and the daemon in its sandboxes say, in the forms that computesdk 2.5 reads. Pure.

// The data of a gateway's answer, {"success": true, "data": {}}. Refused when it is no success.
Result<QJsonObject> gatewayData(const QJsonValue &answer);

// A command that the daemon was told to run.
struct GatewayCommand {
    QString terminal;
    QString id;
    std::optional<CommandEnd> end; // nothing: it still runs
};
Result<GatewayCommand> gatewayCommand(const QJsonValue &answer);

// Where a sandbox's port is reached, which the gateway does not say: by `pattern`, in which {label}, {id} and {port}
// stand for the first part of the daemon's host, the sandbox and the port; without one, by the gateway's own rule,
// which is one of host names. Nothing: the daemon's address is not of that form.
std::optional<QUrl> gatewayPortUrl(const QUrl &daemon, const QString &id, quint16 port, const QString &pattern);

} // namespace sandgate
