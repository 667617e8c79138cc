// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include <QHash>
#include <optional>

namespace sandgate {

// What became of one file, by what an agent reported.
struct FileChange {
    // Agents report whole files or only the places that they changed. What cannot be put together is parts, in order.
    struct Part {
        std::optional<QString> before; // none: the file is new
        QString after;
        friend bool operator==(const Part &, const Part &) = default;
    };

    QString path; // absolute where the agent's was, or where the session's folder is known
    std::vector<Part> parts;
    bool isUntold = false; // there were edits of which the agent did not say what they changed

    friend bool operator==(const FileChange &, const FileChange &) = default;
};

struct ReportedChanges {
    std::vector<FileChange> files; // in the order in which they were first changed
    int commands = 0;              // that ran: what they changed is not known
    int unfinished = 0;            // edits that were begun and not reported as done: not among the files
    bool isCut = false;            // there was more than is kept

    friend bool operator==(const ReportedChanges &, const ReportedChanges &) = default;
};

// Collects the edits that the tool calls of a session report, and puts them together: from what a file was before the
// first to what it is after the last.
class ReportedEdits
{
public:
    // Paths that are not absolute count from `cwd`.
    explicit ReportedEdits(QString cwd);

    void add(const EventRecord &event); // in their order
    ReportedChanges changes() const;

private:
    struct Call {
        ToolCall tool;
        EventIndex at = 0; // of its newest event
    };
    QString absolute(const QString &path) const;

    QString m_cwd;
    QHash<QString, Call> m_calls; // by connection and id
};

// Reads all stored events of a session for it, page by page.
async::Task<Result<ReportedChanges>> reportedChanges(Workbench &workbench, SessionId session, QString cwd);

} // namespace sandgate
