// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/setup/sandboxsetup.h"
#include <vector>

namespace sandgate {

// One entry that is not in a sandbox as a set-up has it.
struct SetupDifference {
    enum class What { McpServer, Skill, ProcessLimit };
    enum class How {
        Missing, // there is none in the sandbox
        Other,   // there is another one
        Extra,   // the sandbox has it, the set-up does not
    };

    What what = What::McpServer;
    How how = How::Missing;
    QString name;
    QString wanted = {}; // on one line; empty for Extra
    QString there = {};  // likewise; empty for Missing

    friend bool operator==(const SetupDifference &, const SetupDifference &) = default;
};

// In the order of the three kinds, then of names. A limit that is not part of `wanted` is no difference. An entry that
// says the same in other words (a default that is left out, a command in one piece or two) is the same.
std::vector<SetupDifference> differences(const SandboxSetup &wanted, const SandboxSetup &there);

} // namespace sandgate
