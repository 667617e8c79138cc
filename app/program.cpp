// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"
#include "app/composition.h"
#include "providers/async/waits.h"
#include "ui/window/windowset.h"
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
    m_windows = std::make_unique<WindowSet>(*m_workbench, m_settings);
    connect(m_windows.get(), &WindowSet::ended, this, [this] { quit(0, false); });
    m_desktop = std::make_unique<DesktopLinks>(*m_workbench, *m_windows, m_settings, QDBusConnection::sessionBus(),
                                               QDBusConnection::systemBus());
    m_windows->open();
}

void Program::fulfil(const QStringList &wishes, const QString &token)
{
    if (!m_windows)
        return;
    bool isRevealed = false;
    const auto revealed = [&](MainWindow &window) -> MainWindow & {
        window.reveal(token);
        isRevealed = true;
        return window;
    };
    if (wishes.contains("new-sandbox"_L1))
        revealed(m_windows->mainWindow()).askForSandbox();
    if (wishes.contains("requests"_L1))
        revealed(m_windows->mainWindow()).showInbox();
    for (const QString &wish : wishes) {
        if (!wish.startsWith("session:"_L1))
            continue;
        const SessionId session{wish.mid(8)};
        revealed(m_windows->windowOf(session)).showSession(session);
    }
    if (!isRevealed)
        m_windows->current().reveal(token);
}

void Program::beginTour(const QString &folder)
{
    m_windows->current().resize(1280, 820);
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
    m_windows->save();
    m_windows->hide();
    const std::optional<Result<>> ended = co_await async::within(patience, m_workbench->shutDown(all));
    if (!ended || !*ended)
        qWarning() << "some sandboxes were not put to sleep; the next start finds them";
    m_windows.reset();
    m_workbench.reset();
}

QWidget *Program::window()
{
    return m_windows ? &m_windows->current() : nullptr;
}

async::Task<Result<>> Program::restart()
{
    co_await endCore(false);
    open();
    m_windows->current().resize(1280, 820);
    co_return Result<>();
}

} // namespace sandgate
