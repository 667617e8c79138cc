// SPDX-License-Identifier: Apache-2.0
#include "tests/items/modelwatch.h"
#include "tests/ui/rows.h"
#include "ui/window/navigationmodel.h"
#include "ui/window/sidebar.h"
#include <QMenu>
#include <QTest>

using namespace sandgate;

class TestNavigationModel : public QObject
{
    Q_OBJECT
private slots:
    void putsSessionsBeneathTheirSandbox()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        ModelWatch watch(model);

        bench.sandboxes().apply({{rows::sandbox("a"), rows::sandbox("b")}, {}});
        bench.sessions().apply({{rows::session("1", "a"), rows::session("2", "b"), rows::session("3", "a")}, {}});

        const QModelIndex a = model.indexOf(SandboxKey{"a"});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(a), 2);
        QCOMPARE(model.index(1, 0, a).data().toString(), "Session 3");
        QCOMPARE(model.indexOf(SessionId{"2"}).parent(), model.indexOf(SandboxKey{"b"}));
        QCOMPARE(watch.reset.size(), 0);
    }

    void takesUpSessionsThatCameBeforeTheirSandbox()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        ModelWatch watch(model);

        bench.sessions().apply({{rows::session("1", "a")}, {}});
        QCOMPARE(model.rowCount(), 0);
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});

        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    }

    void showsWhatWasThereBefore()
    {
        FakeWorkbench bench;
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        bench.sessions().apply({{rows::session("1", "a")}, {}});

        NavigationModel model(bench.sandboxes(), bench.sessions());
        ModelWatch watch(model);

        QVERIFY(model.indexOf(SessionId{"1"}).isValid());
    }

    void sumsUpWhatWaitsInASandbox()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        bench.sessions().apply({{rows::session("1", "a"), rows::session("2", "a")}, {}});
        ModelWatch watch(model);
        SessionRow first = rows::session("1", "a");
        first.waiting = 2;
        SessionRow second = rows::session("2", "a");
        second.waiting = 1;

        bench.sessions().apply({{first, second}, {}});

        const QModelIndex a = model.indexOf(SandboxKey{"a"});
        QCOMPARE(a.data(NavigationModel::WaitingRole).toInt(), 3);
        bool announced = false;
        for (const QList<QVariant> &change : watch.changed)
            announced = announced || change[0].toModelIndex() == a;
        QVERIFY(announced);
    }

    void forgetsWhatGoes()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        ModelWatch watch(model);
        bench.sandboxes().apply({{rows::sandbox("a"), rows::sandbox("b"), rows::sandbox("c")}, {}});
        bench.sessions().apply({{rows::session("1", "a"), rows::session("2", "c"), rows::session("3", "c")}, {}});
        const QPersistentModelIndex kept = model.indexOf(SessionId{"3"});

        bench.sessions().apply({{}, {{"2"}}});
        bench.sandboxes().apply({{}, {{"a"}}});

        QCOMPARE(model.rowCount(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), "Session 3");
        QVERIFY(!model.indexOf(SessionId{"1"}).isValid());
        QCOMPARE(watch.reset.size(), 0);
    }

    void saysTheStateToScreenReaders()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        bench.sandboxes().apply({{rows::sandbox("a", SandboxState::Asleep)}, {}});
        SessionRow row = rows::session("1", "a", SessionState::WaitingForDecision);
        row.waiting = 1;
        bench.sessions().apply({{row}, {}});

        const QString sandbox = model.indexOf(SandboxKey{"a"}).data(Qt::AccessibleTextRole).toString();
        const QString session = model.indexOf(SessionId{"1"}).data(Qt::AccessibleTextRole).toString();

        QVERIFY(sandbox.contains("Asleep") && sandbox.contains("not isolated"));
        QVERIFY(session.contains("Waiting for you") && session.contains("1 waiting"));
    }

    void marksSessionsInWhichEverythingIsAllowed()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        ModelWatch watch(model);
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        bench.sessions().apply({{rows::session("1", "a"), rows::session("2", "a")}, {}});
        const QModelIndex session = model.indexOf(SessionId{"2"});
        watch.changed.clear();

        model.setAllowingEverything({{"2"}, {"unknown"}});
        QVERIFY(session.data(Qt::AccessibleTextRole).toString().contains("everything is allowed"));
        QVERIFY(!model.allowsEverything({"1"}));
        model.setAllowingEverything({{"2"}});
        model.setAllowingEverything({});

        QVERIFY(!session.data(Qt::AccessibleTextRole).toString().contains("everything is allowed"));
        QCOMPARE(watch.changed.size(), 2); // only what truly changed
    }

    void marksSandboxesThatCouldNotBePreparedUntilThatIsDismissed()
    {
        FakeWorkbench bench;
        bench.sandboxes().apply({{rows::sandbox("a"), rows::sandbox("b")}, {}});
        Preparation preparation = preparationOf({"a"}, {});
        preparation.steps[0].state = PreparationStep::State::Failed;
        bench.preparationDesk.set(preparation);
        QMenu menu;
        Sidebar sidebar(bench, menu, menu); // it had failed before
        auto *model = sidebar.findChild<NavigationModel *>();
        ModelWatch watch(*model);
        const auto said = [model](const QString &sandbox) {
            return model->indexOf(SandboxKey{sandbox}).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(said("a").contains("not wholly prepared"));
        QVERIFY(!said("b").contains("not wholly prepared"));

        preparation.sandbox = {"b"};
        bench.preparationDesk.set(preparation);
        QVERIFY(said("b").contains("not wholly prepared"));
        QCOMPARE(watch.changed.size(), 1);

        preparation.isDismissed = true;
        bench.preparationDesk.set(preparation);
        QVERIFY(!said("b").contains("not wholly prepared"));
        QVERIFY(said("a").contains("not wholly prepared"));
    }

    void aSessionFollowsItsTags()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        SessionRow one = rows::session("1", "a");
        one.marks.tags = {"roof", "urgent"};
        SessionRow two = rows::session("2", "a");
        two.waiting = 1;
        bench.sessions().apply({{one, two}, {}});
        model.setGrouping(SessionGrouping::ByTag);
        ModelWatch watch(model);
        const auto groups = [&model] {
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex tag = model.index(row, 0);
                QStringList sessions;
                for (int i = 0; i < model.rowCount(tag); ++i)
                    sessions << model.index(i, 0, tag).data(NavigationModel::SessionRole).value<SessionId>().value;
                texts << model.tagAt(tag).value_or("?") + ':' + sessions.join(',');
            }
            return texts;
        };
        QCOMPARE(groups(), (QStringList{"roof:1", "urgent:1", ":2"}));
        QCOMPARE(model.index(2, 0).data(NavigationModel::WaitingRole).toInt(), 1);

        two.marks.tags = {"Urgent", "new"}; // however it is written
        one.marks.tags = {"urgent"};
        bench.sessions().apply({{one, two}, {}});
        QCOMPARE(groups(), (QStringList{"urgent:1,2", "new:2"}));
        bench.sessions().apply({{rows::session("3", "unknown")}, {}});
        QCOMPARE(groups(), (QStringList{"urgent:1,2", "new:2", ":3"}));
        bench.sessions().apply({{}, {{"2"}}});
        bench.sandboxes().apply({{rows::sandbox("b")}, {{"a"}}});
        QCOMPARE(groups(), (QStringList{"urgent:1", ":3"}));
        QVERIFY(!model.indexOf(SandboxKey{"b"}).isValid());
        QCOMPARE(model.indexOf(SessionId{"1"}).parent(), model.index(0, 0));
        QCOMPARE(watch.reset.size(), 0);

        model.setGrouping(SessionGrouping::BySandbox);
        QCOMPARE(watch.reset.size(), 1);
        QVERIFY(model.indexOf(SandboxKey{"b"}).isValid());
    }

    void saysMarksInWords()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        SessionRow row = rows::session("1", "a");
        row.marks = {true, SessionColour::Blue, {"roof"}, 7, {}};
        bench.sessions().apply({{row}, {}});

        const QString said = model.indexOf(SessionId{"1"}).data(Qt::AccessibleTextRole).toString();
        for (const char *word : {"pinned", "archived", "Blue", "#roof"})
            QVERIFY2(said.contains(word), word);
        QCOMPARE(model.indexOf(SessionId{"1"}).data(Qt::ToolTipRole).toString(),
                 "pinned  ·  archived  ·  Blue  ·  #roof");
    }

    void whatIsFinishedAndUnreadComesBeforeWhatIsIdle()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        NavigationProxy proxy;
        proxy.setSourceModel(&model);
        proxy.setOrder(SessionOrder::Attention);
        proxy.sort(0);
        bench.sandboxes().apply({{rows::sandbox("a")}, {}});
        SessionRow unread = rows::session("1", "a");
        unread.unread = true;
        unread.createdAt = 1;
        SessionRow idle = rows::session("2", "a");
        idle.createdAt = 2;
        bench.sessions().apply({{unread, idle}, {}});

        QCOMPARE(proxy.index(0, 0, proxy.index(0, 0)).data().toString(), "Session 1");
    }

    void sortsSessionsAsAskedAndDeletedSandboxesLast()
    {
        FakeWorkbench bench;
        NavigationModel model(bench.sandboxes(), bench.sessions());
        NavigationProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(0);
        bench.sandboxes().apply({{rows::sandbox("gone", SandboxState::Destroyed), rows::sandbox("a")}, {}});
        SessionRow old = rows::session("1", "a", SessionState::WaitingForDecision);
        old.createdAt = 1;
        SessionRow young = rows::session("2", "a");
        young.createdAt = 2;
        bench.sessions().apply({{old, young}, {}});

        const QModelIndex a = proxy.index(0, 0);
        QCOMPARE(a.data().toString(), "Sandbox a");
        QCOMPARE(proxy.index(0, 0, a).data().toString(), "Session 2");
        proxy.setOrder(SessionOrder::Attention);
        QCOMPARE(proxy.index(0, 0, proxy.index(0, 0)).data().toString(), "Session 1");
        proxy.setShowDeleted(false);
        QCOMPARE(proxy.rowCount(), 1);
    }
};

QTEST_MAIN(TestNavigationModel)
#include "tst_navigationmodel.moc"
