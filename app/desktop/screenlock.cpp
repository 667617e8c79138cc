// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/screenlock.h"
#include "app/desktop/dbuscall.h"
#include <QDBusMessage>
#include <QDBusVariant>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto patience = 700ms;

QDBusMessage getActive(const QString &service, const QString &path)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, u"GetActive"_s);
    message.setAutoStartService(false);
    return message;
}

// Of the session of this process, or where it has none of its own, of the user's one with a display.
QDBusMessage getLockedHint()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1/session/auto"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setAutoStartService(false);
    message << u"org.freedesktop.login1.Session"_s << u"LockedHint"_s;
    return message;
}

std::optional<bool> truthOf(const QDBusMessage &answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage)
        return {};
    QVariant value = answer.arguments().value(0);
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.typeId() == QMetaType::Bool ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace

ScreenLock::ScreenLock(QDBusConnection session, QDBusConnection system)
    : m_session(std::move(session))
    , m_system(std::move(system))
{
}

async::Task<ScreenLock::State> ScreenLock::state()
{
    const std::vector<std::pair<QDBusConnection, QDBusMessage>> questions{
        {m_session, getActive(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s)},
        {m_session, getActive(u"org.gnome.ScreenSaver"_s, u"/org/gnome/ScreenSaver"_s)},
        {m_system, getLockedHint()}};
    bool told = false;
    for (const auto &[bus, question] : questions) {
        const QDBusMessage answer = co_await callOverDBus(bus, question, patience);
        const std::optional<bool> locked = truthOf(answer);
        if (locked == true)
            co_return State::Locked;
        told = told || locked.has_value();
    }
    co_return told ? State::Unlocked : State::Unknown;
}

} // namespace sandgate
