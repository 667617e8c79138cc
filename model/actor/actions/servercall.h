// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"
#include <chrono>

namespace sandgate {

// One parameter of a request to the sandbox-agent server: an action's argument and where it goes.
struct Parameter {
    enum class Place {
        Path,  // in place of {name}
        Query, //
        Body,  // a member of the JSON body
        Whole, // the JSON body itself
        Bytes, // the body as it is: text, or base64 when the argument "encoding" says so
    };

    const char *name = nullptr;
    Place place = Place::Body;
    Argument::Type type = Argument::Type::Text;
    bool required = false;
    const char *wireName = nullptr; // where it is not `name`
};

// One request of the HTTP API of sandbox-agent 0.4.2 that is plain question and answer.
struct ServerCall {
    const char *action = nullptr;
    ActionKind kind = ActionKind::Read;
    const char *verb = "GET";
    const char *path = nullptr;
    std::vector<Parameter> parameters = {};
    const char *help = nullptr;
    std::chrono::milliseconds limit = std::chrono::seconds(30);
};

// An action for each; `calls` outlive them. Answers in JSON are passed on as they are; an empty one is null; anything
// else is {"contentType", "encoding": "base64", "data"}.
std::vector<Action> actionsOf(const std::vector<ServerCall> &calls);

} // namespace sandgate
