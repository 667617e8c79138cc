// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopdialog.h"
#include "model/items/desktopdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/desktop/desktopinputs.h"
#include "ui/desktop/desktopscreen.h"
#include "ui/desktop/recordingsdialog.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr std::chrono::milliseconds betweenPictures = 250ms;
constexpr int longestTitle = 60;

} // namespace

DesktopDialog::DesktopDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_desk(workbench.desktops())
    , m_sandbox(sandbox)
    , m_pages(new QStackedWidget(this))
    , m_message(new EmptyState("sandbox"_L1, {}, {}, this))
    , m_screen(new DesktopScreen(this))
    , m_inputs(new DesktopInputs(m_desk, sandbox, this))
    , m_start(m_message->addAction(tr("Start Desktop")))
    , m_stop(new QPushButton(tr("Stop Desktop"), this))
    , m_size(new QComboBox(this))
    , m_control(new QCheckBox(tr("Use &mouse and keyboard there"), this))
    , m_programs(new QPushButton(tr("Start Program…"), this))
    , m_windows(new QPushButton(tr("Windows"), this))
    , m_windowMenu(new QMenu(this))
    , m_clipboard(new QPushButton(tr("Clipboard"), this))
    , m_record(new QPushButton(tr("Record"), this))
    , m_recordings(new QPushButton(tr("Recordings…"), this))
    , m_problem(new ProblemBanner(this))
    , m_hint(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("desktopDialog"_L1);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    setWindowTitle(row ? tr("Desktop of %1").arg(visibleLine(row->name, longestTitle)) : tr("Desktop"));
    m_next.setSingleShot(true);
    m_start->setObjectName("startDesktopButton"_L1);
    m_problem->setObjectName("desktopProblem"_L1);
    m_problem->setDismissable(true);
    m_hint->setObjectName("desktopHint"_L1);
    m_hint->setWrapping(true);
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_screen);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_problem);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_hint);
    resize(fontMetrics().averageCharWidth() * 165, fontMetrics().lineSpacing() * 50);

    connect(&m_next, &QTimer::timeout, this, [this] { m_tasks.start(look()); });
    connect(m_start, &QPushButton::clicked, this, [this] { m_tasks.start(start()); });
    connect(m_screen, &DesktopScreen::acted, m_inputs, &DesktopInputs::add);
    connect(m_inputs, &DesktopInputs::failed, this, &DesktopDialog::fail);
    connect(m_inputs, &DesktopInputs::carriedOut, this, [this] {
        if (m_next.isActive())
            m_next.start(0ms);
    });
    connect(m_problem, &ProblemBanner::dismissed, m_problem, &ProblemBanner::clear);
    onAnyChange(workbench.sandboxes(), this, [this] { followSandbox(); });
    followSandbox();
}

DesktopDialog::~DesktopDialog() = default;

QWidget *DesktopDialog::makeBar()
{
    m_size->setObjectName("desktopSize"_L1);
    nameChoice(*m_size, tr("Size of the desktop that is started"));
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)})
        m_size->addItem(tr("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_stop->setObjectName("stopDesktopButton"_L1);
    m_control->setObjectName("controlDesktopBox"_L1);
    m_programs->setObjectName("startProgramButton"_L1);
    m_windows->setObjectName("desktopWindowsButton"_L1);
    m_windows->setMenu(m_windowMenu);
    m_clipboard->setObjectName("desktopClipboardButton"_L1);
    auto *clipboard = new QMenu(this);
    QAction *fromThere = clipboard->addAction(tr("Copy What Is in the Desktop's Clipboard"));
    fromThere->setObjectName("copyFromDesktopAction"_L1);
    QAction *toThere = clipboard->addAction(tr("Put This Computer's Clipboard There"));
    toThere->setObjectName("copyToDesktopAction"_L1);
    m_clipboard->setMenu(clipboard);
    m_record->setObjectName("recordDesktopButton"_L1);
    m_record->setCheckable(true);
    m_recordings->setObjectName("recordingsButton"_L1);
    m_control->setMinimumHeight(m_stop->sizeHint().height()); // in line with the buttons
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    for (QPushButton *button : {m_stop, m_programs, m_windows, m_clipboard, m_record, m_recordings})
        button->setAutoDefault(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_control, m_programs, m_windows, m_clipboard, m_record,
                                                            m_recordings, m_size, m_stop})
        row->addWidget(widget);

    connect(m_stop, &QPushButton::clicked, this, [this] { m_tasks.start(stop()); });
    connect(m_control, &QCheckBox::toggled, this, [this](bool on) {
        m_inputs->clear();
        m_screen->setControlled(on);
        if (on)
            m_screen->setFocus(Qt::OtherFocusReason);
        refresh();
    });
    connect(m_programs, &QPushButton::clicked, this, &DesktopDialog::askForProgram);
    connect(m_windowMenu, &QMenu::aboutToShow, this, [this] {
        fillWindows({});
        m_tasks.start(listWindows());
    });
    connect(fromThere, &QAction::triggered, this, [this] { m_tasks.start(copyFromThere()); });
    connect(toThere, &QAction::triggered, this,
            [this] { m_tasks.start(carryOut(m_desk.setClipboard(m_sandbox, QGuiApplication::clipboard()->text()))); });
    connect(m_record, &QPushButton::clicked, this, [this](bool on) { m_tasks.start(record(on)); });
    connect(m_recordings, &QPushButton::clicked, this, [this] {
        auto *dialog = new RecordingsDialog(m_desk, m_sandbox, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    return bar;
}

void DesktopDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_isAwake)
        m_tasks.start(read());
}

// Nobody looks: nothing is asked.
void DesktopDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_next.stop();
}

void DesktopDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_next.isActive())
        m_next.start(0ms); // as sharp as there is room
}

// What was known of the desktop is not, once the sandbox has slept.
void DesktopDialog::followSandbox()
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    const bool isAwake = row && row->state == SandboxState::Awake;
    if (std::exchange(m_isAwake, isAwake) != isAwake) {
        m_isKnown = false;
        m_state = {};
        m_next.stop();
        if (isAwake && isVisible())
            m_tasks.start(read());
    }
    refresh();
}

void DesktopDialog::refresh()
{
    const bool isActive = m_isAwake && m_state.kind == DesktopState::Kind::Active;
    m_pages->setCurrentWidget(isActive ? static_cast<QWidget *>(m_screen) : m_message);
    m_start->setVisible(m_isAwake && m_isKnown && !isActive && m_state.kind != DesktopState::Kind::Incomplete);
    m_start->setEnabled(!m_isBusy);
    m_stop->setEnabled(isActive && !m_isBusy);
    m_size->setEnabled(!isActive && !m_isBusy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_control, m_programs, m_windows, m_clipboard, m_record})
        widget->setEnabled(isActive);
    m_recordings->setEnabled(m_isAwake);
    m_record->setText(m_record->isChecked() ? tr("Stop Recording") : tr("Record"));
    m_hint->setText(!isActive ? QString()
                    : m_control->isChecked()
                        ? tr("Mouse and keyboard are the desktop's. Ctrl+Tab leads out of it.")
                        : tr("You are looking only. What you do here does not reach the desktop."));
    if (!m_isAwake)
        m_message->set(tr("The sandbox is not awake"), tr("Wake it to see its desktop."));
    else
        tellState();
}

void DesktopDialog::tellState()
{
    using Kind = DesktopState::Kind;
    if (!m_isKnown)
        return m_message->set(tr("Asking the sandbox…"), {});
    switch (m_state.kind) {
    case Kind::Incomplete:
        return m_message->set(tr("Programs are missing in the sandbox"),
                              tr("The desktop needs: %1.\nInstall them in a terminal of the sandbox:\n%2")
                                  .arg(m_state.missing.join(u", "_s), m_state.installCommand));
    case Kind::Starting:
        return m_message->set(tr("The desktop starts…"), {});
    case Kind::Stopping:
        return m_message->set(tr("The desktop ends…"), {});
    case Kind::Failed:
        return m_message->set(tr("The desktop does not run"), m_state.problem);
    case Kind::Inactive:
    case Kind::Active:
        return m_message->set(
            m_isBusy ? tr("The desktop starts…") : tr("No desktop runs in this sandbox"),
            tr("It is a screen of its own in the sandbox, for programs with windows. Agents can use it, "
               "and you can look at it and use it here."));
    }
}

void DesktopDialog::fail(const Error &error)
{
    m_problem->tell(error);
}

double DesktopDialog::scale() const
{
    if (m_state.size.isEmpty())
        return 1;
    const double wanted = m_screen->place().width() * devicePixelRatioF() / m_state.size.width();
    return qBound(0.1, std::ceil(wanted * 20) / 20, 1.0); // few steps, so that pictures are alike
}

async::Task<> DesktopDialog::read()
{
    const Result<DesktopState> state = co_await m_desk.state(m_sandbox);
    if (state) {
        m_isKnown = true;
        m_state = *state;
    } else if (state.error().kind != Error::Kind::Conflict) {
        fail(state.error()); // one that sleeps is said by the page
    }
    refresh();
    if (m_state.kind == DesktopState::Kind::Active && isVisible())
        m_next.start(0ms);
}

async::Task<> DesktopDialog::start()
{
    m_isBusy = true;
    m_problem->clear();
    refresh();
    const QSize size = m_size->currentData().toSize();
    const Result<DesktopState> state = co_await m_desk.start(m_sandbox, size);
    m_isBusy = false;
    if (state)
        m_state = *state;
    else
        fail(state.error());
    refresh();
    m_tasks.start(read());
}

async::Task<> DesktopDialog::stop()
{
    m_isBusy = true;
    m_next.stop();
    m_control->setChecked(false);
    refresh();
    const Result<> stopped = co_await m_desk.stop(m_sandbox);
    m_isBusy = false;
    if (!stopped)
        fail(stopped.error());
    m_screen->clear();
    m_tasks.start(read());
}

// One picture; the next is asked for a moment after it came.
async::Task<> DesktopDialog::look()
{
    if (m_isLooking)
        co_return;
    m_isLooking = true;
    const Result<QByteArray> bytes = co_await m_desk.picture(m_sandbox, scale());
    Result<QImage> image = bytes ? QImage() : Result<QImage>(tl::unexpected(bytes.error()));
    if (bytes) {
        image = co_await m_images.decode(*bytes);
    }
    m_isLooking = false;
    if (!image) {
        fail(image.error());
        m_tasks.start(read()); // it may have ended
        co_return;
    }
    m_screen->setPicture(*image, m_state.size.isEmpty() ? image->size() : m_state.size);
    if (isVisible() && !isMinimized())
        m_next.start(betweenPictures);
}

async::Task<> DesktopDialog::listWindows()
{
    const Result<std::vector<DesktopWindow>> windows = co_await m_desk.windows(m_sandbox);
    if (windows)
        fillWindows(*windows);
    else
        fail(windows.error());
}

void DesktopDialog::fillWindows(const std::vector<DesktopWindow> &windows)
{
    m_windowMenu->clear();
    if (windows.empty())
        m_windowMenu->addAction(tr("No windows"))->setEnabled(false);
    for (const DesktopWindow &window : windows) {
        QString title = window.title.isEmpty() ? tr("Without a title") : window.title.left(longestTitle);
        QAction *action = m_windowMenu->addAction(title.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(window.isActive);
        connect(action, &QAction::triggered, this,
                [this, id = window.id] { m_tasks.start(carryOut(m_desk.raise(m_sandbox, id))); });
    }
}

async::Task<> DesktopDialog::copyFromThere()
{
    const Result<QString> text = co_await m_desk.clipboard(m_sandbox);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    else
        fail(text.error());
}

void DesktopDialog::askForProgram()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("startProgramDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Start Program"));
    dialog->setLabelText(tr("Command line of a program with windows, such as xterm or firefox:"));
    dialog->setOkButtonText(tr("Start"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &program) { m_tasks.start(carryOut(m_desk.launch(m_sandbox, program))); });
    dialog->open();
}

async::Task<> DesktopDialog::record(bool on)
{
    m_record->setEnabled(false);
    Result<> done;
    if (on) {
        done = co_await m_desk.startRecording(m_sandbox);
    } else {
        done = co_await m_desk.stopRecording(m_sandbox);
    }
    if (!done) {
        m_record->setChecked(!on);
        fail(done.error());
    }
    refresh();
}

async::Task<> DesktopDialog::carryOut(async::Task<Result<>> what)
{
    const Result<> done = co_await std::move(what);
    if (!done)
        fail(done.error());
    else if (m_next.isActive())
        m_next.start(0ms);
}

} // namespace sandgate
