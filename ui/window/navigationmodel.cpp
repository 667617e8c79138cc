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
    if (m_sandboxes.rowCount() > 0)
        addSandboxes(0, m_sandboxes.rowCount() - 1);
}

NavigationModel::~NavigationModel() = default;

QModelIndex NavigationModel::indexOf(const SandboxKey &sandbox) const
{
    const Node *node = nodeOf(sandbox);
    return node ? createIndex(rowOf(node), 0) : QModelIndex();
}

QModelIndex NavigationModel::indexOf(const SessionId &session) const
{
    const SessionRow *row = m_sessions.find(session);
    Node *node = row ? nodeOf(row->sandbox) : nullptr;
    if (!node)
        return {};
    const auto at = std::find(node->sessions.begin(), node->sessions.end(), session);
    return at == node->sessions.end() ? QModelIndex() : createIndex(int(at - node->sessions.begin()), 0, node);
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

void NavigationModel::setAllowingEverything(const std::set<SessionId> &sessions)
{
    const std::set<SessionId> before = std::exchange(m_everything, sessions);
    std::vector<SessionId> changed;
    std::set_symmetric_difference(before.begin(), before.end(), sessions.begin(), sessions.end(),
                                  std::back_inserter(changed));
    for (const SessionId &session : changed) {
        if (const QModelIndex index = indexOf(session); index.isValid())
            emit dataChanged(index, index);
    }
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
    if (const SandboxRow *sandbox = sandboxAt(index)) {
        const Node &node = *m_nodes[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return visibleLine(sandbox->name);
        case Qt::AccessibleTextRole: {
            QString text = tr("Sandbox %1, %2").arg(visibleLine(sandbox->name), lookOf(sandbox->state).word);
            if (!sandbox->isolated)
                text += tr(", not isolated");
            if (const int waiting = waitingIn(node))
                text += tr(", %n waiting", nullptr, waiting);
            return text;
        }
        case IsSandboxRole:
            return true;
        case KeyRole:
            return QVariant::fromValue(sandbox->key);
        case WaitingRole:
            return waitingIn(node);
        case CreatedRole:
            return sandbox->createdAt;
        case StateRole:
            return int(sandbox->state);
        default:
            return {};
        }
    }
    const SessionRow *session = sessionAt(index);
    if (!session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*session);
    case Qt::AccessibleTextRole: {
        QString text = tr("Session %1, %2, %3").arg(titleOf(*session), session->agent, lookOf(*session).word);
        if (session->waiting > 0)
            text += tr(", %n waiting", nullptr, session->waiting);
        if (allowsEverything(session->id))
            text += tr(", everything is allowed");
        return text;
    }
    case IsSandboxRole:
        return false;
    case KeyRole:
        return QVariant::fromValue(session->sandbox);
    case SessionRole:
        return QVariant::fromValue(session->id);
    case WaitingRole:
        return session->waiting;
    case CreatedRole:
        return session->createdAt;
    case StateRole:
        return int(session->state);
    default:
        return {};
    }
}

NavigationModel::Node *NavigationModel::nodeOf(const SandboxKey &key) const
{
    return m_byKey.value(key);
}

int NavigationModel::rowOf(const Node *node) const
{
    const auto at =
        std::find_if(m_nodes.begin(), m_nodes.end(), [node](const auto &each) { return each.get() == node; });
    return int(at - m_nodes.begin());
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
        auto node = std::make_unique<Node>(Node{key, sessions.value(key)});
        m_byKey.insert(key, node.get());
        m_nodes.insert(m_nodes.begin() + row, std::move(node));
    }
    endInsertRows();
}

void NavigationModel::removeSandboxes(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_byKey.remove(m_nodes[size_t(row)]->key);
    m_nodes.erase(m_nodes.begin() + first, m_nodes.begin() + last + 1);
    endRemoveRows();
}

void NavigationModel::changeSandboxes(int first, int last)
{
    emit dataChanged(createIndex(first, 0), createIndex(last, 0));
}

void NavigationModel::addSessions(int first, int last)
{
    QHash<SandboxKey, std::vector<SessionId>> fresh;
    for (int row = first; row <= last; ++row)
        fresh[m_sessions.at(row).sandbox].push_back(m_sessions.at(row).id);
    for (auto each = fresh.cbegin(); each != fresh.cend(); ++each) {
        Node *node = nodeOf(each.key());
        if (!node)
            continue;
        const int from = int(node->sessions.size());
        beginInsertRows(createIndex(rowOf(node), 0), from, from + int(each->size()) - 1);
        node->sessions.insert(node->sessions.end(), each->begin(), each->end());
        endInsertRows();
        announceSandbox(each.key());
    }
}

void NavigationModel::removeSessions(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = indexOf(m_sessions.at(row).id);
        if (!index.isValid())
            continue;
        auto *node = static_cast<Node *>(index.internalPointer());
        beginRemoveRows(index.parent(), index.row(), index.row());
        node->sessions.erase(node->sessions.begin() + index.row());
        endRemoveRows();
        announceSandbox(node->key);
    }
}

void NavigationModel::changeSessions(int first, int last)
{
    QSet<SandboxKey> touched;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = indexOf(m_sessions.at(row).id);
        if (!index.isValid())
            continue;
        emit dataChanged(index, index);
        touched.insert(m_sessions.at(row).sandbox);
    }
    for (const SandboxKey &key : std::as_const(touched))
        announceSandbox(key);
}

// Its count of waiting requests is the sum of its sessions'.
void NavigationModel::announceSandbox(const SandboxKey &key)
{
    const QModelIndex index = indexOf(key);
    emit dataChanged(index, index);
}

} // namespace sandgate
