// SPDX-License-Identifier: Apache-2.0
#include "tests/clouds/fakecloud.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QFile>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// What only Modal's wire has: a token that is renewed, images that are built, environments, calls that are throttled.
class TestModalWire : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_secrets.secrets.clear();
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        m_cloud = std::make_unique<FakeCloud>("modal");
        m_provider = m_cloud->provider(m_secrets, *m_accounts);
    }
    void cleanup()
    {
        m_provider.reset();
        m_cloud.reset();
    }

    // gRPC has fifty libraries, which whoever does not use Modal shall not pay for. Before all others: it stays loaded.
    void gRpcIsLoadedByTheFirstCall()
    {
        QVERIFY(!mapsGrpc());
        QVERIFY(await(m_provider->check({})));
        QVERIFY(mapsGrpc());
    }

    // A clock that stood still while the computer slept does not know that the token's time is over.
    void aTokenThatIsRefusedIsRenewedOnce()
    {
        QVERIFY(await(m_provider->list()));
        QCOMPARE(asked("AuthTokenGet"), 1);
        fault("SandboxListV2", 16, 1);
        QVERIFY(await(m_provider->list()));
        QCOMPARE(asked("AuthTokenGet"), 2);
        fault("SandboxListV2", 16, 2);
        QCOMPARE(await(m_provider->list()).error().kind, Error::Kind::Unauthorized);
        QCOMPARE(asked("AuthTokenGet"), 3);
    }

    void aTokenIsFetchedOnceForAllWhoAsk()
    {
        {
            Running<Result<Listing>> list(m_provider->list());
            Running<Result<>> check(m_provider->check({}));
            QTRY_VERIFY(list.isDone() && check.isDone());
            QVERIFY(list->has_value() && check->has_value());
        }
        QCOMPARE(asked("AuthTokenGet"), 1);
        // Two are refused for the same old token: who comes second finds the new one.
        fault("SandboxListV2", 16, 2);
        Running<Result<Listing>> one(m_provider->list());
        Running<Result<Listing>> two(m_provider->list());
        QTRY_VERIFY(one.isDone() && two.isDone());
        QVERIFY(one->has_value() && two->has_value());
        QCOMPARE(asked("AuthTokenGet"), 2);
    }

    void whoBeganToFetchATokenMayGo()
    {
        m_cloud->fault({{"match", "GRPC AuthTokenGet"}, {"delayMs", 300}});
        auto first = std::make_unique<Running<Result<>>>(m_provider->check({}));
        QTRY_COMPARE(asked("AuthTokenGet"), 1);
        Running<Result<>> second(m_provider->check({}));
        first.reset();
        QTRY_VERIFY(second.isDone());
        QVERIFY(second->has_value());
        QCOMPARE(asked("AuthTokenGet"), 1);
    }

    void aMakingIsNotLostToAnOldToken()
    {
        QVERIFY(await(m_provider->list()));
        fault("SandboxCreateV2", 16, 1);
        const Result<SandboxId> made = await(m_provider->create(spec(), {[](const QString &) {}}), 60s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
    }

    void aBuildIsWaitedForOverCutConnections()
    {
        fault("ImageJoinStreaming", 14, 2);
        const Result<SandboxId> made = await(m_provider->create(spec(), {[](const QString &) {}}), 60s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
    }

    void aCheckAsksEachTime()
    {
        QVERIFY(await(m_provider->check({})));
        fault("EnvironmentGetOrCreate", 7, 1);
        QCOMPARE(await(m_provider->check({})).error().kind, Error::Kind::Unauthorized);
        QVERIFY(await(m_provider->check({})));
        QCOMPARE(asked("AppGetOrCreate"), 0); // to look is not to make
    }

    // Gone is said of sandboxes only.
    void anUnknownEnvironmentIsAWrongSetting()
    {
        fault("EnvironmentGetOrCreate", 5, 1);
        QCOMPARE(await(m_provider->check({})).error().kind, Error::Kind::InvalidSettings);
        fault("AppGetOrCreate", 5, 1);
        QCOMPARE(makingFails(), Error::Kind::InvalidSettings);
        fault("SandboxListV2", 5, 1);
        QCOMPARE(await(m_provider->list()).error().kind, Error::Kind::InvalidSettings);
    }

    // As when the app was stopped by hand at modal.com.
    void anAppThatIsGoneIsMadeAnewByTheNextAttempt()
    {
        fault("SandboxCreateV2", 5, 1);
        QCOMPARE(makingFails(), Error::Kind::Refused);
        QCOMPARE(asked("AppGetOrCreate"), 1);
        const Result<SandboxId> made = await(m_provider->create(spec(), {[](const QString &) {}}), 60s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
        QCOMPARE(asked("AppGetOrCreate"), 2);
    }

    void credentialsThatNoHeaderHoldsAreRefused()
    {
        QJsonObject account = m_cloud->account();
        account["tokenSecret"] = account.value("tokenSecret").toString() + '\n';
        QVERIFY(await(m_accounts->write({m_provider->name(), {}, m_provider->facts().account}, account)));
        QCOMPARE(await(m_provider->check({})).error().kind, Error::Kind::Unauthorized);
    }

    void sizesBeyondAllBoundsAreModalsToRefuse()
    {
        SandboxSpec wanted = spec();
        wanted.settings["memoryMb"] = 1e9;
        wanted.settings["cpus"] = 1e9;
        fault("SandboxCreateV2", 3, 1);
        QCOMPARE(await(m_provider->create(wanted, {[](const QString &) {}}), 60s).error().kind,
                 Error::Kind::InvalidSettings);
        const QString sent = bodyOf("SandboxCreateV2");
        QVERIFY2(sent.contains("\"memory_mb\":1000000000"), qPrintable(sent));
        QVERIFY2(sent.contains("\"milli_cpu\":4294967295"), qPrintable(sent));
    }

    // It would be shorter than was chosen, and nobody would know.
    void aLifetimeThatModalDoesNotHaveIsRefused()
    {
        SandboxSpec wanted = spec();
        for (const double minutes : {0.0, 1441.0, 1e300}) {
            wanted.settings["lifetimeMinutes"] = minutes;
            const Result<SandboxId> made = await(m_provider->create(wanted, {[](const QString &) {}}), 60s);
            QVERIFY(!made);
            QCOMPARE(made.error().kind, Error::Kind::InvalidSettings);
            QVERIFY2(made.error().what.contains("1440"), qPrintable(made.error().what));
        }
        QCOMPARE(asked("SandboxCreateV2"), 0);
        wanted.settings["lifetimeMinutes"] = 1440;
        QVERIFY(await(m_provider->create(wanted, {[](const QString &) {}}), 60s));
        QVERIFY(bodyOf("SandboxCreateV2").contains("\"timeout_secs\":86400"));
    }

private:
    static bool mapsGrpc()
    {
        QFile maps("/proc/self/maps");
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libgrpc");
    }
    SandboxSpec spec() const { return {SandboxKey::random(), "Box", m_cloud->settings()}; }
    void fault(const QString &method, int status, int times)
    {
        m_cloud->fault({{"match", "GRPC " + method}, {"status", status}, {"times", times}});
    }
    Error::Kind makingFails()
    {
        const Result<SandboxId> made = await(m_provider->create(spec(), {[](const QString &) {}}), 60s);
        return made ? Error::Kind::Protocol : made.error().kind;
    }
    int asked(const QString &method)
    {
        const QJsonArray log = m_cloud->log();
        return int(std::count_if(log.begin(), log.end(),
                                 [&](const QJsonValue &call) { return call["path"].toString() == method; }));
    }
    QString bodyOf(const QString &method)
    {
        const QJsonArray log = m_cloud->log();
        for (const QJsonValue &call : log) {
            if (call["path"].toString() == method)
                return call["body"].toString();
        }
        return {};
    }

    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<FakeCloud> m_cloud;
    std::unique_ptr<CloudProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestModalWire)
#include "tst_modalwire.moc"
