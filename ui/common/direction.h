// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

class QPlainTextEdit;

namespace sandgate {

// A sentence from a layer below, already made visible, as a right-to-left window shows it: paths, commands and names in
// other letters keep their own order and their place in the sentence, by characters that are not seen. In other windows
// it is what it was.
QString apart(const QString &sentence);

// A command or a path that stands alone, in a cell for instance: from left to right in a right-to-left window, too.
QString leftToRight(const QString &code);

// Code in a view of its own: letters that are written from right to left do not turn the order of its parts.
void keepLeftToRight(QPlainTextEdit &view);

} // namespace sandgate
