// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/rule.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace sandgate {

// What is done in a new sandbox before somebody works in it.
struct PreparationPlan {
    std::vector<Rule> rules = {}; // effect and patterns; they hold for this sandbox
    QString repository = {};      // as git clone takes it; empty: none
    QString branch = {};          // empty: the repository's own choice
    QStringList agents = {};      // that are installed
    QString setup = {};           // the name of one that is kept; empty: none

    bool isEmpty() const { return rules.empty() && repository.isEmpty() && agents.isEmpty() && setup.isEmpty(); }
    friend bool operator==(const PreparationPlan &, const PreparationPlan &) = default;
};

constexpr std::size_t mostPlannedRules = 100;

// What nobody could carry out, or what would put a secret on record: InvalidSettings.
Result<> check(const PreparationPlan &plan);
QJsonObject toJson(const PreparationPlan &plan);               // without what is empty
Result<PreparationPlan> planFromJson(const QJsonObject &json); // checked
// What a plan keeps of a rule: its effect and patterns, neither for whom it is nor what became of it.
Rule plannedRule(const Rule &rule);
// The folder that a clone gets in the workspace: "app" of "https://example.org/team/app.git".
QString folderOfClone(const QString &repository);
QString pathOfClone(const PreparationPlan &plan, const QString &workspace);

struct PreparationStep {
    enum class What { Make, Rules, Repository, Agent, Setup };
    enum class State { Waiting, Running, Done, Failed };

    What what = What::Make;
    QString name = {}; // of the agent or the set-up
    State state = State::Waiting;
    std::optional<Error> problem = {}; // of a step that failed

    friend bool operator==(const PreparationStep &, const PreparationStep &) = default;
};

// How far a sandbox is with its plan. It stays when all is done: it tells where agents work.
struct Preparation {
    SandboxKey sandbox;
    PreparationPlan plan;
    std::vector<PreparationStep> steps;
    bool isRunning = false;
    bool isDismissed = false; // a person has seen how it ended

    bool isDone() const;    // all of it
    bool hasFailed() const; // it has ended without a part, and nobody has said that it is well so
    // Where agents work: in the clone, if there is one.
    QString folder(const QString &workspace) const;
    friend bool operator==(const Preparation &, const Preparation &) = default;
};

Preparation preparationOf(const SandboxKey &sandbox, const PreparationPlan &plan);
QString sentenceOf(const Preparation &preparation, const PreparationStep &step); // "Clone https://… (main)"
QJsonObject toJson(const Preparation &preparation);
Result<Preparation> preparationFromJson(const QJsonObject &json); // what ran is taken for failed

} // namespace sandgate
