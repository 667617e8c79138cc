// SPDX-License-Identifier: Apache-2.0
#include "app/tour/themes.h"
#include "model/items/processlistmodel.h"
#include "model/items/workbench.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate::tour {

namespace {

TourStep ended(TourGuide &guide, int count)
{
    const auto areEnded = [&guide, count] {
        return countRows(guide.workbench().processes(),
                         [](const ProcessRow &row) { return row.state == ProcessState::Exited; }) >= count;
    };
    return guide.until(u"the process ends"_s, areEnded);
}

} // namespace

TourSteps useTerminal(TourGuide &guide)
{
    return {guide.click(u"processesButton"_s),
            guide.click(u"newTerminalButton"_s),
            guide.sees(u"terminalView"_s, u"project$"_s, TourGuide::Long),
            guide.type(u"terminalView"_s, u"git log --stat --oneline"_s),
            guide.press(u"terminalView"_s, Qt::Key_Return),
            guide.sees(u"terminalView"_s, u"src/forecast.py |"_s),
            guide.picture(u"A terminal in the sandbox: a command was typed, and this is its output."_s, u"terminal"_s),
            guide.type(u"terminalView"_s, u"exit"_s),
            guide.press(u"terminalView"_s, Qt::Key_Return),
            ended(guide, 1),
            guide.click(u"processesButton"_s)};
}

TourSteps readLog(TourGuide &guide)
{
    return {guide.click(u"processesButton"_s),
            guide.type(u"processCommand"_s, u"sh build.sh"_s),
            guide.click(u"runProcessButton"_s),
            ended(guide, 2),
            guide.sees(u"logState"_s, u"exit code 1"_s),
            guide.picture(u"A process ran in the sandbox; its log was followed, with its colours, and is kept."_s,
                          u"process"_s),
            guide.choose(u"logFilterAction"_s),
            guide.type(u"logFilterText"_s, u"warning"_s),
            guide.sees(u"logFilterSaid"_s, u"6 of"_s),
            guide.choose(u"logFindAction"_s),
            guide.type(u"logFindText"_s, u"slow"_s),
            guide.sees(u"logFindSaid"_s, u"In 6 of"_s),
            guide.picture(u"The same log, filtered to its warnings, and what is sought in it is marked."_s, u"log"_s),
            guide.click(u"processesButton"_s)};
}

} // namespace sandgate::tour
