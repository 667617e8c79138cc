// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coreworkbench.h"
#include "model/actor/coredesktops.h"
#include "model/actor/corefiles.h"
#include "model/actor/corepreparations.h"
#include "model/actor/coreproviders.h"
#include "model/actor/corerules.h"
#include "model/actor/coresearch.h"
#include "model/actor/coresessiondesk.h"
#include "model/actor/coresetups.h"
#include "model/actor/coreterminals.h"
#include "model/items/outbox.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/logging.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

async::Task<Result<>> shutDownCore(Core &core, bool all)
{
    core.files().cancelAll();
    co_await core.host().shutDown(all);
    co_return Result<>();
}

} // namespace

CoreWorkbench::CoreWorkbench(MakeCore make, ReaderThread::Make makeReader, Connect connectCore, QObject *parent)
    : Workbench(parent)
    , m_sandboxes(std::make_unique<SandboxListModel>())
    , m_sessions(std::make_unique<SessionListModel>())
    , m_permissions(std::make_unique<PermissionListModel>())
    , m_processes(std::make_unique<ProcessListModel>())
    , m_core([this, make, connectCore] { return makeCore(make, connectCore); })
    , m_providers(std::make_unique<CoreProviders>(m_core))
    , m_rules(std::make_unique<CoreRules>(m_core))
    , m_files(std::make_unique<CoreFiles>(m_core, m_home))
    , m_sessionDesk(std::make_unique<CoreSessionDesk>(m_core))
    , m_terminals(std::make_unique<CoreTerminals>(m_core, m_home))
    , m_setups(std::make_unique<CoreSetups>(m_core))
    , m_desktops(std::make_unique<CoreDesktops>(m_core))
    , m_search(std::make_unique<CoreSearch>(m_core))
    , m_preparations(std::make_unique<CorePreparations>(m_core))
    , m_reader(std::move(makeReader))
    , m_outbox(std::make_unique<Outbox>(*this))
{
}

CoreWorkbench::~CoreWorkbench() = default;

// Core thread.
std::unique_ptr<CoreLink::Made> CoreWorkbench::makeCore(const MakeCore &make, const Connect &connectCore)
{
    Result<CoreParts> parts = make();
    auto made = std::make_unique<CoreLink::Made>();
    Result<> started = parts ? Result<>() : Result<>(tl::unexpected(parts.error()));
    if (parts) {
        made->core = std::make_unique<Core>(std::move(*parts), [this](Delivery delivery) {
            m_home.post([this, delivery = std::move(delivery)] { take(delivery); });
        });
        Core *core = made->core.get();
        connect(core, &Core::noticeChanged, core, [this, core] {
            m_home.post([this, notice = core->notice()] {
                m_notice = notice;
                emit noticeChanged();
            });
        });
        std::vector<ProviderFacts> facts;
        for (const auto &provider : core->host().providers())
            facts.push_back(provider->facts());
        m_home.post([this, facts = std::move(facts)] { m_providers->take(facts); });
        const auto tellRules = [this, core] {
            m_home.post([this, state = CoreRules::stateOf(core->rulebook())] { m_rules->take(state); });
        };
        connect(&core->rulebook(), &Rulebook::changed, core, tellRules);
        const auto tellPreparation = [this, core](const SandboxKey &sandbox) {
            const Preparation *now = core->preparations().find(sandbox);
            const std::optional<Preparation> told = now ? std::optional(*now) : std::nullopt;
            m_home.post([this, sandbox, told] { m_preparations->take(sandbox, told); });
        };
        connect(&core->preparations(), &Preparations::changed, core, tellPreparation);
        made->attached = connectCore(*core);
        started = core->start();
        if (started) {
            tellRules();
            for (const Preparation &one : core->preparations().all())
                tellPreparation(one.sandbox);
        }
    }
    if (!started) {
        made->attached.reset();
        made->core.reset();
        made->error = started.error();
        m_home.post([this, error = started.error()] {
            m_notice = error.what + u' ' + error.theirWords;
            emit noticeChanged();
        });
    }
    return made;
}

void CoreWorkbench::take(const Delivery &delivery)
{
    m_sandboxes->apply(delivery.sandboxes);
    m_sessions->apply(delivery.sessions);
    m_permissions->apply(delivery.permissions);
    m_processes->apply(delivery.processes);
    m_sessionDesk->take(delivery);
    for (const auto &[session, events] : delivery.events)
        emit eventsCommitted(session, events);
    for (const auto &[process, entries] : delivery.logs)
        emit logCommitted(process, entries);
    tellAllKnown(); // the first delivery has every row
    m_core.tell([](Core &core) { core.feed().taken(); });
}

async::Task<Result<>> CoreWorkbench::shutDown(bool all)
{
    return m_core.ask<void>([all](Core &core) { return shutDownCore(core, all); });
}

ProviderDesk &CoreWorkbench::providers()
{
    return *m_providers;
}

TerminalDesk &CoreWorkbench::terminals()
{
    return *m_terminals;
}

RuleDesk &CoreWorkbench::rules()
{
    return *m_rules;
}

PreparationDesk &CoreWorkbench::preparations()
{
    return *m_preparations;
}

FileDesk &CoreWorkbench::files()
{
    return *m_files;
}

SessionDesk &CoreWorkbench::sessionDesk()
{
    return *m_sessionDesk;
}

SetupDesk &CoreWorkbench::setups()
{
    return *m_setups;
}

DesktopDesk &CoreWorkbench::desktops()
{
    return *m_desktops;
}

SearchDesk &CoreWorkbench::searchDesk()
{
    return *m_search;
}

async::Task<Result<SandboxKey>> CoreWorkbench::createSandbox(NewSandbox sandbox)
{
    return m_core.ask<SandboxKey>([sandbox](Core &core) {
        return CoreLink::answered(
            core.preparations().create(sandbox.name, sandbox.provider, sandbox.settings, sandbox.plan));
    });
}

async::Task<Result<>> CoreWorkbench::renameSandbox(SandboxKey sandbox, QString name)
{
    return m_core.askActor(sandbox, [name](SandboxActor &actor) { return CoreLink::answered(actor.rename(name)); });
}

async::Task<Result<>> CoreWorkbench::wake(SandboxKey sandbox)
{
    return m_core.askActor(sandbox, [](SandboxActor &actor) { return actor.awake(); });
}

async::Task<Result<>> CoreWorkbench::sleep(SandboxKey sandbox)
{
    return m_core.askActor(sandbox, [](SandboxActor &actor) { return actor.sleep(); });
}

async::Task<Result<>> CoreWorkbench::destroySandbox(SandboxKey sandbox)
{
    return m_core.askActor(sandbox, [](SandboxActor &actor) { return actor.destroy(); });
}

async::Task<Result<>> CoreWorkbench::extend(SandboxKey sandbox, std::chrono::seconds time)
{
    return m_core.askActor(sandbox, [time](SandboxActor &actor) { return actor.extend(time); });
}

async::Task<Result<std::vector<AgentRow>>> CoreWorkbench::agents(SandboxKey sandbox)
{
    return m_core.askActor<std::vector<AgentRow>>(sandbox, [](SandboxActor &actor) { return actor.agents(); });
}

async::Task<Result<>> CoreWorkbench::installAgent(SandboxKey sandbox, QString agent)
{
    return m_core.askActor(sandbox, [agent](SandboxActor &actor) { return actor.installAgent(agent); });
}

async::Task<Result<std::vector<AgentCause>>> CoreWorkbench::agentCauses(SessionId session)
{
    return m_core.askActor<std::vector<AgentCause>>(
        session, [session](SandboxActor &actor) { return actor.agentCauses(session); });
}

async::Task<Result<>> CoreWorkbench::installServer()
{
    return m_core.ask<void>([](Core &core) { return core.installServer(); });
}

async::Task<Result<SessionId>> CoreWorkbench::createSession(SandboxKey sandbox, QString agent, QString cwd,
                                                            QJsonArray mcpServers)
{
    return m_core.askActor<SessionId>(sandbox,
                                      [=](SandboxActor &actor) { return actor.createSession(agent, cwd, mcpServers); });
}

async::Task<Result<>> CoreWorkbench::renameSession(SessionId session, QString title)
{
    return m_core.askActor(
        session, [=](SandboxActor &actor) { return CoreLink::answered(actor.sessions().rename(session, title)); });
}

async::Task<Result<>> CoreWorkbench::endSession(SessionId session)
{
    return m_core.askActor(session, [session](SandboxActor &actor) { return actor.sessions().end(session); });
}

async::Task<Result<>> CoreWorkbench::prompt(SessionId session, Prompt prompt)
{
    return m_core.askActor(session, [session, prompt](SandboxActor &actor) {
        const bool isNext = actor.whyOver() || !actor.queue().holdsBack(session);
        return isNext ? actor.sessions().prompt(session, contentBlocks(prompt))
                      : CoreLink::answered(actor.queue().add(session, prompt));
    });
}

async::Task<Result<>> CoreWorkbench::cancelTurn(SessionId session)
{
    return m_core.askActor(session, [session](SandboxActor &actor) { return actor.sessions().cancelTurn(session); });
}

async::Task<Result<>> CoreWorkbench::answer(RequestId request, QString optionId, AnsweredIn place)
{
    const Decider decided{place == AnsweredIn::Notification ? decider::notification : decider::window};
    return m_core.askActor(request, [=](SandboxActor &actor) {
        return actor.sessions().permissions().answer(request, optionId, decided);
    });
}

async::Task<Result<Prompt>> CoreWorkbench::draft(SessionId session)
{
    return m_reader.ask<Prompt>([session](PageReader &reader) { return reader.draft(session); });
}

void CoreWorkbench::saveDraft(SessionId session, QString text)
{
    keepDraft([=](Ledger &ledger) { return ledger.saveDraft(session, text); });
    emit m_sessionDesk->draftChanged(session, text);
}

void CoreWorkbench::saveAttachments(SessionId session, QJsonArray blocks)
{
    keepDraft([=](Ledger &ledger) { return ledger.saveAttachments(session, blocks); });
    emit m_sessionDesk->attachmentsChanged(session, blocks);
}

void CoreWorkbench::keepDraft(std::function<Result<>(Ledger &)> save)
{
    m_core.tell([save = std::move(save)](Core &core) {
        if (const Result<> saved = save(core.ledger()); !saved)
            core.say(u"draft"_s, saved.error().what);
    });
}

async::Task<Result<ProcessKey>> CoreWorkbench::startProcess(SandboxKey sandbox, QString commandLine, QString cwd)
{
    return m_core.askActor<ProcessKey>(sandbox,
                                       [=](SandboxActor &actor) { return actor.startProcess(commandLine, cwd); });
}

async::Task<Result<>> CoreWorkbench::stopProcess(ProcessKey process, bool force)
{
    return m_core.askActor(process, [=](SandboxActor &actor) { return actor.stopProcess(process, force); });
}

async::Task<Result<>> CoreWorkbench::removeProcess(ProcessKey process)
{
    return m_core.askActor(process, [process](SandboxActor &actor) { return actor.processes().remove(process); });
}

async::Task<Result<EventPage>> CoreWorkbench::events(SessionId session, EventIndex before, int limit)
{
    return m_reader.ask<EventPage>([=](PageReader &reader) { return reader.events(session, before, limit); });
}

async::Task<Result<LogPage>> CoreWorkbench::log(ProcessKey process, qint64 before, qint64 maxBytes)
{
    return m_reader.ask<LogPage>([=](PageReader &reader) { return reader.log(process, before, maxBytes); });
}

void CoreWorkbench::watch(SessionId session, bool on)
{
    m_sessionDesk->watch(session, on);
    m_core.tell([session, on](Core &core) { core.feed().watch(session, on); });
}

void CoreWorkbench::watch(ProcessKey process, bool on)
{
    m_core.tell([process, on](Core &core) { core.feed().watch(process, on); });
}

} // namespace sandgate
