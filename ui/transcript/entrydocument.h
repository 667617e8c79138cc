// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptentry.h"
#include "ui/transcript/look.h"
#include <QTextDocument>
#include <QTextFormat>

namespace sandgate {

// What is painted beside or behind a block of an entry's document; read from the block's format.
enum EntryProperty {
    CodeProperty = QTextFormat::UserProperty + 1, // int: blocks with the same number share one background
    DiffProperty,                                 // int: 1 added, -1 removed
    MarkProperty,                                 // an EntryMark, left of the first line
    QuoteProperty,                                // int: depth
};

enum class EntryMark { None, Pending, Running, Done, Failed, Asked, Note, Warning, Box, BoxRunning, BoxDone };

// A document that never loads anything: what a text links to stays a link.
class EntryDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// Whether there is more to an entry than its folded form shows.
bool canUnfold(const TranscriptEntry &entry);
// Fills an empty document for a text of `width` pixels. What is long is cut, with a word on how much is left out.
void writeEntry(EntryDocument &document, const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look,
                int width);

} // namespace sandgate
