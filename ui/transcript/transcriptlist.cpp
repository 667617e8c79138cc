// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/transcriptlist.h"
#include "model/items/maskedentry.h"
#include "model/items/transcriptmarkdown.h"
#include "ui/common/hiddenvalues.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/transcriptaccess.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace sandgate {
namespace {

constexpr size_t MaxLayouts = 160;
constexpr size_t MaxFound = 500; // of a text in one entry

} // namespace

TranscriptList::TranscriptList(TranscriptModel &model, QWidget *parent)
    : RowsView(parent)
    , m_model(model)
    , m_look(TranscriptLook::of(*this))
{
    installTranscriptAccess();
    setAccessibleName(tr("Conversation"));
    setAccessibleDescription(tr("Up and Down go from entry to entry, Enter unfolds one, Ctrl+C copies it."));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_layouts.clear();
        m_unfolded.clear();
        m_current = -1;
        m_hovered = -1;
        rowsReset(m_model.rowCount());
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_current += m_current >= first ? last - first + 1 : 0;
        m_hovered = -1;
        rowsInserted(first, last - first + 1);
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (m_current > last)
            m_current -= last - first + 1;
        else if (m_current >= first)
            m_current = -1;
        m_hovered = -1;
        rowsRemoved(first, last - first + 1);
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        forget(first.row(), last.row());
        rowsChanged(first.row(), last.row());
    });
}

TranscriptList::Key TranscriptList::keyOf(int row) const
{
    const TranscriptEntry &entry = m_model.entry(row);
    return {entry.firstIndex, entry.part};
}

const EntryLayout &TranscriptList::layoutOf(int row) const
{
    Cached &cached = m_layouts[keyOf(row)];
    if (!cached.layout) {
        cached.layout = std::make_unique<EntryLayout>(maskedEntry(m_model.entry(row), m_mask), isUnfolded(row), m_look,
                                                      contentWidth());
        ++m_layoutCount;
    }
    cached.usedAt = ++m_uses;
    const EntryLayout &layout = *cached.layout;
    if (m_layouts.size() > MaxLayouts) {
        // the older half goes; what is visible was just used
        const quint64 limit = m_uses - MaxLayouts / 2;
        std::erase_if(m_layouts, [limit](const auto &item) { return item.second.usedAt < limit; });
    }
    return layout;
}

void TranscriptList::forget(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_layouts.erase(keyOf(row));
}

void TranscriptList::restyle()
{
    m_look = TranscriptLook::of(*this);
    m_layouts.clear();
    layoutChanged();
}

bool TranscriptList::isUnfolded(int row) const
{
    return m_unfolded.contains(keyOf(row));
}

void TranscriptList::setUnfolded(int row, bool unfolded)
{
    if (unfolded == isUnfolded(row) || !canUnfold(m_model.entry(row)))
        return;
    if (unfolded)
        m_unfolded.insert(keyOf(row));
    else
        m_unfolded.erase(keyOf(row));
    clearSelection();
    keepInPlace(row);
    forget(row, row);
    rowsChanged(row, row);
}

void TranscriptList::setCurrent(int row)
{
    m_current = row;
    makeVisible(row);
    viewport()->update();
    tellCurrentChanged(*this);
}

void TranscriptList::highlight(const QString &text)
{
    m_sought = text;
    viewport()->update();
}

QString TranscriptList::selectedMarkdown() const
{
    QString markdown;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (hasSelection() ? selectedPart(row).has_value() : row == m_current)
            markdown += markdownOf(maskedEntry(m_model.entry(row), m_mask), std::nullopt);
    }
    return markdown.trimmed();
}

void TranscriptList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int TranscriptList::estimatedHeight(int row) const
{
    return roughHeight(m_model.entry(row), m_look, contentWidth());
}

int TranscriptList::measuredHeight(int row)
{
    return layoutOf(row).height();
}

void TranscriptList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    EntryLayout::State state;
    state.selection = selectedPart(row);
    state.current = row == m_current && hasFocus();
    state.hovered = row == m_hovered;
    if (!m_sought.isEmpty()) {
        const QString text = rowText(row);
        for (qsizetype at = text.indexOf(m_sought, 0, Qt::CaseInsensitive); at >= 0 && state.found.size() < MaxFound;
             at = text.indexOf(m_sought, at + m_sought.size(), Qt::CaseInsensitive))
            state.found.emplace_back(int(at), int(at + m_sought.size()));
    }
    layoutOf(row).paint(painter, rect, state);
}

int TranscriptList::positionAt(int row, QPoint point)
{
    return layoutOf(row).positionAt(point);
}

QString TranscriptList::rowText(int row) const
{
    return layoutOf(row).text();
}

void TranscriptList::rowClicked(int row, QPoint point)
{
    const EntryLayout &layout = layoutOf(row);
    const EntryLayout::Part part = layout.partAt(point);
    m_current = row;
    viewport()->update();
    if (part == EntryLayout::Part::Fold)
        setUnfolded(row, !isUnfolded(row));
    else if (part == EntryLayout::Part::Link)
        emit linkClicked(QUrl(layout.linkAt(point)));
    else if (part == EntryLayout::Part::Raw)
        emit eventActivated(m_model.entry(row).firstIndex);
}

Qt::CursorShape TranscriptList::cursorAt(int row, QPoint point)
{
    switch (layoutOf(row).partAt(point)) {
    case EntryLayout::Part::Link:
    case EntryLayout::Part::Fold:
    case EntryLayout::Part::Raw:
        return Qt::PointingHandCursor;
    case EntryLayout::Part::Text:
        return Qt::IBeamCursor;
    case EntryLayout::Part::Nothing:
        break;
    }
    return Qt::ArrowCursor;
}

void TranscriptList::hovered(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void TranscriptList::paintEvent(QPaintEvent *event)
{
    RowsView::paintEvent(event);
    if (rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_look.muted);
    painter.drawText(viewport()->rect().adjusted(40, 0, -40, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
}

void TranscriptList::moveCurrent(int by)
{
    if (rowCount() == 0)
        return;
    const QRect view = viewport()->rect();
    if (m_current < 0 || !rowRect(m_current).intersects(view)) {
        const int row = rowAtPoint({0, by > 0 ? 0 : view.bottom()});
        setCurrent(row < 0 ? (by > 0 ? 0 : rowCount() - 1) : row);
        return;
    }
    // an entry that is taller than the view is read to its end first
    const QRect rect = rowRect(m_current);
    const int step = verticalScrollBar()->singleStep() * 4;
    if (by > 0 && rect.bottom() > view.bottom() && rect.height() > view.height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qMin(step, rect.bottom() - view.bottom()));
    else if (by < 0 && rect.top() < 0 && rect.height() > view.height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - qMin(step, -rect.top()));
    else
        setCurrent(qBound(0, m_current + by, rowCount() - 1));
}

void TranscriptList::keyPressEvent(QKeyEvent *event)
{
    const int page = viewport()->height() - verticalScrollBar()->singleStep();
    if (event == QKeySequence::Copy) {
        copy();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrent(-1);
        break;
    case Qt::Key_Down:
        moveCurrent(1);
        break;
    case Qt::Key_PageUp:
        verticalScrollBar()->setValue(verticalScrollBar()->value() - page);
        m_current = rowAtPoint({0, 0});
        tellCurrentChanged(*this);
        break;
    case Qt::Key_PageDown:
        verticalScrollBar()->setValue(verticalScrollBar()->value() + page);
        m_current = rowAtPoint({0, viewport()->height() - 1});
        tellCurrentChanged(*this);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        m_current = rowCount() - 1;
        scrollToEnd();
        tellCurrentChanged(*this);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && event->modifiers() & Qt::ControlModifier)
            emit eventActivated(m_model.entry(m_current).firstIndex);
        else if (m_current >= 0)
            setUnfolded(m_current, !isUnfolded(m_current));
        break;
    default:
        event->ignore();
        return;
    }
    viewport()->update();
}

void TranscriptList::copy()
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
    else if (m_current >= 0)
        QApplication::clipboard()->setText(rowText(m_current));
}

void TranscriptList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_current : rowAtPoint(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyText = menu->addAction(tr("&Copy"), this, &TranscriptList::copy);
    copyText->setEnabled(hasSelection());
    if (row >= 0) {
        m_current = row;
        const QPersistentModelIndex entry = m_model.index(row);
        menu->addAction(tr("Copy &Entry"), this, [this, entry] {
            if (entry.isValid())
                QApplication::clipboard()->setText(rowText(entry.row()));
        });
        menu->addAction(tr("Copy as &Markdown"), this,
                        [this] { QApplication::clipboard()->setText(selectedMarkdown()); });
        const QString link = byKey ? QString() : layoutOf(row).linkAt(event->pos() - rowRect(row).topLeft());
        if (!link.isEmpty())
            menu->addAction(tr("Copy &Link"), this, [link] { QApplication::clipboard()->setText(link); });
        if (canUnfold(m_model.entry(row))) {
            const bool unfolded = isUnfolded(row);
            menu->addAction(unfolded ? tr("&Fold") : tr("Un&fold"), this, [this, entry, unfolded] {
                if (entry.isValid())
                    setUnfolded(entry.row(), !unfolded);
            });
        }
        addHiddenValues(*menu, row);
        menu->addSeparator();
        const EventIndex index = m_model.entry(row).firstIndex;
        menu->addAction(tr("Show &Raw Event"), this, [this, index] { emit eventActivated(index); });
    }
    menu->popup(byKey && row >= 0 ? viewport()->mapToGlobal(rowRect(row).center()) : event->globalPos());
}

void TranscriptList::hideValues()
{
    m_mask = {};
    m_layouts.clear();
}

void TranscriptList::addHiddenValues(QMenu &menu, int row)
{
    const QStringList values = hiddenIn(m_model.entry(row), m_mask);
    if (values.isEmpty())
        return;
    QMenu *hidden = menu.addMenu(tr("Show &Hidden Value"));
    hidden->setObjectName(QStringLiteral("hiddenValues"));
    offerHidden(*hidden, values, *this, [this](const QString &value) {
        m_mask.show(value);
        restyle();
    });
}

void TranscriptList::focusInEvent(QFocusEvent *event)
{
    RowsView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_current < 0)
        m_current = rowsInView().second - 1; // -1: there is none
    viewport()->update();
    tellCurrentChanged(*this);
}

void TranscriptList::focusOutEvent(QFocusEvent *event)
{
    RowsView::focusOutEvent(event);
    viewport()->update();
}

void TranscriptList::changeEvent(QEvent *event)
{
    RowsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        restyle();
}

void TranscriptList::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width())
        m_layouts.clear();
    RowsView::resizeEvent(event);
}

} // namespace sandgate
