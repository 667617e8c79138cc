// SPDX-License-Identifier: Apache-2.0
#include "model/items/permissionlistmodel.h"
#include "model/items/ruledesk.h"
#include "model/items/sessionlistmodel.h"
#include "tests/gui/windowfixture.h"
#include "ui/permission/permissioncard.h"
#include "ui/rules/decisionsdialog.h"
#include "ui/rules/decisionstable.h"
#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTreeView>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 40000;

// A person who makes rules at the real window, over a real server and an agent that asks.
class TestRulesLive : public QObject
{
    Q_OBJECT
private slots:
    void rulesAnswerDenyWinsAndACompoundCommandIsAsked()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("permission");
        person.startSession();

        // from the request itself; what waits is answered by the new rule
        person.send("k=1 status");
        makeRuleFromTheRequest(person, "git **");
        QTRY_VERIFY2_WITH_TIMEOUT(person.shownText().contains("p-0 selected allow-0"), qPrintable(person.shownText()),
                                  turnLimit);
        QVERIFY2(person.shownText().contains("by a rule"), qPrintable(person.shownText()));

        // a part that no rule allows
        person.send("k=1 chain");
        person.answer("reject-0");
        QTRY_COMPARE_WITH_TIMEOUT(person.shownText().count("p-0 selected reject-0"), 1, turnLimit);

        // on the page of rules
        trigger(person, "rulesAction");
        person.click("newRuleButton");
        person.find<QLineEdit>("ruleCommand")->setText("git push **");
        person.click("keepRuleButton");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().rules().rules().size(), 2U, turnLimit);
        QTRY_VERIFY(!person.isVisible("ruleDialog"));
        closeDialog("rulesDialog");
        person.send("k=1 push");
        QTRY_COMPARE_WITH_TIMEOUT(person.shownText().count("p-0 selected reject-0"), 2, turnLimit);
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);

        // what cannot be switched off
        person.send("k=1 destruction");
        QTRY_COMPARE_WITH_TIMEOUT(person.shownText().count("p-0 selected reject-0"), 3, turnLimit);

        trigger(person, "decisionsAction");
        auto *table = person.find<QTreeView>("decisionsTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, turnLimit);
        QStringList deciders;
        for (int row = 0; row < 4; ++row)
            deciders << table->model()->index(row, 2).data().toString();
        QCOMPARE(deciders, (QStringList{"Built-in denial", "Rule", "You, in a window", "Rule"}));
        closeDialog("decisionsDialog");

        // found by a search, and shown in the record
        trigger(person, "searchAction");
        auto *kind = person.find<QComboBox>("searchKind");
        kind->setCurrentIndex(kind->findText("Decision"));
        person.type("searchField", "push");
        auto *hits = person.find<QListView>("searchHits");
        QTRY_COMPARE_WITH_TIMEOUT(hits->model()->rowCount(), 1, turnLimit);
        QTest::keyClick(person.find("searchField"), Qt::Key_Return);
        const auto *record = person.find<QTreeView>("decisionsTable");
        const auto chosen = [record] {
            return record->currentIndex().siblingAtColumn(DecisionsTable::What).data().toString();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(chosen().contains("git push origin main"), qPrintable(chosen()), turnLimit);
        closeDialog("decisionsDialog");
        closeDialog("searchDialog");
        QVERIFY(person.isWhole());
    }

    void everythingIsAllowedUntilItIsTakenBackOrTheProgramEnds()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("permission");
        person.startSession();
        QTRY_VERIFY(person.window().findChild<QAction *>("allowEverythingAction")->isEnabled());

        trigger(person, "allowEverythingAction");
        person.click("confirmEverythingButton");
        QTRY_VERIFY_WITH_TIMEOUT(person.isVisible("everythingBanner"), turnLimit);
        person.send("k=1 chain");
        QTRY_VERIFY2_WITH_TIMEOUT(person.shownText().contains("p-0 selected allow-0"), qPrintable(person.shownText()),
                                  turnLimit);
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);

        person.close(false);
        person.open();
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().sessions().rowCount(), 1, turnLimit);
        person.window().showSession(person.session().id);
        QTRY_VERIFY_WITH_TIMEOUT(person.isVisible("composer"), turnLimit);
        QVERIFY(!person.isVisible("everythingBanner"));
        QVERIFY(person.workbench().rules().sessionsAllowingEverything().empty());
    }

private:
    static void trigger(WindowFixture &person, const char *action)
    {
        person.window().findChild<QAction *>(QLatin1String(action))->trigger();
    }
    static void closeDialog(const char *name)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == QLatin1String(name))
                widget->close();
        }
    }
    // Clicks again while the request is too new to be answered, as a person does.
    static void makeRuleFromTheRequest(WindowFixture &person, const QString &command)
    {
        const bool opened = QTest::qWaitFor(
            [&] {
                if (person.isVisible("ruleDialog"))
                    return true;
                if (person.isVisible("alwaysButton"))
                    person.click("alwaysButton");
                return false;
            },
            turnLimit);
        if (!opened)
            qFatal("no rule could be made");
        person.find<QLineEdit>("ruleCommand")->setText(command);
        person.click("keepRuleButton");
    }
};

QTEST_MAIN(TestRulesLive)
#include "tst_rules_live.moc"
