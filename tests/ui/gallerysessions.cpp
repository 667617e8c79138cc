// SPDX-License-Identifier: Apache-2.0
#include "model/attachment.h"
#include "tests/ui/gallerypictures.h"
#include "tests/ui/galleryrows.h"
#include "ui/changes/changesdialog.h"
#include "ui/desktop/desktopdialog.h"
#include "ui/sandbox/downloadfirst.h"
#include "ui/sandbox/lossesdialog.h"
#include "ui/session/deletedsessionsdialog.h"
#include "ui/session/newsessiondialog.h"
#include "ui/session/tagsdialog.h"
#include "ui/setup/applysetupdialog.h"
#include "ui/window/mainwindow.h"
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace sandgate;

void showSessionsAndSandboxes(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.add([&] { window.showSession({"s1"}); });
    gallery.picture("session-command");
    gallery.add([&] { window.showRequest({"r2"}); });
    gallery.picture("session-diff");
    gallery.add([&] { window.showSession({"s2"}); });
    gallery.picture("session-unsaid");
    bench.attachments.insert(SessionId{"s3"}, {*attachment::file("notes.txt", "Round half to even.\n"),
                                               attachment::image("screenshot.png", "image/png", galleryImage())});
    gallery.add([&] { window.showSession({"s3"}); });
    gallery.add([] {});
    gallery.picture("session-idle");
    gallery.add([&] {
        auto *field = window.findChild<QPlainTextEdit *>("composer");
        window.activateWindow();
        field->setFocus();
        field->insertPlainText("/");
    });
    gallery.picture("commands");
    gallery.add([&] { window.findChild<QPlainTextEdit *>("composer")->clear(); });
    gallery.add([&] {
        window.findChild<QAction *>("findAction")->trigger();
        window.findChild<QLineEdit *>("findField")->setText("the");
    });
    gallery.picture("find");
    gallery.add([&] { window.findChild<QToolButton *>("closeFindButton")->click(); });
    if (gallery.hasErrors()) {
        gallery.add([&] {
            auto *box = window.findChild<QComboBox *>("setting-model");
            emit box->activated(box->findData("small"));
        });
        gallery.picture("setting-refused");
    }
    gallery.add([&] { window.showSession({"s5"}); });
    gallery.picture("session-interrupted");
    gallery.add([&] {
        window.findChild<QAction *>("showArchivedAction")->setChecked(true);
        window.findChild<QAction *>("groupByTagAction")->trigger();
        window.showSession({"s6"});
    });
    gallery.picture("session-archived-by-tag");
    gallery.add([&] { window.findChild<QAction *>("groupBySandboxAction")->trigger(); });
    gallery.picture("archived-shown");
    gallery.add([&] { window.findChild<QAction *>("showArchivedAction")->setChecked(false); });
    gallery.add([&] { window.showInbox(); });
    gallery.picture("inbox");
    gallery.add([&] { window.showSandbox({gallery.hasErrors() ? "failed" : "web-shop"}); });
    gallery.picture("sandbox");
    gallery.add([&] { window.showSandbox({"report"}); });
    gallery.picture("sandbox-starting");
    gallery.add([&] { window.showSandbox({"cloud"}); });
    gallery.picture("sandbox-cloud");
    gallery.add([&] {
        Preparation preparation = preparationOf({"cloud"}, galleryPlan(false, gallery.isLong()));
        preparation.isRunning = !gallery.hasErrors();
        for (PreparationStep &step : preparation.steps)
            step.state = PreparationStep::State::Done;
        preparation.steps[2].state =
            preparation.isRunning ? PreparationStep::State::Running : PreparationStep::State::Failed;
        if (!preparation.isRunning)
            preparation.steps[2].problem =
                Error{Error::Kind::Refused, "The repository was not cloned.",
                      "fatal: could not read Username for 'https://example.org': terminal prompts disabled"};
        preparation.steps.back().state = PreparationStep::State::Waiting;
        bench.preparationDesk.set(preparation);
    });
    gallery.picture("sandbox-prepared");
}

void showSessionDialogs(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.dialog("changes", [&] {
        auto *box = new ChangesDialog(bench, {"s3"}, &window);
        box->setSideBySide(true);
        return box;
    });
    gallery.dialog("desktop", [&] {
        bench.desktopDesk.now = {DesktopState::Kind::Active, {1280, 800}};
        return new DesktopDialog(bench, {"web-shop"}, &window);
    });
    gallery.dialog("desktop-incomplete", [&] {
        bench.desktopDesk.now = {DesktopState::Kind::Incomplete,
                                 {},
                                 {"Xvfb", "openbox", "xdotool", "ImageMagick"},
                                 "apt-get update && apt-get install -y xvfb openbox xdotool imagemagick"};
        return new DesktopDialog(bench, {"web-shop"}, &window);
    });
    gallery.dialog("tags", [&] { return new TagsDialog(*bench.sessions().find({"s1"}), bench.sessions(), &window); });
    gallery.dialog("deleted-sessions", [&] {
        auto *box = new DeletedSessionsDialog(bench, &window);
        auto *list = box->findChild<QTreeWidget *>("deletedSessions");
        list->topLevelItem(0)->setSelected(true);
        return box;
    });
    gallery.dialog("new-session", [&] { return new NewSessionDialog(bench, {"web-shop"}, &window); });
    gallery.dialog("apply-setup", [&] {
        auto *box = new ApplySetupDialog(bench, &window);
        auto *list = box->findChild<QTreeWidget *>("setupSandboxes");
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            list->topLevelItem(row)->setCheckState(0, Qt::Checked);
        box->findChild<QPushButton *>("compareSetupButton")->click();
        return box;
    });
    gallery.dialog("delete-sandbox",
                   [&] { return new LossesDialog(bench, {"web-shop"}, LossesDialog::Act::Delete, &window); });
    gallery.dialog("delete-sandbox-download", [&] {
        auto *losses = new LossesDialog(bench, {"web-shop"}, LossesDialog::Act::Delete, &window);
        losses->findChild<DownloadFirst *>()->copyTo("/home/user/Downloads");
        return losses;
    });
}
