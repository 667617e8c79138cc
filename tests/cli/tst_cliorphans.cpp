// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/clifixture.h"

using namespace sandgate;
using namespace sandgate::test;

// A database that was lost, and sandboxes that were not.
class TestCliOrphans : public QObject
{
    Q_OBJECT
private slots:
    void aSandboxOfALostDatabaseIsFoundAndAdopted()
    {
        CliFixture box;
        Said said = box.run({"sandbox", "create", "My work", "--demo-agent", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString key = said.json()["key"].toString();
        write(said.json()["workspace"].toString() + "/file", "work");
        QVERIFY(box.run({"sandbox", "list", "--orphans", "--json"}).json().array().isEmpty());
        for (const QString &name : QDir(box.path("sandgate")).entryList({"sandgate.db*"}))
            QVERIFY(QFile::remove(box.path("sandgate/" + name)));
        QVERIFY(box.run({"sandbox", "list", "--json"}).json().array().isEmpty());

        said = box.run({"sandbox", "list", "--orphans", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json().array().size(), 1);
        QCOMPARE(said.json()[0]["id"].toString(), "local/" + key);
        QCOMPARE(said.json()[0]["name"].toString(), "My work");

        said = box.run({"sandbox", "adopt", "local/" + key, "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["key"].toString(), key);
        QCOMPARE(said.json()["name"].toString(), "My work");
        QCOMPARE(said.json()["state"].toString(), "awake");

        said = box.run({"session", "start", "My work", "mock"}); // as it was set, with its demo agent
        QVERIFY2(said.code == 0, said.err.constData());
        said = box.run({"process", "run", "My work", "--", "sh", "-c", "cat file || pwd"});
        QVERIFY2(said.out == "work", said.out.constData());
        QVERIFY(box.run({"sandbox", "list", "--orphans", "--json"}).json().array().isEmpty());
        QCOMPARE(box.run({"sandbox", "adopt", key}).code, 3);
    }

    void anAccountThatDoesNotAnswerIsSaidBehindWhatTheOthersHave()
    {
        CliFixture box;
        Said said = box.run({"sandbox", "create", "My work", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString key = said.json()["key"].toString();
        for (const QString &name : QDir(box.path("sandgate")).entryList({"sandgate.db*"}))
            QVERIFY(QFile::remove(box.path("sandgate/" + name)));
        qputenv("E2B_API_KEY", "e2b_0123456789abcdef0123456789abcdef01234567");
        qputenv("E2B_API_URL", "http://127.0.0.1:1");
        const auto forget = qScopeGuard([] {
            qunsetenv("E2B_API_KEY");
            qunsetenv("E2B_API_URL");
        });

        said = box.run({"sandbox", "list", "--orphans", "--json"});

        QCOMPARE(said.code, 4);
        QCOMPARE(said.json().array().size(), 1);
        QCOMPARE(said.json()[0]["id"].toString(), "local/" + key);
        QVERIFY2(said.err.contains("What exists at E2B is not known."), said.err.constData());
        QCOMPARE(box.run({"sandbox", "adopt", "local/not-there"}).code, 4); // it may be there
        said = box.run({"sandbox", "discard", key});
        QVERIFY2(said.code == 0, said.err.constData());
    }

    void whatDoesNotExistIsNotAdopted()
    {
        const CliFixture box;

        const Said said = box.run({"sandbox", "adopt", "local/7f5df30c-7d6b-4c3a-9a3f-9fd1c32b62b1"});

        QCOMPARE(said.code, 3);
        QVERIFY(said.err.contains("on no record"));
        QVERIFY(box.run({"sandbox", "list", "--json"}).json().array().isEmpty());
    }

    void initTestCase() { CliFixture::findPackages(); }
};

QTEST_GUILESS_MAIN(TestCliOrphans)
#include "tst_cliorphans.moc"
