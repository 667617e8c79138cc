// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/computesdkprovider.h"
#include "tests/clouds/fakecloud.h"
#include "tests/life/places.h"
#include <QRegularExpression>

namespace sandgate::test {

namespace {

// A cloud's fake, in which real servers run.
class CloudPlace : public Place
{
public:
    explicit CloudPlace(const QString &cloud)
        : m_cloud(cloud)
    {
    }

    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &secrets, Accounts &accounts) override
    {
        std::vector<std::unique_ptr<Provider>> all;
        all.push_back(m_cloud.provider(secrets, accounts));
        return all;
    }
    QJsonObject settings() const override { return m_cloud.settings(); }
    void endServer(const SandboxId &id) override { m_cloud.killAll(id); }
    void remove(const SandboxId &id) override { m_cloud.vanish(id); }
    QString dataFolder(const SandboxId &) const override { return m_cloud.newestHome() + "/.local/share"; }
    QStringList left() override
    {
        static const QRegularExpression others("^(?!work$)"); // all that work there work in the same folder
        return m_cloud.machines().filter(others);
    }

private:
    FakeCloud m_cloud;
};

class RoutedPlace : public CloudPlace
{
public:
    RoutedPlace()
        : CloudPlace("e2b")
    {
    }

    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &secrets, Accounts &accounts) override
    {
        auto all = CloudPlace::providers(secrets, accounts);
        const std::vector<Provider *> clouds{all.front().get()};
        all.push_back(std::make_unique<ComputeSdkProvider>(clouds, accounts));
        return all;
    }
    void endServer(const SandboxId &id) override { CloudPlace::endServer(there(id)); }
    void remove(const SandboxId &id) override { CloudPlace::remove(there(id)); }

private:
    static SandboxId there(const SandboxId &id) { return {id.value.section('/', 1)}; }
};

} // namespace

std::unique_ptr<Place> makeCloudPlace(const QString &cloud)
{
    return std::make_unique<CloudPlace>(cloud);
}

std::unique_ptr<Place> makeRoutedPlace()
{
    return std::make_unique<RoutedPlace>();
}

} // namespace sandgate::test
