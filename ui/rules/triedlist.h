// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/decisionrecord.h"
#include <QWidget>

class QTreeWidget;

namespace sandgate {

class TextLabel;
class Workbench;

// What a rule would have done with past requests: how often, and with which, what a person had answered otherwise
// first.
class TriedList : public QWidget
{
    Q_OBJECT
public:
    explicit TriedList(Workbench &workbench, QWidget *parent = nullptr);

    void show(const std::vector<TriedDecision> &tried, RuleEffect effect);

private:
    Workbench &m_workbench;
    TextLabel *m_says;
    QTreeWidget *m_list;
};

} // namespace sandgate
