// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logentry.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sandgate;

namespace {

const QByteArray usual =
    R"({"sequence":12,"stream":"stderr","timestampMs":1795397157615,"data":"bm9ubA==","encoding":"base64"})";
const ProcessKey process{"p"};

QByteArray with(const QByteArray &part, const QByteArray &other)
{
    QByteArray changed = usual;
    Q_ASSERT(changed.contains(part));
    return changed.replace(part, other);
}

// What Qt's parser says of it, which is what counts.
std::optional<LogRecord> asQtReadsIt(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString stream = object["stream"].toString();
    const LogRecord record{process, object["sequence"].toInteger(),
                           stream == "stderr" ? LogStream::Err
                           : stream == "pty"  ? LogStream::Pty
                                              : LogStream::Out,
                           object["timestampMs"].toInteger(),
                           QByteArray::fromBase64(object["data"].toString().toLatin1())};
    return record.sequence > 0 ? std::optional(record) : std::nullopt;
}

} // namespace

class TestLogEntry : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatItSays();
    void readsOddOnesAsWell_data();
    void readsOddOnesAsWell();
    void whatHasNoSequenceIsNone_data();
    void whatHasNoSequenceIsNone();
    void whatIsCutAnywhereIsNone();
    void readsAsQtsParserDoes();
};

void TestLogEntry::readsWhatItSays()
{
    QCOMPARE(readLogEntry(usual, process),
             (std::optional<LogRecord>{{process, 12, LogStream::Err, 1795397157615, "nonl"}}));
    QCOMPARE(readLogEntry(with("stderr", "stdout"), process)->stream, LogStream::Out);
    QCOMPARE(readLogEntry(with("stderr", "pty"), process)->stream, LogStream::Pty);
    const QByteArray all = QByteArray("\0\xff\r\n\x1b[1m\xe2\x82\xac", 11).repeated(1000);
    QCOMPARE(readLogEntry(with("bm9ubA==", all.toBase64()), process)->data, all);
}

void TestLogEntry::readsOddOnesAsWell_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<LogRecord>("meant");
    const auto row = [](const char *name, const QByteArray &json, const LogRecord &meant) {
        QTest::newRow(name) << json << meant;
    };
    const LogRecord whole{process, 12, LogStream::Err, 1795397157615, "nonl"};
    LogRecord other = whole;
    row("a sequence with a point", with("12", "12.0"), whole);
    row("escapes", with("bm9ubA==", R"(\u0062m9\u0075bA==)"), whole);
    row("an escaped name", with("\"data\"", R"("d\u0061ta")"), whole);
    row("spaces", with(":", " :\n "), whole);
    row("what nobody knows", with("\"sequence\"", R"("x":{"data":[null,1e9]},"sequence")"), whole);
    other.data = QByteArray(300'000, 'x');
    row("a long one", with("bm9ubA==", other.data.toBase64()), other);
    other.data.clear();
    row("no data", with(R"(,"data":"bm9ubA==")", ""), other);
    row("data that is no text", with("\"bm9ubA==\"", "[1]"), other);
    row("data that is no base64", with("bm9ubA==", "??"), other);
    other = whole;
    other.stream = LogStream::Out;
    row("another stream", with("stderr", "stdmiddle"), other);
    row("no stream", with("\"stderr\"", "null"), other);
    other = whole;
    other.at = 0;
    row("no time", with("1795397157615", "\"now\""), other);
}

void TestLogEntry::readsOddOnesAsWell()
{
    QFETCH(QByteArray, json);
    QFETCH(LogRecord, meant);

    QCOMPARE(readLogEntry(json, process), std::optional(meant));
}

void TestLogEntry::whatHasNoSequenceIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("no JSON");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("a list") << "[" + usual + "]";
    QTest::newRow("no sequence") << with(R"("sequence":12,)", "");
    QTest::newRow("zero") << with("12", "0");
    QTest::newRow("below zero") << with("12", "-4");
    QTest::newRow("a text") << with("12", "\"12\"");
    QTest::newRow("a fraction") << with("12", "12.5");
    QTest::newRow("too large") << with("12", "18446744073709551615");
    QTest::newRow("more than the store can count") << with("12", "1099511627776");
    QTest::newRow("very deep") << with("12", QByteArray(20'000, '['));
    QTest::newRow("not UTF-8") << with("stderr", "\xff");
    QTest::newRow("something behind it") << usual + "{}";
}

void TestLogEntry::whatHasNoSequenceIsNone()
{
    QFETCH(QByteArray, json);

    QVERIFY(!readLogEntry(json, process));
}

void TestLogEntry::whatIsCutAnywhereIsNone()
{
    for (qsizetype length = 0; length < usual.size(); ++length)
        QVERIFY2(!readLogEntry(usual.left(length), process), qPrintable(QString::number(length)));
}

// Each byte in turn becomes each of those that mean something, and each member is there twice.
void TestLogEntry::readsAsQtsParserDoes()
{
    static const char bytes[] = "\0\n \"\\/{}[]:,.0-1eEtnuidx=\x7f\x80\xc3\xa4\xf0\xff";
    int entries = 0;
    for (qsizetype at = 0; at < usual.size(); ++at) {
        for (const char byte : std::string_view(bytes, sizeof bytes - 1)) {
            QByteArray json = usual;
            json[at] = byte;
            const std::optional<LogRecord> entry = readLogEntry(json, process);
            entries += entry ? 1 : 0;
            QVERIFY2(entry == asQtReadsIt(json), json.constData());
        }
    }
    QVERIFY(entries > 100);
    for (const char *member : {"\"sequence\":3", "\"stream\":\"pty\"", "\"timestampMs\":1", "\"data\":\"eA==\""}) {
        const QByteArray first = with("{", QByteArray("{") + member + ',');
        QVERIFY(readLogEntry(first, process) == asQtReadsIt(first));
        const QByteArray last = with("}", QByteArray(",") + member + '}');
        QVERIFY(readLogEntry(last, process) == asQtReadsIt(last));
    }
}

QTEST_GUILESS_MAIN(TestLogEntry)
#include "tst_logentry.moc"
