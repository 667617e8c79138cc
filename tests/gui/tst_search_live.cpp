// SPDX-License-Identifier: Apache-2.0
#include "model/items/sessionlistmodel.h"
#include "tests/gui/windowfixture.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QAction>
#include <QListView>

using namespace sandgate;
using namespace sandgate::test;

constexpr int limit = 40000;

// What real agents have said is found again, over sessions and a restart.
class TestSearchLive : public QObject
{
    Q_OBJECT
private slots:
    void aHitOpensItsSessionAtThePlace()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        person.send("walrus n=2");
        const SessionId first = person.session().id;
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[2/2]"), limit);
        for (int turn = 0; turn < 6; ++turn) { // so that the place is not where the view opens
            QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, limit);
            person.send(QString("n=%1 size=60").arg(40 + turn));
            QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains(QString("[%1/%1]").arg(40 + turn)), limit);
        }
        person.window().showSandbox(person.session().sandbox);
        person.startSession();
        QTRY_VERIFY_WITH_TIMEOUT(person.session().id != first, limit);
        person.close(true);
        person.open();
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().sessions().rowCount(), 2, limit);

        person.window().findChild<QAction *>("searchAction")->trigger();
        person.type("searchField", "walrus");
        auto *hits = person.find<QListView>("searchHits");
        QTRY_COMPARE_WITH_TIMEOUT(hits->model()->rowCount(), 1, limit);
        QTest::keyClick(person.find("searchField"), Qt::Key_Return);

        auto *view = person.window().findChild<TranscriptView *>();
        auto *list = person.window().findChild<TranscriptList *>();
        QTRY_COMPARE_WITH_TIMEOUT(view->model().pages().session(), first, limit);
        QTRY_VERIFY_WITH_TIMEOUT(list->current() >= 0 && list->entryText(list->current()).contains("walrus"), limit);
        QVERIFY(list->viewport()->rect().intersects(list->rowRect(list->current())));
        QVERIFY(person.isVisible("searchDialog")); // one goes on to the next
        person.close(true);
    }
};

QTEST_MAIN(TestSearchLive)
#include "tst_search_live.moc"
