// SPDX-License-Identifier: Apache-2.0
#include "providers/programcall.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestProgramCall : public QObject
{
    Q_OBJECT
private slots:
    void inputOutputWordsAndStatusArePassed()
    {
        QStringList told;
        ProgramCall call{"sh", {"-c", "cat; echo one >&2; echo two >&2; exit 3"}, "given"};
        call.told = [&told](const QString &line) { told << line; };
        const Result<ProgramAnswer> answer = await(runProgram(call));
        QVERIFY(answer);
        QCOMPARE(answer->code, 3);
        QCOMPARE(answer->output, "given");
        QCOMPARE(answer->words, "one\ntwo");
        QCOMPARE(told, QStringList({"one", "two"}));
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("script");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("not there") << "/nonexistent/program" << QString() << Error::Kind::Missing;
        QTest::newRow("too slow") << "sh"
                                  << "echo waiting >&2; sleep 60" << Error::Kind::Timeout;
        QTest::newRow("a signal") << "sh"
                                  << "kill -9 $$" << Error::Kind::Refused;
        QTest::newRow("without end") << "sh"
                                     << "yes" << Error::Kind::TooLarge;
    }
    void whatGoesWrongIsSaid()
    {
        QFETCH(QString, program);
        QFETCH(QString, script);
        ProgramCall call{program, {"-c", script}};
        call.limit = 5s;
        const Result<ProgramAnswer> answer = await(runProgram(call));
        QVERIFY(!answer);
        QTEST(answer.error().kind, "kind");
        QVERIFY(answer.error().what.contains(program));
    }

    void whatItStartedEndsWithADroppedCall()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("pid");
        {
            Running<Result<ProgramAnswer>> call(runProgram(
                {"sh", {"-c", "sleep 60 & echo $! >" + file + ".new; mv " + file + ".new " + file + "; wait"}}));
            QTRY_VERIFY(QFile::exists(file));
        }
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto child = static_cast<pid_t>(written.readAll().trimmed().toInt());
        QVERIFY(child > 0);
        // Without a parent it may stay as a zombie where no first process clears up.
        const auto hasEnded = [child] {
            QFile state(QString("/proc/%1/stat").arg(child));
            return !state.open(QIODevice::ReadOnly) || state.readAll().contains(") Z ");
        };
        QTRY_VERIFY(hasEnded());
    }
};

QTEST_GUILESS_MAIN(TestProgramCall)
#include "tst_programcall.moc"
