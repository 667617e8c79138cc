// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/rules/decisionrecord.h"
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace sandgate {

// Which decisions are wanted: by text, time, answer, decider, sandbox and agent.
class DecisionFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionFilterBar(Workbench &workbench, QWidget *parent = nullptr);

    DecisionFilter filter() const;
    void reset();        // to all of them
    bool isOpen() const; // takes all

signals:
    void changed();

private:
    void offer(QComboBox &box, const char *objectName, const QString &name,
               const std::vector<std::pair<QString, QVariant>> &choices);

    QLineEdit *m_text;
    QComboBox *m_time;
    QComboBox *m_outcome;
    QComboBox *m_by;
    QComboBox *m_sandbox;
    QComboBox *m_agent;
    QTimer m_typing; // until the text is asked for
};

} // namespace sandgate
