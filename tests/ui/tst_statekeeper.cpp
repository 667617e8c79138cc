// SPDX-License-Identifier: Apache-2.0
#include "ui/window/statekeeper.h"
#include <QElapsedTimer>
#include <QLineEdit>
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
};

QTEST_MAIN(TestStateKeeper)
#include "tst_statekeeper.moc"
