// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallerypictures.h"
#include "tests/ui/galleryrows.h"
#include "ui/rules/decisionsdialog.h"
#include "ui/rules/everythingdialog.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/rulesdialog.h"
#include "ui/session/deletedsessionsdialog.h"
#include "ui/window/mainwindow.h"
#include <QPushButton>
#include <QTabWidget>

using namespace sandgate;

void showWhereNothingIs(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.picture("welcome");
    gallery.add([&] { window.showInbox(); });
    gallery.picture("inbox-empty");
    gallery.add([&] { bench.sandboxes().apply({{gallerySandbox("one", "First", SandboxState::Asleep)}, {}}); });
    gallery.add([&] { window.showSandbox({"one"}); });
    gallery.picture("sandbox-empty");
    gallery.dialog("rules-empty", [&] { return new RulesDialog(bench, &window); });
    gallery.dialog("deleted-sessions-empty", [&] { return new DeletedSessionsDialog(bench, &window); });
    gallery.dialog("decisions-empty", [&] { return new DecisionsDialog(bench, &window); });
}

void showRules(Gallery &gallery)
{
    FakeWorkbench &bench = gallery.bench();
    MainWindow &window = gallery.window();
    gallery.dialog("rules", [&] { return new RulesDialog(bench, &window); });
    gallery.dialog("rule-suggestions", [&] {
        auto *box = new RulesDialog(bench, &window);
        box->findChild<QTabWidget *>()->setCurrentIndex(1);
        return box;
    });
    gallery.dialog("rule", [&] {
        const PermissionRow &row = bench.permissions().at(0);
        const AskedTool asked = askedToolOf(row, {});
        auto *box =
            new RuleDialog(bench, ruleFor(asked).value_or(bench.ruleDesk.ruleRows[1]), scopesOf(bench, row), &window);
        box->setRequest(asked);
        return box;
    });
    gallery.dialog("rule-small", [&] { // on a screen of 1024 x 640
        const PermissionRow &row = bench.permissions().at(0);
        const AskedTool asked = askedToolOf(row, {});
        auto *box =
            new RuleDialog(bench, ruleFor(asked).value_or(bench.ruleDesk.ruleRows[1]), scopesOf(bench, row), &window);
        box->setRequest(asked);
        box->resize(1000, 560);
        return box;
    });
    gallery.dialog("rule-tried", [&] {
        auto *box = new RuleDialog(bench, bench.ruleDesk.ruleRows[1], scopesOf(bench), &window);
        box->findChild<QPushButton *>("tryRuleButton")->click();
        return box;
    });
    gallery.dialog("rule-kept", [&] {
        auto *box = new RuleDialog(bench, bench.ruleDesk.ruleRows[2], scopesOf(bench), &window);
        if (gallery.hasErrors())
            box->findChild<QPushButton *>("keepRuleButton")->click();
        return box;
    });
    gallery.dialog("rule-deny",
                   [&] { return new RuleDialog(bench, bench.ruleDesk.ruleRows[0], scopesOf(bench), &window); });
    gallery.dialog("rule-never",
                   [&] { return new RuleDialog(bench, bench.ruleDesk.ruleRows[4], scopesOf(bench), &window); });
    gallery.dialog("rule-of-a-kind", [&] {
        Rule all = bench.ruleDesk.ruleRows[5];
        all.effect = RuleEffect::Allow;
        all.command.clear();
        return new RuleDialog(bench, all, scopesOf(bench), &window);
    });
    gallery.dialog("everything", [&] { return new EverythingDialog("Write tests for the address form", &window); });
    gallery.dialog("decisions", [&] { return new DecisionsDialog(bench, &window); });
}
