// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logview.h"
#include "ui/log/logaccess.h"
#include "ui/log/logscrollbar.h"
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int Margin = 10;
constexpr int TopMargin = 6;
constexpr int BottomMargin = 10;
constexpr int SourceCharacters = 16;

QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(u"HH:mm:ss.zzz"_s);
}

} // namespace

LogView::LogView(LogPages &pages, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pages(pages)
    , m_look(TranscriptLook::of(*this))
    , m_layouts(m_look)
    , m_bar(new LogScrollBar(this))
    , m_newBelowButton(new QToolButton(this))
{
    installLogAccess();
    setAccessibleName(tr("Log"));
    setLayoutDirection(Qt::LeftToRight); // of what programs print, in any language
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBar(m_bar);
    // one that comes and goes would change the width, and with it every height
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(m_bar, &QScrollBar::valueChanged, this, &LogView::scrolled);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    restyle();

    m_newBelowButton->setAccessibleName(tr("Go to the end of the log and follow it"));
    m_newBelowButton->setFocusPolicy(Qt::NoFocus);
    m_newBelowButton->setCursor(Qt::ArrowCursor);
    m_newBelowButton->hide();
    connect(m_newBelowButton, &QToolButton::clicked, this, &LogView::scrollToEnd);
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, [this] {
        const int beyond = m_dragPoint.y() < 0 ? m_dragPoint.y() : m_dragPoint.y() - viewport()->height();
        m_bar->setValue(m_bar->value() + beyond / 2);
        select(m_selectionAnchor, positionAt(m_dragPoint));
    });

    connect(&pages, &LogPages::cleared, this, [this] {
        m_layouts.forgetAll();
        m_wanted.reset();
        m_anchor = m_finished = m_seenEnd = 0;
        m_anchorOffset = 0;
        clearSelection();
        setFollowing(true);
        scheduleArrange();
    });
    connect(&pages, &LogPages::changed, this, [this] { takeNews(0); });
    connect(&pages, &LogPages::moved, this, &LogView::takeNews);
}

LogView::~LogView() = default;

void LogView::takeNews(qint64 moved)
{
    const LogLines &lines = m_pages.lines();
    if (moved != 0) {
        m_layouts.forgetAll();
        m_anchor += moved;
        m_seenEnd += moved;
        for (qint64 *line : {&m_selectionAnchor.line, &m_selectionCursor.line})
            *line += *line >= 0 ? moved : 0;
        if (m_wanted)
            *m_wanted += moved;
    }
    m_layouts.forget(m_finished);
    m_finished = lines.finished();
    if (m_anchor < lines.first()) {
        m_anchor = lines.first();
        m_anchorOffset = 0;
    }
    if (m_selectionCursor.line >= 0 && qMin(m_selectionAnchor.line, m_selectionCursor.line) < lines.first())
        clearSelection();
    if (m_wanted && m_pages.isFilterKnown() && !m_pages.news().isFiltering)
        showLine(*std::exchange(m_wanted, std::nullopt));
    m_bar->update();
    scheduleArrange();
}

qint64 LogView::rowCount() const
{
    const LogNews &news = m_pages.news();
    return news.shown ? news.shown->count() : news.lines.count();
}

qint64 LogView::lineAt(qint64 row) const
{
    const LogNews &news = m_pages.news();
    return news.shown ? news.shown->at(row) : news.lines.first() + row;
}

qint64 LogView::rowOf(qint64 line) const
{
    const LogNews &news = m_pages.news();
    return news.shown ? news.shown->rank(line) : qBound<qint64>(0, line - news.lines.first(), news.lines.count());
}

QTextLayout &LogView::layoutOf(qint64 line)
{
    return m_layouts.of(line, m_pages.lines().line(line));
}

int LogView::heightOf(qint64 row)
{
    return m_wraps ? m_layouts.lineHeight() * qMax(1, layoutOf(lineAt(row)).lineCount()) : m_layouts.lineHeight();
}

int LogView::sourceWidth() const
{
    const std::vector<LogSource> &sources = m_pages.sources();
    if (sources.size() < 2)
        return 0;
    qsizetype characters = 0;
    for (const LogSource &source : sources)
        characters = qMax(characters, qMin<qsizetype>(source.name.size(), SourceCharacters));
    return QFontMetrics(m_look.mono).averageCharWidth() * int(characters + 1) + 8;
}

int LogView::textLeft() const
{
    const QFontMetrics metrics(m_look.mono);
    const int times = m_showsTimes ? metrics.horizontalAdvance(u"00:00:00.000"_s) + 14 : 0;
    return Margin + times + sourceWidth() + metrics.horizontalAdvance(u'!') + 8;
}

void LogView::scheduleArrange()
{
    viewport()->update();
    if (!std::exchange(m_dirty, true))
        QMetaObject::invokeMethod(
            this, [this] { arrange(); }, Qt::QueuedConnection);
}

void LogView::arrange()
{
    m_dirty = false;
    m_layouts.setWidth(m_wraps ? qMax(40, viewport()->width() - textLeft() - Margin) : 0);
    const qint64 count = rowCount();
    int room = viewport()->height() - BottomMargin;
    qint64 endRow = count; // the first row when the end is in view
    while (endRow > 0 && room > 0)
        room -= heightOf(--endRow);
    const int endOffset = endRow == 0 && room >= 0 ? qMax(-room, -TopMargin) : -room;

    qint64 row = endRow;
    int offset = endOffset;
    if (!m_following && rowOf(m_anchor) < count) {
        row = rowOf(m_anchor);
        offset = m_anchorOffset;
        while (offset < 0 && row > 0)
            offset += heightOf(--row);
        if (row == 0)
            offset = qMax(offset, -TopMargin);
        while (row < count - 1 && offset >= heightOf(row))
            offset -= heightOf(row++);
    }
    const bool isSettled = m_pages.isFilterKnown() && !m_pages.news().isFiltering && !m_wanted;
    if (std::pair(row, offset) >= std::pair(endRow, endOffset)) {
        row = endRow;
        offset = endOffset;
        if (isSettled)
            setFollowing(true);
    }
    if (count > 0 && isSettled) {
        m_anchor = lineAt(row);
        m_anchorOffset = offset;
    }
    m_visible.clear();
    int top = -offset;
    for (qint64 i = row; i < count && top < viewport()->height(); ++i) {
        m_visible.push_back({lineAt(i), top, heightOf(i)});
        layoutOf(m_visible.back().line); // how wide it is
        top += m_visible.back().height;
    }
    updateBars(row, offset, endRow, endOffset);
    if (m_following)
        m_seenEnd = m_pages.lines().end();
    placeButton();
    viewport()->update();
}

// In pixels, if every line were one of the usual height.
qint64 LogView::place(qint64 row, int offset)
{
    if (row >= rowCount())
        return 0;
    const qint64 height = m_layouts.lineHeight();
    return qMax<qint64>(0, row * height + offset * height / heightOf(row));
}

void LogView::updateBars(qint64 row, int offset, qint64 endRow, int endOffset)
{
    const qint64 maximum = place(endRow, endOffset);
    m_value = m_following ? maximum : qMin(maximum, place(row, offset));
    m_barUnit = maximum / 1'000'000'000 + 1;
    m_arranging = true;
    m_bar->setPageStep(viewport()->height());
    m_bar->setSingleStep(m_layouts.lineHeight());
    m_bar->setRange(0, int(maximum / m_barUnit));
    m_bar->setValue(int(m_value / m_barUnit));
    QScrollBar *sideways = horizontalScrollBar();
    sideways->setPageStep(viewport()->width());
    sideways->setSingleStep(QFontMetrics(m_look.mono).averageCharWidth() * 4);
    sideways->setRange(0, m_wraps ? 0 : qMax(0, int(m_layouts.widest()) + textLeft() + Margin - viewport()->width()));
    m_arranging = false;
}

void LogView::scrolled(int value)
{
    if (m_arranging)
        return;
    const qint64 wanted = value * m_barUnit;
    const qint64 distance = wanted - m_value;
    const qint64 height = m_layouts.lineHeight();
    if (!m_bar->isSliderDown() && qAbs(distance) < 4 * viewport()->height()) {
        m_anchorOffset += int(distance); // as far as the finger went, whatever the heights
    } else if (rowCount() > 0) {
        const qint64 row = qBound<qint64>(0, wanted / height, rowCount() - 1);
        m_anchor = lineAt(row);
        m_anchorOffset = int((wanted - row * height) * heightOf(row) / height);
    }
    m_wanted.reset();
    setFollowing(value >= m_bar->maximum());
    arrange();
}

void LogView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged(following);
}

qint64 LogView::newBelow() const
{
    return m_following ? 0 : qMax<qint64>(0, rowCount() - rowOf(m_seenEnd));
}

void LogView::scrollToEnd()
{
    m_wanted.reset();
    setFollowing(true);
    arrange();
}

void LogView::showLine(qint64 line)
{
    setFollowing(false);
    m_anchor = line;
    if (!m_pages.isFilterKnown() || m_pages.news().isFiltering) {
        m_wanted = line;
        return;
    }
    if (line < m_pages.lines().first() || line >= m_pages.lines().end())
        return;
    select({line, 0}, {line, int(plainText(m_pages.lines().line(line)).size())});
    m_anchorOffset = -viewport()->height() / 3;
    arrange();
}

QRect LogView::lineRect(qint64 line) const
{
    for (const Row &row : m_visible) {
        if (row.line == line)
            return {0, row.top, viewport()->width(), row.height};
    }
    return {};
}

qint64 LogView::lineAtPoint(QPoint point) const
{
    for (const Row &row : m_visible) {
        if (point.y() >= row.top && point.y() < row.top + row.height)
            return row.line;
    }
    return -1;
}

qint64 LogView::currentLine() const
{
    if (m_selectionCursor.line >= 0)
        return m_selectionCursor.line;
    return m_visible.empty() ? -1 : m_visible.front().line;
}

const LineSet &LogView::setOf(Sought sought) const
{
    const LogNews &news = m_pages.news();
    return sought == Sought::Found ? news.found : sought == Sought::Error ? news.errors : news.marked;
}

// Whether a row that begins in that part of what is shown is of the set.
bool LogView::isIn(const LineSet &set, double from, double to) const
{
    const auto count = double(rowCount());
    const auto first = qint64(std::ceil(from * count));
    const qint64 last = qMin(rowCount(), qint64(std::ceil(to * count))) - 1;
    return set.count() > 0 && first <= last && set.rank(lineAt(last) + 1) > set.rank(lineAt(first));
}

bool LogView::goTo(Sought sought, Direction direction)
{
    const LineSet &set = setOf(sought);
    const auto &shown = m_pages.news().shown;
    const bool forward = direction == Direction::Forward;
    std::vector<std::pair<int, int>> places;
    const auto findPlaces = [&](qint64 line) {
        const Result<LinePattern> pattern = LinePattern::make(m_pages.findText());
        if (sought == Sought::Found && pattern)
            places = placesIn(plainText(m_pages.lines().line(line)), *pattern);
    };
    // where both sets have a line, by leaps
    const auto next = [&](qint64 from) {
        std::optional<qint64> line = forward ? set.next(from) : set.previous(from);
        for (int leaps = 0; shown && line && !shown->contains(*line); ++leaps) {
            const std::optional<qint64> other = forward ? shown->next(*line) : shown->previous(*line);
            if (!other || leaps > 200'000)
                return std::optional<qint64>();
            line = forward ? set.next(*other) : set.previous(*other + 1);
        }
        return line;
    };

    const qint64 current = m_selectionCursor.line;
    if (current >= 0 && current < m_pages.lines().end()) {
        // another place in the same line
        findPlaces(current);
        const int at = qMin(m_selectionAnchor, m_selectionCursor).at;
        const bool isOne = hasSelection();
        std::erase_if(places, [&](const auto &place) {
            return forward ? place.first < at || (isOne && place.first == at) : place.first >= at;
        });
        if (!places.empty() && set.contains(current)) {
            const auto &place = forward ? places.front() : places.back();
            select({current, place.first}, {current, place.second});
            reveal(current);
            return true;
        }
    }
    qint64 from = current >= 0 ? current + (forward ? 1 : 0) : m_pages.lines().first();
    if (current < 0 && !m_visible.empty())
        from = forward ? m_visible.front().line : m_visible.back().line + 1;
    std::optional<qint64> line = next(from);
    if (!line)
        line = next(forward ? m_pages.lines().first() : m_pages.lines().end());
    if (!line || *line >= m_pages.lines().end())
        return false;
    findPlaces(*line);
    if (places.empty())
        places.emplace_back(0, int(plainText(m_pages.lines().line(*line)).size()));
    const auto &place = forward ? places.front() : places.back();
    select({*line, place.first}, {*line, place.second});
    reveal(*line);
    return true;
}

void LogView::reveal(qint64 line)
{
    if (m_dirty)
        arrange();
    const QRect rect = lineRect(line);
    if (rect.isValid() && rect.top() >= 0 && rect.bottom() < viewport()->height())
        return;
    setFollowing(false);
    m_anchor = line;
    m_anchorOffset = -viewport()->height() / 3;
    arrange();
}

void LogView::paintEvent(QPaintEvent *event)
{
    if (m_dirty)
        arrange();
    QPainter painter(viewport());
    for (const Row &row : m_visible) {
        if (event->rect().intersects({0, row.top, viewport()->width(), row.height}))
            paintRow(painter, row);
    }
    if (m_visible.empty() && m_pages.news().shown && m_pages.lines().count() > 0 && m_pages.isFilterKnown()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(Margin, 0, -Margin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_pages.news().isFiltering ? tr("Looking for lines…")
                                                    : tr("No line is let through by the filter."));
    }
}

void LogView::paintRow(QPainter &painter, const Row &row)
{
    const LogLine line = m_pages.lines().line(row.line);
    const QRect rect(0, row.top, viewport()->width(), row.height);
    QColor behind = m_look.base;
    if (line.stream == LogStream::Gap)
        behind = TranscriptLook::mixed(behind, m_look.tone(TranscriptLook::Tone::Warning), 0.12);
    else if (m_pages.news().errors.contains(row.line))
        behind = TranscriptLook::mixed(behind, m_look.tone(TranscriptLook::Tone::Bad), 0.07);
    if (row.line == m_selectionCursor.line)
        behind = TranscriptLook::mixed(behind, m_look.accent, 0.09);
    painter.fillRect(rect, behind);

    const QTextLayout &layout = layoutOf(row.line);
    QList<QTextLayout::FormatRange> selections;
    if (const auto part = selectedPart(row.line)) {
        QTextCharFormat format;
        format.setBackground(palette().highlight());
        format.setForeground(palette().highlightedText());
        const auto to = part->second < 0 ? int(layout.text().size()) : part->second;
        selections.append({part->first, to - part->first, format});
    }
    painter.setPen(m_look.text);
    layout.draw(&painter, QPointF(textLeft() - horizontalScrollBar()->value(), row.top + 1), selections);
    painter.fillRect(QRect(0, row.top, textLeft() - 4, row.height), behind);
    paintGutter(painter, row, line);
}

void LogView::paintGutter(QPainter &painter, const Row &row, const LogLine &line)
{
    painter.setFont(m_look.mono);
    QRect gutter(Margin, row.top + 1, textLeft() - Margin - 8, m_layouts.lineHeight());
    if (m_showsTimes) {
        painter.setPen(m_look.faint);
        painter.drawText(gutter, int(Qt::AlignLeft | Qt::AlignTop), timeText(line.at));
        gutter.setLeft(gutter.left() + QFontMetrics(m_look.mono).horizontalAdvance(u"00:00:00.000"_s) + 14);
    }
    const std::vector<LogSource> &sources = m_pages.sources();
    if (sources.size() > 1 && std::size_t(line.source) < sources.size()) {
        const QColor colour = LogLayouts::markColour(m_look, std::size_t(line.source));
        painter.setPen(TranscriptLook::mixed(m_look.text, colour, 0.55));
        const QString name =
            painter.fontMetrics().elidedText(sources[std::size_t(line.source)].name, Qt::ElideRight, sourceWidth() - 8);
        painter.drawText(gutter, int(Qt::AlignLeft | Qt::AlignTop), name);
    }
    if (line.stream == LogStream::Err) {
        painter.setPen(m_look.tone(TranscriptLook::Tone::Bad));
        painter.drawText(gutter, int(Qt::AlignRight | Qt::AlignTop), u"!"_s);
        painter.fillRect(QRect(0, row.top, 3, row.height), m_look.tone(TranscriptLook::Tone::Bad));
    } else if (line.stream == LogStream::Gap) {
        painter.fillRect(QRect(0, row.top, 3, row.height), m_look.tone(TranscriptLook::Tone::Warning));
    }
}

QString LogView::shownText() const
{
    const std::vector<LogSource> &sources = m_pages.sources();
    QStringList lines;
    for (const Row &row : m_visible) {
        if (row.line < m_pages.lines().first() || row.line >= m_pages.lines().end())
            continue; // dropped since they were laid out
        const LogLine line = m_pages.lines().line(row.line);
        QStringList parts;
        if (m_showsTimes)
            parts << timeText(line.at);
        if (sources.size() > 1 && std::size_t(line.source) < sources.size())
            parts << sources[std::size_t(line.source)].name;
        if (line.stream == LogStream::Err)
            parts << u"!"_s;
        lines << (parts << m_layouts.mask().covered(plainText(line))).join(u' ');
    }
    return lines.join(u'\n');
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

void LogView::takePatterns()
{
    m_layouts.setFind(m_pages.findText());
    m_layouts.setMarks(m_pages.marks());
    scheduleArrange();
}

QStringList LogView::hiddenValues() const
{
    QStringList values;
    for (const Row &row : m_visible)
        values += m_layouts.mask().values(plainText(m_pages.lines().line(row.line)));
    values.removeDuplicates();
    return values;
}

void LogView::showHidden(const QString &value)
{
    SecretMask mask = m_layouts.mask();
    mask.show(value);
    m_layouts.setMask(std::move(mask));
    viewport()->update();
}

void LogView::hideValues()
{
    m_layouts.setMask({});
    viewport()->update();
}

void LogView::relayout()
{
    m_layouts.forgetAll();
    scheduleArrange();
}

void LogView::restyle()
{
    m_look = TranscriptLook::of(*this);
    m_layouts.setLook(m_look);
    const auto kind = [this](Sought sought, const QColor &colour) {
        return LogScrollBar::Kind{colour,
                                  [this, sought](double from, double to) { return isIn(setOf(sought), from, to); }};
    };
    m_bar->setKinds({kind(Sought::Error, m_look.tone(TranscriptLook::Tone::Bad)), kind(Sought::Marked, m_look.accent),
                     kind(Sought::Found, m_look.tone(TranscriptLook::Tone::Warning))});
    scheduleArrange();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy) {
        copy();
    } else if (event == QKeySequence::SelectAll) {
        selectAll();
    } else if (event->key() == Qt::Key_Home) {
        setFollowing(false);
        m_anchor = m_pages.lines().first();
        m_anchorOffset = -TopMargin;
        arrange();
    } else if (event->key() == Qt::Key_End) {
        scrollToEnd();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        restyle();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    scheduleArrange();
}

void LogView::placeButton()
{
    const qint64 lines = newBelow();
    if (lines > 0) {
        m_newBelowButton->setText(tr("%n new below ↓", nullptr, int(qMin<qint64>(lines, INT_MAX))));
        const QSize size = m_newBelowButton->sizeHint();
        const QRect area = viewport()->geometry();
        m_newBelowButton->setGeometry(area.center().x() - size.width() / 2, area.bottom() - size.height() - 10,
                                      size.width(), size.height());
        m_newBelowButton->raise();
    }
    m_newBelowButton->setVisible(lines > 0);
}

} // namespace sandgate
