// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class QListView;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace sandgate {

class PermissionCard;
class SetAside;
class TextLabel;

// Waiting requests first, the longest waiting on top; those set aside after them; decided ones last.
class InboxProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    InboxProxy(const SetAside &setAside, QObject *parent = nullptr);

    bool isSetAside(const QModelIndex &index) const;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int group(const PermissionRow &row) const;

    const SetAside &m_setAside;
};

// All requests of all sessions in all sandboxes; each can be answered here.
class InboxPane : public QWidget
{
    Q_OBJECT
public:
    InboxPane(Workbench &workbench, SetAside &setAside, QWidget *parent = nullptr);

    void select(const RequestId &request);
    void selectNext();
    PermissionCard &card() { return *m_card; }
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    void sessionWanted(const sandgate::SessionId &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void choose();

    Workbench &m_workbench;
    SetAside &m_setAside;
    InboxProxy *m_rows;
    QTimer m_minute; // how long each waits is told in minutes; runs only while that can be seen

    TextLabel *m_title;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QListView *m_list;
    PermissionCard *m_card;
};

} // namespace sandgate
