// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace sandgate {

// Adds `text` to `to` as it reads without its escape sequences, which are dropped whole or cut, as ui/log/ansi does.
void addPlain(std::string &to, std::string_view text);

// The colours in force after `text`, when `before` were in force ahead of it: the sequences since the last reset.
std::string coloursAfter(std::string before, std::string_view text);

} // namespace sandgate
