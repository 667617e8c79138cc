// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include "providers/error.h"
#include "providers/programcall.h"
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <chrono>
#include <memory>
#include <optional>

namespace sandgate {

// Where a container engine is that is reached by ssh. Keys, names of hosts and jumps are what the person's own ssh
// knows of them.
struct SshAddress {
    QString destination; // [user@]host
    int port = 0;        // 0: ssh's own choice
    QString socket = {}; // the engine's, there; empty: the first usual one that the user may use

    // Of "ssh://[user@]host[:port][/path of the socket]". InvalidSettings says what is wrong. Pure.
    static Result<SshAddress> read(const QString &address);
};

// A connection by OpenSSH's `ssh` to another computer, and Unix sockets here, in a folder of this user alone, that lead
// to the engine's socket and to ports of loopback there.
//
// Nobody is asked anything: a key that wants a password, or a host that is not known yet, is an error with ssh's own
// words. Core thread only. A connection that ends, since the network or the other computer went away, is made again by
// the next call; it ends with this object, and also when Sandgate is killed.
class SshTunnel : public QObject
{
    Q_OBJECT
public:
    explicit SshTunnel(SshAddress address, std::chrono::milliseconds patience = std::chrono::seconds(30));
    ~SshTunnel() override;

    // The socket here that leads to the engine's, while there is a connection.
    QString engineSocket() const { return m_folder.filePath(QLatin1String("engine")); }
    // Connects, unless there is a connection; any number may wait for it.
    async::Task<Result<>> open();
    // The socket here that leads to this port of loopback there; connects if need be.
    async::Task<Result<QString>> wayTo(quint16 port);
    // Nothing of this computer reaches that port any more, nor this tunnel's connection whatever listens there next.
    // Where there is no connection there is no way either.
    async::Task<> closeWayTo(quint16 port);
    // Which of these paths do not exist there; connects if need be.
    async::Task<Result<QStringList>> missing(QStringList paths);

signals:
    void moved();

private:
    struct Ender {
        void operator()(QProcess *ssh) const;
    };

    async::Task<> reach();
    async::Task<Result<>> tryToConnect();
    async::Task<> untilItSpeaks();
    std::optional<QString> foundSocket() const; // there, once it is said; empty: it has none
    // Asks our own connection for something; nothing is connected by it.
    async::Task<Result<ProgramAnswer>> askConnection(QStringList options, QString command);
    async::Task<Result<>> forward(QString here, QString there);
    QString socketFor(quint16 port) const { return m_folder.filePath(QLatin1String("port-") + QString::number(port)); }
    QString control() const { return m_folder.filePath(QString::number(m_connections)); }
    Error notConnected() const;

    const SshAddress m_address;
    const std::chrono::milliseconds m_patience;
    const QTemporaryDir m_folder;
    std::unique_ptr<QProcess, Ender> m_ssh; // none: not connected
    std::optional<async::Shared<Result<>>> m_attempt;
    QByteArray m_output;
    QByteArray m_words;
    int m_connections = 0; // until now; one that still ends does not touch the next one's door
    async::Scope m_tasks;
};

} // namespace sandgate
