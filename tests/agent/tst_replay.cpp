// SPDX-License-Identifier: Apache-2.0
#include "model/agent/replay.h"
#include "tests/fakes/conversation.h"
#include <QTest>

using namespace sandgate;

namespace {

QString prompt(const QString &text)
{
    return QString(R"(> {"id":1,"method":"session/prompt","params":{"sessionId":"a","prompt":[%1]}})")
        .arg(R"({"type":"text","text":"%1"})")
        .arg(text);
}

QString chunk(const QString &text)
{
    return QString(R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"%1"}})").arg(text);
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private slots:
    void nothingSaidIsNothingReplayed()
    {
        QCOMPARE(replayText({}), QString());
        QCOMPARE(replayText(conversation({R"(u {"sessionUpdate":"plan","entries":[]})"})), QString());
    }

    void tellsWhoSaidWhatInOrder()
    {
        const QString text =
            replayText(conversation({prompt("Hello?"), chunk("Good "), chunk("day."), prompt("Bye.")}));

        QVERIFY(text.startsWith(replayMarker));
        QVERIFY2(text.endsWith("User: Hello?\n\nAssistant: Good day.\n\nUser: Bye."), qPrintable(text));
    }

    void thoughtsToolsAndOtherNoiseAreNotPartOfIt()
    {
        const QString text = replayText(conversation(
            {prompt("Go."), R"(u {"sessionUpdate":"agent_thought_chunk","content":{"text":"SECRET"}})",
             R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"SECRET"})",
             R"(* {"method":"_sandgate/gap","params":{"after":1,"before":9}})", "< no JSON",
             R"(> {"id":4,"result":{"outcome":{"outcome":"selected","optionId":"SECRET"}}})", chunk("Done.")}));

        QVERIFY2(!text.contains("SECRET"), qPrintable(text));
        QVERIFY(text.endsWith("User: Go.\n\nAssistant: Done."));
    }

    void keepsTheNewestWithinTheBudget()
    {
        QStringList lines;
        for (int i = 0; i < 100; ++i)
            lines << prompt(QString("question %1 ").arg(i) + QString(40, 'q')) << chunk(QString("answer %1").arg(i));

        const QString text = replayText(conversation(lines), 1000);

        QVERIFY(text.size() < 1000 + 200);
        QVERIFY(text.endsWith("Assistant: answer 99"));
        QVERIFY(!text.contains("question 0 "));
        QVERIFY(text.contains("newest part"));
    }

    void eachMessageIsWholeOrLeftOut()
    {
        const QString text = replayText(conversation({prompt("old " + QString(80, 'o')), chunk("new")}), 60);

        QVERIFY2(text.endsWith("\n\nAssistant: new"), qPrintable(text));
        QVERIFY2(!text.contains("ooo"), qPrintable(text));
    }

    void theEndIsKeptOfAMessageThatIsTooLongByItself()
    {
        const QString text = replayText(conversation({prompt(QString(500, 'x') + " the end")}), 50);

        QVERIFY2(text.contains("User: "), qPrintable(text));
        QVERIFY(text.endsWith("x the end"));
        QVERIFY(!text.contains(QString(60, 'x')));
    }

    void aCutDoesNotGoThroughACharacter()
    {
        for (int budget = 20; budget < 30; ++budget) {
            const QString text =
                replayText(conversation({prompt(QString::fromUtf8("\xf0\x9f\x98\x80").repeated(50))}), budget);
            const qsizetype pair = text.lastIndexOf(QChar(u'…'));
            QVERIFY(pair >= 0);
            QVERIFY2(!text[pair + 1].isLowSurrogate(), qPrintable(text));
        }
    }

    void aReplayIsNotReplayed()
    {
        const QString earlier = QString(R"(> {"id":1,"method":"session/prompt","params":{"prompt":[)"
                                        R"({"type":"text","text":"%1\nNESTED"},{"type":"text","text":"And now?"}]}})")
                                    .arg(replayMarker);

        const QString text = replayText(conversation({earlier, chunk("Well.")}));

        QVERIFY2(!text.contains("NESTED"), qPrintable(text));
        QCOMPARE(text.count(replayMarker), 1);
        QVERIFY(text.endsWith("User: And now?\n\nAssistant: Well."));
    }

    void whatHasNoTextIsLeftOut()
    {
        const QString text = replayText(
            conversation({R"(> {"id":1,"method":"session/prompt","params":{"prompt":[{"type":"image","data":""}]}})",
                          chunk(" "), prompt("Hello")}));

        QVERIFY2(text.endsWith("\n\nUser: Hello"), qPrintable(text));
        QVERIFY2(!text.contains("User: \n"), qPrintable(text));
        QVERIFY2(!text.contains("Assistant"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
