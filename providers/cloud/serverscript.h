// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secret.h"
#include <QJsonObject>
#include <QString>

namespace sandgate {

// The scripts by which a sandbox-agent server is put into a sandbox that can run commands. For any POSIX sh; all that
// they leave is in ~/.sandgate, which only the sandbox's user can read. Pure.
namespace serverscript {

// Installs the pinned server unless there is one, and keeps workspace and environment for every later start. Ends with
// 0 when the server can be started.
QString prepare(const QString &workspace, const QJsonObject &environment);
// Ends the server that runs, starts one and ends at once.
QString start(quint16 port, const Secret &token);
QString isRunning(); // ends with 0: it runs
QString output();    // prints the end of what the server printed

} // namespace serverscript

} // namespace sandgate
