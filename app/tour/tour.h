// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour/guide.h"
#include "providers/async/scope.h"
#include <QObject>

namespace sandgate {

class Workbench;

// What the tour needs of the program it is a part of: its present window, and a restart.
class TourStage
{
public:
    virtual ~TourStage() = default;
    virtual QWidget *window() = 0;
    virtual Workbench &workbench() = 0;
    // Closes the window and ends the core, as quitting does, and starts both again.
    virtual async::Task<Result<>> restart() = 0;
};

// The guided tour: the main job, done through the program's own widgets on a real server with the demo agent. Leaves a
// numbered picture of each step and summary.md in its folder.
//
// UI thread only.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(TourStage &stage, const QString &folder, QObject *parent = nullptr);

    void start(); // once

signals:
    void finished(bool everythingHappened); // summary.md says what did not

private:
    using Step = std::function<async::Task<Result<>>()>;
    using Steps = std::vector<Step>;

    async::Task<> run();
    async::Task<Result<>> inOrder(Steps steps);
    Step click(const QString &control);
    Step clickRow(const QString &view, const QString &text);
    Step type(const QString &control, const QString &text);
    Step until(const QString &what, std::function<bool()> isTrue, std::chrono::milliseconds limit);
    Step picture(const QString &title, const QString &name);
    async::Task<Result<>> doTheJob();
    async::Task<Result<>> makeSandbox();
    async::Task<Result<>> startSession();
    async::Task<Result<>> talk();
    async::Task<Result<>> decide();
    async::Task<Result<>> runProcess();
    async::Task<Result<>> comeBack();
    async::Task<Result<>> cleanUp();
    bool writeSummary(const Result<> &result) const;

    TourStage &m_stage;
    const QString m_folder;
    TourGuide m_guide;
    async::Scope m_tasks;
};

} // namespace sandgate
