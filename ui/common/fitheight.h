// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace sandgate {

// Makes a dialog at least as high as its wrapped texts are at its width: when it is shown, and when a text has changed.
void fitHeight(QWidget &dialog);

} // namespace sandgate
