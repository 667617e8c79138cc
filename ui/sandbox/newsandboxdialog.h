// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace sandgate {

class ProblemBanner;
class TextLabel;

// Asks for what a new sandbox needs, and has it made. Closes as soon as the sandbox is in the list.
class NewSandboxDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewSandboxDialog(Workbench &workbench, QWidget *parent = nullptr);

signals:
    void created(const sandgate::SandboxKey &sandbox);

private:
    void refresh();
    void browse();
    QString workspace() const;
    QString proposedName() const;
    async::Task<> create(NewSandbox sandbox);
    async::Task<> installServer();

    Workbench &m_workbench;
    bool m_busy = false;
    bool m_named = false; // by the person; before that, the name follows the folder

    QLineEdit *m_name;
    QComboBox *m_provider;
    QLineEdit *m_workspace;
    QPushButton *m_browse;
    QCheckBox *m_demo;
    ProblemBanner *m_problem;
    TextLabel *m_folderHint;
    QPushButton *m_create;
    QPushButton *m_cancel;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
