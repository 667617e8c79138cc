// SPDX-License-Identifier: Apache-2.0
#include "model/store/schema.h"
#include "model/rules/rule.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

// Enumerators are in files as these numbers: a new one goes to the end, none is ever moved.
static_assert(int(SandboxLife::Provisioning) == 0 && int(SandboxLife::Live) == 1 && int(SandboxLife::Failed) == 2 &&
              int(SandboxLife::Gone) == 3 && int(SandboxLife::Destroying) == 4 && int(SandboxLife::Destroyed) == 5);
static_assert(int(SessionColour::None) == 0 && int(SessionColour::Red) == 1 && int(SessionColour::Amber) == 2 &&
              int(SessionColour::Green) == 3 && int(SessionColour::Blue) == 4 && int(SessionColour::Violet) == 5);
static_assert(int(Sender::Client) == 0 && int(Sender::Agent) == 1 && int(Sender::Sandgate) == 2);
static_assert(int(PermissionState::Pending) == 0 && int(PermissionState::Sending) == 1 &&
              int(PermissionState::Answered) == 2 && int(PermissionState::Cancelled) == 3 &&
              int(PermissionState::Expired) == 4);
static_assert(int(RuleEffect::Allow) == 0 && int(RuleEffect::Ask) == 1 && int(RuleEffect::Deny) == 2);
static_assert(int(RuleScope::Session) == 0 && int(RuleScope::Sandbox) == 1 && int(RuleScope::Project) == 2 &&
              int(RuleScope::Agent) == 3 && int(RuleScope::Provider) == 4 && int(RuleScope::Everywhere) == 5);
static_assert(int(RuleOrigin::Written) == 0 && int(RuleOrigin::Request) == 1 && int(RuleOrigin::Proposal) == 2 &&
              int(RuleOrigin::Profile) == 3);
static_assert(int(ProcessState::Starting) == 0 && int(ProcessState::Running) == 1 && int(ProcessState::Exited) == 2 &&
              int(ProcessState::Lost) == 3);
static_assert(int(LogStream::Out) == 0 && int(LogStream::Err) == 1 && int(LogStream::Pty) == 2 &&
              int(LogStream::Gap) == 3);

const std::vector<Migration> &schema()
{
    static const std::vector<Migration> versions = {
        {1,
         {
             u"CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID"_s,
             u"INSERT INTO meta VALUES ('created_at', CAST(strftime('%s') AS INTEGER) * 1000)"_s,

             uR"(CREATE TABLE sandboxes (
                     number INTEGER PRIMARY KEY,
                     key TEXT NOT NULL UNIQUE,
                     name TEXT NOT NULL,
                     provider TEXT NOT NULL,
                     id TEXT NOT NULL,
                     settings TEXT NOT NULL,      -- JSON
                     life INTEGER NOT NULL,
                     problem TEXT,                -- JSON
                     created_at INTEGER NOT NULL
                 ) STRICT)"_s,

             // last_index and last_event_at repeat what events says, so that a list of sessions reads one table.
             uR"(CREATE TABLE sessions (
                     number INTEGER PRIMARY KEY,  -- the upper half of events.place
                     id TEXT NOT NULL UNIQUE,
                     sandbox TEXT NOT NULL REFERENCES sandboxes(key),
                     agent TEXT NOT NULL,
                     agent_session_id TEXT NOT NULL,
                     connection TEXT NOT NULL,
                     title TEXT NOT NULL,
                     cwd TEXT NOT NULL,
                     modes BLOB NOT NULL,
                     config_options BLOB NOT NULL,
                     subscribed INTEGER NOT NULL,
                     created_at INTEGER NOT NULL,
                     ended_at INTEGER,
                     last_index INTEGER NOT NULL DEFAULT 0,
                     last_event_at INTEGER NOT NULL DEFAULT 0
                 ) STRICT)"_s,

             uR"(CREATE TABLE drafts (
                     session INTEGER PRIMARY KEY REFERENCES sessions(number),
                     text TEXT NOT NULL
                 ) STRICT)"_s,

             uR"(CREATE TABLE connections (
                     sandbox TEXT NOT NULL REFERENCES sandboxes(key),
                     id TEXT NOT NULL,
                     agent TEXT NOT NULL,
                     server_created_at INTEGER NOT NULL,
                     last_event_id INTEGER NOT NULL,
                     open INTEGER NOT NULL,
                     PRIMARY KEY (sandbox, id)
                 ) STRICT, WITHOUT ROWID)"_s,

             // A connection's id is long and in every event: events hold its number.
             u"CREATE TABLE connection_ids (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT"_s,

             uR"(CREATE TABLE events (
                     place INTEGER PRIMARY KEY,   -- session's number << 32 | index
                     created_at INTEGER NOT NULL,
                     sender INTEGER NOT NULL,
                     connection INTEGER NOT NULL, -- 0: none
                     stream_id INTEGER NOT NULL,  -- 0: did not come by the stream
                     payload BLOB NOT NULL
                 ) STRICT)"_s,

             uR"(CREATE TABLE turns (
                     session INTEGER NOT NULL REFERENCES sessions(number),
                     request_id TEXT NOT NULL,
                     first_index INTEGER NOT NULL,
                     started_at INTEGER NOT NULL,
                     last_index INTEGER,
                     ended_at INTEGER,
                     outcome TEXT NOT NULL,
                     PRIMARY KEY (session, request_id)
                 ) STRICT, WITHOUT ROWID)"_s,
             u"CREATE INDEX open_turns ON turns(started_at) WHERE ended_at IS NULL"_s,

             uR"(CREATE TABLE permissions (
                     id TEXT PRIMARY KEY,
                     session TEXT NOT NULL REFERENCES sessions(id),
                     sandbox TEXT NOT NULL REFERENCES sandboxes(key),
                     connection TEXT NOT NULL,
                     rpc_id BLOB NOT NULL,
                     params BLOB NOT NULL,
                     tool_call BLOB NOT NULL,
                     event_index INTEGER NOT NULL,
                     asked_at INTEGER NOT NULL,
                     state INTEGER NOT NULL,
                     option_id TEXT NOT NULL,
                     decided_by TEXT NOT NULL,
                     reason TEXT NOT NULL,
                     decided_at INTEGER
                 ) STRICT)"_s,
             u"CREATE INDEX open_permissions ON permissions(asked_at) WHERE state <= 1"_s,

             uR"(CREATE TABLE processes (
                     number INTEGER PRIMARY KEY,  -- the upper part of log_entries.place
                     key TEXT NOT NULL UNIQUE,
                     sandbox TEXT NOT NULL REFERENCES sandboxes(key),
                     remote_id TEXT NOT NULL,
                     server_created_at INTEGER NOT NULL,
                     command TEXT NOT NULL,
                     arguments TEXT NOT NULL,     -- JSON
                     cwd TEXT NOT NULL,
                     tty INTEGER NOT NULL,
                     state INTEGER NOT NULL,
                     exit_code INTEGER,
                     started_at INTEGER NOT NULL,
                     exited_at INTEGER,
                     last_sequence INTEGER NOT NULL DEFAULT 0,
                     log_size INTEGER NOT NULL DEFAULT 0,       -- what its entries take
                     log_dropped_to INTEGER NOT NULL DEFAULT -1 -- up to here its entries were dropped for their size
                 ) STRICT)"_s,

             uR"(CREATE TABLE log_entries (
                     place INTEGER PRIMARY KEY,   -- process's number << 40 | sequence
                     stream INTEGER NOT NULL,
                     at INTEGER NOT NULL,
                     data BLOB NOT NULL
                 ) STRICT)"_s,
         }},
        {2,
         {
             u"ALTER TABLE sessions ADD COLUMN models BLOB NOT NULL DEFAULT x''"_s,
             u"ALTER TABLE sessions ADD COLUMN mcp_servers BLOB NOT NULL DEFAULT x''"_s,
         }},
        {3,
         {
             u"ALTER TABLE sessions ADD COLUMN imported_at INTEGER"_s,
             // Not 0: the session is gone for all who ask, and its events are being deleted, a part at a time. Its row
             // keeps its number until then: SQLite would give it to the next session.
             u"ALTER TABLE sessions ADD COLUMN removed INTEGER NOT NULL DEFAULT 0"_s,
             u"CREATE INDEX sessions_by_time ON sessions(created_at, id)"_s,
             u"CREATE INDEX sessions_by_sandbox ON sessions(sandbox, created_at, id)"_s,
             u"CREATE INDEX removed_sessions ON sessions(number) WHERE removed"_s,
             u"CREATE INDEX permissions_by_event ON permissions(session, event_index)"_s,
         }},
        {4,
         {
             uR"(CREATE TABLE profiles (
                     name TEXT PRIMARY KEY,
                     provider TEXT NOT NULL,
                     settings TEXT NOT NULL       -- JSON
                 ) STRICT, WITHOUT ROWID)"_s,
         }},
        {5,
         {
             uR"(CREATE TABLE queued_prompts (
                     session INTEGER NOT NULL REFERENCES sessions(number),
                     place INTEGER NOT NULL,
                     id TEXT NOT NULL,
                     text TEXT NOT NULL,
                     attachments BLOB NOT NULL,   -- JSON, content blocks of ACP; empty: none
                     sending INTEGER NOT NULL,
                     PRIMARY KEY (session, place)
                 ) STRICT)"_s,
         }},
        {6,
         {
             uR"(CREATE TABLE rules (
                     id TEXT PRIMARY KEY,
                     effect INTEGER NOT NULL,
                     scope INTEGER NOT NULL,
                     scope_value TEXT NOT NULL,
                     tool_kind TEXT NOT NULL,
                     command TEXT NOT NULL,
                     path TEXT NOT NULL,
                     host TEXT NOT NULL,
                     ends_at INTEGER,
                     suspended INTEGER NOT NULL,
                     origin INTEGER NOT NULL,
                     created_at INTEGER NOT NULL,
                     last_used_at INTEGER NOT NULL,
                     uses INTEGER NOT NULL
                 ) STRICT, WITHOUT ROWID)"_s,
             u"CREATE TABLE settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
             u"CREATE INDEX permissions_by_decision ON permissions(decided_at, id) WHERE state > 0"_s,
         }},
        {7,
         {
             uR"(CREATE TABLE setups (
                     name TEXT PRIMARY KEY,
                     setup TEXT NOT NULL          -- JSON
                 ) STRICT, WITHOUT ROWID)"_s,
         }},
        {8,
         {
             // Apart from the text of a draft, which is stored at each pause in writing.
             uR"(CREATE TABLE draft_attachments (
                     session INTEGER PRIMARY KEY REFERENCES sessions(number),
                     blocks BLOB NOT NULL         -- JSON, content blocks of ACP
                 ) STRICT)"_s,
         }},
        {9,
         {
             u"ALTER TABLE profiles ADD COLUMN plan TEXT NOT NULL DEFAULT '{}'"_s, // JSON
             uR"(CREATE TABLE preparations (
                     sandbox TEXT PRIMARY KEY,
                     state TEXT NOT NULL          -- JSON
                 ) STRICT, WITHOUT ROWID)"_s,
         }},
        {10,
         {
             // Columns with a constant for the rows that are there: SQLite touches none of these.
             u"ALTER TABLE sessions ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE sessions ADD COLUMN colour INTEGER NOT NULL DEFAULT 0"_s,
             u"ALTER TABLE sessions ADD COLUMN tags TEXT NOT NULL DEFAULT ''"_s, // with a blank between two
             u"ALTER TABLE sessions ADD COLUMN archived_at INTEGER"_s,
             u"ALTER TABLE sessions ADD COLUMN deleted_at INTEGER"_s, // can be restored; not so once it is `removed`
         }},
        {11,
         {
             // A search asks for them each time, and they are few.
             u"CREATE INDEX deleted_sessions ON sessions(deleted_at) WHERE deleted_at IS NOT NULL"_s,
         }},
    };
    return versions;
}

} // namespace sandgate
