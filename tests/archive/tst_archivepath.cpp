// SPDX-License-Identifier: Apache-2.0
#include "model/archive/archivepath.h"
#include <QTest>

using namespace sandgate;

class TestArchivePath : public QObject
{
    Q_OBJECT
private slots:
    void apathIsTakenApartOrRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QByteArrayList>("parts");
        QTest::newRow("plain") << QByteArray("a/b") << true << QByteArrayList{"a", "b"};
        QTest::newRow("dots and slashes") << QByteArray("./a//b/./") << true << QByteArrayList{"a", "b"};
        QTest::newRow("the folder itself") << QByteArray("./") << true << QByteArrayList{};
        QTest::newRow("dots in a name") << QByteArray("..a/b..") << true << QByteArrayList{"..a", "b.."};
        QTest::newRow("absolute") << QByteArray("/a") << false << QByteArrayList{};
        QTest::newRow("up") << QByteArray("a/../b") << false << QByteArrayList{};
        QTest::newRow("only up") << QByteArray("..") << false << QByteArrayList{};
        QTest::newRow("a byte 0") << QByteArray("a\0b", 3) << false << QByteArrayList{};
        QTest::newRow("long name") << QByteArray(256, 'a') << false << QByteArrayList{};
        QTest::newRow("long path") << QByteArray("a/").repeated(3000) << false << QByteArrayList{};
    }
    void apathIsTakenApartOrRefused()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, good);

        const Result<QByteArrayList> parts = partsOfPath(path);

        QCOMPARE(parts.has_value(), good);
        QTEST(parts.value_or(QByteArrayList()), "parts");
        if (!good)
            QCOMPARE(parts.error().kind, Error::Kind::Refused);
    }

    void aLinkThatLeadsOutIsSeenByItsText_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("out");
        QTest::newRow("beside") << QByteArray("a/b") << QByteArray("c") << false;
        QTest::newRow("up and inside") << QByteArray("a/b") << QByteArray("../c") << false;
        QTest::newRow("the folder itself") << QByteArray("a/b") << QByteArray("..") << false;
        QTest::newRow("up too far") << QByteArray("a/b") << QByteArray("../../c") << true;
        QTest::newRow("down, and up too far") << QByteArray("b") << QByteArray("c/../../d") << true;
        QTest::newRow("absolute") << QByteArray("a") << QByteArray("/etc") << true;
        QTest::newRow("out and in again") << QByteArray("a") << QByteArray("../x/a") << true;
    }
    void aLinkThatLeadsOutIsSeenByItsText()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, target);

        QTEST(leadsOut(path, target), "out");
    }
};

QTEST_GUILESS_MAIN(TestArchivePath)
#include "tst_archivepath.moc"
