// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filedesk.h"
#include "providers/async/scope.h"
#include <QAbstractItemModel>
#include <memory>

namespace sandgate {

// The files of one sandbox below a folder, read from it folder by folder, as they are expanded. What is read again
// changes only what changed: what is chosen and expanded stays so. Names are told as visible text; the path has the
// real ones. UI thread only.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, SizeColumn, ChangedColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { PathRole = Qt::UserRole, FolderRole, SortRole, NoteRole };
    Q_ENUM(Role)

    explicit FileTreeModel(FileDesk &desk, QObject *parent = nullptr);
    ~FileTreeModel() override;

    void show(const SandboxKey &sandbox, const QString &folder); // empty: the home folder
    void clear() { show({}, {}); }
    void refresh();                      // all folders that are read, and those that could not be
    void refresh(const QString &folder); // one of them

    const SandboxKey &sandbox() const { return m_sandbox; }
    QString root() const; // as long as the home folder is not known: empty
    QString path(const QModelIndex &index) const;
    const FileEntry *entry(const QModelIndex &index) const; // null: the root
    bool isFolder(const QModelIndex &index) const;
    QModelIndex find(const QString &path) const; // of what is read already
    void openLink(const QString &path);          // it is listed as a file, and leads to a folder

    // Of the root, or of a folder.
    bool isLoading(const QModelIndex &folder = {}) const;
    bool isRead(const QModelIndex &folder = {}) const;
    std::optional<Error> problem(const QModelIndex &folder = {}) const;
    qint64 leftOut(const QModelIndex &folder = {}) const; // so many more are in it

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void folderChanged(const QString &folder); // it was read, or could not be

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    QString pathOf(const Node *node) const;
    Node *nodeAt(const QString &path) const;
    QString noteOf(const Node *node) const;
    void read(Node *folder);
    async::Task<> load(QString folder);
    void take(Node *folder, const FolderListing &listing);
    void drop(Node *folder, const std::vector<FileEntry> &listed);
    void tell(Node *node);
    void readAgain(Node *node);

    FileDesk &m_desk;
    SandboxKey m_sandbox;
    std::unique_ptr<Node> m_root; // its name is the path
    async::Scope m_tasks;         // last: ends first
};

} // namespace sandgate
