// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/containerplan.h"
#include "providers/docker/dockerhost.h"
#include "providers/docker/engineevents.h"
#include "providers/docker/imagename.h"
#include "providers/docker/logframes.h"
#include "providers/docker/pullprogress.h"
#include "providers/docker/registryauth.h"
#include "providers/docker/tarball.h"
#include "tests/fakes/await.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray frame(char stream, const QByteArray &text)
{
    QByteArray head{QByteArray(1, stream) + QByteArray(3, '\0')};
    for (const int shift : {24, 16, 8, 0})
        head += char(text.size() >> shift);
    return head + text;
}

// What docker login writes.
QByteArray entryOf(const QString &registry, const QByteArray &pair)
{
    const QJsonObject entry{{registry, QJsonObject{{"auth", QString::fromLatin1(pair)}}}};
    return QJsonDocument(QJsonObject{{"auths", entry}}).toJson();
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

SandboxSpec specWith(const QJsonObject &settings)
{
    return {{"5f0c8a51-6d5e-4b8e-9d0a-0f1e2d3c4b5a"}, "A box", settings};
}

QJsonObject bodyFor(const QJsonObject &settings, const ImageFacts &image = {})
{
    return ContainerPlan::body(specWith(settings), *DockerSettings::read(settings), image, Secret("token"));
}

} // namespace

// The parts of the docker provider that know no network.
class TestDockerParts : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_around = {};
        m_around.home = m_folder->path();
        m_around.systemSockets = {m_folder->filePath("docker.sock"), m_folder->filePath("podman.sock")};
    }

    void theEngineIsWhereItsVariableSays_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("socket");
        QTest::newRow("socket") << "unix:///run/x.sock"
                                << "http://localhost"
                                << "/run/x.sock";
        QTest::newRow("tcp") << "tcp://127.0.0.1:2375"
                             << "http://127.0.0.1:2375"
                             << "";
        QTest::newRow("without a port") << "tcp://localhost"
                                        << "http://localhost:2375"
                                        << "";
        QTest::newRow("without a scheme") << "localhost:4000"
                                          << "http://localhost:4000"
                                          << "";
        QTest::newRow("http") << "http://[::1]:1234"
                              << "http://[::1]:1234"
                              << "";
    }
    void theEngineIsWhereItsVariableSays()
    {
        QFETCH(QString, address);
        m_around.environment.insert("DOCKER_HOST", address);
        const auto host = findDockerHost(m_around);
        QVERIFY2(host, host ? "" : qPrintable(host.error().what));
        QTEST(host->endpoint.url.toString(), "url");
        QTEST(host->endpoint.unixSocket, "socket");
    }

    void tlsIsUsedWhereItIsAskedFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("verify");
        QTest::addColumn<QString>("url");
        QTest::newRow("by the variable") << "tcp://127.0.0.1:4000"
                                         << "1"
                                         << "https://127.0.0.1:4000";
        QTest::newRow("at the usual port") << "tcp://127.0.0.1"
                                           << "1"
                                           << "https://127.0.0.1:2376";
        QTest::newRow("by the port") << "tcp://localhost:2376"
                                     << ""
                                     << "https://localhost:2376";
        QTest::newRow("by the scheme") << "https://localhost:4000"
                                       << ""
                                       << "https://localhost:4000";
        QTest::newRow("not") << "tcp://localhost:4000"
                             << ""
                             << "http://localhost:4000";
        QTest::newRow("not for a socket") << "unix:///run/x.sock"
                                          << "1"
                                          << "http://localhost";
    }
    void tlsIsUsedWhereItIsAskedFor()
    {
        QFETCH(QString, address);
        QFETCH(QString, verify);
        QFETCH(QString, url);
        m_around.environment.insert("DOCKER_HOST", address);
        m_around.environment.insert("DOCKER_TLS_VERIFY", verify);
        const QString usual = m_folder->filePath(".docker");
        write(usual + "/ca.pem", {});
        auto host = findDockerHost(m_around);
        QVERIFY2(host, host ? "" : qPrintable(host.error().what));
        QCOMPARE(host->endpoint.url.toString(), url);
        const bool isSecure = url.startsWith("https");
        QCOMPARE(host->endpoint.tls, isSecure ? (TlsFiles{usual + "/ca.pem"}) : TlsFiles());

        const QString named = m_folder->filePath("named");
        for (const char *file : {"/ca.pem", "/cert.pem", "/key.pem"})
            write(named + file, {});
        m_around.environment.insert("DOCKER_CERT_PATH", named);
        host = findDockerHost(m_around);
        QVERIFY(host);
        const TlsFiles files{named + "/ca.pem", named + "/cert.pem", named + "/key.pem"};
        QCOMPARE(host->endpoint.tls, isSecure ? files : TlsFiles());
    }

    void aContextBringsItsCertificates()
    {
        addContext("secure", "tcp://127.0.0.1:4000");
        m_around.environment.insert("DOCKER_CONTEXT", "secure");
        QCOMPARE(findDockerHost(m_around)->endpoint.url.scheme(), "http");
        const QByteArray hash = QCryptographicHash::hash("secure", QCryptographicHash::Sha256).toHex();
        const QString folder = m_folder->filePath(".docker/contexts/tls/" + hash + "/docker");
        write(folder + "/cert.pem", {});
        write(folder + "/key.pem", {});

        const auto host = findDockerHost(m_around);

        QVERIFY(host);
        QCOMPARE(host->endpoint.url.toString(), "https://127.0.0.1:4000");
        QCOMPARE(host->endpoint.tls, (TlsFiles{{}, folder + "/cert.pem", folder + "/key.pem"}));
    }

    void anEngineThatCannotServeIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another computer") << "tcp://build.example.com:2375"
                                          << "another computer";
        QTest::newRow("its name begins like ours") << "tcp://localhost.example.com"
                                                   << "another computer";
        QTest::newRow("another computer with TLS") << "tcp://build.example.com:2376"
                                                   << "another computer";
        QTest::newRow("ssh to an option") << "ssh://-oProxyCommand=x"
                                          << "not a container engine's address";
        QTest::newRow("ssh as an option") << "ssh://-lroot@build"
                                          << "not a container engine's address";
        QTest::newRow("ssh to a command") << "ssh://me@$(x)"
                                          << "not a container engine's address";
        QTest::newRow("ssh to nobody") << "ssh://"
                                       << "not a container engine's address";
        QTest::newRow("ssh with a password") << "ssh://me:secret@build"
                                             << "password";
        QTest::newRow("pipe") << "npipe:////./pipe/docker_engine"
                              << "not a container engine's address";
        QTest::newRow("relative") << "unix://docker.sock"
                                  << "absolute";
        QTest::newRow("nothing") << "tcp://"
                                 << "not a container engine's address";
    }
    void anEngineThatCannotServeIsRefusedWithTheReason()
    {
        QFETCH(QString, address);
        QFETCH(QString, reason);
        m_around.environment.insert("DOCKER_HOST", address);
        const auto host = findDockerHost(m_around);
        QVERIFY(!host);
        QCOMPARE(host.error().kind, Error::Kind::InvalidSettings);
        QVERIFY2(host.error().what.contains(reason), qPrintable(host.error().what));
    }

    void anAddressForSshComesApart_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("destination");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("socket");
        QTest::newRow("host") << "ssh://build"
                              << "build" << 0 << "";
        QTest::newRow("all") << "ssh://me@build.example.com:2222/run/x.sock"
                             << "me@build.example.com" << 2222 << "/run/x.sock";
        QTest::newRow("number") << "ssh://me@[fe80::1]/"
                                << "me@fe80::1" << 0 << "";
    }
    void anAddressForSshComesApart()
    {
        QFETCH(QString, address);
        m_around.setting = address;
        const auto host = findDockerHost(m_around);
        QVERIFY2(host, host ? "" : qPrintable(host.error().what));
        QVERIFY(host->ssh);
        QTEST(host->ssh->destination, "destination");
        QTEST(host->ssh->port, "port");
        QTEST(host->ssh->socket, "socket");
    }

    void theNarrowerChoiceOfAnEngineWins()
    {
        QCOMPARE(socket(), m_around.systemSockets[0]); // none is there: the usual one, for the error's words
        write(m_around.systemSockets[1], {});
        QCOMPARE(socket(), m_around.systemSockets[1]);
        write(m_around.systemSockets[0], {});
        QCOMPARE(socket(), m_around.systemSockets[0]);
        m_around.environment.insert("CONTAINER_HOST", "unix:///podman");
        QCOMPARE(socket(), "/podman");
        addContext("current", "unix:///current");
        write(m_folder->filePath(".docker/config.json"), R"({"currentContext":"current"})");
        QCOMPARE(socket(), "/current");
        addContext("named", "unix:///named");
        m_around.environment.insert("DOCKER_CONTEXT", "named");
        QCOMPARE(socket(), "/named");
        m_around.environment.insert("DOCKER_HOST", "unix:///variable");
        QCOMPARE(socket(), "/variable");
        m_around.setting = "unix:///setting";
        QCOMPARE(socket(), "/setting");
    }

    void aContextThatIsNotThereIsNotReplacedByAnotherEngine()
    {
        m_around.environment.insert("DOCKER_CONTEXT", "lost");
        const auto host = findDockerHost(m_around);
        QVERIFY(!host);
        QCOMPARE(host.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(host.error().what.contains("lost"));
        m_around.environment.insert("DOCKER_CONTEXT", "default");
        QCOMPARE(socket(), m_around.systemSockets[0]);
    }

    void imageNamesComeApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("registry");
        const QString digest = "sha256:" + QString(64, 'a');
        QTest::newRow("short") << "debian"
                               << "debian:latest"
                               << "docker.io";
        QTest::newRow("tag") << "debian:12"
                             << "debian:12"
                             << "docker.io";
        QTest::newRow("the Hub's user") << "me/it:1"
                                        << "me/it:1"
                                        << "docker.io";
        QTest::newRow("port") << "r.example.com:5000/a/b"
                              << "r.example.com:5000/a/b:latest"
                              << "r.example.com:5000";
        QTest::newRow("port and tag") << "localhost:5000/a:2"
                                      << "localhost:5000/a:2"
                                      << "localhost:5000";
        QTest::newRow("digest") << "a/b@" + digest << "a/b@" + digest << "docker.io";
        QTest::newRow("tag and digest") << "a/b:1@" + digest << "a/b@" + digest << "docker.io";
        for (const char *wrong :
             {"", "a b", "../containers", "a/../b", "a//b", "a?x=1", "/a", "a:", "a@sha256:12", "a\nb"})
            QTest::newRow(wrong) << wrong << ""
                                 << "";
    }
    void imageNamesComeApart()
    {
        QFETCH(QString, name);
        QFETCH(QString, full);
        const auto image = ImageName::parse(name);
        QCOMPARE(image.has_value(), !full.isEmpty());
        if (!image)
            return;
        QCOMPARE(image->full(), full);
        QTEST(image->registry(), "registry");
    }

    void logFramesBecomeText()
    {
        QCOMPARE(textOfLogFrames(frame(1, "out\n") + frame(2, "err\n") + frame(1, "")), "out\nerr\n");
        QCOMPARE(textOfLogFrames(frame(1, "out\n") + frame(1, "cut off here").left(12)), "out\ncut ");
        QCOMPARE(textOfLogFrames(frame(1, "out\n") + frame(2, "x").left(5)), "out\n");
        QCOMPARE(textOfLogFrames("a terminal's\r\n"), "a terminal's\r\n");
        QCOMPARE(textOfLogFrames({}), "");
        QCOMPARE(textOfLogFrames(QByteArray("\1\0\0\0\xff\xff\xff\xff", 8) + "x"), "x"); // a length that lies
    }

    void aPullIsToldByItsLayers()
    {
        PullProgress pull;
        const QByteArray lines = R"({"status":"Pulling from lib/agent","id":"1"})"
                                 "\r\n"
                                 R"({"status":"Pulling fs layer","progressDetail":{},"id":"aaa"})"
                                 "\r\n"
                                 R"({"status":"Already exists","progressDetail":{},"id":"bbb"})"
                                 "\r\n"
                                 R"({"status":"Downloading","progressDetail":{"current":1000,"total":4000},"id":"aaa"})"
                                 "\r\n";
        for (const char byte : lines)
            pull.feed(QByteArray(1, byte));
        QVERIFY2(pull.stage().contains("1 of 2 layers"), qPrintable(pull.stage()));
        pull.feed("{\"status\":\"Download complete\",\"id\":\"aaa\"}\n");
        QCOMPARE(pull.stage(), "Unpacking the image: 1 of 2 layers");
        QVERIFY(pull.failure().isEmpty());
        pull.feed("{\"errorDetail\":{\"message\":\"unknown blob\"},\"error\":\"unknown blob\"}\n");
        QCOMPARE(pull.failure(), "unknown blob");
    }
    void whatIsDoneToContainersIsReadHoweverItIsCut()
    {
        const QByteArray lines =
            R"({"status":"stop","id":"c1","Type":"container","Action":"stop","Actor":{"ID":"c1"},"time":1})"
            "\n\n"
            R"({"Type":"container","Action":"exec_start: sh","Actor":{"ID":"c2"}})"
            "\n"
            R"({"Type":"network","Action":"destroy","Actor":{"ID":"n1"}})"
            "\n"
            R"({"Type":"container","Action":"die","Actor":{"ID":"c3","Attributes":{"exitCode":"1"}}})"
            "\r\n"
            R"({"Type":"container","Action":"pause","Actor":{"ID":"c4"}})"
            "\n"
            R"({"Type":"container","Action":"destroy","Actor":{"ID":"c5"}})"
            "\n"
            R"({"Type":"container","Action":"remove","Actor":{"ID":"c6"}})"
            "\n";
        for (qsizetype cut = 0; cut <= lines.size(); ++cut) {
            QStringList told;
            const auto changed = [&told](const QString &container) { told << container; };
            EngineEventReader reader(true);
            QVERIFY(reader.feed(lines.first(cut), changed));
            QVERIFY(reader.feed(lines.sliced(cut), changed));
            QCOMPARE(told, (QStringList{"c1", "c4", "c5", "c6"}));
        }
        QStringList told;
        EngineEventReader podman(false);
        QVERIFY(podman.feed(lines, [&told](const QString &container) { told << container; }));
        QCOMPARE(told, (QStringList{"c3", "c4", "c5", "c6"}));
    }

    void whatIsNoStreamOfEventsIsSaidToBeNone()
    {
        const auto nobody = [](const QString &) { qFatal("nothing was done"); };
        QVERIFY(!EngineEventReader(true).feed("<html>Log in</html>\n", nobody));
        QVERIFY(!EngineEventReader(true).feed("[1]\n", nobody));
        QVERIFY(!EngineEventReader(true).feed(QByteArray(2 * 1024 * 1024, 'x'), nobody));
        QVERIFY(EngineEventReader(true).feed(R"({"Type":"container","Action":"stop","Actor":{}})"
                                             "\n",
                                             nobody));
    }

    void aPullFromAnEngineThatTalksNonsenseStaysCalm()
    {
        PullProgress pull;
        pull.feed("not json\n[1,2]\n\n" + QByteArray(200'000, 'x') + "\n{\"status\":7,\"id\":{}}\n");
        QCOMPARE(pull.stage(), "Asking for the image");
        QVERIFY(pull.failure().isEmpty());
    }

    void archivesAreReadByTar()
    {
        const QString file = m_folder->filePath("it.tar");
        write(file, tarball({{"folder/", 01777}, {"folder/file", 0755, QByteArray(1000, 'x')}, {"empty", 0600}}));
        QProcess tar;
        tar.start("tar", {"--numeric-owner", "-tvf", file});
        QVERIFY(tar.waitForFinished());
        const QByteArrayList lines = tar.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(tar.readAllStandardError(), "");
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith("drwxrwxrwt 0/0") && lines[0].endsWith("folder/"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("-rwxr-xr-x 0/0") && lines[1].contains(" 1000 "), lines[1].constData());
        QVERIFY2(lines[2].startsWith("-rw------- 0/0") && lines[2].endsWith("empty"), lines[2].constData());
    }

    void wrongSettingsAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("word");
        QTest::newRow("image") << json(R"({"image":"not an image"})") << "not an image";
        QTest::newRow("pull") << json(R"({"pull":"sometimes"})") << "pull";
        QTest::newRow("environment") << json(R"({"environment":{"A=B":"c"}})") << "A=B";
        QTest::newRow("environment's value") << json(R"({"environment":{"A":1}})") << "environment";
        QTest::newRow("relative folder") << json(R"({"binds":["./here:/there"]})") << "./here";
        QTest::newRow("folder without a place") << json(R"({"binds":["/here"]})") << "/here";
        QTest::newRow("folder in place of all") << json(R"({"binds":["/here:/"]})") << "/here:/";
        QTest::newRow("option") << json(R"({"binds":["/a:/b:rx"]})") << "rx";
        QTest::newRow("memory") << json(R"({"memoryMb":-1})") << "memoryMb";
        QTest::newRow("cpus") << json(R"({"cpus":-1})") << "cpus";
        QTest::newRow("pids") << json(R"({"pids":"many"})") << "pids";
        QTest::newRow("workspace") << json(R"({"workspace":"here"})") << "here";
        QTest::newRow("open network") << json(R"({"network":"host"})") << "host";
        QTest::newRow("no network") << json(R"({"network":"none"})") << "none";
        QTest::newRow("another's network") << json(R"({"network":"container:x"})") << "container:x";
    }
    void wrongSettingsAreNamed()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(QString, word);
        const auto read = DockerSettings::read(settings);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::InvalidSettings);
        QVERIFY2(read.error().what.contains(word), qPrintable(read.error().what));
    }

    void fault19_aContainerStaysAndItsPortIsTheEnginesChoice()
    {
        const QJsonObject body = bodyFor({});
        const QJsonObject host = body["HostConfig"].toObject();
        QCOMPARE(host["PortBindings"].toObject(), json(R"({"2468/tcp":[{"HostIp":"127.0.0.1","HostPort":""}]})"));
        QVERIFY(!host.contains("AutoRemove"));
        QVERIFY(!host["PublishAllPorts"].toBool());
        QCOMPARE(body["Labels"]["dev.sandgate.key"].toString(), specWith({}).key.value);
    }

    void whoseImageStartsTheServerIsSeen_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("entrypoint");
        QTest::addColumn<QString>("begin");
        QTest::newRow("entrypoint") << R"({"Config":{"Entrypoint":["/usr/bin/tini","--","sandbox-agent"]}})"
                                    << ""
                                    << "server";
        QTest::newRow("command") << R"({"Config":{"Entrypoint":["/start.sh"],"Cmd":["sandbox-agent","server"]}})"
                                 << ""
                                 << "sandbox-agent server";
        QTest::newRow("neither") << R"({"Config":{"Entrypoint":null,"Cmd":["bash"]}})"
                                 << "/.sandgate/sandbox-agent"
                                 << "server";
    }
    void whoseImageStartsTheServerIsSeen()
    {
        QFETCH(QString, image);
        QFETCH(QString, entrypoint);
        const QJsonObject body = bodyFor({}, ImageFacts::read(json(image.toUtf8())));
        QCOMPARE(body["Entrypoint"][0].toString(), entrypoint);
        QStringList command;
        for (const QJsonValue &word : body["Cmd"].toArray())
            command << word.toString();
        QVERIFY(command.join(' ').startsWith(QTest::currentDataTag() == QByteArray("command") ? "sandbox-agent server "
                                                                                              : "server "));
        QVERIFY(command.contains("--token") && command.contains("--no-telemetry"));
    }

    void aContainerIsOursByLabelAndName()
    {
        const QJsonObject body = bodyFor({{"image", "a"}});
        QJsonObject container{{"Config", body}, {"Name", "/sandgate-" + specWith({}).key.value}};
        const ContainerFacts facts = ContainerFacts::read(container);
        QCOMPARE(facts.key(), specWith({}).key);
        QCOMPARE(facts.token.reveal(), "token");
        QVERIFY(facts.needsServer());
        container["Name"] = "/a-copy-of-it";
        QVERIFY(ContainerFacts::read(container).key().isEmpty());

        QJsonObject entry{{"Id", "abc"}, {"Labels", body["Labels"]}, {"State", "running"}};
        QVERIFY(!ContainerPlan::listed(entry));
        entry["Names"] = QJsonArray{"/sandgate-" + specWith({}).key.value};
        const auto listed = ContainerPlan::listed(entry);
        QVERIFY(listed && listed->serverRuns);
        QCOMPARE(listed->name, "A box");
        QCOMPARE(listed->settings, (QJsonObject{{"image", "a"}}));
    }

    void aPortOnAllAddressesIsNotTaken()
    {
        const auto withPort = [](const QByteArray &ports) {
            return ContainerFacts::read(json("{\"NetworkSettings\":{\"Ports\":{\"2468/tcp\":" + ports + "}}}")).port;
        };
        QCOMPARE(withPort(R"([{"HostIp":"127.0.0.1","HostPort":"32768"}])"), 32768);
        QVERIFY(!withPort(R"([{"HostIp":"0.0.0.0","HostPort":"32768"}])"));
        QVERIFY(!withPort(R"([{"HostIp":"127.0.0.1","HostPort":""}])"));
        QVERIFY(!withPort("null"));
    }

    void credentialsComeFromDockersOwnFile_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QByteArray>("header");
        const QByteArray pair = QByteArray("me:pass:word").toBase64();
        QTest::newRow("entry") << entryOf("r.example.com", pair) << "r.example.com"
                               << QByteArray(
                                      R"({"password":"pass:word","serveraddress":"r.example.com","username":"me"})");
        QTest::newRow("the Hub") << entryOf("https://index.docker.io/v1/", pair) << "docker.io"
                                 << QByteArray("{\"password\":\"pass:word\",\"serveraddress\":\"https://"
                                               "index.docker.io/v1/\",\"username\":\"me\"}");
        QTest::newRow("token") << QByteArray(R"({"auths":{"r.example.com":{"identitytoken":"tok"}}})")
                               << "r.example.com"
                               << QByteArray(R"({"identitytoken":"tok","serveraddress":"r.example.com"})");
        QTest::newRow("another's") << QByteArray(R"({"auths":{"other.example.com":{"auth":"YTpi"}}})")
                                   << "r.example.com" << QByteArray();
        QTest::newRow("helper")
            << QByteArray(R"({"credHelpers":{"r.example.com":"sandgatetest"}})") << "r.example.com"
            << QByteArray(R"({"password":"of r.example.com","serveraddress":"r.example.com","username":"helped"})");
        QTest::newRow("no such helper") << QByteArray(R"({"credsStore":"sandgate-is-not-there"})") << "r.example.com"
                                        << QByteArray();
        QTest::newRow("nonsense") << QByteArray("{") << "r.example.com" << QByteArray();
    }
    void credentialsComeFromDockersOwnFile()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, registry);
        write(m_folder->filePath("config.json"), config);
        const QString helper = m_folder->filePath("bin/docker-credential-sandgatetest");
        write(helper,
              "#!/bin/sh\nread -r server\nprintf '{\"Username\":\"helped\",\"Secret\":\"of %s\"}' \"$server\"\n");
        QFile::setPermissions(helper, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder->filePath("bin").toUtf8() + ':' + path);
        const QByteArray header = await(registryCredentials(m_folder->path(), registry));
        qputenv("PATH", path);
        QTEST(QByteArray::fromBase64(header, QByteArray::Base64UrlEncoding), "header");
    }

private:
    QString socket() const
    {
        const auto host = findDockerHost(m_around);
        return host ? host->endpoint.unixSocket : host.error().what;
    }
    void addContext(const QByteArray &name, const QByteArray &address)
    {
        const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
        write(m_folder->filePath(".docker/contexts/meta/" + hash + "/meta.json"),
              "{\"Name\":\"" + name + "\",\"Endpoints\":{\"docker\":{\"Host\":\"" + address + "\"}}}");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DockerSurroundings m_around;
};

QTEST_GUILESS_MAIN(TestDockerParts)
#include "tst_dockerparts.moc"
