// SPDX-License-Identifier: Apache-2.0
#include "ui/common/fitheight.h"
#include <QLayout>
#include <QWidget>

namespace sandgate {

void fitHeight(QWidget &dialog)
{
    QLayout *layout = dialog.layout();
    layout->invalidate();
    layout->activate();
    const int wide = qMax(dialog.width(), dialog.minimumWidth());
    const int needed = layout->hasHeightForWidth() ? layout->heightForWidth(wide) : dialog.sizeHint().height();
    if (needed > dialog.height())
        dialog.resize(wide, needed);
}

} // namespace sandgate
