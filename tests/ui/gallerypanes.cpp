// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallerypictures.h"
#include "tests/ui/galleryrows.h"
#include "ui/files/filetree.h"
#include "ui/window/mainwindow.h"
#include <QAction>
#include <QPlainTextEdit>

using namespace sandgate;

void showPanes(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.add([&] { window.findChild<QAction *>("processesAction")->setChecked(true); });
    gallery.add([&] { window.showSession({"s3"}); });
    gallery.picture("processes");
    fillFiles(bench.fileDesk, gallery.isLong(), gallery.hasErrors());
    auto *tree = window.findChild<FileTree *>();
    const auto chooseFile = [&, tree](const QString &path) {
        const QStringList parts = path.split('/');
        for (qsizetype i = 1; i < parts.size(); ++i) {
            gallery.add([=] {
                const QModelIndex file = tree->files()->find(tree->files()->root() + '/' + parts.mid(0, i).join('/'));
                tree->expandFolder(file, true);
            });
        }
        gallery.add([=] { tree->choose(tree->files()->find(tree->files()->root() + '/' + path)); });
        gallery.add([] {});
        gallery.add([] {});
    };
    gallery.add([&] { window.findChild<QAction *>("filesAction")->setChecked(true); });
    gallery.add([&] { window.showSession({"s3"}); });
    gallery.add([] {});
    gallery.picture("files");
    chooseFile("src/cart/total.ts");
    gallery.picture("files-text");
    gallery.add([&] { window.findChild<QAction *>("editFileAction")->trigger(); });
    gallery.add([&] { window.findChild<QPlainTextEdit *>("fileText")->insertPlainText("// "); });
    gallery.picture("files-editing");
    gallery.add([&] {
        bench.fileDesk.files["/home/user/projects/web-shop/src/cart/total.ts"] += "// theirs\n";
        window.findChild<QAction *>("saveFileAction")->trigger();
    });
    gallery.picture("files-conflict");
    chooseFile("logo.bin");
    gallery.picture("files-bytes");
    gallery.add([&] { window.showSession({"s4"}); });
    gallery.picture("files-asleep");
}
