// SPDX-License-Identifier: Apache-2.0
// Selecting and copying text of a LogView.
#include "ui/log/logview.h"
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>

namespace sandgate {

bool LogView::hasSelection() const
{
    return m_selectionAnchor.line >= 0 && m_selectionAnchor != m_selectionCursor;
}

std::optional<std::pair<int, int>> LogView::selectedPart(qint64 line) const
{
    const Position from = qMin(m_selectionAnchor, m_selectionCursor);
    const Position to = qMax(m_selectionAnchor, m_selectionCursor);
    if (!hasSelection() || line < from.line || line > to.line)
        return std::nullopt;
    return std::pair(line == from.line ? from.at : 0, line == to.line ? to.at : -1);
}

QString LogView::selectedText() const
{
    QString text;
    if (!hasSelection())
        return text;
    const qint64 first = rowOf(qMin(m_selectionAnchor, m_selectionCursor).line);
    const qint64 last = qMax(m_selectionAnchor, m_selectionCursor).line;
    for (qint64 row = first; row < rowCount() && lineAt(row) <= last && text.size() <= MaxCopied; ++row) {
        const qint64 line = lineAt(row);
        const QString whole = m_layouts.mask().covered(plainText(m_pages.lines().line(line)));
        const auto part = selectedPart(line).value_or(std::pair(0, -1));
        if (row > first)
            text += u'\n';
        text += QStringView(whole).mid(part.first, part.second < 0 ? -1 : part.second - part.first);
    }
    return text;
}

void LogView::clearSelection()
{
    select({}, {});
}

void LogView::selectAll()
{
    if (rowCount() == 0)
        return;
    const qint64 last = lineAt(rowCount() - 1);
    select({lineAt(0), 0}, {last, int(plainText(m_pages.lines().line(last)).size())});
}

void LogView::copy()
{
    if (!hasSelection())
        return;
    const QString text = selectedText();
    QApplication::clipboard()->setText(text);
    if (text.size() > MaxCopied)
        emit copiedInPart();
}

void LogView::select(Position anchor, Position cursor)
{
    if (anchor == m_selectionAnchor && cursor == m_selectionCursor)
        return;
    m_selectionAnchor = anchor;
    m_selectionCursor = cursor;
    viewport()->update();
    emit selectionChanged();
}

LogView::Position LogView::positionAt(QPoint point)
{
    if (m_visible.empty())
        return {};
    const Row *row = &m_visible.front();
    for (const Row &candidate : m_visible) {
        if (candidate.top <= point.y())
            row = &candidate;
    }
    const QTextLayout &layout = layoutOf(row->line);
    const qreal x = point.x() - textLeft() + horizontalScrollBar()->value();
    for (int i = layout.lineCount() - 1; i >= 0; --i) {
        const QTextLine line = layout.lineAt(i);
        if (point.y() - row->top >= line.y() || i == 0)
            return {row->line, line.xToCursor(x)};
    }
    return {row->line, 0};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    const Position position = positionAt(event->pos());
    if (event->modifiers() & Qt::ShiftModifier && m_selectionAnchor.line >= 0)
        select(m_selectionAnchor, position);
    else
        select(position, position);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(event->pos().x() >= textLeft() - 4 ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (!m_pressedAt)
        return;
    m_dragPoint = event->pos();
    if (viewport()->rect().contains(m_dragPoint))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
    select(m_selectionAnchor, positionAt(event->pos()));
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    m_autoScroll.stop();
    m_pressedAt.reset();
    if (hasSelection() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Position position = positionAt(event->pos());
    if (event->button() != Qt::LeftButton || position.line < 0)
        return;
    const QString text = plainText(m_pages.lines().line(position.line));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(qMin(position.at + 1, int(text.size())));
    const auto from = int(qMax<qsizetype>(0, finder.toPreviousBoundary()));
    const auto to = int(qMax<qsizetype>(from, finder.toNextBoundary()));
    m_pressedAt.reset();
    select({position.line, from}, {position.line, to});
}

} // namespace sandgate
