// SPDX-License-Identifier: Apache-2.0
#include "providers/cloudflare/cloudflareservice.h"
#include "providers/computesdk/gatewayservice.h"
#include "providers/daytona/daytonaservice.h"
#include "providers/e2b/e2bservice.h"
#include "providers/modal/modalservice.h"
#include "providers/sprites/spritesservice.h"
#include "providers/transport/http.h"
#include "providers/vercel/vercelservice.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// A sandbox's life at the clouds themselves, for who has an account: it costs a little money, and needs the account in
// the variables that `sandgate-cli provider show` names, and SANDGATE_TEST_CLOUDS=1.
class TestCloudLive : public QObject
{
    Q_OBJECT
private slots:
    void aSandboxLivesAndEnds_data()
    {
        QTest::addColumn<CloudKind (*)()>("kind");
        QTest::newRow("e2b") << &e2bKind;
        QTest::newRow("daytona") << &daytonaKind;
        QTest::newRow("vercel") << &vercelKind;
        QTest::newRow("modal") << &modalKind;
        QTest::newRow("sprites") << &spritesKind;
        QTest::newRow("cloudflare") << &cloudflareKind;
        QTest::newRow("computesdk's gateway") << &computeSdkGatewayKind;
    }
    void aSandboxLivesAndEnds()
    {
        using Make = CloudKind (*)();
        QFETCH(Make, kind);
        if (qEnvironmentVariable("SANDGATE_TEST_CLOUDS") != "1")
            QSKIP("SANDGATE_TEST_CLOUDS is not 1: nothing is made that costs money");
        MemorySecrets secrets;
        Accounts accounts(secrets);
        CloudProvider provider(kind(), secrets, accounts);
        const Result<> checked = await(provider.check({}), 60s);
        if (!checked && checked.error().kind == Error::Kind::Unauthorized)
            QSKIP(qPrintable("there is no account: " + checked.error().what));
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().what));

        const auto told = [](const QString &stage) { qInfo() << stage; };
        const SandboxSpec spec{SandboxKey::random(), "Sandgate's test", {}};
        const Result<SandboxId> made = await(provider.create(spec, told), 600s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().what + ' ' + made.error().theirWords));
        const bool works = lives(provider, *made, told);
        const Result<> destroyed = await(provider.destroy(*made), 120s);
        QVERIFY2(destroyed, destroyed ? "" : qPrintable(destroyed.error().what));
        QVERIFY(works);
        QCOMPARE(await(provider.ensureServer(*made, told), 120s).error().kind, Error::Kind::Gone);
    }

private:
    // Whatever goes wrong, the sandbox is destroyed afterwards.
    static bool lives(CloudProvider &provider, const SandboxId &id, const Progress &told)
    {
        for (int wake = 0; wake < 2; ++wake) {
            const Result<Endpoint> endpoint = await(provider.ensureServer(id, told), 300s);
            if (!endpoint) {
                qWarning() << endpoint.error().what << endpoint.error().theirWords;
                return false;
            }
            HttpClient server(*endpoint);
            HttpRequest request;
            request.path = "/v1/agents";
            const Result<HttpResponse> answer = await(server.send(request), 60s);
            if (!answer) {
                qWarning() << answer.error().what << answer.error().theirWords;
                return false;
            }
            if (provider.facts().pauseLosesFiles)
                break;
            const Result<> paused = await(provider.pause(id), 300s);
            if (!paused) {
                qWarning() << paused.error().what << paused.error().theirWords;
                return false;
            }
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestCloudLive)
#include "tst_cloud_live.moc"
