// SPDX-License-Identifier: Apache-2.0
#include "model/store/secretstore.h"
#include "model/logging.h"
#include "model/store/lockedkeyring.h"
#include "providers/async/waits.h"
#include <QScopeGuard>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

const QString service = u"sandgate"_s;

} // namespace

struct SecretStore::Answer {
    QKeychain::Error error = QKeychain::NoError;
    QString theirWords;
    QByteArray value;
};

SecretStore::SecretStore()
    : SecretStore(Patience{})
{
}

SecretStore::SecretStore(Patience patience)
    : m_patience(patience)
{
}

async::Task<Result<Secret>> SecretStore::read(QString name)
{
    if (m_persistent) {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        const Answer answer = co_await ask(job);
        if (answer.error == QKeychain::NoError)
            co_return Secret(answer.value);
        if (answer.error == QKeychain::EntryNotFound) {
            co_await noticeLocked(name);
        }
    }
    co_return m_inMemory.value(name);
}

async::Task<Result<>> SecretStore::write(QString name, Secret secret)
{
    if (m_persistent) {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        job->setBinaryData(secret.reveal()); // always binary: text under the same name would be a second entry
        const Answer answer = co_await ask(job);
        if (answer.error == QKeychain::NoError)
            co_return Result<>();
    }
    m_inMemory.insert(name, secret);
    co_return Result<>();
}

async::Task<Result<>> SecretStore::remove(QString name)
{
    m_inMemory.remove(name);
    if (!m_persistent)
        co_return Result<>();
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(name);
    const Answer answer = co_await ask(job);
    const bool absent = answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound;
    if (absent) {
        co_await noticeLocked(name);
    }
    if (absent && m_persistent)
        co_return Result<>();
    co_return failure(Error::Kind::Storage, tr("The keychain may still hold \"%1\". Remove it there.").arg(name),
                      answer.theirWords);
}

async::Task<> SecretStore::noticeLocked(QString name)
{
    const bool locked = co_await isLockedAway(service, name);
    if (locked)
        doWithoutKeychain(tr("it is locked"));
}

// The job owns itself and ends when the keychain has answered: libsecret cannot be told to stop, and calls back into
// the job whether it still exists or not. Whoever asked may be gone by then.
async::Task<SecretStore::Answer> SecretStore::ask(QKeychain::Job *job)
{
    async::Shared<Answer> shared;
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, job, [shared](QKeychain::Job *done) mutable {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        shared.settle({done->error(), done->errorString(), reading ? reading->binaryData() : QByteArray()});
    });
    job->start();

    const std::optional<Answer> soon = co_await async::within(m_patience.untilToldAbout, wait(shared));
    if (soon)
        co_return judged(*soon);
    // Leaves the count right also when this frame goes while it waits.
    const auto counted = qScopeGuard([this] { setWaiting(m_waiting - 1); });
    setWaiting(m_waiting + 1);
    const std::chrono::milliseconds rest = m_patience.inAll - m_patience.untilToldAbout;
    const std::optional<Answer> late = co_await async::within(rest, wait(shared));
    const Answer none{QKeychain::OtherError, tr("it did not answer"), {}};
    co_return judged(late.value_or(none));
}

async::Task<SecretStore::Answer> SecretStore::wait(async::Shared<Answer> answer)
{
    const Answer given = co_await answer;
    co_return given;
}

SecretStore::Answer SecretStore::judged(Answer answer)
{
    switch (answer.error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry: // says nothing about the keychain as a whole
        break;
    default:
        doWithoutKeychain(answer.theirWords);
    }
    return answer;
}

QString SecretStore::notice() const
{
    if (!m_persistent)
        return tr("The keychain cannot be used (%1). Tokens and keys are kept only until Sandgate ends. Start or "
                  "unlock a "
                  "keyring, GNOME Keyring or KWallet for instance, and then start Sandgate again.")
            .arg(m_reason);
    if (m_waiting > 0)
        return tr("The keychain has not answered yet. It may be asking for its password in a window of its own.");
    return {};
}

void SecretStore::setWaiting(int waiting)
{
    const QString before = notice();
    m_waiting = waiting;
    if (notice() != before)
        emit noticeChanged();
}

void SecretStore::doWithoutKeychain(const QString &reason)
{
    if (!m_persistent)
        return;
    qCInfo(lcStore) << "no keychain:" << reason;
    m_persistent = false;
    m_reason = reason.simplified().left(200);
    emit noticeChanged();
}

} // namespace sandgate
