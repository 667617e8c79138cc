// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/desktop.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include "ui/common/imagedecoder.h"
#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace sandgate {

class DesktopDesk;
class DesktopInputs;
class DesktopScreen;
class EmptyState;
class ProblemBanner;
class TextLabel;

// The virtual desktop of a sandbox: its screen, a few pictures a second while it can be seen, and what a person does on
// it. It is looked at only, until the person says that mouse and keyboard are for it.
class DesktopDialog : public QDialog
{
    Q_OBJECT
public:
    DesktopDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);
    ~DesktopDialog() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void followSandbox();
    void refresh();
    void tellState();
    void fail(const Error &error);
    void askForProgram();
    void fillWindows(const std::vector<DesktopWindow> &windows);
    double scale() const;
    async::Task<> read();
    async::Task<> start();
    async::Task<> stop();
    async::Task<> look();
    async::Task<> listWindows();
    async::Task<> copyFromThere();
    async::Task<> record(bool on);
    async::Task<> carryOut(async::Task<Result<>> what);

    Workbench &m_workbench;
    DesktopDesk &m_desk;
    const SandboxKey m_sandbox;
    DesktopState m_state;
    bool m_isAwake = false;   // the sandbox
    bool m_isKnown = false;   // what state it is in
    bool m_isBusy = false;    // it is being started, ended or asked
    bool m_isLooking = false; // a picture is on its way
    QTimer m_next;            // picture

    QStackedWidget *m_pages;
    EmptyState *m_message;
    DesktopScreen *m_screen;
    DesktopInputs *m_inputs;
    QPushButton *m_start;
    QPushButton *m_stop;
    QComboBox *m_size;
    QCheckBox *m_control;
    QPushButton *m_programs;
    QPushButton *m_windows;
    QMenu *m_windowMenu;
    QPushButton *m_clipboard;
    QPushButton *m_record;
    QPushButton *m_recordings;
    ProblemBanner *m_problem;
    TextLabel *m_hint;
    ImageDecoder m_images;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
