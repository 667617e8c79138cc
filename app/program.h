// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/desktoplinks.h"
#include "app/places.h"
#include "app/tour/tour.h"
#include "app/unixsignals.h"
#include "model/actor/coreworkbench.h"
#include "providers/async/scope.h"
#include <QSettings>
#include <memory>

namespace sandgate {

class WindowSet;

// The program from its windows to its end: they go first, then sandboxes in which nothing goes on are put to
// sleep, then the core ends, then the process.
//
// UI thread only.
class Program : public QObject, private TourStage
{
    Q_OBJECT
public:
    explicit Program(const Places &places);
    ~Program() override;

    void open(); // the windows, from the local database; nothing waits for a network
    // Of a command line, perhaps another process's. `token`: to raise a window with; empty: none.
    void fulfil(const QStringList &wishes, const QString &token = {});
    void beginTour(const QString &folder); // its end ends the program, with 1 when a step did not happen

private:
    void quit(int exitCode, bool endAll);
    async::Task<> runQuit(int exitCode, bool endAll);
    async::Task<> endCore(bool all);

    QWidget *window() override;
    Workbench &workbench() override { return *m_workbench; }
    async::Task<Result<>> restart() override;

    const Places m_places;
    QSettings m_settings;
    UnixSignals m_signals;
    std::unique_ptr<CoreWorkbench> m_workbench;
    std::unique_ptr<WindowSet> m_windows;
    std::unique_ptr<DesktopLinks> m_desktop;
    std::unique_ptr<Tour> m_tour;
    bool m_quitting = false;
    async::Scope m_tasks;
};

} // namespace sandgate
