// SPDX-License-Identifier: Apache-2.0
#include "model/actor/preparations.h"
#include "model/actor/core.h"
#include "model/actor/setups.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto cloneLimit = 14min; // a client of the server is good for a quarter of an hour

// $1 the address, $2 the folder, $3 the branch or nothing. Under another name until it is whole; one that is there
// already, of the same address, is what is wanted. The name has the number of its process: a try that was stopped may
// go on for a while, and one that was killed leaves its part. Nobody can answer a question.
constexpr auto cloneScript = R"sh(set -u
GIT_TERMINAL_PROMPT=0 GIT_ASKPASS=false GIT_SSH_COMMAND=${GIT_SSH_COMMAND:-ssh -oBatchMode=yes}
export GIT_TERMINAL_PROMPT GIT_ASKPASS GIT_SSH_COMMAND
command -v git >/dev/null || { echo "there is no git in the sandbox" >&2; exit 1; }
if [ -e "$2" ]; then
    [ "$(git -C "$2" config --get remote.origin.url)" = "$1" ] && exit 0
    echo "$2 is there already, and is no clone of it" >&2
    exit 1
fi
begin=${2%/*}/.sandgate-clone-${2##*/}
for old in "$begin".*; do
    kill -0 "${old##*.}" 2>/dev/null || rm -rf -- "$old"
done
part=$begin.$$
trap 'rm -rf -- "$part"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p -- "${2%/*}" && git clone --quiet ${3:+--branch "$3"} -- "$1" "$part" && [ ! -e "$2" ] && mv -- "$part" "$2"
)sh";

bool isEnd(PreparationStep::State state)
{
    return state == PreparationStep::State::Done || state == PreparationStep::State::Failed;
}

} // namespace

Preparations::Preparations(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    connect(&core.host(), &ActorHost::sandboxChanged, this, &Preparations::lookAtSandbox);
}

Preparations::~Preparations() = default;

Result<> Preparations::start()
{
    const Result<std::vector<Preparation>> stored = m_core.ledger().preparations();
    if (!stored)
        return tl::unexpected(stored.error());
    for (const Preparation &one : *stored) {
        if (isOver(one.sandbox)) { // Sandgate ended right behind it
            if (const Result<> forgotten = forget(one.sandbox); !forgotten)
                return forgotten;
            continue;
        }
        auto entry = std::make_unique<Entry>();
        entry->preparation = one;
        entry->end.settle(true);
        m_entries[one.sandbox] = std::move(entry);
    }
    return {};
}

const Preparation *Preparations::find(const SandboxKey &sandbox) const
{
    const auto at = m_entries.find(sandbox);
    return at == m_entries.end() ? nullptr : &at->second->preparation;
}

std::vector<Preparation> Preparations::all() const
{
    std::vector<Preparation> all;
    for (const auto &[sandbox, entry] : m_entries)
        all.push_back(entry->preparation);
    return all;
}

Result<SandboxKey> Preparations::create(const QString &name, const QString &provider, const QJsonObject &settings,
                                        const PreparationPlan &plan)
{
    if (const Result<> checked = check(plan); !checked)
        return tl::unexpected(checked.error());
    const Result<SandboxKey> key = m_core.host().create(name, provider, settings);
    if (!key || plan.isEmpty())
        return key;
    if (const Result<> begun = begin(*key, plan); !begun)
        return whileDoing(tr("The sandbox is made, but without what its profile says."), begun.error());
    return key;
}

Result<> Preparations::begin(const SandboxKey &sandbox, const PreparationPlan &plan)
{
    auto entry = std::make_unique<Entry>();
    entry->preparation = preparationOf(sandbox, plan);
    if (const Result<> saved = m_core.ledger().save(entry->preparation); !saved)
        return saved;
    Entry &kept = *(m_entries[sandbox] = std::move(entry));
    run(kept);
    return {};
}

Result<> Preparations::beginAgain(const SandboxKey &sandbox)
{
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end() || at->second->preparation.isDone())
        return failure(Error::Kind::Gone, tr("There is nothing left to prepare in this sandbox."));
    Entry &entry = *at->second;
    if (entry.preparation.isRunning)
        return {};
    entry.preparation.isDismissed = false;
    for (PreparationStep &step : entry.preparation.steps) {
        if (step.state == PreparationStep::State::Failed)
            step = {step.what, step.name};
    }
    entry.end = {};
    run(entry);
    return {};
}

async::Task<Result<>> Preparations::ended(SandboxKey sandbox)
{
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end())
        co_return Result<>();
    const async::Shared<bool> end = at->second->end;
    co_await end;
    const Preparation *preparation = find(sandbox); // nothing: the sandbox was destroyed
    if (!preparation)
        co_return Result<>();
    for (const PreparationStep &step : preparation->steps) {
        if (step.problem)
            co_return whileDoing(tr("%1: failed.").arg(sentenceOf(*preparation, step)), *step.problem);
    }
    co_return Result<>();
}

void Preparations::stop(const SandboxKey &sandbox)
{
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end() || !at->second->preparation.isRunning)
        return;
    Entry &entry = *at->second;
    entry.tasks.cancel();
    entry.preparation.isRunning = false;
    for (PreparationStep &step : entry.preparation.steps) {
        if (!isEnd(step.state))
            step = {step.what, step.name, PreparationStep::State::Failed,
                    Error{Error::Kind::Conflict, tr("It was stopped.")}};
    }
    if (const Result<> saved = m_core.ledger().save(entry.preparation); !saved)
        qCWarning(lcActor) << "a preparation was not stored:" << saved.error().what;
    entry.end.settle(true);
    emit changed(sandbox);
}

Result<> Preparations::dismiss(const SandboxKey &sandbox)
{
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end())
        return {};
    Preparation dismissed = at->second->preparation;
    if (dismissed.isRunning)
        return failure(Error::Kind::Conflict, tr("The sandbox is still being prepared. Stop that first."));
    dismissed.isDismissed = true;
    if (const Result<> saved = m_core.ledger().save(dismissed); !saved)
        return saved;
    at->second->preparation = dismissed;
    emit changed(sandbox);
    return {};
}

void Preparations::run(Entry &entry)
{
    entry.preparation.isRunning = true;
    entry.tasks.start(carryOutAll(entry.preparation.sandbox));
}

async::Task<> Preparations::carryOutAll(SandboxKey sandbox)
{
    const std::vector<PreparationStep> steps = find(sandbox)->steps;
    bool isMade = true;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PreparationStep &step = steps[i];
        if (step.state == PreparationStep::State::Done)
            continue;
        Result<> done = set(sandbox, i, PreparationStep::State::Running);
        const bool needsSandbox = step.what != PreparationStep::What::Rules;
        if (done && !isMade && needsSandbox) {
            done = failure(Error::Kind::Conflict, tr("It needs the sandbox, which was not made."));
        } else if (done) {
            done = co_await carryOut(sandbox, step);
        }
        if (step.what == PreparationStep::What::Make)
            isMade = done.has_value();
        const std::optional<Error> problem = done ? std::nullopt : std::optional(done.error());
        const auto state = done ? PreparationStep::State::Done : PreparationStep::State::Failed;
        if (const Result<> stored = set(sandbox, i, state, problem); !stored)
            qCWarning(lcActor) << "a preparation was not stored:" << stored.error().what;
    }
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end())
        co_return; // the sandbox was destroyed
    at->second->preparation.isRunning = false;
    at->second->end.settle(true);
    emit changed(sandbox);
}

async::Task<Result<>> Preparations::carryOut(SandboxKey sandbox, PreparationStep step)
{
    SandboxActor *actor = m_core.host().find(sandbox);
    const Preparation *preparation = find(sandbox);
    if (!actor || !preparation)
        co_return failure(Error::Kind::Gone, tr("The sandbox is no longer known here."));
    const PreparationPlan plan = preparation->plan;
    switch (step.what) {
    case PreparationStep::What::Make:
        co_return co_await actor->awake();
    case PreparationStep::What::Rules:
        co_return keepRules(sandbox, plan);
    case PreparationStep::What::Repository:
        co_return co_await clone(sandbox, plan);
    case PreparationStep::What::Agent:
        co_return co_await actor->installAgent(step.name);
    case PreparationStep::What::Setup:
        co_return co_await setUp(sandbox, plan);
    }
    Q_UNREACHABLE();
}

// Those that are there already, of a try before, are not kept twice.
Result<> Preparations::keepRules(const SandboxKey &sandbox, const PreparationPlan &plan)
{
    Rulebook &book = m_core.rulebook();
    for (Rule rule : plan.rules) {
        rule.scope = RuleScope::Sandbox;
        rule.scopeValue = sandbox.value;
        rule.origin = RuleOrigin::Profile;
        const auto &rules = book.rules();
        const bool isThere =
            std::any_of(rules.begin(), rules.end(), [&rule](const Rule &one) { return one.meansTheSame(rule); });
        if (isThere)
            continue;
        const Result<RuleId> saved = book.save(rule);
        if (!saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

async::Task<Result<>> Preparations::clone(SandboxKey sandbox, PreparationPlan plan)
{
    SandboxActor *actor = m_core.host().find(sandbox);
    const Result<HttpClient *> http = co_await actor->client();
    if (!http)
        co_return tl::unexpected(http.error());
    const QStringList arguments{u"-c"_s,         QString::fromLatin1(cloneScript),          u"sh"_s,
                                plan.repository, pathOfClone(plan, actor->row().workspace), plan.branch};
    const Result<ProgramEnd> end = co_await ServerApi(**http).run(u"sh"_s, arguments, cloneLimit);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode == 0)
        co_return Result<>();
    const QString why =
        end->exitCode < 0 ? tr("It took longer than %n minutes.", nullptr, int(cloneLimit.count())) : QString();
    co_return failure(Error::Kind::Refused, tr("The repository was not cloned. %1").arg(why).trimmed(),
                      end->errors.trimmed().right(2000));
}

async::Task<Result<>> Preparations::setUp(SandboxKey sandbox, PreparationPlan plan)
{
    SandboxActor *actor = m_core.host().find(sandbox);
    const Result<SetupRecord> setup = setups::called(m_core, plan.setup);
    if (!setup)
        co_return tl::unexpected(setup.error());
    const QString workspace = actor->row().workspace;
    const QString folder = find(sandbox)->folder(workspace);
    if (!plan.repository.isEmpty() && folder == workspace)
        co_return failure(Error::Kind::Conflict, tr("It belongs into the repository, which was not cloned."));
    co_return co_await setups::apply(*actor, folder, setup->setup, setups::Others::Keep);
}

Result<> Preparations::set(const SandboxKey &sandbox, std::size_t step, PreparationStep::State state,
                           const std::optional<Error> &problem)
{
    const auto at = m_entries.find(sandbox);
    if (at == m_entries.end())
        return failure(Error::Kind::Gone, tr("It was forgotten."));
    Preparation &preparation = at->second->preparation;
    preparation.steps[step].state = state;
    preparation.steps[step].problem = problem;
    const Result<> saved = m_core.ledger().save(preparation);
    emit changed(sandbox);
    return saved;
}

void Preparations::lookAtSandbox(const SandboxKey &sandbox)
{
    if (!find(sandbox) || !isOver(sandbox))
        return;
    if (const Result<> forgotten = forget(sandbox); !forgotten)
        qCWarning(lcActor) << "a preparation was not removed:" << forgotten.error().what;
    const auto at = m_entries.find(sandbox);
    async::Shared<bool> end = at->second->end;
    m_entries.erase(at);
    end.settle(true);
    emit changed(sandbox);
}

bool Preparations::isOver(const SandboxKey &sandbox) const
{
    const SandboxActor *actor = m_core.host().find(sandbox);
    return !actor || actor->row().state == SandboxState::Destroyed;
}

// Its rules can never decide anything any more, and there is room for so many only.
Result<> Preparations::forget(const SandboxKey &sandbox)
{
    std::vector<RuleId> over;
    for (const Rule &rule : m_core.rulebook().rules()) {
        const bool isOurs = rule.origin == RuleOrigin::Profile && rule.scope == RuleScope::Sandbox;
        if (isOurs && rule.scopeValue == sandbox.value)
            over.push_back(rule.id);
    }
    for (const RuleId &rule : over) {
        if (const Result<> removed = m_core.rulebook().remove(rule); !removed)
            return removed;
    }
    return m_core.ledger().removePreparation(sandbox);
}

} // namespace sandgate
