// SPDX-License-Identifier: Apache-2.0
#include "ui/common/style.h"
#include "ui/common/focusring.h"
#include "ui/common/icons.h"
#include "ui/common/rowheight.h"
#include "ui/common/styledrawing.h"
#include "ui/common/tones.h"
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_DefaultFrameWidth:
        // Wide enough that a scroll area's own surface does not cover the rounded corners.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return 5;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonMargin:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return qMax(16, QFontMetrics(QApplication::font()).height()); // icons grow with the text that they stand beside
    case PM_MenuBarHMargin:
        return 4;
    case PM_HeaderDefaultSectionSizeVertical: // of a table's rows
        return rowHeight(widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()));
    case PM_TreeViewIndentation:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(6, 0, -6, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrow buttons: the whole bar is the groove.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = int(qint64(length) * bar->pageStep / (range + bar->pageStep));
        slider = qMin(length, qMax(slider, 32));
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto along = [&](int from, int to) {
        const QRect local =
            horizontal ? QRect(from, 0, to - from, bar->rect.height()) : QRect(0, from, bar->rect.width(), to - from);
        return visualRect(bar->direction, bar->rect, local.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return along(start, start + slider);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length);
    default:
        return {};
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox) {
        const int comfortable = option ? option->fontMetrics.height() + 14 : 30;
        result.setHeight(qMax(result.height(), comfortable));
        if (type == CT_PushButton)
            result.rwidth() += 8;
    } else if (type == CT_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool words = button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->text.isEmpty();
        if (words)
            result.setWidth(button->iconSize.width() + button->fontMetrics.horizontalAdvance(button->text) + 26);
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 12));
        if (!words)
            result.setWidth(qMax(result.width(), result.height()));
    } else if (type == CT_MenuBarItem) {
        result.rheight() += 4;
    } else if (type == CT_HeaderSection) {
        result.rheight() += 6;
    } else if (type == CT_ItemViewItem && option) {
        result.setHeight(qMax(result.height(), rowHeight(option->fontMetrics)));
    }
    return result;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            roundedPanel(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), Qt::transparent, focusColor(palette),
                         1.5);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (element == PE_PanelLineEdit && frame && frame->lineWidth == 0) {
            painter->fillRect(option->rect, palette.base());
            return;
        }
        const bool focused = option->state & State_HasFocus;
        roundedPanel(painter, option->rect, palette.color(QPalette::Base),
                     focused ? focusColor(palette) : hairline(palette), focused ? 1.5 : 1);
        return;
    }
    case PE_Frame: {
        const bool focused = option->state & State_HasFocus;
        roundedPanel(painter, option->rect, wears(widget, "sunken") ? sunken(palette) : palette.color(QPalette::Base),
                     focused ? focusColor(palette) : hairline(palette), focused ? 1.5 : 1);
        return;
    }
    case PE_PanelButtonTool: {
        const bool pressed = option->state & (State_Sunken | State_On);
        const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        const bool focused = (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);
        const QColor ink = palette.color(QPalette::WindowText);
        QColor fill = ink;
        fill.setAlphaF(pressed ? 0.09F : hovered ? 0.05F : 0.0F);
        roundedPanel(painter, option->rect, fill, focused ? focusColor(palette) : QColor(Qt::transparent), 1.5);
        return;
    }
    case PE_PanelItemViewRow:
        if (!wears(widget, "ownRows"))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_Splitter: {
        const QRect rect = option->rect;
        const bool upright = option->state & State_Horizontal; // the splitter lays out side by side
        if (upright)
            painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), hairline(palette));
        else
            painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), hairline(palette));
        return;
    }
    case CE_ToolBar:
        painter->fillRect(option->rect, palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          hairline(palette));
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
            drawToolButtonLabel(option, painter);
            return;
        }
        break;
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        QStyleOptionHeader shifted(*header);
        if (option->direction == Qt::RightToLeft)
            shifted.rect.adjust(0, 0, -6, 0);
        else
            shifted.rect.adjust(6, 0, 0, 0);
        shifted.palette.setColor(QPalette::ButtonText, secondaryText(palette));
        QProxyStyle::drawControl(element, &shifted, painter, widget);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(option, painter);
        return;
    case CE_PushButtonBevel: {
        QProxyStyle::drawControl(element, option, painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool bare = button && (button->features & QStyleOptionButton::Flat) &&
                          !(option->state & (State_Sunken | State_On)); // it has no panel to show it
        if (bare && (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            roundedPanel(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), Qt::transparent, focusColor(palette),
                         1.5);
        return;
    }
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        QStyleOptionButton toned(*button);
        if (option->state & State_Enabled) {
            if (wears(widget, "primary"))
                toned.palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
            else if (wears(widget, "destructive"))
                toned.palette.setColor(QPalette::ButtonText, toneText(palette, Tone::Bad));
        }
        if (option->direction == Qt::RightToLeft && !button->icon.isNull() && !button->text.isEmpty())
            drawMirroredButtonLabel(toned, painter);
        else
            QProxyStyle::drawControl(element, &toned, painter, widget);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(option, painter);
        return;
    }
    if (control == CC_ComboBox) {
        drawComboBox(option, painter, widget);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button) {
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu; // its icon says so already
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Each field, and each menu bar for what has no room, asks for its button's icon when it is made: the desktop's
    // would have its whole theme read, and Qt's own its plugins for images loaded.
    switch (which) {
    case SP_LineEditClearButton:
        return drawnIcon("close"_L1);
    case SP_ToolBarHorizontalExtensionButton:
        return drawnIcon("more"_L1);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    // Secondary text is drawn with this role everywhere; the default is too faint to be read comfortably.
    palette.setColor(QPalette::PlaceholderText, secondaryText(palette));
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Much of what a tool tip says comes from agents and sandboxes: it is no HTML, whatever it looks like.
    if (widget->inherits("QTipLabel"))
        static_cast<QLabel *>(widget)->setTextFormat(Qt::PlainText);
    // One that paints every pixel by itself shows the focus by itself; in a list that drops down it is no question.
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    if (area && area->frameShape() == QFrame::NoFrame && area->focusPolicy() != Qt::NoFocus &&
        area->window()->windowType() != Qt::Popup && !area->viewport()->testAttribute(Qt::WA_OpaquePaintEvent) &&
        !area->findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly))
        new FocusRing(area);
}

} // namespace sandgate
