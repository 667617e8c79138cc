// SPDX-License-Identifier: Apache-2.0
#include "providers/command/commandprovider.h"
#include "providers/local/serverbinary.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

// The example of the documentation makes real sandboxes; small scripts show what a program can do wrong.
class TestCommandProvider : public QObject
{
    Q_OBJECT
private slots:
    void theExampleMakesASandboxAndTellsItsStages()
    {
        use(SANDGATE_RESOURCES "/command/example.sh");
        QVERIFY(await(m_provider->check("mine")));
        const Result<SandboxId> made = await(m_provider->create(spec(), told()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().what + made.error().theirWords));
        QCOMPARE(made->value, "command/" + key.value + "@mine");
        QVERIFY(m_stages.contains("Making the folder"));
    }

    void whatAProgramDoesWrongIsSaid_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("a kind") << "echo '{\"error\": {\"kind\": \"quotaExceeded\", \"message\": \"full\"}}'; exit 1"
                                << Error::Kind::QuotaExceeded << "full";
        QTest::newRow("words only") << "echo no way >&2; exit 1" << Error::Kind::Refused << "no way";
        QTest::newRow("no JSON") << "echo made" << Error::Kind::Protocol << "made";
        QTest::newRow("nothing") << "true" << Error::Kind::Protocol << "";
        QTest::newRow("no id") << "echo '{}'" << Error::Kind::Protocol << "";
        QTest::newRow("an id that is none") << "echo '{\"id\": \"a@b\"}'" << Error::Kind::Protocol << "a@b";
    }
    void whatAProgramDoesWrongIsSaid()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        use(program(script));
        const Result<SandboxId> made = await(m_provider->create(spec(), told()));
        QVERIFY(!made);
        QTEST(made.error().kind, "kind");
        QCOMPARE(made.error().theirWords, words);
    }

    void aServersAddressIsChecked()
    {
        use(program("echo '{\"url\": \"file:///etc/passwd\"}'"));
        QCOMPARE(await(m_provider->ensureServer({"command/x@mine"}, told())).error().kind, Error::Kind::Protocol);
        use(program("echo '{\"url\": \"http://127.0.0.1:1/\", \"headers\": {\"X-A\": \"b\"}}'"));
        const Result<Endpoint> endpoint = await(m_provider->ensureServer({"command/x@mine"}, told()));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->url, QUrl("http://127.0.0.1:1"));
        QCOMPARE(endpoint->headers.front().second, "b");
    }

    void theSecretGoesToTheProgramAndNotIntoItsArguments()
    {
        use(program("grep -q '\"secret\":\"s3cret-word\"' && ! grep -qa s3cret-word /proc/$$/cmdline && echo '{\"id\": "
                    "\"x\"}'"),
            "s3cret-word");
        const Result<SandboxId> made = await(m_provider->create(spec(), told()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().theirWords));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stages.clear();
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate";
        const Result<QString> server = findServerBinary({}, npmFolder(data));
        if (!server)
            qFatal("%s", qPrintable(server.error().what));
        qputenv("SANDBOX_AGENT_BIN", server->toUtf8());
        qputenv("SANDBOXES", m_folder->filePath("boxes").toUtf8());
    }

private:
    const SandboxKey key{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"};

    SandboxSpec spec() const { return {key, "Box", {{"account", "mine"}}}; }
    Progress told()
    {
        return [this](const QString &stage) { m_stages << stage; };
    }
    QString program(const QString &script)
    {
        QFile file(m_folder->filePath("program"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no program");
        file.write("#!/bin/sh\n" + script.toUtf8() + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    void use(const QString &path, const QString &secret = {})
    {
        m_accounts = std::make_unique<Accounts>(m_secrets, QProcessEnvironment());
        m_provider = std::make_unique<CommandProvider>(*m_accounts);
        const QJsonObject values{{"program", path}, {"secret", secret}};
        if (!await(m_accounts->write({"command", "mine", m_provider->facts().account}, values)))
            qFatal("the program is not taken");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_stages;
    MemorySecrets m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<CommandProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestCommandProvider)
#include "tst_commandprovider.moc"
