// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/unifieddiff.h"
#include <QTest>

using namespace sandgate;
using Kind = DiffRow::Kind;

class TestUnifiedDiff : public QObject
{
    Q_OBJECT
private slots:
    void hunksAreLinesWithWhatIsLeftOutBetween()
    {
        const auto files = parseUnifiedDiff("diff --git a/src/x b/src/x\nindex 1..2 100644\n--- a/src/x\n+++ b/src/x\n"
                                            "@@ -10,3 +10,3 @@ int f()\n same\n-old\n+new\n same\n"
                                            "@@ -20 +20,2 @@\n--- dashes\n+++ pluses\n+more\n");
        QCOMPARE(files.size(), size_t(1));
        QCOMPARE(files[0].path, QString("src/x"));
        const std::vector<DiffRow> expected{
            {Kind::Skipped, {}, 9},       {Kind::Same, "same"},       {Kind::Removed, "old"},
            {Kind::Added, "new"},         {Kind::Same, "same"},       {Kind::Skipped, {}, 7},
            {Kind::Removed, "-- dashes"}, {Kind::Added, "++ pluses"}, {Kind::Added, "more"}};
        QCOMPARE(files[0].diff.lines, expected);
        QCOMPARE(files[0].diff.added, 3);
        QCOMPARE(files[0].diff.removed, 2);
    }

    void filesThatComeGoMoveOrAreNoText()
    {
        const auto files = parseUnifiedDiff(
            "diff --git a/new b/new\nnew file mode 100644\n--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+x\n"
            "\\ No newline at end of file\n"
            "diff --git a/old b/old\ndeleted file mode 100644\n--- a/old\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
            "diff --git a/from here b/to there\nsimilarity index 100%\nrename from from here\nrename to to there\n"
            "diff --git a/image.png b/image.png\nBinary files a/image.png and b/image.png differ\n"
            "diff --git a/run b/run\nold mode 100644\nnew mode 100755\n");
        QStringList paths;
        for (const FileDiff &file : files)
            paths << file.path;
        QCOMPARE(paths, QStringList({"new", "old", "to there", "image.png", "run"}));
        QCOMPARE(files[0].diff.lines.back().kind, Kind::NoLineBreak);
        QCOMPARE(files[1].diff.removed, 1);
        QVERIFY(files[2].note.contains("from here"));
        QVERIFY(files[3].diff.lines.empty() && !files[3].note.isEmpty());
        QVERIFY(!files[4].note.isEmpty());
    }

    void whatIsCutOrNoDiffDoesNoHarm()
    {
        const QString whole = "warning: x\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\n c\n";
        for (qsizetype end = 0; end <= whole.size(); ++end)
            QVERIFY(parseUnifiedDiff(whole.left(end)).size() <= 1);
        QVERIFY(parseUnifiedDiff("@@ -1 +1 @@\n-a\n+b\n").empty());
        QCOMPARE(parseUnifiedDiff("diff --git \n@@ nonsense @@\n").size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "tst_unifieddiff.moc"
