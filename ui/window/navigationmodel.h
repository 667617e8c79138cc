// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QAbstractItemModel>
#include <QHash>
#include <memory>
#include <set>
#include <vector>

namespace sandgate {

class SandboxListModel;
class SessionListModel;

// The sandboxes with their sessions beneath them, made of the two row models; it keeps nothing but the structure.
class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { IsSandboxRole = Qt::UserRole, KeyRole, SessionRole, WaitingRole, CreatedRole, StateRole };
    Q_ENUM(Role)

    NavigationModel(SandboxListModel &sandboxes, SessionListModel &sessions, QObject *parent = nullptr);
    ~NavigationModel() override;

    QModelIndex indexOf(const SandboxKey &sandbox) const;
    QModelIndex indexOf(const SessionId &session) const;
    const SandboxRow *sandboxAt(const QModelIndex &index) const; // null when the index is a session
    const SessionRow *sessionAt(const QModelIndex &index) const;
    // Sessions in which everything is allowed are marked, for as long as it is so.
    void setAllowingEverything(const std::set<SessionId> &sessions);
    bool allowsEverything(const SessionId &session) const { return m_everything.contains(session); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        SandboxKey key;
        std::vector<SessionId> sessions;
    };

    Node *nodeOf(const SandboxKey &key) const;
    int rowOf(const Node *node) const;
    int waitingIn(const Node &node) const;
    void addSandboxes(int first, int last);
    void removeSandboxes(int first, int last);
    void changeSandboxes(int first, int last);
    void addSessions(int first, int last);
    void removeSessions(int first, int last);
    void changeSessions(int first, int last);
    void announceSandbox(const SandboxKey &key);

    SandboxListModel &m_sandboxes;
    SessionListModel &m_sessions;
    std::vector<std::unique_ptr<Node>> m_nodes;
    QHash<SandboxKey, Node *> m_byKey;
    std::set<SessionId> m_everything;
};

} // namespace sandgate
