// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <map>
#include <vector>

namespace sandgate {

// Puts the entries of one process's log in order, each once. The server reads standard output and standard error side
// by side and numbers an entry before it stores it: 4 may come before 3, so a hole is no loss yet. What stands behind
// one is held, within a limit, until the hole is filled or passed over.
class LogOrder
{
public:
    static constexpr std::size_t MostHeld = 4096; // entries
    static constexpr qsizetype MostHeldBytes = 4 << 20;

    explicit LogOrder(qint64 last)
        : m_last(last)
    {
    }

    qint64 last() const { return m_last; } // the sequence of the last entry that was handed out
    bool hasHole() const { return !m_held.empty(); }
    qint64 missing() const { return hasHole() ? m_held.begin()->first - m_last - 1 : 0; } // entries, in the first hole
    bool isFull() const { return m_held.size() >= MostHeld || m_heldBytes >= MostHeldBytes; }

    // Appends to `ready` all that can be handed out now. One that was seen already is dropped; so is one behind a hole
    // when that many are held that the hole should be passed over first: it has to be asked for again.
    void add(LogRecord entry, std::vector<LogRecord> &ready);
    // What is missing before the entries that are held is lost: a Gap entry takes its place in `ready`.
    void passOver(std::vector<LogRecord> &ready);
    // The same for all that is missing up to `sequence`; `at` is the time of a gap behind all that came.
    void passOver(qint64 sequence, const ProcessKey &process, qint64 at, std::vector<LogRecord> &ready);

private:
    LogRecord gapUpTo(qint64 sequence, const ProcessKey &process, qint64 at);
    void takeHeld(std::vector<LogRecord> &ready);

    qint64 m_last;
    std::map<qint64, LogRecord> m_held; // by sequence
    qsizetype m_heldBytes = 0;
};

} // namespace sandgate
