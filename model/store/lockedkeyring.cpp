// SPDX-License-Identifier: Apache-2.0
#include "model/store/lockedkeyring.h"
#include "providers/async/waits.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

async::Task<bool> isLockedAway(QString service, QString name)
{
    using Attributes = QMap<QString, QString>; // as QtKeychain names its entries
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                         u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search.setAutoStartService(false); // with another keychain, KWallet, there is nothing to find in this one
    search << QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, name}});

    constexpr std::chrono::milliseconds patience = 5s;
    QDBusPendingCallWatcher call(QDBusConnection::sessionBus().asyncCall(search, int(patience.count())));
    if (!call.isFinished()) {
        co_await async::until(&call, &QDBusPendingCallWatcher::finished);
    }
    const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> found = call;
    co_return !found.isError() && found.argumentAt<0>().isEmpty() && !found.argumentAt<1>().isEmpty();
}

} // namespace sandgate
