// SPDX-License-Identifier: Apache-2.0
#include "model/items/sandboxlistmodel.h"
#include "tests/cli/clifixture.h"
#include <QDateTime>
#include <QLocalSocket>
#include <QRandomGenerator>

using namespace sandgate;
using namespace sandgate::test;

// The program itself, on the real server with the real demo agent.
class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void theMainJobCanBeScripted()
    {
        Said said = run({"sandbox", "create", "Box", "--demo-agent", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["state"].toString(), "awake");

        said = run({"session", "start", "Box", "mock", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString session = said.json()["id"].toString();

        const auto prompting = start({"session", "prompt", session.left(8), "Change", "the", "configuration"});
        QJsonArray requests;
        QTRY_VERIFY_WITH_TIMEOUT(!(requests = run({"permission", "list", "--json"}).json().array()).isEmpty(), limit);
        QCOMPARE(requests.first()["rawRequest"]["toolCall"]["rawInput"]["path"].toString(),
                 "/home/user/project/config.json");
        said = run({"permission", "answer", requests.first()["id"].toString(), "once"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(prompting->waitForFinished(limit));
        QCOMPARE(prompting->exitCode(), 0);
        const QByteArray shown = prompting->readAllStandardOutput();
        QVERIFY2(shown.contains("> Change the configuration") && shown.contains("[end_turn]"), shown.constData());

        QCOMPARE(run({"permission", "list"}).out, QByteArray());
        const QJsonArray decided = run({"permission", "list", "--all", "--json"}).json().array();
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided[0]["id"], requests.first()["id"]);
        QCOMPARE(decided[0]["state"].toString() + ' ' + decided[0]["optionId"].toString(), "answered allow");

        said = run({"session", "events", session, "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QList<QByteArray> lines = said.out.trimmed().split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(QJsonDocument::fromJson(lines[i])["eventIndex"].toInt(), int(i) + 1);
        QVERIFY2(said.out.contains("\"optionId\":\"allow\""), "the answer is no event");

        said = run({"process", "start", "Box", "for i in 1 2 3; do echo line $i; sleep 0.2; done", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        said = run({"process", "logs", said.json()["key"].toString(), "--follow"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.out, "line 1\nline 2\nline 3\n");

        said = run({"sandbox", "destroy", "Box"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY2(said.out.contains("destroyed"), said.out.constData());
        QCOMPARE(warningsIn(said.err), QList<QByteArray>()); // its end was wanted
        QCOMPARE(run({"session", "events", session, "--json"}).out.trimmed().split('\n').size(), lines.size());
        whatWasSeenIsFoundExportedAndImported(session);
        said = run({"call", "Box", "getHealth"});
        QCOMPARE(said.code, 3);
        QVERIFY2(said.err.contains("destroyed"), said.err.constData());
    }

    void aProgramInTheSandboxIsRunAndItsEndTold()
    {
        QCOMPARE(run({"sandbox", "create", "Box"}).code, 0);

        Said said = run({"process", "run", "Box", "--", "sh", "-c", "echo out; echo err >&2"});
        QCOMPARE(said.out, "out\n");
        QVERIFY2(said.err.contains("err\n"), said.err.constData());
        QCOMPARE(said.code, 0);

        said = run({"process", "run", "Box", "--", "sh", "-c", "exit 3"});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains("ended with 3"), said.err.constData());
    }

    void filesOfAnySizeAreCopiedBothWays_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::newRow("empty") << qint64(0);
        QTest::newRow("small") << qint64(5);
        QTest::newRow("two requests exactly") << qint64(2 * 1536 * 1024);
        QTest::newRow("many requests") << qint64(7 * 1024 * 1024 + 3);
    }
    void filesOfAnySizeAreCopiedBothWays()
    {
        QFETCH(qint64, size);
        QCOMPARE(run({"sandbox", "create", "Box"}).code, 0);
        const QDir home(m_fixture->path());
        QByteArray content(size, 0);
        QRandomGenerator random(1);
        std::generate(content.begin(), content.end(), [&random] { return char(random.bounded(256)); });
        write(home.filePath("it's here.bin"), content);
        const QString there = home.filePath("in/the sandbox/$name.bin");

        Said said = run({"fs", "put", "Box", home.filePath("it's here.bin"), there});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(read(there), content);
        QCOMPARE(
            QDir(home.filePath("in/the sandbox")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            (QStringList{"$name.bin"}));

        said = run({"fs", "get", "Box", there, home.filePath("back.bin")});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(read(home.filePath("back.bin")), content);
    }

    void aTransferThatFailsLeavesWhatWasThere()
    {
        QCOMPARE(run({"sandbox", "create", "Box"}).code, 0);
        const QDir home(m_fixture->path());
        write(home.filePath("old"), "old");

        QCOMPARE(run({"fs", "get", "Box", home.filePath("missing"), home.filePath("old")}).code, 1);
        QCOMPARE(read(home.filePath("old")), "old");
        QCOMPARE(run({"fs", "put", "Box", home.filePath("missing"), home.filePath("old")}).code, 2);
        QCOMPARE(read(home.filePath("old")), "old");
        QCOMPARE(run({"fs", "mv", "Box", home.filePath("missing"), home.filePath("old"), "--overwrite"}).code, 1);
        QCOMPARE(read(home.filePath("old")), "old");
        QVERIFY(home.mkdir("folder"));
        const Said said = run({"fs", "put", "Box", home.filePath("old"), home.filePath("folder")});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains("folder is a folder"), said.err.constData());
    }

    void anUploadThatWasCutShortGoesOnWithThePartsThatAreThere()
    {
        QCOMPARE(run({"sandbox", "create", "Box"}).code, 0);
        const QDir home(m_fixture->path());
        write(home.filePath("file"), QByteArray(40 * 1024 * 1024, 'x'));
        const auto cut = start({"fs", "put", "Box", home.filePath("file"), home.filePath("copy")});
        const auto parts = [&home] {
            QStringList found;
            const QDir::Filters hidden = QDir::Files | QDir::Hidden;
            for (const QString &folder : home.entryList({".sandgate-transfer-*"}, QDir::Dirs | QDir::Hidden))
                found << QDir(home.filePath(folder)).entryList({"part-*"}, hidden);
            return found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(parts().size() >= 2, limit);
        cut->kill();
        QVERIFY(cut->waitForFinished(limit));
        QVERIFY(!QFile::exists(home.filePath("copy")));
        const QString folder = home.entryList({".sandgate-transfer-*"}, QDir::Dirs | QDir::Hidden).first();
        const QFileInfo first(home.filePath(folder + "/part-000000000"));
        const QDateTime sentAt = first.lastModified();
        QVERIFY(sentAt.isValid());
        QFile witness(first.filePath()); // the very file is still there when the rest is sent
        QVERIFY(witness.open(QFile::ReadOnly));

        const Said said = run({"fs", "put", "Box", home.filePath("file"), home.filePath("copy")});

        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(QFileInfo(home.filePath("copy")).size(), qint64(40 * 1024 * 1024));
        QCOMPARE(witness.fileTime(QFile::FileModificationTime), sentAt);
    }

    void whatAnAgentIsToldAnewIsNotShownAgain()
    {
        QCOMPARE(run({"sandbox", "create", "Box", "--demo-agent"}).code, 0);
        const QString session = run({"session", "start", "Box", "mock", "--json"}).json()["id"].toString();
        const auto prompt = [&](const QString &text) {
            const auto prompting = start({"session", "prompt", session, text});
            QByteArray shown;
            const auto asks = [&] { return (shown += prompting->readAllStandardOutput()).contains("[asks"); };
            if (!QTest::qWaitFor(asks, limit) || run({"session", "cancel", session}).code != 0)
                qFatal("no turn: %s", shown.constData());
            prompting->waitForFinished(limit);
            return shown;
        };
        prompt("first");
        QCOMPARE(run({"sandbox", "sleep", "Box"}).code, 0);

        const QByteArray shown = prompt("second");

        QVERIFY2(shown.contains("[_sandgate/resumed]") && shown.contains("\n> second\n"), shown.constData());
        QVERIFY2(!shown.contains("first"), shown.constData());
    }

    void sessionsAreKeptInOrderDeletedAndRestored()
    {
        QCOMPARE(run({"sandbox", "create", "Box", "--demo-agent"}).code, 0);
        const QString session = run({"session", "start", "Box", "mock", "--json"}).json()["id"].toString();
        QCOMPARE(run({"session", "rename", session, "Mend", "the", "roof"}).code, 0);
        for (const char *word : {"pin", "archive"})
            QCOMPARE(run({"session", word, session}).code, 0);
        QCOMPARE(run({"session", "colour", session, "blue"}).code, 0);
        QCOMPARE(run({"session", "colour", session, "mauve"}).code, 2);
        Said said = run({"session", "tag", session, "roof", "urgent", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["title"].toString(), "Mend the roof");
        QCOMPARE(said.json()["tags"].toArray(), (QJsonArray{"roof", "urgent"}));
        QCOMPARE(said.json()["colour"].toString(), "blue");
        QVERIFY(said.json()["pinned"].toBool() && said.json()["archivedAt"].isDouble());
        said = run({"session", "list"});
        QVERIFY2(said.out.contains("roof urgent"), said.out.constData());
        said = run({"session", "unpin", session, "--json"});
        QVERIFY(!said.json().object().contains("pinned"));
        said = run({"session", "unarchive", session, "--json"});
        QVERIFY(!said.json().object().contains("archivedAt"));

        said = run({"session", "delete", session, "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(said.json()["destroyedAt"].isDouble());
        QVERIFY(!run({"session", "list"}).out.contains(session.toUtf8()));
        QVERIFY(run({"session", "list", "--deleted"}).out.contains(session.toUtf8()));
        QCOMPARE(run({"session", "restore", session}).code, 0);
        QVERIFY(run({"session", "list"}).out.contains(session.toUtf8()));

        QCOMPARE(run({"session", "prune", "--older-than", "0", "--deleted", "--json"}).json()["sessions"].toInt(), 0);
        QCOMPARE(run({"session", "delete", session}).code, 0);
        QCOMPARE(run({"session", "prune", "--older-than", "0", "--deleted", "--json"}).json()["sessions"].toInt(), 1);
        QCOMPARE(run({"session", "restore", session}).code, 3);
    }

    void aProcessTakesInput()
    {
        QCOMPARE(run({"sandbox", "create", "Box"}).code, 0);
        const QString process =
            run({"process", "start", "Box", "read -r line; echo \"got $line\"", "--json"}).json()["key"].toString();

        QCOMPARE(run({"process", "input", process, "some", "words"}).code, 0);

        QCOMPARE(run({"process", "logs", process, "--follow"}).out, "got some words\n");
        QCOMPARE(run({"process", "input", process, "more"}).code, 5);
    }

    void everyMistakeHasItsExitCodeAndSaysWhatIsRight_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no command") << QStringList{"fly"} << 2 << QByteArray("--help");
        QTest::newRow("half a command") << QStringList{"sandbox"} << 2 << QByteArray("--help");
        QTest::newRow("a word missing") << QStringList{"fs", "stat", "Box"} << 2
                                        << QByteArray("sandgate-cli fs stat SANDBOX PATH");
        QTest::newRow("no such option") << QStringList{"sandbox", "list", "--fast"} << 2 << QByteArray("--fast");
        QTest::newRow("no value") << QStringList{"sandbox", "create", "x", "--workspace"} << 2 << QByteArray("VALUE");
        QTest::newRow("no sandbox") << QStringList{"sandbox", "show", "x"} << 3 << QByteArray("no \"x\"");
        QTest::newRow("no provider") << QStringList{"sandbox", "create", "x", "--provider", "moon"} << 2
                                     << QByteArray("moon");
        QTest::newRow("no action") << QStringList{"call", "-", "fly"} << 2 << QByteArray("actions lists them");
        QTest::newRow("no JSON") << QStringList{"call", "-", "listSandboxes", "{"} << 2 << QByteArray("JSON object");
    }
    void everyMistakeHasItsExitCodeAndSaysWhatIsRight()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, words);

        const Said said = run(arguments);

        QVERIFY2(said.err.contains(words), said.err.constData());
        QCOMPARE(said.code, code);
        QVERIFY(said.out.isEmpty());
    }

    void whatIsHiddenInANameIsShown()
    {
        const Said said = run({"sandbox", "create", QString::fromUtf8("safe\u202Eexe"), "--no-wait"});

        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY2(said.out.contains("safe[U+202E]exe"), said.out.constData());
    }

    void helpNamesEveryCommandAndExitCode()
    {
        const Said said = run({"--help"});

        QCOMPARE(said.code, 0);
        for (const char *command : {"sandbox create", "session prompt", "permission answer", "process logs", "fs ls",
                                    "actions", "call", "Exit codes: 0 done"})
            QVERIFY2(said.out.contains(command), command);
        QVERIFY(run({"fs", "rm", "--help"}).out.contains("--recursive"));
    }

    void whileTheWindowRunsItsCoreIsAsked()
    {
        const auto workbench = makeWorkbench(places());
        const Result<SandboxKey> key = await(workbench->createSandbox({"Shown", "local", {}}));
        QVERIFY(key);
        QVERIFY(await(workbench->wake(*key)));

        const Said listed = run({"sandbox", "list", "--json"});
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(listed.json().array().first()["key"].toString(), key->value);
        QCOMPARE(listed.json().array().first()["state"].toString(), "awake");

        QCOMPARE(run({"call", "Shown", "renameSandbox", "{\"name\": \"Seen\"}"}).code, 0);
        QTRY_COMPARE(workbench->sandboxes().index(0, 0).data().toString(), "Seen");
        QVERIFY(await(workbench->shutDown(true)));
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no JSON") << QByteArray("hello\n") << QByteArray("no JSON object");
        QTest::newRow("no object") << QByteArray("[1]\n") << QByteArray("no JSON object");
        QTest::newRow("nothing asked") << QByteArray("{}\n") << QByteArray("no action");
    }
    void whatIsNoRequestIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        const auto workbench = makeWorkbench(places());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(places().coreSocket()), limit);
        QLocalSocket caller;
        caller.connectToServer(places().coreSocket());
        QTRY_COMPARE(caller.state(), QLocalSocket::ConnectedState);

        caller.write(bytes);

        QTRY_VERIFY_WITH_TIMEOUT(caller.canReadLine(), limit);
        const QByteArray answer = caller.readLine();
        QVERIFY2(answer.startsWith("{\"error\"") && answer.contains(words), answer.constData());
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    }

    void aRequestWithoutEndIsCutOff()
    {
        const auto workbench = makeWorkbench(places());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(places().coreSocket()), limit);
        QLocalSocket caller;
        caller.connectToServer(places().coreSocket());
        QTRY_COMPARE(caller.state(), QLocalSocket::ConnectedState);

        constexpr qint64 size = 64 * 1024 * 1024;
        qint64 taken = 0;
        connect(&caller, &QLocalSocket::bytesWritten, this, [&taken](qint64 bytes) { taken += bytes; });
        caller.write(QByteArray(size, 'x'));

        QTRY_COMPARE_WITH_TIMEOUT(caller.state(), QLocalSocket::UnconnectedState, limit);
        QVERIFY(taken < size);
    }

    void nobodyElseMayOpenTheSocket()
    {
        const auto workbench = makeWorkbench(places());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(places().coreSocket()), limit);

        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(places().coreSocket()) & others, QFile::Permissions());
    }

    void initTestCase() { CliFixture::findPackages(); }
    void init() { m_fixture = std::make_unique<CliFixture>(); }
    void cleanup() { m_fixture.reset(); }

private:
    // Of the program's own. A test has no keychain, and without one it is warned of what one may still hold.
    static QList<QByteArray> warningsIn(const QByteArray &said)
    {
        QList<QByteArray> warnings = said.split('\n');
        warnings.removeIf(
            [](const QByteArray &line) { return !line.contains("sandgate.") || line.contains("may still hold"); });
        return warnings;
    }

    void whatWasSeenIsFoundExportedAndImported(const QString &session)
    {
        Said said = run({"session", "search", "critical configuration", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(!said.json()["items"].toArray().isEmpty());
        QCOMPARE(said.json()["items"][0]["sessionId"].toString(), session);

        said = run({"session", "export", session, "--markdown"});
        QVERIFY2(said.code == 0 && said.out.contains("Change the configuration"), said.err.constData());
        const QString file = m_fixture->path("session.jsonl");
        said = run({"session", "export", session, "--output", file});
        QVERIFY2(said.code == 0, said.err.constData());
        said = run({"session", "import", file, "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString imported = said.json()["id"].toString();
        QCOMPARE(run({"session", "export", imported, "--markdown"}).out.count("Change the configuration"),
                 run({"session", "export", session, "--markdown"}).out.count("Change the configuration"));

        said = run({"session", "prune", "--older-than", "0", "--json"});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json()["sessions"].toInt(), 2);
        for (const QString &id : {session, imported})
            QCOMPARE(run({"session", "events", id}).code, 3);
    }

    Places places() const { return m_fixture->places(); }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const { return m_fixture->start(arguments); }
    Said run(const QStringList &arguments) const { return m_fixture->run(arguments); }

    std::unique_ptr<CliFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
