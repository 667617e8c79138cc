// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/ledger.h"
#include "model/store/connectiontable.h"
#include "model/store/database.h"
#include "model/store/eventtable.h"
#include "model/store/logtable.h"
#include "model/store/permissiontable.h"
#include "model/store/preparationtable.h"
#include "model/store/processtable.h"
#include "model/store/profiletable.h"
#include "model/store/queuetable.h"
#include "model/store/removal.h"
#include "model/store/ruletable.h"
#include "model/store/sandboxtable.h"
#include "model/store/sessiontable.h"
#include "model/store/setuptable.h"
#include "model/store/transaction.h"
#include "model/store/turntable.h"

namespace sandgate {

// The ledger in an SQLite file, which it owns for writing. Made anywhere; opened, used and destroyed in one thread.
//
// A session's record is saved before its events, turns, permissions and draft, and a sandbox's before all that is in
// it: what hangs in the air is an Error.
class SqliteLedger : public Ledger
{
public:
    static constexpr qint64 defaultLogLimit = qint64(64) * 1024 * 1024; // bytes, of each process

    explicit SqliteLedger(QString file, qint64 logLimit = defaultLogLimit);

    Result<Opened> open(); // first, and once; what it may fail with, Database says

    Result<> save(const SandboxRecord &sandbox) override;
    Result<> save(const SessionRecord &session) override;
    Result<> save(const ConnectionRecord &connection) override;
    Result<> save(const ProcessRecord &process) override;
    Result<> save(const ProfileRecord &profile) override;
    Result<> save(const Rule &rule) override;
    Result<> saveSetting(const QString &name, qint64 value) override;
    Result<> save(const SetupRecord &setup) override;
    Result<> save(const Preparation &preparation) override;
    Result<> saveDraft(const SessionId &session, const QString &text) override;
    Result<> saveAttachments(const SessionId &session, const QJsonArray &blocks) override;
    Result<> saveQueue(const SessionId &session, const std::vector<QueuedPrompt> &prompts) override;
    Result<> commit(const Batch &batch) override;
    Result<> appendLog(const std::vector<LogRecord> &entries) override;
    Result<> removeProfile(const QString &name) override;
    Result<> removeRule(const RuleId &rule) override;
    Result<> removeSetup(const QString &name) override;
    Result<> removePreparation(const SandboxKey &sandbox) override;
    Result<> removeProcess(const ProcessKey &process) override;
    Result<Removable> removeSome(const Retention &what) override;

    Result<std::vector<ProfileRecord>> profiles() override;
    Result<std::vector<Rule>> rules() override;
    Result<std::optional<qint64>> setting(const QString &name) override;
    Result<std::vector<SetupRecord>> setups() override;
    Result<std::vector<Preparation>> preparations() override;
    Result<std::vector<SandboxRecord>> sandboxes() override;
    Result<std::vector<SessionRecord>> sessions() override;
    Result<std::vector<ConnectionRecord>> connections(const SandboxKey &sandbox) override;
    Result<std::vector<ProcessRecord>> processes() override;
    Result<std::map<SessionId, std::vector<QueuedPrompt>>> queues() override;
    Result<std::vector<TurnRecord>> openTurns() override;
    Result<std::vector<PermissionRecord>> openPermissions() override;
    Result<std::vector<EventRecord>> events(const SessionId &session, EventIndex from, int limit) override;

private:
    Result<> write(const Batch &batch);
    Result<> writeEvents(const std::vector<EventRecord> &events);
    Result<> writeLog(const std::vector<LogRecord> &entries);

    const qint64 m_logLimit;
    Database m_database;
    Transaction::Statements m_transactions;
    ProfileTable m_profiles;
    RuleTable m_rules;
    Statement m_saveSetting;
    Statement m_setting;
    SetupTable m_setups;
    PreparationTable m_preparations;
    SandboxTable m_sandboxes;
    SessionTable m_sessions;
    QueueTable m_queues;
    ConnectionTable m_connections;
    EventTable m_events;
    TurnTable m_turns;
    PermissionTable m_permissions;
    ProcessTable m_processes;
    LogTable m_log;
    Removal m_removal;
};

} // namespace sandgate
