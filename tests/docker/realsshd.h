// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProcess>
#include <QString>

namespace sandgate::test {

// A real OpenSSH server on loopback, at which this user may do all. While it is there, `ssh` on the PATH knows it and
// its key. The shells that it starts find `engine` as DOCKER_HOST.
class RealSshd
{
public:
    static QString whyNot(); // none can be started here; empty: one can

    explicit RealSshd(const QString &engine);
    ~RealSshd();
    Q_DISABLE_COPY_MOVE(RealSshd)

    QString address() const; // as DOCKER_HOST
    // Ends all connections at once, as a network does that goes away.
    void cutConnections();
    // Whoever comes is a stranger from now on, or welcome again.
    void setWelcome(bool welcome);
    // As if another computer answered at its address; and back.
    void becomeAnother() { makeKnown("key.pub"); }
    void becomeItself() { makeKnown("host.pub"); }

private:
    void makeKnown(const char *key);

    const QString m_folder;
    const quint16 m_port;
    const QByteArray m_path; // the PATH without it
    QProcess m_script;
};

} // namespace sandgate::test
