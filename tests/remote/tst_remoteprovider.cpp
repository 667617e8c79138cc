// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localserver.h"
#include "providers/local/serverbinary.h"
#include "providers/remote/remoteprovider.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

// A real server that somebody else runs.
class TestRemoteProvider : public QObject
{
    Q_OBJECT
private slots:
    void aServerIsFoundByTheNameThatItWasEnteredUnder()
    {
        enter("box", {{"url", m_url + '/'}, {"token", m_token}});
        QVERIFY(await(m_provider->check("box")));
        const Result<SandboxId> made = await(m_provider->create(spec("box"), [](const QString &) {}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
        QCOMPARE(made->value, "remote/" + key.value + "@box");
        const Result<Endpoint> endpoint = await(m_provider->ensureServer(*made, [](const QString &) {}));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->url, QUrl(m_url));
        QCOMPARE(endpoint->token.reveal(), m_token.toUtf8());
    }

    void whatDoesNotWorkIsSaid_data()
    {
        QTest::addColumn<QJsonObject>("account");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("wrong token") << QJsonObject{{"url", m_url}, {"token", "wrong"}} << Error::Kind::Unauthorized;
        QTest::newRow("nobody there") << QJsonObject{{"url", "http://127.0.0.1:1"}} << Error::Kind::Unreachable;
        QTest::newRow("no address") << QJsonObject{{"url", "box"}} << Error::Kind::InvalidSettings;
        QTest::newRow("no web address") << QJsonObject{{"url", "file:///etc"}} << Error::Kind::InvalidSettings;
        QTest::newRow("no header") << QJsonObject{{"url", m_url}, {"headers", "what"}} << Error::Kind::InvalidSettings;
    }
    void whatDoesNotWorkIsSaid()
    {
        QFETCH(QJsonObject, account);
        enter("box", account);
        const Result<> checked = await(m_provider->check("box"));
        QVERIFY(!checked);
        QTEST(checked.error().kind, "kind");
        QVERIFY(!await(m_provider->create(spec("box"), [](const QString &) {})));
    }

    void aServerThatNobodyEnteredIsSaid()
    {
        m_provider = std::make_unique<RemoteProvider>(m_accounts);
        QCOMPARE(await(m_provider->check("nobody")).error().kind, Error::Kind::Unauthorized);
    }

    void initTestCase()
    {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate";
        const Result<QString> program = findServerBinary({}, npmFolder(data));
        QVERIFY2(program, program ? "" : qPrintable(program.error().what));
        QVERIFY(QDir(m_folder.path()).mkpath("box/data"));
        LocalServer server(m_folder.path() + "/box");
        const Secret token = Secret::random();
        const Result<LocalServer::Running> started = await(server.start(*program, m_folder.path(), token));
        QVERIFY2(started, started ? "" : qPrintable(started.error().what));
        m_url = QString("http://127.0.0.1:%1").arg(started->port);
        m_token = QString::fromLatin1(token.reveal());
    }
    void cleanupTestCase() { QVERIFY(await(LocalServer(m_folder.path() + "/box").end())); }

private:
    const SandboxKey key{"0b51bf8c-1f3b-4a5e-9d3c-6a8d6f0c9a11"};

    SandboxSpec spec(const QString &account) const { return {key, "Box", {{"account", account}}}; }
    void enter(const QString &name, const QJsonObject &values)
    {
        m_provider = std::make_unique<RemoteProvider>(m_accounts);
        const Result<> written = await(m_accounts.write({"remote", name, m_provider->facts().account}, values));
        if (!written)
            qFatal("%s", qPrintable(written.error().what));
    }

    QTemporaryDir m_folder;
    QString m_url;
    QString m_token;
    MemorySecrets m_secrets;
    Accounts m_accounts{m_secrets, QProcessEnvironment()};
    std::unique_ptr<RemoteProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestRemoteProvider)
#include "tst_remoteprovider.moc"
