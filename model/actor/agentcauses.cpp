// SPDX-License-Identifier: Apache-2.0
#include "model/actor/agentcauses.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// What an agent cannot do without, as its makers document it.
struct Needs {
    QString agent;         // as the server calls it
    QStringList variables; // any of them is a key
    QString host;          // of its service
};

const std::vector<Needs> &knownNeeds()
{
    static const std::vector<Needs> known{
        {u"claude"_s,
         {u"ANTHROPIC_API_KEY"_s, u"ANTHROPIC_AUTH_TOKEN"_s, u"CLAUDE_CODE_OAUTH_TOKEN"_s},
         u"api.anthropic.com"_s},
        {u"codex"_s, {u"OPENAI_API_KEY"_s, u"CODEX_API_KEY"_s}, u"api.openai.com"_s},
        {u"amp"_s, {u"AMP_API_KEY"_s}, u"ampcode.com"_s},
        {u"cursor"_s, {u"CURSOR_API_KEY"_s}, u"api2.cursor.sh"_s},
    };
    return known;
}

constexpr int noProgram = 99;

// Whether a host answers by HTTPS from inside, proxies and certificates of the sandbox included; by whatever there is.
QString reachScript()
{
    return uR"sh(if command -v curl >/dev/null 2>&1; then
  exec curl -sS -o /dev/null --max-time 8 "https://$1/"
elif command -v node >/dev/null 2>&1; then
  exec node -e 'require("https").get("https://" + process.argv[1], {timeout: 8000}, () => process.exit(0))
    .on("timeout", () => { console.error("no answer"); process.exit(1); })
    .on("error", (error) => { console.error(error.message); process.exit(1); })' "$1"
fi
exit 99)sh"_s;
}

QString text(const char *sentence)
{
    return QCoreApplication::translate("AgentCauses", sentence);
}

AgentCause missingKey(const Needs &needs, const QString &name)
{
    return {text("No key for %1 is in the sandbox: %2 is not set there, and nobody has signed in. Name the variable "
                 "under “Variables to pass on” of a new sandbox, or sign in in the sandbox.")
                .arg(name, needs.variables.join(text(" or ")))};
}

async::Task<Result<bool>> hasAny(ServerApi api, QStringList variables)
{
    for (const QString &variable : variables) {
        const Result<bool> there = co_await api.hasVariable(variable);
        if (!there || *there)
            co_return there;
    }
    co_return false;
}

} // namespace

async::Task<Result<std::vector<AgentCause>>> findAgentCauses(HttpClient &http, QString agent, QString name)
{
    const ServerApi api(http);
    const Result<std::vector<AgentInfo>> agents = co_await api.agents();
    if (!agents)
        co_return tl::unexpected(agents.error());
    const auto known =
        std::find_if(agents->begin(), agents->end(), [&](const AgentInfo &one) { return one.id == agent; });
    std::vector<AgentCause> causes;
    if (known == agents->end()) {
        causes.push_back({text("The sandbox's server does not know an agent “%1”.").arg(agent)});
        co_return causes;
    }
    if (!known->installed)
        causes.push_back({text("%1 is not installed in the sandbox.").arg(name), agent});
    const auto needs =
        std::find_if(knownNeeds().begin(), knownNeeds().end(), [&](const Needs &one) { return one.agent == agent; });
    if (needs == knownNeeds().end())
        co_return causes;
    if (!known->credentials) {
        const Result<bool> hasKey = co_await hasAny(api, needs->variables);
        if (hasKey && !*hasKey)
            causes.push_back(missingKey(*needs, name));
    }
    const QStringList script{u"-c"_s, reachScript(), u"sh"_s, needs->host};
    const Result<ProgramEnd> reached = co_await api.run(u"sh"_s, script, 20s);
    const bool isCut = reached && reached->exitCode != 0 && reached->exitCode != noProgram;
    if (isCut) {
        causes.push_back({text("The service of %1 cannot be reached from the sandbox (%2): %3. Allow the sandbox to "
                               "reach it: at its provider, or by a proxy in its environment.")
                              .arg(name, needs->host, reached->errors.simplified().left(300))});
    }
    co_return causes;
}

} // namespace sandgate
