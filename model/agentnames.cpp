// SPDX-License-Identifier: Apache-2.0
#include "model/agentnames.h"
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const std::pair<QLatin1String, QLatin1String> names[] = {
    {"claude"_L1, "Claude Code"_L1},
    {"codex"_L1, "Codex"_L1},
    {"opencode"_L1, "OpenCode"_L1},
    {"amp"_L1, "Amp"_L1},
    {"pi"_L1, "Pi"_L1},
    {"cursor"_L1, "Cursor"_L1},
};

} // namespace

QStringList knownAgents()
{
    QStringList all;
    for (const auto &[id, name] : names)
        all << id;
    return all;
}

QString nameOfAgent(const QString &id)
{
    for (const auto &[known, name] : names) {
        if (id == known)
            return name;
    }
    return id;
}

} // namespace sandgate
