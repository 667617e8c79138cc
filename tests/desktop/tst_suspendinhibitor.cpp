// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/suspendinhibitor.h"
#include "tests/desktop/privatebus.h"
#include <QFile>
#include <QTest>
#include <fcntl.h>
#include <memory>
#include <set>
#include <unistd.h>

using namespace sandgate;
using namespace sandgate::test;

// The power management of a small desktop.
class Power : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")
public:
    explicit Power(QDBusConnection bus)
        : m_bus(bus)
    {
        m_bus.registerObject("/org/freedesktop/PowerManagement/Inhibit", this, QDBusConnection::ExportAllSlots);
        m_bus.registerService("org.freedesktop.PowerManagement");
    }
    std::set<uint> held;
    QString reason;
    uint last = 0;

public slots:
    uint Inhibit(const QString &, const QString &why)
    {
        reason = why;
        held.insert(++last);
        return last;
    }
    void UnInhibit(uint cookie) { held.erase(cookie); }

private:
    QDBusConnection m_bus;
};

class Login : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    explicit Login(QDBusConnection bus)
        : m_bus(bus)
    {
        m_bus.registerObject("/org/freedesktop/login1", this, QDBusConnection::ExportAllSlots);
        m_bus.registerService("org.freedesktop.login1");
    }
    QStringList asked;
    int ours = -1; // our end of the lock: it ends when theirs is closed
    bool isHeld() const
    {
        char byte = 0;
        return ours >= 0 && ::read(ours, &byte, 1) < 0; // nothing yet, and no end
    }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        asked = QStringList{what, who, why, mode};
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        ours = ends[0];
        QDBusUnixFileDescriptor theirs(ends[1]);
        ::close(ends[1]);
        return theirs;
    }

private:
    QDBusConnection m_bus;
};

class TestSuspendInhibitor : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_session = std::make_unique<PrivateBus>();
        m_system = std::make_unique<PrivateBus>();
        m_inhibitor = std::make_unique<SuspendInhibitor>(m_session->connect(), m_system->connect());
    }
    void cleanup()
    {
        m_inhibitor.reset();
        m_session.reset();
        m_system.reset();
    }

    void keepsAwakeAndLetsGo()
    {
        Power power(m_session->connect());

        m_inhibitor->setWanted(true);
        QTRY_COMPARE(power.held.size(), 1u);
        QCOMPARE(power.reason, "Agents are at work");
        m_inhibitor->setWanted(false);
        QTRY_COMPARE(power.held.size(), 0u);
    }

    void asksOnceForManyTurns()
    {
        Power power(m_session->connect());

        for (int i = 0; i < 5; ++i)
            m_inhibitor->setWanted(true);

        QTRY_COMPARE(power.held.size(), 1u);
        QTest::qWait(100);
        QCOMPARE(power.last, 1u);
    }

    void whatIsNotWantedAnyMoreIsLetGoEvenWhileItIsAskedFor()
    {
        Power power(m_session->connect());

        m_inhibitor->setWanted(true);
        m_inhibitor->setWanted(false);

        QTRY_COMPARE(power.last, 1u);
        QTRY_COMPARE(power.held.size(), 0u);
    }

    void logindIsAskedWhereTheDesktopHasNone()
    {
        Login login(m_system->connect());

        m_inhibitor->setWanted(true);
        QTRY_VERIFY(login.isHeld());
        QCOMPARE(login.asked.first(), "idle");
        QCOMPARE(login.asked.last(), "block");
        m_inhibitor->setWanted(false);
        QTRY_VERIFY(!login.isHeld());
    }

    void letsGoWhenItEnds()
    {
        Power power(m_session->connect());
        m_inhibitor->setWanted(true);
        QTRY_COMPARE(power.held.size(), 1u);

        m_inhibitor.reset();

        QTRY_COMPARE(power.held.size(), 0u);
    }

    void diesQuietlyWhileItAsks()
    {
        m_inhibitor->setWanted(true);

        m_inhibitor.reset();

        QTest::qWait(50);
    }

private:
    std::unique_ptr<PrivateBus> m_session;
    std::unique_ptr<PrivateBus> m_system;
    std::unique_ptr<SuspendInhibitor> m_inhibitor;
};

QTEST_GUILESS_MAIN(TestSuspendInhibitor)
#include "tst_suspendinhibitor.moc"
