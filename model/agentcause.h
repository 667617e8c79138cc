// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace sandgate {

// Something that may keep an agent from starting, as it was found in the sandbox.
struct AgentCause {
    QString what;         // what was found, and what to do; sentences for people
    QString install = {}; // an agent whose installation would mend it; empty: it cannot be mended from here

    friend bool operator==(const AgentCause &, const AgentCause &) = default;
};

} // namespace sandgate
