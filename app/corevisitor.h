// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/actiontable.h"
#include "providers/async/scope.h"
#include <QLocalSocket>
#include <QObject>

namespace sandgate {

// One caller of a CoreServer. Deletes itself when the caller has hung up or has its answer.
class CoreVisitor : public QObject
{
    Q_OBJECT
public:
    CoreVisitor(Core &core, QLocalSocket *connection, QObject *parent); // takes the connection

private:
    void read();
    async::Task<> serve(ActionRequest request);
    void say(const QString &what, const QJsonValue &value);
    void refuse(const QString &what);

    Core &m_core;
    QLocalSocket &m_connection;
    bool m_asked = false;
    async::Scope m_call;
};

} // namespace sandgate
