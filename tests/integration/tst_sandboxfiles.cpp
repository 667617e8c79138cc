// SPDX-License-Identifier: Apache-2.0
#include "model/agent/sandboxfiles.h"
#include "model/agent/unsavedgit.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/foldertrees.h"
#include "tests/fakes/git.h"
#include "tests/fakes/running.h"
#include "tests/integration/corefixture.h"
#include <QDateTime>
#include <map>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

constexpr qint64 largeText = 2 * 1024 * 1024;
constexpr qint64 piece = 512 * 1024;

// The files of a sandbox with a real server.
class TestSandboxFiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<CoreFixture>();
        m_fixture->start();
        m_actor = &m_fixture->makeSandbox();
        const Result<Endpoint> endpoint = await(m_actor->endpoint());
        QVERIFY(endpoint);
        m_http = std::make_unique<HttpClient>(*endpoint);
    }
    void cleanupTestCase()
    {
        m_http.reset();
        m_fixture.reset();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("file");
    }

    void listsFoldersFirstWithSizesAndTimes()
    {
        write(m_folder->filePath("a"), "1234");
        QVERIFY(QDir(m_folder->path()).mkdir("z"));
        const qint64 before = QDateTime::currentMSecsSinceEpoch() - 60000;

        const Result<FolderListing> listing = await(sandboxfiles::list(*m_http, m_folder->path(), 100));

        QVERIFY(listing);
        QCOMPARE(listing->folder, m_folder->path());
        QCOMPARE(listing->leftOut, 0);
        QCOMPARE(listing->entries.size(), size_t(2));
        QCOMPARE(listing->entries[0].name, QString("z"));
        QVERIFY(listing->entries[0].isFolder);
        QCOMPARE(listing->entries[1].size, 4);
        QVERIFY(listing->entries[1].changedAt > before && listing->entries[1].changedAt < before + 120000);
    }

    void aListIsCutAndSaysHowMuchIsMissing()
    {
        for (int i = 0; i < 12; ++i)
            write(m_folder->filePath(QString("file-%1").arg(i, 2, 10, QChar('0'))), "");
        QVERIFY(QDir(m_folder->path()).mkdir("z"));

        const Result<FolderListing> listing = await(sandboxfiles::list(*m_http, m_folder->path(), 5));

        QVERIFY(listing);
        QCOMPARE(listing->entries.size(), size_t(5));
        QCOMPARE(listing->leftOut, 8);
        QCOMPARE(listing->entries[0].name, QString("z"));
        QCOMPARE(listing->entries[1].name, QString("file-00"));
    }

    void hostileNamesAreListed()
    {
        const QString evil = QString("two\nlines ") + QChar(0x202E) + "gpj";
        write(m_folder->filePath(evil), "x");
        QFile wild(QByteArray(m_folder->path().toUtf8() + "/bad\xFF").constData());
        QCOMPARE(::mknod((m_folder->path().toUtf8() + "/bad\xFF").constData(), S_IFREG | 0644, 0), 0);

        const Result<FolderListing> listing = await(sandboxfiles::list(*m_http, m_folder->path(), 100));

        QVERIFY(listing);
        QCOMPARE(listing->entries.size(), size_t(2));
        QVERIFY(listing->entries[0].isUnreachable());
        QCOMPARE(listing->entries[1].name, evil);
        QVERIFY(!listing->entries[1].isUnreachable());
    }

    void theHomeFolderIsFoundAlsoWhenItIsNotNamed()
    {
        const Result<FolderListing> listing = await(sandboxfiles::list(*m_http, {}, 10));
        QVERIFY(listing);
        QVERIFY2(QDir(listing->folder).exists() && listing->folder.startsWith('/'), qPrintable(listing->folder));
    }

    void whatIsNotThereIsAnError()
    {
        QVERIFY(!await(sandboxfiles::list(*m_http, m_folder->filePath("nothing"), 10)));
        QVERIFY(!await(sandboxfiles::stat(*m_http, m_folder->filePath("nothing"))));
        QVERIFY(!await(sandboxfiles::read(*m_http, m_folder->filePath("nothing"), 0, 100, 10)));
        QCOMPARE(await(sandboxfiles::read(*m_http, m_folder->path(), 0, 100, 10)).error().kind,
                 Error::Kind::InvalidSettings);
    }

    void readsSmallFilesWholeAndLargeOnesInPieces()
    {
        QByteArray content(3 * 1024 * 1024, '\0');
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = char(i * 7 + i / 256);
        write(m_file, content);

        const Result<FilePiece> whole = await(sandboxfiles::read(*m_http, m_file, 0, content.size(), piece));
        QVERIFY(whole && whole->version);
        QVERIFY(whole->bytes == content);
        QCOMPARE(whole->version->size, content.size());

        const qint64 from = 1024 * 1024 + 3;
        const Result<FilePiece> part = await(sandboxfiles::read(*m_http, m_file, from, largeText, piece));
        QVERIFY(part && !part->version);
        QCOMPARE(part->bytes.size(), piece);
        QVERIFY(part->bytes == content.mid(from, piece));
        QCOMPARE(part->size, content.size());

        const Result<FilePiece> end = await(sandboxfiles::read(*m_http, m_file, content.size() - 5, largeText, piece));
        QVERIFY(end);
        QCOMPARE(end->bytes, content.right(5));
    }

    void writesWhatIsStillWhatWasRead()
    {
        write(m_file, "before", 0640);
        const Result<FilePiece> read = await(sandboxfiles::read(*m_http, m_file, 0, largeText, piece));
        QVERIFY(read && read->version);

        const Result<FileVersion> first = await(sandboxfiles::write(*m_http, m_file, "after", *read->version));
        QVERIFY2(first, first ? "" : qPrintable(first.error().what + first.error().theirWords));
        QCOMPARE(test::read(m_file), QByteArray("after"));
        QCOMPARE(int(QFile(m_file).permissions() & QFile::ReadOther), 0);
        const Result<FileVersion> second = await(sandboxfiles::write(*m_http, m_file, "again", *first));
        QVERIFY(second);
        QCOMPARE(test::read(m_file), QByteArray("again"));
        QCOMPARE(beside(), QStringList{"file"});
    }

    void neverOverwritesWhatSomebodyElseWrote_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("other text of the same size") << QByteArray("BEFORE");
        QTest::newRow("longer") << QByteArray("before and more");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("gone") << QByteArray();
    }
    void neverOverwritesWhatSomebodyElseWrote()
    {
        QFETCH(QByteArray, now);
        write(m_file, "before");
        const Result<FilePiece> read = await(sandboxfiles::read(*m_http, m_file, 0, largeText, piece));
        QVERIFY(read && read->version);
        if (now.isNull())
            QVERIFY(QFile::remove(m_file));
        else
            write(m_file, now);

        const Result<FileVersion> written = await(sandboxfiles::write(*m_http, m_file, "mine", *read->version));

        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Conflict);
        QCOMPARE(QFile::exists(m_file), !now.isNull());
        if (!now.isNull())
            QCOMPARE(test::read(m_file), now);
        QCOMPARE(beside(), now.isNull() ? QStringList() : QStringList{"file"});
    }

    void aLinkStaysALinkAndItsTargetIsWritten()
    {
        write(m_folder->filePath("target"), "before");
        QVERIFY(QFile::link("target", m_file));
        const Result<FilePiece> read = await(sandboxfiles::read(*m_http, m_file, 0, largeText, piece));
        QVERIFY(read && read->version);

        QVERIFY(await(sandboxfiles::write(*m_http, m_file, "after", *read->version)));

        QVERIFY(QFileInfo(m_file).isSymLink());
        QCOMPARE(test::read(m_folder->filePath("target")), QByteArray("after"));
    }

    void makesFoldersAndMovesThings()
    {
        const QString made = m_folder->filePath("new/inner");
        QVERIFY(await(sandboxfiles::makeFolder(*m_http, made)));
        QVERIFY(QFileInfo(made).isDir());
        QCOMPARE(await(sandboxfiles::makeFolder(*m_http, made)).error().kind, Error::Kind::Conflict);

        write(m_file, "content");
        QVERIFY(await(sandboxfiles::move(*m_http, m_file, made + "/moved")));
        QCOMPARE(test::read(made + "/moved"), QByteArray("content"));
        write(m_file, "another");
        QCOMPARE(await(sandboxfiles::move(*m_http, m_file, made + "/moved")).error().kind, Error::Kind::Conflict);
        QCOMPARE(test::read(made + "/moved"), QByteArray("content"));
    }

    void removesFoldersAndLinksButNotWhatLinksLeadTo()
    {
        write(m_folder->filePath("kept/inside"), "x");
        QVERIFY(QFile::link("kept", m_folder->filePath("link")));
        QVERIFY(QFile::link("nowhere", m_folder->filePath("dangling")));
        write(m_folder->filePath("-rf"), "x");
        write(m_folder->filePath("full/a/b"), "x");
        const QStringList names{"link", "dangling", "-rf", "full"};

        for (const QString &name : names)
            QVERIFY2(await(sandboxfiles::remove(*m_http, m_folder->filePath(name))), qPrintable(name));

        QCOMPARE(beside(), QStringList{"kept"});
        QCOMPARE(test::read(m_folder->filePath("kept/inside")), QByteArray("x"));
        QVERIFY(!await(sandboxfiles::remove(*m_http, "/")));
        QVERIFY(!await(sandboxfiles::remove(*m_http, "relative")));
        QVERIFY(!await(sandboxfiles::remove(*m_http, m_folder->path() + "/kept/..")));
    }

    void gitTellsWhatChanged()
    {
        const auto git = [this](const QStringList &arguments) { return test::git(m_folder->path(), arguments); };
        QCOMPARE(await(sandboxfiles::gitChanges(*m_http, m_folder->path())).error().kind, Error::Kind::Refused);
        write(m_folder->filePath("sub/gr\u00fc\u00df"), "one\n");
        QVERIFY(git({"init", "-q"}) && git({"add", "."}) && git({"commit", "-qm", "first"}));
        write(m_folder->filePath("sub/gr\u00fc\u00df"), "two\n");
        write(m_folder->filePath("new\nfile"), "x");

        const Result<GitChanges> changes = await(sandboxfiles::gitChanges(*m_http, m_folder->filePath("sub")));

        QVERIFY2(changes, changes ? "" : qPrintable(changes.error().theirWords));
        QCOMPARE(changes->top, m_folder->path());
        QVERIFY2(changes->diff.contains("+++ b/sub/gr\u00fc\u00df\n"), qPrintable(changes->diff));
        QVERIFY(changes->diff.contains("-one\n+two\n"));
        QCOMPARE(changes->untracked, QStringList{"new\nfile"});
        QVERIFY(!changes->isCut);
    }

    void whatIsCommittedOrPushedNowhereIsTold()
    {
        const auto commit = [](const QString &folder) { return git(folder, {"commit", "-qam", "more"}); };
        const QString origin = m_folder->filePath("node_modules/origin.git"); // nobody looks there
        const QString pushed = m_folder->filePath("a/pushed");
        const QString changed = m_folder->filePath("b/new\nline");
        const QString fresh = m_folder->filePath("fresh");
        const QString broken = m_folder->filePath("broken");
        QVERIFY(QDir().mkpath(origin) && git(origin, {"init", "-q", "--bare"}));
        QVERIFY(git(m_folder->path(), {"clone", "-q", origin, pushed}));
        write(pushed + "/f", "1\n");
        QVERIFY(git(pushed, {"add", "f"}) && commit(pushed) && git(pushed, {"push", "-q", "origin", "HEAD"}));
        QVERIFY(git(m_folder->path(), {"clone", "-q", origin, changed}));
        write(changed + "/f", "2\n");
        QVERIFY(commit(changed));
        QVERIFY(git(changed, {"checkout", "-q", "--detach"})); // what is on no branch counts as well
        write(changed + "/f", "3\n");
        QVERIFY(commit(changed));
        write(changed + "/f", "4\n");
        QVERIFY(git(changed, {"stash", "-q"}));
        write(changed + "/f", "5\n");
        write(changed + "/new/x", "");
        write(changed + "/new/y", "");
        QVERIFY(QDir().mkpath(fresh) && git(fresh, {"init", "-q"})); // without a commit
        write(broken + "/.git", "gitdir: nowhere\n");

        const Result<UnsavedWork> work = await(unsavedGitWork(*m_http, {m_folder->path()}, 20s));

        QVERIFY2(work, work ? "" : qPrintable(work.error().what + work.error().theirWords));
        QVERIFY(!work->isPartial);
        QCOMPARE(work->looked, 4);
        std::map<QString, UnsavedRepository> found;
        for (const UnsavedRepository &one : work->repositories)
            found[one.top] = one;
        QCOMPARE(found.size(), std::size_t(2)); // neither the one that is pushed, nor the one without anything
        QCOMPARE(found.at(changed), (UnsavedRepository{changed, 3, 2, 1, true}));
        QVERIFY(!found.at(broken).isKnown);

        QVERIFY(QFile::remove(broken + "/.git"));
        const Result<UnsavedWork> none = await(unsavedGitWork(*m_http, {pushed, fresh}, 20s));
        QVERIFY(none && none->repositories.empty());
        QCOMPARE(none->looked, 2);
        // Out of time before the first repository, and at once: that is not the same as nothing.
        const Result<UnsavedWork> late = await(unsavedGitWork(*m_http, {m_folder->path()}, 20s, -1s));
        QVERIFY(late && late->isPartial && late->looked == 0);
        const Result<UnsavedWork> ended = await(unsavedGitWork(*m_http, {m_folder->path()}, 1ms));
        QVERIFY(ended && ended->isPartial);
        QVERIFY(!await(unsavedGitWork(*m_http, {"relative"}, 20s)));
    }

    void aTransferCanBeCancelledAndGoesOn()
    {
        const QByteArray content(40 * 1024 * 1024, 'x');
        write(m_file, content);
        const TransferOrder order{m_actor->record().key, TransferOrder::Direction::Upload, m_file,
                                  m_folder->filePath("there")};
        FileWork &work = m_fixture->core().files();
        qint64 done = 0;
        {
            Running<Result<FolderReport>> copying(
                work.transfer({"1"}, order, [&done](const FolderProgress &progress) { done = progress.bytes; }));
            QTRY_VERIFY_WITH_TIMEOUT(done > content.size() / 4, 20000);
            work.cancel({"1"});
            QTRY_VERIFY(copying.isDone());
            QVERIFY(!copying->has_value());
        }
        QVERIFY(!QFile::exists(order.to));

        qint64 first = -1;
        const Result<FolderReport> report = await(work.transfer(
            {"2"}, order, [&first](const FolderProgress &progress) { first = first < 0 ? progress.bytes : first; }));

        QVERIFY(report);
        QCOMPARE(report->bytes, content.size());
        QVERIFY(test::read(order.to) == content);
    }

    void aTransferDoesNotReplaceUnlessItShall()
    {
        write(m_file, "new");
        write(m_folder->filePath("there"), "old");
        TransferOrder order{m_actor->record().key, TransferOrder::Direction::Upload, m_file,
                            m_folder->filePath("there")};
        FileWork &work = m_fixture->core().files();
        const auto ignore = [](const FolderProgress &) {};

        QCOMPARE(await(work.transfer({"1"}, order, ignore)).error().kind, Error::Kind::Conflict);
        QCOMPARE(test::read(order.to), QByteArray("old"));
        order.direction = TransferOrder::Direction::Download;
        QCOMPARE(await(work.transfer({"2"}, order, ignore)).error().kind, Error::Kind::Conflict);
        QCOMPARE(test::read(order.to), QByteArray("old"));
        order.replaces = true;
        QVERIFY(await(work.transfer({"3"}, order, ignore)));
        QCOMPARE(test::read(order.to), QByteArray("new"));
    }

    void aSleepingSandboxIsNotWoken()
    {
        SandboxActor &sleeper = m_fixture->makeSandbox();
        QVERIFY(await(sleeper.sleep()));
        const FileWork::Job<FolderListing> job = [](HttpClient &http) { return sandboxfiles::list(http, {}, 10); };

        const Result<FolderListing> listing =
            await(m_fixture->core().files().with<FolderListing>(sleeper.record().key, job));

        QVERIFY(!listing);
        QCOMPARE(listing.error().kind, Error::Kind::Conflict);
        QCOMPARE(sleeper.row().state, SandboxState::Asleep);
        QCOMPARE(m_fixture->serverPid(sleeper), 0);
    }

private:
    QStringList beside() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<CoreFixture> m_fixture;
    SandboxActor *m_actor = nullptr;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSandboxFiles)
#include "tst_sandboxfiles.moc"
