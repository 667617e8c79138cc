// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/applicationservice.h"
#include "tests/desktop/privatebus.h"
#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;

// With --second, this program is a second start: it tells the first one, and its exit code says whether that worked.
class TestApplicationService : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bus = std::make_unique<PrivateBus>(); }
    void cleanup() { m_bus.reset(); }

    void aSecondStartTellsTheFirst()
    {
        ApplicationService first(m_bus->connect());
        QSignalSpy asked(&first, &ApplicationService::asked);
        QVERIFY(first.begin());

        QCOMPARE(secondStart({"raise", "requests", "session:abc-1"}, "a-token"), 0);

        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0][0].toStringList(), QStringList{"raise"});
        QCOMPARE(asked[0][1].toString(), "a-token");
        QCOMPARE(asked[1][0].toStringList(), (QStringList{"raise", "requests"}));
        QCOMPARE(asked[2][0].toStringList(), (QStringList{"raise", "session:abc-1"}));
    }

    void onlyOneHasTheName()
    {
        ApplicationService first(m_bus->connect());
        ApplicationService second(m_bus->connect());

        QVERIFY(first.begin());
        QVERIFY(!second.begin());
    }

    void whoEndsGivesTheNameBack()
    {
        auto first = std::make_unique<ApplicationService>(m_bus->connect());
        QVERIFY(first->begin());
        first.reset();
        ApplicationService second(m_bus->connect());

        QCOMPARE(secondStart({"raise"}, {}), 1); // nobody is there
        QVERIFY(second.begin());
    }

    // The bus would start the program for whoever asks its name.
    void lookingForAnotherStartsNone()
    {
        m_bus->addService("io.github.sandgate.Sandgate", "/bin/false");

        QCOMPARE(secondStart({"raise"}, {}), 1);
    }

    void onlyWhatIsKnownIsDone_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::newRow("action") << "ActivateAction" << QVariantList{"answer", QVariantList{}, QVariantMap{}};
        QTest::newRow("scheme") << "Open" << QVariantList{QStringList{"file:///etc/passwd"}, QVariantMap{}};
        QTest::newRow("path") << "Open" << QVariantList{QStringList{"sandgate://answer/1"}, QVariantMap{}};
        QTest::newRow("more") << "Open" << QVariantList{QStringList{"sandgate://session/a/../b"}, QVariantMap{}};
    }
    void onlyWhatIsKnownIsDone()
    {
        QFETCH(QString, method);
        QFETCH(QVariantList, arguments);
        ApplicationService service(m_bus->connect());
        QSignalSpy asked(&service, &ApplicationService::asked);
        QVERIFY(service.begin());
        QDBusMessage message = QDBusMessage::createMethodCall(
            "io.github.sandgate.Sandgate", "/io/github/sandgate/Sandgate", "org.freedesktop.Application", method);
        message.setArguments(arguments);
        QDBusConnection other = m_bus->connect();

        const QDBusPendingCall call = other.asyncCall(message);

        QTRY_VERIFY(call.isFinished());
        QVERIFY(call.isError());
        QCOMPARE(asked.size(), 0);
    }

    void worksWithoutABus()
    {
        ApplicationService service(QDBusConnection("no such bus"));

        QVERIFY(!service.tellRunning({"raise"}));
        QVERIFY(!service.begin());
    }

private:
    // Of another process, which waits for the answer of this one.
    int secondStart(const QStringList &wishes, const QString &token)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DBUS_SESSION_BUS_ADDRESS", m_bus->address());
        environment.insert("XDG_ACTIVATION_TOKEN", token);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), QStringList{"--second"} + wishes);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000))
            return -1;
        return process.exitCode();
    }

    std::unique_ptr<PrivateBus> m_bus;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--second")
        return ApplicationService(QDBusConnection::sessionBus()).tellRunning(arguments.mid(2)) ? 0 : 1;
    TestApplicationService test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_applicationservice.moc"
