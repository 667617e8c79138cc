// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "ui/rules/rulestable.h"
#include "ui/rules/rulewords.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace sandgate {

class ProblemBanner;
class ProposalList;

// All that answers permission requests in a person's place: rules, sessions in which everything is allowed, the time
// after which silence denies. Each can be changed, suspended and revoked at once.
class RulesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RulesDialog(Workbench &workbench, QWidget *parent = nullptr);

private:
    QWidget *makeRules();
    void offerLimits(QComboBox &box);
    void refresh();
    void edit(const Rule &rule);
    std::vector<int> chosen() const; // rows of the table
    void suspendChosen();
    void revokeChosen();
    void revoke(const std::vector<RulesTable::Row> &rows);
    void setLimit(std::chrono::milliseconds time);
    async::Task<> carryOut(std::vector<async::Task<Result<>>> commands);

    Workbench &m_workbench;
    RulesTable *m_table;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_view;
    QLineEdit *m_filter;
    QStackedWidget *m_stack; // the table, or what to do while there is nothing in it
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_suspend;
    QPushButton *m_revoke;
    QComboBox *m_limit;
    ProblemBanner *m_problem;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
