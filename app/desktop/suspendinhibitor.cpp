// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/suspendinhibitor.h"
#include "app/desktop/dbuscall.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto patience = 3s;

const QString powerService = u"org.freedesktop.PowerManagement"_s;
const QString gnomeService = u"org.gnome.SessionManager"_s;
const QString loginService = u"org.freedesktop.login1"_s;

QDBusMessage toPower(const QString &method)
{
    return QDBusMessage::createMethodCall(powerService, u"/org/freedesktop/PowerManagement/Inhibit"_s,
                                          u"org.freedesktop.PowerManagement.Inhibit"_s, method);
}

QDBusMessage toGnome(const QString &method)
{
    return QDBusMessage::createMethodCall(gnomeService, u"/org/gnome/SessionManager"_s, gnomeService, method);
}

async::Task<QDBusMessage> ask(QDBusConnection bus, QDBusMessage message, QVariantList arguments)
{
    message.setArguments(arguments);
    message.setAutoStartService(false);
    return callOverDBus(bus, message, patience);
}

} // namespace

SuspendInhibitor::SuspendInhibitor(QDBusConnection session, QDBusConnection system)
    : m_session(std::move(session))
    , m_system(std::move(system))
{
}

SuspendInhibitor::~SuspendInhibitor()
{
    release();
}

void SuspendInhibitor::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) != wanted && m_tasks.isIdle())
        m_tasks.start(keepUp());
}

async::Task<> SuspendInhibitor::keepUp()
{
    while (m_taken != m_wanted) {
        if (m_wanted) {
            co_await take();
        } else {
            release();
        }
    }
}

async::Task<> SuspendInhibitor::take()
{
    m_taken = true;
    const QString name = QCoreApplication::applicationName();
    const QString reason = QCoreApplication::translate("SuspendInhibitor", "Agents are at work");
    const QVariantList ofPower{name, reason};
    const QDBusMessage power = co_await ask(m_session, toPower(u"Inhibit"_s), ofPower);
    if (power.type() == QDBusMessage::ReplyMessage) {
        m_by = By::PowerManagement;
        m_cookie = power.arguments().value(0).toUInt();
        co_return;
    }
    constexpr quint32 noWindow = 0;
    constexpr quint32 suspending = 4;
    const QVariantList ofGnome{name, noWindow, reason, suspending};
    const QDBusMessage gnome = co_await ask(m_session, toGnome(u"Inhibit"_s), ofGnome);
    if (gnome.type() == QDBusMessage::ReplyMessage) {
        m_by = By::Gnome;
        m_cookie = gnome.arguments().value(0).toUInt();
        co_return;
    }
    const QDBusMessage toLogin = QDBusMessage::createMethodCall(loginService, u"/org/freedesktop/login1"_s,
                                                                u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    const QVariantList ofLogin{u"idle"_s, name, reason, u"block"_s};
    const QDBusMessage login = co_await ask(m_system, toLogin, ofLogin);
    if (login.type() == QDBusMessage::ReplyMessage) {
        m_by = By::Login;
        m_lock = login.arguments().value(0).value<QDBusUnixFileDescriptor>();
    }
}

// Nobody waits for it: what cannot be said now is done by the end of the connection.
void SuspendInhibitor::release()
{
    m_taken = false;
    if (m_by == By::PowerManagement || m_by == By::Gnome) {
        QDBusMessage message = m_by == By::Gnome ? toGnome(u"Uninhibit"_s) : toPower(u"UnInhibit"_s);
        message << m_cookie;
        message.setAutoStartService(false);
        m_session.send(message);
    }
    m_lock = {};
    m_by = By::Nobody;
}

} // namespace sandgate
