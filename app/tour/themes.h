// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour/guide.h"
#include <algorithm>

// The themes of the guided tour, in files named after them. Each begins where the one before it ended.
namespace sandgate::tour {

// How many rows of a model are so.
template<typename Model, typename Test>
auto countRows(Model &model, Test test)
{
    return std::count_if(model.rows().begin(), model.rows().end(), test);
}

// The sandbox: where the person's project is, for agents to work in (sandboxsteps.cpp).
QString projectFolder(); // ~/project, which packaging/tour.sh has made
TourSteps makeSandbox(TourGuide &guide);
TourSteps setUpSandbox(TourGuide &guide);
TourSteps useDesktop(TourGuide &guide);
TourSteps comeBack(TourGuide &guide); // after a restart of the program
TourSteps deleteSandbox(TourGuide &guide);

// A conversation with the demo agent, which asks for one permission in each turn (conversationsteps.cpp).
TourSteps startSession(TourGuide &guide);
TourSteps answerRequest(TourGuide &guide);
TourSteps queueMessage(TourGuide &guide); // with an attachment; two turns are under way from here on

// What decides in a person's place (rulesteps.cpp).
TourSteps makeRule(TourGuide &guide);      // from the request of the first of them
TourSteps seeRuleDecide(TourGuide &guide); // the request of the second
TourSteps lookIntoRecord(TourGuide &guide);

// Processes and their output (processsteps.cpp).
TourSteps useTerminal(TourGuide &guide);
TourSteps readLog(TourGuide &guide);

// Files, and what is different in them (filesteps.cpp).
TourSteps editFile(TourGuide &guide);
TourSteps showChanges(TourGuide &guide);

// Finding things, help and settings (findingsteps.cpp).
TourSteps searchEverything(TourGuide &guide);
TourSteps lookIntoSettings(TourGuide &guide);
TourSteps readHelp(TourGuide &guide);

} // namespace sandgate::tour
