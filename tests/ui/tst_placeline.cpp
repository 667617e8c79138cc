// SPDX-License-Identifier: Apache-2.0
#include "ui/session/placeline.h"
#include <QTest>

using namespace sandgate;

class TestPlaceLine : public QObject
{
    Q_OBJECT
private slots:
    void tagsGiveWayBeforeAgentAndSandbox()
    {
        PlaceLine line;
        line.tell({"pinned"}, {"#one", "#two", "#three"}, {"Demo", "My sandbox", "~/work"}, "all of it");
        line.show();

        line.resize(2000, 30);
        QCOMPARE(line.text(), "pinned  ·  #one  ·  #two  ·  #three  ·  Demo  ·  My sandbox  ·  ~/work");
        const QString some = "pinned  ·  #one  ·  +2  ·  Demo  ·  My sandbox  ·  ~/work";
        line.resize(line.fontMetrics().horizontalAdvance(some), 30);
        QCOMPARE(line.text(), some);
        const QString none = "pinned  ·  +3  ·  Demo  ·  My sandbox  ·  ~/work";
        line.resize(line.fontMetrics().horizontalAdvance(none), 30);
        QCOMPARE(line.text(), none);
        line.resize(20, 30); // then all of it is cut
        QCOMPARE(line.text(), none);
        QCOMPARE(line.accessibleName(), "all of it");
        line.resize(2000, 30);
        QVERIFY(line.text().contains("#three"));
        QCOMPARE(line.toolTip(), "all of it");
    }

    void withoutTagsNothingIsCounted()
    {
        PlaceLine line;
        line.resize(20, 30);
        line.tell({}, {}, {"Demo", "My sandbox"}, "whole");
        QCOMPARE(line.text(), "Demo  ·  My sandbox");
    }
};

QTEST_MAIN(TestPlaceLine)
#include "tst_placeline.moc"
