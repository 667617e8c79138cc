// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

// Words for people out of texts and numbers of machines.
namespace sandgate {

// The first line, at most `limit` characters of it, with an ellipsis where something follows.
QString oneLine(const QString &text, qsizetype limit);

// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min"
QString shownDuration(qint64 milliseconds);

} // namespace sandgate
