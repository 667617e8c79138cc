// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"
#include "model/items/desktopdesk.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/workbench.h"
#include "providers/async/waits.h"
#include "ui/desktop/desktopscreen.h"
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate::tour {

namespace {

// A menu of its own would wait for the mouse.
TourStep addMcpServer(TourGuide &guide)
{
    const auto open = [&guide] {
        const auto *button = qobject_cast<QPushButton *>(guide.usable(u"addEntryButton"_s));
        if (!button)
            return false;
        button->menu()->actions().first()->trigger();
        return true;
    };
    return guide.until(u"a server can be added"_s, open, TourGuide::Patience);
}

async::Task<Result<>> waitForWindow(TourGuide *guide)
{
    const SandboxKey sandbox = guide->workbench().sandboxes().rows().front().key;
    for (int looks = 0; looks < 60; ++looks) {
        const Result<std::vector<DesktopWindow>> windows = co_await guide->workbench().desktops().windows(sandbox);
        if (!windows)
            co_return tl::unexpected(windows.error());
        if (!windows->empty())
            co_return Result<>();
        co_await async::sleepFor(250ms);
    }
    co_return failure(Error::Kind::Timeout, u"The program did not open a window on the desktop."_s);
}

// What is on the screen of the desktop, as it is shown.
QImage screenOf(const TourGuide &guide)
{
    QWidget *screen = guide.seen(u"desktopScreen"_s);
    return screen ? screen->grab().toImage() : QImage();
}

async::Task<Result<>> startProgram(TourGuide *guide)
{
    const QImage before = screenOf(*guide);
    const TourSteps steps{guide->click(u"startProgramButton"_s), guide->enter(u"startProgramDialog"_s, u"xterm"_s),
                          [guide] { return waitForWindow(guide); },
                          guide->until(
                              u"the program is seen on the desktop"_s,
                              [guide, before] { return screenOf(*guide) != before; }, TourGuide::Patience)};
    co_return co_await inOrder(steps);
}

// Where programs for it are missing, the page says which.
async::Task<Result<>> tryDesktop(TourGuide *guide)
{
    const auto isKnown = [guide] {
        return guide->usable(u"startDesktopButton"_s) || guide->reads(u"desktopDialog"_s, u"are missing"_s);
    };
    const TourStep know = guide->until(u"the sandbox says whether it can have a desktop"_s, isKnown);
    const Result<> known = co_await know();
    if (!known)
        co_return known;
    if (!guide->usable(u"startDesktopButton"_s)) {
        const TourStep look =
            guide->picture(u"A desktop needs programs that this sandbox does not have: what is missing is said."_s,
                           u"desktop-missing"_s);
        co_return co_await look();
    }
    const auto hasPicture = [guide] {
        const auto *screen = qobject_cast<DesktopScreen *>(guide->seen(u"desktopScreen"_s));
        return screen && screen->hasPicture();
    };
    TourSteps steps{guide->click(u"startDesktopButton"_s),
                    guide->until(u"the screen of the desktop is seen"_s, hasPicture)};
    if (!QStandardPaths::findExecutable(u"xterm"_s).isEmpty())
        steps.emplace_back([guide] { return startProgram(guide); });
    steps.push_back(guide->picture(
        u"A desktop in the sandbox, for programs with windows: it is looked at, and used when a person says so."_s,
        u"desktop"_s));
    steps.push_back(guide->click(u"stopDesktopButton"_s));
    steps.push_back(
        guide->until(u"the desktop ends"_s, [guide] { return guide->usable(u"startDesktopButton"_s) != nullptr; }));
    co_return co_await inOrder(steps);
}

} // namespace

QString projectFolder()
{
    return QDir::homePath() + u"/project"_s;
}

TourSteps makeSandbox(TourGuide &guide)
{
    const auto isProject = [] { return QDir(projectFolder()).exists(); };
    return {
        guide.until(u"there is a project at %1, which packaging/tour.sh makes"_s.arg(projectFolder()), isProject, 0s),
        guide.picture(u"Sandgate is opened for the first time. The empty window says what to do."_s, u"empty"_s),
        guide.click(u"newSandboxButton"_s),
        guide.type(u"workspaceField"_s, projectFolder()),
        guide.picture(u"A new sandbox on this computer, for a project and with the demo agent. The dialog says "
                      "what that means."_s,
                      u"new-sandbox"_s),
        guide.click(u"createSandboxButton"_s),
        guide.sees(u"sandboxPage"_s, u"Awake"_s, TourGuide::Long),
        guide.sees(u"agentList"_s, u"Demo agent"_s, TourGuide::Long),
        guide.picture(u"The sandbox is awake: a real sandbox-agent server runs, on loopback, with a token of its "
                      "own. It says which agents it has."_s,
                      u"sandbox"_s)};
}

TourSteps setUpSandbox(TourGuide &guide)
{
    return {
        guide.choose(u"setupAction"_s),
        guide.sees(u"setupState"_s, u"Nothing is set up"_s, TourGuide::Long),
        addMcpServer(guide),
        guide.type(u"nameField"_s, u"docs"_s),
        guide.type(u"commandField"_s, u"npx -y docs-server --folder docs"_s),
        guide.picture(u"An MCP server for the agents of this folder: a program and its arguments."_s, u"mcp-server"_s),
        guide.click(u"enterEntryButton"_s),
        guide.sees(u"setupList"_s, u"docs-server"_s),
        guide.click(u"writeSetupButton"_s),
        guide.until(u"the set-up is in the sandbox"_s,
                    [&guide] { return guide.usable(u"setupList"_s) && !guide.usable(u"writeSetupButton"_s); }),
        guide.picture(u"The sandbox has it now. It can be kept as a set-up for other sandboxes."_s, u"setup"_s),
        guide.close(u"setupDialog"_s)};
}

TourSteps useDesktop(TourGuide &guide)
{
    return {guide.choose(u"desktopAction"_s), [guide = &guide] { return tryDesktop(guide); },
            guide.close(u"desktopDialog"_s)};
}

TourSteps comeBack(TourGuide &guide)
{
    const auto isThere = [&guide] {
        Workbench &workbench = guide.workbench();
        return countRows(workbench.sessions(), [](const SessionRow &row) { return row.lastIndex > 0; }) > 0 &&
               !workbench.processes().rows().empty();
    };
    return {[&guide] { return guide.stage().restart(); },
            guide.until(u"the session and the processes are in the lists again"_s, isThere),
            guide.clickRow(u"sandboxTree"_s, u"Please read the project"_s),
            guide.sees(u"transcript"_s, u"Allow this change"_s),
            guide.picture(u"Sandgate was closed and opened again: the conversation, the answers and the logs are all "
                          "there, and one reads on where one was."_s,
                          u"again"_s)};
}

TourSteps deleteSandbox(TourGuide &guide)
{
    const auto isDestroyed = [&guide] {
        return countRows(guide.workbench().sandboxes(),
                         [](const SandboxRow &row) { return row.state == SandboxState::Destroyed; }) > 0;
    };
    return {guide.choose(u"deleteSandboxAction"_s),
            guide.sees(u"lossesText"_s, u"stay"_s),
            guide.picture(u"Before a sandbox is deleted, what goes with it and what stays is said."_s, u"delete"_s),
            guide.click(u"confirmDeleteButton"_s),
            guide.until(u"the sandbox is deleted"_s, isDestroyed),
            guide.sees(u"sessionState"_s, u"Ended"_s),
            guide.picture(u"The sandbox was deleted, and its server and processes with it. What was seen stays "
                          "readable."_s,
                          u"deleted"_s)};
}

} // namespace sandgate::tour
