// SPDX-License-Identifier: Apache-2.0
#include "model/logs/logkeeper.h"
#include "providers/async/worker.h"
#include "tests/fakes/running.h"
#include "tests/logs/lines.h"
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

// A keeper in its thread, and the last news of it.
struct Kept {
    explicit Kept(const QString &folder)
        : keeper("log", [this, folder] {
            return std::make_unique<LogKeeper>(folder, stop.get_token(), [this](LogNews sent) {
                home.post([this, sent = std::move(sent)] {
                    news = sent;
                    ++count;
                    if (takes)
                        keeper.post([](LogKeeper &k) { k.taken(); });
                });
            });
        })
    {
        keeper.post([](LogKeeper &k) { k.begin(1); });
    }
    ~Kept() { stop.request_stop(); }

    void feed(const QByteArray &data, LogStream stream = LogStream::Out)
    {
        const LogFeed fed{entry(++sequence, data, stream), 0};
        keeper.post([fed](LogKeeper &k) { k.feed({fed}); });
    }
    void filter(const QString &text)
    {
        LineQuery query;
        query.text.text = text;
        keeper.post([query](LogKeeper &k) { k.setFilter(query); });
    }

    qint64 sequence = 0;
    bool takes = true;
    int count = 0;
    LogNews news;
    std::stop_source stop;
    async::Mailbox home;
    async::Worker<LogKeeper> keeper;
};

} // namespace

class TestLogKeeper : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatIsNew()
    {
        Kept kept(m_folder.path());
        kept.feed("one\ntwo\nthr");

        QTRY_COMPARE(texts(kept.news.lines), (QStringList{"one", "two", "thr"}));
        QCOMPARE(kept.news.log, 1);
        kept.feed("ee\n");
        QTRY_COMPARE(texts(kept.news.lines), (QStringList{"one", "two", "three"}));
    }

    void filtersFindsAndKnowsErrors()
    {
        Kept kept(m_folder.path());
        kept.feed("apple\nERROR pear\nplum\n");
        kept.feed("3", LogStream::Gap);
        kept.filter("p");
        kept.keeper.post([](LogKeeper &k) { k.setFind({"l", false, false}); });
        kept.feed("orange\nan open pl");

        QTRY_COMPARE(kept.news.lines.end(), 6);
        QTRY_VERIFY(!kept.news.isFiltering && !kept.news.isFinding && kept.news.shown->count() == 5);
        QVERIFY(kept.news.shown->contains(3)); // the gap
        QVERIFY(!kept.news.shown->contains(4));
        QVERIFY(kept.news.shown->contains(5)); // may go on
        QTRY_COMPARE(kept.news.errors.count(), 1);
        QVERIFY(kept.news.errors.contains(1));
        QTRY_COMPARE(kept.news.found.count(), 3);
        kept.feed("um\n");
        QTRY_COMPARE(kept.news.lines.finished(), 6);
        QTRY_COMPARE(kept.news.shown->count(), 5);
        kept.filter({});
        QTRY_VERIFY(!kept.news.shown);
    }

    void noNewsBeforeTheLastWereTaken()
    {
        Kept kept(m_folder.path());
        kept.takes = false;
        QTRY_COMPARE(kept.count, 1);
        for (int i = 0; i < 100; ++i)
            kept.feed("line\n");
        const Running<bool> done(kept.keeper.ask<bool>([](LogKeeper &k) { return k.heardAll(); }));
        QTRY_VERIFY(done.isDone());
        QTest::qWait(50);
        QCOMPARE(kept.count, 1);

        kept.keeper.post([](LogKeeper &k) { k.taken(); });

        QTRY_COMPARE(kept.count, 2);
        QCOMPARE(kept.news.lines.end(), 100);
    }

    void stepsOfAScanThatFindNothingAreNoNews()
    {
        Kept kept(m_folder.path());
        kept.takes = false;
        QTRY_COMPARE(kept.count, 1);                               // the empty log
        kept.feed(QByteArray("a plain line\n").repeated(1000000)); // many steps
        kept.keeper.post([](LogKeeper &k) { k.taken(); });
        QTRY_COMPARE(kept.news.lines.end(), 1000000);
        QCOMPARE(kept.count, 2);

        kept.keeper.post([](LogKeeper &k) { k.taken(); });
        QTest::qWait(200);

        QCOMPARE(kept.count, 2);
    }

    void theWholeTakesThePlaceOfItsEnd()
    {
        Kept kept(m_folder.path());
        kept.filter("3");
        kept.feed("3\n4\n");
        QTRY_COMPARE(kept.news.lines.end(), 2);
        std::vector<LogFeed> all;
        for (int i = 1; i <= 2; ++i)
            all.push_back({entry(i, QByteArray::number(2 * i - 1) + '\n' + QByteArray::number(2 * i) + '\n'), 0});
        kept.takes = false;
        kept.keeper.post([all](LogKeeper &k) {
            k.beginWhole();
            k.feedWhole(all);
            k.endWhole();
            k.taken();
        });

        QTRY_COMPARE(texts(kept.news.lines), (QStringList{"1", "2", "3", "4"}));
        QCOMPARE(kept.news.shift, 2);
        kept.keeper.post([](LogKeeper &k) { k.taken(); });
        QTRY_VERIFY(kept.news.shown && kept.news.shown->count() == 1);
        QVERIFY(kept.news.shown->contains(2));
        QVERIFY(!kept.news.shown->contains(0));
    }

    void aNewFilterEndsTheOneBefore()
    {
        Kept kept(m_folder.path());
        QByteArray page;
        for (int i = 0; i < 20000; ++i)
            page += "some line " + QByteArray::number(i) + " of many\n";
        for (int i = 0; i < 50; ++i)
            kept.feed(page);
        kept.filter("a line that is nowhere");
        kept.filter("line 19999 ");

        QTRY_VERIFY(kept.news.shown && !kept.news.isFiltering && kept.news.lines.end() == 1000000);
        QCOMPARE(kept.news.shown->count(), 50);
        QCOMPARE(kept.news.shown->at(49), 999999);
    }

    void endsWhileItSearches()
    {
        auto kept = std::make_unique<Kept>(m_folder.path());
        for (int i = 0; i < 30; ++i)
            kept->feed(QByteArray("a line of many that go on and on\n").repeated(100000));
        LineQuery query;
        query.text = {"(many|on and){1,9}[^a]*$", true, false};
        kept->keeper.post([query](LogKeeper &k) { k.setFilter(query); });
        QTRY_VERIFY(kept->news.shown && kept->news.shown->count() > 0);
        QVERIFY(kept->news.isFiltering);

        kept.reset(); // the sanitizers have the last word
    }

    void savesAllOrWhatIsShown()
    {
        Kept kept(m_folder.path());
        kept.feed("\x1b[31mred\x1b[0m\nplain\n");
        kept.feed("7", LogStream::Gap);
        kept.feed("open");
        const QTemporaryDir folder;
        LogSaveOptions options{folder.filePath("all.log"), false, false, {}};
        const Running<Result<qint64>> all(
            kept.keeper.ask<Result<qint64>>([&](LogKeeper &k) { return k.save(options); }));
        QTRY_VERIFY(all.isDone());
        kept.filter("red");
        LogSaveOptions some{folder.filePath("some.log"), true, true, {"web", "db"}};
        QTRY_VERIFY(kept.news.shown && kept.news.shown->count() == 2);
        const Running<Result<qint64>> shown(
            kept.keeper.ask<Result<qint64>>([&](LogKeeper &k) { return k.save(some); }));
        QTRY_VERIFY(shown.isDone());

        QCOMPARE((*all).value(), 4);
        QCOMPARE(read(options.path), "red\nplain\n… 7 entries were dropped by the server\nopen\n");
        QCOMPARE((*shown).value(), 2);
        QCOMPARE(read(some.path), "2023-11-14T22:13:20.001Z web: red\n"
                                  "2023-11-14T22:13:20.002Z web: … 7 entries were dropped by the server\n");
    }

    void savingWhereNothingCanBeWrittenIsAnError()
    {
        Kept kept(m_folder.path());
        kept.feed("x\n");
        const LogSaveOptions options{"/nowhere/at/all.log", false, false, {}};
        const Running<Result<qint64>> saved(
            kept.keeper.ask<Result<qint64>>([&](LogKeeper &k) { return k.save(options); }));

        QTRY_VERIFY(saved.isDone());
        QVERIFY(!*saved);
        QVERIFY((*saved).error().what.contains("/nowhere/at/all.log"));
    }

    void savingCanBeStopped()
    {
        Kept kept(m_folder.path());
        for (int i = 0; i < 20; ++i)
            kept.feed(QByteArray("a line\n").repeated(100000));
        const QTemporaryDir folder;
        const LogSaveOptions options{folder.filePath("all.log"), false, true, {}};
        const Running<Result<qint64>> saved(
            kept.keeper.ask<Result<qint64>>([&](LogKeeper &k) { return k.save(options); }));
        QTRY_VERIFY(kept.news.saved);

        kept.keeper.post([](LogKeeper &k) { k.stopSaving(); });

        QTRY_VERIFY(saved.isDone());
        QVERIFY(!*saved);
        QVERIFY(!QFile::exists(options.path));
    }

private:
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLogKeeper)
#include "tst_logkeeper.moc"
