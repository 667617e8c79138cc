// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"

// The parts of the action table, each in a file of its name.
namespace sandgate {

std::vector<Action> programActions();    // sandboxes as a whole, requests of all of them
std::vector<Action> providerActions();   // where sandboxes are made, and by which account
std::vector<Action> setupActions();      // MCP servers, skills and limits, in sandboxes and kept here
std::vector<Action> sandboxActions();    // one sandbox's life
std::vector<Action> sessionActions();    // conversations and their events
std::vector<Action> markActions();       // how conversations are kept in order, and deleted
std::vector<Action> historyActions();    // search, export, import, removal of what was seen
std::vector<Action> settingActions();    // modes, models and options of conversations; raw requests
std::vector<Action> permissionActions(); // answers
std::vector<Action> ruleActions();       // rules that answer, and the record of decisions
std::vector<Action> processActions();    // processes that Sandgate keeps on record
std::vector<Action> fileActions();       // what of files takes more than one request
std::vector<Action> streamActions();     // logs, terminals and the desktop, as they come
std::vector<Action> serverActions();     // the server's HTTP API: agents, files, configuration, processes
std::vector<Action> desktopActions();    // the server's HTTP API: its virtual desktop

} // namespace sandgate
