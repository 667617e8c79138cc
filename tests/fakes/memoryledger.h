// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/ledger.h"
#include <algorithm>
#include <map>

namespace sandgate::test {

// What a ledger must do, in memory; refuses when it is told to. What is in it outlives actors, as a file does.
class MemoryLedger : public Ledger
{
public:
    std::optional<Error> refusal; // of every write
    int refused = 0;
    int commits = 0;
    std::map<QString, ProfileRecord> profileRecords;
    std::map<QString, Rule> ruleRecords;
    std::map<QString, qint64> settings;
    std::map<QString, SetupRecord> setupRecords;
    std::map<QString, Preparation> preparationRecords;
    std::map<QString, SandboxRecord> sandboxRecords;
    std::map<QString, SessionRecord> sessionRecords;
    std::map<QString, ConnectionRecord> connectionRecords;
    std::map<QString, ProcessRecord> processRecords;
    std::map<QString, std::vector<EventRecord>> eventRecords; // by session
    std::map<std::pair<QString, QString>, TurnRecord> turnRecords;
    std::map<QString, PermissionRecord> permissionRecords;
    std::map<QString, std::vector<LogRecord>> logRecords; // by process
    std::map<SessionId, std::vector<QueuedPrompt>> queueRecords;

    static Error full() { return {Error::Kind::Storage, "It cannot be stored.", "The disk is full."}; }

    Result<> save(const ProfileRecord &profile) override { return put(profileRecords, profile.name, profile); }
    Result<> save(const SetupRecord &setup) override { return put(setupRecords, setup.name, setup); }
    Result<> removeProfile(const QString &name) override { return erase(profileRecords, name); }
    Result<> removeSetup(const QString &name) override { return erase(setupRecords, name); }
    Result<std::vector<ProfileRecord>> profiles() override { return values(profileRecords); }
    Result<std::vector<SetupRecord>> setups() override { return values(setupRecords); }
    Result<> save(const Preparation &preparation) override
    {
        return put(preparationRecords, preparation.sandbox.value, preparation);
    }
    Result<> removePreparation(const SandboxKey &sandbox) override { return erase(preparationRecords, sandbox.value); }
    Result<std::vector<Preparation>> preparations() override { return values(preparationRecords); }

    Result<> save(const Rule &rule) override { return put(ruleRecords, rule.id.value, rule); }
    Result<> removeRule(const RuleId &rule) override
    {
        if (const Result<> may = written(); !may)
            return may;
        ruleRecords.erase(rule.value);
        return {};
    }
    Result<std::vector<Rule>> rules() override { return values(ruleRecords); }
    Result<> saveSetting(const QString &name, qint64 value) override { return put(settings, name, value); }
    Result<std::optional<qint64>> setting(const QString &name) override
    {
        const auto found = settings.find(name);
        return found == settings.end() ? std::nullopt : std::optional(found->second);
    }

    Result<> save(const SandboxRecord &sandbox) override { return put(sandboxRecords, sandbox.key.value, sandbox); }
    Result<> save(const SessionRecord &session) override
    {
        SessionRecord kept = session;
        if (const auto known = sessionRecords.find(session.id.value); known != sessionRecords.end()) {
            kept.lastIndex = known->second.lastIndex;
            kept.lastEventAt = known->second.lastEventAt;
        }
        return put(sessionRecords, session.id.value, kept);
    }
    Result<> save(const ConnectionRecord &connection) override
    {
        return put(connectionRecords, connection.id, connection);
    }
    Result<> save(const ProcessRecord &process) override { return put(processRecords, process.key.value, process); }
    Result<> saveDraft(const SessionId &, const QString &) override { return written(); }
    Result<> saveAttachments(const SessionId &, const QJsonArray &) override { return written(); }

    Result<> saveQueue(const SessionId &session, const std::vector<QueuedPrompt> &prompts) override
    {
        return put(queueRecords, session, prompts);
    }
    Result<std::map<SessionId, std::vector<QueuedPrompt>>> queues() override { return queueRecords; }

    Result<> commit(const Batch &batch) override
    {
        if (const Result<> may = written(); !may)
            return may;
        for (const EventRecord &event : batch.events) {
            const auto &events = eventRecords[event.session.value];
            if (event.index != EventIndex(events.size()) + 1)
                return failure(Error::Kind::Conflict, "There is an event with this index, or a gap before it.");
            eventRecords[event.session.value].push_back(event);
            if (const auto session = sessionRecords.find(event.session.value); session != sessionRecords.end())
                session->second.lastIndex = event.index;
        }
        for (const ConnectionRecord &cursor : batch.cursors)
            connectionRecords[cursor.id] = cursor;
        for (const TurnRecord &turn : batch.turns)
            turnRecords[{turn.session.value, turn.requestId}] = turn;
        for (const PermissionRecord &permission : batch.permissions)
            permissionRecords[permission.id.value] = permission;
        ++commits;
        return {};
    }
    Result<> appendLog(const std::vector<LogRecord> &entries) override
    {
        if (const Result<> may = written(); !may)
            return may;
        for (const LogRecord &entry : entries) {
            logRecords[entry.process.value].push_back(entry);
            processRecords[entry.process.value].lastSequence = entry.sequence;
        }
        return {};
    }
    Result<> removeProcess(const ProcessKey &process) override
    {
        if (const Result<> may = written(); !may)
            return may;
        processRecords.erase(process.value);
        return {};
    }

    Result<Removable> removeSome(const Retention &what) override
    {
        if (const Result<> may = written(); !may)
            return tl::unexpected(may.error());
        Removable removed;
        removed.sessions = qint64(std::erase_if(sessionRecords, [&](const auto &entry) {
            const SessionRecord &session = entry.second;
            return session.endedAt &&
                   (session.id == what.session || (what.endedBefore && *session.endedAt < *what.endedBefore) ||
                    (what.deletedBefore && session.marks.deletedAt && *session.marks.deletedAt < *what.deletedBefore));
        }));
        return removed;
    }

    Result<std::vector<SandboxRecord>> sandboxes() override { return values(sandboxRecords); }
    Result<std::vector<SessionRecord>> sessions() override { return values(sessionRecords); }
    Result<std::vector<ConnectionRecord>> connections(const SandboxKey &sandbox) override
    {
        std::vector<ConnectionRecord> open = values(connectionRecords);
        std::erase_if(open, [&](const ConnectionRecord &record) { return !record.open || record.sandbox != sandbox; });
        return open;
    }
    Result<std::vector<ProcessRecord>> processes() override { return values(processRecords); }
    Result<std::vector<TurnRecord>> openTurns() override
    {
        std::vector<TurnRecord> open = values(turnRecords);
        std::erase_if(open, [](const TurnRecord &turn) { return turn.endedAt.has_value(); });
        return open;
    }
    Result<std::vector<PermissionRecord>> openPermissions() override
    {
        std::vector<PermissionRecord> open = values(permissionRecords);
        std::erase_if(open, [](const PermissionRecord &record) {
            return record.state != PermissionState::Pending && record.state != PermissionState::Sending;
        });
        return open;
    }
    Result<std::vector<EventRecord>> events(const SessionId &session, EventIndex from, int limit) override
    {
        std::vector<EventRecord> page;
        for (const EventRecord &event : eventRecords[session.value]) {
            if (event.index >= from && page.size() < std::size_t(limit))
                page.push_back(event);
        }
        return page;
    }

private:
    template<typename Key, typename Record>
    Result<> put(std::map<Key, Record> &records, const Key &key, const Record &record)
    {
        const Result<> may = written();
        if (may)
            records[key] = record;
        return may;
    }
    template<typename Record>
    Result<> erase(std::map<QString, Record> &records, const QString &key)
    {
        const Result<> may = written();
        if (may)
            records.erase(key);
        return may;
    }
    template<typename Key, typename Record>
    static std::vector<Record> values(const std::map<Key, Record> &records)
    {
        std::vector<Record> list;
        for (const auto &[key, record] : records)
            list.push_back(record);
        return list;
    }
    Result<> written()
    {
        if (!refusal)
            return {};
        ++refused;
        return tl::unexpected(*refusal);
    }
};

} // namespace sandgate::test
