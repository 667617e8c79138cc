// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/desktopdesk.h"
#include "providers/async/scope.h"
#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace sandgate {

class ProblemBanner;

// The recordings of a sandbox's desktop: to be saved here as videos, and deleted there.
class RecordingsDialog : public QDialog
{
    Q_OBJECT
public:
    RecordingsDialog(DesktopDesk &desk, const SandboxKey &sandbox, QWidget *parent = nullptr);

private:
    void refresh();
    const DesktopRecording *chosen() const;
    void askWhereToSave();
    void askBeforeDeleting();
    async::Task<> list();
    async::Task<> save(QString recording, QString file);
    async::Task<> remove(QString recording);

    DesktopDesk &m_desk;
    const SandboxKey m_sandbox;
    std::vector<DesktopRecording> m_found;
    bool m_isBusy = false;

    QTreeWidget *m_list;
    QPushButton *m_save;
    QPushButton *m_delete;
    ProblemBanner *m_problem;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
