// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/actiontable.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QJsonArray>
#include <QTest>
#include <QtEndian>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// The desktop of a sandbox, as the real server runs it: Xvfb, openbox, xdotool, ImageMagick.
class TestDesktopLive : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture.start();
        m_fixture.makeSandbox();
        const QJsonValue status = ask("getDesktopStatus");
        QVERIFY2(status["missingDependencies"].toArray().isEmpty(),
                 "./test installs what the desktop needs; packaging/packages.txt has it");
    }

    void whatNeedsADesktopSaysThatThereIsNone()
    {
        const Result<QJsonValue> refused = tryTo("getDesktopDisplayInfo");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(!refused.error().theirWords.isEmpty());
    }

    void itIsStartedInTheSizeThatIsAskedFor()
    {
        const QJsonValue started =
            ask("startDesktop", {{"width", 800}, {"height", 600}, {"stateDir", m_fixture.folder() + "/desktop"}});
        QCOMPARE(started["state"].toString(), "active");
        QCOMPARE(ask("getDesktopDisplayInfo")["resolution"]["width"].toInt(), 800);
    }

    void aPictureOfItIsAPng()
    {
        const QJsonValue shot = ask("takeDesktopScreenshot", {{"format", "png"}});
        QCOMPARE(shot["contentType"].toString(), "image/png");
        const QByteArray png = QByteArray::fromBase64(shot["data"].toString().toLatin1());
        QVERIFY(png.startsWith("\x89PNG"));
        QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), 800U); // of IHDR
        QCOMPARE(qFromBigEndian<quint32>(png.constData() + 20), 600U);
    }

    void theMouseGoesWhereItIsSent()
    {
        ask("moveDesktopMouse", {{"x", 123}, {"y", 45}});
        const QJsonValue position = ask("getDesktopMousePosition");
        QCOMPARE(position["x"].toInt(), 123);
        QCOMPARE(position["y"].toInt(), 45);
    }

    void aProgramOpensAWindowThatIsMovedAndTakesKeys()
    {
        ask("launchDesktopApp", {{"app", "xmessage"}, {"args", QJsonArray{"-default", "okay", "Hello"}}});
        QJsonValue window;
        QTRY_VERIFY_WITH_TIMEOUT((window = ask("listDesktopWindows")["windows"][0]).isObject(), 10000);
        QCOMPARE(window["title"].toString(), "xmessage");

        const QJsonValue moved = ask("moveDesktopWindow", {{"windowId", window["id"]}, {"x", 50}, {"y", 60}});
        QVERIFY(moved["x"].toInt() != window["x"].toInt());
        ask("focusDesktopWindow", {{"windowId", window["id"]}});
        ask("pressDesktopKey", {{"key", "Return"}}); // its default button
        QTRY_VERIFY_WITH_TIMEOUT(ask("listDesktopWindows")["windows"].toArray().isEmpty(), 10000);
    }

    void aWindowThatIsNotThereIsSaidToBeGone()
    {
        const Result<QJsonValue> moved = tryTo("focusDesktopWindow", {{"windowId", "1"}});
        QVERIFY(!moved);
        QVERIFY(!moved.error().theirWords.isEmpty());
    }

    void itEnds()
    {
        ask("stopDesktop");
        QCOMPARE(ask("getDesktopStatus")["state"].toString(), "inactive");
    }

private:
    Result<QJsonValue> tryTo(const QString &action, const QJsonObject &arguments = {})
    {
        return await(
            perform(
                m_fixture.core(), {action, "Test", arguments}, [](const QJsonObject &) {}, [](const QString &) {}),
            30s);
    }
    QJsonValue ask(const QString &action, const QJsonObject &arguments = {})
    {
        const Result<QJsonValue> answer = tryTo(action, arguments);
        if (!answer)
            qFatal("%s: %s %s", qPrintable(action), qPrintable(answer.error().what),
                   qPrintable(answer.error().theirWords));
        return *answer;
    }

    CoreFixture m_fixture;
};

QTEST_GUILESS_MAIN(TestDesktopLive)
#include "tst_desktop_live.moc"
