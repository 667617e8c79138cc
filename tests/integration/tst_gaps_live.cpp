// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QEventLoop>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace sandgate;
using namespace sandgate::test;

namespace {

// Another client of the same agent, in a thread of its own, which reads until the turn has ended.
std::unique_ptr<QThread> readToTheEnd(const Endpoint &endpoint, const QString &connection)
{
    return std::unique_ptr<QThread>(QThread::create([endpoint, connection] {
        QEventLoop loop;
        HttpClient http(endpoint);
        HttpStream stream(http);
        QByteArray tail;
        QObject::connect(&stream, &HttpStream::received, &loop, [&](const QByteArray &bytes) {
            tail += bytes;
            if (tail.contains("\"stopReason\""))
                loop.quit();
            tail = tail.right(16);
        });
        QObject::connect(&stream, &HttpStream::ended, &loop, &QEventLoop::quit);
        QObject::connect(&stream, &HttpStream::failed, &loop, &QEventLoop::quit);
        HttpRequest request;
        request.path = "/v1/acp/" + connection;
        request.accept = "text/event-stream";
        stream.start(request);
        loop.exec();
    }));
}

} // namespace

// A reader that falls far behind, at the real server, which skips such readers and keeps the last 1,024 events.
class TestGapsLive : public QObject
{
    Q_OBJECT
private slots:
    void whoFellBehindGetsAllThatTheServerStillHasAndShowsTheRest()
    {
        constexpr int chunks = 20000; // of 1,500 characters: more than all buffers on the way hold
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "chatty");
        const SessionId id = fixture.makeSession(actor);
        const Result<Endpoint> endpoint = await(actor.endpoint());
        QVERIFY(endpoint);
        const auto other = readToTheEnd(*endpoint, fixture.events(id).back().connection);

        fixture.prompt(actor, id, QString("n=%1 size=1500").arg(chunks));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session(id).lastIndex > 10, 20000); // it has reached the agent
        other->start();
        QVERIFY(other->wait(120000)); // the core is in this thread, and reads nothing meanwhile
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(id).state, SessionState::Idle, 60000);

        const QRegularExpression number("\"text\":\"\\[(\\d+)/\\d+\\]");
        int seen = 0;
        qint64 lost = 0;
        qint64 last = 0;
        qint64 memoryBegins = 0;
        for (const EventRecord &event : fixture.events(id)) {
            const Envelope envelope = Envelope::parse(event.payload);
            if (envelope.method == "_sandgate/gap") {
                memoryBegins = qint64(envelope.params["before"].toDouble());
                const auto after = qint64(envelope.params["after"].toDouble());
                QCOMPARE(after, last);
                lost += memoryBegins - after - 1;
                last = memoryBegins - 1;
            } else if (event.streamId > 0) {
                QVERIFY2(last == 0 || event.streamId == last + 1, event.payload.left(200).constData());
                last = event.streamId;
            }
            if (number.match(QString::fromUtf8(event.payload)).hasMatch())
                ++seen;
        }
        QVERIFY2(lost > 0, "nothing was skipped: the test does not test");
        QCOMPARE(seen + lost, chunks);
        QVERIFY2(last - memoryBegins > 900, qPrintable(QString("%1 of the newest").arg(last - memoryBegins)));
    }
};

QTEST_GUILESS_MAIN(TestGapsLive)
#include "tst_gaps_live.moc"
