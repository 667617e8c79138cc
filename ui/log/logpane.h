// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/logpages.h"
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolBar;

namespace sandgate {

class LogView;

// How a process runs or has ended, as a sentence.
QString endSentence(const ProcessRow &process);

// A process's log with its tools: wrapping, times, find, copy, save.
class LogPane : public QWidget
{
    Q_OBJECT
public:
    LogPane(Workbench &workbench, QWidget *parent = nullptr);
    ~LogPane() override;

    void show(const ProcessKey &process);
    using QWidget::show;
    void clear() { show(ProcessKey{}); }
    // What is known of the process, for the line below its log; one that is not shown is ignored.
    void setProcess(const ProcessRow &process);

    void openFind();
    // What is loaded of the log, as plain text.
    Result<> saveTo(const QString &path);

    LogView &view() { return *m_view; }

private:
    void addTools(QToolBar &bar);
    QWidget *makeFindBar();
    void find(bool forward);
    void closeFind();
    void chooseFile();
    void refreshState();

    LogPages m_pages;
    LogView *m_view;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_findText = nullptr;
    QLabel *m_findResult = nullptr;
    QLabel *m_state;
    QAction *m_save = nullptr;
    std::optional<ProcessRow> m_process;
    QString m_problem;
};

} // namespace sandgate
