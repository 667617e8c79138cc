// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringView>

namespace sandgate {

// In patterns, as a character that no text may have: what is quoted is no wildcard.
constexpr char16_t anyText = u'\uFDD0';

// `anyText` in the pattern stands for any characters, but for `/` unless that is said.
enum class Slashes { Stop, Pass };
bool wildcardMatches(QStringView pattern, QStringView text, Slashes slashes,
                     Qt::CaseSensitivity cases = Qt::CaseSensitive);

} // namespace sandgate
