// SPDX-License-Identifier: Apache-2.0
#include "model/secretmask.h"
#include "tests/ui/rows.h"
#include "ui/permission/inboxpane.h"
#include "ui/permission/permissioncard.h"
#include "ui/permission/setaside.h"
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;

class TestInboxPane : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_setAside = std::make_unique<SetAside>();
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("other")}, {}});
        m_bench->permissions().apply(
            {{request("young", "s1", 30), request("old", "s2", 10), request("done", "s1", 5, PermissionState::Answered),
              request("middle", "s3", 20)},
             {}});
        m_pane = std::make_unique<InboxPane>(*m_bench, *m_setAside);
        m_pane->resize(900, 600);
        m_pane->show();
        m_list = m_pane->findChild<QListView *>("inboxList");
    }
    void cleanup()
    {
        m_pane.reset();
        m_setAside.reset();
        m_bench.reset();
    }

    void listsTheLongestWaitingFirstAndDecidedOnesLast()
    {
        QCOMPARE(order(), (QStringList{"old", "middle", "young", "done"}));
        QCOMPARE(m_pane->card().request(), RequestId{"old"});
    }

    void keepsTheChosenOneWhenOthersCome()
    {
        m_pane->select({"young"});

        m_bench->permissions().apply({{request("oldest", "s4", 1)}, {}});

        QCOMPARE(order().first(), "oldest");
        QCOMPARE(m_pane->card().request(), RequestId{"young"});
    }

    void keepsTheChosenOneWhenItWasAnswered()
    {
        m_pane->select({"old"});

        m_bench->permissions().apply({{request("old", "s2", 10, PermissionState::Answered)}, {}});

        QCOMPARE(m_pane->card().request(), RequestId{"old"});
        QVERIFY(!m_pane->card().isAnswerable());
    }

    void goesToTheNextWaitingOneAndRoundAgain()
    {
        m_pane->selectNext();
        QCOMPARE(m_pane->card().request(), RequestId{"middle"});
        m_pane->selectNext();
        m_pane->selectNext();
        QCOMPARE(m_pane->card().request(), RequestId{"old"});
    }

    void laterPutsItBehindTheOthersAndGoesOn()
    {
        QTest::mouseClick(m_pane->card().findChild<QPushButton *>("laterButton"), Qt::LeftButton);

        QCOMPARE(order(), (QStringList{"middle", "young", "old", "done"}));
        QCOMPARE(m_pane->card().request(), RequestId{"middle"});
        QCOMPARE(m_bench->permissions().waitingCount(), 3);
        QVERIFY(m_bench->calls.isEmpty());
    }

    void answersWithoutOpeningTheSession()
    {
        QSignalSpy wanted(m_pane.get(), &InboxPane::sessionWanted);
        QVERIFY(QTest::qWaitFor([this] { return m_pane->card().answerByKey(3); }));

        QCOMPARE(m_bench->calls, QStringList{"answer old reject"});
        QCOMPARE(wanted.size(), 0);
    }

    void opensTheSessionOfTheChosenRequest()
    {
        QSignalSpy wanted(m_pane.get(), &InboxPane::sessionWanted);

        QTest::mouseClick(m_pane->findChild<QPushButton *>("openSessionButton"), Qt::LeftButton);

        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<SessionId>(), SessionId{"s2"});
    }

    // By all who have words for it: the list, the card and its answers. What is said when it comes needs a screen
    // reader: tests/accessibility listens to it.
    void whatIsSaidOfARequestHidesKeysAndShowsWhatHides()
    {
        PermissionRow row = request("loud", "s1", 1);
        row.agent = QString("De") + QChar(0x202E) + "mo";
        row.toolCall.title = "curl -H ghp_0123456789abcdefghijABCDEFGHIJ012345 a" + QString(QChar(0x200B)) + "b";
        const QString title = "curl -H " + SecretMask::dots() + " a[U+200B]b";
        const QString words = "De[U+202E]mo asks: " + title;

        m_bench->permissions().apply({{row}, {}});
        m_pane->select({"loud"});

        const QString inList = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(inList.startsWith(words + ", "), qPrintable(inList));
        QCOMPARE(m_pane->card().accessibleName(), words);
        QCOMPARE(m_pane->findChild<QPushButton *>("optionButton-allow")->accessibleName(), "Allow once: " + title);
        QCOMPARE(m_pane->findChild<QPushButton *>("laterButton")->accessibleName(), "Decide later about: " + title);
        // it is decided on as it is
        QVERIFY(m_pane->findChild<QLabel *>("requestTitle")->text().contains("ghp_0123456789"));
    }

private:
    static PermissionRow request(const char *id, const char *session, qint64 askedAt,
                                 PermissionState state = PermissionState::Pending)
    {
        PermissionRow row = rows::request(id, session, "box");
        row.askedAt = askedAt;
        row.state = state;
        return row;
    }
    QStringList order() const
    {
        QStringList ids;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            ids << m_list->model()->index(row, 0).data(PermissionListModel::IdRole).value<RequestId>().value;
        return ids;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<SetAside> m_setAside;
    std::unique_ptr<InboxPane> m_pane;
    QListView *m_list = nullptr;
};

QTEST_MAIN(TestInboxPane)
#include "tst_inboxpane.moc"
