// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QString>

namespace sandgate {

// What a person says to an agent.
struct Prompt {
    QString text;
    QJsonArray attachments = {}; // content blocks of ACP, beside the text

    bool isEmpty() const { return text.trimmed().isEmpty() && attachments.isEmpty(); }
    friend bool operator==(const Prompt &, const Prompt &) = default;
};

// As ACP has it: the text first, if there is any.
QJsonArray contentBlocks(const Prompt &prompt);

// One that waits for its turn.
struct QueuedPrompt {
    QString id;
    Prompt prompt;
    bool isSending = false; // on its way: whether the agent has it is not known yet

    friend bool operator==(const QueuedPrompt &, const QueuedPrompt &) = default;
};

} // namespace sandgate
