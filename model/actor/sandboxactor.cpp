// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sandboxactor.h"
#include "model/actor/agentcauses.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/agent/serverapi.h"
#include "model/agentnames.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

SandboxActor::SandboxActor(SandboxRecord record, Provider &provider, Ledger &ledger, EventWriter &writer,
                           Patience patience, QObject *parent)
    : QObject(parent)
    , m_record(std::move(record))
    , m_provider(provider)
    , m_ledger(ledger)
    , m_writer(writer)
    , m_patience(patience)
    , m_sessions(m_record.key, ledger, writer, patience, [this] { return awake(); })
    , m_processes(m_record.key, ledger, patience.backoff)
    , m_queue(m_sessions, ledger)
{
    switch (m_record.life) {
    case SandboxLife::Provisioning:
    case SandboxLife::Failed:
        m_state = SandboxState::Failed;
        break;
    case SandboxLife::Gone:
        m_state = SandboxState::Gone;
        break;
    case SandboxLife::Destroyed:
        m_state = SandboxState::Destroyed;
        break;
    case SandboxLife::Destroying:
        m_state = SandboxState::Failed;
        if (!m_record.problem)
            m_record.problem = {Error::Kind::Conflict, tr("Deleting this sandbox was not finished. Delete it again.")};
        break;
    case SandboxLife::Live:
        break;
    }
    connect(&m_sessions, &AgentSessions::troubled, this, &SandboxActor::lookInto);
    connect(&m_processes, &SandboxProcesses::troubled, this, &SandboxActor::lookInto);
}

SandboxActor::~SandboxActor() = default;

QString SandboxActor::agentName(const QString &id) const
{
    const bool isDemo = id == "mock"_L1 && m_record.settings["demoAgent"_L1].toBool();
    return isDemo ? demoAgentName() : sandgate::agentName(id);
}

void SandboxActor::restore(const SandboxPast &past)
{
    m_connectionsBefore = past.connections;
    m_mayBeMade = true; // by an attempt that the end of the program cut short
    m_sessions.restore(past.sessions, past.openTurns, past.openPermissions);
    m_processes.restore(past.processes);
    m_queue.restore(past.queues);
}

async::Task<> SandboxActor::giveUpPast()
{
    m_processes.detach();
    const std::vector<ConnectionRecord> connections = std::exchange(m_connectionsBefore, {});
    for (ConnectionRecord connection : connections) {
        connection.open = false;
        if (const Result<> saved = m_ledger.save(connection); !saved)
            qCWarning(lcActor) << "a connection was not stored:" << saved.error().what;
    }
    co_await m_sessions.reconnect(std::vector<ConnectionRecord>());
}

std::vector<Secret> SandboxActor::secrets() const
{
    std::vector<Secret> secrets;
    for (const Client &client : m_clients) {
        const Endpoint &endpoint = client.http->endpoint();
        secrets.push_back(endpoint.token);
        for (const auto &[name, value] : endpoint.headers)
            secrets.emplace_back(value);
    }
    return secrets;
}

bool SandboxActor::isBusy() const
{
    const bool hooksRun = m_hooks && (m_eventHooks->isBusy() || m_permissionHooks->isBusy() || m_admissions > 0);
    return m_sessions.isBusy() || m_processes.isBusy() || hooksRun;
}

SandboxRow SandboxActor::row() const
{
    SandboxRow row;
    row.key = m_record.key;
    row.name = m_record.name;
    row.provider = m_record.provider;
    row.state = m_state;
    row.stage = m_stage;
    row.problem = m_record.problem;
    row.workspace = m_provider.defaultCwd(spec());
    const ProviderFacts &facts = m_provider.factsOf(m_record.id);
    row.isolated = facts.isolates;
    if (facts.name != m_provider.name())
        row.place = facts.name;
    row.account = m_record.settings["account"_L1].toString();
    const QJsonArray passedOn = m_record.settings["passOn"_L1].toArray();
    for (const QJsonValue &name : passedOn)
        row.passedOn << name.toString();
    row.createdAt = m_record.createdAt;
    row.endsAt = m_end ? m_end->toMSecsSinceEpoch() : 0;
    return row;
}

SessionFacts SandboxActor::sessionFacts(const SessionId &session)
{
    SessionFacts facts = m_sessions.facts(session);
    facts.queue = m_queue.prompts(session);
    facts.queuePaused = m_queue.whyPaused(session);
    return facts;
}

SandboxSpec SandboxActor::spec() const
{
    return {m_record.key, m_record.name, m_record.settings, m_record.id};
}

SessionRow SandboxActor::sessionRow(const SessionId &session) const
{
    SessionRow row = m_sessions.row(session);
    row.sandboxName = m_record.name;
    row.agent = agentName(row.agent);
    if (m_state == SandboxState::Destroyed || m_state == SandboxState::Gone)
        row.state = SessionState::Ended; // nothing more can be said in it
    return row;
}

PermissionRow SandboxActor::named(PermissionRow row) const
{
    const SessionRow session = sessionRow(row.session);
    row.sandboxName = m_record.name;
    row.sessionTitle = session.title;
    row.sessionCwd = session.cwd;
    row.agent = session.agent;
    return row;
}

Result<> SandboxActor::rename(const QString &name)
{
    m_record.name = name.simplified();
    const Result<> saved = m_ledger.save(m_record);
    emit changed();
    return saved;
}

void SandboxActor::found(const SandboxId &id)
{
    const bool isLeftover = m_record.life == SandboxLife::Provisioning || m_record.life == SandboxLife::Failed;
    if (!isLeftover || !m_record.id.isEmpty() || m_attempt || m_destruction)
        return;
    m_record.problem.reset();
    m_record.id = id;
    m_record.life = SandboxLife::Live;
    save();
    become(SandboxState::Asleep);
}

std::optional<Error> SandboxActor::whyOver() const
{
    if (m_record.life == SandboxLife::Destroyed)
        return Error{Error::Kind::Gone, tr("This sandbox was destroyed. What was said in it can still be read.")};
    if (m_record.life == SandboxLife::Destroying)
        return Error{Error::Kind::Gone, tr("This sandbox is being deleted.")};
    if (m_record.life == SandboxLife::Gone)
        return Error{Error::Kind::Gone, tr("This sandbox no longer exists. Make a new one.")};
    return std::nullopt;
}

// A sandbox stays with the provider that has made it.
std::optional<Error> SandboxActor::whyForeign() const
{
    const QString maker = m_record.id.isEmpty() ? m_record.provider : makerOf(m_record.id);
    if (m_record.life == SandboxLife::Destroyed || (maker == m_provider.name() && m_record.provider == maker))
        return std::nullopt;
    return Error{Error::Kind::Conflict,
                 tr("This sandbox was made by “%1”, and is on record for “%2”.").arg(maker, m_record.provider)};
}

async::Task<Result<>> SandboxActor::awake()
{
    const std::optional<Result<>> found = co_await async::within(m_patience.start, untilFound());
    if (!found)
        co_return failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    if (!*found)
        co_return *found;
    while (m_sleeping) {
        const async::Shared<Result<>> sleeping = *m_sleeping;
        co_await sleeping;
    }
    if (const std::optional<Error> over = whyOver())
        co_return tl::unexpected(*over);
    if (const std::optional<Error> foreign = whyForeign())
        co_return tl::unexpected(*foreign);
    const bool isWatched = m_sessions.isConnected() || m_processes.isBusy();
    if (m_state == SandboxState::Unreachable || (m_state == SandboxState::Awake && isWatched))
        co_return Result<>();
    const bool isFirst = !m_attempt;
    if (isFirst)
        m_attempt.emplace();
    const async::Shared<Result<>> attempt = *m_attempt;
    if (isFirst)
        m_life.start(m_state == SandboxState::Awake ? confirm() : bringUp());
    const Result<> result = co_await attempt;
    co_return result;
}

async::Task<> SandboxActor::bringUp()
{
    m_record.problem.reset();
    Result<> result = co_await makeIfNeeded();
    if (result) {
        result = co_await reach();
    }
    if (result) {
        co_await attach();
        become(SandboxState::Awake);
    } else {
        fail(result.error());
    }
    finish(m_attempt, result);
}

async::Task<Result<>> SandboxActor::makeIfNeeded()
{
    if (!m_record.id.isEmpty())
        co_return Result<>();
    m_record.life = SandboxLife::Provisioning;
    become(SandboxState::Provisioning);
    save(); // before anything is made: what a crash leaves carries the key that is now on record
    if (std::exchange(m_mayBeMade, true)) {
        const Result<> looked = co_await adoptLeftover();
        if (!looked || !m_record.id.isEmpty())
            co_return looked;
    }
    const Result<SandboxId> made = co_await m_provider.create(spec(), progress());
    if (!made)
        co_return tl::unexpected(made.error());
    m_record.id = *made;
    m_record.life = SandboxLife::Live;
    const Result<> recorded = m_ledger.save(m_record);
    if (!recorded) {
        const Result<> undone = co_await m_provider.destroy(*made);
        if (undone)
            m_record.id = {};
        co_return recorded;
    }
    co_return Result<>();
}

// An attempt of which nobody knows how it ended may have made the sandbox: then there is no need for a second one.
async::Task<Result<>> SandboxActor::adoptLeftover()
{
    const Result<Listing> listed = co_await m_provider.list();
    if (!listed)
        co_return tl::unexpected(listed.error());
    const auto own = std::find_if(listed->sandboxes.begin(), listed->sandboxes.end(),
                                  [this](const ListedSandbox &sandbox) { return sandbox.key == m_record.key; });
    const std::optional<Error> doubt = listed->doubtIn(row().account);
    if (own == listed->sandboxes.end() && doubt)
        co_return tl::unexpected(*doubt);
    if (own == listed->sandboxes.end())
        co_return Result<>();
    m_record.id = own->id;
    m_record.life = SandboxLife::Live;
    co_return m_ledger.save(m_record);
}

void SandboxActor::fail(const Error &error)
{
    qCWarning(lcActor) << "sandbox" << m_record.key.value << error.what << error.theirWords;
    m_record.problem = error;
    if (error.kind == Error::Kind::Gone) {
        m_record.life = SandboxLife::Gone;
        detach(error);
        become(SandboxState::Gone);
    } else if (m_record.id.isEmpty()) {
        m_record.life = SandboxLife::Failed;
        become(SandboxState::Failed);
    } else {
        become(SandboxState::Asleep); // with the problem; the next action tries again
    }
    save();
}

async::Task<Result<std::vector<AgentRow>>> SandboxActor::agents()
{
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    const Result<std::vector<AgentInfo>> listed = co_await ServerApi(http()).agents();
    if (!listed)
        co_return whileDoing(tr("The agents could not be listed."), listed.error());
    const bool hasDemo = m_record.settings["demoAgent"_L1].toBool();
    std::vector<AgentRow> rows;
    for (const AgentInfo &agent : *listed) {
        const bool isDemo = agent.id == "mock"_L1;
        if (isDemo && hasDemo)
            rows.insert(rows.begin(), {agent.id, agentName(agent.id), true, true, true});
        else if (!isDemo) // without the demo, "mock" is the server's own echo and no agent
            rows.push_back({agent.id, agentName(agent.id), agent.installed, agent.credentials, false});
    }
    co_return rows;
}

async::Task<Result<>> SandboxActor::installAgent(QString agent)
{
    const Result<> up = co_await awake();
    if (!up)
        co_return up;
    const Result<> installed = co_await ServerApi(http()).installAgent(agent);
    if (!installed)
        co_return whileDoing(tr("The agent was not installed."), installed.error());
    co_return Result<>();
}

async::Task<Result<std::vector<AgentCause>>> SandboxActor::agentCauses(SessionId session)
{
    const QString agent = m_sessions.row(session).agent;
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    const QString name = agentName(agent);
    co_return co_await findAgentCauses(http(), agent, name);
}

async::Task<Result<SessionId>> SandboxActor::createSession(QString agent, QString cwd, QJsonArray mcpServers)
{
    if (const std::optional<Error> over = whyOver())
        co_return tl::unexpected(*over);
    const NewSession wanted{agent, cwd, mcpServers};
    co_return co_await m_sessions.create(wanted);
}

async::Task<Result<SessionId>> SandboxActor::createSession(NewSession wanted)
{
    if (const std::optional<Error> over = whyOver())
        co_return tl::unexpected(*over);
    co_return co_await m_sessions.open(wanted);
}

async::Task<Result<QUrl>> SandboxActor::sandboxUrl()
{
    const Result<Endpoint> reached = co_await endpoint();
    if (!reached)
        co_return tl::unexpected(reached.error());
    QUrl url = reached->url;
    if (!url.isValid() || !reached->unixSocket.isEmpty())
        co_return failure(Error::Kind::Refused, tr("This sandbox has no address of its own."));
    url.setUserInfo({});
    url.setQuery(QString());
    co_return url;
}

async::Task<Result<ProcessKey>> SandboxActor::startProcess(QString commandLine, QString cwd, bool tty)
{
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    const QString folder = cwd.isEmpty() ? m_provider.defaultCwd(spec()) : cwd;
    co_return co_await m_processes.start(commandLine, folder, tty);
}

// Waking may find that it has ended, or that it was removed meanwhile.
async::Task<Result<>> SandboxActor::wakeFor(ProcessKey process)
{
    if (m_processes.row(process).state != ProcessState::Running)
        co_return Result<>();
    const Result<> up = co_await awake();
    if (up && !m_processes.has(process))
        co_return failure(Error::Kind::Gone, tr("The process was removed meanwhile."));
    co_return up;
}

async::Task<Result<>> SandboxActor::stopProcess(ProcessKey process, bool force)
{
    const Result<> up = co_await wakeFor(process);
    if (!up)
        co_return up;
    co_return co_await m_processes.stop(process, force);
}

async::Task<Result<>> SandboxActor::writeToProcess(ProcessKey process, QByteArray bytes)
{
    const Result<> up = co_await wakeFor(process);
    if (!up)
        co_return up;
    co_return co_await m_processes.write(process, bytes);
}

async::Task<Result<HttpResponse>> SandboxActor::request(HttpRequest request)
{
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    co_return co_await http().send(request);
}

async::Task<Result<Endpoint>> SandboxActor::endpoint()
{
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    co_return http().endpoint();
}

void SandboxActor::become(SandboxState state, const QString &stage)
{
    m_state = state;
    m_stage = stage;
    if (state == SandboxState::Awake && m_provider.factsOf(m_record.id).ends && m_time.isIdle()) {
        m_time.start(watchTime());
    } else if (state != SandboxState::Awake && state != SandboxState::Unreachable) {
        m_time.cancel();
        m_end.reset();
    }
    emit changed();
    for (const SessionId &session : m_sessions.ids())
        emit m_sessions.changed(session); // what they show depends on it
}

// Emptied first: whoever goes on may begin anew.
void SandboxActor::finish(Flight &flight, const Result<> &result)
{
    async::Shared<Result<>> landing = *std::exchange(flight, std::nullopt);
    landing.settle(result);
}

void SandboxActor::abandonAttempt(const Error &reason)
{
    m_life.cancel();
    m_checks.cancel();
    if (m_attempt)
        finish(m_attempt, tl::unexpected(reason));
    if (m_sleeping)
        finish(m_sleeping, tl::unexpected(reason));
}

Progress SandboxActor::progress()
{
    return [self = QPointer<SandboxActor>(this)](const QString &stage) {
        if (self) {
            self->m_stage = stage;
            emit self->changed();
        }
    };
}

void SandboxActor::save()
{
    if (const Result<> saved = m_ledger.save(m_record); !saved)
        qCCritical(lcActor) << "the sandbox was not stored:" << saved.error().what << saved.error().theirWords;
}

} // namespace sandgate
