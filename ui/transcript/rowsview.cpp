// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/rowsview.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

namespace sandgate {
namespace {

constexpr int TopMargin = 12;
constexpr int BottomMargin = 16;

} // namespace

RowsView::RowsView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_newBelowButton(new QToolButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // one that comes and goes would change the width, and with it every height
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RowsView::scrolled);

    m_newBelowButton->setText(tr("New below ↓"));
    m_newBelowButton->setAccessibleDescription(tr("Goes to the end and follows it"));
    m_newBelowButton->setFocusPolicy(Qt::NoFocus);
    m_newBelowButton->setAutoRaise(false);
    m_newBelowButton->setCursor(Qt::ArrowCursor);
    m_newBelowButton->hide();
    connect(m_newBelowButton, &QToolButton::clicked, this, &RowsView::scrollToEnd);

    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, [this] {
        const int beyond = m_dragPoint.y() < 0 ? m_dragPoint.y() : m_dragPoint.y() - viewport()->height();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
        select(m_selectionAnchor, positionAtPoint(m_dragPoint));
    });
}

int RowsView::above() const
{
    return TopMargin + (m_topText.isEmpty() ? 0 : fontMetrics().height() * 2);
}

void RowsView::rowsReset(int count)
{
    m_heights.clear();
    m_measured.clear();
    m_anchorRow = 0;
    m_anchorOffset = 0;
    m_newBelow = false;
    clearSelection();
    setFollowing(true);
    if (count > 0)
        rowsInserted(0, count);
    scheduleArrange();
}

void RowsView::rowsInserted(int row, int count)
{
    std::vector<int> heights;
    heights.reserve(size_t(count));
    for (int i = row; i < row + count; ++i)
        heights.push_back(estimatedHeight(i));
    const bool atEnd = row == rowCount();
    m_heights.insert(row, heights);
    m_measured.insert(m_measured.begin() + row, size_t(count), false);
    if (!atEnd) {
        for (int *known : {&m_anchorRow, &m_selectionAnchor.row, &m_selectionCursor.row})
            *known += *known >= row ? count : 0;
    } else if (!m_following) {
        m_newBelow = true;
    }
    scheduleArrange();
}

void RowsView::rowsRemoved(int row, int count)
{
    m_heights.remove(row, count);
    m_measured.erase(m_measured.begin() + row, m_measured.begin() + row + count);
    const auto isGone = [row, count](int known) { return known >= row && known < row + count; };
    if (isGone(m_selectionAnchor.row) || isGone(m_selectionCursor.row))
        clearSelection();
    if (isGone(m_anchorRow)) {
        m_anchorRow = row;
        m_anchorOffset = 0;
    } else if (m_anchorRow >= row + count) {
        m_anchorRow -= count;
    }
    for (int *known : {&m_selectionAnchor.row, &m_selectionCursor.row})
        *known -= *known >= row + count ? count : 0;
    scheduleArrange();
}

void RowsView::rowsChanged(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_measured[size_t(row)] = false;
    if (!m_following && rowCount() > 0 && last >= rowAtPoint({0, viewport()->height() - 1}))
        m_newBelow = m_newBelow || last == rowCount() - 1;
    scheduleArrange();
}

void RowsView::layoutChanged()
{
    m_measured.assign(m_measured.size(), false);
    scheduleArrange();
}

void RowsView::scheduleArrange()
{
    viewport()->update();
    if (std::exchange(m_dirty, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { arrange(); }, Qt::QueuedConnection);
}

int RowsView::measure(int row)
{
    if (!m_measured[size_t(row)]) {
        m_heights.set(row, measuredHeight(row));
        m_measured[size_t(row)] = true;
    }
    return m_heights.height(row);
}

void RowsView::arrange()
{
    m_dirty = false;
    if (m_width != contentWidth()) {
        m_width = contentWidth();
        m_measured.assign(m_measured.size(), false);
    }
    if (m_following)
        arrangeFromEnd();
    else
        arrangeFromAnchor();
    updateScrollBar();
    if (m_following)
        m_newBelow = false;
    placeButton();
    viewport()->update();
    if (!m_topText.isEmpty() && m_value < viewport()->height())
        QMetaObject::invokeMethod(this, &RowsView::nearTop, Qt::QueuedConnection);
}

void RowsView::arrangeFromEnd()
{
    int room = viewport()->height() - BottomMargin;
    int row = rowCount();
    while (row > 0 && room > 0)
        room -= measure(--row);
    m_anchorRow = row;
    m_anchorOffset = -room;
    if (row == 0 && room >= 0) // all of it is in view: it stands at the top
        m_anchorOffset = qMax(-room, -above());
}

void RowsView::arrangeFromAnchor()
{
    m_anchorRow = qBound(0, m_anchorRow, qMax(0, rowCount() - 1));
    while (m_anchorOffset < 0 && m_anchorRow > 0)
        m_anchorOffset += measure(--m_anchorRow);
    if (m_anchorRow == 0)
        m_anchorOffset = qMax(m_anchorOffset, -above());
    while (m_anchorRow < rowCount() - 1 && m_anchorOffset >= measure(m_anchorRow))
        m_anchorOffset -= measure(m_anchorRow++);
    int room = viewport()->height() + m_anchorOffset;
    int row = m_anchorRow;
    while (row < rowCount() && room > 0)
        room -= measure(row++);
    if (row == rowCount() && room >= BottomMargin) {
        setFollowing(true);
        arrangeFromEnd();
    }
}

void RowsView::updateScrollBar()
{
    const qint64 total = above() + m_heights.total() + BottomMargin;
    const auto maximum = int(qBound(qint64(0), total - viewport()->height(), qint64(INT_MAX / 2)));
    const qint64 place = above() + m_heights.top(m_anchorRow) + m_anchorOffset;
    m_arranging = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(fontMetrics().lineSpacing());
    bar->setRange(0, maximum);
    bar->setValue(m_following ? maximum : int(qBound(qint64(0), place, qint64(maximum))));
    m_value = bar->value();
    m_arranging = false;
}

void RowsView::scrolled(int value)
{
    if (m_arranging)
        return;
    const int distance = value - m_value;
    m_value = value;
    if (qAbs(distance) < 4 * viewport()->height()) {
        // as far as the finger went, whatever the rows above were guessed to be
        m_anchorOffset += distance;
    } else {
        m_anchorRow = m_heights.rowAt(value - above());
        m_anchorOffset = int(value - above() - m_heights.top(m_anchorRow));
    }
    setFollowing(value >= verticalScrollBar()->maximum());
    arrange();
}

void RowsView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged(following);
}

void RowsView::scrollToEnd()
{
    setFollowing(true);
    arrange();
}

void RowsView::showRow(int row)
{
    showRow(row, row <= 0 ? -TopMargin : -TopMargin / 2);
}

void RowsView::showRow(int row, int above)
{
    setFollowing(false);
    m_anchorRow = qBound(0, row, qMax(0, rowCount() - 1));
    m_anchorOffset = above;
    arrange();
}

void RowsView::keepInPlace(int row)
{
    const QRect rect = rowRect(row);
    if (!rect.isValid())
        return;
    setFollowing(false);
    m_anchorRow = row;
    m_anchorOffset = -rect.top();
}

void RowsView::makeVisible(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    if (m_dirty)
        arrange();
    const QRect rect = rowRect(row);
    const int height = viewport()->height();
    if (row < m_anchorRow || rect.top() < 0) {
        setFollowing(false);
        m_anchorRow = row;
        m_anchorOffset = row == 0 ? -TopMargin : 0;
        arrange();
    } else if (!rect.isValid() || rect.bottom() > height) {
        setFollowing(false);
        m_anchorRow = row;
        m_anchorOffset = qMin(0, measure(row) - height);
        if (row == rowCount() - 1)
            m_anchorOffset = measure(row) - height + BottomMargin;
        arrange();
    }
}

int RowsView::rowAtPoint(QPoint point) const
{
    int top = -m_anchorOffset;
    for (int row = m_anchorRow; row < rowCount() && top < viewport()->height(); ++row) {
        const int bottom = top + m_heights.height(row);
        if (point.y() < bottom)
            return point.y() >= top ? row : -1;
        top = bottom;
    }
    return -1;
}

QRect RowsView::rowRect(int row) const
{
    int top = -m_anchorOffset;
    for (int i = m_anchorRow; i < rowCount() && top < viewport()->height(); ++i) {
        if (i == row)
            return {0, top, contentWidth(), m_heights.height(row)};
        top += m_heights.height(i);
    }
    return {};
}

std::pair<int, int> RowsView::rowsInView() const
{
    const int first = qMin(m_anchorRow, rowCount());
    int end = first;
    for (int top = -m_anchorOffset; end < rowCount() && top < viewport()->height(); ++end)
        top += m_heights.height(end);
    return {first, end};
}

void RowsView::setTopText(const QString &text)
{
    if (m_topText == text)
        return;
    m_topText = text;
    scheduleArrange();
}

void RowsView::paintEvent(QPaintEvent *event)
{
    if (m_dirty)
        arrange();
    QPainter painter(viewport());
    int top = -m_anchorOffset;
    if (m_anchorRow == 0 && top > 0 && !m_topText.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(0, top - fontMetrics().height() * 2, contentWidth(), fontMetrics().height() * 2),
                         Qt::AlignCenter, m_topText);
    }
    for (int row = m_anchorRow; row < rowCount() && top < viewport()->height(); ++row) {
        const QRect rect(0, top, contentWidth(), m_heights.height(row));
        if (rect.intersects(event->rect()))
            paintRow(painter, row, rect);
        top += rect.height();
    }
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    scheduleArrange();
}

void RowsView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layoutChanged();
}

void RowsView::placeButton()
{
    const bool shown = !m_following && m_newBelow;
    if (shown) {
        const QSize size = m_newBelowButton->sizeHint();
        const QRect area = viewport()->geometry();
        m_newBelowButton->setGeometry(area.center().x() - size.width() / 2, area.bottom() - size.height() - 10,
                                      size.width(), size.height());
        m_newBelowButton->raise();
    }
    m_newBelowButton->setVisible(shown);
}

} // namespace sandgate
