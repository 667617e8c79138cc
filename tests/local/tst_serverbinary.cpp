// SPDX-License-Identifier: Apache-2.0
#include "providers/local/processes.h"
#include "providers/local/serverbinary.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto markName = "SANDGATE_TEST";

// What npm leaves behind when all went well.
const QByteArray installServer = R"(
for name in cli-linux-x64 cli-linux-arm64; do
    mkdir -p node_modules/@sandbox-agent/$name/bin
    printf '#!/bin/sh\n' > node_modules/@sandbox-agent/$name/bin/sandbox-agent
    chmod +x node_modules/@sandbox-agent/$name/bin/sandbox-agent
done
)";
const QByteArray installDemoAgent = R"(
mkdir -p node_modules/@agentclientprotocol/sdk/dist/examples
echo > node_modules/@agentclientprotocol/sdk/dist/examples/agent.js
)";

} // namespace

class TestServerBinary : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_mark = QUuid::createUuid().toByteArray();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = qgetenv("PATH");
        qunsetenv("SANDBOX_AGENT_BIN");
        qunsetenv("SANDGATE_NPM_DIR");
        qputenv(markName, m_mark); // inherited by all that is started
        QVERIFY(QDir().mkpath(at("bin")));
        qputenv("PATH", QFile::encodeName(at("bin")) + ":/usr/bin:/bin");
    }
    void cleanup()
    {
        qputenv("PATH", m_path);
        QTRY_VERIFY(processesMarkedWith(markName + ("=" + m_mark)).empty());
    }

    void whatIsNamedFirstIsFoundFirst_data()
    {
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("found");
        QTest::newRow("setting") << QStringList{"setting", "variable", "path", "pinned"} << "chosen/setting";
        QTest::newRow("variable") << QStringList{"variable", "path", "pinned"} << "chosen/variable";
        QTest::newRow("path") << QStringList{"path", "pinned"} << "bin/sandbox-agent";
        QTest::newRow("pinned") << QStringList{"pinned"} << pinned();
    }
    void whatIsNamedFirstIsFoundFirst()
    {
        QFETCH(QStringList, there);
        QFETCH(QString, found);
        const QString setting = there.contains("setting") ? program("chosen/setting") : QString();
        if (there.contains("variable"))
            qputenv("SANDBOX_AGENT_BIN", QFile::encodeName(program("chosen/variable")));
        if (there.contains("path"))
            program("bin/sandbox-agent");
        if (there.contains("pinned"))
            program(pinned());

        const Result<QString> binary = findServerBinary(setting, at("npm"));

        QVERIFY(binary);
        QCOMPARE(*binary, at(found));
    }

    void aChoiceThatIsNotThereIsNotReplacedByAnother_data()
    {
        QTest::addColumn<bool>("bySetting");
        QTest::addColumn<bool>("exists");
        QTest::newRow("setting names nothing") << true << false;
        QTest::newRow("setting names no program") << true << true;
        QTest::newRow("variable names nothing") << false << false;
        QTest::newRow("variable names no program") << false << true;
    }
    void aChoiceThatIsNotThereIsNotReplacedByAnother()
    {
        QFETCH(bool, bySetting);
        QFETCH(bool, exists);
        program("bin/sandbox-agent");
        const QString chosen = at("chosen-server");
        if (exists)
            write("chosen-server", "not a program");
        if (!bySetting)
            qputenv("SANDBOX_AGENT_BIN", QFile::encodeName(chosen));

        const Result<QString> binary = findServerBinary(bySetting ? chosen : QString(), at("npm"));

        QVERIFY(!binary);
        QCOMPARE(binary.error().kind, Error::Kind::Missing);
        QVERIFY2(binary.error().what.contains(chosen), qPrintable(binary.error().what));
    }

    void whatIsNowhereIsMissingWithTheWayToInstallIt()
    {
        const Result<QString> binary = findServerBinary({}, at("npm"));

        QVERIFY(!binary);
        QCOMPARE(binary.error().kind, Error::Kind::Missing);
        QVERIFY2(binary.error().what.contains("./run --install-only"), qPrintable(binary.error().what));
    }

    void thePackagesAreInTheDataFolderOrWhereTheVariableSays()
    {
        QCOMPARE(npmFolder("/data"), "/data/npm");

        qputenv("SANDGATE_NPM_DIR", "/elsewhere");

        QCOMPARE(npmFolder("/data"), "/elsewhere");
    }

    void theDemoAgentIsMissingWithTheWayToInstallIt_data()
    {
        QTest::addColumn<bool>("node");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("no Node.js") << false << "nodejs";
        QTest::newRow("not installed") << true << "./run --install-only";
    }
    void theDemoAgentIsMissingWithTheWayToInstallIt()
    {
        QFETCH(bool, node);
        QFETCH(QString, remedy);
        qputenv("PATH", QFile::encodeName(at("bin")));
        if (node)
            program("bin/node");

        const Result<DemoAgent> agent = findDemoAgent(at("npm"));

        QVERIFY(!agent);
        QCOMPARE(agent.error().kind, Error::Kind::Missing);
        QVERIFY2(agent.error().what.contains(remedy), qPrintable(agent.error().what));
    }

    void theDemoLauncherStartsTheAgentWhateverItsPath_data()
    {
        QTest::addColumn<QString>("odd");
        QTest::newRow("plain") << "plain";
        QTest::newRow("blanks") << "two words  and more";
        QTest::newRow("quotes") << "it's a \"path\"";
        QTest::newRow("what a shell would read") << "$(touch x) `y` $HOME ; & | * \\ %1 %2 %3";
        QTest::newRow("a new line") << "one\ntwo";
    }
    void theDemoLauncherStartsTheAgentWhateverItsPath()
    {
        QFETCH(QString, odd);
        // "Node" shows what it was given; the script is its last argument.
        const QString node = program(odd + "/node", "for last; do :; done; printf '%s' \"$last\"\n");
        const QString script = at(odd + "/agent.js");

        const Result<> written = writeDemoLauncher({node, script}, at("data"));
        QVERIFY(written);
        QProcess launcher;
        launcher.start(at("data/sandbox-agent/bin/agent_processes/mock-acp"), QStringList());

        QVERIFY(launcher.waitForFinished());
        QCOMPARE(launcher.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(launcher.readAllStandardOutput()), script);
    }

    void npmInstallsThePinnedPackages_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("for the first time") << false;
        QTest::newRow("in place of older ones") << true;
    }
    void npmInstallsThePinnedPackages()
    {
        QFETCH(bool, before);
        if (before)
            write("data/npm/old", "old");
        program("bin/npm", "test \"$1\" = ci && test -s package.json && test -s package-lock.json || exit 9\n" +
                               installServer + installDemoAgent);

        const Result<> installed = await(installServerPackages(at("data/npm")));

        QVERIFY2(installed, qPrintable(installed ? QString() : installed.error().what + installed.error().theirWords));
        QVERIFY(findServerBinary({}, at("data/npm")));
        QVERIFY(!QFile::exists(at("data/npm/old")));
        QCOMPARE(QDir(at("data")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"npm"});
    }

    void theOldPackagesStayWhenNewOnesCannotBeInstalled_data()
    {
        QTest::addColumn<QByteArray>("npm");
        QTest::newRow("npm fails") << installServer + installDemoAgent + "echo its words; exit 1\n";
        QTest::newRow("npm is killed") << installServer + installDemoAgent + "echo its words; kill -9 $$\n";
        QTest::newRow("nothing is there") << QByteArray("echo its words\n");
        QTest::newRow("the server is not there") << installDemoAgent + "echo its words\n";
        QTest::newRow("the demo agent is not there") << installServer + "echo its words >&2\n";
    }
    void theOldPackagesStayWhenNewOnesCannotBeInstalled()
    {
        QFETCH(QByteArray, npm);
        write("data/npm/old", "old");
        program("bin/npm", npm);

        const Result<> installed = await(installServerPackages(at("data/npm")));

        QVERIFY(!installed);
        QCOMPARE(installed.error().kind, Error::Kind::Refused);
        QCOMPARE(installed.error().theirWords.trimmed(), "its words");
        QVERIFY(QFile::exists(at("data/npm/old")));
        QCOMPARE(QDir(at("data")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"npm"});
    }

    void anInstallationThatIsAbandonedLeavesTheOldPackagesAndNothingElse()
    {
        write("data/npm/old", "old");
        program("bin/npm", "touch " + QFile::encodeName(at("runs")) + "; exec sleep 300\n");
        {
            const Running<Result<>> installing(installServerPackages(at("data/npm")));
            QTRY_VERIFY(QFile::exists(at("runs")));
        }

        QVERIFY(QFile::exists(at("data/npm/old")));
        QCOMPARE(QDir(at("data")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"npm"});
    }

    void whatAnInstallationThatWasKilledLeftIsRemovedByTheNext()
    {
        write("data/npm.new-AbCdEf/node_modules/file", "half");
        write("data/npm.old-AbCdEf/npm/file", "old");
        write("data/npm.newer/file", "not ours");
        program("bin/npm", installServer + installDemoAgent);

        QVERIFY(await(installServerPackages(at("data/npm"))));

        QCOMPARE(QDir(at("data")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{"npm", "npm.newer"}));
    }

    void withoutNpmTheWayToGetItIsSaid()
    {
        qputenv("PATH", QFile::encodeName(at("bin")));

        const Result<> installed = await(installServerPackages(at("data/npm")));

        QVERIFY(!installed);
        QCOMPARE(installed.error().kind, Error::Kind::Missing);
        QVERIFY2(installed.error().what.contains("npm"), qPrintable(installed.error().what));
    }

private:
    QString at(const QString &path) const { return m_folder->filePath(path); }
    static QString pinned()
    {
#if defined(Q_PROCESSOR_ARM_64)
        return "npm/node_modules/@sandbox-agent/cli-linux-arm64/bin/sandbox-agent";
#else
        return "npm/node_modules/@sandbox-agent/cli-linux-x64/bin/sandbox-agent";
#endif
    }
    void write(const QString &path, const QByteArray &text) const
    {
        QFile file(at(path));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("a test file cannot be written");
    }
    QString program(const QString &path, const QByteArray &script = {}) const
    {
        write(path, "#!/bin/sh\n" + script);
        QFile::setPermissions(at(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return at(path);
    }

    QByteArray m_path;
    QByteArray m_mark;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestServerBinary)
#include "tst_serverbinary.moc"
