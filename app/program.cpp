// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"
#include "app/composition.h"
#include "providers/async/waits.h"
#include "ui/window/mainwindow.h"
#include <QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

Program::Program(const Places &places)
    : m_places(places)
    , m_settings(places.settings, QSettings::IniFormat)
{
    connect(&m_signals, &UnixSignals::endAsked, this, [this] { quit(0, false); });
}

Program::~Program() = default;

void Program::open()
{
    m_workbench = makeWorkbench(m_places);
    m_window = std::make_unique<MainWindow>(*m_workbench, m_settings);
    connect(m_window.get(), &MainWindow::closed, this, [this] { quit(0, false); });
    m_desktop = std::make_unique<DesktopLinks>(*m_workbench, *m_window, m_settings, QDBusConnection::sessionBus(),
                                               QDBusConnection::systemBus());
    m_window->show();
}

void Program::fulfil(const QStringList &wishes, const QString &token)
{
    if (!m_window)
        return;
    m_window->reveal(token);
    if (wishes.contains("new-sandbox"_L1))
        m_window->askForSandbox();
    if (wishes.contains("requests"_L1))
        m_window->showInbox();
    for (const QString &wish : wishes) {
        if (wish.startsWith("session:"_L1))
            m_window->showSession({wish.mid(8)});
    }
}

void Program::beginTour(const QString &folder)
{
    m_window->resize(1280, 820);
    TourStage &stage = *this;
    m_tour = std::make_unique<Tour>(stage, folder);
    connect(m_tour.get(), &Tour::finished, this,
            [this](bool everythingHappened) { quit(everythingHappened ? 0 : 1, true); });
    m_tour->start();
}

void Program::quit(int exitCode, bool endAll)
{
    if (!std::exchange(m_quitting, true))
        m_tasks.start(runQuit(exitCode, endAll));
}

async::Task<> Program::runQuit(int exitCode, bool endAll)
{
    co_await endCore(endAll);
    QApplication::exit(exitCode);
}

// What is still running after the limit is found by the next start.
async::Task<> Program::endCore(bool all)
{
    constexpr auto patience = 10s;
    m_desktop.reset(); // what is on the screen could not be answered any more
    m_window->save();
    m_window->hide();
    const std::optional<Result<>> ended = co_await async::within(patience, m_workbench->shutDown(all));
    if (!ended || !*ended)
        qWarning() << "some sandboxes were not put to sleep; the next start finds them";
    m_window.reset();
    m_workbench.reset();
}

QWidget *Program::window()
{
    return m_window.get();
}

async::Task<Result<>> Program::restart()
{
    co_await endCore(false);
    open();
    m_window->resize(1280, 820);
    co_return Result<>();
}

} // namespace sandgate
