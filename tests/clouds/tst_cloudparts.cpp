// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudlabels.h"
#include "providers/e2b/connectstream.h"
#include "providers/vercel/commandlines.h"
#include "providers/vercel/oidctoken.h"
#include <QTest>

using namespace sandgate;

namespace {

QByteArray tokenOf(const QByteArray &claims)
{
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".c2ln";
}

} // namespace

// What is read of the services' own formats, also where it is not what they promise.
class TestCloudParts : public QObject
{
    Q_OBJECT
private slots:
    void aCommandsLinesAreRead()
    {
        const Result<CommandEnd> end = readCommandLines("{\"command\":{\"id\":\"c\",\"exitCode\":null}}\n"
                                                        "{\"stream\":\"stdout\",\"data\":\"one\\n\"}\n"
                                                        "{\"stream\":\"stderr\",\"data\":\"two\"}\n"
                                                        "{\"command\":{\"id\":\"c\",\"exitCode\":3}}\n");
        QVERIFY(end);
        QCOMPARE(end->code, 3);
        QCOMPARE(end->output, "one\ntwo");
    }

    // The command may have had its effect: nobody knows.
    void linesThatStopAreNoEnd_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("only its begin") << QByteArray("{\"command\":{\"exitCode\":null}}\n") << "";
        QTest::newRow("half a line") << QByteArray("{\"command\":{\"exitCode\":null}}\n{\"command\":{\"exit") << "";
        QTest::newRow("a page") << QByteArray("<html>Log in</html>") << "";
        QTest::newRow("the sandbox stopped")
            << QByteArray(
                   "{\"command\":{\"exitCode\":null}}\n{\"stream\":\"error\",\"data\":{\"code\":\"sandbox_stopped\","
                   "\"message\":\"Sandbox is stopped\"}}\n")
            << "Sandbox is stopped";
    }
    void linesThatStopAreNoEnd()
    {
        QFETCH(QByteArray, lines);
        const Result<CommandEnd> end = readCommandLines(lines);
        QVERIFY(!end);
        QCOMPARE(end.error().kind, Error::Kind::Unreachable);
        QTEST(end.error().theirWords, "words");
    }

    void aProcessStreamIsRead()
    {
        const QByteArray whole = connectMessage({{"event", QJsonObject{{"start", QJsonObject{{"pid", 7}}}}}}) +
                                 connectMessage({{"event", QJsonObject{{"data", QJsonObject{{"stdout", "b25l"}}}}}}) +
                                 connectMessage({{"event", QJsonObject{{"end", QJsonObject{{"exited", true}}}}}});
        const Result<CommandEnd> end = readProcessStream(whole);
        QVERIFY(end);
        QCOMPARE(end->code, 0); // zeros are left out
        QCOMPARE(end->output, "one");
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const Result<CommandEnd> cut = readProcessStream(whole.first(length));
            QVERIFY(!cut);
            QCOMPARE(cut.error().kind, Error::Kind::Unreachable);
        }
    }

    void aTokenSaysWhoseItIs()
    {
        const OidcToken token = readOidcToken(tokenOf("{\"owner_id\":\"team_a\",\"project_id\":\"prj_b\"}"));
        QCOMPARE(token.team, "team_a");
        QCOMPARE(token.project, "prj_b");
        for (const QByteArray &other : {QByteArray("vercel_plain_token"), tokenOf("[]"), tokenOf("{\"owner_id\":5}"),
                                        QByteArray("a.b"), QByteArray("....")}) {
            QVERIFY(readOidcToken(other).team.isEmpty());
            QVERIFY(readOidcToken(other).project.isEmpty());
        }
    }

    void labelsSayWhatASandboxWasMadeWith()
    {
        const SandboxSpec spec{{"key-1"}, "Box ü", {{"workspace", "/w"}, {"lifetimeMinutes", 5}}};
        const CloudSandbox read = labelled(labelsOf(spec));
        QCOMPARE(read.key, spec.key);
        QCOMPARE(read.name, spec.name);
        QCOMPARE(read.settings, spec.settings);
        QVERIFY(labelled({{"sandgateSettings", "{half"}}).key.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCloudParts)
#include "tst_cloudparts.moc"
