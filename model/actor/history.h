// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "providers/async/scope.h"
#include "providers/async/task.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace sandgate {

class ActorHost;
class EventWriter;
class Ledger;
class ReaderThread;

// All that was seen, as a whole: found again by words, written to files, brought back from them, and removed when a
// person asks for it.
//
// Core thread only; what takes long is done in the reader thread, or here in steps of some milliseconds.
class History : public QObject
{
    Q_OBJECT
public:
    using Told = std::function<void(qint64 done, qint64 total)>; // bytes, about

    History(Ledger &ledger, EventWriter &writer, ActorHost &host, ReaderThread &reader, QObject *parent = nullptr);
    ~History() override;

    // Removes what was deleted `keptWhenDeleted` ago, goes on with what an earlier run had begun to remove, and from
    // now on keeps the search close behind what is stored.
    void start();

    // What cannot be searched yet is taken in first, for as long as a person would wait.
    async::Task<Result<SearchPage>> search(SearchWanted wanted);

    // In what processes have printed, some hundred milliseconds' worth at most: the page's `next` goes on.
    async::Task<Result<LogSearchPage>> searchLogs(LogSearchWanted wanted);

    // Writes a file that only this user can read, whole or not at all; one of that name is replaced. Tokens of the
    // session's sandbox that are known at the moment are in no line of it.
    async::Task<Result<ExportSummary>> exportSession(SessionId session, ExportFormat format, QString file);
    // Whole or not at all; also when the task is dropped.
    async::Task<Result<SessionId>> importSession(QString file, Told told);

    async::Task<Result<Removable>> removable(Retention what); // what remove() would remove
    // Sessions that have not ended, and processes that run, are never removed. Dropping the task leaves the rest to the
    // next start.
    async::Task<Result<Removable>> remove(Retention what, Told told);
    // A deleted session, or (empty) all of them. One that is not deleted is Conflict.
    async::Task<Result<Removable>> removeDeleted(SessionId session);

private:
    async::Task<> finishRemoval();
    async::Task<Result<Removable>> removeAll(Retention what, qint64 bytes, Told told);
    async::Task<> takeIn();

    Ledger &m_ledger;
    EventWriter &m_writer;
    ActorHost &m_host;
    ReaderThread &m_reader;
    QTimer m_indexing;      // until what was stored is taken into the search
    QElapsedTimer m_behind; // since the first of it was stored
    bool m_isTakingIn = false;
    async::Scope m_tasks;
};

} // namespace sandgate
