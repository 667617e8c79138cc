// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/integration/corefixture.h"
#include "tests/life/place.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 90s;
constexpr int limit = 60000;

template<typename T>
QString wordsOf(const Result<T> &result)
{
    return result ? QString() : result.error().what + '\n' + result.error().theirWords;
}

int health(const Endpoint &endpoint)
{
    HttpClient server(endpoint);
    HttpRequest request;
    request.path = "/v1/health";
    request.timeLimit = 5s;
    const Result<HttpResponse> answer = await(server.send(request));
    return answer ? answer->status : answer.error().status;
}

// What a shell in the sandbox prints.
QString run(const Endpoint &endpoint, const QString &script)
{
    HttpClient server(endpoint);
    HttpRequest request;
    request.method = "POST";
    request.path = "/v1/processes/run";
    request.contentType = "application/json";
    request.body = QJsonDocument(QJsonObject{{"command", "sh"}, {"args", QJsonArray{"-c", script}}}).toJson();
    const Result<HttpResponse> answer = await(server.send(request));
    return answer ? QJsonDocument::fromJson(answer->body)["stdout"].toString() : wordsOf(answer);
}

} // namespace

// The life of a sandbox, the same for every provider, with a real sandbox-agent server in it. What may differ is what
// its facts say.
class TestLife : public QObject
{
    Q_OBJECT
public:
    explicit TestLife(const QString &place)
        : m_name(place)
    {
    }

private slots:
    void initTestCase()
    {
        if (const QString reason = whyNoPlace(m_name); !reason.isEmpty())
            QSKIP(qPrintable("NOT TESTED at " + m_name + ": " + reason));
        m_place = makePlace(m_name);
    }
    void init()
    {
        m_stages.clear();
        m_secrets.secrets.clear();
        m_place->begin();
        nextRun();
    }
    void cleanup() { m_providers.clear(); }
    void cleanupTestCase() { m_place.reset(); }

    void aSandboxLivesAndEnds()
    {
        QVERIFY(await(provider().check(account())));
        const QStringList secretsBefore = m_secrets.secrets.keys();
        const Result<SandboxId> made = await(provider().create(specOf(key), told()), patience);
        QVERIFY2(made, qPrintable(wordsOf(made)));
        const SandboxId id = *made;
        QVERIFY2(id.value.startsWith(provider().name() + '/'), qPrintable(id.value));
        QVERIFY(!m_stages.isEmpty());
        if (provider().facts().lists) {
            const ListedSandbox listed = only();
            QCOMPARE(listed.id, id);
            QCOMPARE(listed.key, key);
            QCOMPARE(listed.name, "Box");
            QCOMPARE(listed.settings, specOf(key).settings);
        }
        const Endpoint first = up(id);
        QCOMPARE(health(first), 200);
        QCOMPARE(health(withoutToken(first)), 401);
        if (provider().facts().lists)
            QVERIFY(only().serverRuns);
        const auto end = await(provider().endOf(id));
        QVERIFY2(end, qPrintable(wordsOf(end)));
        QCOMPARE(end->has_value(), facts(id).ends);
        const Endpoint same = up(id);
        QCOMPARE(same.url, first.url);
        QCOMPARE(same.token.reveal(), first.token.reveal());
        run(first, inWorkspace(id, "echo kept >kept"));

        QVERIFY(await(provider().pause(id), patience));
        QCOMPARE(health(first) == 200, facts(id).isBorrowed);
        if (!facts(id).pauseLosesFiles)
            goOnAfterARest(id, first);

        QVERIFY(await(provider().destroy(id), patience));
        QVERIFY(await(provider().destroy(id), patience)); // again is no failure
        if (facts(id).isBorrowed) {
            QCOMPARE(health(first), 200);
        } else {
            QVERIFY(health(first) != 200);
            QCOMPARE(await(provider().ensureServer(id, told())).error().kind, Error::Kind::Gone);
        }
        if (provider().facts().lists)
            QVERIFY(await(provider().list())->sandboxes.empty());
        QCOMPARE(m_place->left(), QStringList());
        QCOMPARE(m_secrets.secrets.keys(), secretsBefore);
    }

    void aServerThatEndedUnseenIsStartedAgain()
    {
        const SandboxId id = make(key);
        const Endpoint first = up(id);
        run(first, inWorkspace(id, "echo kept >kept"));
        m_place->endServer(id);
        QVERIFY(health(first) != 200);
        if (facts(id).isBorrowed) {
            // Nobody here can start it, and it may come back.
            QCOMPARE(await(provider().ensureServer(id, told())).error().kind, Error::Kind::Unreachable);
        } else {
            const Endpoint again = up(id);
            QCOMPARE(health(again), 200);
            QCOMPARE(health(withoutToken(again)), 401);
            QCOMPARE(run(again, inWorkspace(id, "cat kept")), "kept\n");
        }
        QVERIFY(await(provider().destroy(id), patience));
        QCOMPARE(m_place->left(), QStringList());
    }

    void whatSomebodyElseRemovedIsGone()
    {
        const SandboxId id = make(key);
        m_place->remove(id);
        if (!facts(id).isBorrowed)
            QCOMPARE(await(provider().ensureServer(id, told()), patience).error().kind, Error::Kind::Gone);
        QVERIFY(await(provider().destroy(id), patience));
        QCOMPARE(m_place->left(), QStringList());
    }

    void theNextRunOfTheProgramTakesItUp()
    {
        const SandboxId id = make(key);
        const Endpoint first = up(id);
        nextRun();
        if (provider().facts().lists)
            QCOMPARE(only().key, key);
        const Endpoint again = up(id);
        QCOMPARE(health(again), 200);
        QCOMPARE(again.token.reveal(), first.token.reveal());
        QVERIFY(await(provider().destroy(id), patience));
    }

    void severalAreKeptApart()
    {
        const SandboxId one = make(key);
        const SandboxId two = make(SandboxKey::random());
        QVERIFY(one != two);
        const Endpoint first = up(one);
        const Endpoint second = up(two);
        if (provider().facts().lists)
            QCOMPARE(await(provider().list())->sandboxes.size(), std::size_t(2));
        if (!facts(one).isBorrowed) {
            QVERIFY(first.token.reveal() != second.token.reveal());
            Endpoint crossed = first;
            crossed.token = second.token;
            QCOMPARE(health(crossed), 401);
        }
        QVERIFY(await(provider().destroy(one), patience));
        QCOMPARE(health(second), 200);
        if (provider().facts().lists)
            QCOMPARE(only().id, two);
        QVERIFY(await(provider().destroy(two), patience));
        QCOMPARE(m_place->left(), QStringList());
    }

    // Through the whole core: session, permission, process, rest, force, end.
    void theMainJobIsDoneThere()
    {
        CoreFixture core;
        core.patience.timeCheck = 200ms;
        core.moreProviders = [this](CoreParts &parts) {
            for (auto &one : m_place->providers(*parts.secrets, *parts.accounts))
                parts.providers.push_back(std::move(one));
        };
        core.start();
        QJsonObject settings = m_place->settings();
        settings["demoAgent"] = true;
        SandboxActor &actor = core.makeSandbox(provider().name(), settings);
        const ProviderFacts &known = facts(actor.record().id);
        CoreFixture::installAgentIn(m_place->dataFolder(actor.record().id), "demo");
        const SessionId session = core.makeSession(actor);

        core.prompt(actor, session, "Please change the configuration.");
        QVERIFY(answerTheRequest(core, actor, "allow"));
        QTRY_COMPARE_WITH_TIMEOUT(core.session(session).state, SessionState::Idle, limit);
        QVERIFY2(core.said(session).contains("successfully updated"), qPrintable(core.said(session)));
        QVERIFY(core.isWhole(session));

        const Result<ProcessKey> process = await(actor.startProcess("echo from there; sleep 60", {}));
        QVERIFY2(process, qPrintable(wordsOf(process)));
        QTRY_VERIFY_WITH_TIMEOUT(core.log(*process).contains("from there"), limit);
        if (known.ends)
            QTRY_VERIFY(actor.row().endsAt > 0);

        if (!known.pauseLosesFiles) {
            for (auto rest : {&SandboxActor::sleep, &SandboxActor::pause, &SandboxActor::kill}) {
                const Result<> rested = await((actor.*rest)(), patience);
                QVERIFY2(rested, qPrintable(wordsOf(rested)));
                QCOMPARE(actor.row().state, SandboxState::Asleep);
                core.prompt(actor, session, "Please change the configuration once more.");
                QVERIFY(answerTheRequest(core, actor, "reject"));
                QTRY_COMPARE_WITH_TIMEOUT(core.session(session).state, SessionState::Idle, limit);
                QVERIFY(core.isWhole(session));
            }
        }
        const Result<> ended = await(actor.destroy(), patience);
        QVERIFY2(ended, qPrintable(wordsOf(ended)));
        QCOMPARE(actor.row().state, SandboxState::Destroyed);
        QCOMPARE(m_place->left(), QStringList());
        QVERIFY(core.isWhole(session));
    }

private:
    const SandboxKey key{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"};

    void nextRun()
    {
        m_providers.clear();
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        m_providers = m_place->providers(m_secrets, *m_accounts);
    }
    Provider &provider() const { return *m_providers.back(); }
    const ProviderFacts &facts(const SandboxId &id) const { return provider().factsOf(id); }
    QString account() const { return m_place->settings().value("account").toString(); }
    SandboxSpec specOf(const SandboxKey &as) const { return {as, "Box", m_place->settings()}; }
    Progress told()
    {
        return [this](const QString &stage) { m_stages << stage; };
    }
    SandboxId make(const SandboxKey &as)
    {
        const Result<SandboxId> made = await(provider().create(specOf(as), told()), patience);
        if (!made)
            qFatal("%s", qPrintable(wordsOf(made)));
        return *made;
    }
    Endpoint up(const SandboxId &id)
    {
        const Result<Endpoint> endpoint = await(provider().ensureServer(id, told()), patience);
        if (!endpoint)
            qFatal("%s", qPrintable(wordsOf(endpoint)));
        return *endpoint;
    }
    ListedSandbox only()
    {
        const auto listed = await(provider().list());
        if (!listed || listed->sandboxes.size() != 1)
            qFatal("not one sandbox is listed");
        return listed->sandboxes.front();
    }
    static Endpoint withoutToken(Endpoint endpoint)
    {
        endpoint.token = {};
        return endpoint;
    }
    QString inWorkspace(const SandboxId &id, const QString &script) const
    {
        SandboxSpec spec = specOf(key);
        spec.id = id;
        return "cd '" + provider().defaultCwd(spec) + "' && " + script;
    }
    bool answerTheRequest(CoreFixture &core, SandboxActor &actor, const QString &option)
    {
        if (!QTest::qWaitFor([&] { return core.waiting().size() == 1; }, limit))
            return false;
        const PermissionRow request = core.waiting().front();
        return request.saysWhat() && await(actor.sessions().permissions().answer(request.id, option)).has_value();
    }
    // It is paused, by its provider and perhaps twice, killed, and goes on each time.
    void goOnAfterARest(const SandboxId &id, const Endpoint &first)
    {
        QVERIFY(await(provider().pause(id), patience)); // again is no failure
        if (provider().facts().lists && facts(id).pauseSaves)
            QVERIFY(!only().serverRuns);
        const Endpoint second = up(id);
        QCOMPARE(health(second), 200);
        QCOMPARE(run(second, inWorkspace(id, "cat kept")), "kept\n");
        if (facts(id).pauseKeepsMemory)
            QCOMPARE(second.token.reveal(), first.token.reveal());

        QVERIFY(await(provider().kill(id), patience));
        QVERIFY(await(provider().kill(id), patience));
        QCOMPARE(health(second) == 200, facts(id).isBorrowed);
        const Endpoint third = up(id);
        QCOMPARE(health(third), 200);
        QCOMPARE(run(third, inWorkspace(id, "cat kept")), "kept\n");
    }

    const QString m_name;
    std::unique_ptr<Place> m_place;
    QStringList m_stages;
    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::vector<std::unique_ptr<Provider>> m_providers; // the last one is under test
};

// At all places, or at the one that SANDGATE_TEST_PLACE names: so they can run side by side.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString one = qEnvironmentVariable("SANDGATE_TEST_PLACE");
    const QStringList names = one.isEmpty() ? placeNames() : QStringList(one);
    int failures = 0;
    for (const QString &name : names) {
        qInfo("A sandbox's life: %s", qPrintable(name));
        TestLife test(name);
        failures += QTest::qExec(&test, argc, argv);
    }
    return failures;
}

#include "tst_life.moc"
