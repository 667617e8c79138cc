// SPDX-License-Identifier: Apache-2.0
#include "ui/common/keptsetting.h"
#include "ui/window/statekeeper.h"
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace sandgate;

class TestStateKeeper : public QObject
{
    Q_OBJECT
private slots:
    void aChangeIsStoredSoon()
    {
        QWidget window;
        auto *field = new QLineEdit;
        (new QVBoxLayout(&window))->addWidget(field);
        int saves = 0;
        StateKeeper keeper(window, [&saves] { ++saves; });
        QTest::qWait(600);
        QCOMPARE(saves, 0);

        field->setText("changed");
        QTRY_COMPARE_WITH_TIMEOUT(saves, 1, 900);
        QTest::qWait(1200);
        QCOMPARE(saves, 1); // once
    }

    void whatNeverRestsIsStoredNowAndThen()
    {
        QWidget window;
        int saves = 0;
        StateKeeper keeper(window, [&saves] { ++saves; });
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 2600) {
            keeper.soon();
            QTest::qWait(20);
        }
        QVERIFY2(saves >= 1, "a crash would lose all of it");
        QVERIFY2(saves <= 3, qPrintable(QString::number(saves)));
    }

    void whatLooksLikeAKeyIsNotKept()
    {
        QCOMPARE(keepable("what was it", 8), "what was");
        QCOMPARE(keepable("ghp_0123456789abcdefghijklmnopqrstuvwxyz", 1000), QString());
    }

    void whatIsInTheFileIsNotWrittenAgain()
    {
        using namespace Qt::Literals::StringLiterals;
        const QTemporaryDir folder;
        const QString file = folder.filePath("a.ini");
        const QString copy = folder.filePath("b.ini"); // which nobody has in memory
        const auto keepAll = [](QSettings &settings, const QString &last) {
            keep(settings, "a/none"_L1, QStringList());
            keep(settings, "a/one"_L1, QStringList{"1"});
            keep(settings, "a/two"_L1, QStringList{"1", last});
            keep(settings, "a/on"_L1, true);
            keep(settings, "a/bytes"_L1, QByteArray("\0x", 2));
            settings.sync();
        };
        {
            QSettings settings(file, QSettings::IniFormat);
            keepAll(settings, "2");
        }
        QVERIFY(QFile::copy(file, copy));
        QSettings read(copy, QSettings::IniFormat);
        QCOMPARE(read.value("a/one").toStringList(), QStringList{"1"});
        QVERIFY(QFile::remove(copy));

        keepAll(read, "2");
        QVERIFY(!QFile::exists(copy));
        keepAll(read, "3");
        QVERIFY(QFile::exists(copy));
    }
};

QTEST_MAIN(TestStateKeeper)
#include "tst_statekeeper.moc"
