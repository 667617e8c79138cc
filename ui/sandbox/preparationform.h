// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "providers/async/scope.h"
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace sandgate {

class TextLabel;
class Workbench;

// Asks what is done in a new sandbox before somebody works in it: a repository, agents, a set-up, rules. Folded until
// it is wanted, or there is something in it.
class PreparationForm : public QWidget
{
    Q_OBJECT
public:
    explicit PreparationForm(Workbench &workbench, QWidget *parent = nullptr);

    void show(const PreparationPlan &plan);
    PreparationPlan plan() const;
    QString problem() const; // empty: the plan can be carried out as far as is known here
    QFormLayout *form() const { return m_form; }

signals:
    void edited();
    void unfolded(); // or folded

private:
    void unfold(bool on);
    void refresh();
    void tellSetups(const QString &chosen);
    void addRule(const Rule &rule, bool isChosen);
    void addAgent(const QString &agent, bool isChosen);
    async::Task<> askForSetups();

    Workbench &m_workbench;
    std::vector<Rule> m_rules; // by row, as a plan has them
    QStringList m_setups;
    QToolButton *m_more;
    QWidget *m_content;
    QFormLayout *m_form;
    QLineEdit *m_repository;
    QLineEdit *m_branch;
    QListWidget *m_agents;
    QComboBox *m_setup;
    QListWidget *m_ruleList;
    TextLabel *m_rulesHelp;
    TextLabel *m_help;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
