// SPDX-License-Identifier: Apache-2.0
#include "model/items/filetreemodel.h"
#include "tests/fakes/fakefiledesk.h"
#include "tests/items/modelwatch.h"
#include <QSortFilterProxyModel>
#include <QTest>
#include <memory>

using namespace sandgate;

class TestFileTreeModel : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<FakeFileDesk>();
        m_desk->folders = {{"/w", 0}, {"/w/src", 0}, {"/w/src/deep", 0}, {"/w/empty", 0}};
        m_desk->files = {{"/w/readme", "text"}, {"/w/src/main.c", "int main;"}};
        m_model = std::make_unique<FileTreeModel>(*m_desk);
        m_watch = std::make_unique<ModelWatch>(*m_model);
        m_watch->tester.setUseFetchMore(false); // it would read all there is
    }
    void cleanup()
    {
        m_watch.reset();
        m_model.reset();
        m_desk.reset();
    }

    void readsAFolderWhenItIsExpandedAndNotBefore()
    {
        show();
        QCOMPARE(names(), QStringList({"empty", "src", "readme"}));
        QCOMPARE(m_desk->calls, QStringList{"list /w"});
        const QModelIndex src = m_model->find("/w/src");
        QVERIFY(m_model->hasChildren(src));
        QVERIFY(m_model->canFetchMore(src));
        QVERIFY(!m_model->hasChildren(m_model->find("/w/readme")));

        m_model->fetchMore(src);

        QTRY_COMPARE(names(src), QStringList({"deep", "main.c"}));
        QCOMPARE(m_desk->calls, QStringList({"list /w", "list /w/src"}));
        QCOMPARE(m_model->path(m_model->index(1, 0, src)), QString("/w/src/main.c"));
        QCOMPARE(m_model->index(1, FileTreeModel::SizeColumn, src).data().toLongLong(), 9);
    }

    void anEmptyFolderHasNoChildrenOnceItIsRead()
    {
        show();
        const QPersistentModelIndex empty = m_model->find("/w/empty");
        m_model->fetchMore(empty);

        QTRY_VERIFY(m_model->isRead(empty));
        QVERIFY(!m_model->hasChildren(empty));
        QVERIFY(!m_model->canFetchMore(empty));
    }

    void refreshingSaysOnlyWhatChangedAndNeverResets()
    {
        show();
        expand("/w/src");
        const QPersistentModelIndex deep = m_model->find("/w/src/deep");
        const QPersistentModelIndex mainFile = m_model->find("/w/src/main.c");
        const int resets = int(m_watch->reset.size());
        m_watch->inserted.clear();
        m_watch->changed.clear();
        m_watch->removed.clear();

        m_desk->files["/w/src/main.c"] = "int main(void);";
        m_desk->files["/w/src/new.c"] = "";
        m_desk->files["/w/src/another.c"] = "";
        m_desk->files.remove("/w/readme");
        refresh();

        QTRY_COMPARE(names(m_model->find("/w/src")), QStringList({"deep", "main.c", "another.c", "new.c"}));
        QCOMPARE(names(), QStringList({"empty", "src"}));
        QCOMPARE(m_watch->inserted.size(), 1); // two rows at once
        QCOMPARE(m_watch->removed.size(), 1);
        QCOMPARE(m_watch->changed.size(), 1);
        QCOMPARE(m_watch->reset.size(), resets);
        QCOMPARE(m_model->path(deep), QString("/w/src/deep"));
        QCOMPARE(m_model->path(mainFile), QString("/w/src/main.c"));
        QCOMPARE(mainFile.sibling(mainFile.row(), FileTreeModel::SizeColumn).data().toLongLong(), 15);
    }

    void whatDidNotChangeIsNotAnnounced()
    {
        show();
        expand("/w/src");
        m_watch->inserted.clear();
        m_watch->changed.clear();
        const int before = int(m_desk->calls.size());

        refresh();
        QTRY_COMPARE(m_desk->calls.size(), before + 2); // the root and the one that is read
        QTRY_VERIFY(!m_model->isLoading(m_model->find("/w/src")));

        QCOMPARE(m_watch->changed.size(), 0);
        QCOMPARE(m_watch->inserted.size(), 0);
        QCOMPARE(m_watch->removed.size(), 0);
    }

    void aFileThatBecameAFolderIsAnotherOne()
    {
        show();
        const QPersistentModelIndex file = m_model->find("/w/readme");
        m_desk->files.remove("/w/readme");
        m_desk->folders.insert("/w/readme", 0);

        refresh();

        QTRY_VERIFY(!file.isValid());
        QTRY_VERIFY(m_model->isFolder(m_model->find("/w/readme")));
    }

    void aFolderThatGoesTakesItsContentAlongEvenWhileItIsRead()
    {
        show();
        expand("/w/src");
        m_desk->held = true;
        m_model->refresh("/w/src");
        m_desk->folders.remove("/w/src");
        m_model->refresh("/w");
        m_desk->release();

        QTRY_COMPARE(names(), QStringList({"empty", "readme"}));
        QVERIFY(!m_model->find("/w/src").isValid());
    }

    void askingWhileItIsReadReadsOnceMore()
    {
        show();
        m_desk->held = true;
        m_model->refresh("/w");
        m_model->refresh("/w");
        m_model->refresh("/w");
        m_desk->files.insert("/w/late", {});
        m_desk->release();

        QTRY_COMPARE(m_desk->callsOf("list /w"), 3); // the first, this one, and one for all who asked meanwhile
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(m_model->find("/w/late").isValid());
    }

    void whatCannotBeReadSaysWhyAndIsReadAgainOnlyWhenAsked()
    {
        m_desk->problems.insert("/w/src", {Error::Kind::Refused, "No.", "permission denied"});
        show();
        const QPersistentModelIndex src = m_model->find("/w/src");
        m_model->fetchMore(src);

        QTRY_VERIFY(m_model->problem(src));
        QCOMPARE(m_model->problem(src)->theirWords, QString("permission denied"));
        QVERIFY(!src.data(FileTreeModel::NoteRole).toString().isEmpty());
        QVERIFY(!m_model->canFetchMore(src));
        QVERIFY(m_model->hasChildren(src));

        m_desk->problems.clear();
        m_model->refresh("/w/src");
        QTRY_COMPARE(names(src), QStringList({"deep", "main.c"}));
        QVERIFY(!m_model->problem(src));
    }

    void aRefreshThatFailsKeepsWhatWasSeen()
    {
        show();
        m_desk->problems.insert("/w", {Error::Kind::Unreachable, "No answer."});

        refresh();

        QTRY_VERIFY(m_model->problem());
        QCOMPARE(names(), QStringList({"empty", "src", "readme"}));
    }

    void aListThatIsCutSaysSo()
    {
        m_desk->folders["/w/src"] = 12000;
        show();
        expand("/w/src");

        QCOMPARE(m_model->leftOut(m_model->find("/w/src")), 12000);
        QVERIFY(m_model->find("/w/src").data(FileTreeModel::NoteRole).toString().contains("12000"));
    }

    void theHomeFolderIsFoundWithoutAPath()
    {
        m_desk->folders.insert("/home/user", 0);
        m_desk->files.insert("/home/user/notes", "n");
        m_model->show({"box"}, {});

        QTRY_COMPARE(names(), QStringList{"notes"});
        QCOMPARE(m_model->root(), QString("/home/user"));
        QCOMPARE(m_model->path(m_model->index(0, 0)), QString("/home/user/notes"));
    }

    void namesThatLieAreShownAsTheyAre()
    {
        const QString evil = QString("cod") + QChar(0x202E) + "txt.exe";
        m_desk->files = {{"/w/" + evil, "x"}, {"/w/two\nlines", "x"}, {"/w/" + QString(3000, 'l'), "x"}};
        m_desk->folders = {{"/w", 0}};
        show();

        const QModelIndex bidi = m_model->find("/w/" + evil);
        QCOMPARE(bidi.data().toString(), QString("cod[U+202E]txt.exe"));
        QCOMPARE(m_model->path(bidi), "/w/" + evil);
        QVERIFY(!m_model->find("/w/two\nlines").data().toString().contains('\n'));
        QVERIFY(m_model->find("/w/" + QString(3000, 'l')).data().toString().size() <= 400);
    }

    void namesThatComeOutTheSameAreOneRow()
    {
        FolderListing listing{"/w", {{"a\uFFFD", false, 1, 0}, {"a\uFFFD", false, 2, 0}}, 0};
        QVERIFY(listing.entries[0].isUnreachable());
        m_desk->files = {{"/w/a\uFFFD", "x"}};
        show();
        QVERIFY(m_model->entry(m_model->find("/w/a\uFFFD"))->isUnreachable());
    }

    void aLinkToAFolderOpensAsOne()
    {
        m_desk->links << "/w/link";
        show();
        const QPersistentModelIndex link = m_model->find("/w/link");
        QVERIFY(!m_model->hasChildren(link));

        m_model->openLink("/w/link");
        QVERIFY(m_model->canFetchMore(link));
        m_model->fetchMore(link);
        QTRY_VERIFY(m_model->isRead(link));

        refresh(); // it is still listed as a file
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(m_model->isFolder(link));
    }

    void worksBelowASortingModel()
    {
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(m_model.get());
        proxy.setSortRole(FileTreeModel::SortRole);
        proxy.sort(FileTreeModel::NameColumn, Qt::DescendingOrder);
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tester.setUseFetchMore(false);
        show();
        expand("/w/src");
        QCOMPARE(proxy.index(0, 0).data().toString(), QString("src"));
        QCOMPARE(proxy.rowCount(proxy.index(0, 0)), 2);

        m_desk->files.remove("/w/src/main.c");
        m_desk->files.insert("/w/src/z", {});
        refresh();

        QTRY_COMPARE(proxy.index(0, 0, proxy.index(0, 0)).data().toString(), QString("z"));
    }

    void anotherSandboxIsAnotherSubject()
    {
        show();
        m_desk->held = true;
        refresh();

        m_model->show({"other"}, "/w/src");
        m_desk->release();

        QTRY_COMPARE(names(), QStringList({"deep", "main.c"}));
    }

    void diesQuietlyWhileItReads()
    {
        m_desk->held = true;
        m_model->show({"box"}, "/w");
        m_watch.reset();
        m_model.reset();
        m_desk->release();
        QCoreApplication::sendPostedEvents();
    }

private:
    void show()
    {
        m_model->show({"box"}, "/w");
        QVERIFY(QTest::qWaitFor([this] { return !m_model->isLoading(); }));
    }
    void expand(const QString &path)
    {
        m_model->fetchMore(m_model->find(path));
        QVERIFY(QTest::qWaitFor([&] { return m_model->isRead(m_model->find(path)); }));
    }
    void refresh() { m_model->refresh(); }
    QStringList names(const QModelIndex &folder = {}) const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(folder); ++row)
            names << m_model->index(row, 0, folder).data().toString();
        return names;
    }

    std::unique_ptr<FakeFileDesk> m_desk;
    std::unique_ptr<FileTreeModel> m_model;
    std::unique_ptr<ModelWatch> m_watch;
};

QTEST_GUILESS_MAIN(TestFileTreeModel)
#include "tst_filetreemodel.moc"
