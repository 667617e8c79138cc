// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalview.h"
#include "ui/common/tones.h"
#include "ui/terminal/terminalaccess.h"
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int Margin = 4;
constexpr int FrameTime = 16; // milliseconds
constexpr int MinFontStep = -6;
constexpr int MaxFontStep = 24;

} // namespace

TerminalView::TerminalView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_screen(std::make_unique<TerminalScreen>())
{
    installTerminalAccess();
    setLayoutDirection(Qt::LeftToRight); // of the cells, in any language
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns stay as many
    setAccessibleName(tr("Terminal"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    restyle();
}

TerminalView::~TerminalView() = default;

void TerminalView::feed(QByteArrayView bytes, TerminalScreen::Questions questions)
{
    m_screen->feed(bytes, questions);
    afterFeeding();
}

void TerminalView::restart()
{
    m_screen = std::make_unique<TerminalScreen>(m_screen->columns(), m_screen->rows());
    m_screen->setColours(m_painter.colours().text(), m_painter.colours().base());
    m_selection.clear();
    m_hovered.reset();
    m_wasAlternate = false;
    updateScrolling(true);
    viewport()->update();
    emit titleChanged({});
}

void TerminalView::setHasProgram(bool has)
{
    if (m_hasProgram == has)
        return;
    m_hasProgram = has;
    viewport()->update();
}

void TerminalView::afterFeeding()
{
    const TerminalScreen::News news = m_screen->takeNews();
    if (!news.answers.isEmpty())
        send(news.answers);
    if (news.title)
        emit titleChanged(m_screen->title());
    if (news.bells > 0)
        emit rang();
    if (news.clipboard)
        emit clipboardOffered(*news.clipboard);
    m_flushDue = true;
    if (!m_frame.isActive())
        flush();
}

// What has changed since the last time, into the next painting.
void TerminalView::flush()
{
    m_flushDue = false;
    m_frame.start(FrameTime, Qt::PreciseTimer, this);
    const bool follows = isFollowing();
    const QList<QRect> damage = m_screen->takeDamage();
    if (m_wasAlternate != m_screen->isAlternate()) {
        m_wasAlternate = m_screen->isAlternate();
        m_selection.clear();
    }
    const bool hasScrolled = m_screen->top() != m_paintedTop || m_screen->first() != m_firstShown;
    updateScrolling(follows);
    if (hasScrolled && follows) {
        viewport()->update();
    } else {
        for (const QRect &cells : damage)
            updateRow(m_screen->top() + cells.y(), cells.left(), cells.right() + 1);
    }
    const TerminalScreen::Cursor cursor = m_screen->cursor();
    if (cursor != m_paintedCursor || hasScrolled) {
        updateRow(m_paintedTop + m_paintedCursor.row, m_paintedCursor.column, m_paintedCursor.column + 2);
        updateRow(m_screen->top() + cursor.row, cursor.column, cursor.column + 2);
        m_paintedCursor = cursor;
        updateMicroFocus();
    }
    m_paintedTop = m_screen->top();
    tellTerminalChanged(*this);
}

void TerminalView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_frame.timerId()) {
        m_frame.stop();
        if (m_flushDue)
            flush();
    } else if (event->timerId() == m_dragScroll.timerId()) {
        const int down = m_dragPoint.y() < 0 ? -1 : 1;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + down);
        extendSelection(m_dragPoint);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

bool TerminalView::isFollowing() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

qint64 TerminalView::topLine() const
{
    return m_firstShown + verticalScrollBar()->value();
}

// The same lines stay in view while others come below, and go far above.
void TerminalView::updateScrolling(bool follow)
{
    const qint64 line = topLine();
    const qint64 first = m_screen->first();
    const auto range = int(m_screen->top() - first);
    const int value = follow ? range : int(std::clamp<qint64>(line - first, 0, range));
    m_firstShown = first;
    verticalScrollBar()->setPageStep(m_screen->rows());
    verticalScrollBar()->setRange(0, range);
    verticalScrollBar()->setValue(value);
}

void TerminalView::scrollContentsBy(int, int)
{
    viewport()->update();
    emit scrolled();
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
}

void TerminalView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    fit();
}

// Only what is seen has a size that a program should know.
void TerminalView::fit()
{
    if (!isVisible())
        return;
    const int columns = int((viewport()->width() - 2 * Margin) / m_painter.cellWidth());
    const int rows = (viewport()->height() - 2 * Margin) / m_painter.cellHeight();
    const bool follows = isFollowing();
    m_screen->resize(columns, rows);
    m_paintedCursor = m_screen->cursor();
    m_paintedTop = m_screen->top();
    updateScrolling(follows);
    viewport()->update();
    emit sized(m_screen->columns(), m_screen->rows());
}

void TerminalView::setFontStep(int step)
{
    const int bounded = std::clamp(step, MinFontStep, MaxFontStep);
    if (bounded == m_fontStep)
        return;
    m_fontStep = bounded;
    restyle();
    fit();
    emit fontStepChanged(m_fontStep);
}

void TerminalView::restyle()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(std::max(4.0, this->font().pointSizeF() + m_fontStep));
    m_painter.setLook(font, palette());
    m_screen->setColours(m_painter.colours().text(), m_painter.colours().base());
    viewport()->update();
}

void TerminalView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::StyleChange) {
        restyle();
        fit();
    }
}

QRect TerminalView::cellRectangle(qint64 line, int from, int to) const
{
    const qreal width = m_painter.cellWidth();
    const int left = int(std::floor(Margin + from * width));
    const int right = int(std::ceil(Margin + to * width));
    return {left, Margin + int(line - topLine()) * m_painter.cellHeight(), right - left, m_painter.cellHeight()};
}

void TerminalView::updateRow(qint64 line, int from, int to)
{
    if (line < topLine() || line > topLine() + m_screen->rows())
        return;
    const bool isWide =
        line >= m_screen->first() && line < m_screen->end() && m_screen->line(line).size != TerminalRow::Size::Normal;
    QRect area = cellRectangle(line, isWide ? 0 : from, isWide ? m_screen->columns() : to);
    if (!isWide && from > 0)
        area.adjust(-1, 0, 0, 0);
    viewport()->update(area.adjusted(0, 0, 2, 0)); // slanted letters reach over their cell
}

QRect TerminalView::cursorRectangle() const
{
    const TerminalScreen::Cursor cursor = m_screen->cursor();
    return cellRectangle(m_screen->top() + cursor.row, cursor.column, cursor.column + 1);
}

QString TerminalView::shownText() const
{
    QStringList lines;
    for (qint64 line = topLine(); line < std::min(topLine() + m_screen->rows(), m_screen->end()); ++line)
        lines += m_screen->line(line).text();
    return lines.join(u'\n');
}

void TerminalView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (const QRect &area : event->region()) {
        painter.fillRect(area, m_painter.colours().base());
        const int height = m_painter.cellHeight();
        const int from = std::max(0, (area.top() - Margin) / height);
        const int to = std::min(m_screen->rows() - 1, (area.bottom() - Margin) / height);
        for (int row = from; row <= to; ++row) {
            if (topLine() + row < m_screen->end())
                paintRow(painter, topLine() + row, area);
        }
    }
    paintCursor(painter);
}

void TerminalView::paintRow(QPainter &painter, qint64 line, const QRect &area)
{
    const TerminalRow row = m_screen->line(line);
    const qreal width = m_painter.cellWidth() * (row.size == TerminalRow::Size::Normal ? 1 : 2);
    const int from = std::max(0, int((area.left() - Margin) / width) - 1);
    const int to = std::min(std::max(m_screen->columns(), row.columns()), int((area.right() - Margin) / width) + 2);
    std::vector<TerminalPainter::Span> spans;
    const QColor &text = m_painter.colours().text();
    if (!m_search.isEmpty()) {
        const QColor marked = blended(m_painter.colours().base(), toneText(palette(), Tone::Attention), 0.45);
        for (const auto &[start, end] : foundIn(row, m_search))
            spans.push_back({start, end, {text, marked}});
    }
    if (const auto selected = m_selection.columns(line)) {
        const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
        spans.push_back(
            {selected->first,
             std::min(selected->second, m_screen->columns()),
             {palette().color(group, QPalette::HighlightedText), palette().color(group, QPalette::Highlight)}});
    }
    const int y = Margin + int(line - topLine()) * m_painter.cellHeight();
    m_painter.draw(painter, QPointF(Margin, y), row, from, to, spans);
    if (m_hovered && m_hovered->first == line) {
        painter.setPen(text);
        const QRect link = cellRectangle(line, m_hovered->second.from, m_hovered->second.to);
        painter.drawLine(link.bottomLeft(), link.bottomRight());
    }
}

void TerminalView::paintCursor(QPainter &painter)
{
    const TerminalScreen::Cursor cursor = m_screen->cursor();
    const qint64 line = m_screen->top() + cursor.row;
    if (!m_hasProgram || line >= topLine() + m_screen->rows())
        return;
    const TerminalColours &colours = m_painter.colours();
    const TerminalRow row = m_screen->line(line);
    const bool isWide = cursor.column < row.columns() && row.cells[size_t(cursor.column)].width == 2;
    const int scale = row.size == TerminalRow::Size::Normal ? 1 : 2;
    const QRect area = cellRectangle(line, cursor.column * scale, (cursor.column + (isWide ? 2 : 1)) * scale);
    if (!m_preedit.isEmpty()) {
        const int width = QFontMetrics(m_painter.font()).horizontalAdvance(m_preedit);
        QRect room(area.left(), area.top(), width, area.height());
        room.moveLeft(std::max(Margin, std::min(room.left(), viewport()->width() - Margin - width)));
        painter.fillRect(room, colours.base());
        painter.setFont(m_painter.font());
        painter.setPen(colours.text());
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), m_preedit);
        painter.drawLine(room.bottomLeft(), room.bottomRight());
        return;
    }
    if (!cursor.isVisible)
        return;
    if (!hasFocus()) {
        painter.setPen(colours.text());
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    } else if (cursor.shape == TerminalScreen::CursorShape::Underline) {
        painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), colours.text());
    } else if (cursor.shape == TerminalScreen::CursorShape::Bar) {
        painter.fillRect(QRect(area.left(), area.top(), 2, area.height()), colours.text());
    } else {
        const TerminalPainter::Span block{
            cursor.column, cursor.column + (isWide ? 2 : 1), {colours.base(), colours.text()}};
        m_painter.draw(painter, QPointF(Margin, area.top()), row, block.from,
                       std::max(block.to, std::min(block.to, m_screen->columns())), {block});
    }
}

void TerminalView::setSearch(const QString &text)
{
    m_search = text;
    viewport()->update();
}

bool TerminalView::findNext(bool forward)
{
    if (m_search.isEmpty())
        return false;
    const TerminalPlace end{m_screen->end() - 1, m_screen->columns()};
    const TerminalPlace from = m_selection.isEmpty() ? (forward ? TerminalPlace{topLine(), 0} : end)
                               : forward             ? m_selection.to()
                                                     : m_selection.from();
    const auto place = found(*m_screen, m_search, from, forward);
    if (!place)
        return false;
    m_selection.select(place->first, place->second);
    const qint64 line = place->first.line;
    if (line < topLine() || line >= topLine() + m_screen->rows())
        verticalScrollBar()->setValue(int(line - m_firstShown) - m_screen->rows() / 2);
    viewport()->update();
    return true;
}

} // namespace sandgate
