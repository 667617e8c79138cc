// SPDX-License-Identifier: Apache-2.0
#include "model/actor/rulebook.h"
#include "model/actor/actorhost.h"
#include "model/actor/ledger.h"
#include "model/actor/readerthread.h"
#include "model/logging.h"
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto tellingPause = 30ms;
constexpr auto clockPause = 1000ms;
constexpr int pastLooked = 500; // decisions that a rule is tried on
constexpr std::size_t mostRules = 1000;
constexpr auto silenceName = "silence";
constexpr auto longestTime = std::chrono::milliseconds(7 * 24h);

// The only option of the kind: of two that allow once, only a person knows which is meant.
std::optional<PermissionOption> onlyOption(const std::vector<PermissionOption> &options, QLatin1StringView kind)
{
    std::optional<PermissionOption> found;
    for (const PermissionOption &option : options) {
        if (option.kind != kind)
            continue;
        if (found)
            return std::nullopt;
        found = option;
    }
    return found;
}

} // namespace

Rulebook::Rulebook(Ledger &ledger, ActorHost &host, ReaderThread &reader, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_host(host)
    , m_reader(reader)
    , m_startedAt(QDateTime::currentMSecsSinceEpoch())
{
    m_clock.setInterval(clockPause);
    connect(&m_clock, &QTimer::timeout, this, &Rulebook::denyTheSilent);
    connect(&m_everything, &EverythingAllowed::timeIsOver, this, [this](const SessionId &session) {
        remarkEverything(session, {{u"on"_s, false}, {u"reason"_s, tr("The time for it is over.")}});
    });
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingPause);
    connect(&m_telling, &QTimer::timeout, this, &Rulebook::changed);
}

Rulebook::~Rulebook() = default;

// Many requests may be answered in a moment; who shows the rules is told once.
void Rulebook::announce()
{
    if (!m_telling.isActive())
        m_telling.start();
}

Result<> Rulebook::start()
{
    Result<std::vector<Rule>> rules = m_ledger.rules();
    const Result<std::optional<qint64>> silence = m_ledger.setting(QString::fromLatin1(silenceName));
    if (!rules || !silence)
        return whileDoing(tr("The rules cannot be read."), rules ? silence.error() : rules.error());
    m_rules = std::move(*rules);
    m_silence = std::chrono::milliseconds(silence->value_or(0));
    if (m_silence > 0ms)
        m_clock.start();
    connect(&m_host, &ActorHost::permissionChanged, this, qOverload<const RequestId &>(&Rulebook::look));
    connect(&m_host, &ActorHost::permissionRemoved, this, &Rulebook::forget);
    connect(&m_host, &ActorHost::sessionRemoved, this, [this](const SessionId &session) {
        if (m_everything.end(session))
            announce();
    });
    return {};
}

const Rule *Rulebook::find(const RuleId &id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&id](const Rule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

Result<RuleId> Rulebook::save(Rule rule)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (const Result<> checked = checkRule(rule); !checked)
        return tl::unexpected(checked.error());
    if (rule.endsAt && *rule.endsAt <= now)
        return failure(Error::Kind::InvalidSettings, tr("The rule would end before it begins."));
    const Rule *before = find(rule.id);
    if (!rule.id.isEmpty() && !before)
        return failure(Error::Kind::Gone, tr("This rule is not there any more."));
    if (!before && m_rules.size() >= mostRules)
        return failure(Error::Kind::TooLarge,
                       tr("There are %n rules already. Remove some first.", nullptr, int(mostRules)));
    if (!before) {
        rule.id = RuleId::random();
        rule.createdAt = now;
        rule.lastUsedAt = rule.uses = 0;
    } else {
        rule.createdAt = before->createdAt;
        rule.lastUsedAt = before->lastUsedAt;
        rule.uses = before->uses;
    }
    if (const Result<> saved = m_ledger.save(rule); !saved)
        return tl::unexpected(saved.error());
    if (before)
        *std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &known) { return known.id == rule.id; }) = rule;
    else
        m_rules.push_back(rule);
    announce();
    lookAtAll();
    return rule.id;
}

Result<> Rulebook::remove(const RuleId &id)
{
    if (!find(id))
        return failure(Error::Kind::Gone, tr("This rule is not there any more."));
    if (const Result<> removed = m_ledger.removeRule(id); !removed)
        return removed;
    std::erase_if(m_rules, [&id](const Rule &rule) { return rule.id == id; });
    announce();
    return {};
}

Result<> Rulebook::suspend(const RuleId &id, bool on)
{
    const Rule *found = find(id);
    if (!found)
        return failure(Error::Kind::Gone, tr("This rule is not there any more."));
    Rule rule = *found;
    rule.isSuspended = on;
    if (const Result<> saved = m_ledger.save(rule); !saved)
        return saved;
    *std::find_if(m_rules.begin(), m_rules.end(), [&id](const Rule &known) { return known.id == id; }) = rule;
    announce();
    if (!on)
        lookAtAll();
    return {};
}

Result<> Rulebook::allowEverything(const SessionId &session, std::chrono::milliseconds time)
{
    if (time < 0ms || time > longestTime)
        return failure(Error::Kind::InvalidSettings,
                       tr("Everything is allowed for a week at most, or for as long as the program runs."));
    if (!m_host.find(session))
        return failure(Error::Kind::Gone, tr("This session is not known any more."));
    const qint64 endsAt = time == 0ms ? 0 : QDateTime::currentMSecsSinceEpoch() + time.count();
    if (!m_everything.allow(session, endsAt))
        return {};
    QJsonObject params{{u"on"_s, true}};
    if (endsAt > 0)
        params.insert(u"endsAt"_s, endsAt);
    remarkEverything(session, params);
    lookAtAll();
    return {};
}

Result<> Rulebook::askAgain(const SessionId &session)
{
    if (!m_host.find(session))
        return failure(Error::Kind::Gone, tr("This session is not known any more."));
    if (m_everything.end(session))
        remarkEverything(session, {{u"on"_s, false}});
    return {};
}

void Rulebook::remarkEverything(const SessionId &session, const QJsonObject &params)
{
    if (SandboxActor *actor = m_host.find(session))
        actor->sessions().permissions().remark(session, u"_sandgate/everything"_s, params);
    announce();
}

Result<> Rulebook::setSilence(std::chrono::milliseconds time)
{
    if (time < 0ms || time > longestTime)
        return failure(Error::Kind::InvalidSettings, tr("A request waits for a week at most, or without a limit."));
    if (const Result<> saved = m_ledger.saveSetting(QString::fromLatin1(silenceName), time.count()); !saved)
        return saved;
    m_silence = time;
    if (time > 0ms)
        m_clock.start();
    else
        m_clock.stop();
    announce();
    return {};
}

void Rulebook::look(const RequestId &request)
{
    SandboxActor *actor = m_host.find(request);
    if (!actor)
        return;
    const PermissionRow row = actor->permissionRow(request);
    if (row.state == PermissionState::Pending && !m_answered.contains(request))
        look(row, actor->record().provider);
    else if (row.state != PermissionState::Pending && row.state != PermissionState::Sending)
        forget(request);
}

void Rulebook::forget(const RequestId &request)
{
    m_answered.erase(request);
    m_asked.erase(request);
}

void Rulebook::lookAtAll()
{
    for (SandboxActor *actor : m_host.actors()) {
        for (const RequestId &request : actor->sessions().permissions().requests())
            look(request);
    }
}

void Rulebook::look(const PermissionRow &row, const QString &provider)
{
    const Verdict verdict = decide(askedToolOf(row, provider), m_rules, QDateTime::currentMSecsSinceEpoch());
    if (verdict.effect == RuleEffect::Deny) {
        const auto option = onlyOption(row.options, "reject_once"_L1);
        if (!option)
            return;
        if (verdict.isBuiltIn)
            answer(row, *option, decider::builtIn, verdict.why);
        else
            answer(row, *option, decider::rule + verdict.by.front().value, textOf(verdict.by));
        use(verdict.by);
        return;
    }
    const bool everything = m_everything.isIn(row.session);
    if (verdict.effect == RuleEffect::Ask && (!everything || !verdict.by.empty())) {
        if (m_asked.insert(row.id).second)
            use(verdict.by);
        return;
    }
    const auto option = onlyOption(row.options, "allow_once"_L1);
    if (!option)
        return;
    if (verdict.effect == RuleEffect::Allow) {
        QStringList ids;
        for (const RuleId &id : verdict.by)
            ids << id.value;
        answer(row, *option, decider::rule + ids.join(u','), textOf(verdict.by));
        use(verdict.by);
    } else {
        answer(row, *option, decider::everything, tr("Everything is allowed in this session."));
    }
}

QString Rulebook::textOf(const std::vector<RuleId> &rules) const
{
    QStringList texts;
    for (const RuleId &id : rules) {
        if (const Rule *rule = find(id))
            texts << ruleText(*rule);
    }
    return texts.join(u"; "_s);
}

void Rulebook::answer(const PermissionRow &row, const PermissionOption &option, const QString &by,
                      const QString &reason)
{
    m_answered.insert(row.id);
    m_tasks.start(answerQuietly(row.id, option.id, by, reason));
}

async::Task<> Rulebook::answerQuietly(RequestId request, QString optionId, QString by, QString reason)
{
    SandboxActor *actor = m_host.find(request);
    if (!actor)
        co_return;
    const Decider decider{by, reason};
    const Result<> answered = co_await actor->sessions().permissions().answer(request, optionId, decider);
    if (!answered)
        qCWarning(lcActor) << "request" << request.value << "was not answered by a rule:" << answered.error().what;
}

void Rulebook::use(const std::vector<RuleId> &rules)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (Rule &rule : m_rules) {
        if (std::find(rules.begin(), rules.end(), rule.id) == rules.end())
            continue;
        ++rule.uses;
        rule.lastUsedAt = now;
        if (const Result<> saved = m_ledger.save(rule); !saved)
            qCWarning(lcActor) << "the use of a rule was not stored:" << saved.error().theirWords;
    }
    if (!rules.empty())
        announce();
}

// Time in which the program did not run is none in which a person could have answered.
void Rulebook::denyTheSilent()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 limit = m_silence.count();
    for (SandboxActor *actor : m_host.actors()) {
        for (const RequestId &request : actor->sessions().permissions().requests()) {
            const PermissionRow row = actor->permissionRow(request);
            if (row.state != PermissionState::Pending || now - std::max(row.askedAt, m_startedAt) < limit ||
                m_answered.contains(request))
                continue;
            for (const QLatin1StringView kind : {"reject_once"_L1, "reject_always"_L1}) {
                const auto option = onlyOption(row.options, kind);
                if (!option)
                    continue;
                answer(row, *option, decider::silence,
                       tr("Nobody answered for %n minute(s).", nullptr,
                          int(std::chrono::ceil<std::chrono::minutes>(m_silence).count())));
                break;
            }
        }
    }
}

async::Task<Result<std::vector<DecisionRecord>>> Rulebook::newest()
{
    const DecisionFilter all;
    const Result<DecisionPage> page = co_await decisions(all, DecisionPlace(), pastLooked);
    if (!page)
        co_return tl::unexpected(page.error());
    co_return page->decisions;
}

async::Task<Result<std::vector<TriedDecision>>> Rulebook::tryRule(Rule rule)
{
    if (const Result<> checked = checkRule(rule); !checked)
        co_return tl::unexpected(checked.error());
    const Result<std::vector<DecisionRecord>> past = co_await newest();
    if (!past)
        co_return tl::unexpected(past.error());
    co_return sandgate::tryRule(rule, m_rules, *past);
}

async::Task<Result<std::vector<RuleProposal>>> Rulebook::proposals()
{
    const Result<std::vector<DecisionRecord>> past = co_await newest();
    if (!past)
        co_return tl::unexpected(past.error());
    co_return proposeRules(*past, m_rules, QDateTime::currentMSecsSinceEpoch());
}

async::Task<Result<DecisionPage>> Rulebook::decisions(DecisionFilter filter, DecisionPlace after, int limit)
{
    const std::function<Result<DecisionPage>(PageReader &)> question = [=](PageReader &reader) {
        return reader.decisions(filter, after, limit);
    };
    co_return co_await m_reader.ask(question);
}

async::Task<Result<qint64>> Rulebook::exportDecisions(DecisionFilter filter, DecisionFormat format, QString file)
{
    if (!QFileInfo(file).isAbsolute())
        co_return failure(Error::Kind::InvalidSettings, tr("The path of a file must begin at the root: %1").arg(file));
    std::vector<Secret> hidden;
    for (const SandboxActor *actor : m_host.actors()) {
        const std::vector<Secret> own = actor->secrets();
        hidden.insert(hidden.end(), own.begin(), own.end());
    }
    const std::function<Result<qint64>(PageReader &)> question = [=](PageReader &reader) {
        return reader.exportDecisions(filter, format, file, hidden);
    };
    co_return co_await m_reader.ask(question);
}

} // namespace sandgate
