// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/session/agentcauses.h"
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace sandgate;

class TestCausesList : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_causes = std::make_unique<AgentCauses>(*m_bench);
        m_failed = rows::session("s", "box", SessionState::Failed);
        m_failed.problem = Error{Error::Kind::Refused, "The agent did not start."};
    }
    void cleanup()
    {
        m_causes.reset();
        m_bench.reset();
    }

    void oneThatRunsIsNotLookedAt()
    {
        m_causes->show(rows::session("s", "box"));
        QVERIFY(m_bench->calls.isEmpty());
        QVERIFY(m_causes->isHidden());
    }

    void eachFailureIsLookedAtOnce()
    {
        m_bench->causes = std::vector<AgentCause>{{"It is not installed.", "codex"}, {"No key is there."}};
        m_causes->show(m_failed);
        m_causes->show(m_failed);
        QTRY_COMPARE(lines(), (QStringList{"It is not installed.", "No key is there."}));
        QCOMPARE(m_bench->calls, QStringList{"agentCauses s"});
        QCOMPARE(m_causes->findChildren<QPushButton *>("repairButton").size(), 1);

        m_failed.problem->what = "It failed again.";
        m_causes->show(m_failed);
        QTRY_COMPARE(m_bench->calls.count("agentCauses s"), 2);
        m_causes->show(rows::session("s", "box"));
        QVERIFY(m_causes->isHidden());
    }

    void whatIsMissingIsInstalled()
    {
        m_bench->causes = std::vector<AgentCause>{{"It is not installed.", "codex"}};
        m_causes->show(m_failed);
        QTRY_VERIFY(m_causes->findChild<QPushButton *>("repairButton"));
        m_causes->findChild<QPushButton *>("repairButton")->click();
        QTRY_VERIFY(m_bench->calls.contains("installAgent box codex"));
    }

    void thatNothingWasFoundIsSaid()
    {
        m_causes->show(m_failed);
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY(lines().first().contains("not found"));
    }

    void aSignInThatIsAskedForIsNoFailure()
    {
        m_failed.signIn = {{"login", "Log in", {}, "agent"}};
        m_causes->show(m_failed);
        QVERIFY(m_bench->calls.isEmpty());
    }

    void itMayBeClosedWhileItLooks()
    {
        m_bench->held = true;
        m_causes->show(m_failed);
        QCOMPARE(m_bench->calls.size(), 1);
        m_causes.reset();
        m_bench->release();
        QTest::qWait(10);
    }

private:
    QStringList lines()
    {
        QStringList texts;
        for (const QLabel *label : m_causes->findChildren<QLabel *>("agentCause"))
            texts << label->text();
        return texts;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<AgentCauses> m_causes;
    SessionRow m_failed;
};

QTEST_MAIN(TestCausesList)
#include "tst_causeslist.moc"
