// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

using Shape = Envelope::Shape;

class TestEnvelope : public QObject
{
    Q_OBJECT
private slots:
    void theShapeIsLookedAtBeforeTheId_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Shape>("shape");
        const auto row = [](const char *name, const char *json, Shape shape) {
            QTest::newRow(name) << QByteArray(json) << shape;
        };
        row("request", R"({"jsonrpc":"2.0","id":1,"method":"m","params":{}})", Shape::Request);
        row("request without params", R"({"id":1,"method":"m"})", Shape::Request);
        row("request with a null id", R"({"id":null,"method":"m"})", Shape::Request);
        row("request that also has a result", R"({"id":1,"method":"m","result":{}})", Shape::Request);
        row("notification", R"({"method":"m","params":{}})", Shape::Notification);
        row("response", R"({"id":1,"result":{}})", Shape::Response);
        row("response with a null result", R"({"id":1,"result":null})", Shape::Response);
        // a JavaScript agent whose handler returns nothing: JSON.stringify leaves the result out
        row("response without a result", R"({"jsonrpc":"2.0","id":1})", Shape::Response);
        row("error", R"({"id":1,"error":{"code":-1,"message":"no"}})", Shape::Response);
        row("error that is a text", R"({"id":1,"error":"no"})", Shape::Response);
        row("nothing", "", Shape::Invalid);
        row("no JSON", "{", Shape::Invalid);
        row("not UTF-8", "{\"method\":\"\xff\xfe\"}", Shape::Invalid);
        row("a batch", R"([{"id":1,"method":"m"}])", Shape::Invalid);
        row("a text", R"("method")", Shape::Invalid);
        row("an empty object", "{}", Shape::Invalid);
        row("a result for nobody", R"({"result":{}})", Shape::Invalid);
        row("a method that is no text", R"({"id":1,"method":7})", Shape::Invalid);
        row("an id that is an object", R"({"id":{"a":1},"method":"m"})", Shape::Invalid);
        row("an id that is a list", R"({"id":[1],"result":{}})", Shape::Invalid);
        row("an id that is a truth", R"({"id":true,"method":"m"})", Shape::Invalid);
        QTest::newRow("nested too deeply")
            << QByteArray("{\"method\":\"m\",\"params\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}')
            << Shape::Invalid;
    }
    void theShapeIsLookedAtBeforeTheId()
    {
        QFETCH(QByteArray, json);

        QTEST(Envelope::parse(json).shape, "shape");
    }

    void anIdGoesBackExactlyAsItCame_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"0", "1", "\"1\"", "null", "-7", "9007199254740993", "9223372036854775807",
                               "-9223372036854775808", "\"\"", "\"\\\"\"", "\"\xc3\xa4 \\u0001\"", "1.5"})
            QTest::newRow(id) << QByteArray(id);
    }
    void anIdGoesBackExactlyAsItCame()
    {
        QFETCH(QByteArray, id);

        const Envelope asked = Envelope::parse("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"m\"}");
        const QByteArray answer = responseEnvelope(asked.id, {{"ok", true}});

        QCOMPARE(asked.shape, Shape::Request);
        QVERIFY2(answer.contains("\"id\":" + id + ','), answer.constData());
        QCOMPARE(Envelope::parse(answer).id, asked.id);
    }

    void idsOfDifferentTypesAreDifferent()
    {
        QSet<QByteArray> ids;
        for (const char *id : {"1", "\"1\"", "null", "\"null\"", "0", "9007199254740992", "9007199254740993"})
            ids.insert(Envelope::parse(QByteArray("{\"method\":\"m\",\"id\":") + id + '}').id);

        QCOMPARE(ids.size(), 7);
    }

    void anIdThatNoNumberHoldsIsRefusedAndNotRounded()
    {
        const Envelope asked = Envelope::parse(R"({"id":18446744073709551615,"method":"m"})");

        QVERIFY(asked.shape == Shape::Invalid || asked.id == "18446744073709551615");
    }

    void anErrorIsAFailureWhateverItsForm_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("as it should be") << QByteArray(R"({"code":-32603,"message":"broken"})") << "broken";
        QTest::newRow("a text") << QByteArray(R"("broken")") << "broken";
        QTest::newRow("empty") << QByteArray("{}") << "";
        QTest::newRow("a number") << QByteArray("7") << "";
        QTest::newRow("details") << QByteArray(R"({"code":1,"message":"m","data":{"details":"d"}})") << "m\nd";
        QTest::newRow("data that is a text") << QByteArray(R"({"code":1,"message":"m","data":"d"})") << "m\nd";
    }
    void anErrorIsAFailureWhateverItsForm()
    {
        QFETCH(QByteArray, error);

        const Envelope answer = Envelope::parse("{\"id\":1,\"error\":" + error + '}');

        QCOMPARE(answer.shape, Shape::Response);
        QVERIFY(answer.failed());
        QTEST(rpcError(answer.error, "It failed.").theirWords, "words");
    }

    void aNullErrorIsNoFailure() { QVERIFY(!Envelope::parse(R"({"id":1,"error":null,"result":{"a":1}})").failed()); }

    void onlyOneCodeAsksForSigningIn()
    {
        QCOMPARE(rpcError({{"code", -32000}}, {}).kind, Error::Kind::Unauthorized);
        QCOMPARE(rpcError({{"code", -32603}}, {}).kind, Error::Kind::Refused);
        QCOMPARE(rpcError({{"code", -32603}}, {}).status, -32603);
    }

    void theWordsOfAnErrorAreBounded()
    {
        const Error error = rpcError({{"message", QString(100000, 'x')}}, "It failed.");

        QVERIFY(error.theirWords.size() <= 4096);
        QCOMPARE(error.what, "It failed.");
    }

    void whatIsBuiltIsUnderstood()
    {
        const Envelope request = Envelope::parse(requestEnvelope("\"a-1\"", "session/new", {{"cwd", "/p"}}));
        const Envelope notification = Envelope::parse(notificationEnvelope("session/cancel", {{"sessionId", "s"}}));
        const Envelope refusal = Envelope::parse(errorEnvelope("7", -32601, "no"));

        QCOMPARE(request.shape, Shape::Request);
        QCOMPARE(request.id, "\"a-1\"");
        QCOMPARE(request.params["cwd"].toString(), "/p");
        QCOMPARE(notification.shape, Shape::Notification);
        QCOMPARE(notification.sessionId, "s");
        QVERIFY(refusal.failed());
        QCOMPARE(refusal.error["code"].toInt(), -32601);
    }
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
