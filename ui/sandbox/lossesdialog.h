// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>

class QPushButton;

namespace sandgate {

class DownloadFirst;
class ProblemBanner;
class UnsavedNote;

// Asks before a sandbox is deleted, or put to sleep where that loses its files: says what would be lost, looks for what
// git has nowhere else, and offers to download first. Its default is to leave the sandbox.
class LossesDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Act { Delete, Sleep };

    LossesDialog(Workbench &workbench, const SandboxKey &sandbox, Act act, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString losses() const;
    QString confirmText() const;
    void refresh();
    async::Task<Result<>> carryOut();
    async::Task<> run();

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    const Act m_act;
    UnsavedNote *m_unsaved;    // null: no files are lost
    DownloadFirst *m_download; // null: there is nothing to save
    ProblemBanner *m_problem;
    QPushButton *m_confirm;
    QPushButton *m_keep;
    bool m_isActing = false;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
