// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QEvent>
#include <QScrollArea>

namespace sandgate {

// As high as its content where there is room for it, and never in the way of what is below.
class ContentArea : public QScrollArea
{
    Q_OBJECT
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override
    {
        const int inside = widget()->hasHeightForWidth() ? widget()->heightForWidth(viewport()->width())
                                                         : widget()->sizeHint().height();
        return {fontMetrics().averageCharWidth() * 50, inside + 2};
    }
    QSize minimumSizeHint() const override { return {120, qMin(sizeHint().height(), fontMetrics().height() * 4)}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        updateGeometry(); // how high the content is follows from the width
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace sandgate
