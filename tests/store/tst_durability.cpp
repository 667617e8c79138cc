// SPDX-License-Identifier: Apache-2.0
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>

using namespace sandgate;

class TestDurability : public QObject
{
    Q_OBJECT
private slots:
    // The child commits and then says what it has committed, until it is killed in the midst of it.
    void losesNothingThatWasCommittedWhenItIsKilled()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("sandgate.db");
        {
            SqliteLedger ledger(file);
            succeeded(ledger.open());
            saveFoundations(ledger);
        }
        EventIndex told = 0;
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {"--commit-until-killed", file});
            const qsizetype enough = 100 + 37 * round;
            QByteArray output;
            QTRY_VERIFY_WITH_TIMEOUT((output += child.readAllStandardOutput()).count('\n') >= enough, 60'000);
            ::kill(pid_t(child.processId()), SIGKILL);
            QTRY_COMPARE(child.state(), QProcess::NotRunning);
            output += child.readAllStandardOutput();
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            output.truncate(output.lastIndexOf('\n'));
            const EventIndex last = output.mid(output.lastIndexOf('\n') + 1).toLongLong();
            QVERIFY(last > told);
            told = last;

            SqliteLedger ledger(file);
            const Result<Opened> opened = ledger.open();
            succeeded(opened);
            QCOMPARE(opened->notice, QString());

            const auto stored = ledger.events({"session-1"}, 1, std::numeric_limits<int>::max());
            QVERIFY(stored);
            const EventIndex kept = EventIndex(stored->size());
            QVERIFY2(kept >= told, qPrintable(QString("%1 of %2").arg(kept).arg(told)));
            for (EventIndex index = 1; index <= kept; ++index)
                QVERIFY(stored->at(std::size_t(index - 1)) == childsEvent(index));
            QCOMPARE(ledger.sessions()->front().lastIndex, kept);
            QCOMPARE(kept % childsBatch, 0); // a batch is there whole or not at all
        }
    }

public:
    static int commitUntilKilled(const QString &file)
    {
        SqliteLedger ledger(file);
        if (!ledger.open())
            return 1;
        for (EventIndex index = ledger.sessions()->front().lastIndex;;) {
            Batch batch;
            for (EventIndex i = 0; i < childsBatch; ++i)
                batch.events.push_back(childsEvent(++index));
            if (!ledger.commit(batch))
                return 1;
            std::printf("%lld\n", index);
            std::fflush(stdout);
        }
    }

private:
    static constexpr EventIndex childsBatch = 7;
    static EventRecord childsEvent(EventIndex index)
    {
        return someEvent(index, "session-1", QByteArray(qsizetype(index * 7919 % 3000), char('a' + index % 26)));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--commit-until-killed")
        return TestDurability::commitUntilKilled(arguments[2]);
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_durability.moc"
