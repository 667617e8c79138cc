// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/clifixture.h"
#include <QFile>
#include <QJsonDocument>
#include <QScopeGuard>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;

// What sandboxes are set up with, by command line, on the real server.
class TestCliSetups : public QObject
{
    Q_OBJECT
private slots:
    void aSetupGoesFromOneSandboxToAnother()
    {
        CliFixture box;
        for (const char *name : {"one", "two"}) {
            const Said made = box.run({"sandbox", "create", name, "--demo-agent"});
            QVERIFY2(made.code == 0, made.err.constData());
        }
        QTemporaryDir folder;
        QFile file(folder.filePath("setup.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject server{{"type", "local"}, {"command", "npx"}, {"args", QJsonArray{"files-mcp"}}};
        file.write(QJsonDocument(QJsonObject{{"mcpServers", QJsonObject{{"files", server}}}}).toJson());
        file.close();

        Said said = box.run({"setup", "save", "Mine", file.fileName()});
        QVERIFY2(said.code == 0, said.err.constData());
        said = box.run({"setup", "compare", "Mine", "one", "--json"});
        QCOMPARE(said.json()[0]["difference"].toString(), "missing");
        said = box.run({"setup", "apply", "Mine", "one", "two"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY2(said.out.contains("two: set up."), said.out.constData());
        QVERIFY(box.run({"setup", "compare", "Mine", "two", "--json"}).json().array().isEmpty());
        said = box.run({"setup", "read", "two"});
        QCOMPARE(said.json()["mcpServers"]["files"]["command"].toString(), "npx");

        QCOMPARE(box.run({"setup", "remove", "Mine"}).code, 0);
        said = box.run({"setup", "apply", "Mine", "one"});
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.contains("There is no set-up"), said.err.constData());
    }

    // The server of the first stands still, the second is not there: the third is set up all the same.
    void whatFailsInOneSandboxHoldsUpNoOther()
    {
        CliFixture box;
        QString frozen;
        for (const char *name : {"frozen", "well"}) {
            const Said made = box.run({"sandbox", "create", name, "--json"});
            QVERIFY2(made.code == 0, made.err.constData());
            if (frozen.isEmpty())
                frozen = made.json()["key"].toString();
        }
        QTemporaryDir folder;
        QFile file(folder.filePath("setup.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"mcpServers": {"files": {"type": "local", "command": "npx"}}})");
        file.close();
        Said said = box.run({"setup", "save", "Mine", file.fileName()});
        QVERIFY2(said.code == 0, said.err.constData());
        const auto server = LocalServer(box.places().localSandboxes() + '/' + frozen).process();
        QVERIFY(server);
        QCOMPARE(::kill(pid_t(server->pid), SIGSTOP), 0);
        const auto thaw = qScopeGuard([&server] { ::kill(pid_t(server->pid), SIGCONT); });

        said = box.run({"setup", "apply", "Mine", "frozen", "nowhere", "well", "--limit", "3"});

        QVERIFY2(said.out.contains("well: set up."), said.out.constData());
        const qsizetype late = said.err.indexOf("frozen: It took longer than 3 seconds");
        const qsizetype unknown = said.err.indexOf("nowhere: ");
        QVERIFY2(late >= 0 && unknown > late, said.err.constData()); // in the order in which they were named
        QCOMPARE(said.code, 3);                                      // of the last that failed
        said = box.run({"setup", "compare", "Mine", "well", "frozen", "--limit", "3", "--json"});
        QCOMPARE(said.code, 6);
        QVERIFY(said.json().isArray()); // what the others have: nothing differs
        QCOMPARE(box.run({"setup", "compare", "Mine", "well", "--limit", "soon"}).code, 2);
    }

    void whatIsNoSetupIsRefused()
    {
        const CliFixture box;
        QTemporaryDir folder;
        QFile file(folder.filePath("setup.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"mcpServers": {"files": {"type": "local"}}})");
        file.close();
        Said said = box.run({"setup", "save", "Mine", file.fileName()});
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.contains("it names no command"), said.err.constData());
        said = box.run({"setup", "save", "Mine", folder.filePath("none.json")});
        QVERIFY(said.code != 0);
    }

    void initTestCase() { CliFixture::findPackages(); }
};

QTEST_GUILESS_MAIN(TestCliSetups)
#include "tst_clisetups.moc"
