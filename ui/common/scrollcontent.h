// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace sandgate {

// What a scroll area shows when its height follows from its width. A layout's own minimum supposes the smallest width,
// where texts wrap most: the area would scroll although there is room.
class ScrollContent : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

} // namespace sandgate
