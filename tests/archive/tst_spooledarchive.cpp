// SPDX-License-Identifier: Apache-2.0
#include "model/archive/spooledarchive.h"
#include "tests/fakes/foldertrees.h"
#include <QTemporaryDir>

using namespace sandgate;
using namespace sandgate::test;

class TestSpooledArchive : public QObject
{
    Q_OBJECT
private slots:
    void whatComesIsReadFromItsBegin()
    {
        SpooledArchive archive;

        QVERIFY(archive.open(path()));
        QVERIFY(archive.append("one"));
        QVERIFY(archive.append("two"));
        QVERIFY(archive.close());

        QByteArray bytes(10, 0);
        QCOMPARE(::read(archive.number(), bytes.data(), 10), 6);
        QCOMPARE(read(name()), "onetwo");
    }

    void whatAnEarlierRunLeftIsTakenWhereItIsTheSame()
    {
        write(name(), "aaabbbcccrest");
        SpooledArchive archive;
        QVERIFY(archive.open(path()));
        QCOMPARE(archive.left(), 13);

        QVERIFY(archive.take(3, sum("aaa")));
        QVERIFY(!archive.take(3, sum("BBB")));
        QCOMPARE(archive.left(), 10);
        QVERIFY(archive.append("BBB"));
        QVERIFY(archive.take(3, sum("ccc")));
        QVERIFY(archive.append("end"));
        QVERIFY(archive.close());

        QCOMPARE(read(name()), "aaaBBBcccend");
        QCOMPARE(archive.left(), 0);
    }

    void whatIsShorterThanAPieceIsNotTaken()
    {
        write(name(), "aa");
        SpooledArchive archive;
        QVERIFY(archive.open(path()));

        QVERIFY(!archive.take(3, sum("aa")));
        QVERIFY(!archive.take(3, {}));
    }

    void piecesOfSomeMegabytesAreTakenAsWell()
    {
        const QByteArray large = QByteArray("0123456789").repeated(300'001);
        write(name(), large);
        SpooledArchive archive;
        QVERIFY(archive.open(path()));

        QVERIFY(archive.take(large.size(), sum(large)));
    }

    void aLinkInItsPlaceIsNotWrittenThrough()
    {
        write(m_folder.filePath("victim"), "untouched");
        QVERIFY(QFile::link(m_folder.filePath("victim"), name()));
        SpooledArchive archive;

        QCOMPARE(archive.open(path()).error().kind, Error::Kind::Storage);
        QCOMPARE(read(m_folder.filePath("victim")), "untouched");
    }

    void cleanup() { empty(m_folder.path()); }

private:
    QString name() const { return m_folder.filePath("archive"); }
    QByteArray path() const { return QFile::encodeName(name()); }
    static QByteArray sum(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSpooledArchive)
#include "tst_spooledarchive.moc"
