// SPDX-License-Identifier: Apache-2.0
#include "ui/files/filetree.h"
#include "ui/common/icons.h"
#include "ui/common/rowheight.h"
#include "ui/common/tones.h"
#include "ui/common/words.h"
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// Empty when it is not files of this computer, all of them.
QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

SortedFiles::SortedFiles(FileTreeModel &files, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&files);
    setDynamicSortFilter(true);
}

QVariant SortedFiles::data(const QModelIndex &index, int role) const
{
    const QVariant plain = QSortFilterProxyModel::data(index, role);
    if (role != Qt::DisplayRole || !index.isValid() || index.column() == FileTreeModel::NameColumn)
        return plain;
    if (index.column() == FileTreeModel::ChangedColumn)
        return plain.toLongLong() > 0 ? localTime(plain.toLongLong()) : QString();
    const bool isFolder = index.data(FileTreeModel::FolderRole).toBool();
    return isFolder ? index.data(FileTreeModel::NoteRole) : QLocale().formattedDataSize(plain.toLongLong());
}

bool SortedFiles::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftIsFolder = left.data(FileTreeModel::FolderRole).toBool();
    if (leftIsFolder != right.data(FileTreeModel::FolderRole).toBool())
        return leftIsFolder == (sortOrder() == Qt::AscendingOrder);
    const auto key = [](const QModelIndex &index, int column) {
        return index.siblingAtColumn(column).data(FileTreeModel::SortRole);
    };
    const int column = left.column();
    if (column != FileTreeModel::NameColumn && key(left, column) != key(right, column))
        return key(left, column).toLongLong() < key(right, column).toLongLong();
    const QString leftName = key(left, FileTreeModel::NameColumn).toString();
    const QString rightName = key(right, FileTreeModel::NameColumn).toString();
    const int order = m_collator.compare(leftName, rightName);
    return order != 0 ? order < 0 : leftName < rightName;
}

void FileDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == FileTreeModel::NameColumn) {
        const bool isFolder = index.data(FileTreeModel::FolderRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = drawnIcon(isFolder ? "folder"_L1 : "file"_L1);
        option->textElideMode = Qt::ElideMiddle;
        return;
    }
    if (index.column() == FileTreeModel::SizeColumn)
        option->displayAlignment = Qt::AlignTrailing | Qt::AlignVCenter;
    option->palette.setColor(QPalette::Text, secondaryText(option->palette));
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(option.fontMetrics)};
}

FileTree::FileTree(FileTreeModel &files, QWidget *parent)
    : QuietView(parent)
    , m_files(files)
    , m_sorted(new SortedFiles(files, this))
{
    setObjectName("fileTree"_L1);
    setAccessibleName(tr("Files of the sandbox"));
    setModel(m_sorted);
    setItemDelegate(new FileDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSortingEnabled(true);
    sortByColumn(FileTreeModel::NameColumn, Qt::AscendingOrder);
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setAutoExpandDelay(800); // of a folder over which something is dragged
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(FileTreeModel::NameColumn, QHeaderView::Stretch);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    header()->resizeSection(FileTreeModel::SizeColumn, letter * 12);
    header()->resizeSection(FileTreeModel::ChangedColumn, letter * 12);

    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!m_files.isFolder(source(index)))
            emit opened(source(index.siblingAtColumn(0)));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { emit unfolded(source(index)); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileTree::choiceChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &FileTree::choiceChanged);
    // An empty folder's arrow goes once it is known that it is empty.
    connect(&files, &FileTreeModel::folderChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

QModelIndexList FileTree::chosen() const
{
    QModelIndexList files;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        files << source(index);
    return files;
}

QModelIndex FileTree::current() const
{
    return source(currentIndex().siblingAtColumn(0));
}

void FileTree::choose(const QModelIndex &file)
{
    const QModelIndex index = m_sorted->mapFromSource(file);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void FileTree::expandFolder(const QModelIndex &folder, bool on)
{
    setExpanded(m_sorted->mapFromSource(folder), on);
}

bool FileTree::isOpen(const QModelIndex &folder) const
{
    return isExpanded(m_sorted->mapFromSource(folder));
}

void FileTree::setAcceptsFiles(bool accepts)
{
    m_acceptsFiles = accepts;
}

void FileTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && current().isValid()) {
        emit opened(current());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

QModelIndex FileTree::folderAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place).siblingAtColumn(0);
    return index.isValid() && !m_files.isFolder(source(index)) ? index.parent() : index;
}

void FileTree::aim(const std::optional<QPersistentModelIndex> &folder)
{
    if (m_aim == folder)
        return;
    m_aim = folder;
    viewport()->update();
}

void FileTree::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_acceptsFiles && !localFiles(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void FileTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // it scrolls at the edges, and opens folders that are hovered over
    if (!m_acceptsFiles || localFiles(*event->mimeData()).isEmpty())
        return event->ignore();
    aim(QPersistentModelIndex(folderAt(event->position().toPoint())));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void FileTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    aim(std::nullopt);
    QTreeView::dragLeaveEvent(event);
}

void FileTree::dropEvent(QDropEvent *event)
{
    const QStringList local = localFiles(*event->mimeData());
    const QModelIndex folder = folderAt(event->position().toPoint());
    aim(std::nullopt);
    stopAutoScroll();
    setState(NoState);
    if (!m_acceptsFiles || local.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(local, m_files.path(source(folder)));
}

void FileTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_aim)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    const QRect row = m_aim->isValid() ? visualRect(*m_aim) : QRect();
    const QRect place = m_aim->isValid() ? QRect(0, row.top(), viewport()->width(), row.height()) : viewport()->rect();
    painter.drawRoundedRect(place.adjusted(1, 1, -2, -2), 4, 4);
}

} // namespace sandgate
