// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>

class QPushButton;

namespace sandgate {

class DownloadFirst;
class ProblemBanner;

// Asks before a sandbox is deleted, and says what would be lost. Its default is not to delete.
class DeleteSandboxDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteSandboxDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

private:
    QString losses() const;
    void refresh();
    async::Task<> destroy();

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    DownloadFirst *m_download; // null: there is nothing to save
    ProblemBanner *m_problem;
    QPushButton *m_delete;
    QPushButton *m_keep;
    bool m_isDeleting = false;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
