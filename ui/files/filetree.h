// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filetreemodel.h"
#include "ui/common/quietview.h"
#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace sandgate {

// Folders first, whichever way it is sorted; names as people count: file2 before file10.
class SortedFiles : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    SortedFiles(FileTreeModel &files, QObject *parent);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override; // in the person's locale

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QCollator m_collator;
};

// Draws a cell: the name with an icon, the rest less prominent.
class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// The tree as people see it. Local files can be dropped on a folder, or on a file for the folder that it is in.
class FileTree : public QuietView<QTreeView>
{
    Q_OBJECT
public:
    FileTree(FileTreeModel &files, QWidget *parent);

    FileTreeModel *files() const { return &m_files; }
    QModelIndexList chosen() const; // of the model, the names' column
    QModelIndex current() const;    // likewise
    void choose(const QModelIndex &file);
    void expandFolder(const QModelIndex &folder, bool on);
    bool isOpen(const QModelIndex &folder) const;
    void setAcceptsFiles(bool accepts);

signals:
    void opened(const QModelIndex &file);   // of the model, by key or double click
    void unfolded(const QModelIndex &file); // likewise
    void dropped(const QStringList &local, const QString &folder);
    void choiceChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QModelIndex source(const QModelIndex &index) const { return m_sorted->mapToSource(index); }
    QModelIndex folderAt(const QPoint &place) const; // of the view; not valid: the outermost
    void aim(const std::optional<QPersistentModelIndex> &folder);

    FileTreeModel &m_files;
    SortedFiles *m_sorted;
    bool m_acceptsFiles = true;
    std::optional<QPersistentModelIndex> m_aim; // the folder over which something is dragged
};

} // namespace sandgate
