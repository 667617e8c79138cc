// SPDX-License-Identifier: Apache-2.0
#include "model/items/maskedentry.h"

namespace sandgate {
namespace {

// Calls `change` with each text of the entry that people read.
template<typename Change>
void forEachText(TranscriptEntry &entry, Change change)
{
    const auto json = [&change](QByteArray &bytes) {
        QString text = QString::fromUtf8(bytes);
        if (change(text))
            bytes = text.toUtf8();
    };
    const auto blocks = [&change](std::vector<ContentBlock> &all) {
        for (ContentBlock &block : all) {
            change(block.text);
            change(block.uri);
            change(block.newText);
            if (block.oldText)
                change(*block.oldText);
        }
    };
    change(entry.text);
    change(entry.detail);
    blocks(entry.blocks);
    change(entry.tool.title);
    blocks(entry.tool.content);
    json(entry.tool.rawInput);
    json(entry.tool.rawOutput);
    for (PlanItem &item : entry.plan)
        change(item.content);
}

} // namespace

TranscriptEntry maskedEntry(TranscriptEntry entry, const SecretMask &mask)
{
    forEachText(entry, [&mask](QString &text) {
        if (!mask.hides(text))
            return false;
        text = mask.masked(text);
        return true;
    });
    return entry;
}

QStringList hiddenIn(const TranscriptEntry &entry, const SecretMask &mask)
{
    QStringList values;
    TranscriptEntry read = entry;
    forEachText(read, [&](const QString &text) {
        values += mask.values(text);
        return false;
    });
    values.removeDuplicates();
    return values;
}

} // namespace sandgate
