// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localserver.h"
#include "providers/remote/remoteprovider.h"
#include "tests/fakes/await.h"
#include "tests/life/places.h"
#include <QDir>
#include <QTemporaryDir>

namespace sandgate::test {

namespace {

// A server that somebody else has started.
class RemotePlace : public Place
{
public:
    ~RemotePlace() override { end(); }

    void begin() override
    {
        if (m_server.process())
            return;
        if (!QDir().mkpath(m_server.dataFolder()) || !QDir().mkpath(m_server.ownWorkspace()))
            qFatal("no folder for the server");
        const Result<LocalServer::Running> started =
            await(m_server.start(serverProgram(), m_server.ownWorkspace(), m_token));
        if (!started)
            qFatal("%s %s", qPrintable(started.error().what), qPrintable(started.error().theirWords));
        m_url = QString("http://127.0.0.1:%1").arg(started->port);
    }
    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &, Accounts &accounts) override
    {
        auto provider = std::make_unique<RemoteProvider>(accounts);
        const QJsonObject account{{"url", m_url}, {"token", QString::fromLatin1(m_token.reveal())}};
        if (!await(accounts.write({provider->name(), "box", provider->facts().account}, account)))
            qFatal("the address is not taken");
        std::vector<std::unique_ptr<Provider>> all;
        all.push_back(std::move(provider));
        return all;
    }
    QJsonObject settings() const override { return {{"account", "box"}, {"workspace", m_server.ownWorkspace()}}; }
    void endServer(const SandboxId &) override { end(); }
    void remove(const SandboxId &) override { end(); }
    QString dataFolder(const SandboxId &) const override { return m_server.dataFolder(); }
    QStringList left() override { return {}; } // no provider makes anything there

private:
    void end()
    {
        if (!await(m_server.end()))
            qFatal("a process of a test server would not end");
    }

    QTemporaryDir m_folder;
    LocalServer m_server{m_folder.filePath("box")};
    const Secret m_token = Secret::random();
    QString m_url;
};

} // namespace

std::unique_ptr<Place> makeRemotePlace()
{
    return std::make_unique<RemotePlace>();
}

} // namespace sandgate::test
