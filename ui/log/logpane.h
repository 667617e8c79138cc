// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/logpages.h"
#include "ui/log/logview.h"
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QToolBar;

namespace sandgate {

class LogBars;
class LogFilterBar;
class LogFindBar;

// How a process runs or has ended, as a sentence.
QString endSentence(const ProcessRow &process);

// The log of a process, or of several, with its tools: filter, find, marks, wrapping, times, copy, save.
class LogPane : public QWidget
{
    Q_OBJECT
public:
    LogPane(Workbench &workbench, QWidget *parent = nullptr);
    ~LogPane() override;

    void show(const ProcessKey &process);
    void show(const std::vector<LogSource> &sources); // merged by time, each line with its source's name
    using QWidget::show;
    void clear() { show(ProcessKey{}); }
    // What is known of the process, for the line below its log; one that is not shown is ignored.
    void setProcess(const ProcessRow &process);

    void openFind();
    void openFind(const QString &text); // and goes to its first place
    void openFilter();
    void showInContext();               // without the filter, at the line that is chosen
    void setMarks(const QString &text); // as LogMarksDialog has them
    void saveTo(const QString &path, bool onlyShown);
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

    LogView &view() { return *m_view; }
    QList<QAction *> tools() const; // all that can be done with the log
    const LogPages &pages() const { return m_pages; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> what);
    void makeActions();
    void addTools(QToolBar &bar);
    void fillBeside(QMenu &menu);
    void fillHidden(QMenu &menu);
    void find(LogView::Direction direction);
    void findFirst();
    void goTo(LogView::Sought sought, LogView::Direction direction, const QString &nothing);
    void closeFind();
    void closeFilter();
    void tellRoom();
    void filterChanged();
    void findChanged();
    void chooseMarks();
    void chooseFile(bool onlyShown);
    void takeNews();
    void tellCounts();
    void refreshState();
    QStringList stateParts() const;
    async::Task<> saveLog(LogSaveOptions options);

    Workbench &m_workbench;
    LogPages m_pages;
    LogView *m_view;
    LogFilterBar *m_filterBar;
    LogFindBar *m_findBar;
    LogBars *m_bars;
    QToolBar *m_tools;
    QLabel *m_state;
    QPushButton *m_stopSaving;
    QAction *m_wrap = nullptr;
    QAction *m_times = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_context = nullptr;
    QAction *m_saveAll = nullptr;
    QAction *m_saveShown = nullptr;
    QAction *m_retry = nullptr;
    QMenu *m_menu = nullptr;
    QList<QAction *> m_all; // as they stand in the menu; null: a separator
    std::optional<ProcessRow> m_process;
    std::vector<LogSource> m_chosen; // without what is read beside it
    QString m_marksText;
    QString m_problem;
    QString m_filterProblem;
    QString m_findProblem;
    QString m_said;            // until something else is to be said
    bool m_findsFirst = false; // the first place is shown as soon as it is known
    bool m_saving = false;
    async::Scope m_tasks;
};

} // namespace sandgate
