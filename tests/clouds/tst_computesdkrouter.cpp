// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/computesdkprovider.h"
#include "providers/daytona/daytonaservice.h"
#include "tests/clouds/fakecloud.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include "tests/integration/corefixture.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// ComputeSDK as a choice among clouds: over the fakes of two, and a third of which there are no credentials.
class TestComputeSdkRouter : public QObject
{
    Q_OBJECT
private slots:
    void aSandboxLivesAtACloudAndEnds()
    {
        const SandboxId id = make();
        QVERIFY2(id.value.startsWith("computesdk/e2b/"), qPrintable(id.value));
        const auto listed = await(m_router->list());
        QVERIFY(listed);
        QCOMPARE(listed->sandboxes.size(), std::size_t(1));
        QCOMPARE(listed->sandboxes.front().id, id);
        QCOMPARE(listed->sandboxes.front().key, key);
        QCOMPARE(listed->sandboxes.front().settings, m_e2b->settings());

        const Result<Endpoint> server = await(m_router->ensureServer(id, told()));
        QVERIFY(server);
        const auto end = await(m_router->endOf(id));
        QVERIFY(end && *end);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(**end);
        QVERIFY(await(m_router->extend(id, std::chrono::seconds(left + 1800))));
        QVERIFY(**await(m_router->endOf(id)) > **end);
        QVERIFY(await(m_router->pause(id)));
        QVERIFY(!await(m_router->list())->sandboxes.front().serverRuns);
        const Result<Endpoint> again = await(m_router->ensureServer(id, told()), 60s);
        QVERIFY(again);
        QCOMPARE(again->token.reveal(), server->token.reveal());

        QVERIFY(await(m_router->destroy(id)));
        QVERIFY(await(m_router->list())->sandboxes.empty());
        QCOMPARE(await(m_router->ensureServer(id, told())).error().kind, Error::Kind::Gone);
    }

    void aCloudThatIsNamedIsTheOne()
    {
        const SandboxId id = make({{"backend", "sprites"}});
        QVERIFY2(id.value.startsWith("computesdk/sprites/"), qPrintable(id.value));
        const auto other = await(m_router->create(spec({{"backend", "daytona"}}), told()));
        QCOMPARE(other.error().kind, Error::Kind::Unauthorized); // nobody else is asked
        QCOMPARE(await(m_router->list())->sandboxes.size(), std::size_t(1));
    }

    void theSettingsLimitTheChoice()
    {
        // Only E2B knows templates, only Daytona idle minutes.
        QVERIFY(make({{"template", "base"}}).value.startsWith("computesdk/e2b/"));
        const auto nowhere = await(m_router->create(spec({{"idleMinutes", 5}}), told()));
        QCOMPARE(nowhere.error().kind, Error::Kind::InvalidSettings);
        // With credentials, Daytona is the choice, and E2B is not asked at all.
        const QJsonObject account{{"apiKey", "dtn_key"}, {"apiUrl", "http://127.0.0.1:9"}};
        QVERIFY(await(m_accounts->write({"daytona", {}, m_unused->facts().account}, account)));
        const auto there = await(m_router->create(spec({{"idleMinutes", 5}, {"fallback", false}}), told()));
        QCOMPARE(there.error().kind, Error::Kind::Unreachable);
        const auto notThere = await(m_router->create(spec({{"backend", "sprites"}, {"template", "base"}}), told()));
        QCOMPARE(notThere.error().kind, Error::Kind::InvalidSettings);
        const auto nobody = await(m_router->create(spec({{"colour", "red"}}), told()));
        QCOMPARE(nobody.error().kind, Error::Kind::InvalidSettings);
    }

    void withoutCredentialsItSaysWhichItCouldUse()
    {
        for (const char *cloud : {"e2b", "sprites"})
            QVERIFY(await(m_accounts->remove({cloud, {}, {}})));
        for (const Error &error :
             {await(m_router->create(spec(), told())).error(), await(m_router->check({})).error()}) {
            QCOMPARE(error.kind, Error::Kind::Unauthorized);
            QVERIFY2(error.what.contains("E2B, Daytona, Sprites"), qPrintable(error.what));
        }
        QVERIFY(await(m_router->list())->sandboxes.empty()); // nobody is asked for it
    }

    void theNextIsAskedWhereOneMakesNone_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("quota") << QJsonObject{{"status", 429}, {"body", "no more"}};
        QTest::newRow("wrong key") << QJsonObject{{"status", 401}};
        QTest::newRow("it fails") << QJsonObject{{"status", 500}, {"body", "oops"}};
        QTest::newRow("what it made is unheard of") << QJsonObject{{"cut", "after"}};
    }
    void theNextIsAskedWhereOneMakesNone()
    {
        QFETCH(QJsonObject, fault);
        fault["match"] = "POST /v2/sandboxes";
        m_e2b->fault(fault);
        const SandboxId id = make();
        QVERIFY2(id.value.startsWith("computesdk/sprites/"), qPrintable(id.value));
        const auto listed = await(m_router->list());
        QVERIFY(listed);
        QCOMPARE(listed->sandboxes.size(), std::size_t(1)); // what was made unheard was removed
        QCOMPARE(listed->sandboxes.front().id, id);
    }

    // As long as nobody knows what it has made, a second one could be one too many.
    void aCloudThatDoesNotAnswerIsNotPassedOver()
    {
        m_e2b->fault({{"match", "/v2/sandboxes"}, {"cut", "before"}, {"times", 20}});
        const auto made = await(m_router->create(spec(), told()), 60s);
        QCOMPARE(made.error().kind, Error::Kind::Unreachable);
        QVERIFY(await(m_second->list())->sandboxes.empty());
    }

    void theNextIsNotAskedWhereAPersonSaysSo()
    {
        m_e2b->fault({{"match", "POST /v2/sandboxes"}, {"status", 429}});
        const auto made = await(m_router->create(spec({{"fallback", false}}), told()));
        QCOMPARE(made.error().kind, Error::Kind::QuotaExceeded);
        QVERIFY(await(m_second->list())->sandboxes.empty());
    }

    void allRefusalsAreTold()
    {
        m_e2b->fault({{"match", "POST /v2/sandboxes"}, {"status", 429}, {"body", "no more here"}});
        m_sprites->fault({{"match", "POST /v1/sprites"}, {"status", 429}, {"body", "none there"}});
        const auto made = await(m_router->create(spec(), told()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::QuotaExceeded);
        const QString words = made.error().theirWords;
        QVERIFY2(words.contains("E2B: ") && words.contains("no more here"), qPrintable(words));
        QVERIFY2(words.contains("Sprites: ") && words.contains("none there"), qPrintable(words));
    }

    void allCredentialsAreChecked()
    {
        QVERIFY(await(m_router->check({})));
        m_sprites->fault({{"match", "GET /v1/sprites"}, {"status", 401}});
        const Result<> checked = await(m_router->check({}));
        QCOMPARE(checked.error().kind, Error::Kind::Unauthorized);
        QVERIFY2(checked.error().what.startsWith("Sprites:"), qPrintable(checked.error().what));
    }

    void theFolderForWorkIsTheClouds()
    {
        QCOMPARE(m_router->defaultCwd({key, {}, {}, {"computesdk/e2b/abc"}}), "/home/user");
        QCOMPARE(m_router->defaultCwd({key, {}, {}, {"computesdk/sprites/abc"}}), "/home/sprite");
        QCOMPARE(m_router->defaultCwd({key, {}, {{"backend", "sprites"}}}), "/home/sprite");
        QCOMPARE(m_router->defaultCwd({key, {}, {}}), ""); // that is not chosen yet
        QCOMPARE(m_router->defaultCwd({key, {}, {{"workspace", "/w"}}, {"computesdk/e2b/abc"}}), "/w");
    }

    void whatIsTrueOfASandboxIsItsClouds()
    {
        QVERIFY(!m_router->facts().pauseKeepsMemory);
        QVERIFY(m_router->factsOf({"computesdk/e2b/abc"}).pauseKeepsMemory);
        QCOMPARE(m_router->factsOf({"computesdk/sprites/abc"}).name, "sprites");
        QCOMPARE(m_router->factsOf({}).name, "computesdk");
    }

    // A form leaves out what is chosen anyway, so that it does not limit the choice.
    void aDefaultIsSaidWhereTheCloudsAgree()
    {
        const SettingsSchema &fields = m_router->facts().settings;
        QCOMPARE(settingIn(fields, {}, QLatin1String("internet")), QJsonValue(true));
        QCOMPARE(settingIn(fields, {}, QLatin1String("demoAgent")), QJsonValue(false));
        QVERIFY(settingIn(fields, {}, QLatin1String("workspace")).isNull());
    }

    void otherIdsAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"", "computesdk", "computesdk/", "computesdk/abc", "computesdk/nobody/abc", "e2b/abc",
                               "computesdk/computesdk/e2b/abc", "computesdk/e2b/"})
            QTest::newRow(id) << id;
    }
    void otherIdsAreRefused()
    {
        QFETCH(QString, id);
        QCOMPARE(await(m_router->ensureServer({id}, told())).error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(await(m_router->destroy({id})).error().kind, Error::Kind::InvalidSettings);
    }

    void diesQuietlyWithItsOwner()
    {
        {
            Running<Result<SandboxId>> making(m_router->create(spec(), told()));
            QTRY_VERIFY(m_stages.contains("Installing the server"));
            m_router.reset();
        }
        QCOMPARE(await(m_first->list())->sandboxes.front().key, key); // it is found by its key
    }

    // In the whole core: what is made through it is on one record and under one id, also after a restart.
    void eachSandboxIsKnownOnce()
    {
        CoreFixture fixture;
        fixture.patience.timeCheck = 200ms;
        fixture.moreProviders = [this](CoreParts &parts) {
            parts.providers.push_back(m_e2b->provider(*parts.secrets, *parts.accounts));
            const std::vector<Provider *> clouds{parts.providers.back().get()};
            parts.providers.push_back(std::make_unique<ComputeSdkProvider>(clouds, *parts.accounts));
        };
        fixture.start();
        const SandboxKey direct = fixture.makeSandbox("e2b", m_e2b->settings()).record().key;
        SandboxActor &made = fixture.makeSandbox("computesdk", m_e2b->settings());
        const SandboxKey routed = made.record().key;
        const SandboxId id = made.record().id;
        QVERIFY2(id.value.startsWith("computesdk/e2b/"), qPrintable(id.value));
        QTRY_VERIFY(made.row().endsAt > 0);
        QCOMPARE(made.row().place, "e2b");
        Provider *router = *fixture.core().host().providerCalled("computesdk");
        const auto lost = await(router->create(spec(), told()), 60s);
        QVERIFY(lost);

        fixture.crash();
        fixture.start();

        SandboxActor *found = fixture.core().host().find(routed);
        QTRY_COMPARE_WITH_TIMEOUT(found->row().state, SandboxState::Awake, 60000);
        QCOMPARE(found->record().id, id);
        QVERIFY(fixture.core().host().find(direct)->record().id.value.startsWith("e2b/"));
        const auto orphans = await(fixture.core().host().orphans());
        QVERIFY(orphans);
        QCOMPARE(orphans->sandboxes.size(), std::size_t(1));
        QCOMPARE(QString("computesdk/" + orphans->sandboxes.front().id.value), lost->value);
        const auto adopted = await(fixture.core().host().adopt(orphans->sandboxes.front().id.value, {}));
        QVERIFY(adopted);
        for (const SandboxKey &one : {direct, routed, *adopted})
            QVERIFY(await(fixture.core().host().find(one)->destroy(), 60s));
        QVERIFY(m_e2b->newestHome().isEmpty());
    }

    void init()
    {
        m_stages.clear();
        m_secrets.secrets.clear();
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        m_e2b = std::make_unique<FakeCloud>("e2b");
        m_sprites = std::make_unique<FakeCloud>("sprites");
        m_first = m_e2b->provider(m_secrets, *m_accounts);
        m_second = m_sprites->provider(m_secrets, *m_accounts);
        m_unused = std::make_unique<CloudProvider>(daytonaKind(), m_secrets, *m_accounts);
        const std::vector<Provider *> clouds{m_second.get(), m_unused.get(), m_first.get()};
        m_router = std::make_unique<ComputeSdkProvider>(clouds, *m_accounts);
    }
    void cleanup()
    {
        m_router.reset();
        m_first.reset();
        m_second.reset();
        m_e2b.reset();
        m_sprites.reset();
    }

private:
    const SandboxKey key{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"};

    // With what the fakes need; both have folders of this computer.
    SandboxSpec spec(const QJsonObject &more = {}) const
    {
        QJsonObject settings = m_e2b->settings();
        for (auto one = more.begin(); one != more.end(); ++one)
            settings.insert(one.key(), one.value());
        return {key, "Box", settings};
    }
    Progress told()
    {
        return [this](const QString &stage) { m_stages << stage; };
    }
    SandboxId make(const QJsonObject &settings = {})
    {
        const Result<SandboxId> made = await(m_router->create(spec(settings), told()), 60s);
        if (!made)
            qFatal("%s %s", qPrintable(made.error().what), qPrintable(made.error().theirWords));
        return *made;
    }

    QStringList m_stages;
    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<FakeCloud> m_e2b;
    std::unique_ptr<FakeCloud> m_sprites;
    std::unique_ptr<CloudProvider> m_first;
    std::unique_ptr<CloudProvider> m_second;
    std::unique_ptr<CloudProvider> m_unused;
    std::unique_ptr<ComputeSdkProvider> m_router;
};

QTEST_GUILESS_MAIN(TestComputeSdkRouter)
#include "tst_computesdkrouter.moc"
