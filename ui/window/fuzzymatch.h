// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringView>
#include <optional>

namespace sandgate {

// How well the letters of `typed` are found in `text`, in their order and whatever lies between; blanks and case do not
// count. Larger is better: beginnings of words and letters that follow each other weigh most. Empty: not all are there.
std::optional<int> fuzzyMatch(QStringView typed, QStringView text);

} // namespace sandgate
