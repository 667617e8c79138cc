// SPDX-License-Identifier: Apache-2.0
// Selecting text with the mouse in a RowsView.
#include "ui/transcript/rowsview.h"
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace sandgate {

bool RowsView::hasSelection() const
{
    return m_selectionAnchor.row >= 0 && m_selectionAnchor != m_selectionCursor;
}

std::optional<std::pair<int, int>> RowsView::selectedPart(int row) const
{
    const TextPosition from = qMin(m_selectionAnchor, m_selectionCursor);
    const TextPosition to = qMax(m_selectionAnchor, m_selectionCursor);
    if (!hasSelection() || row < from.row || row > to.row)
        return std::nullopt;
    return std::pair(row == from.row ? from.at : 0, row == to.row ? to.at : -1);
}

QString RowsView::selectedText() const
{
    QStringList parts;
    const int last = qMax(m_selectionAnchor.row, m_selectionCursor.row);
    for (int row = qMin(m_selectionAnchor.row, m_selectionCursor.row); hasSelection() && row <= last; ++row) {
        if (const auto part = selectedPart(row)) {
            const QString text = rowText(row);
            parts += text.mid(part->first, part->second < 0 ? -1 : part->second - part->first);
        }
    }
    QString text = parts.join(u'\n');
    text.remove(QChar::ObjectReplacementCharacter);
    return text;
}

void RowsView::clearSelection()
{
    select({}, {});
}

void RowsView::selectAll()
{
    if (rowCount() > 0)
        select({0, 0}, {rowCount() - 1, int(rowText(rowCount() - 1).size())});
}

void RowsView::select(TextPosition anchor, TextPosition cursor)
{
    if (anchor == m_selectionAnchor && cursor == m_selectionCursor)
        return;
    m_selectionAnchor = anchor;
    m_selectionCursor = cursor;
    viewport()->update();
    emit selectionChanged();
}

TextPosition RowsView::positionAtPoint(QPoint point)
{
    int row = rowAtPoint({0, qBound(0, point.y(), viewport()->height() - 1)});
    if (row < 0)
        row = point.y() < rowRect(m_anchorRow).top() ? m_anchorRow : rowCount() - 1;
    if (row < 0)
        return {};
    return {row, positionAt(row, point - rowRect(row).topLeft())};
}

void RowsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_selecting = false;
    const TextPosition position = positionAtPoint(event->pos());
    if (event->modifiers() & Qt::ShiftModifier && m_selectionAnchor.row >= 0)
        select(m_selectionAnchor, position);
    else
        select(position, position);
}

void RowsView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt) {
        const int row = rowAtPoint(event->pos());
        hovered(row);
        viewport()->setCursor(row < 0 ? Qt::ArrowCursor : cursorAt(row, event->pos() - rowRect(row).topLeft()));
        return;
    }
    if (!m_selecting && (event->pos() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance() / 2)
        return;
    m_selecting = true;
    m_dragPoint = event->pos();
    if (viewport()->rect().contains(m_dragPoint))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
    select(m_selectionAnchor, positionAtPoint(event->pos()));
}

void RowsView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    m_autoScroll.stop();
    const bool wasClick = !std::exchange(m_selecting, false) && !hasSelection();
    const QPoint point = *m_pressedAt;
    m_pressedAt.reset();
    if (hasSelection() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    const int row = rowAtPoint(point);
    if (wasClick && row >= 0)
        rowClicked(row, point - rowRect(row).topLeft());
    else if (wasClick && !m_topText.isEmpty())
        emit nearTop();
}

void RowsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TextPosition position = positionAtPoint(event->pos());
    if (event->button() != Qt::LeftButton || position.row < 0)
        return;
    const QString text = rowText(position.row);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(qMin(position.at + 1, int(text.size())));
    const auto from = int(qMax<qsizetype>(0, finder.toPreviousBoundary()));
    const auto to = int(qMax<qsizetype>(from, finder.toNextBoundary()));
    m_pressedAt.reset();
    select({position.row, from}, {position.row, to});
}

void RowsView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    hovered(-1);
}

bool RowsView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace sandgate
