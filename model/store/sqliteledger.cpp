// SPDX-License-Identifier: Apache-2.0
#include "model/store/sqliteledger.h"
#include "model/store/schema.h"
#include "model/store/searchindex.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SqliteLedger::SqliteLedger(QString file, qint64 logLimit)
    : m_logLimit(logLimit)
    , m_database(std::move(file))
    , m_transactions(m_database)
    , m_profiles(m_database)
    , m_rules(m_database)
    , m_saveSetting(m_database, u"INSERT INTO settings VALUES (?, ?) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s)
    , m_setting(m_database, u"SELECT value FROM settings WHERE name = ?"_s)
    , m_setups(m_database)
    , m_preparations(m_database)
    , m_sandboxes(m_database)
    , m_sessions(m_database)
    , m_queues(m_database)
    , m_connections(m_database)
    , m_events(m_database)
    , m_turns(m_database)
    , m_permissions(m_database)
    , m_processes(m_database)
    , m_log(m_database)
    , m_removal(m_database)
{
}

Result<Opened> SqliteLedger::open()
{
    Result<Opened> opened = m_database.openForWriting(schema());
    if (opened)
        SearchIndex::discardDamaged(m_database.file());
    return opened;
}

Result<> SqliteLedger::save(const ProfileRecord &profile)
{
    return m_profiles.save(profile);
}

Result<> SqliteLedger::removeProfile(const QString &name)
{
    return m_profiles.remove(name);
}

Result<std::vector<ProfileRecord>> SqliteLedger::profiles()
{
    return m_profiles.all();
}

Result<> SqliteLedger::save(const Preparation &preparation)
{
    return m_preparations.save(preparation);
}

Result<> SqliteLedger::removePreparation(const SandboxKey &sandbox)
{
    return m_preparations.remove(sandbox);
}

Result<std::vector<Preparation>> SqliteLedger::preparations()
{
    return m_preparations.all();
}

Result<> SqliteLedger::save(const Rule &rule)
{
    return m_rules.save(rule);
}

Result<> SqliteLedger::removeRule(const RuleId &rule)
{
    return m_rules.remove(rule);
}

Result<std::vector<Rule>> SqliteLedger::rules()
{
    return m_rules.all();
}

Result<> SqliteLedger::saveSetting(const QString &name, qint64 value)
{
    return m_saveSetting.run(name, value);
}

Result<std::optional<qint64>> SqliteLedger::setting(const QString &name)
{
    return one(m_setting.query(name), [](Rows &row) { return row.integer(0); });
}

Result<> SqliteLedger::save(const SetupRecord &setup)
{
    return m_setups.save(setup);
}

Result<> SqliteLedger::removeSetup(const QString &name)
{
    return m_setups.remove(name);
}

Result<std::vector<SetupRecord>> SqliteLedger::setups()
{
    return m_setups.all();
}

Result<> SqliteLedger::save(const SandboxRecord &sandbox)
{
    return m_sandboxes.save(sandbox);
}

Result<> SqliteLedger::save(const SessionRecord &session)
{
    return m_sessions.save(session);
}

Result<> SqliteLedger::save(const ConnectionRecord &connection)
{
    return m_connections.save(connection);
}

Result<> SqliteLedger::save(const ProcessRecord &process)
{
    return m_processes.save(process);
}

Result<> SqliteLedger::saveDraft(const SessionId &session, const QString &text)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    return m_sessions.saveDraft(*number, text);
}

Result<> SqliteLedger::saveAttachments(const SessionId &session, const QJsonArray &blocks)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    return m_sessions.saveAttachments(*number, blocks);
}

Result<> SqliteLedger::saveQueue(const SessionId &session, const std::vector<QueuedPrompt> &prompts)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    Transaction transaction(m_transactions);
    Result<> done = transaction.begin();
    if (done)
        done = m_queues.replace(*number, prompts);
    return done ? transaction.commit() : done;
}

Result<std::map<SessionId, std::vector<QueuedPrompt>>> SqliteLedger::queues()
{
    return m_queues.all();
}

Result<> SqliteLedger::commit(const Batch &batch)
{
    if (batch.isEmpty())
        return {};
    Transaction transaction(m_transactions);
    Result<> done = transaction.begin();
    if (done)
        done = write(batch);
    if (done)
        done = transaction.commit();
    if (!done)
        m_connections.forgetNumbers();
    return done;
}

Result<> SqliteLedger::write(const Batch &batch)
{
    for (const ConnectionRecord &cursor : batch.cursors) {
        Result<> saved = m_connections.saveWithCursor(cursor);
        if (!saved)
            return saved;
    }
    Result<> written = writeEvents(batch.events);
    if (!written)
        return written;
    for (const TurnRecord &turn : batch.turns) {
        const Result<qint64> session = m_sessions.number(turn.session);
        if (!session)
            return tl::unexpected(session.error());
        Result<> saved = m_turns.save(*session, turn);
        if (!saved)
            return saved;
    }
    for (const PermissionRecord &permission : batch.permissions) {
        Result<> saved = m_permissions.save(permission);
        if (!saved)
            return saved;
    }
    return {};
}

Result<> SqliteLedger::writeEvents(const std::vector<EventRecord> &events)
{
    struct Newest {
        EventIndex index = 0;
        qint64 at = 0;
    };
    QHash<qint64, Newest> newest; // by the session's number
    for (const EventRecord &event : events) {
        const Result<qint64> session = m_sessions.number(event.session);
        if (!session)
            return tl::unexpected(session.error());
        const Result<qint64> connection = m_connections.number(event.connection);
        if (!connection)
            return tl::unexpected(connection.error());
        const Result<bool> added = m_events.add(*session, *connection, event);
        if (!added)
            return tl::unexpected(added.error());
        if (!*added)
            return failure(Error::Kind::Conflict,
                           QCoreApplication::translate("Database", "Event %1 of session %2 is stored already.")
                               .arg(QString::number(event.index), event.session.value));
        Newest &last = newest[*session];
        last = {std::max(last.index, event.index), std::max(last.at, event.createdAt)};
    }
    for (auto last = newest.cbegin(); last != newest.cend(); ++last) {
        Result<> advanced = m_sessions.advance(last.key(), last->index, last->at);
        if (!advanced)
            return advanced;
    }
    return {};
}

Result<> SqliteLedger::appendLog(const std::vector<LogRecord> &entries)
{
    if (entries.empty())
        return {};
    Transaction transaction(m_transactions);
    Result<> done = transaction.begin();
    if (done)
        done = writeLog(entries);
    return done ? transaction.commit() : done;
}

Result<> SqliteLedger::writeLog(const std::vector<LogRecord> &entries)
{
    QHash<ProcessKey, LogTail> tails;
    for (const LogRecord &entry : entries) {
        auto tail = tails.find(entry.process);
        if (tail == tails.end()) {
            const Result<std::optional<LogTail>> stored = m_processes.tail(entry.process);
            if (!stored)
                return tl::unexpected(stored.error());
            if (!*stored)
                return failure(Error::Kind::Conflict,
                               QCoreApplication::translate("Database", "The process %1 is not in the database.")
                                   .arg(entry.process.value));
            tail = tails.insert(entry.process, **stored);
        }
        Result<> added = m_log.add(*tail, entry);
        if (!added)
            return added;
    }
    for (LogTail &tail : tails) {
        Result<> done = m_log.trim(tail, m_logLimit);
        if (done)
            done = m_processes.saveTail(tail);
        if (!done)
            return done;
    }
    return {};
}

Result<> SqliteLedger::removeProcess(const ProcessKey &process)
{
    const Result<std::optional<LogTail>> tail = m_processes.tail(process);
    if (!tail)
        return tl::unexpected(tail.error());
    if (!*tail)
        return {};
    Transaction transaction(m_transactions);
    Result<> done = transaction.begin();
    if (done)
        done = m_log.remove((*tail)->number);
    if (done)
        done = m_processes.remove((*tail)->number);
    return done ? transaction.commit() : done;
}

Result<Removable> SqliteLedger::removeSome(const Retention &what)
{
    Transaction transaction(m_transactions);
    Result<> begun = transaction.begin();
    if (!begun)
        return tl::unexpected(begun.error());
    Result<Removable> removed = m_removal.step(what);
    if (!removed)
        return removed;
    const Result<> committed = transaction.commit();
    if (!committed)
        return tl::unexpected(committed.error());
    m_sessions.forgetNumbers();
    return removed;
}

Result<std::vector<SandboxRecord>> SqliteLedger::sandboxes()
{
    return m_sandboxes.all();
}

Result<std::vector<SessionRecord>> SqliteLedger::sessions()
{
    return m_sessions.all();
}

Result<std::vector<ConnectionRecord>> SqliteLedger::connections(const SandboxKey &sandbox)
{
    return m_connections.open(sandbox);
}

Result<std::vector<ProcessRecord>> SqliteLedger::processes()
{
    return m_processes.all();
}

Result<std::vector<TurnRecord>> SqliteLedger::openTurns()
{
    return m_turns.open();
}

Result<std::vector<PermissionRecord>> SqliteLedger::openPermissions()
{
    return m_permissions.open();
}

Result<std::vector<EventRecord>> SqliteLedger::events(const SessionId &session, EventIndex from, int limit)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    return m_events.from(*number, session, from, limit, std::numeric_limits<qint64>::max());
}

} // namespace sandgate
