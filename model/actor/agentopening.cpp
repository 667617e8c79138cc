// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part four: how sessions are started, and taken up again.
#include "model/actor/agentsessions.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype longestId = 200;
constexpr qsizetype largestServers = 256 * 1024;

} // namespace

Result<> AgentSessions::check(const NewSession &wanted) const
{
    const bool isList = std::all_of(wanted.mcpServers.begin(), wanted.mcpServers.end(),
                                    [](const QJsonValue &server) { return server.isObject(); });
    if (wanted.agent.isEmpty())
        return failure(Error::Kind::InvalidSettings, tr("No agent is named."));
    if (!isList || QJsonDocument(wanted.mcpServers).toJson(QJsonDocument::Compact).size() > largestServers)
        return failure(Error::Kind::InvalidSettings, tr("The list of MCP servers is not usable, or too long."));
    if (wanted.id.isEmpty())
        return {};
    const bool isPlain = std::all_of(wanted.id.begin(), wanted.id.end(), [](QChar c) { return c.isPrint(); });
    if (!isPlain || wanted.id.trimmed() != wanted.id || wanted.id.size() > longestId) {
        return failure(
            Error::Kind::InvalidSettings,
            tr("A session's id has at most %n characters, all of which can be seen.", nullptr, int(longestId)));
    }
    // Also those of other sandboxes: a record that is saved replaces the one of the same id.
    const Result<std::vector<SessionRecord>> all = m_ledger.sessions();
    if (!all)
        return tl::unexpected(all.error());
    if (std::any_of(all->begin(), all->end(), [&wanted](const auto &one) { return one.id.value == wanted.id; }))
        return failure(Error::Kind::Conflict, tr("There is a session “%1” already.").arg(wanted.id));
    return {};
}

// On record, and bound to no agent yet.
Result<SessionId> AgentSessions::add(const NewSession &wanted)
{
    const SessionId id = wanted.id.isEmpty() ? SessionId::random() : SessionId{wanted.id};
    Session &session = m_sessions.insert_or_assign(id, Session()).first->second; // a removed one may be called so
    session.record.id = id;
    session.record.sandbox = m_sandbox;
    session.record.agent = wanted.agent;
    session.record.cwd = wanted.cwd;
    if (!wanted.mcpServers.isEmpty())
        session.record.mcpServers = QJsonDocument(wanted.mcpServers).toJson(QJsonDocument::Compact);
    session.record.createdAt = QDateTime::currentMSecsSinceEpoch();
    const Result<> saved = save(session);
    if (!saved) {
        m_sessions.erase(id);
        return tl::unexpected(saved.error());
    }
    m_writer.know(id, 0);
    return id;
}

async::Task<Result<SessionId>> AgentSessions::create(NewSession wanted)
{
    if (const Result<> checked = check(wanted); !checked)
        co_return tl::unexpected(checked.error());
    const Result<SessionId> id = add(wanted);
    if (!id)
        co_return id;
    m_sessions.at(*id).binding.emplace();
    m_tasks.start(runBinding(*id));
    emit changed(*id);
    co_return id;
}

async::Task<Result<SessionId>> AgentSessions::open(NewSession wanted)
{
    if (const Result<> checked = check(wanted); !checked)
        co_return tl::unexpected(checked.error());
    const Result<SessionId> id = add(wanted);
    if (!id)
        co_return id;
    // A caller that leaves does not leave half of it behind.
    const async::Shared<Result<SessionId>> opening;
    m_tasks.start(runOpen(*id, wanted, opening));
    const Result<SessionId> opened = co_await opening;
    co_return opened;
}

async::Task<> AgentSessions::runOpen(SessionId id, NewSession wanted, async::Shared<Result<SessionId>> opened)
{
    Result<> ready = co_await bind(id);
    if (ready) {
        ready = co_await setAsWanted(id, wanted);
    }
    if (ready) {
        opened.settle(id);
        co_return;
    }
    const Result<> ended = co_await end(id);
    if (!ended)
        qCWarning(lcActor) << "a session that could not be set as wanted was not ended:" << ended.error().what;
    m_sessions.at(id).problem = ready.error();
    emit changed(id);
    opened.settle(tl::unexpected(ready.error()));
}

// In the order in which one may change what another offers.
async::Task<Result<>> AgentSessions::setAsWanted(SessionId id, NewSession wanted)
{
    Result<> set;
    if (!wanted.mode.isEmpty()) {
        set = co_await setMode(id, wanted.mode);
    }
    if (set && !wanted.model.isEmpty()) {
        set = co_await setModel(id, wanted.model);
    }
    if (set && !wanted.thoughtLevel.isEmpty()) {
        set = co_await setThoughtLevel(id, wanted.thoughtLevel);
    }
    co_return set;
}

async::Task<Result<>> AgentSessions::resume(SessionId id)
{
    if (!has(id))
        co_return failure(Error::Kind::Gone, tr("There is no session “%1” in this sandbox.").arg(id.value));
    Session &session = m_sessions.at(id);
    if (session.record.marks.deletedAt)
        co_return failure(Error::Kind::Conflict, tr("This session is deleted. Restore it first."));
    Result<> bound = co_await bind(id);
    if (session.record.marks.deletedAt) // meanwhile
        co_return failure(Error::Kind::Conflict, tr("This session is deleted. Restore it first."));
    if (bound && session.record.endedAt) {
        session.record.endedAt.reset();
        bound = save(session);
        emit changed(id);
    }
    co_return bound;
}

async::Task<Result<SessionId>> AgentSessions::resumeOrCreate(NewSession wanted)
{
    const SessionId id{wanted.id};
    if (wanted.id.isEmpty() || !has(id)) {
        co_return co_await open(wanted);
    }
    if (m_sessions.at(id).record.agent != wanted.agent)
        co_return failure(Error::Kind::Conflict, tr("The session “%1” is one of another agent.").arg(id.value));
    const Result<> resumed = co_await resume(id);
    if (!resumed)
        co_return tl::unexpected(resumed.error());
    const Result<> set = co_await setAsWanted(id, wanted);
    if (!set)
        co_return tl::unexpected(set.error());
    co_return id;
}

} // namespace sandgate
