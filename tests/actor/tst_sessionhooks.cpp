// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "tests/fakes/box.h"
#include <QTest>
#include <stdexcept>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

async::Task<> note(QStringList *notes, QString what)
{
    *notes << what;
    co_return;
}

async::Task<> noteLate(QStringList *notes, QString what)
{
    co_await async::sleepFor(5ms);
    *notes << what;
}

async::Task<> throwLate(QStringList *notes)
{
    *notes << "began";
    co_await async::sleepFor(1ms);
    throw std::runtime_error("late");
}

async::Task<> waitFor(async::Shared<bool> gate, QStringList *notes)
{
    *notes << "began";
    co_await gate;
    *notes << "ended";
}

async::Task<> destroySandbox(SandboxActor *actor, QStringList *notes)
{
    const Result<> destroyed = co_await actor->destroy();
    *notes << (destroyed ? "destroyed" : "failed");
}

async::Task<> answerWithFirst(SandboxActor *actor, PermissionRow request)
{
    co_await actor->sessions().permissions().answer(request.id, request.options.front().id);
}

async::Task<Result<>> say(Result<> answer)
{
    co_return answer;
}

async::Task<Result<>> sayNever()
{
    co_await async::sleepFor(1h);
    co_return Result<>();
}

QString methodOf(const EventRecord &event)
{
    return Envelope::parse(event.payload).method;
}

} // namespace

class TestSessionHooks : public QObject
{
    Q_OBJECT
private slots:
    void everyStoredEventIsToldInOrder()
    {
        QStringList notes;
        hook([&notes](SandboxActor &, const EventRecord &event) {
            return noteLate(&notes, QString::number(event.index));
        });
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        for (int i = 0; i < 20; ++i)
            m_box->agent->update("agent-1", "x");
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);

        QTRY_COMPARE(std::size_t(notes.size()), m_box->ledger.eventRecords[session.value].size());

        for (int i = 0; i < notes.size(); ++i)
            QCOMPARE(notes[i], QString::number(i + 1));
    }

    void aPermissionRequestIsToldOnceAndMayBeAnswered()
    {
        QStringList asked;
        SessionHooks hooks;
        hooks.permissionRequest = [&asked](SandboxActor &actor, const PermissionRow &request) {
            asked << request.toolCall.title;
            return answerWithFirst(&actor, request);
        };
        m_box->actor->setHooks(hooks);
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));

        ask("1");

        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("yes"));
        QTRY_COMPARE(m_box->row(session).waiting, 0);
        QCOMPARE(asked, QStringList{"Do it"});
        ask("2");
        QTRY_COMPARE(asked.size(), 2);
    }

    void aHookThatThrowsIsLoggedAndTheNextOneComes_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("before its first wait") << false;
        QTest::newRow("later") << true;
    }
    void aHookThatThrowsIsLoggedAndTheNextOneComes()
    {
        QFETCH(bool, late);
        QStringList notes;
        int calls = 0;
        hook([&](SandboxActor &, const EventRecord &) -> async::Task<> {
            ++calls;
            if (!late)
                throw std::runtime_error("at once");
            return throwLate(&notes);
        });
        m_box->wake();
        const SessionId session = m_box->session();

        QTRY_COMPARE(calls, 2); // session/new and its answer

        QVERIFY(m_box->prompt(session));
        QTRY_COMPARE(calls, 3);
        QTRY_VERIFY(!m_box->actor->isBusy() || m_box->row(session).turnStartedAt > 0);
        m_box->endTurn();
        QTRY_VERIFY(!m_box->actor->isBusy());
    }

    void theActorIsBusyWhileAHookRuns()
    {
        QStringList notes;
        async::Shared<bool> gate;
        hook([&](SandboxActor &, const EventRecord &) { return waitFor(gate, &notes); });
        m_box->wake();
        m_box->session();
        QTRY_COMPARE(notes, QStringList{"began"});

        QVERIFY(m_box->actor->isBusy());
        gate.settle(true);

        QTRY_VERIFY(!m_box->actor->isBusy());
        QVERIFY(notes.contains("ended"));
    }

    void aHookThatIsStuckIsEndedAfterItsLimit()
    {
        QStringList notes;
        const async::Shared<bool> never;
        SessionHooks hooks;
        hooks.limit = 30ms;
        hooks.sessionEvent = [&](SandboxActor &, const EventRecord &) { return waitFor(never, &notes); };
        m_box->actor->setHooks(hooks);
        m_box->wake();

        m_box->session();

        QTRY_COMPARE(notes, QStringList({"began", "began"}));
        QTRY_VERIFY(!m_box->actor->isBusy());
        QCOMPARE(never.waiters(), std::size_t(0));
    }

    void aHookMayDestroyTheSandboxItRunsIn()
    {
        QStringList notes;
        hook([&notes](SandboxActor &actor, const EventRecord &event) {
            return methodOf(event) == "session/prompt" ? destroySandbox(&actor, &notes) : note(&notes, "-");
        });
        m_box->wake();
        const SessionId session = m_box->session();

        QVERIFY(await(m_box->sessions().prompt(session, "Go on.")));

        QTRY_VERIFY(notes.contains("destroyed"));
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
        QTRY_VERIFY(!m_box->actor->isBusy());
    }

    void aHookMayDeleteTheActorItRunsIn_data()
    {
        QTest::addColumn<bool>("waitsThen");
        QTest::newRow("and end") << false;
        QTest::newRow("and wait") << true;
    }
    void aHookMayDeleteTheActorItRunsIn()
    {
        QFETCH(bool, waitsThen);
        QStringList notes;
        hook([&](SandboxActor &, const EventRecord &) {
            m_box->actor.reset();
            return waitsThen ? noteLate(&notes, "after") : note(&notes, "at once");
        });
        m_box->wake();

        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));

        QVERIFY(session);
        QTRY_VERIFY(!m_box->actor); // the sanitizers have the last word
        QTest::qWait(20);
        QVERIFY(!notes.contains("after"));
    }

    void aClientIsAllowedUnlessTheHookRefuses_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("no hook") << "none" << true;
        QTest::newRow("it allows") << "allows" << true;
        QTest::newRow("it refuses") << "refuses" << false;
        QTest::newRow("it throws") << "throws" << false;
        QTest::newRow("it hangs") << "hangs" << false;
    }
    void aClientIsAllowedUnlessTheHookRefuses()
    {
        QFETCH(QString, how);
        QFETCH(bool, allowed);
        QString asked;
        SessionHooks hooks;
        hooks.limit = 30ms;
        if (how != "none") {
            hooks.beforeConnect = [&](SandboxActor &, const QString &client) -> async::Task<Result<>> {
                asked = client;
                if (how == "throws")
                    throw std::runtime_error("oops");
                if (how == "hangs")
                    return sayNever();
                const Error no{Error::Kind::Refused, "Not you."};
                return say(how == "allows" ? Result<>() : Result<>(tl::unexpected(no)));
            };
        }
        m_box->actor->setHooks(hooks);

        const Result<> admitted = await(m_box->actor->admit("somebody"));

        QCOMPARE(bool(admitted), allowed);
        QCOMPARE(asked, how == "none" ? QString() : "somebody");
        QVERIFY(!m_box->actor->isBusy());
    }

    void eventsOfOtherSandboxesAreNotTold()
    {
        QStringList notes;
        hook([&notes](SandboxActor &, const EventRecord &event) { return note(&notes, event.session.value); });
        m_box->writer->append({{"elsewhere"}, 0, 1, Sender::Agent, {}, 0, "{}"});
        m_box->wake();

        const SessionId session = m_box->session();

        QTRY_COMPARE(notes, QStringList({session.value, session.value}));
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    void hook(std::function<async::Task<>(SandboxActor &, const EventRecord &)> sessionEvent)
    {
        SessionHooks hooks;
        hooks.sessionEvent = sessionEvent;
        m_box->actor->setHooks(hooks);
    }
    void ask(const QByteArray &id)
    {
        const QJsonObject option{{"optionId", "yes"}, {"name", "Yes"}, {"kind", "allow_once"}};
        m_box->agent->say(ScriptedAgent::request(id, "session/request_permission",
                                                 {{"sessionId", "agent-1"},
                                                  {"toolCall", QJsonObject{{"toolCallId", "t"}, {"title", "Do it"}}},
                                                  {"options", QJsonArray{option}}}));
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSessionHooks)
#include "tst_sessionhooks.moc"
