// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "model/textchunk.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

namespace {

const QByteArray usual = R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"s-1","update":)"
                         R"({"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Hello"}}}})";

QByteArray with(const QByteArray &part, const QByteArray &other)
{
    QByteArray changed = usual;
    Q_ASSERT(changed.contains(part));
    return changed.replace(part, other);
}

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

// What Qt's parser says of the same message, which is what counts.
bool isAsQtReadsIt(const QByteArray &message, const TextChunk &chunk)
{
    const QJsonObject envelope = QJsonDocument::fromJson(message).object();
    const QJsonObject update = envelope["params"]["update"].toObject();
    const QString name = chunk.of == TextChunk::Of::Message   ? "agent_message_chunk"
                         : chunk.of == TextChunk::Of::Thought ? "agent_thought_chunk"
                                                              : "user_message_chunk";
    return envelope["method"].toString() == "session/update" && !envelope.contains("id") &&
           envelope["params"]["sessionId"].toString() == text(chunk.sessionId) &&
           update["sessionUpdate"].toString() == name && update["messageId"].toString() == text(chunk.messageId) &&
           update["content"]["type"].toString() == "text" && update["content"]["text"].toString() == text(chunk.text);
}

} // namespace

class TestTextChunk : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatItSays()
    {
        const std::optional<TextChunk> chunk = textChunk(with("\"content\"", R"("messageId":"m-2","content")"));

        QVERIFY(chunk);
        QCOMPARE(chunk->of, TextChunk::Of::Message);
        QCOMPARE(text(chunk->sessionId), "s-1");
        QCOMPARE(text(chunk->messageId), "m-2");
        QCOMPARE(text(chunk->text), "Hello");
    }

    void readsAllThatATextCanBe_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("meant");
        QTest::newRow("nothing") << QByteArray() << QString("");
        QTest::newRow("escapes") << QByteArray(R"(\"\\\/\b\f\n\r\t)") << QString("\"\\/\b\f\n\r\t");
        QTest::newRow("other letters") << QByteArray("gr\xc3\xbc\xc3\x9f") << QString::fromUtf8("gr\xc3\xbc\xc3\x9f");
        QTest::newRow("a pair") << QByteArray(R"(\ud83d\ude00)") << QString::fromUtf8("\xf0\x9f\x98\x80");
        QTest::newRow("a zero") << QByteArray(R"(a\u0000b)") << QString(QLatin1String("a\0b", 3));
        QTest::newRow("long") << QByteArray(60000, 'x') << QString(60000, 'x');
    }
    void readsAllThatATextCanBe()
    {
        QFETCH(QByteArray, json);
        const QByteArray message = with("Hello", json);

        const std::optional<TextChunk> chunk = textChunk(message);

        QVERIFY(chunk);
        QTEST(text(chunk->text), "meant");
        QVERIFY(isAsQtReadsIt(message, *chunk));
    }

    void passesOverWhatItDoesNotKnow()
    {
        const QByteArray more = R"(,"_meta":{"deep":[1,-2.5e3,null,true,{"method":"x"}]},"new":"y")";
        for (const char *end : {"Hello\"", "Hello\"}", "Hello\"}}", "Hello\"}}}"})
            QVERIFY(textChunk(with(end, end + more)));
    }

    void leavesWhatIsOddToQtsParser_data()
    {
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &message) { QTest::newRow(name) << message; };
        row("empty", {});
        row("no object", "[1]");
        row("a request", with("\"method\"", "\"id\":1,\"method\""));
        row("a method twice", with("\"params\"", R"("method":"session/cancel","params")"));
        row("a method twice, by an escape", with("\"params\"", R"("m\u0065thod":"session/cancel","params")"));
        row("parameters twice", with("\"params\"", R"("params":{},"params")"));
        row("a session twice", with("\"update\"", R"("sessionId":"other","update")"));
        row("an update twice", with("\"update\"", R"("update":{},"update")"));
        row("a kind twice", with("\"content\"", R"("sessionUpdate":"plan","content")"));
        row("a content twice", with("\"content\"", R"("content":null,"content")"));
        row("a type twice", with("\"text\":", R"("type":"image","text":)"));
        row("a text twice", with("\"text\":", R"("text":"other","text":)"));
        row("another method", with("session/update", "session/prompt"));
        row("a method that is no text", with("\"session/update\"", "7"));
        row("no session", with("\"sessionId\":\"s-1\",", ""));
        row("a session that is no text", with("\"s-1\"", "null"));
        row("another kind", with("agent_message_chunk", "agent_sings_chunk"));
        row("a message's id that is no text", with("\"content\"", R"("messageId":null,"content")"));
        row("an image", with("\"text\",", "\"image\","));
        row("a text that is none", with("\"Hello\"", "5"));
        row("no text", with(R"(,"text":"Hello")", ""));
        row("too long", with("Hello", QByteArray(70000, 'x')));
        row("half of a pair", with("Hello", R"(\ud83d)"));
        row("a wrong escape", with("Hello", R"(\x)"));
        row("a control character", with("Hello", "a\nb"));
        row("not UTF-8", with("Hello", "\xff\xfe"));
        row("an overlong form", with("Hello", "\xc0\xaf"));
        row("not UTF-8, elsewhere", with("\"2.0\"", "\"\xff\""));
        row("a number too large", with("\"2.0\"", "1e999"));
        row("no number", with("\"2.0\"", "01"));
        row("nested too deeply", with("\"2.0\"", QByteArray(200, '[') + QByteArray(200, ']')));
        row("very deeply", with("\"2.0\"", QByteArray(20000, '[')));
        row("something behind it", usual + "{}");
        row("a mark of the byte order", "\xef\xbb\xbf" + usual);
    }
    void leavesWhatIsOddToQtsParser()
    {
        QFETCH(QByteArray, message);

        QVERIFY(!textChunk(message));
    }

    void refusesWhatIsCutAnywhere()
    {
        for (qsizetype length = 0; length < usual.size(); ++length)
            QVERIFY2(!textChunk(usual.left(length)), qPrintable(QString::number(length)));
    }

    // Each byte in turn becomes each of those that mean something.
    void whatItAcceptsQtUnderstandsAlike()
    {
        const QByteArray whole = with("Hello", R"(a\n\u00e4)"
                                               "\xc3\xa4");
        int accepted = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char byte : QByteArray("\0\n \"\\/{}[]:,0-1eEtnuidx\x7f\x80\xc3\xa4\xf0\xff", 31)) {
                QByteArray message = whole;
                message[at] = byte;
                const std::optional<TextChunk> chunk = textChunk(message);
                accepted += chunk ? 1 : 0;
                QVERIFY2(!chunk || isAsQtReadsIt(message, *chunk), message.constData());
            }
        }
        QVERIFY(accepted > 100); // in texts many bytes are as good as others
    }

    void aGlanceSaysWhatTheWholeParseSays_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a chunk") << usual;
        QTest::newRow("an escaped session") << with("s-1", R"(s\u002d1\n)");
        QTest::newRow("another update") << with("agent_message_chunk", "plan");
        QTest::newRow("a request") << with("\"method\"", "\"id\":1,\"method\"");
        QTest::newRow("twice") << with("\"update\"", R"("sessionId":"other","update")");
        QTest::newRow("half of a pair") << with("s-1", R"(s\ud83d)");
        QTest::newRow("a response") << QByteArray(R"({"id":"a","result":{"stopReason":"end_turn"}})");
        QTest::newRow("not UTF-8") << with("Hello", "\xff");
        QTest::newRow("cut") << usual.chopped(1);
    }
    void aGlanceSaysWhatTheWholeParseSays()
    {
        QFETCH(QByteArray, message);

        const Envelope glance = Envelope::glance(message);

        const Envelope whole = Envelope::parse(message);
        QCOMPARE(glance.shape, whole.shape);
        QCOMPARE(glance.method, whole.method);
        QCOMPARE(glance.id, whole.id);
        QCOMPARE(glance.sessionId, whole.sessionId);
        QVERIFY(glance.isChunk || glance.params == whole.params);
        QCOMPARE(glance.result, whole.result);
    }
};

QTEST_GUILESS_MAIN(TestTextChunk)
#include "tst_textchunk.moc"
