// SPDX-License-Identifier: Apache-2.0
#include "ui/common/busybar.h"
#include "ui/common/tones.h"
#include <QPainter>
#include <QStyle>

namespace sandgate {

BusyBar::BusyBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(160);
    m_motion.setStartValue(0.0);
    m_motion.setKeyValueAt(0.5, 1.0);
    m_motion.setEndValue(0.0);
    m_motion.setDuration(2800);
    m_motion.setLoopCount(-1);
    m_motion.setEasingCurve(QEasingCurve::Linear);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

QSize BusyBar::sizeHint() const
{
    return {120, fontMetrics().height()};
}

void BusyBar::paintEvent(QPaintEvent *)
{
    constexpr qreal thickness = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove(0, (height() - thickness) / 2.0, width(), thickness);
    painter.setBrush(hairline(palette()));
    painter.drawRoundedRect(groove, thickness / 2, thickness / 2);
    const qreal length = width() * 0.35;
    const bool moves = m_motion.state() == QAbstractAnimation::Running;
    const qreal at = (width() - length) * (moves ? m_motion.currentValue().toReal() : 0.5);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(at, groove.top(), length, thickness), thickness / 2, thickness / 2);
}

void BusyBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_motion.start();
}

void BusyBar::hideEvent(QHideEvent *event)
{
    m_motion.stop();
    QWidget::hideEvent(event);
}

} // namespace sandgate
