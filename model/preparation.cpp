// SPDX-License-Identifier: Apache-2.0
#include "model/preparation.h"
#include "model/agentnames.h"
#include "model/enumnames.h"
#include "model/secretmask.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype longestText = 2000;
constexpr qsizetype mostAgents = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

tl::unexpected<Error> refusal(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

// Only ways that are git's own: "ext::" and the like run any program.
Result<> checkRepository(const QString &repository)
{
    static const QRegularExpression bad(u"[\\x00-\\x20\\x7f]"_s);
    static const QRegularExpression url(u"^(https?|ssh|git)://[^/]+/.+"_s);
    static const QRegularExpression atHost(u"^([A-Za-z0-9._-]+@)?[A-Za-z0-9._-]+:[^:/-].*"_s);
    const bool isKnown =
        url.match(repository).hasMatch() || atHost.match(repository).hasMatch() || repository.startsWith(u'/');
    if (repository.size() > longestText || bad.match(repository).hasMatch() || !isKnown)
        return refusal(
            Words::tr("The repository is no address that git can clone: https://…, ssh://…, user@host:path or a "
                      "folder of the sandbox that begins with “/”."));
    static const QRegularExpression password(u"^[a-z]+://[^/]*:[^/]*@"_s);
    if (password.match(repository).hasMatch() || SecretMask().hides(repository))
        return refusal(Words::tr(
            "The repository's address has a password or a key in it. Give the sandbox a key or a token by its "
            "environment instead."));
    if (folderOfClone(repository).isEmpty())
        return refusal(Words::tr("The repository's address has no name at its end."));
    return {};
}

Result<> checkBranch(const QString &branch)
{
    static const QRegularExpression bad(u"[\\x00-\\x20\\x7f~^:?*\\[\\\\]|^-|\\.\\."_s);
    if (branch.size() > 200 || bad.match(branch).hasMatch())
        return refusal(Words::tr("“%1” is no name of a branch.").arg(branch.left(80)));
    return {};
}

QJsonObject ruleToJson(const Rule &rule)
{
    QJsonObject json{{u"effect"_s, nameOf(rule.effect)}};
    writePatterns(rule, json);
    return json;
}

Result<Rule> ruleFromJson(const QJsonObject &json)
{
    const std::optional<RuleEffect> effect = ruleEffect(json["effect"_L1].toString());
    if (!effect)
        return refusal(Words::tr("A rule of the plan neither allows, asks nor denies."));
    // It would hold for longer than whoever made it meant.
    if (json.contains("endsAt"_L1) || json["suspended"_L1].toBool())
        return refusal(Words::tr("A rule that ends or is suspended cannot be a part of a plan."));
    Rule rule;
    rule.effect = *effect;
    readPatterns(json, rule);
    return rule;
}

// In the order of PreparationStep::What.
const std::array<QString, 5> &stepNames()
{
    static const std::array<QString, 5> names{u"make"_s, u"rules"_s, u"repository"_s, u"agent"_s, u"setup"_s};
    static_assert(int(PreparationStep::What::Setup) == 4);
    return names;
}

// In the order of PreparationStep::State.
const std::array<QString, 4> &stateNames()
{
    static const std::array<QString, 4> names{u"waiting"_s, u"running"_s, u"done"_s, u"failed"_s};
    static_assert(int(PreparationStep::State::Failed) == 3);
    return names;
}

QString nameOf(PreparationStep::What what)
{
    return stepNames().at(std::size_t(what));
}

QString nameOf(PreparationStep::State state)
{
    return stateNames().at(std::size_t(state));
}

} // namespace

Result<> check(const PreparationPlan &plan)
{
    if (plan.rules.size() > mostPlannedRules || plan.agents.size() > mostAgents)
        return refusal(Words::tr("There is too much in the plan for a new sandbox."));
    if (!plan.branch.isEmpty() && plan.repository.isEmpty())
        return refusal(Words::tr("A branch is of no use without a repository."));
    if (!plan.repository.isEmpty()) {
        if (const Result<> known = checkRepository(plan.repository); !known)
            return known;
    }
    if (const Result<> known = checkBranch(plan.branch); !known)
        return known;
    static const QRegularExpression agent(u"^[A-Za-z0-9._-]{1,80}$"_s);
    for (const QString &one : plan.agents) {
        if (!agent.match(one).hasMatch())
            return refusal(Words::tr("“%1” is no agent's name.").arg(one.left(80)));
    }
    for (Rule rule : plan.rules) {
        rule.scope = RuleScope::Sandbox;
        rule.scopeValue = u"new"_s;
        if (const Result<> known = checkRule(rule); !known)
            return known;
    }
    return {};
}

QJsonObject toJson(const PreparationPlan &plan)
{
    QJsonObject json;
    QJsonArray rules;
    for (const Rule &rule : plan.rules)
        rules.append(ruleToJson(rule));
    if (!rules.isEmpty())
        json.insert(u"rules"_s, rules);
    if (!plan.repository.isEmpty())
        json.insert(u"repository"_s, plan.repository);
    if (!plan.branch.isEmpty())
        json.insert(u"branch"_s, plan.branch);
    if (!plan.agents.isEmpty())
        json.insert(u"agents"_s, QJsonArray::fromStringList(plan.agents));
    if (!plan.setup.isEmpty())
        json.insert(u"setup"_s, plan.setup);
    return json;
}

Result<PreparationPlan> planFromJson(const QJsonObject &json)
{
    PreparationPlan plan;
    const QJsonArray rules = json["rules"_L1].toArray();
    for (const QJsonValue &one : rules) {
        const Result<Rule> rule = ruleFromJson(one.toObject());
        if (!rule)
            return tl::unexpected(rule.error());
        plan.rules.push_back(*rule);
    }
    plan.repository = json["repository"_L1].toString().trimmed();
    plan.branch = json["branch"_L1].toString().trimmed();
    const QJsonArray agents = json["agents"_L1].toArray();
    for (const QJsonValue &agent : agents)
        plan.agents << agent.toString();
    plan.setup = json["setup"_L1].toString();
    if (const Result<> checked = check(plan); !checked)
        return tl::unexpected(checked.error());
    return plan;
}

Rule plannedRule(const Rule &rule)
{
    Rule planned;
    planned.effect = rule.effect;
    planned.toolKind = rule.toolKind;
    planned.command = rule.command;
    planned.path = rule.path;
    planned.host = rule.host;
    return planned;
}

QString folderOfClone(const QString &repository)
{
    QString name = repository;
    while (name.endsWith(u'/'))
        name.chop(1);
    if (name.endsWith(".git"_L1))
        name.chop(4);
    while (name.endsWith(u'/'))
        name.chop(1);
    name = name.section(u'/', -1).section(u':', -1);
    return name.startsWith(u'.') || name.startsWith(u'-') ? QString() : name;
}

QString pathOfClone(const PreparationPlan &plan, const QString &workspace)
{
    return workspace + (workspace.endsWith(u'/') ? u""_s : u"/"_s) + folderOfClone(plan.repository);
}

bool Preparation::isDone() const
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const PreparationStep &step) { return step.state == PreparationStep::State::Done; });
}

bool Preparation::hasFailed() const
{
    return !isRunning && !isDismissed && std::any_of(steps.begin(), steps.end(), [](const PreparationStep &step) {
        return step.state == PreparationStep::State::Failed;
    });
}

QString Preparation::folder(const QString &workspace) const
{
    const bool isCloned = std::any_of(steps.begin(), steps.end(), [](const PreparationStep &step) {
        return step.what == PreparationStep::What::Repository && step.state == PreparationStep::State::Done;
    });
    return isCloned ? pathOfClone(plan, workspace) : workspace;
}

// Rules come first: nothing may be asked before they hold.
Preparation preparationOf(const SandboxKey &sandbox, const PreparationPlan &plan)
{
    using What = PreparationStep::What;
    Preparation preparation{sandbox, plan, {}};
    if (!plan.rules.empty())
        preparation.steps.push_back({What::Rules});
    preparation.steps.push_back({What::Make});
    if (!plan.repository.isEmpty())
        preparation.steps.push_back({What::Repository});
    for (const QString &agent : plan.agents)
        preparation.steps.push_back({What::Agent, agent});
    if (!plan.setup.isEmpty())
        preparation.steps.push_back({What::Setup, plan.setup});
    return preparation;
}

QString sentenceOf(const Preparation &preparation, const PreparationStep &step)
{
    const PreparationPlan &plan = preparation.plan;
    switch (step.what) {
    case PreparationStep::What::Make:
        return Words::tr("Make the sandbox");
    case PreparationStep::What::Rules:
        return plan.rules.size() == 1 ? Words::tr("Keep one rule for it")
                                      : Words::tr("Keep %n rules for it", nullptr, int(plan.rules.size()));
    case PreparationStep::What::Repository:
        return plan.branch.isEmpty() ? Words::tr("Clone %1").arg(plan.repository)
                                     : Words::tr("Clone %1, branch %2").arg(plan.repository, plan.branch);
    case PreparationStep::What::Agent:
        return Words::tr("Install the agent %1").arg(agentName(step.name));
    case PreparationStep::What::Setup:
        return Words::tr("Set it up with “%1”").arg(step.name);
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Preparation &preparation)
{
    QJsonArray steps;
    for (const PreparationStep &step : preparation.steps) {
        QJsonObject json{{u"what"_s, nameOf(step.what)}, {u"state"_s, nameOf(step.state)}};
        if (!step.name.isEmpty())
            json.insert(u"name"_s, step.name);
        if (step.problem) {
            json.insert(u"problem"_s, step.problem->what);
            json.insert(u"theirWords"_s, step.problem->theirWords.left(longestText));
        }
        steps.append(json);
    }
    return {{u"sandbox"_s, preparation.sandbox.value},
            {u"plan"_s, toJson(preparation.plan)},
            {u"steps"_s, steps},
            {u"running"_s, preparation.isRunning},
            {u"dismissed"_s, preparation.isDismissed}};
}

// The steps follow from the plan; only how they ended is read.
Result<Preparation> preparationFromJson(const QJsonObject &json)
{
    const Result<PreparationPlan> plan = planFromJson(json["plan"_L1].toObject());
    if (!plan)
        return tl::unexpected(plan.error());
    using State = PreparationStep::State;
    Preparation preparation = preparationOf({json["sandbox"_L1].toString()}, *plan);
    preparation.isDismissed = json["dismissed"_L1].toBool();
    const QJsonArray steps = json["steps"_L1].toArray();
    for (qsizetype i = 0; i < std::min(steps.size(), qsizetype(preparation.steps.size())); ++i) {
        PreparationStep &step = preparation.steps[std::size_t(i)];
        const std::optional<State> state = enumeratorCalled<State>(stateNames(), steps[i]["state"_L1].toString());
        if (steps[i]["what"_L1].toString() != nameOf(step.what))
            break;
        if (state == State::Done)
            step.state = State::Done;
        if (state == State::Running || state == State::Failed) {
            step.state = State::Failed;
            step.problem =
                Error{Error::Kind::Conflict, steps[i]["problem"_L1].toString(), steps[i]["theirWords"_L1].toString()};
        }
        if (state == State::Running)
            step.problem->what = Words::tr("Sandgate ended before this had ended.");
    }
    return preparation;
}

} // namespace sandgate
