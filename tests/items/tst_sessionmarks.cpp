// SPDX-License-Identifier: Apache-2.0
#include "model/sessionmarks.h"
#include <QTest>

using namespace sandgate;

class TestSessionMarks : public QObject
{
    Q_OBJECT
private slots:
    void tagsAreWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << "" << QStringList{};
        QTest::newRow("blanks only") << " \t " << QStringList{};
        QTest::newRow("words") << "roof  urgent" << QStringList{"roof", "urgent"};
        QTest::newRow("commas") << "roof, urgent,,later" << QStringList{"roof", "urgent", "later"};
        QTest::newRow("hashes") << "#roof ##urgent #" << QStringList{"roof", "urgent"};
        QTest::newRow("each once") << "roof Roof ROOF" << QStringList{"roof"};
        QTest::newRow("any script") << "屋根 dach/süd" << QStringList{"屋根", "dach/süd"};
    }
    void tagsAreWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const Result<QStringList> tags = tagsOf(text);
        QVERIFY(tags);
        QCOMPARE(*tags, expected);
        QCOMPARE(*tagsOf(tags->join(' ')), expected); // as they are stored
    }

    void whatIsNoTagIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("too long") << QString(41, 'x');
        QTest::newRow("a direction that nobody sees") << "roof\u202Eluap";
        QTest::newRow("nothing that can be seen") << "\u200B";
        QStringList many;
        for (int i = 0; i < 21; ++i)
            many << QString("t%1").arg(i);
        QTest::newRow("too many") << many.join(' ');
    }
    void whatIsNoTagIsRefused()
    {
        QFETCH(QString, text);
        const Result<QStringList> tags = tagsOf(text);
        QVERIFY(!tags);
        QCOMPARE(tags.error().kind, Error::Kind::InvalidSettings);
    }

    void whatIsNotNamedStays()
    {
        SessionMarks marks;
        marks.isPinned = true;
        marks.tags = {"roof"};
        marks.deletedAt = 5;
        MarkChange change;
        change.colour = SessionColour::Green;

        const Result<SessionMarks> changed = changedMarks(marks, change, 100);

        marks.colour = SessionColour::Green;
        QCOMPARE(*changed, marks);
    }

    void whatIsArchivedAgainKeepsItsTime()
    {
        MarkChange change;
        change.archived = true;
        SessionMarks marks = *changedMarks({}, change, 100);
        QCOMPARE(marks.archivedAt, std::optional<qint64>(100));
        marks = *changedMarks(marks, change, 200);
        QCOMPARE(marks.archivedAt, std::optional<qint64>(100));
        change.archived = false;
        QVERIFY(!changedMarks(marks, change, 300)->archivedAt);
    }

    void aTagThatIsNoneChangesNothing()
    {
        MarkChange change;
        change.pinned = true;
        change.tags = QStringList{"roof", QString(50, 'x')};
        QVERIFY(!changedMarks({}, change, 100));
        change.tags = QStringList{"two words"}; // are two
        QCOMPARE(changedMarks({}, change, 100)->tags, (QStringList{"two", "words"}));
    }

    void coloursHaveNames()
    {
        for (int i = 0; i <= int(SessionColour::Violet); ++i)
            QCOMPARE(colourCalled(colourName(SessionColour(i))), std::optional(SessionColour(i)));
        QCOMPARE(colourCalled("none"), std::optional(SessionColour::None));
        QVERIFY(!colourCalled("mauve"));
    }
};

QTEST_GUILESS_MAIN(TestSessionMarks)
#include "tst_sessionmarks.moc"
