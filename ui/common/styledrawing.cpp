// SPDX-License-Identifier: Apache-2.0
// How the style draws whole controls; their sizes and primitives are in style.cpp.
#include "ui/common/styledrawing.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tones.h"
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void roundedPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width)
{
    constexpr qreal radius = 6;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    painter->setBrush(fill);
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool wears(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

QColor focusColor(const QPalette &palette)
{
    return palette.color(QPalette::Highlight);
}

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool pressed = enabled && (option->state & (State_Sunken | State_On));
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool focused = (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);
    QColor fill = palette.color(QPalette::Base);
    QColor border = hairline(palette);
    QColor ink = palette.color(QPalette::Text);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && (button->features & QStyleOptionButton::DefaultButton))
        border = focusColor(palette);
    if (wears(widget, "primary") && enabled) {
        fill = primarySurface(palette);
        border = fill;
        ink = farFrom(palette.color(QPalette::HighlightedText), palette);
    } else if (!enabled) {
        fill = palette.color(QPalette::Window);
    }
    if (pressed)
        fill = blended(fill, ink, 0.14);
    else if (hovered)
        fill = blended(fill, ink, 0.06);
    roundedPanel(painter, option->rect, fill, border);
    if (focused) {
        const QColor ring = wears(widget, "primary") ? palette.color(QPalette::HighlightedText) : focusColor(palette);
        roundedPanel(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), Qt::transparent, ring, 1.5);
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool active =
        (bar->activeSubControls & SC_ScrollBarSlider) && (bar->state & (State_MouseOver | State_Sunken));
    QRectF slider = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, nullptr);
    slider.adjust(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(
        blended(bar->palette.color(QPalette::Base), bar->palette.color(QPalette::Text), active ? 0.55 : 0.32));
    const qreal round = qMin(slider.width(), slider.height()) / 2;
    painter->drawRoundedRect(slider, round, round);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = option->state & State_HasFocus;
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    roundedPanel(painter, option->rect, palette.color(enabled ? QPalette::Base : QPalette::Window),
                 focused ? focusColor(palette) : hairline(palette), focused ? 1.5 : 1);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    QRect mark(0, 0, 14, 14);
    mark.moveCenter(arrow.center());
    paintIcon(painter, mark, "down"_L1, palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
}

void Style::drawToolButtonLabel(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool enabled = option->state & State_Enabled;
    const QRect rect = option->rect;
    const QSize size = button->iconSize;
    const QRect icon(rect.left() + 8, rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    button->icon.paint(painter, visualRect(option->direction, rect, icon), Qt::AlignCenter,
                       enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect text(icon.right() + 7, rect.top(), rect.right() - icon.right() - 8, rect.height());
    proxy()->drawItemText(painter, visualRect(option->direction, rect, text),
                          int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextHideMnemonic, option->palette, enabled,
                          button->text, QPalette::ButtonText);
}

// Of a push button with an icon, from right to left: Fusion would put the words against the left edge.
void Style::drawMirroredButtonLabel(const QStyleOptionButton &button, QPainter *painter) const
{
    constexpr int gap = 6;
    const bool enabled = button.state & State_Enabled;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int side = button.iconSize.width();
    const QRect rect = button.rect;
    const int right = rect.center().x() + (words + gap + side) / 2;
    const QRect icon(right - side, rect.top() + (rect.height() - button.iconSize.height()) / 2, side,
                     button.iconSize.height());
    button.icon.paint(painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                      button.state & State_On ? QIcon::On : QIcon::Off);
    const QRect text(rect.left(), rect.top(), icon.left() - gap - rect.left(), rect.height());
    const bool marked = proxy()->styleHint(SH_UnderlineShortcut, &button);
    proxy()->drawItemText(painter, text,
                          int(Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute) |
                              (marked ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                          button.palette, enabled, button.text, QPalette::ButtonText);
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.base());
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      hairline(option->palette));
}

} // namespace sandgate
