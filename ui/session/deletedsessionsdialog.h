// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace sandgate {

class ProblemBanner;
class TextLabel;

// What was deleted and can be restored, or be removed for good.
class DeletedSessionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DeletedSessionsDialog(Workbench &workbench, QWidget *parent = nullptr);

signals:
    void restored(const sandgate::SessionId &session); // the last one that was

private:
    void fill();
    void refresh();
    std::vector<SessionId> chosen() const;
    void restore();
    void askToRemove();
    void askToEmpty();
    async::Task<> runRestore(std::vector<SessionId> sessions);
    async::Task<> runRemove(std::vector<SessionId> sessions); // an empty id: all

    Workbench &m_workbench;
    ProblemBanner *m_problem;
    TextLabel *m_remark;
    QTreeWidget *m_list;
    QPushButton *m_restore;
    QPushButton *m_remove;
    QPushButton *m_empty;
    async::Scope m_tasks; // last
};

} // namespace sandgate
