// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLayout>
#include <QStackedWidget>

namespace sandgate {

// A stack of pages for a place that gives it its size. QStackedWidget has each page say, shown or not, how high its
// texts are at whatever width is just tried, and is asked whenever anything around it is arranged: of a start that was
// two fifths. Here pages have the sizes that they propose, and their texts wrap in what they get.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }
};

} // namespace sandgate
