// SPDX-License-Identifier: Apache-2.0
#include "ui/common/panel.h"
#include "ui/common/icons.h"
#include <QPainter>
#include <QStyle>

namespace sandgate {

Panel::Panel(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
}

void Panel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool plain = m_tone == Tone::Neutral;
    const QColor fill = plain ? palette().color(QPalette::Base) : toneSurface(palette(), m_tone);
    const QColor edge =
        plain || m_tone == Tone::Quiet ? hairline(palette()) : blended(fill, toneText(palette(), m_tone), 0.35);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

IconLabel::IconLabel(QLatin1String icon, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::set(QLatin1String icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

void IconLabel::setScale(qreal scale)
{
    m_scale = scale;
    updateGeometry();
}

QSize IconLabel::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * m_scale);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, toneText(palette(), m_tone));
}

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::set(QLatin1String icon, const QString &word, Tone tone)
{
    m_icon = icon;
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int height = fontMetrics().height() + 6;
    return {height + fontMetrics().horizontalAdvance(m_word) + 12, height};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneSurface(palette(), m_tone));
    const qreal round = height() / 2.0;
    painter.drawRoundedRect(rect(), round, round);
    const QColor ink = toneText(palette(), m_tone);
    const int side = fontMetrics().height() - 2;
    const QRect icon(8, (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon, ink);
    painter.setPen(ink);
    const QRect text(icon.right() + 5, 0, width() - icon.right() - 12, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), int(Qt::AlignVCenter | Qt::AlignLeading),
                     m_word);
}

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), hairline(palette()));
}

} // namespace sandgate
