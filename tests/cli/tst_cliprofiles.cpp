// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/clifixture.h"

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
