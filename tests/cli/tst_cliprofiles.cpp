// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/clifixture.h"
#include "tests/fakes/git.h"

using namespace sandgate;
using namespace sandgate::test;

// What new sandboxes are made with, kept under a name.
class TestCliProfiles : public QObject
{
    Q_OBJECT
private slots:
    void aSandboxIsMadeFromAProfile()
    {
        CliFixture box;
        Said said = box.run({"profile", "save", "Demo", "local", "--set", "demoAgent=true"});
        QVERIFY2(said.code == 0, said.err.constData());
        said = box.run({"profile", "list", "--json"});
        QCOMPARE(said.json()[0]["settings"]["demoAgent"].toBool(), true);

        said = box.run({"sandbox", "create", "My work", "--profile", "Demo", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["state"].toString(), "awake");
        said = box.run({"session", "start", "My work", "mock"}); // the demo agent is there
        QVERIFY2(said.code == 0, said.err.constData());

        QCOMPARE(box.run({"profile", "remove", "Demo"}).code, 0);
        said = box.run({"sandbox", "create", "Other", "--profile", "Demo"});
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.contains("There is no profile \"Demo\""), said.err.constData());
    }

    // A repository, a set-up and a rule; then one that cannot be cloned, until it is there.
    void aSandboxIsPreparedAsItsProfileSays()
    {
        CliFixture box;
        const QString origin = box.path("origin");
        const auto git = [&origin](const QStringList &arguments) { return test::git(origin, arguments); };
        write(origin + "/file", "first\n");
        QVERIFY(git({"init", "-q", "-b", "main"}) && git({"add", "."}) && git({"commit", "-qm", "first"}));
        write(box.path("setup.json"), R"({"mcpServers": {"files": {"type": "local", "command": "npx"}}})");
        QCOMPARE(box.run({"setup", "save", "Mine", box.path("setup.json")}).code, 0);
        Said said = box.run({"rule", "add", "deny", "--everywhere", "--command", "git push **", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString rule = box.run({"rule", "list", "--json"}).json()[0]["id"].toString();
        said = box.run({"profile", "save", "App", "local", "--repository", origin, "--branch", "next", "--setup",
                        "Mine", "--rule", rule.left(8)});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(box.run({"profile", "list"}).out.contains("Mine"));

        said = box.run({"sandbox", "create", "Box", "--profile", "App", "--json"});

        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains("Clone " + origin.toUtf8() + ", branch next: did not work."), said.err.constData());
        QVERIFY2(said.err.contains("Remote branch next not found"), said.err.constData());
        QCOMPARE(said.json()["state"].toString(), "awake"); // it is there all the same
        const QString workspace = said.json()["workspace"].toString();
        QVERIFY(git({"branch", "next"}));
        said = box.run({"sandbox", "prepare", "Box"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(read(workspace + "/origin/file"), "first\n");
        said = box.run({"setup", "read", "Box", "--folder", workspace + "/origin"});
        QCOMPARE(said.json()["mcpServers"]["files"]["command"].toString(), "npx");
        QCOMPARE(box.run({"rule", "list", "--json"}).json().array().size(), 2);
        QCOMPARE(box.run({"sandbox", "prepare", "Box"}).code, 3); // nothing is left

        said = box.run({"profile", "save", "Odd", "local", "--repository", "ext::sh -c id"});
        QCOMPARE(said.code, 2);
    }

    void whatTheProviderDoesNotKnowIsNotKept()
    {
        const CliFixture box;
        const Said said = box.run({"profile", "save", "Odd", "local", "--set", "colour=red"});
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.contains("colour"), said.err.constData());
        QVERIFY(box.run({"profile", "list", "--json"}).json().array().isEmpty());
    }

    void initTestCase() { CliFixture::findPackages(); }
};

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cliprofiles.moc"
