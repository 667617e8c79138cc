// SPDX-License-Identifier: Apache-2.0
#include "providers/command/commandprovider.h"
#include "tests/fakes/await.h"
#include "tests/life/places.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>

namespace sandgate::test {

namespace {

// The documentation's example of a program, whose sandboxes are folders with a server each.
class CommandPlace : public Place
{
public:
    CommandPlace()
    {
        qputenv("SANDBOX_AGENT_BIN", serverProgram().toUtf8());
        qputenv("SANDBOXES", boxes().toUtf8());
        if (!QDir(m_folder.path()).mkpath("work"))
            qFatal("no folder to work in");
    }
    ~CommandPlace() override
    {
        const QStringList all = left();
        for (const QString &id : all)
            end(boxes() + '/' + id);
    }

    std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &, Accounts &accounts) override
    {
        auto provider = std::make_unique<CommandProvider>(accounts);
        const QJsonObject account{{"program", SANDGATE_RESOURCES "/command/example.sh"}};
        if (!await(accounts.write({provider->name(), "mine", provider->facts().account}, account)))
            qFatal("the program is not taken");
        std::vector<std::unique_ptr<Provider>> all;
        all.push_back(std::move(provider));
        return all;
    }
    QJsonObject settings() const override { return {{"account", "mine"}, {"workspace", m_folder.filePath("work")}}; }
    void endServer(const SandboxId &id) override { end(folderOf(id)); }
    void remove(const SandboxId &id) override
    {
        end(folderOf(id));
        QDir(folderOf(id)).removeRecursively();
    }
    QString dataFolder(const SandboxId &id) const override { return folderOf(id) + "/home/.local/share"; }
    QStringList left() override { return QDir(boxes()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private:
    QString boxes() const { return m_folder.filePath("boxes"); }
    QString folderOf(const SandboxId &id) const { return boxes() + '/' + id.value.section('/', 1).section('@', 0, 0); }
    static void end(const QString &folder)
    {
        QFile file(folder + "/pid");
        const pid_t pid = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
        if (pid > 0 && kill(pid, SIGKILL) == 0 && !QTest::qWaitFor([pid] { return kill(pid, 0) != 0; }, 10000))
            qFatal("a server would not end");
    }

    QTemporaryDir m_folder;
};

} // namespace

std::unique_ptr<Place> makeCommandPlace()
{
    return std::make_unique<CommandPlace>();
}

} // namespace sandgate::test
