// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/prompt.h"
#include "model/rules/rule.h"
#include "model/setup/sandboxsetup.h"
#include <map>

namespace sandgate {

// Everything that the core must still know after a crash. Core thread only; each call is durable, or has failed, when
// it returns. Saving a record inserts it or replaces the one of the same key.
class Ledger
{
public:
    virtual ~Ledger() = default;

    virtual Result<> save(const SandboxRecord &sandbox) = 0;
    virtual Result<> save(const SessionRecord &session) = 0;
    virtual Result<> save(const ConnectionRecord &connection) = 0;
    virtual Result<> save(const ProcessRecord &process) = 0;
    virtual Result<> save(const ProfileRecord &profile) = 0;
    virtual Result<> save(const Rule &rule) = 0;
    virtual Result<> saveSetting(const QString &name, qint64 value) = 0; // of the core's own
    virtual Result<> save(const SetupRecord &setup) = 0;
    virtual Result<> save(const Preparation &preparation) = 0;
    virtual Result<> saveDraft(const SessionId &session, const QString &text) = 0;
    virtual Result<> saveAttachments(const SessionId &session, const QJsonArray &blocks) = 0; // of the draft

    // All that waits in it, in its order; one transaction.
    virtual Result<> saveQueue(const SessionId &session, const std::vector<QueuedPrompt> &prompts) = 0;

    // One transaction. An event whose (session, index) exists is Conflict, and nothing of the batch is written.
    virtual Result<> commit(const Batch &batch) = 0;
    // One transaction. Entries of a sequence that is there already are skipped. Beyond `logLimit` bytes a process's
    // oldest entries go, and the first one that is left is preceded by a Gap.
    virtual Result<> appendLog(const std::vector<LogRecord> &entries) = 0;

    virtual Result<> removeProfile(const QString &name) = 0; // one that is not there is success
    virtual Result<> removeRule(const RuleId &rule) = 0;     // likewise
    virtual Result<> removeSetup(const QString &name) = 0;   // likewise
    virtual Result<> removePreparation(const SandboxKey &sandbox) = 0;
    virtual Result<> removeProcess(const ProcessKey &process) = 0; // with its log
    // A part of what is to go, some milliseconds' worth; with `more`, the next call goes on. Sessions are gone for all
    // who ask from the first call on. Only ended ones go, and none with an open turn or request: whoever holds them in
    // memory lets go of them first. An empty Retention goes on with what an earlier run had begun.
    virtual Result<Removable> removeSome(const Retention &what) = 0;

    virtual Result<std::vector<ProfileRecord>> profiles() = 0;                                // by name
    virtual Result<std::vector<Rule>> rules() = 0;                                            // oldest first
    virtual Result<std::optional<qint64>> setting(const QString &name) = 0;                   // none: never saved
    virtual Result<std::vector<SetupRecord>> setups() = 0;                                    // by name
    virtual Result<std::vector<Preparation>> preparations() = 0;                              // by sandbox
    virtual Result<std::vector<SandboxRecord>> sandboxes() = 0;                               // oldest first
    virtual Result<std::vector<SessionRecord>> sessions() = 0;                                // oldest first
    virtual Result<std::vector<ConnectionRecord>> connections(const SandboxKey &sandbox) = 0; // open ones
    virtual Result<std::vector<ProcessRecord>> processes() = 0;                               // oldest first
    virtual Result<std::map<SessionId, std::vector<QueuedPrompt>>> queues() = 0;
    virtual Result<std::vector<TurnRecord>> openTurns() = 0;
    virtual Result<std::vector<PermissionRecord>> openPermissions() = 0; // Pending and Sending, oldest first
    virtual Result<std::vector<EventRecord>> events(const SessionId &session, EventIndex from, int limit) = 0;
};

} // namespace sandgate
