// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/toolcall.h"
#include <QMetaType>

// What is shown, as values that cross from the core thread to the UI thread in batches.
namespace sandgate {

enum class SandboxState {
    Provisioning,
    Connecting,
    Awake,
    Asleep,
    Unreachable, // it does not answer; tried again by itself
    Gone,
    Failed,
    Destroying,
    Destroyed,
};

struct SandboxRow {
    SandboxKey key;
    QString name;
    QString provider;
    SandboxState state = SandboxState::Asleep;
    QString stage;                // while provisioning or connecting: what is being done
    std::optional<Error> problem; // shown where it happened, with what to do
    QString workspace;
    bool isolated = true; // false: agents in it can reach this computer's own files
    qint64 createdAt = 0;
    qint64 endsAt = 0;  // when its provider ends it, or pauses it; 0: that is not known, or never
    QString place = {}; // the provider whose it really is, where `provider` routes to others; empty: `provider` itself
    QString account = {};      // at the provider: which team, which engine, which server; empty: the default one
    QStringList passedOn = {}; // names of this computer's variables whose values it was given

    friend bool operator==(const SandboxRow &, const SandboxRow &) = default;
};

enum class SessionState {
    Starting,
    Idle,
    Working,
    WaitingForDecision,
    Quiet,        // working, but nothing came for a while
    Failed,       // could not be started or resumed
    Interrupted,  // its turn ended without an answer: the agent exited, its server is gone
    Disconnected, // its sandbox does not answer; the turn may be going on there
    Ended,
};

// A way to sign in that an agent offers.
struct SignInMethod {
    QString id;
    QString name;
    QString description;
    QString kind; // as ACP has it: agent, env_var, terminal, or anything else
    friend bool operator==(const SignInMethod &, const SignInMethod &) = default;
};

struct SessionRow {
    SessionId id;
    SandboxKey sandbox;
    QString sandboxName;
    QString agent;
    QString title;
    QString cwd;
    SessionState state = SessionState::Idle;
    int waiting = 0; // permission requests
    bool unread = false;
    std::optional<Error> problem;
    std::vector<SignInMethod> signIn; // the agent asks for one of these first
    qint64 createdAt = 0;
    qint64 lastEventAt = 0;
    qint64 turnStartedAt = 0; // 0: no turn
    EventIndex lastIndex = 0;
    SessionMarks marks = {};

    friend bool operator==(const SessionRow &, const SessionRow &) = default;
};

struct PermissionOption {
    QString id;
    QString name;
    QString kind; // allow_once, allow_always, reject_once, reject_always, or anything else
    bool allows() const { return kind.startsWith(QLatin1String("allow")); }
    bool rejects() const { return kind.startsWith(QLatin1String("reject")); }
    friend bool operator==(const PermissionOption &, const PermissionOption &) = default;
};

struct PermissionRow {
    RequestId id;
    SessionId session;
    SandboxKey sandbox;
    QString sandboxName;
    QString sessionTitle;
    QString agent;
    QString sessionCwd;
    ToolCall toolCall;
    std::vector<PermissionOption> options; // as the agent offers them, in its order
    QByteArray params;                     // the whole request, JSON as received
    EventIndex eventIndex = 0;
    qint64 askedAt = 0;
    PermissionState state = PermissionState::Pending;
    QString optionId;
    QString reason;
    std::optional<Error> problem; // why the answer could not be delivered

    // True when there is something concrete to decide about: a command, a path, a diff or an input.
    bool saysWhat() const;
    friend bool operator==(const PermissionRow &, const PermissionRow &) = default;
};

struct ProcessRow {
    ProcessKey key;
    SandboxKey sandbox;
    QString command; // with its arguments, as a person would type it
    QString cwd;
    ProcessState state = ProcessState::Starting;
    std::optional<int> exitCode;
    qint64 startedAt = 0;
    std::optional<qint64> exitedAt;
    std::optional<Error> problem;
    bool tty = false; // it has a terminal

    friend bool operator==(const ProcessRow &, const ProcessRow &) = default;
};

struct AgentRow {
    QString id;
    QString name; // for people: "Claude Code"
    bool installed = false;
    bool credentials = false; // the server's guess
    bool demo = false;        // needs no account
    friend bool operator==(const AgentRow &, const AgentRow &) = default;
};

// All that happened to one kind of row since the last delivery: the latest word on each.
template<typename Row, typename Key>
struct Changes {
    std::vector<Row> seen; // new, or changed
    std::vector<Key> gone;
    bool isEmpty() const { return seen.empty() && gone.empty(); }
};

using SandboxChanges = Changes<SandboxRow, SandboxKey>;
using SessionChanges = Changes<SessionRow, SessionId>;
using PermissionChanges = Changes<PermissionRow, RequestId>;
using ProcessChanges = Changes<ProcessRow, ProcessKey>;

} // namespace sandgate
