// SPDX-License-Identifier: Apache-2.0
#include "model/store/statement.h"
#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <memory>

using namespace sandgate;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Colour { Red, Green };

QString wordsOf(const Result<> &result)
{
    return result ? QString() : result.error().what + u'\n' + result.error().theirWords;
}

} // namespace

// Values on their way into SQLite and back, and how a query ends.
class TestStatement : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(m_folder->filePath("test.db"));
        QVERIFY(m_database->openShared());
        QVERIFY(m_database->execute(u"CREATE TABLE things (number INTEGER PRIMARY KEY, value ANY) STRICT"_s));
    }
    void cleanup()
    {
        m_read.reset(); // statements go before their database
        m_database.reset();
        m_folder.reset();
    }

    void textsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        same("plain", u"plain"_s);
        same("beyond Latin", u"\u0633\u0644\u0627\u0645 \U0001F44B"_s);
        same("a zero in it", QString::fromLatin1("a\0b", 3));
        same("a number", u"007"_s);
        same("long", QString(100000, u'\u00e9'));
        QTest::newRow("none") << QString() << u""_s;
        QTest::newRow("half of a pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a?b"_s;
    }
    void textsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        QCOMPARE(wordsOf(put(1, text)), QString());

        Result<Rows> rows = read(1);

        QVERIFY(*rows->next());
        QVERIFY(!rows->isNull(0));
        QCOMPARE(rows->text(0), stored);
        QCOMPARE(rows->bytes(0), stored.toUtf8());
        QCOMPARE(kindOf(1), u"text"_s);
    }

    void bytesComeBackAsTheyWere()
    {
        const QByteArray bytes("\xff\0\x80", 3);
        QCOMPARE(wordsOf(put(1, bytes)), QString());
        QCOMPARE(wordsOf(put(2, QByteArray())), QString());

        Statement all(*m_database, u"SELECT value FROM things ORDER BY number"_s);
        Result<Rows> rows = all.query();
        QVERIFY(rows && *rows->next());
        QCOMPARE(rows->bytes(0), bytes);
        QVERIFY(*rows->next());
        QVERIFY(!rows->isNull(0)); // empty, not missing
        QCOMPARE(rows->bytes(0), QByteArray());
        QCOMPARE(kindOf(2), u"blob"_s);
    }

    void numbersAndWhatIsNotThere()
    {
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        QCOMPARE(wordsOf(put(1, largest)), QString());
        QCOMPARE(wordsOf(put(2, Colour::Green)), QString());
        QCOMPARE(wordsOf(put(3, std::optional<qint64>())), QString());
        QCOMPARE(wordsOf(put(4, std::optional(u"x"_s))), QString());
        QCOMPARE(wordsOf(put(5, true)), QString());

        Statement all(*m_database, u"SELECT value FROM things ORDER BY number"_s);
        Result<Rows> rows = all.query();
        QVERIFY(rows && *rows->next());
        QCOMPARE(rows->integer(0), largest);
        QVERIFY(*rows->next());
        QCOMPARE(rows->enumerator(0, Colour::Green), Colour::Green);
        QVERIFY(*rows->next());
        QVERIFY(rows->isNull(0));
        QVERIFY(!rows->optionalInteger(0));
        QVERIFY(*rows->next());
        QCOMPARE(rows->text(0), u"x"_s);
        QVERIFY(*rows->next());
        QCOMPARE(rows->integer(0), 1);
        QVERIFY(!*rows->next());
        QVERIFY(!*rows->next()); // and does not begin anew
    }

    void aValueThatIsNoneOfOursIsAnError()
    {
        QCOMPARE(wordsOf(put(1, qint64(7))), QString());
        Statement one(*m_database, m_one);
        Result<Rows> rows = one.query(1);
        QVERIFY(*rows->next());

        QCOMPARE(rows->enumerator(0, Colour::Green), Colour::Red);

        const Result<bool> next = rows->next();
        QVERIFY(!next);
        QCOMPARE(next.error().theirWords, u"value: 7"_s);
    }

    void whatIsBoundForAQueryMayGo()
    {
        QCOMPARE(wordsOf(put(1, QByteArray(1000, 'x'))), QString());
        QCOMPARE(wordsOf(put(2, QByteArray(1000, 'x'))), QString());
        Statement same(*m_database, u"SELECT number FROM things WHERE value = ? ORDER BY number"_s);
        auto wanted = std::make_unique<QByteArray>(1000, 'x');
        Result<Rows> rows = same.query(*wanted);
        wanted->fill('y');
        wanted.reset();

        QVERIFY(*rows->next());
        QVERIFY(*rows->next()); // which looks at it once more
        QCOMPARE(rows->integer(0), 2);
    }

    void runsToItsEnd()
    {
        for (int number = 1; number <= 3; ++number)
            QCOMPARE(wordsOf(put(number, qint64(number))), QString());

        Statement change(*m_database, u"UPDATE things SET value = value + ? RETURNING number"_s);
        QCOMPARE(wordsOf(change.run(10)), QString());

        QCOMPARE(change.changed(), 3);
        QCOMPARE(*m_database->number(u"SELECT sum(value) FROM things"_s), 36);
    }

    void anAnswerThatGoesEndsItsQuery()
    {
        for (int number = 1; number <= 3; ++number)
            QCOMPARE(wordsOf(put(number, qint64(number))), QString());
        Statement all(*m_database, u"SELECT value FROM things WHERE number > ?"_s);
        {
            Result<Rows> rows = all.query(0);
            QVERIFY(*rows->next());
        }

        // A query that still ran would keep the table.
        QCOMPARE(wordsOf(m_database->execute(u"DROP TABLE things"_s)), QString());
    }

    void whatIsRefusedCanBeTriedAgain()
    {
        QCOMPARE(wordsOf(put(1, u"a"_s)), QString());
        Statement add(*m_database, u"INSERT INTO things VALUES (?, ?)"_s);

        const Result<> twice = add.run(1, u"b"_s);

        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Storage);
        QCOMPARE(twice.error().theirWords, u"UNIQUE constraint failed: things.number"_s);
        QCOMPARE(wordsOf(add.run(2, u"b"_s)), QString());
    }

    void whatCannotBePreparedIsAnError()
    {
        Statement wrong(*m_database, u"SELECT place FROM nowhere"_s);
        QCOMPARE(wrong.run().error().theirWords, u"no such table: nowhere"_s);

        const Database closed(m_folder->filePath("closed.db"));
        Statement early(closed, u"SELECT 1"_s);
        QCOMPARE(early.run().error().kind, Error::Kind::Storage);
    }

private:
    template<typename Value>
    Result<> put(int number, const Value &value)
    {
        return Statement(*m_database, u"INSERT INTO things VALUES (?, ?)"_s).run(number, value);
    }
    Result<Rows> read(int number)
    {
        m_read = std::make_unique<Statement>(*m_database, m_one);
        return m_read->query(number);
    }
    QString kindOf(int number)
    {
        Statement kind(*m_database, u"SELECT typeof(value) FROM things WHERE number = ?"_s);
        Result<Rows> rows = kind.query(number);
        return rows && rows->next().value_or(false) ? rows->text(0) : QString();
    }

    const QString m_one = u"SELECT value FROM things WHERE number = ?"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statement> m_read;
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
