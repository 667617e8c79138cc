// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallerypictures.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowset.h"
#include <QAction>
#include <QApplication>
#include <QSettings>

using namespace sandgate;

void showWindows(Gallery &gallery, WindowSet &windows, QSettings &settings)
{
    gallery.add([&] { windows.openSession({"s1"}); });
    gallery.add([&] { gallery.grab(&windows.windowOf({"s1"}), "session-window"); });
    gallery.add([&] { windows.openProcess({"p1"}); });
    gallery.add([&] { gallery.grab(QApplication::activeWindow(), "log-window"); });
    gallery.add([] {
        const QWidget *window = QApplication::activeWindow();
        window->findChild<QAction *>("logFilterAction")->trigger();
        window->findChild<QAction *>("logFindAction")->trigger();
    });
    gallery.add([&] { gallery.grab(QApplication::activeWindow(), "log-window-tools"); });
    gallery.add([&] {
        gallery.bench().tellAllKnown();
        gallery.bench().processes().apply({{}, {{"p1"}}});
    });
    gallery.add([&] { gallery.grab(QApplication::activeWindow(), "log-window-gone"); });
    gallery.add([&] { // a window of a session that was deleted while it was closed
        const QString gone = gallery.bench().atDesk.deleted.at(0).id.value;
        settings.setValue("late/window/own", gone);
        settings.setValue("late/window/session", gone);
        auto *late = new MainWindow(gallery.bench(), settings, "late");
        late->setAttribute(Qt::WA_DeleteOnClose);
        late->show();
        late->activateWindow();
    });
    gallery.add([&] {
        QWidget *late = QApplication::activeWindow();
        gallery.grab(late, "session-window-gone");
        late->close();
    });
}
