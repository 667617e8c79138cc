// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace sandgate {

class LogPane;
class ProblemBanner;
class TextLabel;

// The processes of one sandbox.
class ProcessProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSandbox(const SandboxKey &sandbox);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SandboxKey m_sandbox;
};

// Runs commands in a sandbox, lists its processes, and follows the log of the chosen one.
class ProcessPane : public QWidget
{
    Q_OBJECT
public:
    explicit ProcessPane(Workbench &workbench, QWidget *parent = nullptr);

    void show(const SandboxKey &sandbox);
    void focusCommand();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

private:
    enum class Command { Stop, ForceStop, Remove };

    QWidget *makeHead();
    QWidget *makeTable();
    void refresh();
    void run();
    void chooseOne();
    void choose();
    std::vector<ProcessKey> chosen() const;
    void start(Command command);
    async::Task<> startProcess(SandboxKey sandbox, QString command, QString cwd);
    async::Task<> carryOut(ProcessKey process, Command command);

    Workbench &m_workbench;
    SandboxKey m_sandbox;
    ProcessKey m_expected;                   // just started here: chosen as soon as its row comes
    QHash<SandboxKey, ProcessKey> m_choices; // of the person, in this run
    ProcessKey m_lastChoice;                 // of the run before
    bool m_choosing = false;
    bool m_starting = false;
    QSet<ProcessKey> m_busy;

    ProcessProxy m_rows;
    TextLabel *m_title;
    QLineEdit *m_command;
    QLineEdit *m_folder;
    QPushButton *m_run;
    ProblemBanner *m_problem;
    QTableView *m_table;
    QPushButton *m_stop;
    QPushButton *m_forceStop;
    QPushButton *m_remove;
    QStackedWidget *m_left;
    QSplitter *m_splitter;
    LogPane *m_log;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
