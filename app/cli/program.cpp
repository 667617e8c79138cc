// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"
#include "app/cli/output.h"
#include "app/cli/owncore.h"
#include "app/cli/remotecore.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QTimer>

using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int interrupted = 130; // as shells have it

} // namespace

CliProgram::CliProgram(Places places, Arguments arguments)
    : m_places(std::move(places))
    , m_arguments(std::move(arguments))
{
    QObject::connect(&m_signals, &UnixSignals::endAsked, &m_signals, [this] { interrupt(); });
}

CliProgram::~CliProgram() = default;

void CliProgram::start()
{
    m_tasks.start(run());
}

void CliProgram::interrupt()
{
    if (std::exchange(m_isInterrupted, true)) {
        QCoreApplication::exit(interrupted);
        return;
    }
    m_tasks.cancel();
    m_tasks.start(endInterrupted());
}

async::Task<> CliProgram::endInterrupted()
{
    if (m_core) {
        co_await m_core->undone();
    }
    QCoreApplication::exit(interrupted);
}

async::Task<> CliProgram::run()
{
    co_await async::sleepFor(0ms); // exit() before exec() would be forgotten
    Result<> done = co_await findCore();
    if (done) {
        CommandLine line{*m_core, m_arguments.words, m_arguments.options, m_arguments.json};
        done = co_await m_arguments.command->run(std::move(line));
    }
    if (!done)
        printError(done.error());
    QCoreApplication::exit(done ? 0 : exitCodeOf(done.error()));
}

// Who owns the database is asked; when nobody does, we do. One that is just starting or ending is waited for.
async::Task<Result<>> CliProgram::findCore()
{
    constexpr int tries = 20;
    Result<> found;
    for (int i = 0; i < tries; ++i) {
        auto remote = std::make_unique<RemoteCore>(m_places.coreSocket());
        const bool isThere = co_await remote->isThere();
        if (isThere) {
            m_core = std::move(remote);
            co_return Result<>();
        }
        Result<OwnedCore> own = makeCore(m_places);
        if (own) {
            m_core = std::make_unique<OwnCore>(std::move(*own));
            co_return Result<>();
        }
        found = tl::unexpected(own.error());
        if (own.error().kind != Error::Kind::Conflict)
            break;
        co_await async::sleepFor(250ms);
    }
    co_return found;
}

} // namespace sandgate
