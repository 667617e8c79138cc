// SPDX-License-Identifier: Apache-2.0
#include "model/setup/acpservers.h"
#include "model/setup/setupdifference.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

namespace {

// With ' for ", since moc stumbles over some raw strings.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(quoted(text));
    if (!document.isObject())
        qFatal("no JSON object: %s", text);
    return document.object();
}

SandboxSetup withServer(const char *entry)
{
    SandboxSetup setup;
    setup.mcpServers["one"] = json(entry);
    return setup;
}

} // namespace

class TestSandboxSetup : public QObject
{
    Q_OBJECT
private slots:
    void whatTheServerKeepsIsRead()
    {
        const auto entries =
            setupEntries(quoted("{'git':{'type':'local','command':'git-mcp','args':['-v']},'web':{}}"));
        QVERIFY(entries);
        QCOMPARE(entries->keys(), (QStringList{"git", "web"}));
        QCOMPARE(commandOf(entries->value("git")), (QStringList{"git-mcp", "-v"}));
    }

    void aFileThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << quoted("{'git':{'type'");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an entry that is no object") << quoted("{'git':'git-mcp'}");
        QByteArray many = "{";
        for (int i = 0; i <= mostSetupEntries; ++i)
            many += '"' + QByteArray::number(i) + "\":{},";
        many.chop(1);
        QTest::newRow("too many") << many + '}';
    }
    void aFileThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!setupEntries(file));
    }

    void whatCannotBeUsedIsSaid_data()
    {
        QTest::addColumn<QJsonObject>("setup");
        QTest::newRow("no command") << json("{'mcpServers':{'one':{'type':'local','command':''}}}");
        QTest::newRow("an empty command") << json("{'mcpServers':{'one':{'type':'local','command':[]}}}");
        QTest::newRow("no type") << json("{'mcpServers':{'one':{'command':'x'}}}");
        QTest::newRow("no address") << json("{'mcpServers':{'one':{'type':'remote'}}}");
        QTest::newRow("a file") << json("{'mcpServers':{'one':{'type':'remote','url':'file:///etc/passwd'}}}");
        QTest::newRow("no source") << json("{'skills':{'one':{'sources':[]}}}");
        QTest::newRow("a limit of 0") << json("{'processLimits':{'maxOutputBytes':0}}");
        QTest::newRow("a limit in words") << json("{'processLimits':{'maxOutputBytes':'much'}}");
        QTest::newRow("a broken limit") << json("{'processLimits':{'maxOutputBytes':1.5}}");
        QTest::newRow("no name") << json("{'skills':{'':{'sources':[{'type':'git','source':'x'}]}}}");
        QTest::newRow("a hidden name") << json("{\"skills\":{\"a\\u202eb\":{\"sources\":[{\"source\":\"x\"}]}}}");
    }
    void whatCannotBeUsedIsSaid()
    {
        QFETCH(QJsonObject, setup);
        const Result<SandboxSetup> read = setupFromJson(setup);
        QVERIFY(!read);
        QVERIFY(!read.error().what.isEmpty());
    }

    void whatIsWrittenIsReadAgain()
    {
        SandboxSetup setup = withServer("{'type':'remote','url':'https://mcp.example/'}");
        setup.skills["pdf"] = json("{'sources':[{'type':'github','source':'a/b','skills':['pdf']}]}");
        setup.processLimits = json("{'maxOutputBytes':1000}");
        const Result<SandboxSetup> read = setupFromJson(toJson(setup));
        QVERIFY(read);
        QCOMPARE(*read, setup);
    }

    void agentsAreToldOfServersInTheirOwnWords()
    {
        QMap<QString, QJsonObject> servers;
        servers["files"] = json("{'type':'local','command':['npx','-y'],'args':['files-mcp'],'env':{'KEY':'its'}}");
        servers["old"] = json("{'type':'remote','url':'https://a.example/sse','transport':'sse'}");
        servers["web"] = json("{'type':'http','url':'https://b.example/','headers':{'X-A':'1'}}");
        servers["off"] = json("{'type':'local','command':'x','enabled':false}");
        servers["secret"] = json("{'type':'remote','url':'https://c.example/','bearerTokenEnvVar':'TOKEN'}");
        const AcpServers told = acpServers(servers);
        QCOMPARE(
            QJsonDocument(told.servers).toJson(QJsonDocument::Compact),
            quoted("[{'args':['-y','files-mcp'],'command':'npx','env':[{'name':'KEY','value':'its'}],'name':'files'},"
                   "{'headers':[],'name':'old','type':'sse','url':'https://a.example/sse'},"
                   "{'headers':[{'name':'X-A','value':'1'}],'name':'web','type':'http','url':'https://b.example/'}]"));
        QCOMPARE(told.leftOut, QStringList{"secret"});
    }

    void theSameInOtherWordsIsNoDifference_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("there");
        QTest::newRow("one piece or two") << QByteArray("{'type':'local','command':['a','b']}")
                                          << QByteArray("{'type':'local','command':'a','args':['b']}");
        QTest::newRow("defaults") << QByteArray("{'type':'stdio','command':'a','enabled':true}")
                                  << QByteArray("{'type':'local','command':'a','args':[],'env':{}}");
        QTest::newRow("another word for the type") << QByteArray("{'type':'http','url':'https://a.example'}")
                                                   << QByteArray("{'type':'remote','url':'https://a.example'}");
    }
    void theSameInOtherWordsIsNoDifference()
    {
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, there);
        QVERIFY(differences(withServer(wanted.constData()), withServer(there.constData())).empty());
    }

    void whatDiffersIsTold()
    {
        SandboxSetup wanted = withServer("{'type':'local','command':'a'}");
        wanted.mcpServers["new"] = json("{'type':'remote','url':'https://new.example'}");
        wanted.skills["pdf"] = json("{'sources':[{'type':'github','source':'a/b','ref':'v2'}]}");
        wanted.processLimits = json("{'maxOutputBytes':2000}");
        SandboxSetup there = withServer("{'type':'local','command':'a','args':['--all']}");
        there.skills["old"] = json("{'sources':[{'type':'local','source':'/skills'}]}");
        there.processLimits = json("{'maxOutputBytes':1000}");
        using Kind = SetupDifference::What;
        using How = SetupDifference::How;
        const std::vector<SetupDifference> expected{
            {Kind::McpServer, How::Missing, "new", "https://new.example", {}},
            {Kind::McpServer, How::Other, "one", "a", "a --all"},
            {Kind::Skill, How::Extra, "old", {}, "/skills"},
            {Kind::Skill, How::Missing, "pdf", "a/b@v2", {}},
            {Kind::ProcessLimit, How::Other, "maxOutputBytes", "2000", "1000"},
        };
        QCOMPARE(differences(wanted, there), expected);
    }

    void limitsThatNobodyNamedAreNoDifference()
    {
        SandboxSetup there;
        there.processLimits = json("{'maxOutputBytes':1000,'maxRunTimeoutMs':2000}");
        QVERIFY(differences({}, there).empty());
        SandboxSetup wanted;
        wanted.processLimits = json("{'maxOutputBytes':1000}");
        QVERIFY(differences(wanted, there).empty());
    }
};

QTEST_GUILESS_MAIN(TestSandboxSetup)
#include "tst_sandboxsetup.moc"
