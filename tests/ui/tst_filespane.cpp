// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeworkbench.h"
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/files/filepreview.h"
#include "ui/files/filespane.h"
#include "ui/files/filetree.h"
#include "ui/files/imageview.h"
#include "ui/files/texteditor.h"
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;

// The files' pane over files that are a script.
class TestFilesPane : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_box = SandboxRow();
        m_box.key = {"box"};
        m_box.name = "Box";
        m_box.workspace = "/w";
        m_box.state = SandboxState::Awake;
        m_bench->sandboxes().apply({{m_box}, {}});
        desk().folders = {{"/w", 0}, {"/w/src", 0}, {"/w/docs", 0}};
        desk().files = {
            {"/w/readme", "one\ntwo\n"}, {"/w/src/main.c", "int main;\n"}, {"/w/data", QByteArray(100, '\0')}};
        m_pane = std::make_unique<FilesPane>(*m_bench);
        m_pane->resize(900, 500);
    }
    void cleanup()
    {
        m_pane.reset();
        m_bench.reset();
    }

    void readsNothingUntilItIsSeen()
    {
        m_pane->show(m_box.key);
        QCoreApplication::processEvents();
        QVERIFY(desk().calls.isEmpty());

        m_pane->setVisible(true);

        QTRY_COMPARE(names(), QStringList({"docs", "src", "data", "readme"}));
        QCOMPARE(desk().calls, QStringList{"list /w"});
    }

    void aSleepingSandboxIsNotWokenUnlessThePersonSaysSo()
    {
        sleep();
        open();
        QCOMPARE(desk().calls, QStringList());
        QVERIFY(m_bench->calls.isEmpty());

        QTest::mouseClick(button("wakeForFilesButton"), Qt::LeftButton);
        QCOMPARE(m_bench->calls, QStringList{"wake box"});
        m_box.state = SandboxState::Awake;
        m_bench->sandboxes().apply({{m_box}, {}});

        QTRY_COMPARE(names().size(), 4);
    }

    void whatTheSandboxLostIsNotShownOn()
    {
        open();
        m_box.state = SandboxState::Destroyed;
        m_bench->sandboxes().apply({{m_box}, {}});

        QVERIFY(!m_pane->findChild<FileTree *>()->isVisible());
        QVERIFY(!button("wakeForFilesButton")->isVisible());
        QVERIFY(!action("uploadFilesAction")->isEnabled());
    }

    void theChosenFileIsShownWithLineNumbersAndFound()
    {
        open();
        choose("/w/readme");

        QTRY_COMPARE(editor()->toPlainText(), QString("one\ntwo\n"));
        QVERIFY(editor()->isReadOnly());
        QVERIFY(m_pane->findChild<TextLabel *>("fileFacts")->text().contains("8"));
        action("findInFileAction")->trigger();
        QTest::keyClicks(m_pane->findChild<QLineEdit *>("fileFindText"), "two");
        QCOMPARE(editor()->textCursor().selectedText(), QString("two"));
    }

    void otherBytesAreShownAsSuchPageByPage()
    {
        QByteArray bytes(3 * 1024 * 1024, '\0');
        bytes[0] = 'A';
        desk().files["/w/data"] = bytes;
        open();
        choose("/w/data");

        QTRY_VERIFY(editor()->toPlainText().startsWith("00000000  41"));
        QCOMPARE(desk().callsOf("read /w/data 0"), 1);
        QVERIFY(!button("earlierBytesButton")->isEnabled());
        for (int i = 0; i < 16; ++i) // beyond the first piece
            QTest::mouseClick(button("laterBytesButton"), Qt::LeftButton);
        QTRY_VERIFY(editor()->toPlainText().startsWith("00080000"));
        QTest::mouseClick(button("earlierBytesButton"), Qt::LeftButton);
        QTRY_VERIFY(editor()->toPlainText().startsWith("00078000"));
    }

    void anImageIsShownAndADamagedOneAsBytes()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "PNG"));
        desk().files["/w/good.png"] = bytes;
        desk().files["/w/bad.png"] = bytes.left(60);
        open();

        choose("/w/good.png");
        QTRY_COMPARE(m_pane->findChild<ImageView *>()->image().size(), QSize(40, 30));
        QTRY_VERIFY(m_pane->findChild<ImageView *>()->isVisible());
        choose("/w/bad.png");
        QTRY_VERIFY(editor()->isVisible() && editor()->toPlainText().startsWith("00000000  89 50"));
        QVERIFY(problem("fileProblem")->isTelling());
    }

    void theBeginningOfALargeTextIsShownAndSaidToBeOne()
    {
        desk().files["/w/readme"] = QByteArray(3 * 1024 * 1024, 'x');
        open();
        choose("/w/readme");

        QTRY_COMPARE(editor()->toPlainText().size(), int(FileDesk::LargestPiece));
        QVERIFY(problem("fileProblem")->isTelling());
        QVERIFY(!action("editFileAction")->isEnabled());
    }

    void whatCannotBeReadSaysWhyAndIsTriedAgain()
    {
        desk().problems.insert("/w/readme", {Error::Kind::Refused, "It cannot be read.", "permission denied"});
        open();
        choose("/w/readme");
        QTRY_VERIFY(problem("fileProblem")->isTelling());
        QVERIFY(problem("fileProblem")->text().contains("permission denied"));

        desk().problems.clear();
        m_pane->findChild<FilePreview *>()->reload();

        QTRY_COMPARE(editor()->toPlainText(), QString("one\ntwo\n"));
        QVERIFY(!problem("fileProblem")->isTelling());
    }

    void anEditIsSaved()
    {
        open();
        edit("/w/readme", "zero\n");
        QVERIFY(action("saveFileAction")->isEnabled());

        action("saveFileAction")->trigger();

        QTRY_COMPARE(desk().files["/w/readme"], QByteArray("zero\none\ntwo\n"));
        QTRY_VERIFY(!action("saveFileAction")->isEnabled());
        QCOMPARE(m_pane->unsavedFiles(), 0);
    }

    void aConflictIsShownAndNothingIsOverwrittenUnlessThePersonSaysSo()
    {
        open();
        edit("/w/readme", "mine\n");
        desk().files["/w/readme"] = "theirs\n";

        action("saveFileAction")->trigger();

        QTRY_VERIFY(problem("fileProblem")->isTelling());
        QCOMPARE(desk().files["/w/readme"], QByteArray("theirs\n"));
        QVERIFY(editor()->toPlainText().startsWith("mine\n"));
        QTest::mouseClick(button("compareFileButton"), Qt::LeftButton);
        QTRY_VERIFY(m_pane->findChild<QDialog *>("differencesDialog"));
        m_pane->findChild<QDialog *>("differencesDialog")->close();
        QTest::mouseClick(button("overwriteFileButton"), Qt::LeftButton);
        QTRY_COMPARE(desk().files["/w/readme"], QByteArray("mine\none\ntwo\n"));
    }

    void theirsCanBeLoadedInstead()
    {
        open();
        edit("/w/readme", "mine\n");
        desk().files["/w/readme"] = "theirs\n";
        action("saveFileAction")->trigger();
        QTRY_VERIFY(problem("fileProblem")->isTelling());

        QTest::mouseClick(button("loadTheirsButton"), Qt::LeftButton);

        QTRY_COMPARE(editor()->toPlainText(), QString("theirs\n"));
        QVERIFY(editor()->isReadOnly());
    }

    void editsStayWhileOtherFilesAreLookedAt()
    {
        open();
        edit("/w/readme", "mine\n");
        choose("/w/data");
        QTRY_VERIFY(editor()->toPlainText().startsWith("00000000"));
        QCOMPARE(m_pane->unsavedFiles(), 1);

        choose("/w/readme");

        QTRY_COMPARE(editor()->toPlainText(), QString("mine\none\ntwo\n"));
        QVERIFY(!editor()->isReadOnly());
        QVERIFY(action("saveFileAction")->isEnabled());
    }

    void discardingEditsAsksFirst()
    {
        open();
        edit("/w/readme", "mine\n");
        action("discardEditsAction")->trigger();
        confirm("confirmDiscardButton");
        QTRY_COMPARE(editor()->toPlainText(), QString("one\ntwo\n"));
    }

    void aFileThatChangedIsShownAnew()
    {
        open();
        choose("/w/readme");
        QTRY_COMPARE(editor()->toPlainText(), QString("one\ntwo\n"));
        action("refreshFilesAction")->trigger();
        QTRY_COMPARE(desk().callsOf("list /w"), 2);

        desk().files["/w/readme"] = "three\n";
        action("refreshFilesAction")->trigger();

        QTRY_COMPARE(editor()->toPlainText(), QString("three\n"));
    }

    void filesOfATurnAreSeenWhileItRuns()
    {
        open();
        SessionRow session;
        session.id = {"s"};
        session.sandbox = m_box.key;
        session.state = SessionState::Working;
        m_bench->sessions().apply({{session}, {}});
        desk().files["/w/made"] = "";

        QTRY_VERIFY_WITH_TIMEOUT(names().contains("made"), 8000);
    }

    void aFolderIsMadeRenamedMovedAndDeleted()
    {
        open();
        m_pane->findChild<FileTree *>()->clearSelection();
        m_pane->findChild<FileTree *>()->setCurrentIndex({});
        action("newFolderAction")->trigger();
        answer("made");
        QTRY_VERIFY(names().contains("made"));
        QTRY_COMPARE(chosen(), QString("/w/made"));

        action("renameFileAction")->trigger();
        answer("renamed");
        QTRY_COMPARE(chosen(), QString("/w/renamed"));

        action("moveFileAction")->trigger();
        answer("/w/src/moved");
        QTRY_VERIFY(desk().folders.contains("/w/src/moved"));

        choose("/w/readme");
        action("deleteFileAction")->trigger();
        QVERIFY(m_pane->findChild<QMessageBox *>("deleteFilesDialog")->text().contains("readme"));
        QVERIFY(desk().files.contains("/w/readme"));
        confirm("confirmDeleteFilesButton");
        QTRY_VERIFY(!names().contains("readme"));
        QCOMPARE(desk().callsOf("remove"), 1);
    }

    void aNameThatIsAPathIsRefused()
    {
        open();
        choose("/w/readme");
        action("renameFileAction")->trigger();
        answer("../elsewhere");
        QTRY_VERIFY(problem("filesProblem")->isTelling());
        QCOMPARE(desk().callsOf("move"), 0);
    }

    void whatIsTakenIsSaid()
    {
        open();
        choose("/w/readme");
        action("renameFileAction")->trigger();
        answer("src");
        QTRY_VERIFY(problem("filesProblem")->isTelling());
        QVERIFY(desk().files.contains("/w/readme"));
    }

    void droppedFilesAreUploadedWhereTheyAreDropped()
    {
        QTemporaryDir local;
        touch(local.filePath("new.txt"));
        QVERIFY(QDir(local.path()).mkdir("folder"));
        open();

        drop({local.filePath("new.txt"), local.filePath("folder")}, "/w/src");

        QTRY_COMPARE(desk().orders.size(), size_t(2));
        QVERIFY(desk().calls.contains("upload " + local.filePath("new.txt") + " /w/src/new.txt"));
        QVERIFY(desk().calls.contains("upload " + local.filePath("folder") + " /w/src/folder folder"));
    }

    void aDropOnAFileGoesToItsFolder()
    {
        QTemporaryDir local;
        touch(local.filePath("new.txt"));
        open();
        drop({local.filePath("new.txt")}, "/w/readme");
        QTRY_COMPARE(desk().orders.size(), size_t(1));
        QCOMPARE(desk().orders[0].to, QString("/w/new.txt"));
    }

    void anUploadThatWouldReplaceAsksFirst()
    {
        QTemporaryDir local;
        touch(local.filePath("readme"));
        open();
        drop({local.filePath("readme")}, "/w/data");
        QTRY_VERIFY(m_pane->findChild<QMessageBox *>("replaceFilesDialog"));
        QVERIFY(desk().orders.empty());

        confirm("confirmReplaceButton");

        QTRY_COMPARE(desk().orders.size(), size_t(1));
        QVERIFY(desk().orders[0].replaces);
    }

    void linksFromElsewhereAreNotTaken()
    {
        open();
        auto *tree = m_pane->findChild<FileTree *>();
        QMimeData data;
        data.setUrls({QUrl("https://example.org/file")});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aDownloadAsksWhereTo()
    {
        QTemporaryDir local;
        open();
        choose("/w/src");
        action("downloadFileAction")->trigger();
        auto *dialog = m_pane->findChild<QFileDialog *>("downloadDialog");
        QVERIFY(dialog);
        emit dialog->fileSelected(local.path());
        QCOMPARE(desk().orders.size(), size_t(1));
        QCOMPARE(desk().orders[0].from, QString("/w/src"));
        QCOMPARE(desk().orders[0].to, local.filePath("src"));
        QVERIFY(desk().orders[0].isFolder);
    }

    void copiesAreCancelledTriedAgainAndCleared()
    {
        open();
        QVERIFY(!m_pane->findChild<QWidget *>("transferPane")->isVisible());
        desk().begin({m_box.key, TransferOrder::Direction::Upload, "/l/a", "/w/a"});
        QTRY_VERIFY(m_pane->findChild<QWidget *>("transferPane")->isVisible());

        action("cancelCopiesAction")->trigger();
        QCOMPARE(desk().callsOf("cancel 1"), 1);
        QVERIFY(!action("cancelCopiesAction")->isEnabled());
        QTest::mouseClick(button("retryTransferButton"), Qt::LeftButton);
        QCOMPARE(desk().callsOf("retry 1"), 1);
        desk().files["/w/a"] = "";
        desk().become({"1"}, TransferState::Done);
        QTRY_VERIFY(names().contains("a"));
        action("clearCopiesAction")->trigger();

        QVERIFY(!m_pane->findChild<QWidget *>("transferPane")->isVisible());
    }

    void aNameThatIsNoUtf8CannotBeTouched()
    {
        desk().files["/w/bad\uFFFD"] = "x";
        open();
        choose("/w/bad\uFFFD");
        QVERIFY(!action("deleteFileAction")->isEnabled());
        QVERIFY(!action("renameFileAction")->isEnabled());
        QVERIFY(!action("downloadFileAction")->isEnabled());
        desk().files.remove("/w/bad\uFFFD"); // as the server has it
        m_pane->findChild<FilePreview *>()->reload();
        QTRY_VERIFY(problem("fileProblem")->text().contains("UTF-8"));
    }

    void anotherFolderIsShownAloneAndAbove()
    {
        open();
        choose("/w/src");
        action("enterFolderAction")->trigger();
        QTRY_COMPARE(names(), QStringList{"main.c"});
        action("folderAboveAction")->trigger();
        QTRY_COMPARE(names().size(), 4);
        QTRY_COMPARE(chosen(), QString("/w/src"));

        auto *path = m_pane->findChild<QLineEdit *>("filesPath");
        path->setText("src");
        QTest::keyClick(path, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{"main.c"});
    }

    void aLinkToAFolderOpensInTheList()
    {
        desk().links << "/w/link";
        open();
        choose("/w/link");
        QTRY_VERIFY(desk().callsOf("list /w/link") == 1);
    }

    void theListIsCutWithAWord()
    {
        desk().folders["/w"] = 12345;
        open();
        auto *note = m_pane->findChild<TextLabel *>("filesNote");
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(QLocale().toString(12345)));
    }

    void whatWasChosenIsKeptWhileTheSandboxSleeps()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        open();
        choose("/w/readme");
        QTRY_COMPARE(editor()->toPlainText(), QString("one\ntwo\n"));

        sleep();
        m_pane->save(settings);
        QCOMPARE(settings.value("files/chosen").toString(), QString("/w/readme"));
        m_box.state = SandboxState::Awake;
        m_bench->sandboxes().apply({{m_box}, {}});
        QTRY_VERIFY(model().isRead() && model().rowCount() > 0);
        QTRY_COMPARE(chosen(), QString("/w/readme"));
    }

    void whatWasChosenIsChosenAgain()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        open();
        m_pane->findChild<FileTree *>()->expandFolder(model().find("/w/src"), true);
        QTRY_VERIFY(model().find("/w/src/main.c").isValid());
        choose("/w/src/main.c");
        QTRY_COMPARE(editor()->toPlainText(), QString("int main;\n"));
        m_pane->save(settings);

        m_pane = std::make_unique<FilesPane>(*m_bench);
        m_pane->restore(settings);
        m_pane->save(settings); // before it was seen
        open();
        QTRY_COMPARE(chosen(), QString("/w/src/main.c"));
        QTRY_COMPARE(editor()->toPlainText(), QString("int main;\n"));

        desk().files.remove("/w/src/main.c");
        m_pane = std::make_unique<FilesPane>(*m_bench);
        m_pane->restore(settings);
        open();
        QTRY_VERIFY(m_pane->findChild<FileTree *>()->isOpen(model().find("/w/src")));
        QTRY_VERIFY(desk().calls.count("list /w/src") >= 3);
        QVERIFY(chosen() != "/w/src/main.c");
        m_pane->findChild<FileTree *>()->expandFolder(model().find("/w/src"), false);
        action("refreshFilesAction")->trigger();
        QTest::qWait(50);
        QVERIFY(!m_pane->findChild<FileTree *>()->isOpen(model().find("/w/src"))); // it is not looked for any longer
    }

    void thePathIsCopied()
    {
        open();
        choose("/w/readme");
        action("copyPathAction")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("/w/readme"));
    }

    void diesQuietlyInTheMiddleOfEverything()
    {
        open();
        edit("/w/readme", "mine\n");
        desk().held = true;
        action("saveFileAction")->trigger();
        action("refreshFilesAction")->trigger();
        choose("/w/data");
        QTest::qWait(150); // longer than the pause before what is chosen is read
        m_pane.reset();
        desk().release();
        QCoreApplication::processEvents();
    }

private:
    FakeFileDesk &desk() { return m_bench->fileDesk; }
    void sleep()
    {
        m_box.state = SandboxState::Asleep;
        m_bench->sandboxes().apply({{m_box}, {}});
    }
    void open()
    {
        m_pane->show(m_box.key);
        m_pane->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QTRY_VERIFY(m_box.state != SandboxState::Awake || action("newFolderAction")->isEnabled());
    }
    FileTreeModel &model() const { return *m_pane->findChild<FileTree *>()->files(); }
    void choose(const QString &path)
    {
        const QModelIndex file = model().find(path);
        QVERIFY2(file.isValid(), qPrintable(path));
        m_pane->findChild<FileTree *>()->choose(file);
    }
    QString chosen() const { return model().path(m_pane->findChild<FileTree *>()->current()); }
    void edit(const QString &path, const QString &atTheBeginning)
    {
        choose(path);
        QTRY_VERIFY(action("editFileAction")->isEnabled());
        action("editFileAction")->trigger();
        editor()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(editor(), atTheBeginning.chopped(1));
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    void answer(const QString &text)
    {
        auto *dialog = m_pane->findChild<QInputDialog *>("fileNameDialog");
        QVERIFY(dialog);
        dialog->setTextValue(text);
        dialog->accept();
        QTRY_VERIFY(!m_pane->findChild<QInputDialog *>("fileNameDialog"));
    }
    void confirm(const QString &name)
    {
        auto *found = m_pane->findChild<QPushButton *>(name);
        QVERIFY2(found, qPrintable(name));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void drop(const QStringList &local, const QString &on)
    {
        auto *tree = m_pane->findChild<FileTree *>();
        choose(on);
        const QPointF place = QRectF(tree->visualRect(tree->currentIndex())).center();
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : local)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &event);
        QVERIFY(event.isAccepted());
    }
    static void touch(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
    }
    QStringList names() const
    {
        const auto *rows = m_pane->findChild<FileTree *>()->model();
        QStringList names;
        for (int row = 0; row < rows->rowCount(); ++row)
            names << rows->index(row, 0).data().toString();
        return names;
    }
    TextEditor *editor() const { return m_pane->findChild<TextEditor *>(); }
    QPushButton *button(const QString &name) const { return m_pane->findChild<QPushButton *>(name); }
    QAction *action(const QString &name) const { return m_pane->findChild<QAction *>(name); }
    ProblemBanner *problem(const QString &name) const { return m_pane->findChild<ProblemBanner *>(name); }

    std::unique_ptr<FakeWorkbench> m_bench;
    SandboxRow m_box;
    std::unique_ptr<FilesPane> m_pane;
};

QTEST_MAIN(TestFilesPane)
#include "tst_filespane.moc"
