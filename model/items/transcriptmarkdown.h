// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptentry.h"

namespace sandgate {

// Entries of a conversation as Markdown that people read elsewhere.
//
// What comes from agents stays inside of what we wrote: no text ends a code block of ours, begins a heading that looks
// like ours, becomes HTML or loads an image.

// How a request was decided, beyond what the entry knows.
struct Decision {
    QString by; // empty: nobody recorded it
    QString reason;
    std::optional<qint64> at;
};

QString markdownOf(const TranscriptEntry &entry, const std::optional<Decision> &decision);
QString markdownHead(const SessionRecord &session);

QString markdownLine(const QString &text);                           // one line, shown as it is written
QString markdownBody(const QString &text);                           // an agent's or a person's Markdown
QString markdownFence(const QString &text, const QString &language); // verbatim

} // namespace sandgate
