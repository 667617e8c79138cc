// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudlabels.h"
#include "providers/computesdk/gatewayanswers.h"
#include "providers/computesdk/gatewaycredentials.h"
#include "providers/e2b/connectstream.h"
#include "providers/vercel/commandlines.h"
#include "providers/vercel/oidctoken.h"
#include <QJsonArray>
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

    void aGatewaysAnswerIsItsDataOrAnError_data()
    {
        QTest::addColumn<QJsonValue>("answer");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const QJsonObject data{{"sandboxId", "sbx"}};
        const auto row = [](const char *name, const QJsonValue &answer, const QString &id, Error::Kind kind,
                            const QString &words) { QTest::newRow(name) << answer << id << kind << words; };
        row("data", QJsonObject{{"success", true}, {"data", data}}, "sbx", {}, {});
        row("refused", QJsonObject{{"success", false}, {"error", "no room"}}, {}, Error::Kind::Refused, "no room");
        row("no data", QJsonObject{{"success", true}}, {}, Error::Kind::Protocol, {});
        row("no success", QJsonObject{{"data", data}}, {}, Error::Kind::Protocol, {});
        row("a text", QJsonObject{{"success", "true"}, {"data", data}}, {}, Error::Kind::Protocol, {});
        row("a list", QJsonArray{1}, {}, Error::Kind::Protocol, {});
        row("nothing", QJsonValue(), {}, Error::Kind::Protocol, {});
    }
    void aGatewaysAnswerIsItsDataOrAnError()
    {
        QFETCH(QJsonValue, answer);
        QFETCH(QString, id);
        const Result<QJsonObject> data = gatewayData(answer);
        QCOMPARE(data.has_value(), !id.isEmpty());
        if (data) {
            QCOMPARE(data->value("sandboxId").toString(), id);
            return;
        }
        QTEST(data.error().kind, "kind");
        QTEST(data.error().theirWords, "words");
    }

    void aDaemonsCommandRunsOrHasEnded()
    {
        const auto read = [](QJsonObject data) {
            data.insert("terminal_id", "t");
            data.insert("cmd_id", "c");
            return *gatewayCommand(QJsonObject{{"data", data}});
        };
        const GatewayCommand running = read({{"status", "running"}, {"stdout", "so far"}});
        QVERIFY(!running.end);
        QCOMPARE(running.terminal + running.id, "tc");
        const GatewayCommand ended =
            read({{"status", "failed"}, {"exit_code", 3}, {"stdout", "one\n"}, {"stderr", "two"}});
        QCOMPARE(ended.end->code, 3);
        QCOMPARE(ended.end->output, "one\ntwo");
        QCOMPARE(read({{"status", "completed"}}).end->code, 0); // zeros are left out
        QVERIFY(read({{"status", "failed"}}).end->code != 0);
        QCOMPARE(read({{"exit_code", 4}}).end->code, 4); // an older daemon
        for (const QJsonValue &other : {QJsonValue(), QJsonValue(QJsonArray()), QJsonValue(QJsonObject{{"data", 1}})})
            QCOMPARE(gatewayCommand(other).error().kind, Error::Kind::Protocol);
    }

    void aPortsAddressIsMadeOfTheDaemons_data()
    {
        QTest::addColumn<QString>("daemon");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("url");
        QTest::newRow("the gateway's") << "https://abc-1.sandbox.computesdk.com"
                                       << ""
                                       << "https://abc-1-3000.preview.computesdk.com";
        QTest::newRow("one's own") << "https://abc.box.example:8443"
                                   << ""
                                   << "https://abc-3000.box.example:8443";
        QTest::newRow("a number") << "http://127.0.0.1:8080/daemon/x"
                                  << ""
                                  << "";
        QTest::newRow("one name") << "http://localhost:8080"
                                  << ""
                                  << "";
        QTest::newRow("by a pattern") << "http://abc.internal"
                                      << "https://{label}.example/{id}/{port}/"
                                      << "https://abc.example/i%2Fd/3000";
        QTest::newRow("no address") << "http://abc.internal"
                                    << "{label}:{port}"
                                    << "";
    }
    void aPortsAddressIsMadeOfTheDaemons()
    {
        QFETCH(QString, daemon);
        QFETCH(QString, pattern);
        const std::optional<QUrl> url = gatewayPortUrl(QUrl(daemon), "i/d", 3000, pattern);
        QTEST(url ? url->toString(QUrl::FullyEncoded) : QString(""), "url");
    }

    void aGatewayGetsTheCredentialsOfOneCloud()
    {
        using Header = std::pair<QByteArray, QByteArray>;
        const auto account = [](const QJsonObject &values) { return Account{{}, {}, values}; };
        const Account both = account({{"DAYTONA_API_KEY", "dtn"}, {"MODAL_TOKEN_ID", "ak"}, {"SPRITES_TOKEN", "spr"}});
        const Result<GatewayCredentials> first = gatewayCredentials(both, {});
        QCOMPARE(first->cloud, "daytona");
        QCOMPARE(first->headers, (QList<Header>{{"X-Daytona-API-Key", "dtn"}}));
        QCOMPARE(gatewayCredentials(both, "sprites")->headers, (QList<Header>{{"X-Sprites-Token", "spr"}}));
        const Error half = gatewayCredentials(both, "modal").error();
        QCOMPARE(half.kind, Error::Kind::InvalidSettings);
        QVERIFY2(half.what.contains("MODAL_TOKEN_SECRET") && !half.what.contains("MODAL_TOKEN_ID"),
                 qPrintable(half.what));
        QVERIFY(gatewayCredentials(both, "nobody").error().what.contains("nobody"));
        QVERIFY(gatewayCredentials(account({}), {}).error().what.contains("E2B_API_KEY"));
        const Account oidc = account({{"VERCEL_TOKEN", "half"}, {"VERCEL_OIDC_TOKEN", "whole"}});
        QCOMPARE(gatewayCredentials(oidc, "vercel")->headers, (QList<Header>{{"X-Vercel-OIDC-Token", "whole"}}));
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
