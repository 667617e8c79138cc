// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/translations.h"
#include "ui/sandbox/downloadfirst.h"
#include "ui/sandbox/lossesdialog.h"
#include "ui/sandbox/unsavednote.h"
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace sandgate;

class TestLossesDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { loadTranslations(*QCoreApplication::instance()); }
    void init() { m_bench = std::make_unique<FakeWorkbench>(); }
    void cleanup() { m_bench.reset(); }

    void deletingNamesTheSandboxAndWhatIsLost()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{rows::session("1", "box", SessionState::Working), rows::session("2", "box")}, {}});
        m_bench->processes().apply({{rows::process("p", "box")}, {}});
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Delete);
        dialog.show();

        const QString losses = dialog.findChild<QLabel *>("lossesText")->text();
        QVERIFY(losses.contains("2 sessions will end."));
        QVERIFY(losses.contains("One agent is at work"));
        QVERIFY(losses.contains("One running process"));
        const auto *text = dialog.findChild<QLabel *>("lossesText");
        QTRY_VERIFY2(text->height() >= text->heightForWidth(text->width()), "a line of it is cut");
        QVERIFY(button(dialog, "keepSandboxButton")->isDefault());
        QVERIFY(button(dialog, "confirmDeleteButton")->accessibleName().contains("Sandbox box"));
        button(dialog, "confirmDeleteButton")->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(m_bench->calls, QStringList{"destroySandbox box"});
    }

    void deletingOffersToDownloadFirst()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Delete);
        dialog.show();
        FakeFileDesk &files = m_bench->fileDesk;
        auto *text = dialog.findChild<QLabel *>("downloadText");
        QVERIFY(button(dialog, "downloadFirstButton")->isVisible());
        QVERIFY(button(dialog, "downloadFirstButton")->accessibleName().contains("Sandbox box"));
        dialog.findChild<DownloadFirst *>()->copyTo("/home/user/keep");
        QTRY_COMPARE(files.calls.size(), 1);
        QCOMPARE(m_bench->calls, QStringList{"wake box"});
        QVERIFY2(files.calls[0].startsWith("download /boxes/box /home/user/keep/Sandbox box 2"),
                 qPrintable(files.calls[0]));
        QVERIFY(files.orders[0].isFolder && !files.orders[0].replaces);
        QVERIFY(!button(dialog, "confirmDeleteButton")->isEnabled()); // it would cut it short
        TransferRow row = files.transfers().at(0);
        row.bytes = 1024 * 1024;
        row.totalBytes = 4 * 1024 * 1024;
        files.set(row);
        QVERIFY2(text->text().contains("1.00 MiB of 4.00 MiB"), qPrintable(text->text()));
        button(dialog, "cancelDownloadButton")->click();
        QVERIFY(text->text().contains("cancelled"));
        QVERIFY(button(dialog, "confirmDeleteButton")->isEnabled());

        files.become(row.id, TransferState::Running); // in vain, this time
        row.state = TransferState::Failed;
        row.problem = Error{Error::Kind::Storage, "The disk is full."};
        files.set(row);
        QVERIFY(text->text().contains("The disk is full."));
        row.state = TransferState::Done;
        row.warnings = {"a socket"};
        files.set(row);
        QVERIFY(text->text().contains("/home/user/keep/Sandbox box"));
        QVERIFY(text->text().contains("a socket"));
        QTRY_VERIFY2(text->height() >= text->heightForWidth(text->width()), "a line of it is cut");
        QVERIFY(button(dialog, "downloadFirstButton")->isVisible());
    }

    void whatGitHasNowhereElseIsNamedBeforeTheDeletion()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        FakeFileDesk &files = m_bench->fileDesk;
        files.held = true;
        files.unsaved = UnsavedWork{{{"/boxes/box/app", 3, 2, 1}, {"/boxes/box/odd", 0, 0, 0, false}}, 4};
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Delete);
        dialog.show();
        QCOMPARE(files.unsavedCalls, QStringList{"box /boxes/box"});
        QVERIFY(!button(dialog, "confirmDeleteButton")->isEnabled()); // nothing is lost unsaid
        QVERIFY(dialog.findChild<QLabel *>("unsavedText")->text().startsWith("Looking for changes"));

        files.release();

        QTRY_VERIFY(button(dialog, "confirmDeleteButton")->isEnabled());
        const QString found = dialog.findChild<ProblemBanner *>("unsavedBanner")->text();
        QVERIFY2(found.contains("/boxes/box/app: 3 files are not committed, 2 commits are not pushed, 1 change is "
                                "stashed."),
                 qPrintable(found));
        QVERIFY2(found.contains("/boxes/box/odd: its git does not tell."), qPrintable(found));
        QVERIFY(!button(dialog, "wakeAndLookButton")->isVisible());
        QVERIFY(button(dialog, "keepSandboxButton")->isDefault());
        files.held = true;
        LossesDialog closed(*m_bench, {"box"}, LossesDialog::Act::Delete); // while it looks
    }

    void whatIsNotKnownOfGitIsSaid()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        FakeFileDesk &files = m_bench->fileDesk;
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Delete);
        dialog.show();
        auto *banner = dialog.findChild<ProblemBanner *>("unsavedBanner");
        QVERIFY2(banner->text().contains("is not known. It sleeps."), qPrintable(banner->text()));
        QVERIFY(files.unsavedCalls.isEmpty()); // and it is not woken by it
        QVERIFY(m_bench->calls.isEmpty());
        QVERIFY(button(dialog, "confirmDeleteButton")->isEnabled());

        m_bench->outcome = failure(Error::Kind::Unreachable, "It does not answer.");
        button(dialog, "wakeAndLookButton")->click();
        QTRY_VERIFY(banner->text().contains("is not known. It does not answer."));
        m_bench->outcome = {};
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        files.unsaved = UnsavedWork{{}, 2, true};
        button(dialog, "wakeAndLookButton")->click();
        QTRY_VERIFY(banner->text().contains("no time to look at all"));
        QCOMPARE(m_bench->calls, (QStringList{"wake box", "wake box"}));
        files.unsaved = UnsavedWork{{}, 2};
        LossesDialog well(*m_bench, {"box"}, LossesDialog::Act::Delete);
        QVERIFY(well.findChild<QLabel *>("unsavedText")->text().contains("committed and pushed"));
    }

    void sleepThatLosesFilesOffersThemFirst()
    {
        m_bench->desk.facts.push_back({.name = "cloudflare", .title = "Cloudflare", .pauseLosesFiles = true});
        SandboxRow row = rows::sandbox("box");
        row.provider = "cloudflare";
        row.isolated = true;
        row.workspace = "/workspace";
        m_bench->sandboxes().apply({{row}, {}});
        m_bench->fileDesk.unsaved = UnsavedWork{{{"/workspace/app", 1}}, 1};
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Sleep);
        dialog.show();
        QVERIFY(dialog.findChild<ProblemBanner *>("unsavedBanner")->text().contains("1 file is not committed"));
        QVERIFY(dialog.findChild<QLabel *>("lossesText")->text().contains("all files in it are lost"));
        QVERIFY(button(dialog, "keepSandboxButton")->isDefault());
        dialog.findChild<DownloadFirst *>()->copyTo("/home/user/keep");
        QTRY_COMPARE(m_bench->fileDesk.orders.size(), std::size_t(1));
        QCOMPARE(m_bench->fileDesk.orders[0].from, "/workspace");
        QVERIFY(!button(dialog, "confirmSleepButton")->isEnabled());
        m_bench->fileDesk.become({"1"}, TransferState::Done);
        button(dialog, "confirmSleepButton")->click();
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(m_bench->calls, (QStringList{"wake box", "sleep box"}));
    }

    void aSandboxThatDoesNotWakeSaysWhyNothingIsDownloaded()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->held = true;
        LossesDialog dialog(*m_bench, {"box"}, LossesDialog::Act::Delete);
        dialog.findChild<DownloadFirst *>()->copyTo("/home/user/keep");
        QVERIFY(!button(dialog, "confirmDeleteButton")->isEnabled());
        m_bench->outcome = failure(Error::Kind::Unreachable, "It does not answer.");
        m_bench->release();
        QTRY_VERIFY(dialog.findChild<QLabel *>("downloadText")->text().contains("It does not answer."));
        QVERIFY(button(dialog, "confirmDeleteButton")->isEnabled());
        QVERIFY(m_bench->fileDesk.orders.empty());
        m_bench->held = true;
        dialog.findChild<DownloadFirst *>()->copyTo("/home/user/keep"); // and is closed meanwhile
    }

    void whereNothingIsLostNothingIsOffered()
    {
        SandboxRow chosen = rows::sandbox("box");
        chosen.workspace = "/home/user/project";
        SandboxRow remote = rows::sandbox("there");
        remote.provider = "remote";
        remote.isolated = true;
        m_bench->desk.facts.push_back({.name = "remote", .title = "A running server", .isBorrowed = true});
        SandboxRow everything = rows::sandbox("all");
        everything.isolated = true;
        everything.workspace = "/";
        const SandboxRow failed = rows::sandbox("failed", SandboxState::Failed);
        m_bench->sandboxes().apply({{chosen, remote, everything, failed}, {}});
        for (const char *key : {"box", "there", "all", "failed"}) {
            const LossesDialog dialog(*m_bench, {key}, LossesDialog::Act::Delete);
            QVERIFY2(!dialog.findChild<DownloadFirst *>(), key);
            const bool losesFiles = qstrcmp(key, "all") == 0;
            QVERIFY2(bool(dialog.findChild<UnsavedNote *>()) == losesFiles, key);
        }
    }

    void deletingSaysWhatBecomesOfTheFolder()
    {
        SandboxRow own = rows::sandbox("own-key");
        own.workspace = "/data/local/own-key/workspace";
        SandboxRow chosen = rows::sandbox("other-key");
        chosen.workspace = "/home/user/project";
        m_bench->sandboxes().apply({{own, chosen}, {}});
        const auto says = [this](const QString &key, const QString &words) {
            const LossesDialog dialog(*m_bench, {key}, LossesDialog::Act::Delete);
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };

        QVERIFY(says("own-key", "is deleted, with all files in it"));
        QVERIFY(!says("own-key", "stay as they are"));
        QVERIFY(says("other-key", "stay as they are"));
    }

private:
    static QPushButton *button(const QWidget &parent, const QString &name)
    {
        return parent.findChild<QPushButton *>(name);
    }

    std::unique_ptr<FakeWorkbench> m_bench;
};

QTEST_MAIN(TestLossesDialog)
#include "tst_lossesdialog.moc"
