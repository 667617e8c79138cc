// SPDX-License-Identifier: Apache-2.0
#include "model/actor/history.h"
#include "model/actor/actorhost.h"
#include "model/actor/eventwriter.h"
#include "model/actor/readerthread.h"
#include "model/actor/sessionimport.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto searchPatience = 10s;
constexpr auto indexPause = 2s;     // of quiet, before what was stored is indexed: a turn in full flow has the machine
constexpr auto longestBehind = 30s; // also where it is never quiet
constexpr auto indexStep = 50ms;

Result<> checkPath(const QString &file)
{
    if (QFileInfo(file).isAbsolute())
        return {};
    return failure(Error::Kind::InvalidSettings,
                   History::tr("The path of a file must begin at the root: %1").arg(file));
}

} // namespace

History::History(Ledger &ledger, EventWriter &writer, ActorHost &host, ReaderThread &reader, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_writer(writer)
    , m_host(host)
    , m_reader(reader)
{
    m_indexing.setSingleShot(true);
    m_indexing.setInterval(indexPause);
    connect(&m_indexing, &QTimer::timeout, this, [this] {
        m_behind.invalidate();
        if (!std::exchange(m_isTakingIn, true))
            m_tasks.start(takeIn());
    });
}

History::~History() = default;

void History::start()
{
    m_tasks.start(finishRemoval());
    const auto schedule = [this] {
        if (!m_behind.isValid())
            m_behind.start();
        if (!m_indexing.isActive() || std::chrono::milliseconds(m_behind.elapsed()) < longestBehind)
            m_indexing.start();
    };
    connect(&m_writer, &EventWriter::committed, this, schedule);
    schedule();
}

async::Task<> History::finishRemoval()
{
    const Told nobody = [](qint64, qint64) {};
    Retention expired;
    expired.deletedBefore = QDateTime::currentDateTimeUtc().addDays(-keptWhenDeleted.count()).toMSecsSinceEpoch();
    const Result<Removable> removed = co_await removeAll(expired, 0, nobody);
    if (!removed)
        qCWarning(lcStore) << "what was removed still takes room:" << removed.error().theirWords;
    else if (removed->sessions > 0)
        qCInfo(lcStore) << "removed" << removed->sessions << "sessions that were deleted long ago";
}

async::Task<> History::takeIn()
{
    const auto ends = qScopeGuard([this] { m_isTakingIn = false; });
    const std::function<Result<IndexProgress>(PageReader &)> step = [](PageReader &reader) {
        return reader.index(indexStep);
    };
    while (true) {
        const Result<IndexProgress> progress = co_await m_reader.ask(step);
        if (!progress) {
            qCWarning(lcStore) << "what was said cannot be searched yet:" << progress.error().theirWords;
            co_return;
        }
        if (progress->pending == 0)
            co_return;
        co_await async::sleepFor(indexStep); // for the others who read
    }
}

async::Task<Result<SearchPage>> History::search(SearchWanted wanted)
{
    const std::function<Result<SearchPage>(PageReader &)> question = [wanted](PageReader &reader) {
        return reader.search(wanted);
    };
    const QDeadlineTimer deadline(searchPatience);
    while (true) {
        const Result<SearchPage> page = co_await m_reader.ask(question);
        if (!page || page->pending == 0 || deadline.hasExpired())
            co_return page;
    }
}

async::Task<Result<LogSearchPage>> History::searchLogs(LogSearchWanted wanted)
{
    const std::function<Result<LogSearchPage>(PageReader &)> question = [wanted](PageReader &reader) {
        return reader.searchLogs(wanted);
    };
    co_return co_await m_reader.ask(question);
}

async::Task<Result<ExportSummary>> History::exportSession(SessionId session, ExportFormat format, QString file)
{
    if (const Result<> checked = checkPath(file); !checked)
        co_return tl::unexpected(checked.error());
    const SandboxActor *actor = m_host.find(session);
    const std::vector<Secret> hidden = actor ? actor->secrets() : std::vector<Secret>();
    co_await m_writer.stored();
    const std::function<Result<ExportSummary>(PageReader &)> question = [=](PageReader &reader) {
        return reader.exportSession(session, format, file, hidden);
    };
    co_return co_await m_reader.ask(question);
}

async::Task<Result<SessionId>> History::importSession(QString file, Told told)
{
    if (const Result<> checked = checkPath(file); !checked)
        co_return tl::unexpected(checked.error());
    SessionImport import(m_ledger, file, QDateTime::currentMSecsSinceEpoch());
    while (true) {
        const Result<SessionImport::Progress> progress = import.step();
        if (!progress) {
            m_tasks.start(finishRemoval());
            co_return tl::unexpected(progress.error());
        }
        if (progress->isDone) {
            const Result<> taken = m_host.takeIn(progress->session);
            if (!taken)
                co_return tl::unexpected(taken.error());
            co_return progress->session;
        }
        told(progress->bytes, progress->total);
        co_await async::sleepFor(0ms);
    }
}

async::Task<Result<Removable>> History::removable(Retention what)
{
    co_await m_writer.stored();
    const std::function<Result<Removable>(PageReader &)> question = [what](PageReader &reader) {
        return reader.removable(what);
    };
    co_return co_await m_reader.ask(question);
}

async::Task<Result<Removable>> History::remove(Retention what, Told told)
{
    const Result<Removable> all = co_await removable(what);
    if (!all)
        co_return all;
    co_return co_await removeAll(what, all->bytes, told);
}

async::Task<Result<Removable>> History::removeDeleted(SessionId session)
{
    Retention what;
    what.session = session;
    if (session.isEmpty()) {
        what.deletedBefore = QDateTime::currentMSecsSinceEpoch() + 1;
    } else {
        SandboxActor *actor = m_host.find(session);
        if (!actor)
            co_return failure(Error::Kind::Gone, tr("It is no longer known here."));
        if (!actor->sessions().find(session)->marks.deletedAt)
            co_return failure(Error::Kind::Conflict, tr("This session is not deleted."));
    }
    const Told nobody = [](qint64, qint64) {};
    co_return co_await removeAll(what, 0, nobody);
}

// Each step and forgetting what it hid are one go of the event loop: nobody writes of it in between.
async::Task<Result<Removable>> History::removeAll(Retention what, qint64 bytes, Told told)
{
    Removable sum;
    while (true) {
        const Result<Removable> step = m_ledger.removeSome(what);
        if (!step)
            co_return step;
        m_host.forget(step->goneSessions, step->goneProcesses);
        sum.sessions += step->sessions;
        sum.events += step->events;
        sum.processes += step->processes;
        sum.bytes += step->bytes;
        if (!step->more)
            co_return sum;
        told(sum.bytes, bytes);
        co_await async::sleepFor(0ms);
    }
}

} // namespace sandgate
