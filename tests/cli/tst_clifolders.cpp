// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "tests/cli/clifixture.h"
#include <QRandomGenerator>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>

using namespace sandgate;
using namespace sandgate::test;

// Folders and files there and back, by the program itself and the real server.
class TestCliFolders : public QObject
{
    Q_OBJECT
private slots:
    void aFolderThereAndBackIsTheSame_data()
    {
        QTest::addColumn<int>("megabytes"); // besides what is difficult
        QTest::addColumn<bool>("hasClosedFolder");
        QTest::newRow("one request") << 0 << false;
        QTest::newRow("small, with a folder that is closed") << 0 << true;
        QTest::newRow("30 MB") << 30 << false;
    }
    void aFolderThereAndBackIsTheSame()
    {
        QFETCH(int, megabytes);
        QFETCH(bool, hasClosedFolder);
        makeDifficultFolder(m_box->path("from"));
        QRandomGenerator random(1);
        for (int i = 0; i < 3 * megabytes; ++i) {
            QByteArray content(350000, 0);
            std::generate(content.begin(), content.end(), [&random] { return char(random.bounded(256)); });
            write(m_box->path(QString("from/many/%1/%2.bin").arg(i % 7).arg(i)), content, i % 2 ? 0644 : 0755);
        }
        if (hasClosedFolder)
            write(m_box->path("from/closed/file"), "x");
        QFile::setPermissions(m_box->path("from"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray closed = QFile::encodeName(m_box->path("from/closed"));
        if (hasClosedFolder)
            QCOMPARE(::chmod(closed.constData(), 0555), 0);
        const QString there = m_box->path("in/the sandbox/$folder");

        Said said = m_box->run({"fs", "upload", "Box", m_box->path("from"), there, "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(described(there), described(m_box->path("from")));
        QCOMPARE(QFile::permissions(there), QFile::permissions(m_box->path("from")));
        QCOMPARE(namesIn(m_box->path("in/the sandbox")), QStringList{"$folder"});
        QCOMPARE(said.json()["files"].toInt(), 9 + 3 * megabytes + hasClosedFolder);
        QCOMPARE(said.json()["warnings"].toArray(), QJsonArray());

        QVERIFY(QDir().mkpath(m_box->path("out")));
        said = m_box->run({"fs", "get", "Box", there + '/', m_box->path("out/back"), "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(described(m_box->path("out/back")), described(m_box->path("from")));
        QCOMPARE(QFile::permissions(m_box->path("out/back")), QFile::permissions(m_box->path("from")));
        QCOMPARE(namesIn(m_box->path("out")), QStringList{"back"});
        QCOMPARE(said.json()["files"].toInt(), 9 + 3 * megabytes + hasClosedFolder);
        QVERIFY(ownStagings().isEmpty());
    }

    void anEmptyFolderIsCopiedAsWell()
    {
        QVERIFY(QDir().mkpath(m_box->path("from")));

        QCOMPARE(m_box->run({"fs", "upload", "Box", m_box->path("from"), m_box->path("there")}).code, 0);
        QCOMPARE(m_box->run({"fs", "get", "Box", m_box->path("there"), m_box->path("back")}).code, 0);

        QVERIFY(QFileInfo(m_box->path("back")).isDir());
        QCOMPARE(namesIn(m_box->path("back")), QStringList());
    }

    void patternsLeaveThingsOutBothWays()
    {
        write(m_box->path("from/.git/config"), "x");
        write(m_box->path("from/web/node_modules/a"), "x");
        write(m_box->path("from/web/b.o"), "x");
        write(m_box->path("from/web/c"), "x");

        Said said = m_box->run(
            {"fs", "upload", "Box", m_box->path("from"), m_box->path("there"), "--exclude", ".git", "--exclude=*.o"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(namesIn(m_box->path("there")), QStringList{"web"});
        QCOMPARE(namesIn(m_box->path("there/web")), (QStringList{"c", "node_modules"}));

        said = m_box->run(
            {"fs", "get", "Box", m_box->path("there"), m_box->path("back"), "--exclude", "web/node_modules"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(namesIn(m_box->path("back/web")), QStringList{"c"});
    }

    void whatIsThereIsReplacedOnlyWhenItIsSaid()
    {
        write(m_box->path("from/new"), "new");
        write(m_box->path("there/old"), "old");
        write(m_box->path("back/old"), "old");

        Said said = m_box->run({"fs", "upload", "Box", m_box->path("from"), m_box->path("there")});
        QCOMPARE(said.code, 5);
        QVERIFY2(said.err.contains("there in the sandbox already"), said.err.constData());
        QCOMPARE(namesIn(m_box->path("there")), QStringList{"old"});
        QCOMPARE(m_box->run({"fs", "get", "Box", m_box->path("from"), m_box->path("back")}).code, 5);
        QCOMPARE(namesIn(m_box->path("back")), QStringList{"old"});

        said = m_box->run({"fs", "upload", "Box", m_box->path("from"), m_box->path("there"), "--replace"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(namesIn(m_box->path("there")), QStringList{"new"});
        QCOMPARE(m_box->run({"fs", "get", "Box", m_box->path("from"), m_box->path("back"), "--replace"}).code, 0);
        QCOMPARE(namesIn(m_box->path("back")), QStringList{"new"});
        QCOMPARE(stagingsIn(m_box->path()), QStringList());
    }

    void warningsAreTold()
    {
        QVERIFY(QDir().mkpath(m_box->path("from")));
        QVERIFY(QFile::link("/etc/passwd", m_box->path("from/out")));
        QCOMPARE(::mkfifo(QFile::encodeName(m_box->path("from/a pipe")).constData(), 0644), 0);

        Said said = m_box->run({"fs", "upload", "Box", m_box->path("from"), m_box->path("there")});
        QVERIFY2(said.code == 0 && said.err.contains("a pipe") && said.err.contains("/etc/passwd"),
                 said.err.constData());
        QCOMPARE(namesIn(m_box->path("there")), QStringList{"out"});

        said = m_box->run({"fs", "get", "Box", m_box->path("from"), m_box->path("back"), "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["warnings"].toArray().size(), 2);
        QCOMPARE(namesIn(m_box->path("back")), QStringList{"out"});
    }

    void whatCannotBeCopiedLeavesNothing()
    {
        write(m_box->path("file"), "x");

        QCOMPARE(m_box->run({"fs", "upload", "Box", m_box->path("missing"), m_box->path("there")}).code, 2);
        QCOMPARE(m_box->run({"fs", "upload", "Box", m_box->path("file"), m_box->path("there")}).code, 2);
        QCOMPARE(m_box->run({"fs", "upload", "Box", m_box->path("sandgate"), "/"}).code, 2);
        QCOMPARE(m_box->run({"fs", "get", "Box", m_box->path("missing"), m_box->path("back")}).code, 1);
        QCOMPARE(m_box->run({"fs", "upload", "Box", m_box->path("sandgate"), m_box->path("file/below")}).code, 1);

        QCOMPARE(namesIn(m_box->path()), (QStringList{"file", "sandgate"}));
    }

    void anUploadThatIsInterruptedLeavesNothing()
    {
        makeLargeFolder();
        const auto upload = m_box->start({"fs", "upload", "Box", m_box->path("from"), m_box->path("there")});
        QTRY_VERIFY_WITH_TIMEOUT(partsIn(".sandgate-transfer-*").size() >= 2, limit);

        interrupt(*upload);

        QCOMPARE(upload->exitCode(), 130);
        QCOMPARE(namesIn(m_box->path()), (QStringList{"from", "sandgate"}));
    }

    void anUploadThatIsInterruptedWhileItIsUnpackedLeavesNothingOrAll()
    {
        makeLargeFolder();
        const auto upload = m_box->start({"fs", "upload", "Box", m_box->path("from"), m_box->path("there")});
        QTRY_VERIFY_WITH_TIMEOUT(!stagedIn(".sandgate-transfer-*", "new-*").isEmpty(), limit);

        interrupt(*upload);

        QCOMPARE(stagingsIn(m_box->path()), QStringList());
        if (QFile::exists(m_box->path("there")))
            QCOMPARE(described(m_box->path("there")), described(m_box->path("from")));
    }

    void anUploadThatWasKilledGoesOnWithThePartsThatAreThere()
    {
        makeLargeFolder();
        const QStringList arguments{"fs", "upload", "Box", m_box->path("from"), m_box->path("there")};
        const auto killed = m_box->start(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(partsIn(".sandgate-transfer-*").size() >= 3, limit);
        killed->kill();
        QTRY_COMPARE_WITH_TIMEOUT(killed->state(), QProcess::NotRunning, limit);
        QVERIFY(!QFile::exists(m_box->path("there")));
        QFile witness(partsIn(".sandgate-transfer-*").first()); // the very file is still there when the rest is sent
        const QDateTime sentAt = QFileInfo(witness).lastModified();
        QVERIFY(witness.open(QFile::ReadOnly));

        // What was the second part before is another one now.
        write(m_box->path("from/1.bin"), QByteArray(1000, 'y'));
        const Said said = m_box->run(arguments);

        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(described(m_box->path("there")), described(m_box->path("from")));
        QCOMPARE(witness.fileTime(QFile::FileModificationTime), sentAt);
        QCOMPARE(stagingsIn(m_box->path()), QStringList());
    }

    void aDownloadThatWasKilledGoesOnWithThePartsThatCame()
    {
        makeLargeFolder();
        const QStringList arguments{"fs", "get", "Box", m_box->path("from"), m_box->path("back")};
        constexpr qint64 part = 6 * 1024 * 1024;
        const auto came = [this] {
            const QStringList archives = stagedIn(".sandgate-download-*", "archive");
            return archives.isEmpty() ? 0 : QFileInfo(archives.first()).size();
        };
        const auto killed = m_box->start(arguments);
        while (came() < 3 * part && killed->state() != QProcess::NotRunning) // at once, not at the next turn of a timer
            QCoreApplication::processEvents();
        killed->kill();
        QTRY_COMPARE_WITH_TIMEOUT(killed->state(), QProcess::NotRunning, limit);
        QVERIFY(!QFile::exists(m_box->path("back")));
        const qint64 kept = came() / part;
        QVERIFY(kept >= 3);

        qputenv("QT_LOGGING_RULES", "sandgate.transport.debug=true"); // tells each request
        const Said said = m_box->run(arguments);
        qunsetenv("QT_LOGGING_RULES");

        QVERIFY2(said.code == 0, said.err.constData());
        constexpr qint64 all = 21; // parts of 60 files of 2 MiB
        QCOMPARE(said.err.count("/v1/fs/file 200"), all - kept);
        QCOMPARE(described(m_box->path("back")), described(m_box->path("from")));
        QCOMPARE(stagingsIn(m_box->path()), QStringList());
        QCOMPARE(ownStagings(), QStringList());
    }

    void aDownloadThatIsInterruptedLeavesNothingOnBothSides_data()
    {
        QTest::addColumn<QString>("seen");
        QTest::newRow("while it is packed") << "part-*";
        QTest::newRow("while it is fetched") << "status";
    }
    void aDownloadThatIsInterruptedLeavesNothingOnBothSides()
    {
        QFETCH(QString, seen);
        makeLargeFolder();
        const auto download = m_box->start({"fs", "get", "Box", m_box->path("from"), m_box->path("back")});
        const auto isSeen = [&] {
            for (const QString &staging : ownStagings()) {
                if (!QDir(staging).entryList({seen}).isEmpty())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(), limit);

        interrupt(*download);

        QCOMPARE(download->exitCode(), 130);
        QCOMPARE(namesIn(m_box->path()), (QStringList{"from", "sandgate"}));
        QCOMPARE(ownStagings(), QStringList());
    }

    void whileTheWindowRunsItClearsUpForACallerThatHangsUp_data()
    {
        QTest::addColumn<bool>("uploads");
        QTest::newRow("upload") << true;
        QTest::newRow("download") << false;
    }
    void whileTheWindowRunsItClearsUpForACallerThatHangsUp()
    {
        QFETCH(bool, uploads);
        makeLargeFolder();
        const auto workbench = makeWorkbench(m_box->places());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_box->places().coreSocket()), limit);
        const QStringList words = uploads
                                      ? QStringList{"fs", "upload", "Box", m_box->path("from"), m_box->path("there")}
                                      : QStringList{"fs", "get", "Box", m_box->path("from"), m_box->path("there")};
        const auto transfer = m_box->start(words);
        QTRY_VERIFY_WITH_TIMEOUT(!stagingsIn(m_box->path()).isEmpty(), limit);

        transfer->kill();

        QTRY_VERIFY_WITH_TIMEOUT(stagingsIn(m_box->path()).isEmpty() && ownStagings().isEmpty(), limit);
        QVERIFY(!QFile::exists(m_box->path("there")));
        QVERIFY(await(workbench->shutDown(true)));
    }

    void progressIsShownOnATerminalOnly()
    {
        makeLargeFolder();
        const QStringList words{"fs", "upload", "Box", m_box->path("from"), m_box->path("there")};
        QVERIFY(!m_box->run(words).err.contains('%'));
        QVERIFY(QDir(m_box->path("there")).removeRecursively());

        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const auto upload = m_box->start(words, ::ptsname(terminal));
        QByteArray shown;
        const auto ended = [&] {
            std::array<char, 4096> bytes;
            for (ssize_t size = 0; (size = ::read(terminal, bytes.data(), bytes.size())) > 0;)
                shown.append(bytes.data(), size);
            return upload->state() == QProcess::NotRunning;
        };
        QVERIFY(QTest::qWaitFor(ended, limit));
        ::close(terminal);

        QCOMPARE(upload->exitCode(), 0);
        QVERIFY2(shown.contains("50 %, ") && shown.contains("100 %, 60 of 60 files"), shown.constData());
    }

    void aFileThatIsInterruptedLeavesNoTemporaryFile()
    {
        QFile large(m_box->path("large"));
        QVERIFY(large.open(QFile::WriteOnly));
        QVERIFY(large.resize(600 * 1024 * 1024));
        QVERIFY(QDir().mkpath(m_box->path("out")));
        const auto download = m_box->start({"fs", "get", "Box", m_box->path("large"), m_box->path("out/large")});
        // It has begun to write: some file systems show a name for that, and all the open file.
        const QDir open(QString("/proc/%1/fd").arg(download->processId()));
        const auto writes = [&] {
            const QFileInfoList files = open.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
            return std::any_of(files.begin(), files.end(), [&](const QFileInfo &file) {
                return file.symLinkTarget().startsWith(m_box->path("out/"));
            });
        };
        QVERIFY(QTest::qWaitFor(writes, limit));

        interrupt(*download);

        QCOMPARE(download->exitCode(), 130);
        QCOMPARE(namesIn(m_box->path("out")), QStringList());
    }

    void aFileKeepsItsMode_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("a program") << 0755;
        QTest::newRow("a secret") << 0600;
        QTest::newRow("one for nobody else to write") << 0444;
        QTest::newRow("one with its owner's rights") << 04755;
    }
    void aFileKeepsItsMode()
    {
        QFETCH(int, mode);
        write(m_box->path("file"), "x", mode);

        const Said said = m_box->run({"fs", "put", "Box", m_box->path("file"), m_box->path("there")});

        QVERIFY2(said.code == 0, said.err.constData());
        struct stat status {
        };
        QCOMPARE(::stat(QFile::encodeName(m_box->path("there")).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), mode & 0777);
    }

    void initTestCase() { CliFixture::findPackages(); }
    void init()
    {
        m_box = std::make_unique<CliFixture>();
        const Said said = m_box->run({"sandbox", "create", "Box"});
        QVERIFY2(said.code == 0, said.err.constData());
    }
    void cleanup()
    {
        const QByteArray closed = "/closed";
        for (const char *folder : {"from", "in/the sandbox/$folder", "out/back"})
            ::chmod((QFile::encodeName(m_box->path(folder)) + closed).constData(), 0755);
        m_box.reset();
    }

private:
    static void interrupt(QProcess &process)
    {
        QVERIFY2(process.processId() > 0, "it ended before it was interrupted"); // and 0 would mean all of us
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, limit);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    }

    // Large enough that a signal comes before the end.
    void makeLargeFolder() const
    {
        QVERIFY(QDir().mkpath(m_box->path("from")));
        for (int i = 0; i < 60; ++i) {
            QFile file(m_box->path(QString("from/%1.bin").arg(i)));
            QVERIFY(file.open(QFile::WriteOnly));
            QVERIFY(file.resize(2 * 1024 * 1024));
        }
    }

    static QStringList stagingsIn(const QString &folder)
    {
        return QDir(folder).entryList({".sandgate-*"}, QDir::Dirs | QDir::Hidden);
    }
    // What the sandbox, which has its own on this computer, keeps while it packs.
    QStringList ownStagings() const
    {
        QStringList own;
        for (const char *from : {"from", "in/the sandbox/$folder"}) {
            for (const char *to : {"back", "there", "out/back"})
                own += packedIn("/tmp", stagingOfDownload(m_box->path(from), m_box->path(to)));
        }
        return own;
    }
    QStringList stagedIn(const QString &staging, const QString &pattern) const
    {
        QStringList found;
        const QDir home(m_box->path());
        for (const QString &folder : home.entryList({staging}, QDir::Dirs | QDir::Hidden)) {
            const QDir inner(home.filePath(folder));
            for (const QString &name : inner.entryList({pattern}))
                found << inner.filePath(name);
        }
        return found;
    }
    QStringList partsIn(const QString &staging) const { return stagedIn(staging, "part-*"); }

    std::unique_ptr<CliFixture> m_box;
};

QTEST_GUILESS_MAIN(TestCliFolders)
#include "tst_clifolders.moc"
