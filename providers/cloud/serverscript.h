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
QString serve(quint16 port, const Secret &token); // becomes the server
// Ends the server that runs, lets a script of serve() run on, and ends at once.
QString inBackground(const QString &script);
QString end();        // of the server
QString isPrepared(); // ends with 0: prepare() was here
QString isRunning();  // ends with 0: it runs
QString output();     // prints the end of what the server printed

} // namespace serverscript

} // namespace sandgate
