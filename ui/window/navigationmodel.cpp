// SPDX-License-Identifier: Apache-2.0
#include "ui/window/navigationmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/words.h"
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

NavigationModel::NavigationModel(SandboxListModel &sandboxes, SessionListModel &sessions, QObject *parent)
    : QAbstractItemModel(parent)
    , m_sandboxes(sandboxes)
    , m_sessions(sessions)
{
    connect(&sandboxes, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addSandboxes(first, last); });
    connect(&sandboxes, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { removeSandboxes(first, last); });
    connect(&sandboxes, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { changeSandboxes(from.row(), to.row()); });
    connect(&sessions, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addSessions(first, last); });
    connect(&sessions, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { removeSessions(first, last); });
    connect(&sessions, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { changeSessions(from.row(), to.row()); });
    build();
}

NavigationModel::~NavigationModel() = default;

QModelIndex NavigationModel::indexOf(const SandboxKey &sandbox) const
{
    const Node *node = isByTag() ? nullptr : nodeOf(sandbox.value);
    return node ? createIndex(rowOf(node), 0) : QModelIndex();
}

QModelIndex NavigationModel::indexOf(const SessionId &session) const
{
    const std::vector<QModelIndex> all = indexesOf(session);
    return all.empty() ? QModelIndex() : all.front();
}

const SandboxRow *NavigationModel::sandboxAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer())
        return nullptr;
    return m_sandboxes.find(m_nodes[size_t(index.row())]->key);
}

const SessionRow *NavigationModel::sessionAt(const QModelIndex &index) const
{
    const auto *node = static_cast<const Node *>(index.internalPointer());
    return index.isValid() && node ? m_sessions.find(node->sessions[size_t(index.row())]) : nullptr;
}

const SandboxRow *NavigationModel::sandboxOf(const SessionRow &session) const
{
    return m_sandboxes.find(session.sandbox);
}

std::optional<QString> NavigationModel::tagAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer() || !isByTag())
        return std::nullopt;
    return m_nodes[size_t(index.row())]->tag;
}

void NavigationModel::setGrouping(SessionGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_byName.clear();
    m_names.clear();
    m_nodes.clear();
    build();
    endResetModel();
}

// In the constructor, or within a reset: nobody is told.
void NavigationModel::build()
{
    const auto add = [this](Node node) {
        m_nodes.push_back(std::make_unique<Node>(std::move(node)));
        m_byName.insert(m_nodes.back()->name, m_nodes.back().get());
    };
    if (!isByTag()) {
        for (const SandboxRow &sandbox : m_sandboxes.rows())
            add({sandbox.key.value, sandbox.key, {}, {}});
    }
    for (const SessionRow &session : m_sessions.rows()) {
        const QStringList names = namesFor(session);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (isByTag() && !nodeOf(names[i]))
                add({names[i], {}, session.marks.tags.value(i), {}});
            if (Node *node = nodeOf(names[i]))
                node->sessions.push_back(session.id);
        }
        if (isByTag())
            m_names.insert(session.id, names);
    }
}

void NavigationModel::setAllowingEverything(const std::set<SessionId> &sessions)
{
    const std::set<SessionId> before = std::exchange(m_everything, sessions);
    std::vector<SessionId> changed;
    std::set_symmetric_difference(before.begin(), before.end(), sessions.begin(), sessions.end(),
                                  std::back_inserter(changed));
    for (const SessionId &session : changed) {
        for (const QModelIndex &index : indexesOf(session))
            emit dataChanged(index, index);
    }
}

void NavigationModel::setUnprepared(const SandboxKey &sandbox, bool isUnprepared)
{
    const bool isNews = isUnprepared ? m_unprepared.insert(sandbox).second : m_unprepared.erase(sandbox) > 0;
    const QModelIndex index = indexOf(sandbox);
    if (isNews && index.isValid())
        emit dataChanged(index, index);
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return parent.isValid() ? createIndex(row, 0, m_nodes[size_t(parent.row())].get()) : createIndex(row, 0);
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    const auto *node = static_cast<const Node *>(index.internalPointer());
    return index.isValid() && node ? createIndex(rowOf(node), 0) : QModelIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_nodes.size());
    if (parent.internalPointer() || parent.column() != 0)
        return 0;
    return int(m_nodes[size_t(parent.row())]->sessions.size());
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalPointer()) {
        const SessionRow *session = sessionAt(index);
        return session ? sessionData(*session, role) : QVariant();
    }
    const Node &node = *m_nodes[size_t(index.row())];
    const SandboxRow *sandbox = sandboxAt(index);
    return sandbox ? sandboxData(node, *sandbox, role) : tagData(node, role);
}

QVariant NavigationModel::sandboxData(const Node &node, const SandboxRow &sandbox, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return visibleLine(sandbox.name);
    case Qt::AccessibleTextRole: {
        QString text = tr("Sandbox %1, %2").arg(visibleLine(sandbox.name), lookOf(sandbox.state).word);
        if (!sandbox.isolated)
            text += tr(", not isolated");
        if (isUnprepared(sandbox.key))
            text += tr(", not wholly prepared");
        if (const int waiting = waitingIn(node))
            text += tr(", %n waiting", nullptr, waiting);
        return text;
    }
    case IsSandboxRole:
        return true;
    case KeyRole:
        return QVariant::fromValue(sandbox.key);
    case WaitingRole:
        return waitingIn(node);
    default:
        return {};
    }
}

QVariant NavigationModel::tagData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return node.tag.isEmpty() ? tr("Without a Tag") : visibleLine(node.tag);
    case Qt::AccessibleTextRole: {
        const QString name = node.tag.isEmpty() ? tr("Without a tag") : tr("Tag %1").arg(visibleLine(node.tag));
        const int waiting = waitingIn(node);
        return waiting > 0 ? name + tr(", %n waiting", nullptr, waiting) : name;
    }
    case IsSandboxRole:
        return false;
    case WaitingRole:
        return waitingIn(node);
    default:
        return {};
    }
}

QVariant NavigationModel::sessionData(const SessionRow &session, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(session);
    case Qt::AccessibleTextRole: {
        QStringList parts{tr("Session %1, %2, %3").arg(titleOf(session), session.agent, lookOf(session).word)};
        if (session.waiting > 0)
            parts.back() += tr(", %n waiting", nullptr, session.waiting);
        if (allowsEverything(session.id))
            parts.back() += tr(", everything is allowed");
        return (parts + markWords(session.marks)).join(", "_L1);
    }
    case Qt::ToolTipRole:
        return markWords(session.marks).join(u"  ·  "_s);
    case IsSandboxRole:
        return false;
    case KeyRole:
        return QVariant::fromValue(session.sandbox);
    case SessionRole:
        return QVariant::fromValue(session.id);
    case WaitingRole:
        return session.waiting;
    default:
        return {};
    }
}

QStringList NavigationModel::namesFor(const SessionRow &session) const
{
    if (!isByTag())
        return {session.sandbox.value};
    QStringList names;
    for (const QString &tag : session.marks.tags)
        names << tag.toCaseFolded();
    return names.isEmpty() ? QStringList{u""_s} : names;
}

NavigationModel::Node *NavigationModel::nodeOf(const QString &name) const
{
    return m_byName.value(name);
}

int NavigationModel::rowOf(const Node *node) const
{
    const auto at =
        std::find_if(m_nodes.begin(), m_nodes.end(), [node](const auto &each) { return each.get() == node; });
    return int(at - m_nodes.begin());
}

QModelIndex NavigationModel::indexIn(Node *node, const SessionId &session) const
{
    const auto at = std::find(node->sessions.begin(), node->sessions.end(), session);
    return at == node->sessions.end() ? QModelIndex() : createIndex(int(at - node->sessions.begin()), 0, node);
}

std::vector<QModelIndex> NavigationModel::indexesOf(const SessionId &session) const
{
    std::vector<QModelIndex> all;
    const SessionRow *row = m_sessions.find(session);
    const QStringList names = isByTag() ? m_names.value(session) : row ? namesFor(*row) : QStringList();
    for (const QString &name : names) {
        Node *node = nodeOf(name);
        const QModelIndex index = node ? indexIn(node, session) : QModelIndex();
        if (index.isValid())
            all.push_back(index);
    }
    return all;
}

int NavigationModel::waitingIn(const Node &node) const
{
    int waiting = 0;
    for (const SessionId &session : node.sessions) {
        if (const SessionRow *row = m_sessions.find(session))
            waiting += row->waiting;
    }
    return waiting;
}

// Sessions may have come before their sandbox: they are taken up here.
void NavigationModel::addSandboxes(int first, int last)
{
    if (isByTag())
        return;
    beginInsertRows({}, first, last);
    QHash<SandboxKey, std::vector<SessionId>> sessions;
    for (int row = first; row <= last; ++row)
        sessions.insert(m_sandboxes.at(row).key, {});
    for (const SessionRow &session : m_sessions.rows()) {
        if (const auto at = sessions.find(session.sandbox); at != sessions.end())
            at->push_back(session.id);
    }
    for (int row = first; row <= last; ++row) {
        const SandboxKey key = m_sandboxes.at(row).key;
        auto node = std::make_unique<Node>(Node{key.value, key, {}, sessions.value(key)});
        m_byName.insert(key.value, node.get());
        m_nodes.insert(m_nodes.begin() + row, std::move(node));
    }
    endInsertRows();
}

void NavigationModel::removeSandboxes(int first, int last)
{
    if (isByTag())
        return;
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_byName.remove(m_nodes[size_t(row)]->name);
    m_nodes.erase(m_nodes.begin() + first, m_nodes.begin() + last + 1);
    endRemoveRows();
}

void NavigationModel::changeSandboxes(int first, int last)
{
    if (!isByTag())
        emit dataChanged(createIndex(first, 0), createIndex(last, 0));
}

void NavigationModel::addSessions(int first, int last)
{
    QHash<QString, std::vector<SessionId>> fresh;
    for (int row = first; row <= last; ++row) {
        const SessionRow &session = m_sessions.at(row);
        if (isByTag())
            regroup(session);
        else
            fresh[session.sandbox.value].push_back(session.id);
    }
    for (auto each = fresh.cbegin(); each != fresh.cend(); ++each)
        put(each.key(), each.value());
}

void NavigationModel::removeSessions(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const SessionRow &session = m_sessions.at(row);
        const QStringList names = isByTag() ? m_names.take(session.id) : namesFor(session);
        for (const QString &name : names)
            take(name, session.id);
    }
}

void NavigationModel::changeSessions(int first, int last)
{
    QSet<QString> touched;
    for (int row = first; row <= last; ++row) {
        const SessionRow &session = m_sessions.at(row);
        if (isByTag())
            regroup(session);
        for (const QModelIndex &index : indexesOf(session.id)) {
            emit dataChanged(index, index);
            touched.insert(static_cast<const Node *>(index.internalPointer())->name);
        }
    }
    for (const QString &name : std::as_const(touched))
        announce(name);
}

// Brings it to the tags that it has now.
void NavigationModel::regroup(const SessionRow &session)
{
    const QStringList names = namesFor(session);
    const QStringList before = m_names.value(session.id);
    if (names == before)
        return;
    m_names.insert(session.id, names);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (before.contains(names[i]))
            continue;
        makeTag(session.marks.tags.value(i), names[i]);
        put(names[i], {session.id});
    }
    for (const QString &name : before) {
        if (!names.contains(name))
            take(name, session.id);
    }
}

void NavigationModel::makeTag(const QString &tag, const QString &name)
{
    if (nodeOf(name))
        return;
    const int row = int(m_nodes.size());
    beginInsertRows({}, row, row);
    m_nodes.push_back(std::make_unique<Node>(Node{name, {}, tag, {}}));
    m_byName.insert(name, m_nodes.back().get());
    endInsertRows();
}

void NavigationModel::put(const QString &name, const std::vector<SessionId> &sessions)
{
    Node *node = nodeOf(name);
    if (!node)
        return;
    const int from = int(node->sessions.size());
    beginInsertRows(createIndex(rowOf(node), 0), from, from + int(sessions.size()) - 1);
    node->sessions.insert(node->sessions.end(), sessions.begin(), sessions.end());
    endInsertRows();
    announce(name);
}

// A tag that nobody has is none.
void NavigationModel::take(const QString &name, const SessionId &session)
{
    Node *node = nodeOf(name);
    const QModelIndex index = node ? indexIn(node, session) : QModelIndex();
    if (!index.isValid())
        return;
    beginRemoveRows(index.parent(), index.row(), index.row());
    node->sessions.erase(node->sessions.begin() + index.row());
    endRemoveRows();
    if (!isByTag() || !node->sessions.empty()) {
        announce(name);
        return;
    }
    const int row = rowOf(node);
    beginRemoveRows({}, row, row);
    m_byName.remove(name);
    m_nodes.erase(m_nodes.begin() + row);
    endRemoveRows();
}

// Its count of waiting requests is the sum of its sessions'.
void NavigationModel::announce(const QString &name)
{
    const QModelIndex index = createIndex(rowOf(nodeOf(name)), 0);
    emit dataChanged(index, index);
}

} // namespace sandgate
