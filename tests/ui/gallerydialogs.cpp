// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallerypictures.h"
#include "tests/ui/galleryrows.h"
#include "ui/sandbox/newsandboxdialog.h"
#include "ui/sandbox/preparationform.h"
#include "ui/sandbox/sandboxesdialog.h"
#include "ui/search/searchdialog.h"
#include "ui/settings/accountsdialog.h"
#include "ui/settings/notificationsdialog.h"
#include "ui/window/commandpalette.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/shortcuts.h"
#include "ui/window/shortcutsdialog.h"
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

using namespace sandgate;

namespace {

const qint64 now = QDateTime::currentMSecsSinceEpoch();
constexpr qint64 minute = 60000;

} // namespace

void showSandboxDialogs(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.dialog("new-sandbox", [&] { return new NewSandboxDialog(bench, &window); });
    gallery.dialog("new-sandbox-elsewhere", [&] {
        auto *box = new NewSandboxDialog(bench, &window);
        auto *place = box->findChild<QComboBox *>("providerField");
        place->setCurrentIndex(1);
        emit place->activated(1);
        return box;
    });
    gallery.dialog("new-sandbox-advanced", [&] {
        auto *box = new NewSandboxDialog(bench, &window);
        auto *place = box->findChild<QComboBox *>("providerField");
        place->setCurrentIndex(1);
        emit place->activated(1);
        box->findChild<QToolButton *>("moreOptionsButton")->setChecked(true);
        box->resize(box->width(), 980); // all of it, also where the screen is small
        return box;
    });
    gallery.dialog("new-sandbox-prepared", [&] {
        auto *box = new NewSandboxDialog(bench, &window);
        box->findChild<PreparationForm *>()->show(galleryPlan(gallery.hasErrors(), gallery.isLong()));
        box->resize(box->width(), 1100);
        return box;
    });
    gallery.dialog("accounts", [&] { return new AccountsDialog(bench.desk, &window); });
}

void showFinding(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    const auto searching = [&] {
        const auto hit = [&](const QString &session, PassageKind kind, const QString &text, int age) {
            return SearchHit{{session}, 1, kind, now - age * minute, text, -1};
        };
        SearchPage page;
        page.hits = {
            hit("s1", PassageKind::Prompt, "Why is the \x01total\x02 wrong by a cent for three items?", 24),
            hit("s1", PassageKind::ToolOutput, "FAIL src/cart/\x01total\x02.test.ts\n  expected 10.00, received 9.99",
                22),
            hit("s3", PassageKind::Reply, "The \x01total\x02 is sent with API_KEY=sk-a8Jf93kd02LmQpz71xYv4Tn6", 50),
            hit("s5", PassageKind::Plan, QString("Take the \x01total\x02 from the new tokenizer. ").repeated(6), 80)};
        page.next = "more";
        if (gallery.hasErrors())
            bench.searches.pages = {failure(Error::Kind::Storage,
                                            "The search index is damaged. It is made anew when Sandgate is "
                                            "started again; no conversation is lost.",
                                            "database disk image is malformed")};
        else
            bench.searches.pages = {page};
        auto *box = new SearchDialog(bench.searches, bench, &window);
        box->findChild<QLineEdit *>("searchField")->setText("total");
        return box;
    };
    gallery.dialog("search-empty", [&] { return new SearchDialog(bench.searches, bench, &window); });
    gallery.add([&, searching] {
        QDialog *box = searching();
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->show();
        QTimer::singleShot(600, box, [&, box] {
            gallery.grab(box, "search");
            box->close();
        });
    });
    for (int i = 0; i < 6; ++i)
        gallery.add([] {});
    gallery.dialog("all-sandboxes", [&] { return new SandboxesDialog(bench, &window); });
    gallery.dialog("found-at-providers", [&] {
        auto *box = new SandboxesDialog(bench, &window);
        box->findChild<QTabWidget *>()->setCurrentIndex(1);
        return box;
    });
    gallery.dialog("commands", [&] {
        auto *box = new CommandPalette(*window.menuBar(), bench, &window);
        box->findChild<QLineEdit *>()->setText("s");
        return box;
    });
    gallery.dialog("shortcuts", [&] { return new ShortcutsDialog(*window.findChild<Shortcuts *>(), &window); });
    gallery.dialog("help", [&] {
        auto *box = new HelpDialog(&window);
        box->showPage("finding");
        return box;
    });
}

void showNotices(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.dialog("notifications", [&] {
        NotificationSettings wanted;
        wanted.quiet = true;
        wanted.exceptions = {{{"s1"}, true}, {{"s3"}, false}};
        return new NotificationsDialog(wanted, bench, &window);
    });
    gallery.add(
        [&] { window.say("Codex has finished: a message that tells of something that happened elsewhere", [] {}); });
    gallery.picture("message");
}
