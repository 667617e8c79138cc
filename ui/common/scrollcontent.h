// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace sandgate {

// What a scroll area shows when its height follows from its width. A layout's own minimum supposes the smallest width,
// where texts wrap most: the area would scroll although there is room. Without such texts the minimum holds: the area
// would cut it off and let its parts overlap.
class ScrollContent : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override
    {
        const QSize least = QWidget::minimumSizeHint();
        return {least.width(), hasHeightForWidth() ? 0 : least.height()};
    }
};

} // namespace sandgate
