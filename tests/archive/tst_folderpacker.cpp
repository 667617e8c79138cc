// SPDX-License-Identifier: Apache-2.0
#include "model/archive/folderpacker.h"
#include "model/archive/folderunpacker.h"
#include "tests/fakes/foldertrees.h"
#include <QTemporaryDir>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace sandgate;
using namespace sandgate::test;

class TestFolderPacker : public QObject
{
    Q_OBJECT
private slots:
    void whatIsPackedAndUnpackedIsTheSame()
    {
        makeDifficultFolder(from());
        write(from() + "/large", QByteArray(3 * 1024 * 1024 + 7, 'x'));
        FolderPacker packer(from(), {});

        const QByteArray archive = packAll(packer);
        unpack(archive);

        QCOMPARE(described(to()), described(from()));
        QCOMPARE(packer.report().links, 4);
        QCOMPARE(packer.report().warnings, QStringList());
    }

    void aSecondPackingGivesTheSameBytesWhateverTheSizeOfThePieces()
    {
        makeDifficultFolder(from());
        FolderPacker one(from(), {});
        FolderPacker other(from(), {});

        QCOMPARE(packAll(one, 1000), packAll(other, 1024 * 1024));
    }

    void everyPieceButTheLastHasTheSize()
    {
        write(from() + "/file", QByteArray(10000, 'x'));
        FolderPacker packer(from(), {});

        Result<FolderPacker::Piece> piece = packer.next(4096);
        while (piece && !piece->isLast) {
            QCOMPARE(piece->bytes.size(), 4096);
            piece = packer.next(4096);
        }

        QVERIFY(piece && piece->bytes.size() <= 4096);
    }

    void theSurveyTellsWhatWillBePacked()
    {
        write(from() + "/a", "12345");
        write(from() + "/in/b", "123");
        write(from() + "/left out/c", "123");
        FolderPacker packer(from(), {"left out"});

        Result<FolderPacker::Survey> survey = packer.survey();

        QVERIFY(survey && survey->isWhole);
        QCOMPARE(survey->files, 2);
        QCOMPARE(survey->bytes, 8);
        QVERIFY(!survey->hasClosedFolders);
    }

    void aFolderThatItsOwnerCannotWriteToIsTold()
    {
        write(from() + "/in/b", "123");
        QCOMPARE(::chmod(QFile::encodeName(from() + "/in").constData(), 0555), 0);
        FolderPacker packer(from(), {});

        const Result<FolderPacker::Survey> survey = packer.survey();
        unpack(packAll(packer));

        QVERIFY(survey && survey->hasClosedFolders);
        QCOMPARE(described(to()), described(from()));
        for (const QString &folder : {from(), to()})
            QCOMPARE(::chmod(QFile::encodeName(folder + "/in").constData(), 0755), 0);
    }

    void whatIsExcludedIsNotPacked()
    {
        write(from() + "/.git/config", "x");
        write(from() + "/web/node_modules/x/y", "x");
        write(from() + "/web/main.js", "x");
        FolderPacker packer(from(), {".git", "node_modules"});

        unpack(packAll(packer));

        QCOMPARE(namesIn(to()), QStringList{"web"});
        QCOMPARE(namesIn(to() + "/web"), QStringList{"main.js"});
    }

    void aLinkThatLeadsOutIsKeptAndReportedAndNotFollowed()
    {
        write(m_folder.filePath("outside"), "outside");
        QVERIFY(QFile::link("../outside", from() + "/out"));
        QVERIFY(QFile::link(m_folder.filePath("outside"), from() + "/absolute"));
        FolderPacker packer(from(), {});

        unpack(packAll(packer));

        QCOMPARE(described(to()), described(from()));
        QCOMPARE(packer.report().warnings.size(), 2);
        QVERIFY(packer.report().warnings.join(' ').contains("../outside"));
        QCOMPARE(packer.report().files, 0);
    }

    void socketsAndPipesAreLeftOutByName()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(from() + "/a pipe").constData(), 0644), 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(from() + "/a socket");
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(socket);
        write(from() + "/file", "x");
        FolderPacker packer(from(), {});

        unpack(packAll(packer));

        QCOMPARE(namesIn(to()), QStringList{"file"});
        QCOMPARE(packer.report().warnings.size(), 2);
        QVERIFY2(packer.report().warnings.at(0).startsWith("a pipe is"), qPrintable(packer.report().warnings.at(0)));
        QVERIFY(packer.report().warnings.at(1).startsWith("a socket is"));
    }

    void rightsThatGoWithTheOwnerAreNotGivenAway()
    {
        write(from() + "/tool", "x", 04755);
        FolderPacker packer(from(), {});

        unpack(packAll(packer));

        struct stat status {
        };
        QCOMPARE(::stat(QFile::encodeName(to() + "/tool").constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0755);
    }

    void namesThatAreNoUtf8AreKept()
    {
        const QByteArray name = QFile::encodeName(from()) + "/caf\xe9";
        const int file = ::open(name.constData(), O_CREAT | O_WRONLY, 0644);
        QVERIFY(file >= 0);
        ::close(file);
        FolderPacker packer(from(), {});

        unpack(packAll(packer));

        struct stat status {
        };
        QCOMPARE(::stat((QFile::encodeName(to()) + "/caf\xe9").constData(), &status), 0);
    }

    void anEmptyFolderIsAnEmptyFolder()
    {
        FolderPacker packer(from(), {});

        unpack(packAll(packer));

        QVERIFY(QFileInfo(to()).isDir());
        QCOMPARE(namesIn(to()), QStringList());
    }

    void whatIsNoFolderOrCannotBeReadIsAnError()
    {
        write(from() + "/file", "x");
        FolderPacker none(m_folder.filePath("missing"), {});
        FolderPacker file(from() + "/file", {});

        QCOMPARE(none.survey().error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(file.survey().error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(none.next(100).error().kind, Error::Kind::Storage);
    }

    void aFileThatGetsShorterMeanwhileIsToldAndNotPackedHalf()
    {
        write(from() + "/file", QByteArray(1024 * 1024, 'x'));
        FolderPacker packer(from(), {});
        QVERIFY(packer.next(1000));

        QVERIFY(QFile::resize(from() + "/file", 5));
        Result<FolderPacker::Piece> piece = packer.next(2 * 1024 * 1024);

        QVERIFY(!piece);
        QCOMPARE(piece.error().kind, Error::Kind::Conflict);
    }

    void init() { QVERIFY(QDir(m_folder.path()).mkpath("from")); }
    void cleanup() { empty(m_folder.path()); }

private:
    QString from() const { return m_folder.filePath("from"); }
    QString to() const { return m_folder.filePath("to"); }

    static QByteArray packAll(FolderPacker &packer, qsizetype size = 100000)
    {
        QByteArray archive;
        for (;;) {
            const Result<FolderPacker::Piece> piece = packer.next(size);
            if (!piece)
                qFatal("%s %s", qPrintable(piece.error().what), qPrintable(piece.error().theirWords));
            archive += piece->bytes;
            if (piece->isLast)
                return archive;
        }
    }

    void unpack(const QByteArray &archive) const
    {
        FolderUnpacker unpacker(to(), Existing::Refuse, {}, {});
        QVERIFY(unpacker.begin());
        QVERIFY(unpacker.append(archive));
        Result<bool> done = unpacker.unpack();
        while (done && !*done)
            done = unpacker.unpack();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().what + done.error().theirWords));
        QVERIFY(unpacker.place());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFolderPacker)
#include "tst_folderpacker.moc"
