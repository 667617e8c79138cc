// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include <QSet>
#include <QSortFilterProxyModel>
#include <QWidget>
#include <utility>

class QLineEdit;
class QMenu;
class QSettings;
class QTreeView;

namespace sandgate {

class NavigationModel;
enum class SessionGrouping;

enum class SessionOrder { Newest, Attention, Name };

// Order and choice of the side bar's rows. A sandbox is shown as long as it or one of its sessions fits the filter,
// which looks at titles, tags and colours. Pinned sessions come first. Archived ones are shown where it is wanted,
// where something goes on in them, and where a filter fits them.
class NavigationProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOrder(SessionOrder order);
    void setShowDeleted(bool show);
    void setShowArchived(bool show);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool acceptsSession(const NavigationModel &model, const SessionRow &session) const;

    SessionOrder m_order = SessionOrder::Newest;
    bool m_showDeleted = true;
    bool m_showArchived = false;
};

// The sandboxes and their sessions, with a filter above.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(Workbench &workbench, QMenu &sandboxMenu, QMenu &sessionMenu, QWidget *parent = nullptr);

    void select(const SandboxKey &sandbox);
    void select(const SessionId &session);
    SandboxKey sandbox() const; // that was chosen, or whose session was
    SessionId session() const;  // empty when it was a sandbox
    void clearSelection();      // nothing of it is what is seen
    void focusFilter();
    void focusTree();
    NavigationProxy &rows() { return m_proxy; }
    void setGrouping(SessionGrouping grouping); // what is chosen stays so

    void save(QSettings &settings) const;
    void restore(const QSettings &settings); // but for the current row, which may not be there yet

signals:
    void arranged(); // filtered, or something was opened or closed
    void sandboxSelected(const sandgate::SandboxKey &sandbox);
    void sessionSelected(const sandgate::SessionId &session);
    void sessionActivated(const sandgate::SessionId &session);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const QModelIndex &current);
    void choose(const QModelIndex &source);
    void chooseSandbox(const SandboxKey &sandbox);
    void openMenu(const QPoint &position);
    QString nameOf(const QModelIndex &group) const; // of a sandbox's key, or of a tag
    void expandAll();                               // but for those that the person closed
    void expand(const QModelIndex &group);
    void keepClosed(const QModelIndex &group, bool closed);

    NavigationModel *m_model;
    NavigationProxy m_proxy;
    QSet<QString> m_closed; // by the person: sandboxes and tags whose sessions are not shown
    QMenu &m_sandboxMenu;
    QMenu &m_sessionMenu;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    std::pair<SandboxKey, SessionId> m_chosen;
};

} // namespace sandgate
