// SPDX-License-Identifier: Apache-2.0
#include "model/items/filetreemodel.h"
#include "model/visibletext.h"
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

struct FileTreeModel::Node {
    enum class State { Unread, Read, Failed };

    Node *parent = nullptr;
    int row = 0;
    FileEntry entry;
    bool leadsToFolder = false; // a link of which this was found out
    State state = State::Unread;
    bool isLoading = false;
    bool isStale = false; // asked for again while it is loading
    std::optional<Error> problem;
    qint64 leftOut = 0;
    std::vector<std::unique_ptr<Node>> children;

    bool isFolder() const { return entry.isFolder || leadsToFolder || !parent; }
};

FileTreeModel::FileTreeModel(FileDesk &desk, QObject *parent)
    : QAbstractItemModel(parent)
    , m_desk(desk)
    , m_root(std::make_unique<Node>())
{
}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::show(const SandboxKey &sandbox, const QString &folder)
{
    beginResetModel();
    m_tasks.cancel();
    m_sandbox = sandbox;
    m_root = std::make_unique<Node>();
    m_root->entry.name = folder;
    m_root->entry.isFolder = true;
    endResetModel();
    if (!sandbox.isEmpty())
        read(m_root.get());
}

void FileTreeModel::refresh()
{
    if (!m_sandbox.isEmpty())
        readAgain(m_root.get());
}

void FileTreeModel::refresh(const QString &folder)
{
    Node *node = nodeAt(folder);
    if (node && node->isFolder() && (node->state != Node::State::Unread || node->isLoading))
        read(node);
}

void FileTreeModel::readAgain(Node *node)
{
    if (node->state != Node::State::Unread || node == m_root.get())
        read(node);
    for (const auto &child : node->children)
        readAgain(child.get());
}

QString FileTreeModel::root() const
{
    return m_root->entry.name;
}

QString FileTreeModel::path(const QModelIndex &index) const
{
    return pathOf(nodeOf(index));
}

const FileEntry *FileTreeModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->entry : nullptr;
}

bool FileTreeModel::isFolder(const QModelIndex &index) const
{
    return nodeOf(index)->isFolder();
}

QModelIndex FileTreeModel::find(const QString &path) const
{
    const Node *node = nodeAt(path);
    return node ? indexOf(node) : QModelIndex();
}

void FileTreeModel::openLink(const QString &path)
{
    Node *node = nodeAt(path);
    if (!node || node->isFolder())
        return;
    node->leadsToFolder = true;
    tell(node);
}

bool FileTreeModel::isLoading(const QModelIndex &folder) const
{
    return nodeOf(folder)->isLoading;
}

bool FileTreeModel::isRead(const QModelIndex &folder) const
{
    return nodeOf(folder)->state == Node::State::Read;
}

std::optional<Error> FileTreeModel::problem(const QModelIndex &folder) const
{
    return nodeOf(folder)->problem;
}

qint64 FileTreeModel::leftOut(const QModelIndex &folder) const
{
    return nodeOf(folder)->leftOut;
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[size_t(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int FileTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (parent.column() > 0 || !node->isFolder())
        return false;
    return !node->children.empty() || (node != m_root.get() && node->state != Node::State::Read);
}

// One that could not be read is read again only when somebody asks for it: a view would ask for ever.
bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const bool mayBeRead = parent.isValid() && parent.column() == 0 && node->isFolder();
    return mayBeRead && node->state == Node::State::Unread && !node->isLoading;
}

void FileTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(nodeOf(parent));
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return visibleLine(node->entry.name);
        if (index.column() == ChangedColumn)
            return node->entry.changedAt;
        return node->isFolder() ? QVariant() : QVariant(node->entry.size);
    case SortRole:
        if (index.column() == NameColumn)
            return node->entry.name;
        return index.column() == SizeColumn ? node->entry.size : node->entry.changedAt;
    case PathRole:
        return pathOf(node);
    case FolderRole:
        return node->isFolder();
    case NoteRole:
        return noteOf(node);
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? visibleLine(pathOf(node)) : QString();
    default:
        return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return tr("Size");
    case ChangedColumn:
        return tr("Changed");
    default:
        return {};
    }
}

FileTreeModel::Node *FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FileTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

QString FileTreeModel::pathOf(const Node *node) const
{
    return node->parent ? pathIn(pathOf(node->parent), node->entry.name) : node->entry.name;
}

FileTreeModel::Node *FileTreeModel::nodeAt(const QString &path) const
{
    const QString &root = m_root->entry.name;
    if (path == root)
        return m_root.get();
    const QString start = root.endsWith(u'/') ? root : root + u'/';
    if (root.isEmpty() || !path.startsWith(start))
        return nullptr;
    Node *node = m_root.get();
    const QStringList parts = path.mid(start.size()).split(u'/');
    for (const QString &part : parts) {
        const auto at = std::find_if(node->children.begin(), node->children.end(),
                                     [&part](const auto &child) { return child->entry.name == part; });
        if (at == node->children.end())
            return nullptr;
        node = at->get();
    }
    return node;
}

QString FileTreeModel::noteOf(const Node *node) const
{
    if (!node->parent || !node->isFolder())
        return {};
    if (node->problem)
        return tr("cannot be read");
    if (node->isLoading && node->state == Node::State::Unread)
        return tr("is being read…");
    if (node->leftOut > 0)
        return tr("%1 more").arg(node->leftOut);
    return {};
}

void FileTreeModel::read(Node *folder)
{
    if (std::exchange(folder->isLoading, true)) {
        folder->isStale = true;
        return;
    }
    m_tasks.start(load(pathOf(folder)));
}

// What it is about may go while it waits: it is looked for again.
async::Task<> FileTreeModel::load(QString folder)
{
    const Result<FolderListing> listing = co_await m_desk.list(m_sandbox, folder);
    Node *node = nodeAt(folder);
    if (!node || !node->isFolder()) {
        co_return;
    }
    const QString note = noteOf(node);
    const bool hadChildren = hasChildren(indexOf(node));
    node->isLoading = false;
    node->problem.reset();
    if (listing) {
        node->state = Node::State::Read;
        node->leftOut = listing->leftOut;
        if (node == m_root.get())
            node->entry.name = listing->folder;
        take(node, *listing);
    } else {
        node->problem = listing.error();
        if (node->state == Node::State::Unread)
            node->state = Node::State::Failed;
    }
    const QString path = pathOf(node);
    if (noteOf(node) != note || hasChildren(indexOf(node)) != hadChildren)
        tell(node);
    if (std::exchange(node->isStale, false))
        read(node);
    emit folderChanged(path);
}

void FileTreeModel::take(Node *folder, const FolderListing &listing)
{
    drop(folder, listing.entries);
    QHash<QString, Node *> known;
    for (const auto &child : folder->children)
        known.insert(child->entry.name, child.get());
    std::vector<const FileEntry *> fresh;
    int firstChanged = -1; // of the present run
    int lastChanged = -1;
    const auto announce = [&] {
        if (firstChanged >= 0)
            emit dataChanged(indexOf(folder->children[size_t(firstChanged)].get()),
                             indexOf(folder->children[size_t(lastChanged)].get(), ColumnCount - 1));
        firstChanged = lastChanged = -1;
    };
    QSet<QString> seen;
    std::vector<int> changed;
    for (const FileEntry &entry : listing.entries) {
        if (seen.contains(entry.name)) // names that are no UTF-8 can come out the same
            continue;
        seen.insert(entry.name);
        Node *node = known.value(entry.name);
        if (!node) {
            fresh.push_back(&entry);
        } else if (node->entry != entry) {
            node->entry = entry;
            changed.push_back(node->row);
        }
    }
    std::sort(changed.begin(), changed.end());
    for (const int row : changed) {
        if (firstChanged >= 0 && row != lastChanged + 1)
            announce();
        firstChanged = firstChanged < 0 ? row : firstChanged;
        lastChanged = row;
    }
    announce();
    if (fresh.empty())
        return;
    const int first = int(folder->children.size());
    beginInsertRows(indexOf(folder), first, first + int(fresh.size()) - 1);
    for (const FileEntry *entry : fresh) {
        auto node = std::make_unique<Node>();
        node->parent = folder;
        node->row = int(folder->children.size());
        node->entry = *entry;
        folder->children.push_back(std::move(node));
    }
    endInsertRows();
}

// A file that became a folder, or the other way, is another one.
void FileTreeModel::drop(Node *folder, const std::vector<FileEntry> &listed)
{
    QHash<QString, bool> there;
    for (const FileEntry &entry : listed)
        there.insert(entry.name, entry.isFolder);
    const auto isGone = [&there, folder](int row) {
        const FileEntry &entry = folder->children[size_t(row)]->entry;
        const auto at = there.constFind(entry.name);
        return at == there.cend() || *at != entry.isFolder;
    };
    // From the end, so that the rows before stay what they are.
    for (int last = int(folder->children.size()) - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        int first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows(indexOf(folder), first, last);
        folder->children.erase(folder->children.begin() + first, folder->children.begin() + last + 1);
        for (size_t row = size_t(first); row < folder->children.size(); ++row)
            folder->children[row]->row = int(row);
        endRemoveRows();
        last = first;
    }
}

void FileTreeModel::tell(Node *node)
{
    if (node != m_root.get())
        emit dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
}

} // namespace sandgate
