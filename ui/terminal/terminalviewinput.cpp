// SPDX-License-Identifier: Apache-2.0
// What a person does in a terminal; how it is shown is in terminalview.cpp.
#include "model/visibletext.h"
#include "ui/common/question.h"
#include "ui/terminal/terminalkeys.h"
#include "ui/terminal/terminalview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxPaste = 1024 * 1024; // characters
constexpr int WheelStep = 120;
constexpr int LinesPerStep = 3;
constexpr int DragScrollTime = 60; // milliseconds

// Does something by itself: a line end runs a command unless the program has asked for pastes to be marked, and control
// characters may be commands everywhere.
bool needsConsent(const QString &text, bool isBracketed)
{
    return std::any_of(text.begin(), text.end(), [isBracketed](QChar c) {
        const bool isLineEnd = c == u'\n' || c == u'\r';
        const bool isControl = (c < u' ' && c != u'\t' && !isLineEnd) || (c >= u'\x7f' && c < u'\xa0');
        return isControl || (isLineEnd && !isBracketed);
    });
}

int buttonNumber(Qt::MouseButton button)
{
    return button == Qt::LeftButton ? 1 : button == Qt::MiddleButton ? 2 : button == Qt::RightButton ? 3 : 0;
}

} // namespace

void TerminalView::send(const QByteArray &bytes)
{
    if (m_hasProgram && !bytes.isEmpty())
        emit typed(bytes);
}

bool TerminalView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!isOfWindow(key->key(), key->modifiers())) {
            event->accept(); // the program's, or the terminal's own
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (const TerminalCommand command = commandOf(key, modifiers); command != TerminalCommand::None)
        return carryOut(int(command));
    if (isOfWindow(key, modifiers) || !m_preedit.isEmpty())
        return event->ignore();
    QByteArray bytes = m_screen->key(key, modifiers);
    if (bytes.isEmpty())
        bytes = typedBytes(key, modifiers, event->text());
    if (bytes.isEmpty())
        return event->ignore();
    m_selection.clear();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
    send(bytes);
}

void TerminalView::carryOut(int command)
{
    QScrollBar *bar = verticalScrollBar();
    switch (TerminalCommand(command)) {
    case TerminalCommand::None:
        break;
    case TerminalCommand::Copy:
        return copy();
    case TerminalCommand::Paste:
        return paste();
    case TerminalCommand::Find:
        emit findWanted();
        break;
    case TerminalCommand::Larger:
        return setFontStep(m_fontStep + 1);
    case TerminalCommand::Smaller:
        return setFontStep(m_fontStep - 1);
    case TerminalCommand::UsualSize:
        return setFontStep(0);
    case TerminalCommand::LineUp:
        return bar->setValue(bar->value() - 1);
    case TerminalCommand::LineDown:
        return bar->setValue(bar->value() + 1);
    case TerminalCommand::PageUp:
        return bar->setValue(bar->value() - bar->pageStep());
    case TerminalCommand::PageDown:
        return bar->setValue(bar->value() + bar->pageStep());
    case TerminalCommand::ToStart:
        return bar->setValue(0);
    case TerminalCommand::ToEnd:
        return bar->setValue(bar->maximum());
    case TerminalCommand::LeaveForward:
    case TerminalCommand::LeaveBackward:
        QWidget::focusNextPrevChild(TerminalCommand(command) == TerminalCommand::LeaveForward);
        break;
    }
}

// Enter that ends a composition is the input method's and does not come as a key.
void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    const QString text = event->commitString();
    if (!text.isEmpty())
        send(text.toUtf8());
    viewport()->update();
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle)
        return cursorRectangle().translated(viewport()->pos());
    if (query == Qt::ImFont)
        return m_painter.font();
    return QAbstractScrollArea::inputMethodQuery(query);
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    send(m_screen->focusChanged(true));
    viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    send(m_screen->focusChanged(false));
    m_preedit.clear();
    viewport()->update();
}

TerminalPlace TerminalView::placeAt(QPoint point, bool nearest) const
{
    const QRect cell = cellRectangle(topLine(), 0, 1);
    const qint64 line = topLine() + qint64(std::floor(double(point.y() - cell.top()) / cell.height()));
    const qint64 bounded = std::clamp(line, m_screen->first(), m_screen->end() - 1);
    const bool isWide = m_screen->line(bounded).size != TerminalRow::Size::Normal;
    const double column = (point.x() - cell.left()) / (m_painter.cellWidth() * (isWide ? 2 : 1));
    const int whole = int(nearest ? std::round(column) : std::floor(column));
    return {bounded, std::clamp(whole, 0, m_screen->columns() - (nearest ? 0 : 1))};
}

bool TerminalView::isForProgram(Qt::KeyboardModifiers modifiers) const
{
    return m_hasProgram && m_screen->mouse() != TerminalScreen::Mouse::Off && !modifiers.testFlag(Qt::ShiftModifier) &&
           isFollowing();
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const bool isLeft = event->button() == Qt::LeftButton;
    if (isLeft && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (const auto link = linkAt(point)) {
            emit linkWanted(link->url);
            return;
        }
    }
    if (isForProgram(event->modifiers())) {
        const TerminalPlace place = placeAt(point, false);
        const auto row = int(place.line - m_screen->top());
        send(m_screen->mouseMoved(row, place.column, event->modifiers()));
        send(m_screen->mouseButton(buttonNumber(event->button()), true, event->modifiers()));
    } else if (isLeft) {
        using Unit = TerminalSelection::Unit;
        const bool isThird =
            m_sinceDoubleClick.isValid() && m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval();
        if (event->modifiers().testFlag(Qt::ShiftModifier) && hasSelection())
            extendSelection(point);
        else
            beginSelection(point, isThird                                        ? Unit::Line
                                  : event->modifiers().testFlag(Qt::AltModifier) ? Unit::Rectangle
                                                                                 : Unit::Cell);
        m_isSelecting = true;
    } else if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection()) {
        paste(QApplication::clipboard()->text(QClipboard::Selection));
    }
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isForProgram(event->modifiers()) || event->button() != Qt::LeftButton)
        return mousePressEvent(event);
    m_sinceDoubleClick.start();
    beginSelection(event->position().toPoint(), TerminalSelection::Unit::Word);
    m_isSelecting = true;
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_isSelecting) {
        m_dragPoint = point;
        extendSelection(point);
        const bool isOutside = point.y() < 0 || point.y() >= viewport()->height();
        if (isOutside && !m_dragScroll.isActive())
            m_dragScroll.start(DragScrollTime, this);
        else if (!isOutside)
            m_dragScroll.stop();
        return;
    }
    if (isForProgram(event->modifiers())) {
        const TerminalPlace place = placeAt(point, false);
        send(m_screen->mouseMoved(int(place.line - m_screen->top()), place.column, event->modifiers()));
    }
    hoverLink(point, event->modifiers());
}

void TerminalView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    if (std::exchange(m_isSelecting, false)) {
        if (hasSelection() && QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    } else if (isForProgram(event->modifiers())) {
        send(m_screen->mouseButton(buttonNumber(event->button()), false, event->modifiers()));
    }
}

void TerminalView::wheelEvent(QWheelEvent *event)
{
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / WheelStep;
    m_wheelRest -= steps * WheelStep;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setFontStep(m_fontStep + steps);
    } else if (isForProgram(event->modifiers())) {
        const TerminalPlace place = placeAt(event->position().toPoint(), false);
        m_screen->mouseMoved(int(place.line - m_screen->top()), place.column, event->modifiers());
        for (int i = 0; i < std::abs(steps); ++i)
            send(m_screen->mouseButton(steps > 0 ? 4 : 5, true, event->modifiers()));
    } else if (m_screen->isAlternate() && m_hasProgram) {
        for (int i = 0; i < std::abs(steps) * LinesPerStep; ++i)
            send(m_screen->key(steps > 0 ? Qt::Key_Up : Qt::Key_Down, {}));
    } else {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - steps * LinesPerStep);
    }
    event->accept();
}

void TerminalView::beginSelection(QPoint point, TerminalSelection::Unit unit)
{
    const bool isNearest = unit == TerminalSelection::Unit::Cell || unit == TerminalSelection::Unit::Rectangle;
    m_selection.begin(*m_screen, placeAt(point, isNearest), unit);
    viewport()->update();
}

void TerminalView::extendSelection(QPoint point)
{
    m_selection.extend(*m_screen, placeAt(point, true));
    viewport()->update();
}

void TerminalView::selectAll()
{
    m_selection.selectAll(*m_screen);
    viewport()->update();
}

void TerminalView::copy()
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void TerminalView::paste()
{
    paste(QApplication::clipboard()->text());
}

void TerminalView::paste(const QString &text)
{
    if (!m_hasProgram || text.isEmpty())
        return;
    if (text.size() > MaxPaste) {
        emit tooMuch();
        return;
    }
    const auto pasteIt = [this, text] {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        send(m_screen->pasted(text));
    };
    if (!needsConsent(text, m_screen->bracketsPastes()))
        return pasteIt();
    constexpr qsizetype most = 1500;
    QString shown = visibleText(text.left(most), Blanks::Keep);
    if (text.size() > most)
        shown += u'…';
    const auto lines = int(text.count(u'\n'));
    Question question;
    question.name = "pasteDialog"_L1;
    question.title = tr("Paste into Terminal");
    question.text = lines > 0 ? tr("This text has line ends, at which a program may act on it.")
                              : tr("This text has control characters. They are left out.");
    question.details = shown;
    question.confirm = tr("Paste");
    question.confirmName = "pasteButton"_L1;
    question.keep = tr("Do Not Paste");
    question.isDestructive = false;
    askFirst(this, question, pasteIt);
}

std::optional<TerminalAddress> TerminalView::linkAt(QPoint point) const
{
    const TerminalPlace place = placeAt(point, false);
    for (const TerminalAddress &link : linksIn(m_screen->line(place.line))) {
        if (place.column >= link.from && place.column < link.to)
            return link;
    }
    return {};
}

void TerminalView::hoverLink(QPoint point, Qt::KeyboardModifiers modifiers)
{
    std::optional<std::pair<qint64, TerminalAddress>> hovered;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        if (const auto link = linkAt(point))
            hovered = std::pair(placeAt(point, false).line, *link);
    }
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    viewport()->setCursor(m_hovered ? Qt::PointingHandCursor : Qt::IBeamCursor);
    viewport()->update();
}

QMenu *TerminalView::makeMenu(QPoint point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, bool isEnabled, auto what) {
        menu->addAction(text, menu, what)->setEnabled(isEnabled);
    };
    std::optional<TerminalAddress> link = linkAt(point);
    if (!link) { // by keyboard: one that is selected
        TerminalRow row;
        for (const QChar c : selectedText().left(TerminalScreen::MaxColumns))
            row.cells.push_back({c.unicode(), {}, 1});
        const std::vector<TerminalAddress> links = linksIn(row);
        if (!links.empty())
            link = links.front();
    }
    add(tr("&Copy\tCtrl+Shift+C"), hasSelection(), [this] { copy(); });
    add(tr("&Paste\tCtrl+Shift+V"), m_hasProgram, [this] { paste(); });
    add(tr("Select &All"), true, [this] { selectAll(); });
    menu->addSeparator();
    add(tr("&Find…\tCtrl+Shift+F"), true, [this] { emit findWanted(); });
    if (link) {
        add(tr("&Open Link…"), true, [this, url = link->url] { emit linkWanted(url); });
        add(tr("Copy &Link"), true, [url = link->url] { QApplication::clipboard()->setText(url.toString()); });
    }
    menu->addSeparator();
    add(tr("&Larger Text\tCtrl+Shift++"), true, [this] { setFontStep(m_fontStep + 1); });
    add(tr("&Smaller Text\tCtrl+Shift+-"), true, [this] { setFontStep(m_fontStep - 1); });
    add(tr("&Usual Size\tCtrl+Shift+0"), m_fontStep != 0, [this] { setFontStep(0); });
    return menu;
}

void TerminalView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (isByMouse && isForProgram(event->modifiers()))
        return; // it has had the button
    const QPoint point = isByMouse ? viewport()->mapFrom(this, event->pos()) : cursorRectangle().bottomLeft();
    makeMenu(point)->popup(viewport()->mapToGlobal(point));
}

} // namespace sandgate
