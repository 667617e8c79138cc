// SPDX-License-Identifier: Apache-2.0
#include "model/items/prompttrigger.h"
#include <QJsonObject>
#include <QTest>

using namespace sandgate;

class TestPromptTrigger : public QObject
{
    Q_OBJECT
private slots:
    // The cursor is at the bar.
    void findsWhatIsBeingWritten_data()
    {
        using Kind = PromptTrigger::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << "|" << int(Kind::None) << "";
        QTest::newRow("a word") << "plan|" << int(Kind::None) << "";
        QTest::newRow("a command") << "/pl|" << int(Kind::Command) << "pl";
        QTest::newRow("a command, within") << "/pl|an" << int(Kind::Command) << "pl";
        QTest::newRow("only the sign") << "/|" << int(Kind::Command) << "";
        QTest::newRow("what a command is told") << "/plan thi|" << int(Kind::None) << "";
        QTest::newRow("a path, not a command") << "see /pl|" << int(Kind::None) << "";
        QTest::newRow("a command in the second line") << "a\n/pl|" << int(Kind::None) << "";
        QTest::newRow("a file") << "read @src/ma|" << int(Kind::File) << "src/ma";
        QTest::newRow("a file in the second line") << "read\n@src|" << int(Kind::File) << "src";
        QTest::newRow("an address") << "me@exam|" << int(Kind::None) << "";
        QTest::newRow("behind a file") << "@src |" << int(Kind::None) << "";
    }
    void findsWhatIsBeingWritten()
    {
        QFETCH(QString, text);
        const auto cursor = int(text.indexOf('|'));
        text.remove('|');

        const PromptTrigger trigger = triggerAt(text, cursor);

        QTEST(int(trigger.kind), "kind");
        QTEST(trigger.word, "word");
    }

    void aPathHasAFolderAndAName()
    {
        const PromptTrigger trigger = triggerAt("@src/ui/ma", 10);

        QCOMPARE(trigger.folder(), "src/ui/");
        QCOMPARE(trigger.name(), "ma");
        QCOMPARE(triggerAt("@ma", 3).folder(), "");
    }

    void outsideOfTheTextIsNothing()
    {
        QCOMPARE(triggerAt("/a", 99).word, "a");
        QCOMPARE(triggerAt("", 5), PromptTrigger());
        QCOMPARE(triggerAt("/a", -1), PromptTrigger());
    }

    void linksLeadToChosenFilesThatAreStillNamed()
    {
        const QString text = "Compare @src/a b.cpp, and @/etc/hosts with @angular/core. mail@src/c.cpp @src/d.cppx";
        const QStringList chosen{"src/a b.cpp", "/etc/hosts", "src/c.cpp", "src/d.cpp", "src/gone.cpp"};

        const QJsonArray links = linksOf(text, chosen, "/box");

        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0]["type"], QJsonValue("resource_link"));
        QCOMPARE(links[0]["uri"], QJsonValue("file:///box/src/a%20b.cpp"));
        QCOMPARE(links[0]["name"], QJsonValue("a b.cpp"));
        QCOMPARE(links[1]["uri"], QJsonValue("file:///etc/hosts"));
    }
};

QTEST_GUILESS_MAIN(TestPromptTrigger)
#include "tst_prompttrigger.moc"
