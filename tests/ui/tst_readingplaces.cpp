// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include "ui/transcript/readingplaces.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QScrollBar>
#include <QTest>

using namespace sandgate;

namespace {

const SessionId S{"s"};

std::vector<EventRecord> messages(int count)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines << QString(R"(u {"sessionUpdate":"agent_message_chunk","messageId":"m%1",)"
                         R"("content":{"type":"text","text":"Message %1. %2"}})")
                     .arg(i)
                     .arg(QString("words and more words ").repeated(i % 7));
    return conversation(lines);
}

// What one reads, at a size that is always the same.
struct Shown {
    explicit Shown(PagedWorkbench &workbench)
        : view(workbench)
    {
        view.resize(600, 400);
        view.QWidget::show();
        view.show(S);
        settle();
    }
    void settle()
    {
        view.grab();
        QCoreApplication::processEvents();
    }
    int topOf(EventIndex event) { return list.rowRect(view.model().rowOf(event)).top(); }
    void scrollBy(int pixels)
    {
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->value() + pixels);
        settle();
    }

    TranscriptView view;
    TranscriptList &list = view.list();
};

} // namespace

class TestReadingPlaces : public QObject
{
    Q_OBJECT
private slots:
    void arePutTakenAndBounded()
    {
        ReadingPlaces places;
        places.put({"a"}, ReadingPlace{7, 12});
        places.put({"b"}, ReadingPlace{1, -12});
        places.put({"b"}, std::nullopt); // at its end again
        QCOMPARE(places.of({"a"}), std::optional(ReadingPlace{7, 12}));
        QVERIFY(!places.of({"b"}));
        for (std::size_t i = 0; i < ReadingPlaces::Most; ++i)
            places.put({QString::number(i)}, ReadingPlace{EventIndex(i + 1), 0});
        QVERIFY(!places.of({"a"})); // the oldest
        QVERIFY(places.of({"0"}));
        QCOMPARE(places.stored().size(), qsizetype(ReadingPlaces::Most));
    }

    void areReadAsTheyWereStored()
    {
        ReadingPlaces places;
        places.put({"with a space"}, ReadingPlace{123456789012, -12});
        places.put({"b"}, ReadingPlace{1, 300});
        ReadingPlaces read;
        read.restore(places.stored());
        QCOMPARE(read.stored(), places.stored());
        QCOMPARE(read.of({"with a space"}), std::optional(ReadingPlace{123456789012, -12}));
    }

    void whatIsNoPlaceIsLeftOut()
    {
        ReadingPlaces places;
        places.restore({"", "1", "1 2", "1 2 ", "x 2 a", "1 x a", "0 2 a", "-4 2 a", "1 99999999999 a", "1 2000000 a",
                        "1 2 " + QString(1000, 'a'), "3 4 good"});
        QCOMPARE(places.stored(), QStringList{"3 4 good"});
        places.restore(QStringList(500, "1 2 a") + QStringList{"1 2 b"});
        QCOMPARE(places.stored().size(), 2);
    }

    void whoFollowsTheEndIsAtNone()
    {
        PagedWorkbench workbench;
        workbench.stored["s"] = messages(300);
        Shown shown(workbench);
        QVERIFY(!shown.view.place());
        shown.scrollBy(-1000);
        QVERIFY(shown.view.place());
        shown.list.scrollToEnd();
        QVERIFY(!shown.view.place());
    }

    void oneIsWhereOneWas()
    {
        PagedWorkbench workbench;
        workbench.stored["s"] = messages(6000);
        std::optional<ReadingPlace> place;
        {
            Shown shown(workbench);
            shown.scrollBy(-1017);
            place = shown.view.place();
            QVERIFY(place);
            QCOMPARE(shown.topOf(place->event), -place->above);
        }
        Shown shown(workbench);
        shown.view.goBackTo(*place);
        shown.settle();
        QCOMPARE(shown.view.place(), place);
        QCOMPARE(shown.topOf(place->event), -place->above);
    }

    void whatIsNotLoadedIsReadForIt()
    {
        PagedWorkbench workbench;
        workbench.stored["s"] = messages(6000);
        Shown shown(workbench);
        workbench.holdAnswers = true;
        const ReadingPlace place{700, 5};
        shown.view.goBackTo(place);
        QCOMPARE(shown.view.place(), std::optional(place)); // and is stored as that meanwhile
        workbench.letGo();
        QTRY_VERIFY(!shown.list.isFollowing());
        shown.settle();
        QCOMPARE(shown.topOf(700), -5);
    }

    void whoGoesSomewhereElseMeanwhileStaysThere()
    {
        PagedWorkbench workbench;
        workbench.stored["s"] = messages(6000);
        Shown shown(workbench);
        workbench.holdAnswers = true;
        shown.view.goBackTo({700, 0});
        shown.scrollBy(-300);
        workbench.letGo();
        QTRY_VERIFY(shown.view.model().rowCount() > EventPages::FirstPage);
        shown.settle();
        QVERIFY(shown.view.place() && shown.view.place()->event > 4000);
    }

    void whatWasLongAgoIsNotReadByItself()
    {
        PagedWorkbench workbench;
        workbench.stored["s"] = messages(30000);
        Shown shown(workbench);
        shown.view.goBackTo({10, 0});
        shown.settle();
        QVERIFY(shown.list.isFollowing());
        QVERIFY(!shown.view.place());
        QCOMPARE(shown.view.model().rowCount(), EventPages::FirstPage);
    }
};

QTEST_MAIN(TestReadingPlaces)
#include "tst_readingplaces.moc"
