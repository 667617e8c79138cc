// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/foldertransfer.h"
#include "tests/fakes/await.h"
#include "tests/fakes/foldertrees.h"
#include "tests/fakes/running.h"
#include "tests/fakes/tar.h"
#include "tests/integration/corefixture.h"
#include <QStandardPaths>
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

    void makeLargeFolder(int megabytes) const
    {
        for (int i = 0; i < megabytes; ++i)
            write(from() + QString("/%1.bin").arg(i), QByteArray(1024 * 1024, char('a' + i % 20)));
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
};

QTEST_GUILESS_MAIN(TestFolderTransfer)
#include "tst_foldertransfer.moc"
