// SPDX-License-Identifier: Apache-2.0
#include "model/archive/exclusions.h"
#include <QTest>

using namespace sandgate;

class TestExclusions : public QObject
{
    Q_OBJECT
private slots:
    void aPatternWithoutASlashIsForNamesAnywhereAndOneWithForPaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("matches");
        QTest::newRow("name") << ".git" << QByteArray(".git") << true;
        QTest::newRow("name below") << ".git" << QByteArray("a/b/.git") << true;
        QTest::newRow("part of a name") << ".git" << QByteArray(".github") << false;
        QTest::newRow("name with a slash behind") << "build/" << QByteArray("a/build") << true;
        QTest::newRow("wildcard") << "*.o" << QByteArray("a/x.o") << true;
        QTest::newRow("set") << "[ab]" << QByteArray("x/b") << true;
        QTest::newRow("path") << "build/cache" << QByteArray("build/cache") << true;
        QTest::newRow("path elsewhere") << "build/cache" << QByteArray("x/build/cache") << false;
        QTest::newRow("anchored name") << "/build" << QByteArray("build") << true;
        QTest::newRow("anchored name elsewhere") << "/build" << QByteArray("x/build") << false;
        QTest::newRow("from the folder on") << "./build" << QByteArray("build") << true;
        QTest::newRow("wildcard stops at a slash") << "a/*" << QByteArray("a/b/c") << false;
        QTest::newRow("nothing") << "" << QByteArray("a") << false;
    }
    void aPatternWithoutASlashIsForNamesAnywhereAndOneWithForPaths()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, path);

        QTEST(Exclusions({pattern}).matches(path), "matches");
    }

    void whatLiesInAFolderThatMatchesIsCovered()
    {
        const Exclusions exclusions({"node_modules", "a/b"});

        QVERIFY(exclusions.coverAny({"x", "node_modules", "y", "z"}));
        QVERIFY(exclusions.coverAny({"a", "b", "c"}));
        QVERIFY(!exclusions.coverAny({"b", "a"}));
        QVERIFY(!Exclusions().coverAny({"a"}));
    }

    void tarIsToldOnlyWhatItUnderstandsTheSame()
    {
        QCOMPARE(Exclusions({"*.o", "/a/b", "c/*"}).asTarOptions(), (QStringList{"--exclude=*.o", "--exclude=./a/b"}));
    }
};

QTEST_GUILESS_MAIN(TestExclusions)
#include "tst_exclusions.moc"
