// SPDX-License-Identifier: Apache-2.0
#include "model/items/processlistmodel.h"
#include "tests/items/modelwatch.h"
#include <QSortFilterProxyModel>
#include <QTest>

using namespace sandgate;

class TestProcessListModel : public QObject
{
    Q_OBJECT
private slots:
    void isATableWithANameForEachColumn()
    {
        ProcessListModel model;
        ModelWatch watch(model);

        model.apply({{row("p", "make -j2", 3)}, {}});

        QCOMPARE(model.columnCount(), 4);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QCOMPARE(model.index(0, ProcessListModel::CommandColumn).data().toString(), "make -j2");
        QCOMPARE(model.index(0, ProcessListModel::ExitCodeColumn).data().toInt(), 3);
    }

    void announcesAChangeInAllColumns()
    {
        ProcessListModel model;
        model.apply({{row("p", "make", {})}, {}});
        ModelWatch watch(model);

        model.apply({{row("p", "make", 0)}, {}});

        QCOMPARE(watch.changed.size(), 1);
        QCOMPARE(watch.changed[0][1].toModelIndex().column(), 3);
        QCOMPARE(watch.reset.size(), 0);
    }

    void sortsExitCodesAsNumbersAndThoseWithoutTogether()
    {
        ProcessListModel model;
        model.apply({{row("a", "a", 10), row("b", "b", {}), row("c", "c", 9), row("d", "d", {})}, {}});
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(ProcessListModel::SortRole);

        proxy.sort(ProcessListModel::ExitCodeColumn);

        QStringList order;
        for (int i = 0; i < proxy.rowCount(); ++i)
            order << proxy.index(i, 0).data().toString();
        QCOMPARE(order, (QStringList{"b", "d", "c", "a"}));
    }

private:
    static ProcessRow row(const char *key, const char *command, std::optional<int> exitCode)
    {
        ProcessRow result;
        result.key = {key};
        result.command = command;
        result.exitCode = exitCode;
        result.state = exitCode ? ProcessState::Exited : ProcessState::Running;
        return result;
    }
};

QTEST_GUILESS_MAIN(TestProcessListModel)
#include "tst_processlistmodel.moc"
