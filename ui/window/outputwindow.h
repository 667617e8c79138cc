// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QMainWindow>
#include <functional>
#include <vector>

class QAction;
class QMenu;
class QSettings;
class QStackedWidget;

namespace sandgate {

class EmptyState;
class LogPane;
class ProblemBanner;
class Shortcuts;
class StateKeeper;
class TerminalPane;

// A window of one process: its terminal where it has one, else its log. It is there before the process is known, and
// stays when it was removed.
class OutputWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `group`: of the settings, where its state is kept, and which process it shows.
    OutputWindow(Workbench &workbench, QSettings &settings, const QString &group);
    ~OutputWindow() override;

    static ProcessKey processOf(QSettings &settings, const QString &group); // empty: it is no such window's group
    static void prepare(QSettings &settings, const QString &group, const ProcessKey &process);

    const ProcessKey &process() const { return m_process; }
    const QString &group() const { return m_group; }
    // Asked before it closes; false keeps it open.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    void reveal();
    void save();        // what it looks like; also done soon after a change
    void readChoices(); // that all windows share, and that another has changed

signals:
    void left(); // closed by the person
    void listWanted(const sandgate::ProcessKey &process);
    void quitWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeWaysOut();
    void tellMissing();
    void makePane(const ProcessRow &process);
    void refresh();
    void askToOpen(const QUrl &url);
    async::Task<> tellOutcome(async::Task<Result<>> command);

    Workbench &m_workbench;
    QSettings &m_settings;
    const QString m_group;
    const ProcessKey m_process;
    std::function<bool()> m_mayClose;
    bool m_isBusy = false; // a command is on its way

    ProblemBanner *m_problem;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    std::vector<QWidget *> m_waysOut; // of a window whose process is gone
    LogPane *m_log = nullptr;         // one of these, as soon as the process is known
    TerminalPane *m_terminal = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_forceStop = nullptr;
    QAction *m_showInList = nullptr;
    QMenu *m_output = nullptr; // what can be done with what it shows
    Shortcuts *m_shortcuts = nullptr;
    StateKeeper *m_keeper = nullptr;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
