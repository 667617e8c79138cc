// SPDX-License-Identifier: Apache-2.0
#include "ui/common/focusring.h"
#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace sandgate {

FocusRing::FocusRing(QAbstractScrollArea *area)
    : QWidget(area)
    , m_area(area)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    area->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && event->type() == QEvent::Resize) {
        setGeometry(m_area->rect());
    } else if (watched == m_area && event->type() == QEvent::FocusIn) {
        // As buttons do it: not for who uses the mouse.
        if (m_area->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            setGeometry(m_area->rect());
            raise();
            show();
        }
    } else if (watched == m_area && event->type() == QEvent::FocusOut) {
        hide();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.state |= QStyle::State_KeyboardFocusChange;
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

} // namespace sandgate
