// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/actiontable.h"
#include "model/actor/core.h"
#include "model/store/reader.h"
#include "model/store/schema.h"
#include "model/store/sqliteledger.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedagent.h"
#include "tests/fakes/scriptedprovider.h"
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <atomic>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// Tells how often it was asked to bring the index up to date.
class CountingReader : public Reader
{
public:
    CountingReader(const QString &file, std::atomic<int> &indexings)
        : Reader(file)
        , m_indexings(indexings)
    {
    }
    Result<IndexProgress> index(std::chrono::milliseconds time) override
    {
        ++m_indexings;
        return Reader::index(time);
    }

private:
    std::atomic<int> &m_indexings;
};

// Searching, exporting, importing and removing, through a whole core on a real database.
class TestHistory : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSaidIsFoundAtOnce()
    {
        const QString session = talk("Mend the roof", "With slates from Wales");
        talk("Paint the door", "Green");

        const Result<QJsonValue> page = ask("searchSessions", {{"text", "wales slate*"}});

        QVERIFY2(page, qPrintable(page ? QString() : page.error().what));
        QCOMPARE((*page)["items"].toArray().size(), 1);
        const QJsonValue hit = (*page)["items"][0];
        QCOMPARE(hit["sessionId"].toString(), session);
        QCOMPARE(hit["kind"].toString(), "reply");
        const QString snippet = hit["snippet"].toString();
        const QJsonArray place = hit["found"][0].toArray();
        QCOMPARE(snippet.mid(place[0].toInt(), place[1].toInt()), "slates");
        QCOMPARE((*page)["pending"].toInt(), 0);
    }

    void aDeletedSessionIsInNoListIsRestoredAndIsRemovedForGoodWhenItIsWanted()
    {
        const QString session = talk("Mend the roof", "With slates from Wales");
        const QString other = talk("Paint the door", "Green");
        const auto listed = [this](bool deleted) {
            QStringList ids;
            const QJsonArray items = (*ask("listSessions", {{"deleted", deleted}}, "Box"))["items"].toArray();
            for (const QJsonValue &item : items)
                ids << item["id"].toString();
            return ids;
        };

        const Result<QJsonValue> deleted = ask("deleteSession", {{"id", session}});
        QVERIFY2(deleted, qPrintable(deleted ? QString() : deleted.error().what));
        QVERIFY((*deleted)["deletedAt"].toInteger() > 0);
        QVERIFY((*deleted)["destroyedAt"].toInteger() > 0); // it has ended
        QCOMPARE(listed(false), QStringList{other});
        QCOMPARE(listed(true), QStringList{session});
        QCOMPARE((*ask("searchSessions", {{"text", "slates"}}))["items"].toArray().size(), 0);
        QCOMPARE(ask("resumeSession", {{"id", session}}).error().kind, Error::Kind::Conflict);
        start();
        QCOMPARE(listed(true), QStringList{session}); // as before

        QVERIFY(ask("restoreSession", {{"id", session}}));
        QCOMPARE(listed(true), QStringList());
        QCOMPARE((*ask("searchSessions", {{"text", "slates"}}))["items"].toArray().size(), 1);
        QCOMPARE(await(m_core->history().removeDeleted({session})).error().kind, Error::Kind::Conflict);

        QVERIFY(ask("deleteSession", {{"id", session}}));
        QCOMPARE(await(m_core->history().removeDeleted({}))->sessions, 1);
        QCOMPARE(listed(true), QStringList());
        QCOMPARE(storedEvents(session), 0);
        QVERIFY(storedEvents(other) > 0);
    }

    void whatWasDeletedLongAgoIsRemovedAtTheStart()
    {
        const QString session = talk("Mend the roof", "With slates");
        const QString younger = talk("Paint the door", "Green");
        const auto deletedFor = [this](const QString &id, int days) {
            QVERIFY(ask("deleteSession", {{"id", id}}));
            const std::vector<SessionRecord> all = *m_core->ledger().sessions();
            SessionRecord record =
                *std::find_if(all.begin(), all.end(), [&](const SessionRecord &one) { return one.id.value == id; });
            record.marks.deletedAt = QDateTime::currentDateTimeUtc().addDays(-days).toMSecsSinceEpoch();
            QVERIFY(m_core->ledger().save(record));
        };
        deletedFor(session, 31);
        deletedFor(younger, 29);
        start();

        QTRY_COMPARE(storedEvents(session), 0);
        QTRY_VERIFY(!m_core->host().find(SessionId{session}));
        QVERIFY(storedEvents(younger) > 0);
        QVERIFY(ask("restoreSession", {{"id", younger}}));
    }

    void marksAreKeptAndOnlyWhatIsNamedChanges()
    {
        const QString session = talk("Mend the roof", "With slates");
        QVERIFY(ask("markSession", {{"id", session}, {"pinned", true}, {"tags", QJsonArray{"roof", "#Urgent"}}}));
        QVERIFY(ask("markSession", {{"id", session}, {"archived", true}, {"colour", "green"}}));
        start();

        const QJsonValue told = *ask("getSession", {{"id", session}});
        QCOMPARE(told["tags"].toArray(), (QJsonArray{"roof", "Urgent"}));
        QCOMPARE(told["colour"].toString(), "green");
        QVERIFY(told["pinned"].toBool());
        QVERIFY(told["archivedAt"].toInteger() > 0);
        QCOMPARE((*ask("searchSessions", {{"text", "slates"}}))["items"].toArray().size(), 1);
        QCOMPARE(ask("markSession", {{"id", session}, {"colour", "mauve"}}).error().kind, Error::Kind::InvalidSettings);
        QVERIFY(ask("markSession", {{"id", session}, {"archived", false}, {"pinned", false}}));
        QVERIFY(!(*ask("getSession", {{"id", session}})).toObject().contains("archivedAt"));
    }

    void whileATurnStreamsTheIndexWaitsAndASearchDoesNot()
    {
        const QString session = talk("Mend the roof", "With slates");
        QTRY_VERIFY_WITH_TIMEOUT(m_indexings > 0, 20000); // it became quiet
        const int before = m_indexings;
        QTimer streaming;
        int said = 0;
        connect(&streaming, &QTimer::timeout, this,
                [&] { m_agent->update("agent-1", QString("word%1 ").arg(++said)); });
        streaming.start(20ms);
        QTRY_VERIFY_WITH_TIMEOUT(said > 150, 30000); // longer than what counts as quiet
        const int meanwhile = m_indexings;

        const Result<QJsonValue> page = ask("searchSessions", {{"text", "word100"}});

        QCOMPARE(meanwhile, before);
        QVERIFY(page);
        QCOMPARE((*page)["items"].toArray().size(), 1);
        streaming.stop();
        QTRY_VERIFY_WITH_TIMEOUT(m_indexings > before, 20000);
    }

    void aSearchThatMeansNothingSaysSo()
    {
        const Result<QJsonValue> page = ask("searchSessions", {{"text", " \"\" "}});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(!ask("searchSessions", {{"text", "roof"}, {"sandbox", "no such"}}));
    }

    void anImportedSessionIsThereToBeReadAndForNothingElse()
    {
        const QString session = talk("Mend the roof", "With slates");
        QVERIFY(ask("exportSession", {{"id", session}, {"localPath", m_file}}));

        const Result<QJsonValue> imported = ask("importSession", {{"localPath", m_file}});

        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().what));
        const QString id = (*imported)["id"].toString();
        QVERIFY(id != session);
        QCOMPARE((*imported)["state"].toString(), "ended");
        const auto events = [this](const QString &of) {
            QJsonArray payloads;
            const QJsonArray items = (*ask("getEvents", {{"sessionId", of}}))["items"].toArray();
            for (const QJsonValue &event : items)
                payloads << event["payload"];
            return payloads;
        };
        QCOMPARE(events(id), events(session));
        QVERIFY(!ask("prompt", {{"id", id}, {"text", "Go on"}}));
        QVERIFY(!ask("resumeSession", {{"id", id}}));
        // A second one belongs to the same place.
        QVERIFY(ask("importSession", {{"localPath", m_file}}));
        QCOMPARE(m_core->host().actors().size(), 2U);

        start(); // again
        QCOMPARE(events(id), events(session));
    }

    void aTokenOfTheSandboxIsInNoExport()
    {
        const QString session = talk("What is your token?", "It is my-own-token, why?");
        QVERIFY(ask("exportSession", {{"id", session}, {"localPath", m_file}}));
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("What is your token?"));
        QVERIFY2(!text.contains("my-own-token"), text.constData());
    }

    void aFileIsNamedByItsWholePath()
    {
        const QString session = talk("Hello", "Hello");
        for (const Result<QJsonValue> &refused : {ask("exportSession", {{"id", session}, {"localPath", "here"}}),
                                                  ask("importSession", {{"localPath", "here"}})}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::InvalidSettings);
        }
    }

    void onlyAnEndedSessionIsRemoved()
    {
        const QString session = talk("Mend the roof", "With slates");

        const Result<QJsonValue> refused = ask("removeSession", {{"id", session}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains("ended"), qPrintable(refused.error().what));
        QVERIFY(ask("getSession", {{"id", session}}));
    }

    void aRemovedSessionIsFoundNowhere()
    {
        const QString session = talk("Mend the roof", "With slates");
        const QString other = talk("Paint the door", "Green");
        QVERIFY(ask("destroySession", {{"id", session}}));
        QSignalSpy removed(&m_core->host(), &ActorHost::sessionRemoved);

        const Result<QJsonValue> would = ask("removeSession", {{"id", session}, {"dryRun", true}});
        QVERIFY(ask("getSession", {{"id", session}}));
        const Result<QJsonValue> done = ask("removeSession", {{"id", session}});

        QVERIFY2(done, qPrintable(done ? QString() : done.error().what));
        QCOMPARE((*done)["sessions"].toInt(), 1);
        QCOMPARE(*done, *would);
        QCOMPARE(removed.count(), 1);
        QVERIFY(!ask("getSession", {{"id", session}}));
        QVERIFY(!ask("getEvents", {{"sessionId", session}}));
        QVERIFY((*ask("searchSessions", {{"text", "slates"}}))["items"].toArray().isEmpty());
        QCOMPARE((*ask("listSessions", {}, "Box"))["items"].toArray().size(), 1);

        start(); // again
        QVERIFY(!ask("getSession", {{"id", session}}));
        QVERIFY(ask("getSession", {{"id", other}}));
    }

    // The agent of an ended session may go on talking.
    void whatComesForARemovedSessionIsDropped()
    {
        const QString session = talk("Mend the roof", "With slates");
        const QString other = talk("Paint the door", "Green");
        QVERIFY(ask("destroySession", {{"id", session}}));
        m_agent->update("agent-1", "Is anybody there?");
        QVERIFY(ask("removeSession", {{"id", session}}));
        m_agent->update("agent-1", "Hello?");
        m_agent->update("agent-2", "Over");

        QTRY_VERIFY(textOf(other).contains("Over")); // the writer still writes
        QVERIFY(!ask("getSession", {{"id", session}}));
    }

    void aNewSessionMayHaveTheNameOfARemovedOne()
    {
        QVERIFY(ask("createSession", {{"agent", "mock"}, {"id", "mine"}}, "Box"));
        QVERIFY(ask("destroySession", {{"id", "mine"}}));
        QVERIFY(ask("removeSession", {{"id", "mine"}}));

        const Result<QJsonValue> again = ask("createSession", {{"agent", "mock"}, {"id", "mine"}}, "Box");

        QVERIFY2(again, qPrintable(again ? QString() : again.error().what));
        QCOMPARE((*again)["state"].toString(), "idle");
    }

    void pruneTakesWhatEndedLongAgoOnly()
    {
        const QString ended = talk("Mend the roof", "With slates");
        const QString open = talk("Paint the door", "Green");
        QVERIFY(ask("destroySession", {{"id", ended}}));
        const qint64 now = QDateTime::currentMSecsSinceEpoch() + 1;
        QVERIFY(!ask("prune", {}));

        QCOMPARE((*ask("prune", {{"endedBefore", now - 60000}}))["sessions"].toInt(), 0);
        QCOMPARE((*ask("prune", {{"endedBefore", now}, {"dryRun", true}}))["sessions"].toInt(), 1);
        QVERIFY(ask("getSession", {{"id", ended}}));
        QCOMPARE((*ask("prune", {{"endedBefore", now}, {"sandbox", "Box"}}))["sessions"].toInt(), 1);
        QVERIFY(!ask("getSession", {{"id", ended}}));
        QVERIFY(ask("getSession", {{"id", open}}));
    }

    void aRemovalThatWasCutShortGoesOnAtTheNextStart()
    {
        const QString session = talk("Mend the roof", "With slates");
        QVERIFY(ask("destroySession", {{"id", session}}));
        Retention what;
        what.session.value = session;
        QVERIFY(m_core->ledger().removeSome(what)->more); // and then the program ended
        QCOMPARE(storedEvents(session), 0);
        const qint64 before = allEvents();
        QVERIFY(before > 0);

        start();

        QTRY_COMPARE(allEvents(), 0);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("session.jsonl");
        m_agent = std::make_unique<ScriptedAgent>();
        ScriptedAgent *agent = m_agent.get();
        agent->on["session/new"] = [agent](const ScriptedAgent::Call &call) {
            agent->reply(call, {{"sessionId", QString("agent-%1").arg(agent->count("session/new"))}});
        };
        agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };
        start();
        QVERIFY(ask("createSandbox", {{"name", "Box"}, {"provider", "scripted"}}));
    }
    void cleanup() { m_core.reset(); }

private:
    void start()
    {
        m_core.reset();
        const QString database = m_folder->filePath("database");
        auto ledger = std::make_unique<SqliteLedger>(database);
        if (const auto opened = ledger->open(); !opened)
            qFatal("%s", qPrintable(opened.error().what));
        auto provider = std::make_unique<ScriptedProvider>();
        provider->endpoint = m_agent->endpoint();
        provider->endpoint.token = Secret("my-own-token");
        CoreParts parts;
        parts.ledger = std::move(ledger);
        parts.secrets = std::make_unique<MemorySecrets>();
        parts.providers.push_back(std::move(provider));
        parts.patience.healthPause = 10ms;
        parts.makeReader = [this, database]() -> Result<std::unique_ptr<PageReader>> {
            auto reader = std::make_unique<CountingReader>(database, m_indexings);
            if (const Result<> opened = reader->open(); !opened)
                return tl::unexpected(opened.error());
            return reader;
        };
        m_core = std::make_unique<Core>(std::move(parts), [](const Delivery &) {});
        if (!m_core->start())
            qFatal("the core does not start");
    }
    Result<QJsonValue> ask(const QString &action, const QJsonObject &arguments, const QString &sandbox = {})
    {
        return await(perform(
            *m_core, {action, sandbox, arguments}, [](const QJsonObject &) {}, [](const QString &) {}));
    }
    // One turn in a session of its own.
    QString talk(const QString &prompt, const QString &reply)
    {
        const QString session = (*ask("createSession", {{"agent", "mock"}}, "Box"))["id"].toString();
        ScriptedAgent *agent = m_agent.get();
        const QString name = QString("agent-%1").arg(agent->count("session/new"));
        agent->on["session/prompt"] = [agent, name, reply](const ScriptedAgent::Call &call) {
            agent->update(name, reply);
            agent->reply(call, {{"stopReason", "end_turn"}});
        };
        if (const auto done = ask("prompt", {{"id", session}, {"text", prompt}}); !done)
            qFatal("%s", qPrintable(done.error().what));
        return session;
    }
    QString textOf(const QString &session)
    {
        return QJsonDocument((*ask("getEvents", {{"sessionId", session}})).toObject()).toJson();
    }
    qint64 storedEvents(const QString &session)
    {
        const auto events = m_core->ledger().events({session}, 1, 100);
        return events ? std::ssize(*events) : 0;
    }
    qint64 allEvents()
    {
        Database database(m_folder->filePath("database"));
        const Result<> opened = database.openForReading(int(schema().size()));
        return opened ? database.number("SELECT count(*) FROM events").value_or(-1) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<ScriptedAgent> m_agent;
    std::atomic<int> m_indexings = 0;
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
