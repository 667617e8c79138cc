// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/noticetext.h"
#include "tests/ui/rows.h"
#include <QTest>

using namespace sandgate;

class TestNoticeText : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_row = rows::request("r1", "s1", "box", "make test");
    }

    void onlyAWholeRequestHasAnswers_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("answers");
        const auto command = [](const QString &text) { return QByteArray("{\"command\": \"") + text.toUtf8() + "\"}"; };
        QTest::newRow("a command") << command("make test") << true;
        QTest::newRow("a path") << QByteArray(R"({"path": "/src/a.cpp"})") << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a long command") << command("make " + QString("x").repeated(400)) << false;
        QTest::newRow("many lines") << command("a\\nb\\nc\\nd\\ne\\nf\\ng") << false;
        QTest::newRow("more input") << QByteArray(R"({"command": "ls", "description": "Looks around"})") << true;
        QTest::newRow("deep input") << QByteArray(R"({"command": "ls", "more": {"a": 1}})") << false;
        QTest::newRow("a key") << command("curl -H 'Authorization: Bearer ghp_0123456789abcdefghij0123456789abcdef'")
                               << false;
    }
    void onlyAWholeRequestHasAnswers()
    {
        QFETCH(QByteArray, input);
        QFETCH(bool, answers);
        m_row.toolCall.rawInput = input;

        QCOMPARE(text().answers.size(), answers ? 2u : 0u);
    }

    void whatElseIsInTheInputIsRead()
    {
        m_row.toolCall.rawInput = R"({"command": "ls", "description": "Looks around", "timeout": 30})";

        QVERIFY2(text().body.contains("description: Looks around\ntimeout: 30\n"), qPrintable(text().body));
    }

    void aDifferenceIsMoreThanANotificationHolds()
    {
        ContentBlock diff;
        diff.kind = ContentBlock::Kind::Diff;
        diff.path = "/a";
        m_row.toolCall.content.push_back(diff);

        QVERIFY(text().answers.empty());
    }

    void isBounded()
    {
        m_row.toolCall.title = QString("long ").repeated(1000);
        m_row.toolCall.rawInput = "{\"command\": \"" + QByteArray("a\\n").repeated(1000) + "\"}";

        QVERIFY(text().title.size() <= 80);
        QVERIFY(text().body.size() <= 321);
        QVERIFY(text().body.count('\n') <= 6);
        QVERIFY(text().answers.empty());
    }

    void saysNothingSecret()
    {
        const QString key = "sk-ant-0123456789abcdefghijklmnop";
        m_row.toolCall.title = "Use " + key;
        m_row.toolCall.rawInput = "{\"command\": \"login hunter2hunter2\"}";

        const NoticeText said = text(SecretMask({Secret("hunter2hunter2")}));

        QVERIFY(!said.title.contains("0123456789"));
        QVERIFY(!said.body.contains("hunter2"));
        QVERIFY(said.answers.empty());
    }

    void nothingInItCanHide()
    {
        m_row.toolCall.title = QString("Read") + QChar(0x202e) + "me";

        QVERIFY(text().title.contains("[U+202E]"));
    }

    void nothingThatStandsIsOffered()
    {
        m_row.options = {{"1", "Yes", "allow_always"}, {"2", "No", "reject_always"}, {"3", "Hm", "other"}};

        QVERIFY(text().answers.empty());
    }

    // Whatever the agent calls it.
    void theLabelSaysWhatItDoes()
    {
        m_row.options = {{"1", "Reject", "allow_once"}, {"2", "Allow once", "reject_once"}};

        QCOMPARE(text().answers[0].label, "Allow once: Reject");
        QCOMPARE(text().answers[1].label, "Reject: Allow once");
    }

private:
    NoticeText text(const SecretMask &mask = {})
    {
        m_bench->permissions().apply({{m_row}, {}});
        return noticeOf({NoticeKind::Decision, "k", {"r1"}, {"s1"}, {"box"}}, *m_bench, mask);
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    PermissionRow m_row;
};

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
