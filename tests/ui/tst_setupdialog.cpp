// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeworkbench.h"
#include "ui/session/newsessiondialog.h"
#include "ui/setup/applysetupdialog.h"
#include "ui/setup/setupdialog.h"
#include "ui/setup/setupentrydialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace sandgate;

// What a sandbox is set up with, edited, kept and applied; and what an agent is told of it.
class TestSetupDialog : public QObject
{
    Q_OBJECT
private slots:
    void whatIsThereIsShown()
    {
        SetupDialog dialog(m_bench, m_box);
        auto *list = dialog.findChild<QTreeWidget *>("setupList");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), "files");
        QCOMPARE(list->topLevelItem(0)->text(2), "npx -y files-mcp");
        QCOMPARE(list->topLevelItem(1)->text(2), "a/b: pdf");
        QVERIFY(!button(dialog, "writeSetupButton")->isEnabled());
    }

    void nothingIsWrittenUntilItIsSaid()
    {
        SetupDialog dialog(m_bench, m_box);
        auto *list = dialog.findChild<QTreeWidget *>("setupList");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(0));
        button(dialog, "removeEntryButton")->click();
        QCOMPARE(list->topLevelItemCount(), 1);
        QVERIFY(m_bench.setupDesk.calls.filter("apply").isEmpty());
        button(dialog, "writeSetupButton")->click();
        QTRY_COMPARE(m_bench.setupDesk.calls.filter("apply"), QStringList{"apply box /work only"});
        QTRY_VERIFY(!button(dialog, "writeSetupButton")->isEnabled());
    }

    void anEntryIsEditedInItsOwnForm()
    {
        SetupDialog dialog(m_bench, m_box);
        auto *list = dialog.findChild<QTreeWidget *>("setupList");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(0));
        button(dialog, "editEntryButton")->click();
        auto *form = dialog.findChild<SetupEntryDialog *>();
        QVERIFY(form);
        auto *command = form->findChild<QLineEdit *>("commandField");
        QVERIFY(command);
        QCOMPARE(command->text(), "npx -y files-mcp");
        command->setText("npx -y \"files mcp\" --all");
        button(*form, "enterEntryButton")->click();
        QCOMPARE(list->topLevelItem(0)->text(2), "npx -y files mcp --all");
        button(dialog, "writeSetupButton")->click();
        QTRY_VERIFY(m_bench.setupDesk.there[m_box]);
        QCOMPARE(m_bench.setupDesk.there[m_box]->mcpServers["files"]["args"].toArray(),
                 (QJsonArray{"-y", "files mcp", "--all"}));
        QCOMPARE(m_bench.setupDesk.there[m_box]->mcpServers["files"]["timeoutMs"].toInt(), 7000); // not in the form
    }

    void anEntryThatCannotBeUsedIsNotTakenOver()
    {
        SetupEntryDialog form(SetupPart::Address, "web", {{"type", "remote"}, {"url", "file:///etc/passwd"}});
        const QSignalSpy entered(&form, &SetupEntryDialog::entered);
        button(form, "enterEntryButton")->click();
        QCOMPARE(entered.size(), 0);
    }

    void whatCannotBeReadIsSaidAndNothingCanBeWritten()
    {
        m_bench.setupDesk.there[m_box] =
            tl::unexpected(Error{Error::Kind::Unreachable, "The sandbox does not answer.", {}});
        SetupDialog dialog(m_bench, m_box);
        QTRY_VERIFY(!m_bench.setupDesk.calls.isEmpty());
        QVERIFY(!button(dialog, "addEntryButton")->isEnabled());
        QVERIFY(!button(dialog, "writeSetupButton")->isEnabled());
    }

    void aSetupIsAppliedToSeveralWithAResultForEach()
    {
        m_bench.setupDesk.records = {{"Mine", setup()}};
        m_bench.setupDesk.there[{"other"}] = SandboxSetup();
        ApplySetupDialog dialog(m_bench);
        auto *list = dialog.findChild<QTreeWidget *>("setupSandboxes");
        QTRY_VERIFY(dialog.findChild<QComboBox *>("setupField")->count() == 1);
        QCOMPARE(list->topLevelItemCount(), 2); // the destroyed one is not among them
        QVERIFY(!button(dialog, "applySetupButton")->isEnabled());
        for (int row = 0; row < 2; ++row)
            list->topLevelItem(row)->setCheckState(0, Qt::Checked);
        button(dialog, "compareSetupButton")->click();
        QTRY_COMPARE(list->topLevelItem(1)->childCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), "The same");
        QVERIFY2(list->topLevelItem(1)->child(0)->text(0).contains("npx -y files-mcp"),
                 qPrintable(list->topLevelItem(1)->child(0)->text(0)));
        dialog.findChild<QCheckBox *>("onlySetupBox")->setChecked(true);
        button(dialog, "applySetupButton")->click();
        QTRY_COMPARE(m_bench.setupDesk.calls.filter("apply"),
                     (QStringList{"apply box /work only", "apply other /work only"}));
        QTRY_COMPARE(list->topLevelItem(1)->text(1), "Set up");
    }

    void aSetUpIsAppliedToTheFolderThatIsNamed()
    {
        m_bench.setupDesk.records = {{"Mine", setup()}};
        PreparationPlan plan;
        plan.repository = "https://example.org/team/app.git";
        Preparation preparation = preparationOf({"other"}, plan);
        preparation.steps[1].state = PreparationStep::State::Done;
        m_bench.preparationDesk.set(preparation);
        ApplySetupDialog dialog(m_bench);
        auto *list = dialog.findChild<QTreeWidget *>("setupSandboxes");
        auto *folder = dialog.findChild<QLineEdit *>("applySetupFolder");
        QTRY_VERIFY(dialog.findChild<QComboBox *>("setupField")->count() == 1);
        for (int row = 0; row < 2; ++row)
            list->topLevelItem(row)->setCheckState(0, Qt::Checked);

        button(dialog, "applySetupButton")->click(); // without a folder: where agents work, in the clone for instance
        QTRY_COMPARE(m_bench.setupDesk.calls.filter("apply"),
                     (QStringList{"apply box /work", "apply other " + pathOfClone(plan, "/work")}));
        QTRY_COMPARE(list->topLevelItem(1)->text(1), "Set up");
        m_bench.setupDesk.calls.clear();
        folder->setText(" /srv/site ");
        QCOMPARE(list->topLevelItem(1)->text(1), QString()); // what was said was of another folder
        QVERIFY(list->topLevelItem(0)->toolTip(0).contains("/srv/site"));
        button(dialog, "compareSetupButton")->click();
        QTRY_COMPARE(m_bench.setupDesk.calls, (QStringList{"read box /srv/site", "read other /srv/site"}));
        QTRY_VERIFY(button(dialog, "applySetupButton")->isEnabled());
        button(dialog, "applySetupButton")->click();
        QTRY_COMPARE(m_bench.setupDesk.calls.filter("apply"),
                     (QStringList{"apply box /srv/site", "apply other /srv/site"}));
        QTRY_VERIFY(folder->isEnabled());

        folder->setText("site");
        QVERIFY(!button(dialog, "applySetupButton")->isEnabled());
        QVERIFY(!button(dialog, "compareSetupButton")->isEnabled());
    }

    void aSlowSandboxHoldsUpNoOtherAndAllCanBeStopped()
    {
        for (const char *key : {"s1", "s2", "s3", "s4", "s5"}) {
            SandboxRow row;
            row.key = {key};
            row.name = key;
            row.state = SandboxState::Asleep;
            m_bench.sandboxes().apply({{row}, {}});
        }
        m_bench.setupDesk.records = {{"Mine", setup()}};
        m_bench.setupDesk.held = QStringList{"box", "s1", "s2", "s3"};
        ApplySetupDialog dialog(m_bench);
        auto *list = dialog.findChild<QTreeWidget *>("setupSandboxes");
        QTRY_VERIFY(dialog.findChild<QComboBox *>("setupField")->count() == 1);
        QVERIFY(!button(dialog, "stopSetupButton")->isEnabled());
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            list->topLevelItem(row)->setCheckState(0, Qt::Checked);

        button(dialog, "applySetupButton")->click();

        QTRY_COMPARE(resultOf(list, "other"), "Set up"); // while the first waits
        QCOMPARE(m_bench.setupDesk.waiting, 4);          // no more at once
        QCOMPARE(resultOf(list, "s5"), QString::fromUtf8("Waits…"));
        QCOMPARE(resultOf(list, "box"), QString::fromUtf8("Writing…"));
        button(dialog, "stopSetupButton")->click();
        QCOMPARE(m_bench.setupDesk.waiting, 0);
        for (const char *stopped : {"box", "s1", "s5"})
            QCOMPARE(resultOf(list, stopped), "Stopped");
        QCOMPARE(resultOf(list, "other"), "Set up");
        QVERIFY(button(dialog, "applySetupButton")->isEnabled());
        QVERIFY(!button(dialog, "stopSetupButton")->isEnabled());

        m_bench.setupDesk.letGo();
        button(dialog, "compareSetupButton")->click();
        QTRY_COMPARE(resultOf(list, "s5"), "2 differences"); // it was not begun with
        QCOMPARE(resultOf(list, "other"), "The same");
    }

    void eachSandboxHasALimitOfItsOwn()
    {
        m_bench.setupDesk.records = {{"Mine", setup()}};
        m_bench.setupDesk.held = QStringList{"box"};
        ApplySetupDialog dialog(m_bench, nullptr, std::chrono::milliseconds(20));
        auto *list = dialog.findChild<QTreeWidget *>("setupSandboxes");
        QTRY_VERIFY(dialog.findChild<QComboBox *>("setupField")->count() == 1);
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            list->topLevelItem(row)->setCheckState(0, Qt::Checked);

        button(dialog, "compareSetupButton")->click();

        QTRY_VERIFY(resultOf(list, "box").contains("longer than"));
        QCOMPARE(m_bench.setupDesk.waiting, 0);
        QVERIFY(button(dialog, "compareSetupButton")->isEnabled());
    }

    // A folder can come from anybody, and its servers are programs.
    void anAgentIsToldOfChosenServersOnly()
    {
        NewSessionDialog dialog(m_bench, m_box);
        auto *servers = dialog.findChild<QListWidget *>("mcpServerList");
        QTRY_COMPARE(servers->count(), 1);
        QCOMPARE(servers->item(0)->text(), "files: npx -y files-mcp");
        QCOMPARE(servers->item(0)->checkState(), Qt::Unchecked);
        servers->item(0)->setCheckState(Qt::Checked);
        QTRY_VERIFY(button(dialog, "createSessionButton")->isEnabled());
        button(dialog, "createSessionButton")->click();
        QTRY_COMPARE(m_bench.calls.filter("createSession").size(), 1);
        QCOMPARE(m_bench.lastMcpServers.size(), 1);
        QCOMPARE(m_bench.lastMcpServers.first()["command"].toString(), "npx");
    }

    void serversOfASetupThatIsKeptAreProposed()
    {
        m_bench.setupDesk.records = {{"Mine", setup()}};
        NewSessionDialog dialog(m_bench, m_box);
        auto *servers = dialog.findChild<QListWidget *>("mcpServerList");
        QTRY_COMPARE(servers->count(), 1);
        QCOMPARE(servers->item(0)->checkState(), Qt::Checked);
    }

    void diesQuietlyWhileItReads()
    {
        auto dialog = std::make_unique<SetupDialog>(m_bench, m_box);
        dialog.reset();
        auto apply = std::make_unique<ApplySetupDialog>(m_bench);
        apply.reset();
    }

    void init()
    {
        m_bench.setupDesk.calls.clear();
        m_bench.setupDesk.letGo();
        m_bench.calls.clear();
        m_bench.preparationDesk.known.clear();
        m_bench.setupDesk.records.clear();
        m_bench.setupDesk.there = {{m_box, setup()}};
        m_bench.agentRows = std::vector<AgentRow>{{"mock", "Demo agent", true, false, true}};
        SandboxRow box;
        box.key = m_box;
        box.name = "Box";
        box.workspace = "/work";
        box.state = SandboxState::Awake;
        SandboxRow other = box;
        other.key = {"other"};
        SandboxRow gone = box;
        gone.key = {"gone"};
        gone.state = SandboxState::Destroyed;
        m_bench.sandboxes().apply({{box, other, gone}, {}});
    }

private:
    static QString resultOf(const QTreeWidget *list, const QString &key)
    {
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            if (list->topLevelItem(row)->data(0, Qt::UserRole) == key)
                return list->topLevelItem(row)->text(1);
        }
        return {};
    }
    static QPushButton *button(QWidget &dialog, const QString &name)
    {
        auto *found = dialog.findChild<QPushButton *>(name);
        if (!found)
            qFatal("there is no button %s", qPrintable(name));
        return found;
    }
    static SandboxSetup setup()
    {
        SandboxSetup setup;
        setup.mcpServers["files"] = {
            {"type", "local"}, {"command", "npx"}, {"args", QJsonArray{"-y", "files-mcp"}}, {"timeoutMs", 7000}};
        const QJsonObject source{{"type", "github"}, {"source", "a/b"}, {"skills", QJsonArray{"pdf"}}};
        setup.skills["pdf"] = {{"sources", QJsonArray{source}}};
        return setup;
    }

    const SandboxKey m_box{"box"};
    FakeWorkbench m_bench;
};

QTEST_MAIN(TestSetupDialog)
#include "tst_setupdialog.moc"
