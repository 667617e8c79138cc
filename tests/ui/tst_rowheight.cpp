// SPDX-License-Identifier: Apache-2.0
#include "ui/common/rowheight.h"
#include "ui/common/style.h"
#include "ui/process/processdelegate.h"
#include <QApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace sandgate;

class TestRowHeight : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(new Style); }

    void rowsOfAllViewsGrowWithTheFont_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("small") << 8;
        QTest::newRow("usual") << 10;
        QTest::newRow("large") << 14;
        QTest::newRow("very large") << 24;
    }
    void rowsOfAllViewsGrowWithTheFont()
    {
        QFETCH(int, points);
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
        const int wanted = rowHeight(QFontMetrics(font));
        QVERIFY(wanted > QFontMetrics(font).height() * 5 / 4);

        QListWidget list;
        list.addItem("A row");
        QCOMPARE(list.sizeHintForRow(0), wanted);

        QTreeWidget tree;
        tree.addTopLevelItem(new QTreeWidgetItem(QStringList{"A row"}));
        QCOMPARE(tree.sizeHintForIndex(tree.model()->index(0, 0)).height(), wanted);

        QTableWidget table(1, 1);
        table.setItem(0, 0, new QTableWidgetItem("A row"));
        QCOMPARE(table.rowHeight(0), wanted);

        QTableWidget processes(1, 1);
        processes.setItemDelegate(new ProcessDelegate(&processes));
        processes.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        processes.resizeRowsToContents();
        QVERIFY(processes.rowHeight(0) >= wanted);
    }
};

QTEST_MAIN(TestRowHeight)
#include "tst_rowheight.moc"
