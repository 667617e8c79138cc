// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"

namespace sandgate {

struct PlanItem {
    QString content;
    QString priority; // high, medium, low, or anything else
    QString status;   // pending, in_progress, completed, or anything else
    friend bool operator==(const PlanItem &, const PlanItem &) = default;
};

// One thing that a reader of a conversation sees. Which members are used depends on the kind.
struct TranscriptEntry {
    enum class Kind {
        User,       // text as written, blocks: what was attached
        Agent,      // text as Markdown, blocks: images and the like behind it
        Thought,    // text as Markdown
        Tool,       // tool
        Plan,       // plan
        Permission, // tool as it was when asked, options, answer
        Notice,     // text: a remark of Sandgate, of the server or of the agent
        TurnEnd,    // text: how the turn ended
        Info,       // text: the session's mode, model or options changed
        Other,      // text: the name of something that we do not know, detail: its JSON
    };
    enum class Severity { Quiet, Normal, Warning, Failure };
    enum class Answer { Open, Selected, Cancelled, Failed, Void };

    Kind kind = Kind::Other;
    EventIndex firstIndex = 0;
    EventIndex lastIndex = 0;
    int part = 0; // tells entries with the same first event apart; (firstIndex, part) names an entry for good
    qint64 startedAt = 0;
    qint64 endedAt = 0;     // of its last change
    bool continues = false; // the same message as the entry of that kind before it
    bool abandoned = false; // a tool call whose turn ended before it did

    QString text;
    QString detail; // what is only shown when asked for
    Severity severity = Severity::Normal;
    std::vector<ContentBlock> blocks;
    ToolCall tool;
    std::vector<PlanItem> plan;
    std::vector<PermissionOption> options;
    Answer answer = Answer::Open;
    QString optionId; // the chosen one
    QString messageId;
    int count = 1; // Other: how many of the same followed each other

    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

} // namespace sandgate
