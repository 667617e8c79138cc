// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

namespace sandgate {

// One Sandgate for each user: the first start listens on a socket that only this user may open, a later one sends what
// it was asked to do there and ends.
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    explicit ControlSocket(QString path, QObject *parent = nullptr);

    // True: another Sandgate runs, and was told. Waits at most a second, before there is any window.
    bool tellRunning(const QStringList &wishes) const;
    // False: the socket cannot be made; then a second start cannot find this one, which does no other harm.
    bool listen();

signals:
    void
    asked(const QStringList &wishes); // "raise", "new-sandbox", "requests"; others are ignored by whoever hears them

private:
    void read(QLocalSocket *connection);

    const QString m_path;
    QLocalServer m_server;
};

} // namespace sandgate
