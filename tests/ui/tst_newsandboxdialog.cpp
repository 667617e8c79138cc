// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeworkbench.h"
#include "ui/common/problembanner.h"
#include "ui/sandbox/newsandboxdialog.h"
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sandgate;

// A new sandbox elsewhere; one on this computer is in tst_sandboxpage.
class TestNewSandboxDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->desk.accountRows["e2b"] = {{"", "E2B_API_KEY", {}, {"apiKey"}}, {"work", "the keychain"}, {"new"}};
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void theFieldsAreThoseOfTheProvider()
    {
        open("e2b");
        QVERIFY(m_dialog->findChild<QLineEdit *>("templateField"));
        QVERIFY(!m_dialog->findChild<QWidget *>("workspaceField"));
        QVERIFY(!m_dialog->findChild<QWidget *>("accountField")); // it is chosen, not written
        QVERIFY(!m_dialog->findChild<QWidget *>("notIsolatedNotice")->isVisible());
        choose("providerField", 0);
        QVERIFY(m_dialog->findChild<QLineEdit *>("workspaceField"));
        QVERIFY(m_dialog->findChild<QWidget *>("notIsolatedNotice")->isVisible());
    }

    void itIsMadeByTheChosenAccount()
    {
        open("e2b");
        QSignalSpy created(m_dialog.get(), &NewSandboxDialog::created);
        auto *account = m_dialog->findChild<QComboBox *>("accountChoice");
        QTRY_COMPARE(account->count(), 3);
        QVERIFY(m_dialog->findChild<QLabel *>("accountHint")->text().contains("E2B_API_KEY"));
        m_dialog->findChild<QLineEdit *>("templateField")->setText("node");

        account->setCurrentIndex(2); // nothing is known of it
        QVERIFY(!button("createSandboxButton")->isEnabled());
        account->setCurrentIndex(1);
        button("createSandboxButton")->click();

        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(m_bench->lastSandbox.provider, "e2b");
        QCOMPARE(m_bench->lastSandbox.settings, (QJsonObject{{"template", "node"}, {"account", "work"}}));
    }

    void aProfileFillsItIn()
    {
        m_bench->desk.profileRecords = {{"Node", "e2b", {{"template", "node"}, {"account", "work"}}}};
        open("local");
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("profileField")->count(), 2);
        choose("profileField", 1);
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("accountChoice")->count(), 3);
        button("createSandboxButton")->click();
        QTRY_COMPARE(m_bench->lastSandbox.provider, "e2b");
        QCOMPARE(m_bench->lastSandbox.settings, (QJsonObject{{"template", "node"}, {"account", "work"}}));
    }

    void aBrokenProfileSaysWhyAndChangesNothingOfWhatIsEntered()
    {
        ProfileRecord broken{"Old", "local", {}};
        broken.problem = Error{Error::Kind::InvalidSettings, "Its repository is no address."};
        m_bench->desk.profileRecords = {broken, {"Node", "e2b", {{"template", "node"}}}};
        open("e2b");
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("profileField")->count(), 3);
        choose("profileField", 1);
        QVERIFY(m_dialog->findChild<QComboBox *>("profileField")->currentText().contains("cannot be used"));
        QTRY_VERIFY(m_dialog->findChild<ProblemBanner *>()->text().contains("Its repository is no address."));
        QCOMPARE(m_dialog->findChild<QComboBox *>("providerField")->currentData().toString(), "e2b");
        QVERIFY(button("forgetProfileButton")->isEnabled());
        choose("profileField", 2);
        QVERIFY(!m_dialog->findChild<ProblemBanner *>()->isTelling());
    }

    void aProfileIsKeptAndForgotten()
    {
        open("e2b");
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("accountChoice")->count(), 3);
        m_dialog->findChild<QLineEdit *>("templateField")->setText("node");
        button("saveProfileButton")->click();
        auto *name = m_dialog->findChild<QInputDialog *>("profileNameDialog");
        QVERIFY(name);
        name->setTextValue("Node");
        name->accept();
        QTRY_VERIFY(m_bench->desk.calls.contains("saveProfile Node"));
        QCOMPARE(m_bench->desk.profileRecords.front().settings, (QJsonObject{{"template", "node"}}));
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("profileField")->currentText(), "Node");
        QVERIFY(button("forgetProfileButton")->isVisible());
        button("forgetProfileButton")->click();
        QTRY_VERIFY(m_bench->desk.profileRecords.empty());
        QTRY_VERIFY(!button("forgetProfileButton")->isVisible());
    }

    void whatIsDoneInItFirstIsPartOfTheProfileAndOfTheSandbox()
    {
        PreparationPlan plan;
        plan.repository = "https://example.org/team/app.git";
        plan.branch = "main";
        plan.agents = QStringList{"codex", "new-agent"}; // one that is not known here yet
        plan.setup = "Mine";
        plan.rules = {rule("git status")};
        m_bench->desk.profileRecords = {{"Node", "e2b", {{"template", "node"}, {"account", "work"}}, plan}};
        m_bench->setupDesk.records = {{"Mine", {}}, {"Other", {}}};
        Rule kept = rule("npm run *");
        kept.scope = RuleScope::Sandbox;
        kept.scopeValue = "box";
        Rule again = kept; // for another sandbox: that is the same here
        again.scopeValue = "other";
        Rule ending = rule("npm publish"); // it would hold for ever in a profile
        ending.endsAt = 4000000000000;
        Rule suspended = rule("npm test");
        suspended.isSuspended = true;
        m_bench->ruleDesk.ruleRows = {kept, again, ending, suspended};
        open("local");
        auto *content = m_dialog->findChild<QLineEdit *>("repositoryField");
        QVERIFY(!content->isVisible()); // folded, while there is nothing in it
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("profileField")->count(), 2);

        choose("profileField", 1);

        QVERIFY(content->isVisible());
        QCOMPARE(content->text(), plan.repository);
        auto *rules = m_dialog->findChild<QListWidget *>("plannedRules");
        QCOMPARE(rules->count(), 2);
        QCOMPARE(rules->item(0)->checkState(), Qt::Checked);
        QVERIFY(rules->item(0)->text().startsWith("Allow: ") && rules->item(0)->text().contains("git status"));
        QCOMPARE(rules->item(1)->checkState(), Qt::Unchecked);
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>("accountChoice")->count(), 3);
        rules->item(1)->setCheckState(Qt::Checked);
        button("createSandboxButton")->click();
        QTRY_COMPARE(m_bench->lastSandbox.provider, "e2b");
        plan.rules = {rule("git status"), rule("npm run *")};
        QVERIFY(m_bench->lastSandbox.plan == plan);
    }

    void whatCannotBeClonedIsSaidBefore()
    {
        open("local");
        m_dialog->findChild<QToolButton *>("preparationButton")->click();
        m_dialog->findChild<QLineEdit *>("repositoryField")->setText("ext::sh -c id");
        QVERIFY(!button("createSandboxButton")->isEnabled());
        QVERIFY(m_dialog->findChild<QLabel *>("preparationHelp")->text().contains("no address"));
        m_dialog->findChild<QToolButton *>("preparationButton")->click();
        QVERIFY(m_dialog->findChild<QLabel *>("preparationHelp")->isVisible()); // it is not folded away
        m_dialog->findChild<QLineEdit *>("repositoryField")->setText("https://example.org/app");
        QVERIFY(button("createSandboxButton")->isEnabled());
    }

    void itMayBeClosedWhileItAsks()
    {
        open("e2b");
        m_dialog.reset();
        QTest::qWait(20);
    }

    void providersThatComeLateAreShown()
    {
        const std::vector<ProviderFacts> all = std::exchange(m_bench->desk.facts, {});
        open({});
        QVERIFY(!button("createSandboxButton")->isEnabled());
        m_bench->desk.facts = all;
        emit m_bench->desk.providersChanged();
        QVERIFY(button("createSandboxButton")->isEnabled());
    }

private:
    static Rule rule(const QString &command)
    {
        Rule rule;
        rule.effect = RuleEffect::Allow;
        rule.command = command;
        return rule;
    }
    void open(const QString &provider)
    {
        m_dialog = std::make_unique<NewSandboxDialog>(*m_bench);
        m_dialog->show();
        auto *place = m_dialog->findChild<QComboBox *>("providerField");
        if (!provider.isEmpty())
            choose("providerField", place->findData(provider));
    }
    void choose(const QString &box, int index)
    {
        auto *found = m_dialog->findChild<QComboBox *>(box);
        found->setCurrentIndex(index);
        emit found->activated(index); // as when a person does
    }
    QPushButton *button(const QString &name) { return m_dialog->findChild<QPushButton *>(name); }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<NewSandboxDialog> m_dialog;
};

QTEST_MAIN(TestNewSandboxDialog)
#include "tst_newsandboxdialog.moc"
