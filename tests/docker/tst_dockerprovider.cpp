// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockerprovider.h"
#include "tests/fakes/await.h"
#include "tests/fakes/byteserver.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

const QByteArray containerId(64, 'c');
const SandboxKey key{"5f0c8a51-6d5e-4b8e-9d0a-0f1e2d3c4b5a"};
const QString token(64, 't');
const SandboxId id{"docker/" + QString(64, 'c') + "@ENGINE"};

QByteArray json(const QByteArray &status, const QJsonObject &body, const QByteArray &more = {})
{
    return ByteServer::answer(status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), more);
}

QByteArray refusal(const QByteArray &status, const QString &words)
{
    return json(status, {{"message", words}});
}

QByteArray noContent()
{
    return "HTTP/1.1 204 No Content\r\n\r\n";
}

QByteArray pong(const QByteArray &version, const QByteArray &more = {})
{
    return ByteServer::answer("200 OK", "text/plain", "OK", "Api-Version: " + version + "\r\n" + more);
}

QByteArray image()
{
    return json("200 OK", {{"Config", QJsonObject{{"Entrypoint", QJsonArray{"sandbox-agent"}}}}});
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

const QByteArray pullHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

// The provider with an engine whose every byte is decided here.
class TestDockerProvider : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_engine = std::make_unique<ByteServer>(ByteServer::On::UnixSocket);
        m_other = std::make_unique<ByteServer>(ByteServer::On::UnixSocket);
        m_server = std::make_unique<ByteServer>();
        m_isGuess = false;
        m_secrets.secrets.clear();
        m_stages.clear();
        use({});
    }

    void theVersionIsAgreedOn_data()
    {
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("used");
        QTest::newRow("an engine of today") << "" << QByteArray("1.99") << QByteArray("/v1.47/");
        QTest::newRow("Debian 12's") << "" << QByteArray("1.41") << QByteArray("/v1.41/");
        QTest::newRow("DOCKER_API_VERSION") << "1.44" << QByteArray("1.47") << QByteArray("/v1.44/");
    }
    void theVersionIsAgreedOn()
    {
        QFETCH(QString, pinned);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, used);
        use({}, pinned);
        m_engine->add(pong(theirs));
        m_engine->add(ByteServer::answer("200 OK", "application/json", "[]"));
        QVERIFY(await(m_provider->list()));
        QCOMPARE(m_engine->requests[0].target, "/_ping");
        QVERIFY2(m_engine->requests[1].target.startsWith(used), m_engine->requests[1].target.constData());
    }

    void whatIsNoEngineOrTooOldIsSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("too old") << pong("1.24") << Error::Kind::Refused;
        QTest::newRow("some server") << ByteServer::answer("200 OK", "text/html", "<html></html>")
                                     << Error::Kind::Protocol;
        QTest::newRow("not found") << refusal("404 Not Found", "no such page") << Error::Kind::Protocol;
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << Error::Kind::Protocol;
    }
    void whatIsNoEngineOrTooOldIsSaid()
    {
        QFETCH(QByteArray, answer);
        m_engine->add(answer);
        const auto listed = await(m_provider->list());
        QVERIFY(!listed);
        QTEST(listed.error().kind, "kind");
        m_engine->add(answer);
        const auto server = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!server);
        QTEST(server.error().kind, "kind"); // never Gone
    }

    void withoutAnEngineEveryCallSaysWhy()
    {
        const auto nowhere = [](const QString &) -> Result<DockerHost> {
            return failure(Error::Kind::InvalidSettings, "Behind ssh.");
        };
        m_provider = std::make_unique<DockerProvider>(
            DockerProvider::Places{nowhere, [] { return Result<QString>(QString()); }}, m_accounts);
        QCOMPARE(await(m_provider->list()).error().what, "Behind ssh.");
        QCOMPARE(await(m_provider->create(spec(), quiet())).error().what, "Behind ssh.");
        QCOMPARE(await(m_provider->ensureServer(id, quiet())).error().what, "Behind ssh.");
        QCOMPARE(await(m_provider->destroy(id)).error().kind, Error::Kind::InvalidSettings);
    }

    void anEngineThatIsNotThereIsUnreachable()
    {
        m_engine->stopListening();
        const auto removed = await(m_provider->destroy(id));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Unreachable);
        QVERIFY(removed.error().what.contains("Docker or Podman"));
        QCOMPARE(await(m_provider->check({})).error().kind, Error::Kind::Unreachable);
    }

    void aMissingImageIsFetchedAndTheStagesAreTold()
    {
        beginCreate();
        m_engine->add(refusal("404 Not Found", "No such image: it:1"));
        const QByteArray begun = R"({"status":"Pulling fs layer","id":"a"})";
        const QByteArray loading = R"({"status":"Downloading","progressDetail":{"current":10,"total":20},"id":"a"})";
        const QByteArray finished = R"({"status":"Pull complete","id":"a"})";
        m_engine->add(pullHead + chunk(begun + "\r\n" + loading.left(9)));
        m_engine->add(image());
        endCreate();

        Running<Result<SandboxId>> attempt(m_provider->create(spec(), told()));
        QTRY_COMPARE(m_stages.last(), "Fetching the image: 0 of 1 layers");
        m_engine->sendNow(chunk(loading.mid(9) + "\r\n"));
        QTRY_COMPARE(m_stages.last(), "Fetching the image: 10 bytes of 20 bytes, 0 of 1 layers");
        m_engine->sendNow(chunk(finished + "\r\n") + "0\r\n\r\n");
        QTRY_VERIFY(attempt.isDone());

        const Result<SandboxId> &made = *attempt;
        QVERIFY2(made, made ? "" : qPrintable(made.error().what + made.error().theirWords));
        QCOMPARE(*made, id);
        QCOMPARE(m_engine->requests[3].target, "/v1.41/images/create?fromImage=it&tag=1");
        QVERIFY2(m_stages.filter("10 bytes of 20 bytes, 0 of 1 layers").size() == 1, qPrintable(m_stages.join('\n')));
        QCOMPARE(m_server->requests.size(), 1); // asked for its health, with the token
        QVERIFY(m_server->requests[0].header("authorization").size() > 64);
    }

    void aPullFailsByItsLastWord()
    {
        beginCreate();
        m_engine->add(refusal("404 Not Found", "No such image: it:1"));
        m_engine->add(pullHead +
                      chunk(R"({"status":"Pulling fs layer","id":"a"})"
                            "\r\n") +
                      chunk("{\"errorDetail\":{\"message\":\"unknown blob\"},\"error\":\"unknown blob\"}\r\n") +
                      "0\r\n\r\n");
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(made.error().theirWords, "unknown blob");
        QVERIFY(made.error().what.contains("it:1"));
        QCOMPARE(m_engine->requests.size(), 4); // nothing was made
    }

    void aPullOfWhichNothingIsHeardEnds()
    {
        DockerPatience patience;
        patience.pull = 150ms;
        use(patience);
        beginCreate();
        m_engine->add(refusal("404 Not Found", "No such image: it:1"));
        m_engine->add(pullHead + chunk(R"({"status":"Pulling fs layer","id":"a"})"
                                       "\r\n"));
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Timeout);
        QTRY_COMPARE(m_engine->connected - m_engine->disconnected, 1); // the other calls' connection is kept
    }

    void anAbandonedPullIsEnded()
    {
        beginCreate();
        m_engine->add(refusal("404 Not Found", "No such image: it:1"));
        m_engine->add(pullHead);
        {
            Running<Result<SandboxId>> attempt(m_provider->create(spec(), quiet()));
            QTRY_COMPARE(m_engine->requests.size(), 4);
        }
        m_provider.reset();
        QTRY_COMPARE(m_engine->connected, m_engine->disconnected);
    }

    void aContainerThatAnEarlierAttemptMadeIsTakenUp()
    {
        beginCreate();
        m_engine->add(image());
        m_engine->add(refusal("409 Conflict", "The container name is already in use"));
        m_engine->add(container("created"));
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(made);
        QCOMPARE(*made, id);
    }

    void aContainerOfSomebodyElseKeepsItsName()
    {
        beginCreate();
        m_engine->add(image());
        m_engine->add(refusal("409 Conflict", "The container name is already in use"));
        m_engine->add(json("200 OK", {{"Id", QString(containerId)}, {"Name", "/sandgate-" + key.value}}));
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Conflict);
    }

    void whatSomebodyRemovesMeanwhileMayBeMadeAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("of an earlier attempt") << refusal("409 Conflict", "The container name is already in use");
        QTest::newRow("of this attempt") << json("201 Created", {{"Id", QString(containerId)}});
    }
    void whatSomebodyRemovesMeanwhileMayBeMadeAgain()
    {
        QFETCH(QByteArray, answer);
        beginCreate();
        m_engine->add(image());
        m_engine->add(answer);
        for (int i = 0; i < 2; ++i) // it is looked for, and removed
            m_engine->add(refusal("404 Not Found", "No such container: it"));
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Conflict);
        QCOMPARE(made.error().theirWords, "No such container: it");
    }

    void aMissingPageIsNoMissingContainer()
    {
        m_engine->add(pong("1.41"));
        for (int i = 0; i < 3; ++i)
            m_engine->add(refusal("404 Not Found", "page not found"));
        const auto server = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!server);
        QCOMPARE(server.error().kind, Error::Kind::Protocol);
        const auto removed = await(m_provider->destroy(id));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Protocol);
        const auto listed = await(m_provider->list());
        QVERIFY(!listed);
        QCOMPARE(listed.error().kind, Error::Kind::Protocol);
    }

    void whatWasMadeForAFailedAttemptIsRemovedAndNoTokenIsTold()
    {
        beginCreate();
        m_engine->add(image());
        m_engine->add(json("201 Created", {{"Id", QString(containerId)}}));
        m_engine->add(container("created")); // with the token that errors must not name
        m_engine->add(refusal("500 Internal Server Error", "no: sandbox-agent --token " + token));
        m_engine->add(noContent());
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(made.error().theirWords, "no: sandbox-agent --token (secret)");
        QCOMPARE(m_engine->requests.last().method, "DELETE");
        QCOMPARE(m_engine->requests.last().target, "/v1.41/containers/" + containerId + "?force=true&v=true");
    }

    void anAnswerToACreationThatIsLostIsNotRepeated()
    {
        beginCreate();
        m_engine->add(image());
        m_engine->add({ByteServer::cut()});
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Unreachable);
        QCOMPARE(m_engine->requests.size(), 4);
    }

    void halfAnAnswerIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("half") << QByteArray("{\"Id\":");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("another type") << QByteArray("[]");
    }
    void halfAnAnswerIsNotUnderstood()
    {
        QFETCH(QByteArray, body);
        m_engine->add(pong("1.41"));
        m_engine->add(ByteServer::answer("200 OK", "application/json", body));
        const auto endpoint = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, Error::Kind::Protocol);
    }

    void aRunningServerIsGivenAsItIs()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(container("running"));
        const auto endpoint = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->url.port(), m_server->endpoint().url.port());
        QCOMPARE(endpoint->token.reveal(), token.toLatin1());
        QCOMPARE(m_engine->requests.size(), 2);
    }

    void aMissingNetworkIsNotTheSandboxesEnd()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(container("exited"));
        m_engine->add(refusal("404 Not Found", "network x not found"));
        const auto endpoint = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(endpoint.error().theirWords, "network x not found");
    }

    void whatRunsOrEndedAlreadyIsSuccess()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(container("exited"));
        m_engine->add(QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n"));
        QVERIFY(await(m_provider->pause(id)));
        m_engine->add(container("exited"));
        m_engine->add(QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n")); // somebody else was faster
        m_engine->add(container("running"));
        QVERIFY(await(m_provider->ensureServer(id, quiet())));
    }

    void aRemovalThatSomebodyBeganIsWaitedFor()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(container("exited"));
        m_engine->add(refusal("409 Conflict", "removal of container is already in progress"));
        m_engine->add(container("removing"));
        m_engine->add(refusal("404 Not Found", "No such container"));
        QVERIFY(await(m_provider->destroy(id)));
        QCOMPARE(m_engine->requests.size(), 5);
    }

    void fault19_aRemovalThatIsRefusedIsNoSuccess()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(container("exited"));
        m_engine->add(refusal("500 Internal Server Error", "device or resource busy"));
        const auto removed = await(m_provider->destroy(id));
        QVERIFY(!removed);
        QCOMPARE(removed.error().theirWords, "device or resource busy");
    }

    void anEngineThatIsAnotherOneSaysNothingOfTheSandbox()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(refusal("404 Not Found", "No such container"));
        m_engine->add(json("200 OK", {{"ID", "ANOTHER"}}));
        const auto endpoint = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, Error::Kind::Unreachable);

        m_engine->add(refusal("404 Not Found", "No such container"));
        m_engine->add(json("200 OK", {{"ID", "ENGINE"}}));
        const auto gone = await(m_provider->ensureServer(id, quiet()));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::Gone);
    }

    void podmanIsKnownByItsStorageAndItsWords()
    {
        const auto about = [](const QString &storage) {
            return json("200 OK", {{"ID", "made up at the moment"}, {"DockerRootDir", storage}});
        };
        m_engine->add(pong("1.41", "Libpod-Api-Version: 4.3.1\r\n"));
        m_engine->add(about("/var/lib/containers/storage"));
        m_engine->add(image());
        m_engine->add(refusal("500 Internal Server Error", "You have to remove that container to be able to reuse that "
                                                           "name: that name is already in use"));
        m_engine->add(container("created"));
        const auto made = await(m_provider->create(spec(), quiet()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().theirWords));
        QVERIFY2(made->value.startsWith("docker/" + containerId + "@podman-"), qPrintable(made->value));

        m_engine->add(refusal("404 Not Found", "no container with name or ID found"));
        m_engine->add(about("/home/user/.local/share/containers/storage"));
        QCOMPARE(await(m_provider->ensureServer(*made, quiet())).error().kind, Error::Kind::Unreachable);
        m_engine->add(refusal("404 Not Found", "no container with name or ID found"));
        m_engine->add(about("/var/lib/containers/storage"));
        QCOMPARE(await(m_provider->ensureServer(*made, quiet())).error().kind, Error::Kind::Gone);
    }

    void anEngineIsChosenByTheNameThatItWasEnteredUnder()
    {
        enter("office", "ssh://me@office");
        m_engine.swap(m_other);
        beginCreate();
        m_engine->add(image());
        endCreate();
        m_engine.swap(m_other);
        SandboxSpec wanted = spec();
        wanted.settings["account"] = "office";

        const auto made = await(m_provider->create(wanted, quiet()));

        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
        QCOMPARE(made->value, "docker/" + containerId + "@ENGINE@office");
        QVERIFY(m_engine->requests.isEmpty());
        m_other->add(container("running"));
        QVERIFY(await(m_provider->ensureServer(*made, quiet())));
        QVERIFY(m_engine->requests.isEmpty());
        m_engine->add(pong("1.41"));
        m_engine->add(listed());
        m_engine->add(json("200 OK", {{"ID", "HOME"}}));
        m_other->add(listed());
        m_other->add(json("200 OK", {{"ID", "ENGINE"}}));
        const auto all = await(m_provider->list());
        QVERIFY2(all, all ? "" : qPrintable(all.error().what));
        QCOMPARE(all->sandboxes.size(), std::size_t(2));
        QCOMPARE(all->sandboxes.front().id.value, "docker/" + containerId + "@HOME");
        QCOMPARE(all->sandboxes.back().id, *made);
    }

    void anEngineThatNobodyEnteredIsNotAnother()
    {
        SandboxSpec wanted = spec();
        wanted.settings["account"] = "office";
        const auto made = await(m_provider->create(wanted, quiet()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Unauthorized);
        QVERIFY2(made.error().what.contains("office"), qPrintable(made.error().what));
        QCOMPARE(await(m_provider->check("office")).error().kind, Error::Kind::Unauthorized);
        enter("office", "ssh://nowhere");
        QCOMPARE(await(m_provider->check("office")).error().what, "Nowhere.");
        QVERIFY(m_engine->requests.isEmpty());
    }

    void whoeverHasNamedEnginesNeedsNoUsualOne()
    {
        m_isGuess = true;
        m_engine->stopListening();
        QCOMPARE(await(m_provider->list()).error().kind, Error::Kind::Unreachable);
        enter("office", "ssh://me@office");
        m_other->add(pong("1.41"));
        m_other->add(listed());
        m_other->add(json("200 OK", {{"ID", "ENGINE"}}));
        const auto all = await(m_provider->list());
        QVERIFY2(all, all ? "" : qPrintable(all.error().what));
        QCOMPARE(all->sandboxes.front().id, SandboxId{id.value + "@office"});
        m_isGuess = false; // somebody says that it is there
        use({});
        m_other->add(pong("1.41"));
        m_other->add(listed());
        m_other->add(json("200 OK", {{"ID", "ENGINE"}}));
        const auto part = await(m_provider->list());
        QVERIFY2(part, part ? "" : qPrintable(part.error().what));
        QCOMPARE(part->sandboxes.size(), std::size_t(1)); // what the other engine has
        QCOMPARE(part->unheard.size(), std::size_t(1));
        QCOMPARE(part->unheard.front().account, QString());
        QCOMPARE(part->unheard.front().problem.kind, Error::Kind::Unreachable);
        QVERIFY(part->doubtIn(QString()));
        QVERIFY(!part->doubtIn("office"));
    }

    void anIdThatIsNotOursIsAskedOfNobody_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("short") << "docker/abc@";
        QTest::newRow("another provider's") << "local/" + QString(64, 'c') + "@";
        QTest::newRow("a path") << "docker/../images/json@";
        QTest::newRow("nothing") << "";
        QTest::newRow("an engine too many") << id.value + "@office@home";
    }
    void anIdThatIsNotOursIsAskedOfNobody()
    {
        QFETCH(QString, id);
        const auto removed = await(m_provider->destroy({id}));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(m_engine->requests.isEmpty());
    }

private:
    void use(DockerPatience patience, const QString &version = {})
    {
        const auto findHost = [this, version](const QString &address) -> Result<DockerHost> {
            if (address == "ssh://nowhere")
                return failure(Error::Kind::InvalidSettings, "Nowhere.");
            DockerHost host{(address.isEmpty() ? m_engine : m_other)->endpoint(), version, "/nonexistent"};
            host.isGuess = address.isEmpty() && m_isGuess;
            return host;
        };
        m_provider = std::make_unique<DockerProvider>(
            DockerProvider::Places{findHost, [] { return Result<QString>(QString()); }}, m_accounts, patience);
    }
    void enter(const QString &account, const QString &host)
    {
        const AccountRef entry{"docker", account, m_provider->facts().account};
        if (!await(m_accounts.write(entry, {{"host", host}})))
            qFatal("the engine is not entered");
    }
    static QByteArray listed()
    {
        const QJsonObject container{{"Id", QString(containerId)},
                                    {"Names", QJsonArray{"/sandgate-" + key.value}},
                                    {"State", "running"},
                                    {"Labels", QJsonObject{{"dev.sandgate.key", key.value}}}};
        return ByteServer::answer("200 OK", "application/json",
                                  QJsonDocument(QJsonArray{container}).toJson(QJsonDocument::Compact));
    }
    static SandboxSpec spec() { return {key, "A box", {{"image", "it:1"}}}; }
    static Progress quiet()
    {
        return [](const QString &) {};
    }
    Progress told()
    {
        return [this](const QString &stage) { m_stages << stage; };
    }
    void beginCreate()
    {
        m_engine->add(pong("1.41"));
        m_engine->add(json("200 OK", {{"ID", "ENGINE"}}));
    }
    void endCreate()
    {
        m_engine->add(json("201 Created", {{"Id", QString(containerId)}}));
        m_engine->add(container("created"));
        m_engine->add(noContent()); // start
        m_engine->add(container("running"));
    }
    QByteArray container(const QString &status)
    {
        const QJsonObject port{{"HostIp", "127.0.0.1"}, {"HostPort", QString::number(m_server->endpoint().url.port())}};
        return json("200 OK",
                    {{"Id", QString(containerId)},
                     {"Name", "/sandgate-" + key.value},
                     {"State", QJsonObject{{"Status", status}, {"StartedAt", "2026-11-23T16:50:36Z"}}},
                     {"Config", QJsonObject{{"Cmd", QJsonArray{"server", "--token", token}},
                                            {"Labels", QJsonObject{{"dev.sandgate.key", key.value}}}}},
                     {"NetworkSettings",
                      QJsonObject{{"Ports", QJsonObject{{"2468/tcp",
                                                         status == "running" ? QJsonArray{port} : QJsonArray()}}}}}});
    }

    std::unique_ptr<ByteServer> m_engine;
    std::unique_ptr<ByteServer> m_other; // of another computer, say
    bool m_isGuess = false;              // nobody says that the first one is there
    MemorySecrets m_secrets;
    Accounts m_accounts{m_secrets, QProcessEnvironment()};
    std::unique_ptr<ByteServer> m_server;
    std::unique_ptr<DockerProvider> m_provider;
    QStringList m_stages;
};

QTEST_GUILESS_MAIN(TestDockerProvider)
#include "tst_dockerprovider.moc"
