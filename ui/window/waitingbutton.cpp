// SPDX-License-Identifier: Apache-2.0
#include "ui/window/waitingbutton.h"
#include "ui/common/icons.h"
#include "ui/common/tones.h"
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

WaitingButton::WaitingButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName("waitingButton"_L1);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
}

void WaitingButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setText(count == 0 ? tr("Nothing waits") : tr("%n waiting", nullptr, count));
    setAccessibleName(count == 0 ? tr("Waiting requests: none") : tr("Waiting requests: %n", nullptr, count));
    setToolTip(tr("Opens the list of waiting requests"));
    updateGeometry();
    update();
}

QSize WaitingButton::sizeHint() const
{
    const int height = fontMetrics().height() + 10;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return {fontMetrics().height() + QFontMetrics(strong).horizontalAdvance(text()) + 29, height};
}

void WaitingButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool waiting = m_count > 0;
    const QColor ink = waiting ? toneText(palette(), Tone::Attention) : secondaryText(palette());
    QColor fill = waiting ? toneSurface(palette(), Tone::Attention) : QColor(Qt::transparent);
    if (underMouse() || isDown())
        fill = blended(waiting ? fill : palette().color(QPalette::Window), palette().color(QPalette::Text), 0.08);
    const bool focused = hasFocus();
    painter.setPen(focused   ? QPen(palette().color(QPalette::Highlight), 1.5)
                   : waiting ? QPen(blended(fill, ink, 0.35))
                             : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const int side = fontMetrics().height();
    const QRect icon(10, (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), "request"_L1, ink);
    QFont strong = font();
    if (waiting)
        strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(ink);
    const QRect words(icon.right() + 5, 0, width() - icon.right() - 8, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), int(Qt::AlignVCenter | Qt::AlignLeading),
                     text());
}

} // namespace sandgate
