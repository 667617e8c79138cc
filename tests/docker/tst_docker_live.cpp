// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "providers/docker/dockerprovider.h"
#include "providers/local/serverbinary.h"
#include "providers/transport/websocket.h"
#include "tests/docker/realengine.h"
#include "tests/docker/realsshd.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

void quiet(const QString &) {}

QString told(const Error &error)
{
    return error.what + " | " + error.theirWords;
}

} // namespace

// The provider with a real engine and the real sandbox-agent server, from images that are made here.
class TestDockerLive : public QObject
{
    Q_OBJECT
public:
    TestDockerLive(RealEngine::Kind kind, bool bySsh)
        : m_kind(kind)
        , m_bySsh(bySsh)
    {
    }

private slots:
    void initTestCase()
    {
        if (const QString reason = RealEngine::whyNot(m_kind); !reason.isEmpty())
            QSKIP(qPrintable("NOT TESTED on a real engine: " + reason));
        if (const QString reason = RealSshd::whyNot(); m_bySsh && !reason.isEmpty())
            QSKIP(qPrintable("NOT TESTED on a real engine by ssh: " + reason));
        const QString npm =
            npmFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate");
        const Result<QString> server = findServerBinary({}, npm);
        QVERIFY2(server, qPrintable("not installed in " + npm + ": run ./run --install-only first"));
        m_server = *server;
        m_engine = std::make_unique<RealEngine>(m_kind);
        if (m_bySsh) {
            m_sshd = std::make_unique<RealSshd>(m_engine->socket());
            qputenv("TMPDIR", QFile::encodeName(m_tunnels.path())); // others have tunnels, too
        }
        QFile binary(m_server);
        QVERIFY(binary.open(QIODevice::ReadOnly));
        m_engine->makeImage("sandgate/plain:1", {});
        m_engine->makeImage("sandgate/served:1",
                            {{"usr/"}, {"usr/bin/"}, {"usr/bin/sandbox-agent", 0755, binary.readAll()}},
                            R"(ENTRYPOINT ["/usr/bin/sandbox-agent"])");
        m_engine->makeImage(
            "sandgate/broken:1",
            {{"opt/"},
             {"opt/sandbox-agent", 0755, "#!/bin/sh\n/bin/busybox echo there is no disk in drive A\nexit 3\n"}},
            R"(ENTRYPOINT ["/opt/sandbox-agent"])");
        m_engine->makeImage("sandgate/silent:1",
                            {{"opt/"},
                             {"opt/sandbox-agent", 0755,
                              "#!/bin/sh\n/bin/busybox echo I am thinking\n"
                              "exec /bin/busybox sleep 1000\n"}},
                            R"(ENTRYPOINT ["/opt/sandbox-agent"])");
    }
    void cleanupTestCase()
    {
        m_provider.reset();
        m_sshd.reset();
        m_engine.reset();
    }
    void init() { m_provider = provider(); }
    void cleanup()
    {
        if (!m_provider)
            init(); // the test ended early
        const auto left = await(m_provider->list());
        QVERIFY2(left, left ? "" : qPrintable(told(left.error())));
        for (const ListedSandbox &sandbox : left->sandboxes)
            QVERIFY(await(m_provider->destroy(sandbox.id), 60s));
        QCOMPARE(containers(), 0);
    }

    void anImageWithTheServerInItIsUsedAsItIs()
    {
        const SandboxId id = make(specOf("sandgate/served:1"));
        const Endpoint first = start(id);
        QCOMPARE(health(first), 200);
        QVERIFY(await(m_provider->pause(id), 60s));
        const Endpoint second = start(id);
        QCOMPARE(health(second), 200);
        QCOMPARE(second.token.reveal(), first.token.reveal());
    }

    void aTerminalInItIsReached()
    {
        const Endpoint endpoint = start(make(specOf("sandgate/plain:1")));
        HttpClient client(endpoint);
        HttpRequest begin{"POST", "/v1/processes"};
        begin.contentType = "application/json";
        begin.body = R"({"command":"/bin/sh","tty":true})";
        const auto begun = await(client.send(begin));
        QVERIFY2(begun, begun ? "" : qPrintable(told(begun.error())));
        const QString process = QJsonDocument::fromJson(begun->body)["id"].toString();
        WebSocket terminal(endpoint);
        QByteArray shown;
        connect(&terminal, &WebSocket::bytesReceived, this, [&](const QByteArray &bytes) { shown += bytes; });

        const auto opened = await(terminal.connectTo("/v1/processes/" + process + "/terminal/ws", {}, 10s));
        QVERIFY2(opened, opened ? "" : qPrintable(told(opened.error())));
        terminal.sendText(R"({"type":"input","data":"echo $((6 * 7))\n"})");

        QTRY_VERIFY2_WITH_TIMEOUT(shown.contains("\n42"), shown.constData(), 10'000);
    }

    void theServerIsForThisComputerAndWhoeverHasTheToken()
    {
        const SandboxId one = make(specOf("sandgate/plain:1"));
        const SandboxId two = make(specOf("sandgate/plain:1"));
        const Endpoint endpoint = start(one);
        QVERIFY(endpoint.token.reveal() != start(two).token.reveal());
        QCOMPARE(endpoint.token.reveal().size(), 64);
        Endpoint without = endpoint;
        without.token = Secret();
        QCOMPARE(health(without), 401);

        const QJsonObject container = inspected(one);
        const QJsonArray ports = container["NetworkSettings"]["Ports"]["2468/tcp"].toArray();
        QCOMPARE(ports.size(), 1);
        QCOMPARE(ports[0].toObject()["HostIp"].toString(), "127.0.0.1");
        QCOMPARE(container["HostConfig"]["AutoRemove"].toBool(), false);
        QTcpSocket elsewhere; // an address that only a port on all addresses has, too
        elsewhere.connectToHost(QHostAddress("127.0.0.2"), quint16(endpoint.url.port()));
        QTRY_COMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void whatWasChosenIsSoInside()
    {
        QTemporaryDir shared;
        QFile file(shared.filePath("note"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from outside") > 0);
        file.close();
        QFile::setPermissions(shared.path(), QFile::Permissions(0x7755));
        QFile::setPermissions(file.fileName(), QFile::Permissions(0x6444));
        SandboxSpec spec = specOf("sandgate/plain:1");
        spec.settings["environment"] = QJsonObject{{"GREETING", "hello=world"}};
        spec.settings["binds"] = QJsonArray{shared.path() + ":/shared:ro"};
        spec.settings["user"] = "1234:1234";
        spec.settings["memoryMb"] = 512;
        spec.settings["cpus"] = 0.5;
        spec.settings["pids"] = 200;
        const SandboxId id = make(spec);
        const Endpoint endpoint = start(id);

        QCOMPARE(run(endpoint, "echo $GREETING"), "hello=world\n");
        QCOMPARE(run(endpoint, "cat /shared/note"), "from outside");
        QCOMPARE(run(endpoint, "touch /shared/more && echo written"), "");
        QCOMPARE(run(endpoint, "id -u"), "1234\n");
        QCOMPARE(run(endpoint, "cd " + m_provider->defaultCwd(spec) + " && echo mine > file && cat file"), "mine\n");
        const QJsonObject limits = inspected(id)["HostConfig"].toObject();
        QCOMPARE(limits["Memory"].toInteger(), 512 * 1024 * 1024);
        QCOMPARE(limits["NanoCpus"].toInteger(), 500'000'000);
        QCOMPARE(limits["PidsLimit"].toInteger(), 200);
    }

    void aFrozenSandboxGoesOnWhereItWas()
    {
        const SandboxId id = make(specOf("sandgate/plain:1"));
        const Endpoint first = start(id);
        const QString process = startedAt(id);

        QVERIFY(await(m_provider->freeze(id)));
        QVERIFY(!list()[0].serverRuns);
        const Endpoint again = start(id);

        QCOMPARE(again.url, first.url);
        QCOMPARE(health(again), 200);
        QCOMPARE(startedAt(id), process);
        QVERIFY(await(m_provider->freeze(id)));
        QVERIFY(await(m_provider->pause(id), 60s)); // from standing still to its end
        QVERIFY(!inspected(id).value("State")["Running"].toBool());
    }

    void whatOthersDoToASandboxIsToldAsItHappens()
    {
        const SandboxId id = make(specOf("sandgate/served:1"));
        start(id);
        QStringList heard;
        async::Scope listening;
        listening.start(m_provider->watch("", [&heard](const SandboxId &one) { heard << one.value; }));
        QTRY_COMPARE(heard, QStringList{""}); // it listens

        m_engine->ask("POST", "/v1.41/containers/" + containerOf(id) + "/stop?t=0");
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(id.value), 20'000);
        QTRY_COMPARE(whereabouts(id), "stopped");
        start(id);
        QCOMPARE(whereabouts(id), "runs");

        heard.clear();
        m_engine->ask("POST", "/v1.41/containers/" + containerOf(id) + "/pause");
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(id.value), 20'000);
        QTRY_COMPARE(whereabouts(id), "frozen");
        QCOMPARE(health(start(id)), 200);

        heard.clear();
        m_engine->stop();
        m_engine->start();
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(""), 30'000); // it listens again

        heard.clear();
        m_engine->ask("DELETE", "/v1.41/containers/" + containerOf(id) + "?force=true");
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(id.value), 20'000);
        QTRY_COMPARE(whereabouts(id), "gone");
        QCOMPARE(containers(), 0); // nothing was woken, let alone made
    }

    void whoListensMayGoAtAnyTime()
    {
        const auto owner = provider();
        for (int i = 0; i < 3; ++i) {
            bool isHeard = false;
            async::Scope listening;
            listening.start(owner->watch("", [&isHeard](const SandboxId &) { isHeard = true; }));
            if (i > 0)
                QTRY_VERIFY(isHeard);
        }
        QTest::qWait(20);
    }

    void sandboxesOutliveTheEnginesEnd_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("it is stopped") << false;
        QTest::newRow("it is killed") << true;
    }
    void sandboxesOutliveTheEnginesEnd()
    {
        QFETCH(bool, killed);
        const SandboxId id = make(specOf("sandgate/plain:1"));
        const Endpoint first = start(id);
        run(first, "echo kept > /workspace/kept");

        killed ? m_engine->kill() : m_engine->stop();
        const auto meanwhile = await(m_provider->ensureServer(id, quiet));
        QVERIFY(!meanwhile);
        QCOMPARE(meanwhile.error().kind, Error::Kind::Unreachable); // and not Gone
        const auto removal = await(m_provider->destroy(id));
        QVERIFY(!removal);
        QCOMPARE(removal.error().kind, Error::Kind::Unreachable); // nor a success
        QVERIFY(!await(m_provider->list()));

        m_engine->start();
        const Endpoint again = start(id);
        QCOMPARE(health(again), 200);
        QCOMPARE(again.token.reveal(), first.token.reveal());
        QCOMPARE(run(again, "cat /workspace/kept"), "kept\n");
    }

    void theNextRunFindsAndUsesTheContainer()
    {
        const SandboxSpec spec = specOf("sandgate/plain:1");
        const SandboxId id = make(spec);
        const Endpoint first = start(id);

        m_provider = provider();
        const Endpoint again = start(list()[0].id);

        QCOMPARE(again.url, first.url);
        QCOMPARE(again.token.reveal(), first.token.reveal());
        QCOMPARE(make(spec), id); // made again by its key: the one that is there
        QCOMPARE(containers(), 1);
    }

    void aContainerThatSomebodyRemovedIsGone()
    {
        const SandboxId id = make(specOf("sandgate/plain:1"));
        QVERIFY(m_engine->ask("DELETE", "/v1.41/containers/" + containerOf(id) + "?force=true"));

        const auto gone = await(m_provider->ensureServer(id, quiet));

        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::Gone);
        QVERIFY2(gone.error().theirWords.contains("no such container", Qt::CaseInsensitive),
                 qPrintable(told(gone.error())));
        QVERIFY(await(m_provider->destroy(id)));
    }

    void anotherEnginesIgnoranceIsNoSandboxesEnd()
    {
        const SandboxId elsewhere{"docker/" + QString(64, 'a') + "@ANOTHER:ENGINE"};
        const auto missing = await(m_provider->ensureServer(elsewhere, quiet));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::Unreachable);
        const auto removal = await(m_provider->destroy(elsewhere));
        QVERIFY(!removal);
        QCOMPARE(removal.error().kind, Error::Kind::Unreachable);
    }

    void whatAServerSaidBeforeItEndedIsInTheErrorAndNothingIsLeft()
    {
        const auto made = await(m_provider->create(specOf("sandgate/broken:1"), quiet), 60s);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QVERIFY2(made.error().theirWords.contains("there is no disk in drive A"), qPrintable(told(made.error())));
        QVERIFY2(made.error().theirWords.contains("Exit status 3"), qPrintable(told(made.error())));
        QCOMPARE(containers(), 0);
    }

    void whatAServerSaidThatDoesNotListenIsInTheErrorAndNothingIsLeft()
    {
        DockerPatience patience;
        patience.health = 1500ms;
        m_provider = provider(m_engine->host(), patience);
        const auto made = await(m_provider->create(specOf("sandgate/silent:1"), quiet), 60s);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Timeout);
        QVERIFY2(made.error().theirWords.contains("I am thinking"), qPrintable(told(made.error())));
        QCOMPARE(containers(), 0);
    }

    void wrongSettingsAreToldInTheEnginesWords_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("a folder that is not there")
            << QJsonObject{{"binds", QJsonArray{"/nowhere/at/all:/shared"}}} << Error::Kind::InvalidSettings
            << (isPodman() ? "" : "bind source path does not exist"); // which Podman would make
        QTest::newRow("a network that is not there")
            << QJsonObject{{"network", "nonet"}} << (isPodman() ? Error::Kind::Refused : Error::Kind::InvalidSettings)
            << (isPodman() ? "network not found" : "network nonet not found");
        QTest::newRow("an image that may not be fetched")
            << QJsonObject{{"image", "no/such"}, {"pull", "never"}} << Error::Kind::Missing << "No such image";
        QTest::newRow("a registry that is not there")
            << QJsonObject{{"image", "127.0.0.1:1/no/such"}} << Error::Kind::Refused << "connection refused";
        QTest::newRow("a user that is not there")
            << QJsonObject{{"user", "nobody-here"}} << Error::Kind::Refused << "nobody-here";
    }
    void wrongSettingsAreToldInTheEnginesWords()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, words);
        SandboxSpec spec = specOf("sandgate/plain:1");
        for (auto i = settings.begin(); i != settings.end(); ++i)
            spec.settings[i.key()] = i.value();

        const auto made = await(m_provider->create(spec, quiet), 60s);

        QVERIFY(!made);
        QVERIFY2(made.error().theirWords.contains(words), qPrintable(told(made.error())));
        QCOMPARE(made.error().kind, kind);
        QCOMPARE(containers(), 0);
        QVERIFY(!QFile::exists("/nowhere"));
    }

    void whatAnAbandonedAttemptMadeIsFoundByItsKeyAndBroughtUp()
    {
        const SandboxSpec spec = specOf("sandgate/plain:1");
        {
            // Ends between the making of the container and its start: the server is not in it yet.
            Running<Result<SandboxId>> attempt(m_provider->create(spec, quiet));
            QTRY_COMPARE_WITH_TIMEOUT(containers(), 1, 30'000);
        }
        const std::vector<ListedSandbox> listed = list();
        QCOMPARE(listed.size(), 1u);
        QCOMPARE(listed[0].key, spec.key);
        QCOMPARE(health(start(listed[0].id)), 200);
    }

    void anEngineThatWantsCertificatesGetsThem()
    {
        if (isPodman())
            QSKIP("NOT TESTED: Podman's service of Debian 12 has no TLS.");
        if (m_bySsh)
            QSKIP("NOT TESTED: certificates are for TCP.");
        DockerSurroundings around;
        around.environment = m_engine->tlsVariables();
        const Result<DockerHost> host = findDockerHost(around);
        QVERIFY2(host, host ? "" : qPrintable(told(host.error())));
        m_provider = provider(*host);
        const SandboxSpec spec = specOf("sandgate/plain:1");
        const SandboxId id = make(spec);
        QCOMPARE(health(start(id)), 200);
        QCOMPARE(list()[0].id, id);
        QVERIFY(await(m_provider->destroy(id), 60s));

        DockerHost stranger = *host;
        stranger.endpoint.tls.certificate.clear();
        stranger.endpoint.tls.key.clear();
        const auto refused = await(provider(stranger)->list());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unreachable);
        QVERIFY2(refused.error().theirWords.contains("certificate"), qPrintable(told(refused.error())));
        DockerHost unknown = *host;
        unknown.endpoint.tls.authority.clear();
        const auto distrusted = await(provider(unknown)->list());
        QVERIFY(!distrusted);
        QCOMPARE(distrusted.error().kind, Error::Kind::Unreachable);
        QVERIFY2(distrusted.error().what.contains("cannot be trusted"), qPrintable(told(distrusted.error())));
    }

    void containersOfOthersAreNeitherListedNorTouched()
    {
        const QByteArray body = R"({"Image":"sandgate/plain:1","Cmd":["/bin/sleep","1000"],
            "Labels":{"dev.sandgate.key":"5f0c8a51-6d5e-4b8e-9d0a-0f1e2d3c4b5a"}})";
        const auto made = m_engine->ask("POST", "/v1.41/containers/create?name=theirs", "application/json", body);
        QVERIFY(made);
        const QString container = QJsonDocument::fromJson(made->body)["Id"].toString();

        QVERIFY(list().empty());
        const auto removal = await(m_provider->destroy({"docker/" + container + "@"}));

        QVERIFY(!removal);
        QCOMPARE(removal.error().kind, Error::Kind::Conflict);
        QVERIFY(m_engine->ask("DELETE", "/v1.41/containers/theirs?force=true"));
    }

    void whatIsReachedBySshIsReachedAgainAfterTheConnectionWasCut()
    {
        if (!m_bySsh)
            QSKIP("NOT TESTED: this engine is on this computer.");
        const SandboxId id = make(specOf("sandgate/plain:1"));
        const Endpoint first = start(id);
        run(first, "echo kept > kept");

        m_sshd->cutConnections();

        QTRY_COMPARE_WITH_TIMEOUT(health(first), 0, 20'000);
        // Until its end is heard of, the connection counts as there.
        QTRY_COMPARE_WITH_TIMEOUT(sshProcesses(), 0, 10'000);
        QTest::qWait(500);
        QCOMPARE(run(start(id), "cat kept"), "kept\n");
    }

    void toWhatIsStoppedThereIsNoWayAnyMore()
    {
        if (!m_bySsh)
            QSKIP("NOT TESTED: this engine is on this computer.");
        const SandboxId id = make(specOf("sandgate/plain:1"));
        const SandboxId other = make(specOf("sandgate/plain:1"));
        const Endpoint first = start(id);
        const Endpoint stays = start(other);
        QVERIFY(isListening(first.unixSocket));
        QVERIFY(await(m_provider->pause(id), 60s));
        QTRY_VERIFY(!isListening(first.unixSocket));
        QVERIFY(!QFile::exists(first.unixSocket));
        const Endpoint second = start(id);
        QCOMPARE(health(second), 200);
        m_engine->ask("POST", "/v1.41/containers/" + containerOf(id) + "/restart?t=0"); // by somebody else
        const Endpoint third = start(id);
        QTRY_COMPARE(health(third), 200);
        QTRY_VERIFY(second.unixSocket == third.unixSocket || !isListening(second.unixSocket));
        QVERIFY(await(m_provider->destroy(id), 60s));
        QTRY_VERIFY(!isListening(third.unixSocket));
        QCOMPARE(health(stays), 200);
    }

    void whoeverIsNoGuestIsToldSoInTheWordsOfSsh()
    {
        if (!m_bySsh)
            QSKIP("NOT TESTED: this engine is on this computer.");
        m_sshd->setWelcome(false);
        const auto stranger = await(provider()->list());
        m_sshd->setWelcome(true);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, Error::Kind::Unauthorized);
        QVERIFY2(stranger.error().theirWords.contains("Permission denied (publickey"),
                 qPrintable(told(stranger.error())));

        DockerHost nobody = host();
        nobody.ssh->port = 1;
        const auto none = await(provider(nobody)->list());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Unreachable);
        QVERIFY2(none.error().theirWords.contains("Connection refused"), qPrintable(told(none.error())));

        DockerHost withoutEngine = host();
        withoutEngine.ssh->socket = "/nowhere.sock";
        const auto empty = await(provider(withoutEngine)->list());
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, Error::Kind::Missing);
    }

    void whoeverGoesWhileSshConnectsLeavesNothing()
    {
        if (!m_bySsh)
            QSKIP("NOT TESTED: this engine is on this computer.");
        m_provider.reset();
        const int others = sshFolders();
        {
            const auto owner = provider();
            Running<Result<Listing>> dropped(owner->list());
            QTRY_COMPARE(sshFolders(), others + 1);
        }
        {
            auto owner = provider();
            Running<Result<Listing>> left(owner->list());
            Running<Result<Listing>> both(owner->list());
            QTRY_VERIFY_WITH_TIMEOUT(left.isDone() && both.isDone(), 20'000);
            QVERIFY(left->has_value() && both->has_value());
        }
        QTRY_COMPARE_WITH_TIMEOUT(sshProcesses(), 0, 10'000);
        QCOMPARE(sshFolders(), others);
        m_provider = provider();
    }

    void anotherComputerAtTheSameAddressIsNotTrusted()
    {
        if (!m_bySsh)
            QSKIP("NOT TESTED: this engine is on this computer.");
        m_sshd->becomeAnother();
        const auto distrusted = await(provider()->list());
        m_sshd->becomeItself();
        QVERIFY(!distrusted);
        QCOMPARE(distrusted.error().kind, Error::Kind::Unauthorized);
        QVERIFY2(distrusted.error().theirWords.contains("verification failed"), qPrintable(told(distrusted.error())));
    }

private:
    // Where a person's variables say that it is.
    DockerHost host() const
    {
        if (!m_bySsh)
            return m_engine->host();
        DockerSurroundings around;
        around.environment.insert("DOCKER_HOST", m_sshd->address());
        const Result<DockerHost> host = findDockerHost(around);
        if (!host)
            qFatal("no host: %s", qPrintable(told(host.error())));
        return *host;
    }
    std::unique_ptr<DockerProvider> provider() { return provider(host()); }
    std::unique_ptr<DockerProvider> provider(const DockerHost &host, DockerPatience patience = {})
    {
        patience.stop = 1s;
        const auto findHost = [host](const QString &) { return Result<DockerHost>(host); };
        return std::make_unique<DockerProvider>(
            DockerProvider::Places{findHost, [this] { return Result<QString>(m_server); }}, m_accounts, patience);
    }
    static SandboxSpec specOf(const QString &image)
    {
        return {SandboxKey::random(), "A box", {{"image", image}, {"workspace", "/workspace"}}};
    }
    SandboxId make(const SandboxSpec &spec)
    {
        const auto id = await(m_provider->create(spec, quiet), 90s);
        if (!id)
            qFatal("not made: %s", qPrintable(told(id.error())));
        return *id;
    }
    Endpoint start(const SandboxId &id)
    {
        const auto endpoint = await(m_provider->ensureServer(id, quiet), 90s);
        if (!endpoint)
            qFatal("not started: %s", qPrintable(told(endpoint.error())));
        return *endpoint;
    }
    std::vector<ListedSandbox> list()
    {
        const auto listed = await(m_provider->list());
        if (!listed)
            qFatal("not listed: %s", qPrintable(told(listed.error())));
        return listed->sandboxes;
    }
    static int health(const Endpoint &endpoint)
    {
        HttpClient client(endpoint);
        const auto answer = await(client.send({"GET", "/v1/health"}));
        return answer ? answer->status : answer.error().status;
    }
    // What a shell inside prints.
    static QString run(const Endpoint &endpoint, const QString &script)
    {
        HttpClient client(endpoint);
        HttpRequest request{"POST", "/v1/processes/run"};
        request.contentType = "application/json";
        request.body = QJsonDocument(QJsonObject{{"command", "/bin/sh"}, {"args", QJsonArray{"-c", script}}}).toJson();
        const auto answer = await(client.send(request));
        return answer ? QJsonDocument::fromJson(answer->body).object()["stdout"].toString() : told(answer.error());
    }
    static int sshFolders() { return int(QDir(QDir::tempPath()).entryList({"sandgate-ssh-*"}, QDir::Dirs).size()); }
    static int sshProcesses()
    {
        QProcess pgrep;
        pgrep.start("pgrep",
                    {"-f", "-c", "-P", QString::number(QCoreApplication::applicationPid()), "^(/usr/bin/)?ssh "});
        pgrep.waitForFinished();
        return pgrep.readAllStandardOutput().trimmed().toInt();
    }
    static bool isListening(const QString &socket) // also one whose name is gone
    {
        QFile sockets("/proc/net/unix");
        if (!sockets.open(QIODevice::ReadOnly))
            qFatal("no list of sockets");
        return sockets.readAll().contains(socket.toUtf8());
    }
    QString whereabouts(const SandboxId &id)
    {
        const auto now = await(m_provider->whereabouts(id));
        if (!now)
            return now.error().kind == Error::Kind::Gone ? "gone" : now.error().what;
        return *now == Whereabouts::Runs ? "runs" : *now == Whereabouts::Frozen ? "frozen" : "stopped";
    }
    static QString containerOf(const SandboxId &id) { return id.value.section('/', 1).section('@', 0, 0); }
    QJsonObject inspected(const SandboxId &id)
    {
        const auto answer = m_engine->ask("GET", "/v1.41/containers/" + containerOf(id) + "/json");
        return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    }
    QString startedAt(const SandboxId &id) { return inspected(id).value("State")["StartedAt"].toString(); }
    int containers()
    {
        const auto answer = m_engine->ask("GET", "/v1.41/containers/json?all=true");
        return answer ? int(QJsonDocument::fromJson(answer->body).array().size()) : -1;
    }

    bool isPodman() const { return m_kind == RealEngine::Kind::Podman; }

    const RealEngine::Kind m_kind;
    const bool m_bySsh;
    QString m_server;
    std::unique_ptr<RealEngine> m_engine;
    std::unique_ptr<RealSshd> m_sshd; // none: the engine is on this computer
    QTemporaryDir m_tunnels{"/tmp/sgtunnels-XXXXXX"};
    MemorySecrets m_secrets;
    Accounts m_accounts{m_secrets, QProcessEnvironment()};
    std::unique_ptr<DockerProvider> m_provider;
};

// With the engine that SANDGATE_TEST_ENGINE names: docker, where it names none, or podman, and each "-by-ssh".
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString engine = qEnvironmentVariable("SANDGATE_TEST_ENGINE");
    TestDockerLive test(engine.startsWith("podman") ? RealEngine::Kind::Podman : RealEngine::Kind::Docker,
                        engine.endsWith("-by-ssh"));
    return QTest::qExec(&test, argc, argv);
}

#include "tst_docker_live.moc"
