// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QAbstractItemModel>
#include <QHash>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace sandgate {

class SandboxListModel;
class SessionListModel;

enum class SessionGrouping { BySandbox, ByTag };

// The sandboxes with their sessions beneath them, made of the two row models; it keeps nothing but the structure. Or
// the tags, each with the sessions that have it: one with two tags is there twice, and those without any are together.
class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { IsSandboxRole = Qt::UserRole, KeyRole, SessionRole, WaitingRole };
    Q_ENUM(Role)

    NavigationModel(SandboxListModel &sandboxes, SessionListModel &sessions, QObject *parent = nullptr);
    ~NavigationModel() override;

    QModelIndex indexOf(const SandboxKey &sandbox) const;
    QModelIndex indexOf(const SessionId &session) const;
    const SandboxRow *sandboxAt(const QModelIndex &index) const; // null when the index is a session
    const SessionRow *sessionAt(const QModelIndex &index) const;
    const SandboxRow *sandboxOf(const SessionRow &session) const;
    // As it is written, "" for the group of those without; none when the index is no tag.
    std::optional<QString> tagAt(const QModelIndex &index) const;

    SessionGrouping grouping() const { return m_grouping; }
    void setGrouping(SessionGrouping grouping); // all rows are other ones then

    // Sessions in which everything is allowed are marked, for as long as it is so.
    void setAllowingEverything(const std::set<SessionId> &sessions);
    bool allowsEverything(const SessionId &session) const { return m_everything.contains(session); }

    // So are sandboxes of which a part could not be prepared.
    void setUnprepared(const SandboxKey &sandbox, bool isUnprepared);
    bool isUnprepared(const SandboxKey &sandbox) const { return m_unprepared.contains(sandbox); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        QString name;   // in m_byName
        SandboxKey key; // empty: it is a tag
        QString tag;
        std::vector<SessionId> sessions;
    };

    bool isByTag() const { return m_grouping == SessionGrouping::ByTag; }
    QStringList namesFor(const SessionRow &session) const;
    Node *nodeOf(const QString &name) const;
    int rowOf(const Node *node) const;
    QModelIndex indexIn(Node *node, const SessionId &session) const;
    std::vector<QModelIndex> indexesOf(const SessionId &session) const;
    int waitingIn(const Node &node) const;
    QVariant sandboxData(const Node &node, const SandboxRow &sandbox, int role) const;
    QVariant tagData(const Node &node, int role) const;
    QVariant sessionData(const SessionRow &session, int role) const;
    void build();
    void addSandboxes(int first, int last);
    void removeSandboxes(int first, int last);
    void changeSandboxes(int first, int last);
    void addSessions(int first, int last);
    void removeSessions(int first, int last);
    void changeSessions(int first, int last);
    void regroup(const SessionRow &session);
    void makeTag(const QString &tag, const QString &name);
    void put(const QString &name, const std::vector<SessionId> &sessions);
    void take(const QString &name, const SessionId &session);
    void announce(const QString &name);

    SandboxListModel &m_sandboxes;
    SessionListModel &m_sessions;
    SessionGrouping m_grouping = SessionGrouping::BySandbox;
    std::vector<std::unique_ptr<Node>> m_nodes; // of sandboxes in the order of their model
    QHash<QString, Node *> m_byName;            // the sandboxes by key, the tags in one case of letters
    QHash<SessionId, QStringList> m_names;      // of the tags that each session stands under, by tag only
    std::set<SessionId> m_everything;
    std::set<SandboxKey> m_unprepared;
};

} // namespace sandgate
