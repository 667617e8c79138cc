// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/sandboxparts.h"
#include "tests/fakes/await.h"
#include "tests/fakes/foldertrees.h"
#include "tests/fakes/relay.h"
#include "tests/fakes/running.h"
#include "tests/fakes/tar.h"
#include "tests/integration/corefixture.h"
#include <QStandardPaths>
#include <algorithm>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;

// Folders to and from the real server, in sandboxes that are hostile, poor or about to die.
class TestFolderTransfer : public QObject
{
    Q_OBJECT
private slots:
    void aHostileTarInTheSandboxWritesNothingElsewhere()
    {
        const QByteArray outside = QFile::encodeName(m_folder->filePath("outside"));
        write(m_folder->filePath("evil.tar"),
              tar({{"l", '2', "", QFile::encodeName(m_folder->path())}, {"l/outside", '0', "bad"}, {outside}}));
        write(m_folder->filePath("bin/tar"),
              "#!/bin/sh\ncat '" + QFile::encodeName(m_folder->filePath("evil.tar")) + "'", 0755);
        write(m_folder->filePath("from/file"), "x");
        startSandbox(m_folder->filePath("bin") + ':' + m_path);

        const auto report = await(downloadFolder(*m_http, from(), back(), {}, ignore(), leave()));

        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Refused);
        QVERIFY(!QFile::exists(QFile::decodeName(outside)));
        verifyNoStaging();
        QVERIFY(!QFile::exists(back()));
    }

    void aTarThatFailsIsNoFolder()
    {
        write(m_folder->filePath("bin/tar"), "#!/bin/sh\necho some bytes\necho tar is ill >&2\nexit 2\n", 0755);
        write(m_folder->filePath("from/file"), "x");
        startSandbox(m_folder->filePath("bin") + ':' + m_path);

        const auto report = await(downloadFolder(*m_http, from(), back(), {}, ignore(), leave()));

        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Refused);
        QVERIFY2(report.error().theirWords.contains("tar is ill"), qPrintable(report.error().theirWords));
        verifyNoStaging();
    }

    void withoutTarASmallFolderIsUploadedAndALargeOneSaysWhyNot()
    {
        startSandbox(pathWithoutTar());
        makeDifficultFolder(from());

        auto report = await(uploadFolder(*m_http, from(), there(), {}, ignore(), leave()));
        QVERIFY2(report, report ? "" : qPrintable(report.error().what + report.error().theirWords));
        QCOMPARE(described(there()), described(from()));

        write(from() + "/large", QByteArray(4 * 1024 * 1024, 'x'));
        report = await(uploadFolder(*m_http, from(), there() + "2", {}, ignore(), leave()));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Missing);
        verifyNoStaging();
        QVERIFY(!QFile::exists(there() + "2"));
    }

    void withoutTarAFolderIsDownloadedFileByFile()
    {
        startSandbox(pathWithoutTar());
        makeDifficultFolder(from());
        write(from() + "/.git/config", "x");
        FolderOptions options;
        options.exclude << ".git";

        const auto report = await(downloadFolder(*m_http, from(), back(), options, ignore(), leave()));

        QVERIFY2(report, report ? "" : qPrintable(report.error().what + report.error().theirWords));
        QCOMPARE(read(back() + QString::fromUtf8("/größe/日本語 ✓.txt")), "unicode");
        QCOMPARE(read(back() + "/two\nlines"), "newline");
        QCOMPARE(read(back() + "/link"), "plain");
        QVERIFY(!QFileInfo(back() + "/link").isSymLink());
        QVERIFY(QFileInfo(back() + "/no files/in it").isDir());
        QVERIFY(!QFile::exists(back() + "/.git"));
        const QString warnings = report->warnings.join('\n');
        QVERIFY2(warnings.contains("no tar") && warnings.contains("dangling") && warnings.contains("folder link"),
                 qPrintable(warnings));
        verifyNoStaging();
    }

    void moreThanIsWantedIsRefusedAndNothingIsLeft_data()
    {
        QTest::addColumn<bool>("walks");
        QTest::newRow("by tar") << false;
        QTest::newRow("by walking") << true;
    }
    void moreThanIsWantedIsRefusedAndNothingIsLeft()
    {
        QFETCH(bool, walks);
        startSandbox(m_path);
        write(from() + "/small", "x");
        write(from() + "/large", QByteArray(5000, 'x'));
        FolderOptions options;
        options.limits.bytes = 4000;

        const auto transfer = walks ? downloadFolderByWalking : downloadFolder;
        const auto report = await(transfer(*m_http, from(), back(), options, ignore(), leave()));

        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::TooLarge);
        QVERIFY(!QFile::exists(back()));
        verifyNoStaging();
    }

    void severalNamesAndHolesComeHere()
    {
        startSandbox(m_path);
        write(from() + "/a", "same");
        QCOMPARE(::link(QFile::encodeName(from() + "/a").constData(), QFile::encodeName(from() + "/b").constData()), 0);
        QFile holes(from() + "/holes");
        QVERIFY(holes.open(QFile::WriteOnly));
        QVERIFY(holes.resize(20 * 1024 * 1024));
        holes.close();

        const auto report = await(downloadFolder(*m_http, from(), back(), {}, ignore(), leave()));

        QVERIFY2(report, report ? "" : qPrintable(report.error().what + report.error().theirWords));
        QCOMPARE(described(back()), described(from()));
    }

    void progressOnlyGrowsAndEndsAtTheTotal()
    {
        startSandbox(m_path);
        makeLargeFolder(20);
        for (const auto transfer : {uploadFolder, downloadFolder}) {
            FolderProgress last;
            bool grows = true;
            const FolderProgressSink watch = [&](const FolderProgress &now) {
                grows = grows && now.bytes >= last.bytes && now.files >= last.files && now.bytes <= now.totalBytes;
                last = now;
            };

            const QString to = transfer == uploadFolder ? there() : back();
            const auto report = await(transfer(*m_http, from(), to, {}, watch, leave()));

            QVERIFY(report && grows);
            QCOMPARE(last.bytes, last.totalBytes);
            QCOMPARE(last.files, 20);
            QCOMPARE(last.totalFiles, 20);
        }
    }

    void anUploadWhoseServerDiesGoesOnWithTheNextServer()
    {
        startSandbox(m_path);
        makeLargeFolder(40);
        const qint64 pid = m_fixture->serverPid(*m_actor);
        int told = 0;
        const FolderProgressSink killing = [&](const FolderProgress &) {
            if (++told == 10)
                ::kill(static_cast<pid_t>(pid), SIGKILL);
        };

        auto report = await(uploadFolder(*m_http, from(), there(), {}, killing, leave()));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Unreachable);
        const QString staging = stagings().value(0);
        const QString first = QDir(staging).entryList({"part-*"}).value(0);
        QFile witness(staging + '/' + first);
        const QDateTime sentAt = QFileInfo(witness).lastModified();
        QVERIFY(witness.open(QFile::ReadOnly));

        QVERIFY(await(m_actor->awake()));
        connectToSandbox();
        report = await(uploadFolder(*m_http, from(), there(), {}, ignore(), leave()));

        QVERIFY2(report, report ? "" : qPrintable(report.error().what + report.error().theirWords));
        QCOMPARE(described(there()), described(from()));
        QCOMPARE(witness.fileTime(QFile::FileModificationTime), sentAt);
        verifyNoStaging();
    }

    void aDownloadThatIsCutGoesOnWithWhatHasCome()
    {
        startSandbox(m_path);
        makeLargeFolder(40);

        const int kept = cutDownload();
        QVERIFY(!QFile::exists(back()));
        QStringList doneFirst;
        const FolderProgressSink watch = [&](const FolderProgress &now) { doneFirst << QString::number(now.bytes); };
        const qint64 received = downloadAgain(watch);

        QCOMPARE(m_partsFetched, partsOfLargeFolder - kept);
        const qint64 mostNew = (partsOfLargeFolder - kept) * 4 * partSize;
        QVERIFY2(received < mostNew + 100'000, qPrintable(QString::number(received)));
        QCOMPARE(doneFirst.value(kept - 1).toLongLong(), kept * 4 * partSize); // what is kept counts as done
        verifyIsBack();
    }

    void aDownloadIsCutAgainAndAgainAndEndsAllTheSame()
    {
        startSandbox(m_path);
        makeLargeFolder(40);

        QCOMPARE(cutDownload(), 3);
        QCOMPARE(cutDownload(), 6);
        downloadAgain();

        QCOMPARE(m_partsFetched, partsOfLargeFolder - 6);
        verifyIsBack();
    }

    void aFolderThatChangedMeanwhileIsNeverMixed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("all"); // that was kept is fetched anew
        QTest::newRow("every file is another") << "every" << true;
        QTest::newRow("one file is another, of the same size and time") << "one" << false;
        QTest::newRow("one file is gone") << "gone" << false;
        QTest::newRow("one file is new") << "new" << false;
        QTest::newRow("hardly anything is left") << "short" << true;
    }
    void aFolderThatChangedMeanwhileIsNeverMixed()
    {
        QFETCH(QString, change);
        QFETCH(bool, all);
        startSandbox(m_path);
        makeLargeFolder(40);
        const int kept = cutDownload();
        const QString first = QDir(from()).entryList(QDir::Files, QDir::Unsorted).first();
        if (change == "every")
            makeLargeFolder(40, 'A');
        else if (change == "one")
            changeKeepingTime(from() + '/' + first);
        else if (change == "gone")
            QVERIFY(QFile::remove(from() + '/' + first));
        else if (change == "new")
            write(from() + "/new", "new");
        else
            QVERIFY(QDir(from()).removeRecursively());
        if (change == "short")
            write(from() + "/small", "x");

        downloadAgain();

        if (all)
            QCOMPARE(m_partsFetched, change == "short" ? 1 : partsOfLargeFolder);
        else
            QVERIFY2(m_partsFetched > partsOfLargeFolder - kept, "what is not the same was taken");
        verifyIsBack();
    }

    void whatIsDamagedHereIsFetchedAgain_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("more"); // parts that are fetched again
        QTest::newRow("a byte") << qint64(-1) << 1;
        QTest::newRow("cut in the midst of a part") << 2 * 4 * partSize - 1000 << 2;
        QTest::newRow("emptied") << qint64(0) << 3;
        QTest::newRow("too long") << 90 * 4 * partSize << 0;
    }
    void whatIsDamagedHereIsFetchedAgain()
    {
        QFETCH(qint64, size);
        QFETCH(int, more);
        startSandbox(m_path);
        makeLargeFolder(40);
        const int kept = cutDownload();
        QFile archive(keptArchive());
        QVERIFY(archive.open(QFile::ReadWrite));
        if (size >= 0) {
            QVERIFY(archive.resize(size));
        } else {
            QVERIFY(archive.seek(4 * partSize + 5000));
            QCOMPARE(archive.write("\xff\xfe", 2), 2);
        }
        archive.close();

        downloadAgain();

        QCOMPARE(m_partsFetched, partsOfLargeFolder - kept + more);
        verifyIsBack();
    }

    void aSandboxThatCannotTellSumsSendsAllAgain_data()
    {
        QTest::addColumn<QByteArray>("program"); // in place of sha256sum
        QTest::newRow("none") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("#!/bin/sh\nfor i; do echo \"nonsense  $i\"; done\n");
        QTest::newRow("no end") << QByteArray("#!/bin/sh\nyes | head -c 5000000\n");
    }
    void aSandboxThatCannotTellSumsSendsAllAgain()
    {
        QFETCH(QByteArray, program);
        const QString poor = pathWithoutTar();
        QFile::link(QStandardPaths::findExecutable("tar"), poor + "/tar");
        QFile::link(QStandardPaths::findExecutable("yes"), poor + "/yes");
        if (!program.isEmpty())
            write(poor + "/sha256sum", program, 0755);
        startSandbox(poor);
        makeLargeFolder(40);
        cutDownload();

        downloadAgain();

        QCOMPARE(m_partsFetched, partsOfLargeFolder);
        verifyIsBack();
    }

    void aDownloadThatWentOnAndIsCancelledLeavesNothing()
    {
        startSandbox(m_path);
        makeLargeFolder(40);
        cutDownload();
        QVERIFY(!keptArchive().isEmpty());
        async::Scope undoing;
        int told = 0;
        {
            Running<Result<FolderReport>> running(downloadFolder(
                *m_http, from(), back(), {}, [&](const FolderProgress &) { ++told; },
                [&](async::Task<> work) { undoing.start(std::move(work)); }));
            QTRY_VERIFY_WITH_TIMEOUT(told >= 4, 20000);
            QVERIFY(!running.isDone());
        }

        QTRY_VERIFY_WITH_TIMEOUT(undoing.isIdle(), 20000);
        QVERIFY(!QFile::exists(back()));
        verifyNoStaging();
    }

    // The listing of the parts came to nothing, and so did the folder, which was a success.
    void aCutBeforeTheFirstPartIsNoEmptyFolder()
    {
        startSandbox(m_path);
        write(from() + "/file", "x");
        Relay relay(m_http->endpoint());
        relay.cutAtRequest = "GET /v1/fs/entries";
        HttpClient http(relay.endpoint());

        const auto report = await(downloadFolder(http, from(), back(), {}, ignore(), leave()));

        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Unreachable);
        QVERIFY(!QFile::exists(back()));
        QCOMPARE(keptArchive(), QString());
        QVERIFY(await(downloadFolder(*m_http, from(), back(), {}, ignore(), leave())));
        verifyIsBack();
    }

    void whatIsDroppedIsUndone_data()
    {
        QTest::addColumn<bool>("uploads");
        QTest::addColumn<int>("after"); // reports of progress
        for (const int after : {0, 1, 5, 12}) {
            QTest::addRow("upload after %d", after) << true << after;
            QTest::addRow("download after %d", after) << false << after;
        }
    }
    void whatIsDroppedIsUndone()
    {
        QFETCH(bool, uploads);
        QFETCH(int, after);
        startSandbox(m_path);
        makeLargeFolder(40);
        int told = 0;
        async::Scope undoing;
        int undone = 0;
        const Undoing undo = [&](async::Task<> work) {
            ++undone;
            undoing.start(std::move(work));
        };
        const FolderProgressSink count = [&](const FolderProgress &) { ++told; };
        const auto transfer = uploads ? uploadFolder : downloadFolder;
        const QString to = uploads ? there() : back();
        std::optional<Running<Result<FolderReport>>> running(std::in_place,
                                                             transfer(*m_http, from(), to, {}, count, undo));
        const auto hasBegun = [&] { return after > 0 ? told >= after : !stagings().isEmpty(); };
        QVERIFY(QTest::qWaitFor(hasBegun, 20000));
        QVERIFY(!running->isDone());

        running.reset();

        QCOMPARE(undone, 1);
        QTRY_VERIFY_WITH_TIMEOUT(undoing.isIdle(), 20000);
        QVERIFY(!QFile::exists(to));
        verifyNoStaging();
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<bool>("uploads");
        QTest::newRow("upload") << true;
        QTest::newRow("download") << false;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(bool, uploads);
        startSandbox(m_path);
        makeLargeFolder(10);
        const auto transfer = uploads ? uploadFolder : downloadFolder;
        {
            // Whoever could undo it dies as well; the next try clears up.
            Running<Result<FolderReport>> running(
                transfer(*m_http, from(), uploads ? there() : back(), {}, ignore(), leave()));
            QTRY_VERIFY(!stagings().isEmpty());
        }

        const auto report = await(transfer(*m_http, from(), uploads ? there() : back(), {}, ignore(), leave()));

        QVERIFY2(report, report ? "" : qPrintable(report.error().what + report.error().theirWords));
        QCOMPARE(described(uploads ? there() : back()), described(from()));
    }

    void aRelativePathCountsFromTheHomeFolder()
    {
        qputenv("HOME", QFile::encodeName(m_folder->path())); // is the server's as well
        startSandbox(m_path);
        write(from() + "/file", "x");

        const auto up = await(uploadFolder(*m_http, from(), "one/two", {}, ignore(), leave()));
        const auto down = await(downloadFolder(*m_http, "one/two", back(), {}, ignore(), leave()));
        const auto flat = await(uploadFolder(*m_http, from(), "three", {}, ignore(), leave()));
        qputenv("HOME", m_home);

        QVERIFY(up && down && flat);
        QCOMPARE(read(m_folder->filePath("one/two/file")), "x");
        QCOMPARE(read(m_folder->filePath("three/file")), "x");
        QCOMPARE(described(back()), described(from()));
        verifyNoStaging();
    }

    void initTestCase()
    {
        m_path = qEnvironmentVariable("PATH");
        m_home = qgetenv("HOME");
        qputenv("SANDGATE_NPM_DIR", npmFolder().toLocal8Bit()); // a test's home has none
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_http.reset();
        m_fixture.reset();
        m_folder.reset();
    }

private:
    QString from() const { return m_folder->filePath("from"); }
    QString there() const { return m_folder->filePath("there"); }
    QString back() const { return m_folder->filePath("back"); }

    void startSandbox(const QString &path)
    {
        m_fixture = std::make_unique<CoreFixture>();
        m_fixture->start();
        qputenv("PATH", path.toLocal8Bit()); // is the server's as well
        const Result<SandboxKey> key = m_fixture->core().host().create("Test", "local", {});
        m_actor = m_fixture->core().host().find(*key);
        const Result<> up = await(m_actor->awake());
        qputenv("PATH", m_path.toLocal8Bit());
        QVERIFY2(up, up ? "" : qPrintable(up.error().what + up.error().theirWords));
        connectToSandbox();
    }

    void connectToSandbox()
    {
        const Result<Endpoint> endpoint = await(m_actor->endpoint());
        QVERIFY(endpoint);
        m_http = std::make_unique<HttpClient>(*endpoint);
    }

    QString pathWithoutTar() const
    {
        const QString bin = m_folder->filePath("bin");
        if (!QDir().mkpath(bin))
            qFatal("no folder");
        for (const char *tool : {"sh", "mkdir", "rm", "mv", "chmod", "cat", "sleep", "split", "head", "node"})
            QFile::link(QStandardPaths::findExecutable(tool), bin + '/' + tool);
        return bin;
    }

    void makeLargeFolder(int megabytes, char first = 'a') const
    {
        for (int i = 0; i < megabytes; ++i)
            write(from() + QString("/%1.bin").arg(i), QByteArray(1024 * 1024, char(first + i % 20)));
    }
    static constexpr int partsOfLargeFolder = 7; // of 40 MB: tar's own is less than what is left of the last

    static void changeKeepingTime(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadWrite));
        const QDateTime before = file.fileTime(QFile::FileModificationTime);
        QCOMPARE(file.write("other"), 5);
        file.flush();
        QVERIFY(file.setFileTime(before, QFile::FileModificationTime));
    }

    // Downloads over a network that is cut when three parts more have come; how many are kept now.
    int cutDownload()
    {
        Relay relay(m_http->endpoint());
        relay.cutAfter = 3 * 4 * partSize + 1024 * 1024;
        HttpClient http(relay.endpoint());
        const auto report = await(downloadFolder(http, from(), back(), {}, ignore(), leave()));
        if (report || report.error().kind != Error::Kind::Unreachable || !report.error().what.contains("next try"))
            qFatal("it was not cut short");
        return static_cast<int>(QFileInfo(keptArchive()).size() / (4 * partSize));
    }

    // How many bytes came from the server.
    qint64 downloadAgain(const FolderProgressSink &progress = ignore())
    {
        Relay relay(m_http->endpoint());
        HttpClient http(relay.endpoint());
        const auto report = await(downloadFolder(http, from(), back(), {}, progress, leave()));
        if (!report)
            qFatal("%s %s", qPrintable(report.error().what), qPrintable(report.error().theirWords));
        m_partsFetched =
            static_cast<int>(std::count_if(relay.requests.begin(), relay.requests.end(),
                                           [](const QByteArray &line) { return line.startsWith("GET /v1/fs/file?"); }));
        return relay.received;
    }

    void verifyIsBack() const
    {
        QCOMPARE(described(back()), described(from()));
        verifyNoStaging();
    }

    // What has come of a download that was cut short.
    QString keptArchive() const
    {
        for (const QString &name : namesIn(m_folder->path())) {
            const QString archive = m_folder->filePath(name + "/archive");
            if (name.startsWith(".sandgate-download-") && QFile::exists(archive))
                return archive;
        }
        return {};
    }

    // What is kept on either side while a folder is under way.
    QStringList stagings() const
    {
        QStringList found;
        for (const QString &name : namesIn(m_folder->path())) {
            if (name.startsWith(".sandgate-"))
                found << m_folder->filePath(name);
        }
        return found + packedIn("/tmp", stagingOfDownload(from(), back()));
    }
    void verifyNoStaging() const { QCOMPARE(stagings(), QStringList()); }

    static FolderProgressSink ignore()
    {
        return [](const FolderProgress &) {};
    }
    static Undoing leave()
    {
        return [](async::Task<>) {};
    }

    QString m_path;
    QByteArray m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CoreFixture> m_fixture;
    SandboxActor *m_actor = nullptr;
    std::unique_ptr<HttpClient> m_http;
    int m_partsFetched = 0; // by the last download
};

QTEST_GUILESS_MAIN(TestFolderTransfer)
#include "tst_foldertransfer.moc"
