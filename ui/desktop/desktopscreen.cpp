// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopscreen.h"
#include "ui/common/styledrawing.h"
#include "ui/common/tones.h"
#include "ui/desktop/desktopkeys.h"
#include <QInputMethodEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int wheelStep = 120; // eighths of a degree

QString buttonName(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return u"left"_s;
    case Qt::MiddleButton:
        return u"middle"_s;
    case Qt::RightButton:
        return u"right"_s;
    default:
        return {};
    }
}

} // namespace

DesktopScreen::DesktopScreen(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("desktopScreen"_L1);
    setAccessibleName(tr("Screen of the desktop"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DesktopScreen::setPicture(const QImage &picture, const QSize &desktop)
{
    m_picture = picture;
    m_desktop = desktop;
    update();
}

void DesktopScreen::clear()
{
    setPicture({}, {});
}

void DesktopScreen::setControlled(bool on)
{
    m_isControlled = on;
    setAttribute(Qt::WA_InputMethodEnabled, on);
    update();
}

QRect DesktopScreen::place() const
{
    const QRect room = rect().adjusted(2, 2, -2, -2);
    const QSize size = m_desktop.scaled(room.size(), Qt::KeepAspectRatio).boundedTo(m_desktop);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    return place;
}

QSize DesktopScreen::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 36};
}

bool DesktopScreen::isOn(const QPointF &position) const
{
    return m_isControlled && hasPicture() && place().contains(position.toPoint());
}

QPoint DesktopScreen::onDesktop(const QPointF &position) const
{
    const QRect picture = place();
    const double x = (position.x() - picture.x()) * m_desktop.width() / picture.width();
    const double y = (position.y() - picture.y()) * m_desktop.height() / picture.height();
    return {qBound(0, int(x), m_desktop.width() - 1), qBound(0, int(y), m_desktop.height() - 1)};
}

// All keys are the desktop's while it is controlled, but the two that lead away.
bool DesktopScreen::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !m_isControlled || !hasPicture())
        return QWidget::event(event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if (isTab && key->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->type() == QEvent::KeyPress)
            focusNextPrevChild(!key->modifiers().testFlag(Qt::ShiftModifier));
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    keyPressEvent(key);
    return true;
}

void DesktopScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), sunken(palette()));
    if (!hasPicture())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place(), m_picture);
    if (m_isControlled && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(place().adjusted(-1, -1, 0, 0));
    }
}

void DesktopScreen::mouseMoveEvent(QMouseEvent *event)
{
    if (!isOn(event->position()))
        return QWidget::mouseMoveEvent(event);
    emit acted({DesktopInput::Kind::Move, onDesktop(event->position())});
}

void DesktopScreen::mousePressEvent(QMouseEvent *event)
{
    const QString button = buttonName(event->button());
    if (!isOn(event->position()) || button.isEmpty())
        return QWidget::mousePressEvent(event);
    emit acted({DesktopInput::Kind::Press, onDesktop(event->position()), button});
}

// Also beside the picture: a button that was pressed must not stay so.
void DesktopScreen::mouseReleaseEvent(QMouseEvent *event)
{
    const QString button = buttonName(event->button());
    if (!m_isControlled || !hasPicture() || button.isEmpty())
        return QWidget::mouseReleaseEvent(event);
    emit acted({DesktopInput::Kind::Release, onDesktop(event->position()), button});
}

void DesktopScreen::wheelEvent(QWheelEvent *event)
{
    if (!isOn(event->position()))
        return QWidget::wheelEvent(event);
    m_turned += event->angleDelta();
    const QPoint steps(m_turned.x() / wheelStep, m_turned.y() / wheelStep);
    m_turned -= steps * wheelStep;
    event->accept();
    if (steps.isNull())
        return;
    emit acted({DesktopInput::Kind::Scroll, onDesktop(event->position()), {}, -steps});
}

void DesktopScreen::keyPressEvent(QKeyEvent *event)
{
    const std::optional<DesktopInput> input = m_isControlled && hasPicture() ? desktopKey(*event) : std::nullopt;
    if (!input)
        return QWidget::keyPressEvent(event);
    event->accept();
    emit acted(*input);
}

void DesktopScreen::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_isControlled || event->commitString().isEmpty())
        return QWidget::inputMethodEvent(event);
    event->accept();
    emit acted({DesktopInput::Kind::Text, {}, event->commitString()});
}

} // namespace sandgate
