// SPDX-License-Identifier: Apache-2.0
// crowdclient FOLDER COUNT AT_ONCE
//
// Makes that many sandboxes on this computer by the program's own core, some at once, and starts a session of the demo
// agent in each. Prints one line of JSON when all are idle: how long it took. Rests until a line comes on its standard
// input, then destroys them all, and prints how long that took. Used by crowd.py.
#include "app/composition.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "providers/async/waits.h"
#include "tests/bench/mustbe.h"
#include "tests/fakes/await.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <cstdio>

using namespace sandgate;
using namespace sandgate::bench;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20min;

class Crowd
{
public:
    Crowd(CoreWorkbench &bench, int count)
        : m_bench(bench)
        , m_count(count)
    {
    }

    // Nanoseconds that it took, `atOnce` of them at any time.
    async::Task<qint64> makeAll(int atOnce) { return forEach(atOnce, &Crowd::makeOne); }
    async::Task<qint64> destroyAll(int atOnce) { return forEach(atOnce, &Crowd::destroyOne); }

private:
    using Step = async::Task<> (Crowd::*)(int number);

    async::Task<qint64> forEach(int atOnce, Step step)
    {
        QElapsedTimer timer;
        timer.start();
        int next = 0;
        int left = m_count;
        const async::Shared<bool> end;
        async::Scope lanes;
        for (int lane = 0; lane < atOnce; ++lane)
            lanes.start(inTurn(step, next, left, end));
        co_await end;
        co_return timer.nsecsElapsed();
    }

    async::Task<> inTurn(Step step, int &next, int &left, async::Shared<bool> end)
    {
        while (next < m_count) {
            async::Task<> one = (this->*step)(next++);
            co_await one;
            if (--left == 0)
                end.settle(true);
        }
    }

    async::Task<> makeOne(int number)
    {
        const NewSandbox wanted{QString("box %1").arg(number), "local", {{"demoAgent", true}}};
        const Result<SandboxKey> box = co_await m_bench.createSandbox(wanted);
        m_boxes.push_back(mustBe(box, "the sandbox"));
        const Result<SessionId> session = co_await m_bench.createSession(*box, "mock", "", QJsonArray());
        for (const SessionId id = mustBe(session, "the session");;) {
            const SessionRow *row = m_bench.sessions().find(id);
            if (row && row->state == SessionState::Idle)
                break;
            if (row && row->state == SessionState::Failed)
                qFatal("session %d did not start", number);
            co_await async::until(&m_bench.sessions(), &QAbstractItemModel::dataChanged);
        }
    }

    async::Task<> destroyOne(int number)
    {
        const SandboxKey box = m_boxes[size_t(number)];
        const Result<> asked = co_await m_bench.destroySandbox(box);
        mustBe(asked, "the sandbox's end");
    }

    CoreWorkbench &m_bench;
    const int m_count;
    std::vector<SandboxKey> m_boxes;
};

void say(const char *what, qint64 nanoseconds)
{
    std::printf("{\"%s\":%.3f}\n", what, double(nanoseconds) * 1e-9);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 4)
        qFatal("crowdclient FOLDER COUNT AT_ONCE");
    const QString folder = words[1];
    const int atOnce = words[3].toInt();
    const std::unique_ptr<CoreWorkbench> bench = makeWorkbench({folder, folder, folder + "/sandgate.ini"});
    Crowd crowd(*bench, words[2].toInt());

    say("made", await(crowd.makeAll(atOnce), patience));

    QSocketNotifier wanted(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&wanted, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    wanted.setEnabled(false);

    say("destroyed", await(crowd.destroyAll(atOnce), patience));
    return 0;
}
