// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QStringList>
#include <chrono>
#include <optional>

namespace sandgate {

enum class SessionColour { None, Red, Amber, Green, Blue, Violet }; // in files as these numbers

// How a person keeps a session in order: says nothing about what goes on in it. Times are milliseconds since 1970.
struct SessionMarks {
    bool isPinned = false; // stands before all others
    SessionColour colour = SessionColour::None;
    QStringList tags = {};                 // as tagsOf() gives them
    std::optional<qint64> archivedAt = {}; // out of the way, and found when it is looked for
    // In no list but that of the deleted ones; for `keptWhenDeleted` it can be restored.
    std::optional<qint64> deletedAt = {};

    friend bool operator==(const SessionMarks &, const SessionMarks &) = default;
};

constexpr std::chrono::days keptWhenDeleted{30};

// What is to be different; the rest stays. Deleting is no mark of one's own: see AgentSessions::discard().
struct MarkChange {
    std::optional<bool> pinned = {};
    std::optional<bool> archived = {};
    std::optional<SessionColour> colour = {};
    std::optional<QStringList> tags = {};

    friend bool operator==(const MarkChange &, const MarkChange &) = default;
};

// InvalidSettings when a tag is none. What is archived already keeps its time.
Result<SessionMarks> changedMarks(SessionMarks marks, const MarkChange &change, qint64 now);

// The tags in a text, which blanks or commas divide: words without a leading "#", each once however it is written, in
// their order. One that is too long, or has characters that nobody sees, and too many are InvalidSettings.
Result<QStringList> tagsOf(const QString &text);

// "red"; "" for none: as other programs are told it.
QString colourName(SessionColour colour);
std::optional<SessionColour> colourCalled(const QString &name); // "none" and "" are None

} // namespace sandgate
