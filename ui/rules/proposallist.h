// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/decisionrecord.h"
#include "providers/async/scope.h"
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace sandgate {

class ProblemBanner;
class TextLabel;
class Workbench;

// Rules that would have given the answers that were given again and again. None is added by itself.
class ProposalList : public QWidget
{
    Q_OBJECT
public:
    explicit ProposalList(Workbench &workbench, QWidget *parent = nullptr);

    void look();

signals:
    void ruleWanted(const sandgate::Rule &rule);

private:
    async::Task<> ask();
    void refresh();

    Workbench &m_workbench;
    std::vector<RuleProposal> m_proposals;
    TextLabel *m_says;
    QTreeWidget *m_list;
    QPushButton *m_add;
    ProblemBanner *m_problem;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
