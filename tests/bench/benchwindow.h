// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/coreworkbench.h"
#include "tests/bench/numbers.h"
#include "ui/window/mainwindow.h"
#include <QApplication>
#include <QSet>
#include <QSettings>
#include <functional>
#include <memory>

namespace sandgate::bench {

// An application like the program's own, which tells when a frame is painted and given to the display.
class BenchApplication : public QApplication
{
public:
    BenchApplication(int &argc, char **argv);

    std::function<void(const QSet<QObject *> &painted, qint64 at)> framed; // which widgets the frame painted anew

    bool notify(QObject *receiver, QEvent *event) override;

private:
    QSet<QObject *> m_painted;
    int m_depth = 0;
};

// The real window over the real core, store and provider, with one session of the mock agent at a server that runs
// already. Whatever cannot be done ends the program with a word about it.
class BenchWindow
{
public:
    // `connectCore`: in the core thread, once the core stands; what it returns goes before the core.
    BenchWindow(const QString &url, const QString &token, const QString &folder, CoreWorkbench::Connect connectCore);
    ~BenchWindow();

    Workbench &workbench() { return *m_workbench; }
    MainWindow &window() { return *m_window; }
    const SessionId &session() const { return m_session; }
    SessionRow row() const;

    void send(const QString &prompt);
    void untilTurnEnds(); // one that send() began

private:
    EventIndex m_before = 0; // the turn
    QSettings m_settings;
    std::unique_ptr<CoreWorkbench> m_workbench;
    std::unique_ptr<MainWindow> m_window;
    SessionId m_session;
};

} // namespace sandgate::bench
