// SPDX-License-Identifier: Apache-2.0
#include "model/rows.h"
#include <algorithm>

namespace sandgate {

bool PermissionRow::saysWhat() const
{
    const auto isDiff = [](const ContentBlock &block) { return block.kind == ContentBlock::Kind::Diff; };
    if (std::any_of(toolCall.content.begin(), toolCall.content.end(), isDiff))
        return true;
    if (!toolCall.command().trimmed().isEmpty() || !toolCall.paths().isEmpty())
        return true;
    // an input of nothing but brackets, quotes and blanks says nothing
    static const QByteArray empty = "{}[]\":, \t\r\n";
    const QByteArray input = toolCall.rawInput == "null" ? QByteArray() : toolCall.rawInput;
    return std::any_of(input.begin(), input.end(), [](char c) { return !empty.contains(c); });
}

} // namespace sandgate
