// SPDX-License-Identifier: Apache-2.0
#include "model/agentnames.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

struct Agent {
    QLatin1String id;
    QLatin1String name;
};

constexpr Agent agents[] = {
    {"claude"_L1, "Claude Code"_L1},
    {"codex"_L1, "Codex"_L1},
    {"opencode"_L1, "OpenCode"_L1},
    {"amp"_L1, "Amp"_L1},
    {"pi"_L1, "Pi"_L1},
    {"cursor"_L1, "Cursor"_L1},
};

} // namespace

QString agentName(const QString &id)
{
    const auto agent =
        std::find_if(std::begin(agents), std::end(agents), [&id](const Agent &one) { return one.id == id; });
    return agent == std::end(agents) ? id : QString(agent->name);
}

QString agentId(const QString &nameOrId)
{
    if (nameOrId == demoAgentName())
        return u"mock"_s;
    const auto agent = std::find_if(std::begin(agents), std::end(agents),
                                    [&nameOrId](const Agent &one) { return one.name == nameOrId; });
    return agent == std::end(agents) ? nameOrId : QString(agent->id);
}

QString demoAgentName()
{
    return QCoreApplication::translate("AgentNames", "Demo agent");
}

QStringList knownAgents()
{
    QStringList ids;
    for (const Agent &agent : agents)
        ids << agent.id;
    return ids;
}

} // namespace sandgate
