// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <QString>

namespace sandgate {

// The first line of the text block that hands an earlier conversation to an agent which has no memory of it.
inline constexpr QLatin1StringView replayMarker("[sandgate:replay]");

// That text: what was said, newest last, each message whole; older ones are left out first when `mostChars` is reached,
// and of a newest one that is longer than that, the end is kept. Tool output, thoughts and earlier replays are not part
// of it. Empty when nothing was said.
QString replayText(const std::vector<EventRecord> &events, qsizetype mostChars = 12000);

} // namespace sandgate
