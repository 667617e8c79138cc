// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/box.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// For how long a sandbox is kept alive that would end by itself.
class TestSandboxTime : public QObject
{
    Q_OBJECT
private slots:
    void itsEndIsToldAndWhileATurnRunsPutOff()
    {
        begin(60);
        m_box->wake();
        QTRY_COMPARE(m_box->actor->row().endsAt, m_box->provider.end->toMSecsSinceEpoch());
        lookAgain();
        QCOMPARE(m_box->provider.count("extend"), 0); // nothing goes on in it
        work();
        QTRY_COMPARE(m_box->provider.count("extend"), 1);
        QTRY_VERIFY(m_box->actor->row().endsAt > QDateTime::currentMSecsSinceEpoch() + 120'000);
        lookAgain();
        QCOMPARE(m_box->provider.count("extend"), 1); // that is enough for now
    }

    void anEndThatIsFarIsLeft()
    {
        begin(24 * 3600);
        work();
        lookAgain();
        QCOMPARE(m_box->provider.count("extend"), 0);
    }

    void beyondTheChosenLimitItIsNotPutOff()
    {
        begin(60, {{"keepAliveHours", 0}});
        work();
        lookAgain();
        QCOMPARE(m_box->provider.count("extend"), 0);
        begin(60, {{"keepAliveHours", 0.5}});
        work();
        QTRY_COMPARE(m_box->provider.count("extend"), 1);
    }

    void whatCannotBeExtendedIsNot()
    {
        begin(60);
        m_box->provider.truth->extends = false;
        work();
        lookAgain();
        QCOMPARE(m_box->provider.count("extend"), 0);
        QCOMPARE(await(m_box->actor->extend(60s)).error().kind, Error::Kind::Refused);
    }

    void whatDoesNotEndIsNotWatched()
    {
        begin(60);
        m_box->provider.truth->ends = false;
        work();
        QCOMPARE(m_box->provider.count("endOf"), 0);
        QCOMPARE(await(m_box->actor->extend(60s)).error().kind, Error::Kind::Refused);
    }

private:
    void begin(qint64 secondsLeft, const QJsonObject &settings = {})
    {
        m_box = std::make_unique<Box>();
        m_box->patience.timeCheck = 10ms;
        m_box->provider.truth = m_box->provider.facts();
        m_box->provider.truth->ends = true;
        m_box->provider.end = QDateTime::currentDateTimeUtc().addSecs(secondsLeft);
        SandboxRecord record = m_box->recorded();
        record.settings = settings;
        m_box->make(record);
    }
    void work() // a turn, which does not end
    {
        m_box->wake();
        QVERIFY(m_box->prompt(m_box->session()));
    }
    void lookAgain() // at the end of its time, a few times more
    {
        const int before = m_box->provider.count("endOf");
        QTRY_VERIFY(m_box->provider.count("endOf") >= before + 3);
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSandboxTime)
#include "tst_sandboxtime.moc"
