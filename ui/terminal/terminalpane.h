// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/terminaldesk.h"
#include "model/items/terminaloutput.h"
#include "model/rows.h"
#include <QTimer>
#include <QWidget>
#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QToolBar;

namespace sandgate {

class ProblemBanner;
class TerminalView;

// The terminal of one process, with its tools: copy, paste, find, the size of the text. What the process has printed
// before, also in an earlier run, is there; when it has ended, all stays and how it ended is said below.
class TerminalPane : public QWidget
{
    Q_OBJECT
public:
    explicit TerminalPane(Workbench &workbench, QWidget *parent = nullptr);
    ~TerminalPane() override;

    void show(const ProcessKey &process);
    using QWidget::show;
    void clear() { show(ProcessKey{}); }
    // What is known of the process; one that is not shown is ignored.
    void setProcess(const ProcessRow &process);
    const ProcessKey &process() const { return m_output.process(); }

    void openFind();
    void openFind(const QString &text);
    TerminalView &view() { return *m_view; }
    QList<QAction *> tools() const; // all that can be done with the terminal

signals:
    void linkWanted(const QUrl &url); // nothing was asked yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TerminalDesk &desk() const;
    bool leads() const;
    void letGo();
    void sendSize();
    QToolBar *makeTools();
    QWidget *makeFindBar();
    void find(bool forward);
    void closeFind();
    void offerClipboard(const QString &text);
    void refreshState();
    void refreshProgram();

    Workbench &m_workbench;
    TerminalOutput m_output;
    std::unique_ptr<TerminalLine> m_line;
    TerminalView *m_view;
    ProblemBanner *m_offer; // of something for the clipboard
    QString m_offered;
    QToolBar *m_tools = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_findText = nullptr;
    QLabel *m_findResult = nullptr;
    QLabel *m_state;
    std::optional<ProcessRow> m_process;
    QString m_title;
    QString m_problem;
    bool m_rang = false;
    QTimer m_sizing; // until the size rests
};

} // namespace sandgate
