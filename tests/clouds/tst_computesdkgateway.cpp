// SPDX-License-Identifier: Apache-2.0
#include "tests/clouds/fakecloud.h"
#include "tests/fakes/await.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// What only ComputeSDK's gateway has: it lists nothing and tells no end, and each sandbox has a daemon that may be
// broken. The life that it shares with other clouds is in tst_cloudlife.
class TestComputeSdkGateway : public QObject
{
    Q_OBJECT
private slots:
    void theNextAttemptTakesUpWhatWasMadeUnheard()
    {
        m_cloud->fault({{"match", "POST /v1/sandboxes"}, {"cut", "after"}});
        QCOMPARE(create().error().kind, Error::Kind::Unreachable);
        QCOMPARE(sandboxes().size(), 1);

        const Result<SandboxId> made = create();

        QVERIFY(made);
        QCOMPARE(sandboxes(), QStringList{made->value.section('/', 1)});
    }

    void aSandboxThatIsNotReadyIsWaitedFor()
    {
        m_cloud->fault({{"match", "GET /daemon"}, {"status", 502}, {"body", "<html>Bad gateway</html>"}, {"times", 3}});
        QVERIFY(create());
    }

    void aBrokenDaemonDoesNotKeepASandbox()
    {
        const Result<SandboxId> made = create();
        QVERIFY(made);
        m_cloud->fault({{"match", "/daemon/"}, {"status", 502}, {"times", 1000}});
        const Error error = await(m_provider->pause(*made)).error();
        QVERIFY(error.kind != Error::Kind::Gone); // only the gateway knows
        QVERIFY(await(m_provider->destroy(*made)));
        QVERIFY(sandboxes().isEmpty());
    }

    // The daemon of a sandbox that is no more is no answer, and the gateway's is.
    void aDaemonsWordIsNotTheGateways()
    {
        const Result<SandboxId> made = create();
        QVERIFY(made);
        m_cloud->fault({{"match", "/daemon/"}, {"status", 404}, {"times", 1000}});
        QCOMPARE(await(m_provider->pause(*made)).error().kind, Error::Kind::Unreachable);
        m_cloud->vanish(*made);
        QVERIFY(await(m_provider->pause(*made)));
    }

    void aDaemonElsewhereGetsNoCommands_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another protocol") << "ftp://box.example";
        QTest::newRow("none") << "";
        QTest::newRow("no host") << "http://";
    }
    void aDaemonElsewhereGetsNoCommands()
    {
        QFETCH(QString, url);
        const QJsonObject data{{"sandboxId", "sbx_1"}, {"url", url}, {"token", "t"}};
        const QByteArray body = QJsonDocument(QJsonObject{{"success", true}, {"data", data}}).toJson();
        m_cloud->fault({{"match", "POST /v1/sandboxes"}, {"status", 200}, {"body", QString(body)}});
        QCOMPARE(create().error().kind, Error::Kind::Protocol);
        const QJsonObject last = m_cloud->log().last().toObject();
        QCOMPARE(last.value("method").toString() + ' ' + last.value("path").toString(), "DELETE /v1/sandboxes/sbx_1");
    }

    void anEndIsKnownAfterARestart()
    {
        const Result<SandboxId> made = create();
        QVERIFY(made);
        const QDateTime end = **await(m_provider->endOf(*made));
        m_provider = m_cloud->provider(m_secrets, *m_accounts);
        QCOMPARE(**await(m_provider->endOf(*made)), end);
    }

    void aCommandMayTakeLongerThanOneLook()
    {
        const Result<SandboxId> made = create();
        QVERIFY(made);
        // Looks that come back with nothing.
        const QJsonObject data{{"terminal_id", "t"}, {"cmd_id", "c"}, {"status", "running"}};
        const QByteArray running = QJsonDocument(QJsonObject{{"data", data}}).toJson();
        m_cloud->fault({{"match", "POST /daemon"}, {"status", 200}, {"body", QString(running)}});
        m_cloud->fault({{"match", "/wait"}, {"status", 200}, {"body", QString(running)}, {"times", 3}});
        const QJsonObject over{{"status", "completed"}};
        const QByteArray ended = QJsonDocument(QJsonObject{{"data", over}}).toJson();
        m_cloud->fault({{"match", "/terminals/t/commands/c/wait"}, {"status", 200}, {"body", QString(ended)}});
        QVERIFY(await(m_provider->pause(*made)));
        const QJsonArray log = m_cloud->log();
        int looks = 0;
        for (const QJsonValue &sent : log)
            looks += sent["path"].toString().endsWith("/terminals/t/commands/c/wait") ? 1 : 0;
        QCOMPARE(looks, 4);
    }

    void anAccountWithoutACloudSaysWhatItNeeds()
    {
        QJsonObject account = m_cloud->account();
        account.remove("E2B_API_KEY");
        account["cloud"] = "render";
        QVERIFY(await(m_accounts->write({m_provider->name(), {}, m_provider->facts().account}, account)));
        const Error error = await(m_provider->check({})).error();
        QCOMPARE(error.kind, Error::Kind::InvalidSettings);
        QVERIFY2(error.what.contains("RENDER_API_KEY, RENDER_OWNER_ID"), qPrintable(error.what));
        QVERIFY(m_cloud->log().isEmpty());
    }

    void init()
    {
        m_secrets.secrets.clear();
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        m_cloud = std::make_unique<FakeCloud>("computesdk");
        m_provider = m_cloud->provider(m_secrets, *m_accounts);
    }
    void cleanup()
    {
        m_provider.reset();
        m_cloud.reset();
    }

private:
    Result<SandboxId> create()
    {
        return await(m_provider->create({{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"}, "Box", m_cloud->settings()},
                                        [](const QString &) {}),
                     60s);
    }
    QStringList sandboxes() const { return m_cloud->machines().filter("sbx_"); }

    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<FakeCloud> m_cloud;
    std::unique_ptr<CloudProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestComputeSdkGateway)
#include "tst_computesdkgateway.moc"
