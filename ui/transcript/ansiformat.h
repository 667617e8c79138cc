// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/log/ansi.h"
#include "ui/transcript/look.h"
#include <QTextCharFormat>

namespace sandgate {

// How a terminal program's text looks in our fonts and colours, readable on either background.
QTextCharFormat ansiFormat(const AnsiStyle &style, const TranscriptLook &look);

} // namespace sandgate
