// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logview.h"
#include "ui/transcript/ansiformat.h"
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr size_t MaxLayouts = 400;
constexpr int Margin = 10;

QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(u"HH:mm:ss.zzz"_s);
}

} // namespace

LogView::LogView(LogPages &pages, QWidget *parent)
    : RowsView(parent)
    , m_pages(pages)
    , m_look(TranscriptLook::of(*this))
{
    setAccessibleName(tr("Log"));
    connect(&pages, &LogPages::cleared, this, [this] {
        m_first = 0;
        m_widest = 0;
        m_layouts.clear();
        rowsReset(0);
    });
    connect(&pages, &LogPages::changed, this, &LogView::takeChanges);
    connect(&pages, &LogPages::refolded, this, &LogView::takeRefold);
}

LogView::~LogView() = default;

void LogView::takeChanges(const LogStore::Changes &changes)
{
    if (changes.droppedTo > m_first) {
        const auto dropped = int(qMin<qint64>(changes.droppedTo - m_first, rowCount()));
        m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(changes.droppedTo));
        m_first = changes.droppedTo;
        if (dropped > 0)
            rowsRemoved(0, dropped);
    }
    for (const qint64 number : changes.changed) {
        m_layouts.erase(number);
        rowsChanged(int(number - m_first), int(number - m_first));
    }
    const auto added = int(m_pages.lines().end() - m_first) - rowCount();
    if (added > 0)
        rowsInserted(rowCount(), added);
}

void LogView::takeRefold(qint64 before)
{
    m_layouts.clear();
    m_first = m_pages.lines().first();
    const auto count = int(m_pages.lines().end() - m_first);
    if (before >= 0 && rowCount() + before == count) {
        if (before > 0)
            rowsInserted(0, int(before));
        layoutChanged();
    } else {
        rowsReset(count);
    }
}

const LogLine &LogView::lineOf(int row) const
{
    return m_pages.lines().line(m_first + row);
}

int LogView::lineHeight() const
{
    return QFontMetrics(m_look.mono).lineSpacing() + 2;
}

int LogView::textLeft() const
{
    const QFontMetrics metrics(m_look.mono);
    const int times = m_showsTimes ? metrics.horizontalAdvance(u"00:00:00.000"_s) + 14 : 0;
    return Margin + times + metrics.horizontalAdvance(u'!') + 8;
}

QTextLayout &LogView::layoutOf(int row)
{
    Cached &cached = m_layouts[m_first + row];
    cached.usedAt = ++m_uses;
    if (cached.layout)
        return *cached.layout;

    ++m_layoutCount;
    const LogLine &line = lineOf(row);
    const AnsiText text = parseAnsi(line.text);
    cached.layout = std::make_unique<QTextLayout>(text.plain, m_look.mono);
    QTextLayout &layout = *cached.layout;
    QList<QTextLayout::FormatRange> ranges;
    for (size_t i = 0; i < text.spans.size(); ++i) {
        const qsizetype end = i + 1 < text.spans.size() ? text.spans[i + 1].from : text.plain.size();
        ranges.append(
            {int(text.spans[i].from), int(end - text.spans[i].from), ansiFormat(text.spans[i].style, m_look)});
    }
    if (line.stream == LogStream::Gap) {
        QTextCharFormat format;
        format.setForeground(m_look.tone(TranscriptLook::Tone::Warning));
        format.setFontItalic(true);
        ranges.append({0, int(text.plain.size()), format});
    }
    QTextCharFormat found;
    found.setBackground(TranscriptLook::mixed(m_look.base, m_look.tone(TranscriptLook::Tone::Warning), 0.45));
    found.setForeground(m_look.text);
    for (qsizetype at = 0; !m_search.isEmpty(); ++at) {
        at = text.plain.indexOf(m_search, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        ranges.append({int(at), int(m_search.size()), found});
    }
    layout.setFormats(ranges);
    QTextOption option;
    option.setWrapMode(m_wraps ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(QFontMetricsF(m_look.mono).horizontalAdvance(u' ') * 8);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    const qreal width = m_wraps ? qMax(40, contentWidth() - textLeft() - Margin) : 1e6;
    qreal y = 0;
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(width);
        part.setPosition({0, y});
        y += lineHeight();
        m_widest = qMax(m_widest, part.naturalTextWidth());
    }
    layout.endLayout();
    updateSidewaysScrolling(m_widest);
    if (m_layouts.size() > MaxLayouts) {
        const quint64 limit = m_uses - MaxLayouts / 2;
        std::erase_if(m_layouts, [limit](const auto &item) { return item.second.usedAt < limit; });
    }
    return layout;
}

void LogView::updateSidewaysScrolling(qreal width)
{
    QScrollBar *bar = horizontalScrollBar();
    bar->setPageStep(contentWidth());
    bar->setSingleStep(QFontMetrics(m_look.mono).averageCharWidth() * 4);
    bar->setRange(0, m_wraps ? 0 : qMax(0, int(width) + textLeft() + Margin - contentWidth()));
}

int LogView::estimatedHeight(int row) const
{
    if (!m_wraps)
        return lineHeight();
    const int perLine =
        qMax(10, (contentWidth() - textLeft() - Margin) / qMax(1, QFontMetrics(m_look.mono).averageCharWidth()));
    return lineHeight() * (1 + int(qMax<qsizetype>(0, lineOf(row).text.size() - 1)) / perLine);
}

int LogView::measuredHeight(int row)
{
    return lineHeight() * qMax(1, layoutOf(row).lineCount());
}

void LogView::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const LogLine &line = lineOf(row);
    const QTextLayout &layout = layoutOf(row);
    QList<QTextLayout::FormatRange> selections;
    if (const auto part = selectedPart(row)) {
        QTextCharFormat format;
        format.setBackground(palette().highlight());
        format.setForeground(palette().highlightedText());
        const auto to = part->second < 0 ? int(layout.text().size()) : part->second;
        selections.append({part->first, to - part->first, format});
    }
    const int sideways = horizontalScrollBar()->value();
    painter.setPen(m_look.text);
    layout.draw(&painter, QPointF(rect.left() + textLeft() - sideways, rect.top() + 1), selections);

    painter.fillRect(QRect(rect.left(), rect.top(), textLeft() - 4, rect.height()), m_look.base);
    painter.setFont(m_look.mono);
    const QRect gutter(rect.left() + Margin, rect.top() + 1, textLeft() - Margin - 8, lineHeight());
    if (m_showsTimes) {
        painter.setPen(m_look.faint);
        painter.drawText(gutter, int(Qt::AlignLeft | Qt::AlignTop), timeText(line.at));
    }
    if (line.stream == LogStream::Err) {
        painter.setPen(m_look.tone(TranscriptLook::Tone::Bad));
        painter.drawText(gutter, int(Qt::AlignRight | Qt::AlignTop), u"!"_s);
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), m_look.tone(TranscriptLook::Tone::Bad));
    }
}

int LogView::positionAt(int row, QPoint point)
{
    const QTextLayout &layout = layoutOf(row);
    const qreal x = point.x() - textLeft() + horizontalScrollBar()->value();
    for (int i = layout.lineCount() - 1; i >= 0; --i) {
        const QTextLine line = layout.lineAt(i);
        if (point.y() >= line.y() || i == 0)
            return line.xToCursor(x);
    }
    return 0;
}

QString LogView::rowText(int row) const
{
    return parseAnsi(lineOf(row).text).plain;
}

Qt::CursorShape LogView::cursorAt(int, QPoint point)
{
    return point.x() >= textLeft() - 4 ? Qt::IBeamCursor : Qt::ArrowCursor;
}

void LogView::setWrapping(bool wraps)
{
    m_wraps = wraps;
    setHorizontalScrollBarPolicy(wraps ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    relayout();
}

void LogView::setShowsTimes(bool shows)
{
    m_showsTimes = shows;
    relayout();
}

void LogView::setSearch(const QString &text)
{
    m_search = text;
    relayout();
}

bool LogView::findNext(Direction direction)
{
    const int count = rowCount();
    if (m_search.isEmpty() || count == 0)
        return false;
    const bool forward = direction == Direction::Forward;
    TextPosition from = selectionCursor();
    const bool fresh = !hasSelection();
    if (fresh)
        from = {qMax(0, rowAtPoint({0, forward ? 0 : viewport()->height() - 1})), 0};
    for (int i = 0; i <= count; ++i) {
        const int row = ((from.row + (forward ? i : -i)) % count + count) % count;
        const QString text = rowText(row);
        const bool here = i == 0 && !fresh;
        qsizetype at = -1;
        if (forward)
            at = text.indexOf(m_search, here ? from.at : 0, Qt::CaseInsensitive);
        else if (!here)
            at = text.lastIndexOf(m_search, -1, Qt::CaseInsensitive);
        else if (from.at > m_search.size()) // before the selected one, which ends here
            at = text.lastIndexOf(m_search, from.at - m_search.size() - 1, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        select({row, int(at)}, {row, int(at + m_search.size())});
        makeVisible(row);
        return true;
    }
    return false;
}

void LogView::relayout()
{
    m_layouts.clear();
    m_widest = 0;
    updateSidewaysScrolling(0);
    layoutChanged();
}

void LogView::restyle()
{
    m_look = TranscriptLook::of(*this);
    relayout();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy && hasSelection()) {
        QApplication::clipboard()->setText(selectedText());
    } else if (event == QKeySequence::SelectAll) {
        selectAll();
    } else if (event->key() == Qt::Key_Home) {
        showRow(0);
    } else if (event->key() == Qt::Key_End) {
        scrollToEnd();
    } else {
        RowsView::keyPressEvent(event);
    }
}

void LogView::changeEvent(QEvent *event)
{
    RowsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        restyle();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    if (m_wraps && event->oldSize().width() != event->size().width())
        m_layouts.clear();
    RowsView::resizeEvent(event);
    updateSidewaysScrolling(m_widest);
}

} // namespace sandgate
