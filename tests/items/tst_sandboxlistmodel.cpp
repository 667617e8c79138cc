// SPDX-License-Identifier: Apache-2.0
#include "model/items/sandboxlistmodel.h"
#include "tests/items/modelwatch.h"
#include <QTest>

using namespace sandgate;

class TestSandboxListModel : public QObject
{
    Q_OBJECT
private slots:
    void saysOnlyWhatChanged()
    {
        SandboxListModel model;
        ModelWatch watch(model);

        model.apply({{row("a"), row("b"), row("c")}, {}});
        SandboxRow awake = row("b");
        awake.state = SandboxState::Awake;
        model.apply({{awake, row("c")}, {{"a"}, {"unknown"}}});

        QCOMPARE(watch.inserted.size(), 1);
        QCOMPARE(watch.removed.size(), 1);
        QCOMPARE(watch.changed.size(), 1);
        QCOMPARE(watch.changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(watch.changed[0][1].toModelIndex().row(), 0);
        QCOMPARE(watch.reset.size(), 0);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), "b");
        QCOMPARE(model.index(0, 0).data(SandboxListModel::StateRole).toInt(), int(SandboxState::Awake));
    }

    void announcesNeighboursAsOneRange()
    {
        SandboxListModel model;
        model.apply({{row("a"), row("b"), row("c"), row("d"), row("e")}, {}});
        ModelWatch watch(model);

        model.apply({{named("a", "1"), named("b", "2"), named("d", "4")}, {}});
        model.apply({{}, {{"a"}, {"b"}, {"d"}}});

        QCOMPARE(watch.changed.size(), 2);
        QCOMPARE(watch.changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(watch.removed.size(), 2);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.find({"c"}));
        QCOMPARE(model.indexOf({"e"}).row(), 1);
        QCOMPARE(watch.reset.size(), 0);
    }

    void keepsTheLatestWordWhenABatchNamesARowTwice()
    {
        SandboxListModel model;
        ModelWatch watch(model);

        model.apply({{named("a", "old"), named("a", "new")}, {}});

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.find({"a"})->name, "new");
    }

    void keepsPersistentPlacesOverAnyBatch()
    {
        SandboxListModel model;
        model.apply({{row("a"), row("b"), row("c")}, {}});
        const QPersistentModelIndex c = model.indexOf({"c"});

        model.apply({{row("d"), named("b", "x")}, {{"a"}}});

        QCOMPARE(c.data(SandboxListModel::KeyRole).value<SandboxKey>(), SandboxKey{"c"});
    }

    void findsNothingForAnUnknownKey()
    {
        SandboxListModel model;
        model.apply({{row("a")}, {}});

        QVERIFY(!model.find({"z"}));
        QVERIFY(!model.indexOf({"z"}).isValid());
        QVERIFY(!model.data(QModelIndex()).isValid());
    }

private:
    static SandboxRow named(const char *key, const char *name)
    {
        SandboxRow result;
        result.key = {key};
        result.name = name;
        return result;
    }
    static SandboxRow row(const char *key) { return named(key, key); }
};

QTEST_GUILESS_MAIN(TestSandboxListModel)
#include "tst_sandboxlistmodel.moc"
