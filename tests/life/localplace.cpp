// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localprovider.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include "tests/life/places.h"
#include <QDir>
#include <QTemporaryDir>

namespace sandgate::test {

namespace {

class LocalPlace : public Place
{
public:
    ~LocalPlace() override
    {
        const QStringList keys = left();
        for (const QString &key : keys)
            end(m_folder.filePath(key));
    }

    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &secrets, Accounts &) override
    {
        std::vector<std::unique_ptr<Provider>> all;
        all.push_back(
            std::make_unique<LocalProvider>(LocalProvider::Places{m_folder.path(), npmFolder(), {}}, secrets));
        return all;
    }
    QJsonObject settings() const override { return {{"demoAgent", true}}; }
    void endServer(const SandboxId &id) override { end(folderOf(id)); }
    void remove(const SandboxId &id) override
    {
        end(folderOf(id));
        QDir(folderOf(id)).removeRecursively();
    }
    QString dataFolder(const SandboxId &id) const override { return LocalServer(folderOf(id)).dataFolder(); }
    QStringList left() override { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private:
    QString folderOf(const SandboxId &id) const { return m_folder.filePath(id.value.section('/', 1)); }
    static void end(const QString &folder)
    {
        if (!await(LocalServer(folder).end()))
            qFatal("a process of a test sandbox would not end");
    }

    QTemporaryDir m_folder;
};

} // namespace

std::unique_ptr<Place> makeLocalPlace()
{
    return std::make_unique<LocalPlace>();
}

} // namespace sandgate::test
