// SPDX-License-Identifier: Apache-2.0
#include "ui/common/quietview.h"
#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace sandgate;

namespace {

QList<const QObject *> focused; // of what screen readers were told that the focus is on it

void note(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Focus)
        focused << event->object();
}

} // namespace

class TestQuietView : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_before = QAccessible::installUpdateHandler(note);
        QAccessible::setActive(true);
        QVERIFY(QAccessible::isActive());
    }
    void cleanup()
    {
        QAccessible::setActive(false);
        QAccessible::installUpdateHandler(m_before);
    }

    void aListTellsOfItsRowsOnlyWhileItHasTheFocus() { check(new QuietView<QListView>); }
    void aTableTellsOfItsRowsOnlyWhileItHasTheFocus() { check(new QuietView<QTableView>); }
    void aTreeTellsOfItsRowsOnlyWhileItHasTheFocus() { check(new QuietView<QTreeView>); }

private:
    static void check(QAbstractItemView *view)
    {
        QStandardItemModel rows(3, 1);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        layout->addWidget(field);
        layout->addWidget(view);
        view->setModel(&rows);
        window.show();
        window.activateWindow();
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        focused.clear();

        view->setCurrentIndex(rows.index(1, 0));
        QVERIFY(!focused.contains(view));
        QCOMPARE(view->currentIndex(), rows.index(1, 0));

        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        focused.clear();
        view->setCurrentIndex(rows.index(2, 0));
        QVERIFY(focused.contains(view));
    }

    QAccessible::UpdateHandler m_before = nullptr;
};

QTEST_MAIN(TestQuietView)
#include "tst_quietview.moc"
