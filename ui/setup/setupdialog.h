// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/setup/sandboxsetup.h"
#include "providers/async/scope.h"
#include "ui/setup/setupentry.h"
#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace sandgate {

class BusyBar;
class PathField;
class ProblemBanner;
class TextLabel;

// What a folder of a sandbox is set up with: MCP servers, skills, and the limits of its server. What is edited here is
// written when the person says so; it can be kept under a name, for other sandboxes.
class SetupDialog : public QDialog
{
    Q_OBJECT
public:
    SetupDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    void refresh();
    void fill();
    void add(SetupPart part);
    void edit();
    void remove();
    void ask(SetupPart part, const QString &name, const QJsonObject &entry);
    void enter(SetupPart part, const QString &before, const QString &name, const QJsonObject &entry);
    void askForName();
    async::Task<> load();
    async::Task<> write();
    async::Task<> keep(QString name);

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    SandboxSetup m_stored; // as it was read
    SandboxSetup m_setup;  // as it is shown
    bool m_isLoaded = false;
    QString m_folderShown;
    QString m_doing; // empty: nothing

    PathField *m_folder;
    QTreeWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_limits;
    QPushButton *m_keep;
    QPushButton *m_write;
    BusyBar *m_progress;
    TextLabel *m_state;
    ProblemBanner *m_problem;
    QPushButton *m_again;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
