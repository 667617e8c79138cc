// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/rules/decisionrecord.h"
#include "providers/async/scope.h"
#include <QDialog>

class QPushButton;
class QScrollArea;
class QTreeView;

namespace sandgate {

class DecisionFilterBar;
class DecisionsTable;
class PermissionDetails;
class ProblemBanner;
class TextLabel;

// The record of decisions: who allowed and denied what, and when. It can be filtered, read in full, written to a file,
// and a rule can be made from any line of it.
class DecisionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DecisionsDialog(Workbench &workbench, QWidget *parent = nullptr);

    void reveal(const DecisionPlace &place); // lists from this decision back, and chooses it; whatever the filter was
    void exportTo(const QString &file);      // as CSV when it ends in .csv

private:
    QWidget *makeDetails();
    void begin();
    void showLatest();
    async::Task<> load();
    async::Task<> write(QString file);
    void askWhere();
    void tellChosen();
    void makeRule();
    void refresh();

    Workbench &m_workbench;
    DecisionPlace m_from; // where the list begins
    RequestId m_wanted;   // to be chosen when it is there
    std::optional<DecisionPlace> m_next;
    bool m_busy = false;
    bool m_writing = false;

    DecisionsTable *m_table;
    DecisionFilterBar *m_filter;
    QTreeView *m_view;
    TextLabel *m_facts;
    PermissionDetails *m_request;
    QScrollArea *m_requestArea;
    TextLabel *m_count;
    QPushButton *m_latest;
    QPushButton *m_more;
    QPushButton *m_rule;
    QPushButton *m_export;
    ProblemBanner *m_problem;

    async::Scope m_tasks;
    async::Scope m_reading; // last: ends first; and with each change of the filter
};

} // namespace sandgate
