// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <chrono>

// How long lists of what is stored are asked for and given, page by page.
namespace sandgate {

struct SessionFilter {
    enum class Life { Any, Open, Ended };

    SandboxKey sandbox = {}; // empty: of all
    QString agent = {};      // empty: of any
    Life life = Life::Any;
};

// Which page. A cursor comes from an earlier page of the same list (same filter, same session) and says both the place
// and the direction; it is opaque. Rows that are added or removed meanwhile move no other's place, so that going
// through a list repeats and skips nothing.
struct PageWanted {
    QString cursor = {};  // empty: the list's beginning
    int limit = 100;      // clamped to what a page may hold
    bool fromEnd = false; // without a cursor: the list's last page instead
};

template<typename Item>
struct ListPage {
    std::vector<Item> items; // in the list's order; fewer than asked for when they are huge
    QString next;            // cursor for what comes behind this page, also for what will come behind it later
    QString previous;        // cursor for what lies before it
    bool hasNext = false;    // now
    bool hasPrevious = false;
};

using SessionList = ListPage<SessionRecord>; // newest first, by creation
using EventList = ListPage<EventRecord>;     // by index

enum class PassageKind { Prompt, Reply, Thought, Tool, ToolOutput, Plan }; // in files as these numbers

struct SearchWanted {
    QString text;            // words, all of which must be there; "a phrase" in quotes; word* for a beginning
    SandboxKey sandbox = {}; // empty: in all
    SessionId session = {};  // empty: in all
    QString cursor = {};     // of an earlier page of the same search; empty: the best
    int limit = 50;          // clamped
    QString agent = {};      // empty: of any
    qint64 since = 0;        // milliseconds since 1970; said then or later
    qint64 until = 0;        // before; 0: no end
    std::vector<PassageKind> kinds = {}; // empty: all
};

// A place where the text was found.
struct SearchHit {
    // Around each word that was found in a snippet. Control characters of the text itself are not in snippets.
    static constexpr char16_t markBegin = u'\x01';
    static constexpr char16_t markEnd = u'\x02';

    SessionId session;
    EventIndex index = 0; // of the event with which the passage begins
    PassageKind kind = PassageKind::Reply;
    qint64 at = 0;
    QString snippet; // plain text
    double rank = 0; // smaller is better

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

// What is looked for in what processes have printed: lines that have all words, in any case of letters.
struct LogSearchWanted {
    QString text;
    SandboxKey sandbox = {}; // empty: in all
    qint64 since = 0;        // milliseconds since 1970; printed then or later
    qint64 until = 0;        // before; 0: no end
    QString cursor = {};     // of an earlier page of the same search; empty: the newest
    int limit = 50;          // clamped; some more where one entry has several
    friend bool operator==(const LogSearchWanted &, const LogSearchWanted &) = default;
};

struct LogHit {
    ProcessKey process;
    SandboxKey sandbox;
    qint64 sequence = 0; // of the entry
    qint64 at = 0;
    QString snippet; // plain text with SearchHit's marks
    friend bool operator==(const LogHit &, const LogHit &) = default;
};

struct LogSearchPage {
    std::vector<LogHit> hits; // the newest first
    QString next = {};        // cursor; empty: all was looked through. There can be more without a hit
};

struct IndexProgress {
    qint64 pending = 0; // events that cannot be found yet
};

struct SearchPage {
    std::vector<SearchHit> hits; // best first
    QString next;                // empty: these were the last
    bool more = false;           // there are more than can be shown; of a narrowed search, only later pages say so
    qint64 pending = 0;          // events that are not searched yet: ask again for all
};

enum class ExportFormat { Lines, Markdown, Html };

struct ExportSummary {
    qint64 events = 0;
    qint64 bytes = 0;
};

// What a person wants to be rid of. Nothing is ever removed without being asked for in this way.
struct Retention {
    SandboxKey sandbox = {};                  // empty: of all
    SessionId session = {};                   // only this one; empty: every one that matches
    std::optional<qint64> endedBefore;        // sessions that ended before, or were in a
                                              // destroyed sandbox; none: no session but `session`
    std::optional<qint64> logsExitedBefore;   // logs of processes that ended before, with the process; none: no logs
    std::optional<qint64> deletedBefore = {}; // also sessions that a person deleted before then

    bool namesSessions() const { return endedBefore || deletedBefore || !session.isEmpty(); }
};

struct Removable {
    qint64 sessions = 0;
    qint64 events = 0;
    qint64 processes = 0;
    qint64 bytes = 0;  // of payloads and logs, about
    bool more = false; // of a removal: it goes on at the next call
    // Of a removal: what nobody finds any more since this step.
    std::vector<SessionId> goneSessions = {};
    std::vector<ProcessKey> goneProcesses = {};

    friend bool operator==(const Removable &, const Removable &) = default;
};

} // namespace sandgate
