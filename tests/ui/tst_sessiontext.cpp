// SPDX-License-Identifier: Apache-2.0
#include "ui/session/prompthistory.h"
#include "ui/session/usagewords.h"
#include <QLocale>
#include <QTest>

using namespace sandgate;

// What a session's page says of use and cost, and how it goes back through what was written.
class TestSessionText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void useIsSaidAsItWasReported_data()
    {
        QTest::addColumn<QJsonObject>("update");
        QTest::addColumn<QString>("words");
        const QJsonObject cost{{"amount", 1.5}, {"currency", "USD"}};
        const QJsonObject tiny{{"amount", 0.0042}, {"currency", "EUR"}};
        QTest::newRow("all") << QJsonObject{{"used", 53000}, {"size", 200000}, {"cost", cost}}
                             << "Context 53,000 of 200,000 (26 %)  ·  USD 1.50";
        QTest::newRow("no cost") << QJsonObject{{"used", 10}, {"size", 100}}
                                 << "Context 10 of 100 (10 %)  ·  Cost: not reported";
        QTest::newRow("tiny cost") << QJsonObject{{"used", 10}, {"size", 100}, {"cost", tiny}}
                                   << "Context 10 of 100 (10 %)  ·  EUR 0.0042";
        QTest::newRow("no size") << QJsonObject{{"used", 10}} << "Context 10  ·  Cost: not reported";
        QTest::newRow("nonsense") << QJsonObject{{"used", -5}, {"size", "many"}} << "Cost: not reported";
    }
    void useIsSaidAsItWasReported()
    {
        QFETCH(QJsonObject, update);
        SessionInfo info;

        info.applyUsage(update);

        QTEST(usageWords(info.usage()), "words");
    }

    void whatWasNotReportedIsNotGuessed() { QCOMPARE(usageWords({}), "Use and cost: not reported"); }

    void historyGoesBackAndForthToTheDraft()
    {
        PromptHistory history;
        const QStringList earlier{"one", "two"};

        QCOMPARE(history.older(earlier, "draft"), std::optional<QString>("two"));
        QCOMPARE(history.older({"changed meanwhile"}, "two"), std::optional<QString>("one"));
        QVERIFY(!history.older(earlier, "one"));
        QVERIFY(history.isBrowsing());
        QCOMPARE(history.newer(), std::optional<QString>("two"));
        QCOMPARE(history.newer(), std::optional<QString>("draft"));
        QVERIFY(!history.newer());
        QVERIFY(!history.isBrowsing());
    }

    void withoutHistoryThereIsNothingToGoTo()
    {
        PromptHistory history;

        QVERIFY(!history.older({}, "draft"));
        QVERIFY(!history.isBrowsing());
    }
};

QTEST_GUILESS_MAIN(TestSessionText)
#include "tst_sessiontext.moc"
