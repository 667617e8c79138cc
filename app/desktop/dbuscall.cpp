// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dbuscall.h"
#include "providers/async/waits.h"
#include <QDBusError>
#include <QDBusPendingCallWatcher>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

async::Task<QDBusMessage> callOverDBus(QDBusConnection bus, QDBusMessage message, std::chrono::milliseconds patience)
{
    if (!bus.isConnected())
        co_return message.createErrorReply(QDBusError::Disconnected, u"there is no bus"_s);
    QDBusPendingCallWatcher call(bus.asyncCall(message, int(patience.count())));
    if (!call.isFinished()) {
        co_await async::until(&call, &QDBusPendingCallWatcher::finished);
    }
    co_return call.reply();
}

} // namespace sandgate
