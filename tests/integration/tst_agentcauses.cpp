// SPDX-License-Identifier: Apache-2.0
#include "model/actor/agentcauses.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QFile>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// Why an agent does not start, as it is found in a sandbox with a real server.
class TestAgentCauses : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        for (const char *key : {"OPENAI_API_KEY", "CODEX_API_KEY"})
            qunsetenv(key);
        qputenv("https_proxy", "http://127.0.0.1:9"); // nobody listens there
        m_path = qgetenv("PATH");
    }
    void cleanup()
    {
        qputenv("PATH", m_path);
        qunsetenv("https_proxy");
    }

    void whatIsMissingIsNamed()
    {
        const QString all = causes("codex");
        QVERIFY2(all.contains("Codex is not installed"), qPrintable(all));
        QVERIFY2(all.contains("OPENAI_API_KEY or CODEX_API_KEY is not set"), qPrintable(all));
        QVERIFY2(all.contains("api.openai.com") && all.contains("cannot be reached"), qPrintable(all));
    }

    void whatIsThereIsNot()
    {
        qputenv("CODEX_API_KEY", "sk-test");
        QTemporaryDir programs;
        QFile curl(programs.filePath("curl"));
        QVERIFY(curl.open(QIODevice::WriteOnly));
        curl.write("#!/bin/sh\nexit 0\n");
        QVERIFY(curl.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        curl.close();
        qputenv("PATH", programs.path().toLocal8Bit() + ':' + m_path);
        const QString all = causes("codex");
        qunsetenv("CODEX_API_KEY");
        QVERIFY2(all.contains("Codex is not installed"), qPrintable(all));
        QVERIFY2(!all.contains("API_KEY"), qPrintable(all));
        QVERIFY2(!all.contains("reached"), qPrintable(all));
    }

    void anUnknownAgentIsNamed() { QVERIFY(causes("nobody").contains("does not know an agent “nobody”")); }

    void anAgentThatNeedsNothingHasNoCauses() { QCOMPARE(causes("mock"), QString()); }

private:
    // All sentences, and that one repair is offered exactly where something is not installed.
    QString causes(const QString &agent)
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const Result<Endpoint> endpoint = await(actor.endpoint());
        if (!endpoint)
            qFatal("%s", qPrintable(endpoint.error().what));
        HttpClient http(*endpoint);
        const Result<std::vector<AgentCause>> found = await(findAgentCauses(http, agent, "Codex"), 60s);
        if (!found)
            qFatal("%s", qPrintable(found.error().what));
        QString all;
        for (const AgentCause &cause : *found) {
            all += cause.what + '\n';
            if (cause.what.contains("is not installed") != (cause.install == agent))
                qFatal("the wrong repair for: %s", qPrintable(cause.what));
        }
        return all;
    }

    QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestAgentCauses)
#include "tst_agentcauses.moc"
