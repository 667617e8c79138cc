// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLocalServer>
#include <QObject>

namespace sandgate {

class Core;

// Performs actions for other programs of this user, over a socket that only they can open. Who owns the core, hence
// the database, has it: the window, or a sandgate-cli that found none.
//
// One call a connection, JSON in lines. From the caller: {"action", "sandbox"?, "arguments"?}. To it: {"stage": text}
// and {"item": object} any number of times, then {"result": any} or {"error": {"kind", "what", ...}}, then the end. A
// caller that hangs up cancels its call.
//
// Core thread only; destroyed before the core.
class CoreServer : public QObject
{
    Q_OBJECT
public:
    CoreServer(Core &core, const QString &path);

private:
    Core &m_core;
    QLocalServer m_server;
};

} // namespace sandgate
