// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "ui/rules/rulewords.h"
#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace sandgate {

class CodeView;
class ProblemBanner;
class ContentArea;
class RuleMeaning;
class TextLabel;
class TriedList;

// One rule, to be read and changed before it is kept: what it does, for whom, what exactly it matches, and until when.
// It can be tried on what was asked before. Nothing is kept by a key that was meant for something else: no button is
// the default one.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    // `rule` is a new one when its id is empty. The scopes are offered as they come, the rule's own first if it is not
    // among them.
    RuleDialog(Workbench &workbench, const Rule &rule, std::vector<ScopeChoice> scopes, QWidget *parent = nullptr);

    // The request from which the rule is made: shown, and what the rule would do with it.
    void setRequest(const AskedTool &request);

    Rule rule() const; // as it is entered

private:
    void addFields(QFormLayout &form);
    void offerEnds();
    void layOut(QFormLayout *form);
    void refresh();
    async::Task<> keep();
    async::Task<> tryIt();

    Workbench &m_workbench;
    Rule m_rule;
    std::vector<ScopeChoice> m_scopes;
    std::optional<AskedTool> m_request;
    bool m_busy = false;

    QScrollArea *m_area;
    ContentArea *m_meaningArea;
    TextLabel *m_from;
    CodeView *m_asked;
    QComboBox *m_effect;
    QComboBox *m_scope;
    QComboBox *m_kind;
    QLineEdit *m_command;
    QLineEdit *m_path;
    QLineEdit *m_host;
    QComboBox *m_end;
    QDateTimeEdit *m_endTime;
    RuleMeaning *m_meaning;
    TriedList *m_tried;
    ProblemBanner *m_problem;
    QPushButton *m_keep;
    QPushButton *m_try;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
