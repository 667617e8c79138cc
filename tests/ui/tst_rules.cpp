// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeworkbench.h"
#include "tests/ui/rows.h"
#include "ui/common/codeview.h"
#include "ui/common/problembanner.h"
#include "ui/common/translations.h"
#include "ui/permission/permissioncard.h"
#include "ui/rules/decisionsdialog.h"
#include "ui/rules/decisionstable.h"
#include "ui/rules/everythingbanner.h"
#include "ui/rules/everythingdialog.h"
#include "ui/rules/proposallist.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/rulesdialog.h"
#include "ui/rules/rulestable.h"
#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace sandgate;
using namespace std::chrono_literals;

// What windows show of rules and of the record of decisions, and what they ask for.
class TestRules : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { loadTranslations(*QCoreApplication::instance()); }
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box")}, {}});
    }
    void cleanup() { m_bench.reset(); }

    void alwaysSaysForWhomWhatExactlyAndUntilWhen()
    {
        const auto card = shownCard(rows::request("r1", "s1", "box", "make test"));
        auto *dialog = opened(*card);

        QCOMPARE(field<QComboBox>(dialog, "ruleScope")->currentText(), "Session “Session s1” only"); // the narrowest
        QCOMPARE(field<QLineEdit>(dialog, "ruleCommand")->text(), "make test");
        QCOMPARE(field<QComboBox>(dialog, "ruleEffect")->currentText(), "Allow");
        QCOMPARE(field<QComboBox>(dialog, "ruleEnd")->currentIndex(), 0);
        QStringList scopes;
        for (int i = 0; i < field<QComboBox>(dialog, "ruleScope")->count(); ++i)
            scopes << field<QComboBox>(dialog, "ruleScope")->itemText(i).section(' ', 0, 0);
        QCOMPARE(scopes, (QStringList{"Session", "All", "Sessions", "Agent", "All", "Everywhere:"}));
        QCOMPARE(field<CodeView>(dialog, "ruleRequest")->toPlainText(), "make test");
        QVERIFY(said(dialog, "ruleSays").contains("Exactly the command “make test”, and no other arguments"));
        QVERIFY(said(dialog, "ruleSays").contains("Session “Session s1” only"));
        QVERIFY(said(dialog, "ruleSays").contains("Until you revoke it."));
        QCOMPARE(said(dialog, "ruleOnRequest"), "This request would be allowed.");
        QCOMPARE(said(dialog, "ruleMatched"), "make test");
        QVERIFY(said(dialog, "ruleNotMatched").split('\n').contains("make test && other"));

        field<QLineEdit>(dialog, "ruleCommand")->setText("make **");
        field<QComboBox>(dialog, "ruleScope")->setCurrentIndex(1);
        field<QComboBox>(dialog, "ruleEnd")->setCurrentIndex(1);
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        button(dialog, "keepRuleButton")->click();

        QVERIFY(said(dialog, "ruleMatched").split('\n').contains("make --option more"));
        QTRY_COMPARE(m_bench->ruleDesk.ruleRows.size(), 1U);
        const Rule rule = m_bench->ruleDesk.lastRule;
        QCOMPARE(rule.command, "make **");
        QCOMPARE(rule.scope, RuleScope::Sandbox);
        QCOMPARE(rule.scopeValue, "box");
        QCOMPARE(rule.origin, RuleOrigin::Request);
        QVERIFY(rule.endsAt && *rule.endsAt >= before + 3600000 && *rule.endsAt < before + 3700000);
        QVERIFY(m_bench->calls.isEmpty()); // the card itself answers nothing
    }

    void alwaysTakesNoHastyClickAndNoKeyKeepsARule()
    {
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        PermissionCard card(*m_bench, 10s);
        card.present({"r1"});
        card.show();
        button(&card, "alwaysButton")->click();
        QVERIFY(!card.findChild<RuleDialog *>());

        const auto other = shownCard(rows::request("r2", "s1", "box"));
        auto *dialog = opened(*other);
        QVERIFY(!button(dialog, "keepRuleButton")->isDefault());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTest::qWait(20);
        QVERIFY(m_bench->ruleDesk.calls.isEmpty());
        QVERIFY(dialog->isVisible());
    }

    void alwaysIsNotOfferedForWhatNoRuleCanAllow_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("offered");
        QTest::newRow("plain") << "make test" << true;
        QTest::newRow("several") << "make && ls" << true;
        QTest::newRow("substitution") << "make $(x)" << false;
        QTest::newRow("not understood") << "for x in y; do z; done" << false;
        QTest::newRow("looks alike") << QString::fromUtf8("m\u0430ke") << false;
        QTest::newRow("nothing") << "" << false;
    }
    void alwaysIsNotOfferedForWhatNoRuleCanAllow()
    {
        QFETCH(QString, command);
        QFETCH(bool, offered);

        const auto card = shownCard(rows::request("r1", "s1", "box", command));

        QCOMPARE(button(card.get(), "alwaysButton")->isEnabled(), offered);
        QCOMPARE(card->mayMakeRule(), offered);
        QVERIFY(!button(card.get(), "alwaysButton")->toolTip().isEmpty());
    }

    void ofSeveralCommandsTheFirstThatNoRuleAllowsGetsOne()
    {
        const auto card = shownCard(rows::request("r1", "s1", "box", "make && ls -l"));
        const RuleDialog *first = opened(*card);
        QCOMPARE(field<QLineEdit>(first, "ruleCommand")->text(), "make");
        QCOMPARE(said(first, "ruleOnRequest"),
                 "This request would still be asked. Rules allow a part of it, but not all.");
        delete first;

        m_bench->ruleDesk.ruleRows = {ruleOf("1", RuleEffect::Allow, "make")};
        const RuleDialog *second = opened(*card);
        QCOMPARE(field<QLineEdit>(second, "ruleCommand")->text(), "ls -l");
        QCOMPARE(said(second, "ruleOnRequest"), "This request would be allowed.");
    }

    void aRuleThatDeniesComesFirstAndTheDialogSaysSo()
    {
        m_bench->ruleDesk.ruleRows = {ruleOf("1", RuleEffect::Deny, "git push **")};
        const auto card = shownCard(rows::request("r1", "s1", "box", "git push origin"));

        auto *dialog = opened(*card);

        QCOMPARE(said(dialog, "ruleOnRequest"), "This request would be denied by another rule, which comes first.");
    }

    void whatReachesFarSaysSo()
    {
        Rule rule = ruleOf({}, RuleEffect::Allow, {});
        RuleDialog dialog(*m_bench, rule,
                          {{RuleScope::Sandbox, "box", "box"}, {RuleScope::Everywhere, {}, "Everywhere"}});
        dialog.show();
        QVERIFY(said(&dialog, "ruleReach").contains("any command at all"));
        field<QLineEdit>(&dialog, "ruleCommand")->setText("make");
        QVERIFY(!field<QLabel>(&dialog, "ruleReach")->isVisible());
        field<QComboBox>(&dialog, "ruleScope")->setCurrentIndex(1);
        QVERIFY(field<QLabel>(&dialog, "ruleReach")->isVisible());
        QVERIFY(said(&dialog, "ruleReach").contains("yet to be made"));
    }

    void nothingHidesInARule()
    {
        RuleDialog dialog(*m_bench, Rule(), {{RuleScope::Everywhere, {}, "Everywhere"}});
        dialog.show();
        dialog.setRequest(askedToolOf(rows::request("r1", "s1", "box", QString("ls") + QChar(0x202E) + "x"), {}));
        QCOMPARE(field<CodeView>(&dialog, "ruleRequest")->toPlainText(), "ls[U+202E]x");
        field<QLineEdit>(&dialog, "ruleCommand")->setText(QString("make ") + QChar(0x200B) + "all");
        QVERIFY(!button(&dialog, "keepRuleButton")->isEnabled());
        QVERIFY(dialog.findChild<ProblemBanner *>()->text().contains("U+200B"));
    }

    void aRuleThatNeverMatchesIsMarkedAndNotKept()
    {
        RuleDialog dialog(*m_bench, Rule(), {{RuleScope::Everywhere, {}, "Everywhere"}});
        dialog.show();
        field<QLineEdit>(&dialog, "ruleCommand")->setText("make && ls");
        QVERIFY(!button(&dialog, "keepRuleButton")->isEnabled());
        QVERIFY(dialog.findChild<ProblemBanner *>()->text().contains("never decides"));
        field<QLineEdit>(&dialog, "ruleCommand")->setText("make");
        QVERIFY(button(&dialog, "keepRuleButton")->isEnabled());
        QVERIFY(!dialog.findChild<ProblemBanner *>()->isTelling());
    }

    // What it is for, whole; the examples scroll where one sees it; the buttons are in view in any case.
    void whatARuleDoesIsSeenOnASmallScreen_data()
    {
        QTest::addColumn<int>("words");
        QTest::newRow("short") << 1;
        QTest::newRow("long") << 60;
    }
    void whatARuleDoesIsSeenOnASmallScreen()
    {
        QFETCH(int, words);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(14);
        QApplication::setFont(large);
        RuleDialog dialog(*m_bench,
                          ruleOf({}, RuleEffect::Allow, "make " + QString("some-word ").repeated(words) + '*'),
                          {{RuleScope::Sandbox, "box", "box"}});
        dialog.setRequest(askedToolOf(rows::request("r1", "s1", "box", QString("make a\\n").repeated(9)), {}));
        dialog.resize(1000, 560);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));

        const auto isInView = [](const QWidget *widget) {
            return widget->visibleRegion().boundingRect().size() == widget->size();
        };
        const auto *says = field<QLabel>(&dialog, "ruleSays");
        QTRY_VERIFY(isInView(says));
        QVERIFY(says->height() >= says->heightForWidth(says->width()));
        const auto *area = field<QScrollArea>(&dialog, "ruleMeaning");
        QCOMPARE(area->verticalScrollBar()->isVisible(), area->widget()->height() > area->viewport()->height());
        QVERIFY(dialog.height() <= 560);
        QVERIFY(isInView(button(&dialog, "keepRuleButton")));
        QVERIFY(isInView(button(&dialog, "tryRuleButton")));
        QApplication::setFont(before);
    }

    void aRefusalIsShownAndTheDialogStays()
    {
        m_bench->ruleDesk.outcome = failure(Error::Kind::Storage, "The rule cannot be stored.", "disk full");
        Rule rule;
        rule.command = "make";
        RuleDialog dialog(*m_bench, rule, {{RuleScope::Everywhere, {}, "Everywhere"}});
        dialog.show();
        button(&dialog, "keepRuleButton")->click();
        QTRY_VERIFY(dialog.findChild<ProblemBanner *>()->text().contains("cannot be stored"));
        QVERIFY(dialog.isVisible());
        QVERIFY(button(&dialog, "keepRuleButton")->isEnabled());
    }

    void aRuleIsTriedOnThePast()
    {
        TriedDecision allowed{decision("d1", "make"), RuleEffect::Allow, true};
        TriedDecision other{decision("d2", "ls"), RuleEffect::Ask, false};
        TriedDecision overruled{decision("d3", "make install"), RuleEffect::Deny, false, true};
        m_bench->ruleDesk.tried = std::vector<TriedDecision>{overruled, other, allowed};
        Rule rule;
        rule.effect = RuleEffect::Allow;
        rule.command = "make";
        RuleDialog dialog(*m_bench, rule, {{RuleScope::Everywhere, {}, "Everywhere"}});
        dialog.show();

        button(&dialog, "tryRuleButton")->click();

        QTRY_COMPARE(said(&dialog, "triedSays"), "Of the last 3 requests it would have allowed 1. 1 of them you had "
                                                 "answered otherwise; it comes first.");
        const auto *list = dialog.findChild<QTreeWidget *>("triedList");
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), "Allow");
        QCOMPARE(list->topLevelItem(0)->text(1), "Denied");
        QCOMPARE(list->topLevelItem(1)->text(0), "Deny (another comes first)");
        QVERIFY(m_bench->ruleDesk.ruleRows.empty());
        field<QLineEdit>(&dialog, "ruleCommand")->setText("make all"); // of which nothing was said
        QVERIFY(!list->isVisible());
    }

    void allRulesAndGrantsAreListedAndCanBeSuspendedAndRevoked()
    {
        Rule used = ruleOf("1", RuleEffect::Allow, "make");
        used.uses = 7;
        used.lastUsedAt = QDateTime::currentMSecsSinceEpoch();
        Rule never = ruleOf("2", RuleEffect::Allow, "rm -rf /");
        m_bench->ruleDesk.ruleRows = {used, never};
        m_bench->ruleDesk.everything = {{{"s1"}, 0}};
        RulesDialog dialog(*m_bench);
        auto *table = dialog.findChild<RulesTable *>();
        QAbstractItemModelTester tester(table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        dialog.show();
        QCOMPARE(table->rowCount(), 3);
        QVERIFY(!table->at(0).isRule());
        QCOMPARE(table->index(1, RulesTable::Uses).data().toString(), "7");
        QCOMPARE(table->index(2, RulesTable::Mark).data().toString(), "Never decides");

        select(dialog, table->index(1, 0));
        button(&dialog, "suspendRuleButton")->click();
        QTRY_COMPARE(table->index(1, RulesTable::Mark).data().toString(), "Suspended");
        QCOMPARE(button(&dialog, "suspendRuleButton")->text(), "Res&ume");
        button(&dialog, "suspendRuleButton")->click();
        QTRY_COMPARE(table->index(1, RulesTable::Mark).data().toString(), "Active");

        select(dialog, table->index(0, 0));
        QVERIFY(!button(&dialog, "editRuleButton")->isEnabled());
        button(&dialog, "revokeRuleButton")->click();
        QTRY_COMPARE(table->rowCount(), 2);
        QVERIFY(m_bench->ruleDesk.everything.empty());
        select(dialog, table->index(1, 0));
        button(&dialog, "revokeRuleButton")->click();
        QTRY_COMPARE(table->rowCount(), 1);
        QCOMPARE(table->at(0).rule.id.value, "1");
    }

    void onlyRevokingWhatHoldsSomethingUpAsksFirst()
    {
        m_bench->ruleDesk.ruleRows = {ruleOf("1", RuleEffect::Deny, "git push **"),
                                      ruleOf("2", RuleEffect::Allow, "make")};
        RulesDialog dialog(*m_bench);
        auto *table = dialog.findChild<RulesTable *>();
        dialog.show();
        select(dialog, table->index(0, 0));
        button(&dialog, "revokeRuleButton")->click();
        auto *question = dialog.findChild<QMessageBox *>("revokeRulesDialog");
        QVERIFY(question);
        QVERIFY(question->informativeText().contains("git push **"));
        QVERIFY(m_bench->ruleDesk.calls.isEmpty());
        button(question, "confirmRevokeButton")->click();
        QTRY_COMPARE(m_bench->ruleDesk.calls, QStringList{"remove 1"});
        QTRY_COMPARE(table->rowCount(), 1);

        auto *view = dialog.findChild<QTreeView *>("rulesTable");
        select(dialog, table->index(0, 0));
        dialog.activateWindow();
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(m_bench->ruleDesk.calls, (QStringList{"remove 1", "remove 2"}));
        QTRY_VERIFY(!view->isVisible()); // but what to do first
    }

    void aRuleWhoseTimeIsOverSaysSoWithoutBeingTold()
    {
        Rule ending = ruleOf("1", RuleEffect::Allow, "make");
        ending.endsAt = QDateTime::currentMSecsSinceEpoch() + 200;
        m_bench->ruleDesk.ruleRows = {ending};
        RulesTable table(*m_bench);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QCOMPARE(table.index(0, RulesTable::Mark).data().toString(), "Active");

        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(table.index(0, RulesTable::Mark).data().toString(), "Ended");
    }

    void ofManyRulesSomeAreShown()
    {
        for (int i = 0; i < 300; ++i)
            m_bench->ruleDesk.ruleRows.push_back(
                ruleOf(QString::number(i), RuleEffect::Allow, QString("make t%1").arg(i)));
        RulesDialog dialog(*m_bench);
        dialog.show();
        const auto *view = dialog.findChild<QTreeView *>("rulesTable");
        QCOMPARE(view->model()->rowCount(), 300);
        field<QLineEdit>(&dialog, "rulesFilter")->setText("T29");
        QCOMPARE(view->model()->rowCount(), 11);
    }

    void theLimitForSilenceIsSet()
    {
        m_bench->ruleDesk.limit = 7min;
        RulesDialog dialog(*m_bench);
        dialog.show();
        auto *limit = field<QComboBox>(&dialog, "requestLimit");
        QCOMPARE(limit->currentData().toInt(), 7);
        limit->setCurrentIndex(0);
        emit limit->activated(0);
        QTRY_COMPARE(m_bench->ruleDesk.calls, QStringList{"silence 0"});
    }

    void aSuggestionIsOnlyAddedByHand()
    {
        m_bench->ruleDesk.proposed = {{ruleOf({}, RuleEffect::Allow, "npm test"), 4}};
        ProposalList list(*m_bench);
        QSignalSpy wanted(&list, &ProposalList::ruleWanted);
        list.look();
        QVERIFY(!button(&list, "addProposalButton")->isEnabled());
        const auto *rows = list.findChild<QTreeWidget *>("proposalList");
        QTRY_COMPARE(rows->topLevelItemCount(), 1);
        QVERIFY(rows->topLevelItem(0)->text(1).contains("npm test"));
        QCOMPARE(rows->topLevelItem(0)->text(3), "4 times");
        button(&list, "addProposalButton")->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_bench->ruleDesk.ruleRows.empty());
    }

    void everythingIsSaidForAsLongAsItIsSo()
    {
        EverythingBanner banner(*m_bench);
        banner.show({"s1"});
        QVERIFY(banner.isHidden());
        m_bench->ruleDesk.everything = {{{"s1"}, 0}};
        m_bench->ruleDesk.tell();
        QVERIFY(!banner.isHidden());
        QVERIFY(banner.findChild<ProblemBanner *>()->text().contains("Sandgate ends"));
        banner.QWidget::show();
        QVERIFY(button(&banner, "askAgainButton")->isVisible());
        const qint64 end = QDateTime::currentMSecsSinceEpoch() + 900000;
        m_bench->ruleDesk.everything = {{{"s1"}, end}};
        m_bench->ruleDesk.tell();
        QVERIFY(banner.findChild<ProblemBanner *>()->text().contains("until " + localTime(end)));
        banner.show({"s2"});
        QVERIFY(banner.isHidden());
        banner.show({"s1"});
        QVERIFY(!banner.isHidden());
        button(&banner, "askAgainButton")->click();
        QTRY_VERIFY(banner.isHidden());
        QCOMPARE(m_bench->ruleDesk.calls, QStringList{"ask again s1"});
    }

    void aDecisionIsRevealedWhateverTheFilterWas()
    {
        m_bench->ruleDesk.record = {decision("d1", "make"), decision("d2", "git push"), decision("d3", "ls")};
        DecisionsDialog dialog(*m_bench);
        dialog.show();
        auto *view = dialog.findChild<QTreeView *>("decisionsTable");
        field<QLineEdit>(&dialog, "decisionsText")->setText("nothing like it");
        QTRY_COMPARE(view->model()->rowCount(), 0);
        QVERIFY(!button(&dialog, "latestDecisionsButton")->isVisible());

        dialog.reveal({5000, {"d2"}});

        QTRY_COMPARE(view->model()->rowCount(), 3);
        QCOMPARE(view->currentIndex().row(), 1);
        QCOMPARE(dialog.focusWidget(), view);
        QTRY_COMPARE(field<CodeView>(&dialog, "requestCommand")->toPlainText(), "git push");
        QTRY_VERIFY(said(&dialog, "decisionsCount").contains("the one that was found"));
        QTest::qWait(300); // no late change of the filter leads away
        QVERIFY(button(&dialog, "latestDecisionsButton")->isVisible());
        button(&dialog, "latestDecisionsButton")->click();
        QTRY_VERIFY(!button(&dialog, "latestDecisionsButton")->isVisible());

        m_bench->ruleDesk.record.clear(); // it went meanwhile
        dialog.reveal({5000, {"d2"}});
        QTRY_COMPARE(said(&dialog, "decisionsCount"), "There is no such decision.");
    }

    void aRuleOfTheRecordIsSaidWithNamesAndNotWithIds()
    {
        DecisionRecord byRule = decision("d1", "make");
        byRule.session = {"5f0c-1"};
        byRule.sessionTitle = "Mend the build";
        byRule.by = decider::rule + "1";
        byRule.reason = "allow execute command `make` in session `5f0c-1`";
        DecisionRecord untitled = byRule;
        untitled.request = {"d2"};
        untitled.sessionTitle.clear();
        m_bench->ruleDesk.record = {byRule, untitled};
        DecisionsDialog dialog(*m_bench);
        dialog.show();
        auto *view = dialog.findChild<QTreeView *>("decisionsTable");
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QTRY_VERIFY(facts(dialog).contains("allow execute command `make` in session `Mend the build`"));
        QVERIFY(!facts(dialog).contains("5f0c-1"));
        view->setCurrentIndex(view->model()->index(1, 0));
        QVERIFY(facts(dialog).contains("in session `Untitled session`"));
    }

    void decisionsAreFilteredShownInFullAndExported()
    {
        DecisionRecord byRule = decision("d1", "make");
        byRule.by = decider::rule + "1";
        byRule.reason = "allow execute command `make`";
        byRule.optionId = "allow";
        m_bench->ruleDesk.record = {byRule, decision("d2", "git push")};
        DecisionsDialog dialog(*m_bench);
        dialog.show();
        auto *view = dialog.findChild<QTreeView *>("decisionsTable");
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QTRY_VERIFY(facts(dialog).contains("allow execute command `make`"));
        QCOMPARE(field<CodeView>(&dialog, "requestCommand")->toPlainText(), "make");

        field<QComboBox>(&dialog, "decisionsOutcome")->setCurrentIndex(2);
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QTRY_COMPARE(field<CodeView>(&dialog, "requestCommand")->toPlainText(), "git push");
        field<QLineEdit>(&dialog, "decisionsText")->setText("nothing like it");
        QTRY_COMPARE(view->model()->rowCount(), 0);
        QVERIFY(!button(&dialog, "exportDecisionsButton")->isEnabled());
        field<QLineEdit>(&dialog, "decisionsText")->clear();
        QTRY_COMPARE(view->model()->rowCount(), 1);

        field<QComboBox>(&dialog, "decisionsTime")->setCurrentIndex(2);
        field<QComboBox>(&dialog, "decisionsSandbox")->setCurrentIndex(1);
        field<QComboBox>(&dialog, "decisionsAgent")->setCurrentIndex(1);
        dialog.exportTo("/somewhere/d.csv");
        QTRY_COMPARE(m_bench->ruleDesk.calls, QStringList{"export csv /somewhere/d.csv"});
        QCOMPARE(m_bench->ruleDesk.lastFilter.outcome, "denied");
        QCOMPARE(m_bench->ruleDesk.lastFilter.sandbox.value, "box");
        QCOMPARE(m_bench->ruleDesk.lastFilter.agent, rows::session("s1", "box").agent);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(m_bench->ruleDesk.lastFilter.from).date(),
                 QDate::currentDate().addDays(-6));
        QTRY_VERIFY(dialog.findChild<ProblemBanner *>("decisionsProblem")->text().contains("/somewhere/d.csv"));
    }

    void agentsOfDecisionsHaveNames()
    {
        SessionRow session = rows::session("s1", "box");
        session.agent = "Demo agent";
        DecisionRecord known = decision("d1", "make");
        known.session = session.id;
        known.agent = "mock";
        DecisionRecord unknown = decision("d2", "make");
        unknown.agent = "claude";
        m_bench->ruleDesk.record = {known, unknown};
        m_bench->sessions().apply({{session}, {}});
        DecisionsDialog dialog(*m_bench);
        dialog.show();
        const auto *view = dialog.findChild<QTreeView *>("decisionsTable");
        QTRY_COMPARE(view->model()->rowCount(), 2);

        QCOMPARE(view->model()->index(0, DecisionsTable::Agent).data().toString(), "Demo agent");
        QCOMPARE(view->model()->index(1, DecisionsTable::Agent).data().toString(), "Claude Code");
        field<QComboBox>(&dialog, "decisionsAgent")->setCurrentText("Demo agent");
        dialog.exportTo("/somewhere/d.csv");
        QTRY_COMPARE(m_bench->ruleDesk.lastFilter.agent, "mock");
    }

    void aRuleIsMadeFromADecision()
    {
        DecisionRecord past = decision("d1", "make dist");
        past.session = {"s1"};
        past.sandbox = {"box"};
        m_bench->ruleDesk.record = {past, decision("d2", "make $(x)")};
        DecisionsDialog dialog(*m_bench);
        dialog.show();
        auto *view = dialog.findChild<QTreeView *>("decisionsTable");
        QTRY_VERIFY(button(&dialog, "ruleFromDecisionButton")->isEnabled());

        button(&dialog, "ruleFromDecisionButton")->click();

        const auto *made = dialog.findChild<RuleDialog *>();
        QVERIFY(made);
        QCOMPARE(made->rule().command, "make dist");
        QCOMPARE(made->rule().scopeValue, "s1");
        view->setCurrentIndex(view->model()->index(1, 0)); // of which none can be made
        QVERIFY(!button(&dialog, "ruleFromDecisionButton")->isEnabled());
    }

    void everythingIsAllowedForATimeThatKeysDoNotGive()
    {
        EverythingDialog dialog("Session s1");
        QSignalSpy confirmed(&dialog, &EverythingDialog::confirmed);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(confirmed.size(), 0);

        dialog.show();
        button(&dialog, "confirmEverythingButton")->click();
        QCOMPARE(confirmed.size(), 1);
        QCOMPARE(confirmed[0][0].value<std::chrono::milliseconds>(), 15min);
    }

    void allOfItIsReachedByKeysAndHasAName_data()
    {
        QTest::addColumn<QString>("which");
        for (const char *which : {"rule", "rules", "no rules", "decisions", "everything"})
            QTest::newRow(which) << which;
    }
    void allOfItIsReachedByKeysAndHasAName()
    {
        QFETCH(QString, which);
        if (which == "rules")
            m_bench->ruleDesk.ruleRows = {ruleOf("1", RuleEffect::Deny, "git push **")};
        m_bench->ruleDesk.record = {decision("d1", "make")};
        std::unique_ptr<QDialog> dialog;
        if (which == "rule")
            dialog = std::make_unique<RuleDialog>(*m_bench, ruleOf("1", RuleEffect::Allow, "make"),
                                                  std::vector<ScopeChoice>{{RuleScope::Everywhere, {}, "Everywhere"}});
        else if (which == "decisions")
            dialog = std::make_unique<DecisionsDialog>(*m_bench);
        else if (which == "everything")
            dialog = std::make_unique<EverythingDialog>("Session s1");
        else
            dialog = std::make_unique<RulesDialog>(*m_bench);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QTest::qWait(20); // what it reads is there

        QSet<const QWidget *> reached;
        for (int i = 0; i < 60 && QApplication::focusWidget(); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }

        QVERIFY(reached.size() > 2);
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->focusProxy() || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            const QByteArray what = QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8();
            QVERIFY2(reached.contains(widget), what.constData());
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     what.constData());
        }
    }

    void diesQuietlyWhileItReads()
    {
        m_bench->ruleDesk.record = {decision("d1", "make")};
        auto dialog = std::make_unique<DecisionsDialog>(*m_bench);
        dialog->exportTo("/x.csv");
        dialog.reset(); // the sanitizers have the last word
        Rule rule;
        rule.command = "make";
        auto other = std::make_unique<RuleDialog>(*m_bench, rule,
                                                  std::vector<ScopeChoice>{{RuleScope::Everywhere, {}, "Everywhere"}});
        other->show();
        button(other.get(), "keepRuleButton")->click();
        other.reset();
    }

private:
    static QPushButton *button(const QWidget *in, const char *name)
    {
        auto *found = in->findChild<QPushButton *>(name);
        if (!found)
            qFatal("no button %s", name);
        return found;
    }
    template<typename Widget>
    static Widget *field(const QWidget *in, const char *name)
    {
        auto *found = in->findChild<Widget *>(name);
        if (!found)
            qFatal("no field %s", name);
        return found;
    }
    static QString said(const QWidget *in, const char *name) { return field<QLabel>(in, name)->text(); }
    static void select(const RulesDialog &dialog, const QModelIndex &source)
    {
        auto *view = dialog.findChild<QTreeView *>("rulesTable");
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, RulesTable::What);
            if (index.data() == source.siblingAtColumn(RulesTable::What).data())
                view->setCurrentIndex(index);
        }
    }
    static QString facts(const DecisionsDialog &dialog) { return dialog.findChild<QLabel *>("decisionFacts")->text(); }
    std::unique_ptr<PermissionCard> shownCard(const PermissionRow &row)
    {
        m_bench->permissions().apply({{row}, {}});
        auto card = std::make_unique<PermissionCard>(*m_bench, 0ms);
        card->present(row.id);
        card->show();
        return card;
    }
    static RuleDialog *opened(const PermissionCard &card)
    {
        button(&card, "alwaysButton")->click();
        auto *dialog = card.findChild<RuleDialog *>();
        if (!dialog)
            qFatal("no dialog opened");
        return dialog;
    }
    static Rule ruleOf(const QString &id, RuleEffect effect, const QString &command)
    {
        return {{id}, effect, RuleScope::Sandbox, "box", "execute", command, {}, {}};
    }
    static DecisionRecord decision(const QString &id, const QString &command)
    {
        DecisionRecord record;
        record.request = {id};
        record.decidedAt = 5000;
        record.askedAt = 1000;
        record.sandboxName = "Box";
        record.agent = "Demo";
        record.options = {{"allow", "Allow once", "allow_once"}, {"reject", "Reject", "reject_once"}};
        record.optionId = "reject";
        record.by = decider::window;
        record.toolCall =
            "{\"title\":\"Run\",\"kind\":\"execute\",\"rawInput\":{\"command\":\"" + command.toUtf8() + "\"}}";
        record.params = record.toolCall;
        return record;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
};

QTEST_MAIN(TestRules)
#include "tst_rules.moc"
