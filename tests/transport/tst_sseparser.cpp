// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/ssereading.h"
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;
using namespace std::chrono_literals;
using Events = std::vector<SseEvent>;

constexpr qsizetype large = 1 << 20;

class TestSseParser : public QObject
{
    Q_OBJECT
private slots:
    void followsTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Events>("events");
        QTest::addColumn<QByteArray>("lastEventId");
        const auto row = [](const char *name, const QByteArray &bytes, const Events &events,
                            const QByteArray &lastEventId = {}) {
            QTest::newRow(name) << bytes << events << lastEventId;
        };
        const auto message = [](const QByteArray &data, const QByteArray &id = {}) {
            return SseEvent{"message", data, id};
        };
        row("nothing", "", {});
        row("one", "data: a\n\n", {message("a")});
        row("line ends", "data: a\r\n\r\ndata: b\r\rdata: c\n\n", {message("a"), message("b"), message("c")});
        row("mixed line ends", "data: a\r\n\ndata: b\n\rdata: c\r\r\n", {message("a"), message("b"), message("c")});
        row("lines are joined", "data: a\ndata: b\ndata\ndata: c\n\n", {message("a\nb\n\nc")});
        row("last line empty", "data: a\ndata:\n\n", {message("a\n")});
        row("one space goes", "data:a\n\ndata:  b\n\ndata:\tc\n\n", {message("a"), message(" b"), message("\tc")});
        row("empty data", "data\n\ndata:\n\n", {message(""), message("")});
        row("no data, no event", "event: x\n\nid: 3\n\n", {}, "3");
        row("type", "event: add\ndata: 1\n\ndata: 2\n\n", {{"add", "1", {}}, message("2")});
        row("type of an event without data", "event: add\n\ndata: 2\n\n", {message("2")});
        row("last type wins", "event: a\nevent: b\ndata: 1\n\n", {{"b", "1", {}}});
        row("empty type", "event: a\nevent:\ndata: 1\n\n", {message("1")});
        row("id stays", "id: 1\ndata: a\n\ndata: b\n\n", {message("a", "1"), message("b", "1")}, "1");
        row("id is emptied", "id: 1\ndata: a\n\nid\ndata: b\n\n", {message("a", "1"), message("b")});
        row("id with a zero", QByteArray("id: 1\ndata: a\n\nid: 2_\ndata: b\n\n").replace('_', '\0'),
            {message("a", "1"), message("b", "1")}, "1");
        row("id of an unfinished event", "id: 1\ndata: a\n\nid: 2\ndata: b\n", {message("a", "1")}, "1");
        row("unfinished", "data: a\n\ndata: b", {message("a")});
        row("unfinished line end", "data: a\n", {});
        row("comments", ": one\n:two\n:\ndata: a\n: three\n\n", {message("a")});
        row("unknown fields", "foo: 1\nDATA: 2\n data: 3\ndata : 4\ndata: 5\n\n", {message("5")});
        row("colons in data", "data: a: b:c\n\n", {message("a: b:c")});
        row("BOM",
            "\xEF\xBB\xBF"
            "data: a\n\n",
            {message("a")});
        row("second BOM",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "data: a\n\n",
            {});
        row("BOM later",
            "data: a\n\n\xEF\xBB\xBF"
            "data: b\n\n",
            {message("a")});
        row("BOM before an empty line", "\xEF\xBB\xBF\ndata: a\n\n", {message("a")});
        row("zero in data", QByteArray("data: a_b\n\n").replace('_', '\0'),
            {message(QByteArray("a_b").replace('_', '\0'))});
    }
    void followsTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Events, events);

        const SseReading reading = SseReading::whole(bytes, large);

        QCOMPARE(reading.events, events);
        QTEST(reading.lastEventId, "lastEventId");
        QVERIFY(!reading.overflowed);
        for (qsizetype cut = 1; cut < bytes.size(); ++cut)
            QVERIFY2(SseReading::of(bytes, large, cut, large) == reading, QByteArray::number(cut).constData());
        QVERIFY(SseReading::of(bytes, large, 1, 1) == reading);
    }

    void readsTheSameHoweverItIsCut_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(SSE_CORPUS, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();

        for (const qsizetype limit : {large, qsizetype(4), qsizetype(9), qsizetype(0)}) {
            const SseReading reading = SseReading::whole(bytes, limit);

            for (qsizetype cut = 1; cut < bytes.size(); ++cut)
                QVERIFY2(SseReading::of(bytes, limit, cut, large) == reading, QByteArray::number(cut).constData());
            for (const qsizetype size : {1, 2, 3, 7})
                QVERIFY2(SseReading::of(bytes, limit, size, size) == reading, QByteArray::number(size).constData());
        }
    }

    void hearsHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("digits") << QByteArray("retry: 1500\n") << 1500;
        QTest::newRow("nothing yet") << QByteArray("retry: 1500") << -1;
        QTest::newRow("zero") << QByteArray("retry:0\n") << 0;
        QTest::newRow("not only digits") << QByteArray("retry: 15s\nretry: -1\nretry: +1\nretry:  1\n") << -1;
        QTest::newRow("empty") << QByteArray("retry\nretry:\n") << -1;
        QTest::newRow("for ever") << QByteArray("retry: 99999999999999999999999\n") << 24 * 3600 * 1000;
        QTest::newRow("last wins") << QByteArray("retry: 1\nretry: 2\n") << 2;
    }
    void hearsHowLongToWait()
    {
        QFETCH(QByteArray, bytes);

        const SseReading reading = SseReading::whole(bytes, large);

        QTEST(int(reading.retry.value_or(-1ms).count()), "milliseconds");
    }

    void endsWhereTheLimitIsExceeded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("events");
        QTest::addColumn<bool>("overflowed");
        const QByteArray begin = "data: 1\n\n";
        QTest::newRow("line of the limit") << begin + "data: " + QByteArray(94, 'x') + "\n\n" << 2 << false;
        QTest::newRow("line over it") << begin + "data: " + QByteArray(95, 'x') + "\n\ndata: 2\n\n" << 1 << true;
        QTest::newRow("line without end") << begin + QByteArray(101, 'x') << 1 << true;
        QTest::newRow("comment over it") << begin + ":" + QByteArray(100, 'x') + "\n\ndata: 2\n\n" << 1 << true;
        QTest::newRow("data of the limit")
            << begin + "data:" + QByteArray(49, 'x') + "\ndata:" + QByteArray(50, 'x') + "\n\n"
            << 2 << false;
        QTest::newRow("data over it") << begin + "data:" + QByteArray(50, 'x') + "\ndata:" + QByteArray(50, 'x') +
                                             "\n\ndata: 2\n\n"
                                      << 1 << true;
        QTest::newRow("empty lines over it") << begin + QByteArray("data\n").repeated(200) + "\n" << 1 << true;
    }
    void endsWhereTheLimitIsExceeded()
    {
        QFETCH(QByteArray, bytes);

        const SseReading reading = SseReading::whole(bytes, 100);

        QTEST(int(reading.events.size()), "events");
        QTEST(reading.overflowed, "overflowed");
        for (qsizetype cut = 1; cut < bytes.size(); ++cut)
            QVERIFY2(SseReading::of(bytes, 100, cut, 1) == reading, QByteArray::number(cut).constData());
    }

    void goesOnFromAnEarlierId()
    {
        SseParser parser(large, "41");
        QCOMPARE(parser.lastEventId(), "41");

        const Events events = parser.feed("data: a\n\nid: 42\ndata: b\n\n");

        QCOMPARE(events, (Events{{"message", "a", "41"}, {"message", "b", "42"}}));
        QCOMPARE(parser.lastEventId(), "42");
    }

    // Quadratic work would take minutes here; the bound is generous for sanitizers and busy machines.
    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("piece");
        const QByteArray event = "event: message\nid: 17\ndata: " + QByteArray(260, 'x') + "\n\n";
        QTest::newRow("events") << event.repeated(100000) << qsizetype(65536);
        QTest::newRow("one long line") << "data: " + QByteArray(16 << 20, 'x') + "\n\n" << qsizetype(4096);
        QTest::newRow("empty lines by LF") << QByteArray(16 << 20, '\n') << qsizetype(16 << 20);
        QTest::newRow("empty lines by CR") << QByteArray(16 << 20, '\r') << qsizetype(16 << 20);
        QTest::newRow("data lines by CR") << QByteArray("data\r").repeated(3000000) << qsizetype(16 << 20);
    }
    void takesLinearTime()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qsizetype, piece);
        QElapsedTimer timer;
        timer.start();

        const SseReading reading = SseReading::of(bytes, 64 << 20, piece, piece);

        QVERIFY2(timer.elapsed() < 20000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!reading.overflowed);
        qInfo("%lld MB in %lld ms, %zu events", bytes.size() >> 20, timer.elapsed(), reading.events.size());
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
