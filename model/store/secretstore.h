// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/shared.h"
#include "providers/secretkeeper.h"
#include <QHash>
#include <QObject>
#include <chrono>

namespace QKeychain {
class Job;
}

namespace sandgate {

// Tokens and keys, in the system's keychain. Where there is none that can be used, they are kept in memory until the
// program ends, isPersistent() is false from then on, and notice() says so; they are never written to a file.
//
// Core thread only, one thread a program (QtKeychain has one queue). A call that ends early leaves what it asked of the
// keychain to happen or not.
class SecretStore : public QObject, public SecretKeeper
{
    Q_OBJECT
public:
    struct Patience {
        std::chrono::milliseconds untilToldAbout = std::chrono::seconds(10); // then notice() asks the person to look
        std::chrono::milliseconds inAll = std::chrono::seconds(120); // a locked keyring waits for somebody's password
    };
    SecretStore();
    explicit SecretStore(Patience patience);

    async::Task<Result<Secret>> read(QString name) override; // an empty Secret when there is none
    async::Task<Result<>> write(QString name, Secret secret) override;
    async::Task<Result<>>
    remove(QString name) override; // one that is not there is success; Storage when it may be left

    bool isPersistent() const { return m_persistent; }
    QString notice() const; // a sentence for people, empty when all is well

signals:
    void noticeChanged();

private:
    struct Answer;

    async::Task<Answer> ask(QKeychain::Job *job);
    static async::Task<Answer> wait(async::Shared<Answer> answer);
    Answer judged(Answer answer); // tells a keychain that cannot be used from one that has its answer
    async::Task<> noticeLocked(QString name);
    void setWaiting(int waiting);
    void doWithoutKeychain(const QString &reason);

    const Patience m_patience;
    QHash<QString, Secret> m_inMemory;
    QString m_reason;
    int m_waiting = 0; // calls that have waited for long
    bool m_persistent = true;
};

} // namespace sandgate
