// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include "ui/process/processesofsandbox.h"
#include <QHash>
#include <QSet>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace sandgate {

class LogPane;
class PathField;
class ProblemBanner;
class TerminalPane;
class TextLabel;

// Runs commands and terminals in a sandbox, lists its processes, and shows the terminal of the chosen one, or follows
// its log.
class ProcessPane : public QWidget
{
    Q_OBJECT
public:
    explicit ProcessPane(Workbench &workbench, QWidget *parent = nullptr);

    void show(const SandboxKey &sandbox);
    void focusCommand();
    QList<QAction *> outputTools() const;   // of the log or the terminal that is shown; none: neither is
    ProcessKey process() const;             // the current one; empty: none
    void select(const ProcessKey &process); // one of this sandbox
    void reveal(const ProcessKey &process, const QString &word); // one of this sandbox, at a word of its output
    void newTerminal();                                          // a shell in the sandbox; shown as soon as it runs
    void addRowAction(QAction &action);                          // to the menu of a process
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    void linkWanted(const QUrl &url); // nothing was asked yet
    void processChosen();             // another is the current one, or none

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
    async::Task<> startTerminal(SandboxKey sandbox, QString cwd);
    void tellStarted(const Result<ProcessKey> &started);
    async::Task<> carryOut(ProcessKey process, Command command);

    Workbench &m_workbench;
    SandboxKey m_sandbox;
    ProcessKey m_expected;                   // just started here: chosen as soon as its row comes
    QHash<SandboxKey, ProcessKey> m_choices; // of the person, in this run
    ProcessKey m_lastChoice;                 // of the run before
    bool m_choosing = false;
    bool m_starting = false;
    bool m_wantsTerminal = false; // the one that was just started gets the focus
    QSet<ProcessKey> m_busy;

    ProcessesOfSandbox m_rows;
    TextLabel *m_title;
    QLineEdit *m_command;
    PathField *m_folder;
    QPushButton *m_run;
    QPushButton *m_newTerminal;
    ProblemBanner *m_problem;
    QTableView *m_table;
    QPushButton *m_stop;
    QPushButton *m_forceStop;
    QPushButton *m_remove;
    QStackedWidget *m_left;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    LogPane *m_log;
    TerminalPane *m_terminal;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
