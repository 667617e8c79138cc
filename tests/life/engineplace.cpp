// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockerprovider.h"
#include "tests/docker/realsshd.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include "tests/life/places.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace std::chrono_literals;

namespace sandgate::test {

namespace {

// A real engine, on which containers are made of an image of busybox. What the scripted agents need of this computer is
// seen in them, and where their launchers lie is seen here.
class EnginePlace : public Place
{
public:
    EnginePlace(RealEngine::Kind kind, bool bySsh)
        : m_engine(kind)
        , m_sshd(bySsh ? std::make_unique<RealSshd>(m_engine.socket()) : nullptr)
    {
        m_engine.makeImage("sandgate/plain:1", {});
    }

    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &, Accounts &accounts) override
    {
        const auto findHost = [](const QString &address) {
            DockerSurroundings around;
            around.setting = address;
            return findDockerHost(around);
        };
        DockerPatience patience;
        patience.stop = 1s;
        auto provider = std::make_unique<DockerProvider>(
            DockerProvider::Places{findHost, [] { return Result<QString>(serverProgram()); }}, accounts, patience);
        const QJsonObject account{{"host", m_sshd ? m_sshd->address() : "unix://" + m_engine.socket()}};
        if (!await(accounts.write({provider->name(), "engine", provider->facts().account}, account)))
            qFatal("the address is not taken");
        std::vector<std::unique_ptr<Provider>> all;
        all.push_back(std::move(provider));
        return all;
    }
    QJsonObject settings() const override
    {
        QJsonArray binds{"/usr:/usr:ro", "/usr/lib:/lib:ro", m_data.path() + ":/agents", seenAsHere(npmFolder())};
        if (QFileInfo::exists("/usr/lib64"))
            binds << "/usr/lib64:/lib64:ro";
        const QFileInfo node(QStandardPaths::findExecutable("node"));
        if (!node.filePath().startsWith("/usr/"))
            binds << seenAsHere(QDir::cleanPath(node.path() + "/.."));
        return {{"account", "engine"},
                {"image", "sandgate/plain:1"},
                {"environment", QJsonObject{{"XDG_DATA_HOME", "/agents"}}},
                {"binds", binds}};
    }
    void endServer(const SandboxId &id) override
    {
        tell("POST", id, "/kill");
        const auto isRunning = [&] {
            const auto answer = m_engine.ask("GET", pathOf(id) + "/json");
            return !answer || QJsonDocument::fromJson(answer->body)["State"]["Running"].toBool();
        };
        if (!QTest::qWaitFor([&] { return !isRunning(); }, 10000))
            qFatal("a container would not end");
    }
    void remove(const SandboxId &id) override { tell("DELETE", id, "?force=true"); }
    QString dataFolder(const SandboxId &) const override { return m_data.path(); }
    QStringList left() override
    {
        const auto answer = m_engine.ask("GET", "/v1.41/containers/json?all=true");
        if (!answer)
            qFatal("the engine does not list its containers");
        QStringList names;
        const QJsonArray containers = QJsonDocument::fromJson(answer->body).array();
        for (const QJsonValue &container : containers)
            names << container["Names"][0].toString();
        return names;
    }

private:
    static QString seenAsHere(const QString &folder) { return folder + ':' + folder + ":ro"; }
    static QString pathOf(const SandboxId &id)
    {
        return "/v1.41/containers/" + id.value.section('/', 1).section('@', 0, 0);
    }
    void tell(const QByteArray &method, const SandboxId &id, const QString &what)
    {
        if (const auto answer = m_engine.ask(method, pathOf(id) + what); !answer)
            qFatal("the engine refused: %s", qPrintable(answer.error().what + answer.error().theirWords));
    }

    QTemporaryDir m_data;
    RealEngine m_engine;
    std::unique_ptr<RealSshd> m_sshd; // none: the engine is on this computer
};

} // namespace

QString whyNoEngine(RealEngine::Kind kind, bool bySsh)
{
    const QString reason = RealEngine::whyNot(kind);
    return reason.isEmpty() && bySsh ? RealSshd::whyNot() : reason;
}

std::unique_ptr<Place> makeEnginePlace(RealEngine::Kind kind, bool bySsh)
{
    return std::make_unique<EnginePlace>(kind, bySsh);
}

} // namespace sandgate::test
