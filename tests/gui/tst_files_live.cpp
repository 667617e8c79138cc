// SPDX-License-Identifier: Apache-2.0
#include "model/items/filedesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/transferlistmodel.h"
#include "tests/fakes/foldertrees.h"
#include "tests/gui/windowfixture.h"
#include "ui/common/problembanner.h"
#include "ui/files/filetree.h"
#include "ui/files/texteditor.h"
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QRandomGenerator>

using namespace sandgate;
using namespace sandgate::test;

constexpr int limit = 30000;

// A person at the files of a sandbox, over a real server.
class TestFilesLive : public QObject
{
    Q_OBJECT
private slots:
    void filesAreLookedAtAndEdited()
    {
        start();
        write(m_workspace + "/src/main.c", "int main;\n");
        write(m_workspace + "/readme", "one\n");
        openPane();

        reveal("src/main.c");
        QTRY_COMPARE_WITH_TIMEOUT(text()->toPlainText(), QString("int main;\n"), limit);
        trigger("editFileAction");
        text()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(text(), "// ");
        trigger("saveFileAction");

        QTRY_COMPARE_WITH_TIMEOUT(test::read(m_workspace + "/src/main.c"), QByteArray("// int main;\n"), limit);
    }

    void whatAnAgentChangedMeanwhileIsNotOverwritten()
    {
        start();
        write(m_workspace + "/readme", "one\n");
        openPane();
        reveal("readme");
        QTRY_COMPARE_WITH_TIMEOUT(text()->toPlainText(), QString("one\n"), limit);
        trigger("editFileAction");
        QTest::keyClicks(text(), "mine ");
        write(m_workspace + "/readme", "theirs\n");

        trigger("saveFileAction");

        auto *problem = m_person->window().findChild<ProblemBanner *>("fileProblem");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isTelling(), limit);
        QCOMPARE(test::read(m_workspace + "/readme"), QByteArray("theirs\n"));
        m_person->click("overwriteFileButton");
        QTRY_COMPARE_WITH_TIMEOUT(test::read(m_workspace + "/readme"), QByteArray("mine one\n"), limit);
    }

    void droppedThingsAreUploadedAndComeBackByDownload()
    {
        start();
        QVERIFY(QDir().mkpath(m_workspace + "/inbox"));
        QTemporaryDir local;
        write(local.filePath("plain.txt"), "plain");
        write(local.filePath("tree/deep/file"), "deep");
        openPane();

        drop({local.filePath("plain.txt"), local.filePath("tree")}, "inbox");

        QTRY_COMPARE_WITH_TIMEOUT(test::read(m_workspace + "/inbox/plain.txt"), QByteArray("plain"), limit);
        QTRY_COMPARE_WITH_TIMEOUT(test::read(m_workspace + "/inbox/tree/deep/file"), QByteArray("deep"), limit);
        QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->find(path("inbox")).isValid(), limit);

        QTemporaryDir home;
        reveal("inbox");
        trigger("downloadFileAction");
        auto *dialog = m_person->window().findChild<QFileDialog *>("downloadDialog");
        QVERIFY(dialog);
        emit dialog->fileSelected(home.path());
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(test::read(home.filePath("inbox/tree/deep/file")), QByteArray("deep"), limit);
    }

    void anUploadIsCancelledAndGoesOn()
    {
        start();
        QTemporaryDir local;
        QByteArray content(60 * 1024 * 1024, '\0');
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(content.data()), content.size() / 4);
        write(local.filePath("large"), content);
        openPane();
        TransferListModel &copies = m_person->workbench().files().transfers();

        drop({local.filePath("large")}, {});
        QTRY_VERIFY_WITH_TIMEOUT(copies.rowCount() == 1 && copies.at(0).bytes > 0, limit);
        m_person->click("cancelTransferButton");
        QTRY_COMPARE(copies.at(0).state, TransferState::Cancelled);
        QVERIFY(!QFile::exists(m_workspace + "/large"));
        m_person->click("retryTransferButton");

        QTRY_COMPARE_WITH_TIMEOUT(copies.at(0).state, TransferState::Done, limit);
        QVERIFY(test::read(m_workspace + "/large") == content);
        QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->find(path("large")).isValid(), limit);
    }

    void deletingAsksByName()
    {
        start();
        write(m_workspace + "/old/thing", "x");
        openPane();
        reveal("old");
        m_person->window().activateWindow();
        tree()->setFocus();
        QTRY_VERIFY(tree()->hasFocus());

        QTest::keyClick(tree(), Qt::Key_Delete);
        auto *question = m_person->window().findChild<QMessageBox *>("deleteFilesDialog");
        QVERIFY(question && question->text().contains("old"));
        QVERIFY(QFile::exists(m_workspace + "/old/thing"));
        m_person->click("confirmDeleteFilesButton");

        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_workspace + "/old"), limit);
    }

    void aSleepingSandboxIsWokenOnlyByThePerson()
    {
        start();
        trigger("sleepAction");
        const SandboxListModel &boxes = m_person->workbench().sandboxes();
        QTRY_COMPARE_WITH_TIMEOUT(boxes.at(0).state, SandboxState::Asleep, limit);

        trigger("filesAction");
        QTRY_VERIFY(m_person->isVisible("wakeForFilesButton"));
        QCOMPARE(m_person->serverPid(), 0);
        m_person->click("wakeForFilesButton");

        QTRY_COMPARE_WITH_TIMEOUT(boxes.at(0).state, SandboxState::Awake, limit);
        QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->isRead(), limit);
    }

    void thePaneIsThereAgainAfterARestart()
    {
        start();
        write(m_workspace + "/src/main.c", "int main;\n");
        openPane();
        reveal("src");
        trigger("enterFolderAction");
        QTRY_COMPARE_WITH_TIMEOUT(tree()->files()->root(), path("src"), limit);

        m_person->close(true);
        m_person->open();

        QTRY_VERIFY(m_person->isVisible("wakeForFilesButton"));
        m_person->click("wakeForFilesButton");
        QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->find(path("src/main.c")).isValid(), limit);
    }

    void cleanup() { m_person.reset(); }

private:
    void start()
    {
        m_person = std::make_unique<WindowFixture>();
        m_person->open();
        m_person->makeSandbox();
        m_workspace = m_person->workbench().sandboxes().at(0).workspace;
        QVERIFY(QDir().mkpath(m_workspace));
    }
    void openPane()
    {
        trigger("filesAction");
        QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->isRead(), limit);
    }
    FileTree *tree() const { return m_person->window().findChild<FileTree *>(); }
    TextEditor *text() const { return m_person->window().findChild<TextEditor *>(); }
    QString path(const QString &inside) const { return m_workspace + '/' + inside; }
    void trigger(const QString &name)
    {
        auto *action = m_person->window().findChild<QAction *>(name);
        QVERIFY2(action, qPrintable(name));
        QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), limit);
        action->trigger();
    }
    void reveal(const QString &inside)
    {
        const QStringList parts = inside.split('/');
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QString folder = path(parts.mid(0, i).join('/'));
            tree()->expandFolder(tree()->files()->find(folder), true);
            QTRY_VERIFY_WITH_TIMEOUT(tree()->files()->isRead(tree()->files()->find(folder)), limit);
        }
        tree()->choose(tree()->files()->find(path(inside)));
        QVERIFY(tree()->current().isValid());
    }
    void drop(const QStringList &local, const QString &inside)
    {
        if (!inside.isEmpty())
            reveal(inside);
        QPointF place = QRectF(tree()->visualRect(tree()->currentIndex())).center();
        if (inside.isEmpty())
            place = QPointF(tree()->viewport()->width() / 2.0, tree()->viewport()->height() - 3);
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : local)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree()->viewport(), &event);
        QVERIFY(event.isAccepted());
    }

    std::unique_ptr<WindowFixture> m_person;
    QString m_workspace;
};

QTEST_MAIN(TestFilesLive)
#include "tst_files_live.moc"
