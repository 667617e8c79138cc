// SPDX-License-Identifier: Apache-2.0
#include "model/archive/folderunpacker.h"
#include "tests/fakes/foldertrees.h"
#include "tests/fakes/tar.h"
#include <QTemporaryDir>

using namespace sandgate;
using namespace sandgate::test;

// Archives that no honest tar writes. `victim` lies beside the target, and is what they are after.
class TestFolderUnpacker : public QObject
{
    Q_OBJECT
private slots:
    void anArchiveThatReachesOutIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QList<TarEntry>>("entries");
        const QByteArray victim = QFile::encodeName(m_folder.filePath("victim"));
        const TarEntry good{"good", '0', "good"};
        QTest::newRow("absolute path") << QList<TarEntry>{good, {victim, '0', "bad"}};
        QTest::newRow("up") << QList<TarEntry>{good, {"../../victim", '0', "bad"}};
        QTest::newRow("down and up") << QList<TarEntry>{good, {"a/../../../victim", '0', "bad"}};
        QTest::newRow("folder up") << QList<TarEntry>{good, {"../../evil", '5', "", "", 0755}};
        QTest::newRow("link, then through it")
            << QList<TarEntry>{good, {"l", '2', "", "../.."}, {"l/victim", '0', "bad"}};
        QTest::newRow("absolute link, then through it")
            << QList<TarEntry>{good, {"l", '2', "", QFile::encodeName(m_folder.path())}, {"l/victim", '0', "bad"}};
        QTest::newRow("link, then a folder in its place, then through it")
            << QList<TarEntry>{good, {"l", '2', "", "../.."}, {"l", '5', "", "", 0755}, {"l/victim", '0', "bad"}};
        QTest::newRow("link two steps up") << QList<TarEntry>{
            good, {"a", '5', "", "", 0755}, {"a/l", '2', "", ".."}, {"a/l/l", '2', "", ".."}, {"a/l/l/x", '0', "bad"}};
        QTest::newRow("second name of what is outside")
            << QList<TarEntry>{good, {"name", '1', "", "../../victim"}, {"name", '0', "bad"}};
        QTest::newRow("second name of an absolute path") << QList<TarEntry>{good, {"name", '1', "", victim}};
        QTest::newRow("second name through a link")
            << QList<TarEntry>{good, {"l", '2', "", "../.."}, {"name", '1', "", "l/victim"}};
        QTest::newRow("second name of a link")
            << QList<TarEntry>{good, {"l", '2', "", "../../victim"}, {"name", '1', "", "l"}};
        QTest::newRow("second name of nothing") << QList<TarEntry>{good, {"name", '1', "", "missing"}};
        QTest::newRow("file in place of the folder") << QList<TarEntry>{good, {".", '0', "bad"}};
        QTest::newRow("link in place of the folder") << QList<TarEntry>{good, {".", '2', "", "../.."}};
        QTest::newRow("link in place of a folder, then its mode")
            << QList<TarEntry>{good, {"a", '5', "", "", 0777}, {"a", '2', "", "../.."}};
    }
    void anArchiveThatReachesOutIsRefusedAsAWhole()
    {
        QFETCH(QList<TarEntry>, entries);

        const Result<> done = unpack(tar(entries));

        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Refused);
        verifyNothingHappened();
    }

    void aLinkInPlaceOfAFileIsReplacedAndNotWrittenThrough()
    {
        const Result<> done = unpack(tar({{"l", '2', "", "../../victim"}, {"l", '0', "mine"}}));

        QVERIFY(done);
        QVERIFY(!QFileInfo(m_target + "/l").isSymLink());
        QCOMPARE(read(m_target + "/l"), "mine");
        QCOMPARE(read(m_folder.filePath("victim")), "untouched");
    }

    void linksThatLeadOutAreMadeAndReported()
    {
        const Result<> done = unpack(tar({{"l", '2', "", "/etc/passwd"}, {"inner", '2', "", "l"}}));

        QVERIFY(done);
        QCOMPARE(QFile::symLinkTarget(m_target + "/l"), "/etc/passwd");
        QCOMPARE(m_report.warnings.size(), 1);
        QVERIFY(m_report.warnings.first().contains("/etc/passwd"));
    }

    void devicesAndPipesAreLeftOutByName()
    {
        const Result<> done = unpack(tar({{"disk", '4'}, {"terminal", '3'}, {"pipe", '6'}, {"file", '0', "x"}}));

        QVERIFY(done);
        QCOMPARE(namesIn(m_target), QStringList{"file"});
        QCOMPARE(m_report.warnings.size(), 3);
        QVERIFY(m_report.warnings.first().startsWith("disk is"));
    }

    void rightsThatGoWithTheOwnerAreNotKept()
    {
        QVERIFY(unpack(tar({{"./", '5', "", "", 07755}, {"tool", '0', "x", "", 07755}, {"d", '5', "", "", 07777}})));

        QCOMPARE(modeOf(m_target), 0755);
        QCOMPARE(modeOf(m_target + "/tool"), 0755);
        QCOMPARE(modeOf(m_target + "/d"), 0777);
    }

    void whatIsTooLargeIsRefusedBeforeItIsWritten_data()
    {
        QTest::addColumn<QList<TarEntry>>("entries");
        QTest::newRow("a huge claim") << QList<TarEntry>{{"file", '0', "x", "", 0644, Q_INT64_C(0777777777)}};
        QTest::newRow("many together") << QList<TarEntry>{{"a", '0', QByteArray(600, 'x')},
                                                          {"b", '0', QByteArray(600, 'x')}};
        QTest::newRow("too many") << QList<TarEntry>(11, TarEntry{"a"});
    }
    void whatIsTooLargeIsRefusedBeforeItIsWritten()
    {
        QFETCH(QList<TarEntry>, entries);

        const Result<> done = unpack(tar(entries), FolderLimits{1000, 10});

        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::TooLarge);
        verifyNothingHappened();
    }

    void anArchiveThatIsCutShortIsNoFolder_data()
    {
        QTest::addColumn<int>("left");
        for (const int left : {100, 512, 600, 1535, 1600})
            QTest::addRow("%d bytes", left) << left;
    }
    void anArchiveThatIsCutShortIsNoFolder()
    {
        QFETCH(int, left);

        const Result<> done = unpack(tar({{"file", '0', QByteArray(2000, 'x')}}).left(left));

        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Protocol);
        verifyNothingHappened();
    }

    void whatIsNoArchiveIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello world\n").repeated(1000);
        QTest::newRow("zip") << QByteArray("PK\3\4").leftJustified(3000, 'x');
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08").leftJustified(3000, 'x');
        QTest::newRow("wrong sum") << tar({{"file", '0', "x"}}).replace(0, 4, "fool");
    }
    void whatIsNoArchiveIsRefused()
    {
        QFETCH(QByteArray, bytes);

        const Result<> done = unpack(bytes);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Protocol);
        verifyNothingHappened();
    }

    void twoNamesOfOneFileAreKept()
    {
        QVERIFY(unpack(tar({{"a", '0', "x"}, {"d/b", '1', "", "./a"}})));

        QCOMPARE(read(m_target + "/d/b"), "x");
        struct stat status {
        };
        QCOMPARE(::stat(QFile::encodeName(m_target + "/a").constData(), &status), 0);
        QCOMPARE(int(status.st_nlink), 2);
    }

    void whatIsExcludedIsLeftOutAlsoWhenItComes()
    {
        QVERIFY(unpack(tar({{"a/.git/x", '0', "x"}, {"a/b", '0', "y"}, {"c", '1', "", "a/.git/x"}}), {}, {".git"}));

        QCOMPARE(namesIn(m_target + "/a"), QStringList{"b"});
        QCOMPARE(m_report.warnings.size(), 1);
    }

    void foldersGetTheirModesWhenAllIsInThem()
    {
        QVERIFY(unpack(tar({{"d", '5', "", "", 0555}, {"d/e", '5', "", "", 0500}, {"d/e/f", '0', "x"}})));

        QCOMPARE(modeOf(m_target + "/d"), 0555);
        QCOMPARE(modeOf(m_target + "/d/e"), 0500);
        for (const char *folder : {"/d", "/d/e"})
            QCOMPARE(::chmod(QFile::encodeName(m_target + folder).constData(), 0700), 0);
    }

    void initTestCase() { m_target = m_folder.filePath("t/target"); }
    void init()
    {
        write(m_folder.filePath("victim"), "untouched");
        QVERIFY(QDir(m_folder.path()).mkpath("t"));
    }
    void cleanup() { QVERIFY(QDir(m_folder.filePath("t")).removeRecursively()); }

private:
    Result<> unpack(const QByteArray &archive, FolderLimits limits = {}, const QStringList &exclude = {})
    {
        FolderUnpacker unpacker(m_target, Existing::Refuse, exclude, limits);
        Result<> done = unpacker.begin();
        if (done)
            done = unpacker.append(archive);
        for (bool isWhole = false; done && !isWhole;) {
            const Result<bool> some = unpacker.unpack();
            isWhole = some && *some;
            if (!some)
                done = tl::unexpected(some.error());
        }
        m_report = unpacker.report();
        if (done)
            return unpacker.place();
        unpacker.remove();
        return done;
    }

    void verifyNothingHappened() const
    {
        QCOMPARE(namesIn(m_folder.filePath("t")), QStringList());
        QCOMPARE(namesIn(m_folder.path()), (QStringList{"t", "victim"}));
        QCOMPARE(read(m_folder.filePath("victim")), "untouched");
    }

    static int modeOf(const QString &path)
    {
        struct stat status {
        };
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
    }

    QTemporaryDir m_folder;
    QString m_target;
    FolderReport m_report;
};

QTEST_GUILESS_MAIN(TestFolderUnpacker)
#include "tst_folderunpacker.moc"
