// SPDX-License-Identifier: Apache-2.0
#include "ui/common/shortfolder.h"
#include "ui/common/textlabel.h"
#include <QDir>
#include <QTest>

using namespace sandgate;

// How folders stand in headings.
class TestShortFolder : public QObject
{
    Q_OBJECT
private slots:
    void theHomeOfThisComputerIsATilde()
    {
        SandboxRow here;
        here.isolated = false;
        const QString home = QDir::homePath();

        QCOMPARE(shortFolder(home, &here), QString("~"));
        QCOMPARE(shortFolder(home + "/project", &here), QString("~/project"));
        QVERIFY(shortFolder(home + "-of-another", &here).startsWith(home));
    }

    void theHomeOfAnotherComputerIsNot()
    {
        const SandboxRow elsewhere;
        const QString folder = QDir::homePath() + "/a";

        QCOMPARE(shortFolder(folder, &elsewhere), folder);
        QCOMPARE(shortFolder(folder, nullptr), folder);
    }

    void theMiddleOfALongOneIsLeftOut_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("shown");
        QTest::newRow("own") << "/srv/data/sandgate/local/07f37952-94f1-4ae1-aa97-d93bc6c187e7/workspace"
                             << "/srv/data/sandgate/local/…/workspace";
        QTest::newRow("short enough") << "/home/user/src/a-project-of-some-length"
                                      << "/home/user/src/a-project-of-some-length";
        QTest::newRow("nothing to leave out") << "/" + QString(60, 'a') << "/" + QString(60, 'a');
        QTest::newRow("long at its end") << "/one/two/" + QString(60, 'a') << "/one/two/" + QString(60, 'a');
        QTest::newRow("not a path") << QString() << QString();
        QTest::newRow("hidden characters") << QString::fromUtf8("/a\u202Eb") << "/a[U+202E]b";
    }
    void theMiddleOfALongOneIsLeftOut()
    {
        QFETCH(QString, folder);
        QTEST(shortFolder(folder, nullptr), "shown");
    }

    void whoReadsOrHearsMoreGetsAllOfIt()
    {
        ElidedLabel label;
        tellPlace(label, "~/…/a", "/home/user/b/a");

        QCOMPARE(label.text(), QString("~/…/a"));
        QCOMPARE(label.toolTip(), QString("/home/user/b/a"));
        QCOMPARE(label.accessibleName(), QString("/home/user/b/a"));
        tellPlace(label, "~/…/a", "/home/user/c/a");
        QCOMPARE(label.toolTip(), QString("/home/user/c/a"));
    }
};

QTEST_MAIN(TestShortFolder)
#include "tst_shortfolder.moc"
