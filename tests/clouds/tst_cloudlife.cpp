// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/clouds/fakecloud.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// All, or the one that SANDGATE_TEST_CLOUD names: so they can run side by side.
const QStringList clouds = [] {
    const QStringList all{"e2b", "daytona", "vercel", "modal", "sprites", "cloudflare", "computesdk"};
    const QString one = qEnvironmentVariable("SANDGATE_TEST_CLOUD");
    return all.contains(one) ? QStringList(one) : all;
}();

} // namespace

// What clouds have in common beyond the life that a sandbox has everywhere, on the wire that each cloud's own client
// speaks, with a real server in it: what goes wrong on the way, accounts, the end of its time.
class TestCloudLife : public QObject
{
    Q_OBJECT
private slots:
    void theEnvironmentIsThereAlsoAfterARestart_data() { eachCloud(); }
    void theEnvironmentIsThereAlsoAfterARestart()
    {
        qputenv("SANDGATE_TEST_PASSED", "it's passed");
        SandboxSpec wanted = spec();
        wanted.settings["environment"] = QJsonObject{{"CHOSEN", "a 'b' $c"}};
        wanted.settings["passOn"] = QJsonArray{"SANDGATE_TEST_PASSED"};
        const Result<SandboxId> id = await(m_provider->create(wanted, told()), 60s);
        QVERIFY2(id, qPrintable(wordsOf(id)));
        m_cloud->killAll(*id);
        const Result<Endpoint> endpoint = await(m_provider->ensureServer(*id, told()), 60s);
        QVERIFY(endpoint);
        HttpClient server(*endpoint);
        HttpRequest request;
        request.method = "POST";
        request.path = "/v1/processes/run";
        request.contentType = "application/json";
        const QJsonArray script{"-c", "echo \"$CHOSEN $SANDGATE_TEST_PASSED\"; pwd"};
        request.body = QJsonDocument(QJsonObject{{"command", "sh"}, {"args", script}}).toJson();
        const Result<HttpResponse> ran = await(server.send(request));
        QVERIFY2(ran, qPrintable(wordsOf(ran)));
        QVERIFY2(ran->body.contains("a 'b' $c it's passed"), ran->body.constData());
        QVERIFY2(ran->body.contains("/work"), ran->body.constData());
        // What is passed on is nobody's to keep.
        const QJsonArray log = m_cloud->log();
        for (const QJsonValue &sent : log) {
            if (sent["path"].toString().endsWith("sandboxes"))
                QVERIFY(!sent["body"].toString().contains("it's passed"));
        }
    }

    void timeIsLeftAndCanBeHadMore_data() { eachCloud(); }
    void timeIsLeftAndCanBeHadMore()
    {
        if (!m_provider->facts().ends)
            QSKIP("its sandboxes have no end of their own");
        const SandboxId id = make();
        const auto end = await(m_provider->endOf(id));
        QVERIFY(end && *end);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(**end);
        QVERIFY2(left > 60 && left < 24 * 3600, qPrintable(QString::number(left)));
        if (!m_provider->facts().extends) {
            QCOMPARE(await(m_provider->extend(id, 60s)).error().kind, Error::Kind::Refused);
            return;
        }
        QVERIFY(await(m_provider->extend(id, std::chrono::seconds(left + 1800))));
        const auto later = await(m_provider->endOf(id));
        QVERIFY(later && *later);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(**later) > left + 1700);
        QVERIFY(await(m_provider->extend(id, 60s))); // that is enough already
        QCOMPARE(*await(m_provider->endOf(id)), *later);
    }

    void allPagesAreListed_data() { eachCloud(); }
    void allPagesAreListed()
    {
        if (!m_provider->facts().lists)
            QSKIP("it does not list its sandboxes");
        QSet<QString> made;
        for (int i = 0; i < 5; ++i)
            made << make(SandboxKey::random()).value;
        QSet<QString> listed;
        const auto all = await(m_provider->list());
        QVERIFY(all);
        for (const ListedSandbox &one : all->sandboxes)
            listed << one.id.value;
        QCOMPARE(listed, made);
    }

    void aWrongKeyIsSaid_data() { eachCloud(); }
    void aWrongKeyIsSaid()
    {
        QVERIFY(await(m_provider->check({})));
        const QString field = secretField();
        const QJsonObject wrong = wrongAccount();
        QVERIFY(await(m_accounts->write({m_provider->name(), {}, m_provider->facts().account}, wrong)));
        const Result<> checked = await(m_provider->check({}));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, Error::Kind::Unauthorized);
        const auto made = await(m_provider->create(spec(), told()));
        QCOMPARE(made.error().kind, Error::Kind::Unauthorized);
        QVERIFY(!(made.error().what + made.error().theirWords).contains(wrong[field].toString()));
    }

    void severalAccountsAreKeptApart_data() { eachCloud(); }
    void severalAccountsAreKeptApart()
    {
        QVERIFY(
            await(m_accounts->write({m_provider->name(), "work", m_provider->facts().account}, m_cloud->account())));
        SandboxSpec wanted = spec();
        wanted.settings["account"] = "work";
        const Result<SandboxId> id = await(m_provider->create(wanted, told()), 60s);
        QVERIFY2(id, qPrintable(wordsOf(id)));
        QVERIFY(id->value.endsWith("@work"));
        QVERIFY(await(m_provider->ensureServer(*id, told())));
        wanted.settings["account"] = "nobody's";
        QCOMPARE(await(m_provider->create(wanted, told())).error().kind, Error::Kind::Unauthorized);
        QVERIFY(await(m_provider->destroy(*id)));
    }

    void anAccountThatIsRefusedTakesNothingFromTheOthers_data() { eachCloud(); }
    void anAccountThatIsRefusedTakesNothingFromTheOthers()
    {
        if (!m_provider->facts().lists)
            QSKIP("it does not list its sandboxes");
        const SandboxId id = make();
        const SettingsSchema &fields = m_provider->facts().account;
        QVERIFY(await(m_accounts->write({m_provider->name(), "broken", fields}, wrongAccount())));
        QVERIFY(await(m_accounts->write({m_provider->name(), "work", fields}, m_cloud->account())));
        const auto listed = await(m_provider->list());
        QVERIFY2(listed, qPrintable(wordsOf(listed)));
        QCOMPARE(listed->sandboxes.size(), std::size_t(2)); // "work" is the same team's
        QCOMPARE(listed->sandboxes.front().id, id);
        QCOMPARE(listed->sandboxes.back().id.value, id.value + "@work");
        QCOMPARE(listed->unheard.size(), std::size_t(1));
        QCOMPARE(listed->unheard.front().provider, m_provider->name());
        QCOMPARE(listed->unheard.front().account, "broken");
        QCOMPARE(listed->unheard.front().problem.kind, Error::Kind::Unauthorized);
    }

    // Of another team's sandbox a service says what it says of one that is gone.
    void whatAnotherAccountDoesNotKnowIsNotGone_data() { eachCloud(); }
    void whatAnotherAccountDoesNotKnowIsNotGone()
    {
        const SandboxId id = make();
        enter(m_cloud->account("localhost"));
        const Result<Endpoint> reached = await(m_provider->ensureServer(id, told()));
        QVERIFY2(reached, qPrintable(wordsOf(reached))); // the same team's, it seems
        m_cloud->vanish(id);
        enter(m_cloud->account());
        const Result<Endpoint> missing = await(m_provider->ensureServer(id, told()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::Unreachable);
        QVERIFY2(missing.error().what.contains("account"), qPrintable(missing.error().what));
        enter(m_cloud->account("localhost"));
        QCOMPARE(await(m_provider->ensureServer(id, told())).error().kind, Error::Kind::Gone);
        QVERIFY(await(m_provider->destroy(id)));
    }

    // Whatever a making fails of: it is said, with the right kind, and nothing is left that costs money.
    void aMakingThatFailsLeavesNothing_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<Error::Kind>("kind");
        const QJsonObject soon{{"Retry-After", "900"}};
        const QJsonObject page{{"content-type", "text/html"}};
        for (const QString &cloud : clouds) {
            const auto row = [&](const char *what, const QJsonObject &fault, Error::Kind kind) {
                QTest::addRow("%s: %s", qPrintable(cloud), what) << cloud << fault << kind;
            };
            row("403", {{"status", 403}, {"body", "forbidden"}}, Error::Kind::Unauthorized);
            row("422", {{"status", 422}, {"body", "no"}}, Error::Kind::Refused);
            row("quota", {{"status", 429}, {"body", "no more"}}, Error::Kind::QuotaExceeded);
            row("too often", {{"status", 429}, {"headers", soon}}, Error::Kind::RateLimited);
            row("no answer", {{"cut", "before"}}, Error::Kind::Unreachable);
            row("500", {{"status", 500}, {"body", "oops"}}, Error::Kind::Refused);
            if (cloud == "modal") // what follows is HTTP's own
                continue;
            row("a page", {{"status", 200}, {"headers", page}, {"body", "<html>Log in</html>"}}, Error::Kind::Protocol);
            row("a redirect", {{"status", 302}, {"headers", QJsonObject{{"Location", "https://login.example/"}}}},
                Error::Kind::Protocol);
            row("half an answer", {{"status", 201}, {"body", "{\"sandboxID\": \"x\"}"}, {"cut", "half"}},
                Error::Kind::Unreachable);
        }
    }
    void aMakingThatFailsLeavesNothing()
    {
        QFETCH(QString, cloud);
        QFETCH(QJsonObject, fault);
        begin(cloud);
        m_cloud->fault(FakeCloud::Call::Make, fault);
        const Result<SandboxId> made = await(m_provider->create(spec(), told()), 60s);
        QVERIFY(!made);
        QTEST(made.error().kind, "kind");
        QVERIFY(!made.error().what.isEmpty());
        if (made.error().kind == Error::Kind::RateLimited)
            QVERIFY2(made.error().what.contains("15 minutes"), qPrintable(made.error().what));
        QVERIFY(await(m_provider->list())->sandboxes.empty());
    }

    // The answer to a making is lost: what was made is found by its key.
    void whatWasMadeUnheardIsFoundByItsKey_data() { eachCloud(); }
    void whatWasMadeUnheardIsFoundByItsKey()
    {
        if (!m_provider->facts().lists)
            QSKIP("it does not list its sandboxes");
        m_cloud->fault(FakeCloud::Call::Make, {{"cut", "after"}});
        const Result<SandboxId> made = await(m_provider->create(spec(), told()), 60s);
        QVERIFY(!made);
        const ListedSandbox left = only();
        QCOMPARE(left.key, key);
        const Result<Endpoint> up = await(m_provider->ensureServer(left.id, told()), 60s);
        QVERIFY2(up, qPrintable(wordsOf(up)));
        QVERIFY(await(m_provider->destroy(left.id)));
    }

    void anAbandonedMakingIsFoundByItsKey_data() { eachCloud(); }
    void anAbandonedMakingIsFoundByItsKey()
    {
        if (!m_provider->facts().lists)
            QSKIP("it does not list its sandboxes");
        {
            Running<Result<SandboxId>> making(m_provider->create(spec(), told()));
            QTRY_VERIFY(m_stages.contains("Installing the server"));
        }
        QCOMPARE(only().key, key);
        QVERIFY(await(m_provider->destroy(only().id)));
    }

    // A service that stumbles is asked again where that is safe.
    void aStumblingServiceIsAskedAgain_data() { eachCloud(); }
    void aStumblingServiceIsAskedAgain()
    {
        const SandboxId id = make();
        m_cloud->fault(FakeCloud::Call::Read, {{"status", 503}, {"times", 2}});
        QVERIFY(await(m_provider->list()));
        m_cloud->fault(FakeCloud::Call::Read, {{"status", 429}, {"headers", QJsonObject{{"Retry-After", "1"}}}});
        QVERIFY(await(m_provider->list()));
        m_cloud->fault(FakeCloud::Call::Read, {{"cut", "before"}});
        QVERIFY(await(m_provider->list()));
        m_cloud->fault(FakeCloud::Call::Remove, {{"status", 503}});
        QVERIFY(await(m_provider->destroy(id)));
    }

    void init()
    {
        m_cloud.reset();
        m_stages.clear();
        m_secrets.secrets.clear();
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        if (const char *cloud = QTest::currentDataTag(); cloud && clouds.contains(cloud))
            begin(cloud);
    }
    void cleanup()
    {
        m_provider.reset();
        m_cloud.reset();
    }

private:
    const SandboxKey key{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"};

    static void eachCloud()
    {
        QTest::addColumn<QString>("cloud");
        for (const QString &cloud : clouds)
            QTest::newRow(qPrintable(cloud)) << cloud;
    }
    void begin(const QString &cloud)
    {
        m_cloud = std::make_unique<FakeCloud>(cloud);
        m_provider = m_cloud->provider(m_secrets, *m_accounts);
    }
    SandboxSpec spec() const { return {key, "Box", m_cloud->settings()}; }
    Progress told()
    {
        return [this](const QString &stage) { m_stages << stage; };
    }
    SandboxId make(SandboxKey as = {})
    {
        SandboxSpec wanted = spec();
        if (!as.isEmpty())
            wanted.key = as;
        const Result<SandboxId> made = await(m_provider->create(wanted, told()), 60s);
        if (!made)
            qFatal("%s", qPrintable(wordsOf(made)));
        return *made;
    }
    QString secretField() const
    {
        const SettingsSchema &fields = m_provider->facts().account;
        return std::find_if(fields.begin(), fields.end(), [](const SettingsField &one) { return one.isSecret; })->name;
    }
    QJsonObject wrongAccount() const
    {
        QJsonObject wrong = m_cloud->account();
        wrong[secretField()] = wrong[secretField()].toString().chopped(4) + "beef";
        return wrong;
    }
    void enter(const QJsonObject &account)
    {
        if (!await(m_accounts->write({m_provider->name(), {}, m_provider->facts().account}, account)))
            qFatal("the account is not taken");
    }
    ListedSandbox only()
    {
        const auto listed = await(m_provider->list());
        if (!listed || listed->sandboxes.size() != 1)
            qFatal("not one sandbox is listed");
        return listed->sandboxes.front();
    }
    template<typename T>
    static QString wordsOf(const Result<T> &result)
    {
        return result ? QString() : result.error().what + '\n' + result.error().theirWords;
    }

    QStringList m_stages;
    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<FakeCloud> m_cloud;
    std::unique_ptr<CloudProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestCloudLife)
#include "tst_cloudlife.moc"
