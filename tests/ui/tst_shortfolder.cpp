// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pathfield.h"
#include "ui/common/shortfolder.h"
#include "ui/common/textlabel.h"
#include <QAccessible>
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

    void aFieldShowsBothEndsOfAPathWhileNobodyWritesInIt()
    {
        const QString home = QDir::homePath();
        const QString path = home + "/one-folder/" + QString(80, 'b') + "/and-another/last";
        SandboxRow here;
        here.isolated = false;
        PathField field;
        field.setSandbox(&here);
        field.setText(path);
        field.resize(field.fontMetrics().averageCharWidth() * 30, 30);

        QVERIFY2(field.shown().startsWith("~/") && field.shown().endsWith("/last"), qPrintable(field.shown()));
        QVERIFY(field.fontMetrics().horizontalAdvance(field.shown()) < field.width());
        QCOMPARE(field.text(), path);
        QCOMPARE(field.toolTip(), path);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&field);
        QCOMPARE(heard->text(QAccessible::Value), path);
        field.resize(field.fontMetrics().horizontalAdvance(path) + 60, 30);
        QCOMPARE(field.shown(), path);
    }

    void whatIsPaintedIsWhatIsShown()
    {
        const auto painted = [](const QString &last, const QString &middle) {
            PathField field;
            field.setText("/one/" + middle + "/" + last);
            field.setCursorPosition(0);
            field.resize(200, 30);
            return field.grab().toImage();
        };
        const QString middle(80, 'b');
        QVERIFY(painted("first", middle) != painted("other", middle)); // its end is seen
        QCOMPARE(painted("first", middle), painted("first", middle + 'b'));
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
