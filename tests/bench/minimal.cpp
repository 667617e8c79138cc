// SPDX-License-Identifier: Apache-2.0
// minimal [--furnished]: what a Qt program with a window costs at least; furnished, with what any workbench has: a
// menu, a tool bar, docks, a tree and a list with some rows. The other side of the measurements of the window.
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QTreeWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    if (application.arguments().contains("--furnished")) {
        for (const char *name : {"File", "Edit", "View", "Help"}) {
            QMenu *menu = window.menuBar()->addMenu(name);
            for (int i = 0; i < 8; ++i)
                menu->addAction(QString("%1 %2").arg(name).arg(i));
        }
        QToolBar *bar = window.addToolBar("Tools");
        for (const char *name : {"New", "Open", "Save", "Stop"})
            bar->addAction(name);
        auto *tree = new QTreeWidget;
        tree->setColumnCount(2);
        for (int i = 0; i < 30; ++i) {
            auto *parent = new QTreeWidgetItem(tree, {QString("Folder %1").arg(i), "ready"});
            for (int k = 0; k < 10; ++k)
                new QTreeWidgetItem(parent, {QString("Item %1").arg(k), "idle"});
        }
        tree->expandAll();
        auto *left = new QDockWidget("Tree", &window);
        left->setWidget(tree);
        window.addDockWidget(Qt::LeftDockWidgetArea, left);
        auto *list = new QListWidget;
        for (int i = 0; i < 200; ++i)
            list->addItem(QString("Row %1 with a few words in it").arg(i));
        auto *bottom = new QDockWidget("List", &window);
        bottom->setWidget(list);
        window.addDockWidget(Qt::BottomDockWidgetArea, bottom);
        auto *text = new QPlainTextEdit;
        text->setPlainText(QString("A line of text that somebody has written.\n").repeated(200));
        window.setCentralWidget(text);
    } else {
        window.setCentralWidget(new QLabel("A window with a few words in it, and nothing else."));
    }
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
