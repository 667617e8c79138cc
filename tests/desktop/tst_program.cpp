// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/privatebus.h"
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <memory>

using namespace sandgate::test;

constexpr int limit = 30000;
const QString name = "io.github.sandgate.Sandgate";

// The very program on a bus of the test's own, in folders of its own.
class TestProgram : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        for (const char *folder : {"data", "config", "cache", "run"})
            QVERIFY(QDir(m_folder.path()).mkpath(folder));
        QVERIFY(
            QFile::setPermissions(m_folder.filePath("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toLocal8Bit());
        qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_folder.filePath("run").toLocal8Bit());
        qputenv("QT_QPA_PLATFORM", "offscreen");
        m_bus = std::make_unique<PrivateBus>(); // which hands the environment on to what it starts
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toLocal8Bit());
        m_person = std::make_unique<QDBusConnection>(m_bus->connect());
    }
    void cleanup()
    {
        end();
        m_person.reset();
        m_bus.reset();
    }

    void aSecondStartHandsOverAndEnds()
    {
        QProcess first;
        first.start(PROGRAM, {});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), limit);

        QCOMPARE(run({"--requests"}), 0);
        QCOMPARE(run({"sandgate://session/abc"}), 0);

        QVERIFY(isThere());
        QCOMPARE(first.state(), QProcess::Running);
        end();
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, limit);
        QCOMPARE(first.exitCode(), 0);
    }

    // By the control socket, which is of the user and not of a bus.
    void aSecondStartWithoutABusHandsOverToo()
    {
        QProcess first;
        first.start(PROGRAM, {});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), limit);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");

        QCOMPARE(run({}), 0);

        QCOMPARE(first.state(), QProcess::Running);
        end();
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, limit);
    }

    void theDesktopStartsItByItsName()
    {
        m_bus->addService(name, PROGRAM);
        QVERIFY(m_person
                    ->call(QDBusMessage::createMethodCall("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                          "org.freedesktop.DBus", "ReloadConfig"))
                    .type() == QDBusMessage::ReplyMessage);
        QVERIFY(!isThere());
        QDBusMessage message = QDBusMessage::createMethodCall(name, "/io/github/sandgate/Sandgate",
                                                              "org.freedesktop.Application", "ActivateAction");
        message << "requests" << QVariantList() << QVariantMap();

        const QDBusPendingCall call = m_person->asyncCall(message, limit);

        QTRY_VERIFY_WITH_TIMEOUT(call.isFinished(), limit);
        QVERIFY2(!call.isError(), qPrintable(call.error().message()));
        QVERIFY(isThere());
    }

    void aLinkThatIsNoneOfOursIsRefused()
    {
        QCOMPARE(run({"sandgate://answer/1"}), 2);
        QVERIFY(!isThere());
    }

private:
    bool isThere() const { return m_person->interface()->isServiceRegistered(name); }
    int run(const QStringList &arguments)
    {
        QProcess process;
        process.start(PROGRAM, arguments);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, limit))
            return -1;
        return process.exitCode();
    }
    // Also one that the bus has started, which is nobody's child here.
    void end()
    {
        if (!isThere())
            return;
        const uint pid = m_person->interface()->servicePid(name).value();
        QVERIFY(pid > 0);
        ::kill(pid_t(pid), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(), limit);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QDBusConnection> m_person;
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
