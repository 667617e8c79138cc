// SPDX-License-Identifier: Apache-2.0
#include "ui/common/textlabel.h"
#include "ui/common/tones.h"
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPainter>

namespace sandgate {

TextLabel::TextLabel(Role role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    applyFont();
    applyColor();
}

void TextLabel::setWrapping(bool wraps)
{
    setWordWrap(wraps);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
}

void TextLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

// A text that wraps can be as narrow as a few words: its height follows from the width that it gets.
QSize TextLabel::minimumSizeHint() const
{
    return wordWrap() ? QSize(fontMetrics().averageCharWidth() * 12, fontMetrics().height())
                      : QLabel::minimumSizeHint();
}

// QLabel proposes a block that is about as high as it is wide, and forms keep that height.
QSize TextLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    const int longest = fontMetrics().averageCharWidth() * 80;
    const int width = qMin(longest, fontMetrics().boundingRect({}, 0, text()).width() + 2);
    return {width, heightForWidth(width)};
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void TextLabel::applyColor()
{
    if (m_role != Role::Secondary)
        return;
    if (foregroundRole() != QPalette::PlaceholderText)
        setForegroundRole(QPalette::PlaceholderText);
    QPalette own = palette();
    const QColor color = secondaryText(own);
    if (own.color(QPalette::PlaceholderText) == color)
        return;
    own.setColor(QPalette::PlaceholderText, color);
    setPalette(own); // comes back here, and ends there
}

void TextLabel::applyFont()
{
    QFont font = QApplication::font();
    const qreal size = font.pointSizeF() > 0 ? font.pointSizeF() : 10;
    switch (m_role) {
    case Role::Title:
        font.setPointSizeF(size * 1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Heading:
        font.setPointSizeF(size * 1.08);
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Mono:
        font = monospaceFont();
        break;
    case Role::Body:
    case Role::Secondary:
        break;
    }
    setFont(font);
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(foregroundRole() == QPalette::PlaceholderText ? secondaryText(palette())
                                                                 : palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, m_mode, width()));
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont general = QApplication::font();
    if (general.pointSizeF() > 0)
        font.setPointSizeF(general.pointSizeF() * 0.96);
    return font;
}

} // namespace sandgate
