// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/fakes/fakeworkbench.h"
#include <QObject>
#include <functional>

class QDialog;
class QSettings;

namespace sandgate {
class MainWindow;
class WindowSet;
} // namespace sandgate

// Goes from step to step, each after what the one before it changed was painted, and takes pictures on the way: with
// numbers, in a folder. Says on the program's output what is wrong with them.
class Gallery : public QObject
{
public:
    struct Wishes {
        QString folder;
        bool isLong = false;
        bool hasErrors = false;
    };
    Gallery(FakeWorkbench &bench, sandgate::MainWindow &window, const Wishes &wishes);

    void add(std::function<void()> step);
    void picture(const QString &name); // of the window, as a step
    // As a step: it is opened, shown for long enough to read what it wants, and closed.
    void dialog(const QString &name, std::function<QDialog *()> make);
    void grab(QWidget *widget, const QString &name); // now
    void go();                                       // ends the program after the last step

    FakeWorkbench &bench() { return m_bench; }
    sandgate::MainWindow &window() { return m_window; }
    bool isLong() const { return m_wishes.isLong; }
    bool hasErrors() const { return m_wishes.hasErrors; }
    int faults() const { return m_faults; }

private:
    FakeWorkbench &m_bench;
    sandgate::MainWindow &m_window;
    const Wishes m_wishes;
    std::vector<std::function<void()>> m_steps;
    std::size_t m_at = 0;
    int m_number = 0;
    int m_faults = 0;
};

// By theme, in the order of the pictures' numbers.
void showWhereNothingIs(Gallery &gallery);
void showSessionsAndSandboxes(Gallery &gallery);
void showPanes(Gallery &gallery);
void showRules(Gallery &gallery);
void showSandboxDialogs(Gallery &gallery);
void showFinding(Gallery &gallery);
void showNotices(Gallery &gallery);
void showSessionDialogs(Gallery &gallery);
void showWindows(Gallery &gallery, sandgate::WindowSet &windows, QSettings &settings);
