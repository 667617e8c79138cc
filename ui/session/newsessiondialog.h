// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/setup/sandboxsetup.h"
#include "providers/async/scope.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace sandgate {

class BusyBar;
class PathField;
class ProblemBanner;
class TextLabel;

// Asks for the agent and the folder of a new session. The agents come from the sandbox itself, and so do the folder's
// MCP servers. They are programs that the agent starts, and anybody who can write to the folder can name some: it is
// told of those that the person has chosen; at first, of those that are in a set-up which is kept here.
class NewSessionDialog : public QDialog
{
    Q_OBJECT
public:
    NewSessionDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

signals:
    void created(const sandgate::SessionId &session);

private:
    void refresh();
    void fill();
    const AgentRow *agent() const;
    async::Task<> load();
    async::Task<> install(QString agent);
    async::Task<> create(QString agent, QString cwd);
    async::Task<> loadServers();
    void fillServers(const SandboxSetup &setup, const std::vector<SetupRecord> &kept);
    QJsonArray chosenServers() const;

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    std::vector<AgentRow> m_agents;
    QString m_doing; // empty: nothing
    QString m_folderRead;
    QMap<QString, QJsonObject> m_servers; // of the folder

    QComboBox *m_agent;
    QPushButton *m_install;
    TextLabel *m_hint;
    PathField *m_folder;
    QLabel *m_serversLabel;
    QListWidget *m_serverList;
    TextLabel *m_serversHint;
    BusyBar *m_progress;
    TextLabel *m_progressText;
    ProblemBanner *m_problem;
    QPushButton *m_again;
    QPushButton *m_create;

    async::Scope m_reading; // of the servers; a later folder's takes its place
    async::Scope m_tasks;   // last: ends first
};

} // namespace sandgate
