// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localprovider.h"
#include "providers/local/serverbinary.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto runName = "SANDGATE_TEST_RUN";

// A keychain that is there but does not open.
class LockedSecrets : public SecretKeeper
{
public:
    async::Task<Result<Secret>> read(QString) override { co_return failure(Error::Kind::Refused, "Locked."); }
    async::Task<Result<>> write(QString, Secret) override { co_return failure(Error::Kind::Refused, "Locked."); }
    async::Task<Result<>> remove(QString) override { co_return failure(Error::Kind::Refused, "Locked."); }
};

void quiet(const QString &) {}

} // namespace

// The provider with the real sandbox-agent server.
class TestLocalProvider : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_npm = npmFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate");
        const bool installed = findServerBinary({}, m_npm) && findDemoAgent(m_npm);
        QVERIFY2(installed, qPrintable("not installed in " + m_npm + ": run ./run --install-only first"));
    }
    void init()
    {
        m_run = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        qputenv(runName, m_run); // inherited by all that is started, whatever the provider adds
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<MemorySecrets>();
        m_provider = std::make_unique<LocalProvider>(places(), *m_secrets);
        m_made.clear();
    }
    void cleanup()
    {
        bool destroyed = true;
        for (const SandboxId &id : m_made)
            destroyed = await(m_provider->destroy(id)).has_value() && destroyed;
        const auto left = processesMarkedWith(runName + ("=" + m_run));
        await(endProcessesMarkedWith(runName + ("=" + m_run), 100ms));
        QVERIFY(destroyed);
        QVERIFY2(left.empty(), "a process was left behind");
    }

    void theServerAnswersWhoeverHasTheTokenAndNobodyElse()
    {
        const Endpoint endpoint = start(make());
        Endpoint without = endpoint;
        without.token = Secret();
        Endpoint wrong = endpoint;
        wrong.token = Secret(endpoint.token.reveal().left(63) + '!');

        QCOMPARE(health(endpoint), 200);
        QCOMPARE(health(without), 401);
        QCOMPARE(health(wrong), 401);
    }

    void theServerListensOnLoopbackOnly()
    {
        const Endpoint endpoint = start(make());
        QCOMPARE(endpoint.url.host(), "127.0.0.1");

        QTcpSocket elsewhere; // an address that only a server on all addresses has, too
        elsewhere.connectToHost(QHostAddress("127.0.0.2"), static_cast<quint16>(endpoint.url.port()));

        QTRY_COMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void eachServerHasATokenOfItsOwnAndNoTelemetry()
    {
        const SandboxId first = make();
        const SandboxId second = make();

        const Endpoint one = start(first);
        const Endpoint two = start(second);

        QVERIFY(one.token.reveal() != two.token.reveal());
        QCOMPARE(one.token.reveal().size(), 64); // 256 bit in hexadecimal
        QVERIFY(one.url != two.url);
        QVERIFY(argumentsOf(server(first).pid).contains("--no-telemetry"));
    }

    void askingAgainGivesTheServerThatRuns()
    {
        const SandboxId id = make();
        const Endpoint first = start(id);
        const ProcessIdentity process = server(id);

        const Endpoint again = start(id);

        QCOMPARE(again.url, first.url);
        QCOMPARE(again.token.reveal(), first.token.reveal());
        QCOMPARE(server(id), process);
    }

    void theNextRunAdoptsTheServerThatRuns_data()
    {
        QTest::addColumn<bool>("keychain");
        QTest::newRow("the keychain has the token") << true;
        QTest::newRow("there is no keychain") << false;
    }
    void theNextRunAdoptsTheServerThatRuns()
    {
        QFETCH(bool, keychain);
        const SandboxId id = make();
        const Endpoint first = start(id);
        const ProcessIdentity process = server(id);

        nextRun(keychain);
        const Endpoint again = start(id);

        QCOMPARE(again.url, first.url);
        QCOMPARE(again.token.reveal(), first.token.reveal());
        QCOMPARE(server(id), process);
        QCOMPARE(health(again), 200);
    }

    void aServerWithAnotherTokenThanTheKeychainsIsReplaced()
    {
        const SandboxId id = make();
        const Endpoint first = start(id);
        const ProcessIdentity process = server(id);
        m_secrets->secrets[secretOf(id)] = "another token";

        const Endpoint second = start(id);

        QVERIFY(!isRunning(process));
        QVERIFY(second.token.reveal() != first.token.reveal());
        QCOMPARE(m_secrets->secrets.value(secretOf(id)), second.token.reveal());
        QCOMPARE(health(second), 200);
    }

    void withoutAWayToKeepTheTokenNothingIsStarted()
    {
        const SandboxId id = make();
        LockedSecrets locked;
        LocalProvider provider(places(), locked);

        const Result<Endpoint> endpoint = await(provider.ensureServer(id, quiet));

        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().what, "Locked.");
        QVERIFY(ofSandbox(id).empty());
    }

    void aServerThatWasKilledIsStartedAgain()
    {
        const SandboxId id = make();
        start(id);
        const ProcessIdentity former = server(id);
        kill(static_cast<pid_t>(former.pid), SIGKILL);
        QTRY_VERIFY(!isRunning(former));

        const Endpoint endpoint = start(id);

        QVERIFY(server(id) != former);
        QCOMPARE(health(endpoint), 200);
    }

    void managedProcessesEndWithTheSandbox_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("serverKilled");
        for (const char *how : {"pause", "destroy", "next start"}) {
            if (qstrcmp(how, "next start") != 0)
                QTest::addRow("%s", how) << QString(how) << false;
            QTest::addRow("%s after the server was killed", how) << QString(how) << true;
        }
    }
    void managedProcessesEndWithTheSandbox()
    {
        QFETCH(QString, how);
        QFETCH(bool, serverKilled);
        const SandboxId id = make();
        const Endpoint endpoint = start(id);
        run(endpoint, "setsid", {"sleep", "300"});
        run(endpoint, "sh", {"-c", "trap '' TERM; while :; do sleep 1; done"});
        QTRY_VERIFY(ofSandbox(id).size() >= 3);
        if (serverKilled) {
            const ProcessIdentity process = server(id);
            kill(static_cast<pid_t>(process.pid), SIGKILL);
            QTRY_VERIFY(!isRunning(process));
            QVERIFY(ofSandbox(id).size() >= 2);
        }

        if (how == "next start")
            start(id);
        else
            QVERIFY(await(how == "pause" ? m_provider->pause(id) : m_provider->destroy(id)));

        QCOMPARE(ofSandbox(id).size(), std::size_t(how == "next start" ? 1 : 0));
    }

    void aServerThatNobodyWroteDownIsEndedByTheNextStart()
    {
        const SandboxId id = make();
        start(id);
        const ProcessIdentity stray = server(id);
        QVERIFY(QFile::remove(folder(id) + "/server.json")); // Sandgate was killed between the start and the record

        nextRun(true);
        const Endpoint endpoint = start(id);

        QVERIFY(!isRunning(stray));
        QCOMPARE(ofSandbox(id), std::vector{server(id)});
        QCOMPARE(health(endpoint), 200);
    }

    void whoDiesWhileStartingLeavesNothing_data()
    {
        QTest::addColumn<bool>("startsAgain");
        QTest::newRow("after the next start") << true;
        QTest::newRow("after the sandbox was destroyed") << false;
    }
    void whoDiesWhileStartingLeavesNothing()
    {
        QFETCH(bool, startsAgain);
        const SandboxId id = make();
        QFile never(m_folder->filePath("never-listens"));
        QVERIFY(never.open(QIODevice::WriteOnly) && never.write("#!/bin/sh\nexec sleep 300\n") > 0);
        QVERIFY(never.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        never.close();
        {
            LocalProvider dying({m_folder->path(), m_npm, never.fileName()}, *m_secrets);
            const Running<Result<Endpoint>> starting(dying.ensureServer(id, quiet));
            QTRY_VERIFY(!ofSandbox(id).empty());
            QVERIFY(!starting.isDone());
        }
        QVERIFY(!ofSandbox(id).empty()); // cut short with the server running and nobody waiting for it

        nextRun(true);
        if (startsAgain) {
            QCOMPARE(health(start(id)), 200);
            QCOMPARE(ofSandbox(id).size(), std::size_t(1));
        } else {
            QVERIFY(await(m_provider->destroy(id)));
            QVERIFY(ofSandbox(id).empty());
        }
    }

    void destroyRemovesFolderAndSecretAndTwiceIsSuccess()
    {
        const SandboxId id = make();
        start(id);
        QVERIFY(m_secrets->secrets.contains(secretOf(id)));

        QVERIFY(await(m_provider->destroy(id)));
        QVERIFY(!QFile::exists(folder(id)));
        QVERIFY(m_secrets->secrets.isEmpty());

        QVERIFY(await(m_provider->destroy(id)));
    }

    void destroyRemovesWhatIsLeftWhenTheFolderIsGone()
    {
        const SandboxId id = make();
        start(id);
        QVERIFY(QDir(folder(id)).removeRecursively());

        QVERIFY(await(m_provider->destroy(id)));

        QVERIFY(ofSandbox(id).empty());
        QVERIFY(m_secrets->secrets.isEmpty());
    }

    void destroyRemovesFoldersThatMayNotBeWrittenTo()
    {
        const SandboxId id = make();
        const QString cache = folder(id) + "/workspace/cache/module";
        QVERIFY(QDir().mkpath(cache));
        QFile file(cache + "/file");
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::setPermissions(cache, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(cache + "/..", QFile::Permissions()));

        QVERIFY(await(m_provider->destroy(id)));

        QVERIFY(!QFile::exists(folder(id)));
    }

    void destroyLeavesThePersonsOwnWorkspace()
    {
        QTemporaryDir own;
        QFile file(own.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const SandboxId id = make({{"workspace", own.path()}});
        QVERIFY(QFile::link(own.path(), folder(id) + "/data/link"));

        QVERIFY(await(m_provider->destroy(id)));

        QVERIFY(file.exists());
    }

    void theServerWorksInTheChosenWorkspace_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::newRow("a folder that the person chose") << true;
        QTest::newRow("the sandbox's own") << false;
    }
    void theServerWorksInTheChosenWorkspace()
    {
        QFETCH(bool, chosen);
        QTemporaryDir own;
        const QJsonObject settings = chosen ? QJsonObject{{"workspace", own.path()}} : QJsonObject();
        const SandboxId id = make(settings);
        const QString workspace = chosen ? own.path() : folder(id) + "/workspace";

        start(id);

        const QFileInfo cwd("/proc/" + QString::number(server(id).pid) + "/cwd");
        QCOMPARE(cwd.symLinkTarget(), QFileInfo(workspace).canonicalFilePath());
        QCOMPARE(m_provider->defaultCwd({SandboxKey{id.value.section('/', 1)}, "Test", settings}), workspace);
    }

    void aWorkspaceThatIsNotThereIsSaid()
    {
        QTemporaryDir own;
        const SandboxId id = make({{"workspace", own.path()}});
        QVERIFY(own.remove());

        const Result<Endpoint> endpoint = await(m_provider->ensureServer(id, quiet));

        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, Error::Kind::InvalidSettings);
        QVERIFY2(endpoint.error().what.contains(own.path()), qPrintable(endpoint.error().what));
        QVERIFY(ofSandbox(id).empty());
    }

    void aFailedCreateLeavesNothing_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("npm");
        QTest::addColumn<Error::Kind>("reason");
        QTest::newRow("workspace is not there")
            << QJsonObject{{"workspace", "/nowhere/at/all"}} << m_npm << Error::Kind::InvalidSettings;
        QTest::newRow("workspace is a file")
            << QJsonObject{{"workspace", "/etc/passwd"}} << m_npm << Error::Kind::InvalidSettings;
        QTest::newRow("no server") << QJsonObject() << "/nowhere" << Error::Kind::Missing;
        QTest::newRow("no demo agent, which is found out when the folder is there")
            << QJsonObject{{"demoAgent", true}} << "/nowhere" << Error::Kind::Missing;
    }
    void aFailedCreateLeavesNothing()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(QString, npm);
        QFETCH(Error::Kind, reason);
        const QString server = settings.contains("demoAgent") ? *findServerBinary({}, m_npm) : QString();
        LocalProvider provider({m_folder->path(), npm, server}, *m_secrets);

        const Result<SandboxId> id = await(provider.create({SandboxKey::random(), "Test", settings}, quiet));

        QVERIFY(!id);
        QCOMPARE(id.error().kind, reason);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aFailedCreateDoesNotTouchASandboxThatWasThere()
    {
        const SandboxId id = make();
        const SandboxKey key{id.value.section('/', 1)};

        const auto again = await(m_provider->create({key, "Again", {{"workspace", "/nowhere"}}}, quiet));

        QVERIFY(!again);
        QCOMPARE(health(start(id)), 200);
    }

    void aKeyThatLeadsElsewhereIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"", ".", "..", "../outside", "a/b", "/etc", "plain"})
            QTest::addRow("%s", *key ? key : "(empty)") << QString(key);
    }
    void aKeyThatLeadsElsewhereIsRefused()
    {
        QFETCH(QString, key);
        const QString root = m_folder->filePath("root");
        QVERIFY(QDir().mkpath(root));
        QFile outside(m_folder->filePath("file"));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        LocalProvider provider({root, m_npm, {}}, *m_secrets);

        const auto id = await(provider.create({SandboxKey{key}, "Test", {{"workspace", "/nowhere"}}}, quiet));

        QVERIFY(!id);
        QCOMPARE(id.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(outside.exists());
        QVERIFY(QFile::exists(root));
        QVERIFY(!QFile::exists(m_folder->filePath("outside")));
    }

    void anIdThatIsNotOursIsRefused_data()
    {
        const QString key = SandboxKey::random().value;
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << "";
        QTest::newRow("no key") << "local/";
        QTest::newRow("no provider") << key;
        QTest::newRow("another provider's") << "docker/" + key;
        QTest::newRow("a longer provider's") << "local2/" + key;
        QTest::newRow("upwards") << "local/../x";
        QTest::newRow("up and down") << "local/" + key + "/../x";
        QTest::newRow("deeper") << "local/" + key + "/x";
        QTest::newRow("absolute") << "local//etc";
        QTest::newRow("here") << "local/.";
        QTest::newRow("braces") << "local/{" + key + "}";
        QTest::newRow("more behind") << "local/" + key + "x";
        QTest::newRow("nothing but zeros") << "local/00000000-0000-0000-0000-000000000000";
    }
    void anIdThatIsNotOursIsRefused()
    {
        QFETCH(QString, id);
        QFile file(m_folder->filePath("x"));
        QVERIFY(file.open(QIODevice::WriteOnly));

        const auto ensured = await(m_provider->ensureServer({id}, quiet));
        const auto paused = await(m_provider->pause({id}));
        const auto destroyed = await(m_provider->destroy({id}));

        QVERIFY(!ensured && !paused && !destroyed);
        QCOMPARE(ensured.error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(paused.error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(destroyed.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(file.exists());
    }

    void aSandboxThatIsNotThereIsGone()
    {
        const SandboxId id{"local/" + SandboxKey::random().value};

        QCOMPARE(await(m_provider->ensureServer(id, quiet)).error().kind, Error::Kind::Gone);
        QCOMPARE(await(m_provider->pause(id)).error().kind, Error::Kind::Gone);
        QVERIFY(await(m_provider->destroy(id)));
    }

    void whatExistsIsListed()
    {
        const SandboxId awake = make();
        const SandboxId asleep = make();
        const SandboxId halfMade{"local/" + SandboxKey::random().value}; // Sandgate was killed while it was made
        m_made << halfMade;
        QVERIFY(QDir().mkpath(folder(halfMade)));
        QVERIFY(QDir().mkpath(m_folder->filePath("not a sandbox")));
        start(awake);

        const Result<Listing> found = await(m_provider->list());

        QVERIFY(found);
        QCOMPARE(found->sandboxes.size(), std::size_t(3));
        for (const ListedSandbox &sandbox : found->sandboxes) {
            QVERIFY(m_made.contains(sandbox.id));
            QCOMPARE(sandbox.id.value, "local/" + sandbox.key.value);
            QCOMPARE(sandbox.serverRuns, sandbox.id == awake);
        }
        QVERIFY(await(m_provider->destroy(halfMade)));
        QVERIFY(!QFile::exists(folder(halfMade)));
        Q_UNUSED(asleep)
    }

    void whatHappensIsTold()
    {
        QStringList stages;
        const Progress progress = [&stages](const QString &stage) { stages << stage; };
        const auto id = await(m_provider->create({SandboxKey::random(), "Test", {}}, progress));
        QVERIFY(id);
        m_made << *id;

        QVERIFY(await(m_provider->ensureServer(*id, progress)));
        QVERIFY(await(m_provider->ensureServer(*id, progress)));

        QCOMPARE(stages, (QStringList{"Looking for sandbox-agent", "Making the sandbox's folder", "Starting the server",
                                      "Finding the server that runs already"}));
    }

    void theDemoAgentIsThereWhenItIsWanted()
    {
        const SandboxId with = make({{"demoAgent", true}});
        const SandboxId without = make();

        const QString launcher = "/data/sandbox-agent/bin/agent_processes/mock-acp";

        QVERIFY(QFileInfo(folder(with) + launcher).isExecutable());
        QVERIFY(!QFile::exists(folder(without) + launcher));
    }

    void nobodyElseMayLookIntoTheSandbox()
    {
        const QString path = folder(make());

        for (const QString &inside : {QString(), QString("/data"), QString("/workspace")}) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
            QVERIFY2(!(QFile::permissions(path + inside) & others), qPrintable(inside));
        }
    }

private:
    LocalProvider::Places places() const { return {m_folder->path(), m_npm, {}}; }
    // As after a restart: nothing but the disk is left, and the keychain when there is one.
    void nextRun(bool keychain)
    {
        m_provider.reset();
        if (!keychain)
            m_secrets = std::make_unique<MemorySecrets>();
        m_provider = std::make_unique<LocalProvider>(places(), *m_secrets);
    }
    SandboxId make(const QJsonObject &settings = {})
    {
        const auto id = await(m_provider->create({SandboxKey::random(), "Test", settings}, quiet));
        if (!id)
            qFatal("%s %s", qPrintable(id.error().what), qPrintable(id.error().theirWords));
        m_made << *id;
        return *id;
    }
    Endpoint start(const SandboxId &id)
    {
        const Result<Endpoint> endpoint = await(m_provider->ensureServer(id, quiet));
        if (!endpoint)
            qFatal("%s %s", qPrintable(endpoint.error().what), qPrintable(endpoint.error().theirWords));
        return *endpoint;
    }
    QString folder(const SandboxId &id) const { return m_folder->filePath(id.value.section('/', 1)); }
    static QString secretOf(const SandboxId &id) { return "local/" + id.value.section('/', 1); }
    ProcessIdentity server(const SandboxId &id) const { return LocalServer(folder(id)).process().value(); }
    static std::vector<ProcessIdentity> ofSandbox(const SandboxId &id)
    {
        return processesMarkedWith("SANDGATE_SANDBOX=" + id.value.section('/', 1).toUtf8());
    }
    static int health(const Endpoint &endpoint)
    {
        HttpClient client(endpoint);
        const Result<HttpResponse> response = await(client.send({"GET", "/v1/health"}));
        return response ? response->status : response.error().status;
    }
    static void run(const Endpoint &endpoint, const QString &command, const QJsonArray &arguments)
    {
        HttpClient client(endpoint);
        HttpRequest request{"POST", "/v1/processes"};
        request.contentType = "application/json";
        request.body = QJsonDocument(QJsonObject{{"command", command}, {"args", arguments}}).toJson();
        const Result<HttpResponse> response = await(client.send(request));
        if (!response)
            qFatal("%s %s", qPrintable(response.error().what), qPrintable(response.error().theirWords));
    }

    QString m_npm;
    QByteArray m_run;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecrets> m_secrets;
    std::unique_ptr<LocalProvider> m_provider;
    QList<SandboxId> m_made;
};

QTEST_GUILESS_MAIN(TestLocalProvider)
#include "tst_localprovider.moc"
