// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "model/sessionmarks.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

// What is stored, as values. Times are milliseconds since 1970 (UTC) by this computer's clock unless said otherwise.
namespace sandgate {

using EventIndex = qint64; // 1, 2, 3 ... in each session, without gaps or repeats

enum class SandboxLife {
    Provisioning, // being made, or was when the program ended
    Live,         // exists as far as we know; awake or asleep is decided anew at each run
    Failed,       // could not be made; the next action tries again
    Gone,         // the provider says that it no longer exists
    Destroying,
    Destroyed,
};

struct SandboxRecord {
    SandboxKey key;
    QString name;
    QString provider; // pinned: another provider for the same key is an error
    SandboxId id;     // empty until it was made, and again after it was destroyed
    QJsonObject settings;
    SandboxLife life = SandboxLife::Provisioning;
    std::optional<Error> problem;
    qint64 createdAt = 0;

    friend bool operator==(const SandboxRecord &, const SandboxRecord &) = default;
};

// What new sandboxes of one sort are made with.
struct ProfileRecord {
    QString name; // unique
    QString provider;
    QJsonObject settings;
    PreparationPlan plan = {};
    // Why no sandbox can be made with it: what is stored does not read, or a stricter check refuses it. Never stored.
    std::optional<Error> problem = {};

    friend bool operator==(const ProfileRecord &, const ProfileRecord &) = default;
};

struct SessionRecord {
    SessionId id;
    SandboxKey sandbox;
    QString agent;
    QString agentSessionId; // the agent's own; changes when the session is resumed
    QString connection;     // the ACP server id that it was last bound to
    QString title;
    QString cwd;
    QByteArray modes;         // JSON as the agent sent it; empty: none
    QByteArray configOptions; // likewise
    QByteArray models;        // likewise
    QByteArray mcpServers;    // JSON as it was asked for; empty: none
    bool subscribed = false;  // bound to a live connection; subscribed again after a wake
    qint64 createdAt = 0;
    std::optional<qint64> endedAt; // a person ended it
    EventIndex lastIndex = 0;      // of its newest event; kept by Ledger::commit
    qint64 lastEventAt = 0;        // likewise
    // Read from an export: it is only looked at, and its sandbox is none.
    std::optional<qint64> importedAt = {};
    SessionMarks marks = {};

    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

// One agent process on a server, with one event stream.
struct ConnectionRecord {
    QString id; // the ACP server id
    SandboxKey sandbox;
    QString agent;
    qint64 serverCreatedAt = 0; // the server's clock: another value under the same id is another process
    qint64 lastEventId = 0;     // all up to this one is stored; kept by Ledger::commit
    bool open = true;

    friend bool operator==(const ConnectionRecord &, const ConnectionRecord &) = default;
};

enum class Sender {
    Client,
    Agent,
    Sandgate, // our own remark: a gap, an agent's exit, an answer that could not be delivered
};

struct EventRecord {
    SessionId session;
    EventIndex index = 0;
    qint64 createdAt = 0;
    Sender sender = Sender::Agent;
    QString connection;
    qint64 streamId = 0; // the event stream's id, 0 for what did not come by it
    QByteArray payload;  // the JSON-RPC envelope, as received or as sent

    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

struct TurnRecord {
    SessionId session;
    QString requestId; // JSON-RPC id of the session/prompt
    EventIndex firstIndex = 0;
    qint64 startedAt = 0;
    std::optional<EventIndex> lastIndex;
    std::optional<qint64> endedAt;
    QString outcome; // the stop reason, or what ended it: "agent_exited", "interrupted", "error"; empty while it runs

    friend bool operator==(const TurnRecord &, const TurnRecord &) = default;
};

enum class PermissionState {
    Pending,
    Sending, // decided and recorded, not yet known to have reached the agent
    Answered,
    Cancelled, // answered "cancelled": its turn was cancelled
    Expired,   // nobody can answer any more; `reason` says why
};

struct PermissionRecord {
    RequestId id;
    SessionId session;
    SandboxKey sandbox;
    QString connection;
    QByteArray rpcId;    // the agent's JSON-RPC id, as JSON text: 1 is not "1"
    QByteArray params;   // of session/request_permission, as received
    QByteArray toolCall; // the tool call as known when it was asked, JSON object in ACP's form
    EventIndex eventIndex = 0;
    qint64 askedAt = 0;
    PermissionState state = PermissionState::Pending;
    QString optionId;  // the chosen one
    QString decidedBy; // who answered: see `decider` in model/rules/decisionrecord.h
    QString reason;
    std::optional<qint64> decidedAt;

    friend bool operator==(const PermissionRecord &, const PermissionRecord &) = default;
};

enum class ProcessState { Starting, Running, Exited, Lost }; // Lost: its server is gone, how it ended is unknown

struct ProcessRecord {
    ProcessKey key;
    SandboxKey sandbox;
    QString remoteId;           // the server's: "proc_1"; starts again at each server start
    qint64 serverCreatedAt = 0; // the server's clock; tells processes of two server runs apart
    QString command;
    QStringList arguments;
    QString cwd;
    bool tty = false;
    ProcessState state = ProcessState::Starting;
    std::optional<int> exitCode; // absent after a signal
    qint64 startedAt = 0;
    std::optional<qint64> exitedAt;
    qint64 lastSequence = 0; // of its stored log; kept by Ledger::appendLog

    friend bool operator==(const ProcessRecord &, const ProcessRecord &) = default;
};

enum class LogStream { Out, Err, Pty, Gap };

// One read of the process's output: not a line; may end within a character or an escape sequence.
struct LogRecord {
    ProcessKey process;
    qint64 sequence = 0; // counts per process over all streams
    LogStream stream = LogStream::Out;
    qint64 at = 0;   // the server's clock
    QByteArray data; // for Gap: the number of entries that the server dropped, as decimal text

    friend bool operator==(const LogRecord &, const LogRecord &) = default;
};

// What is written in one transaction: all of it is there afterwards, or none.
struct Batch {
    std::vector<EventRecord> events;
    std::vector<ConnectionRecord> cursors;     // written whole
    std::vector<TurnRecord> turns;             // inserted, or replaced by (session, requestId)
    std::vector<PermissionRecord> permissions; // inserted, or replaced by id

    bool isEmpty() const { return events.empty() && cursors.empty() && turns.empty() && permissions.empty(); }
};

} // namespace sandgate
