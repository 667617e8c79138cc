// SPDX-License-Identifier: Apache-2.0
#include "model/actor/promptqueue.h"
#include "model/actor/agentsessions.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t most = 100;

auto called(std::vector<QueuedPrompt> &prompts, const QString &id)
{
    return std::find_if(prompts.begin(), prompts.end(), [&id](const QueuedPrompt &prompt) { return prompt.id == id; });
}

} // namespace

PromptQueue::PromptQueue(AgentSessions &sessions, Ledger &ledger, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_ledger(ledger)
{
    connect(&sessions, &AgentSessions::turnEnded, this, &PromptQueue::turnEnded);
    connect(&sessions, &AgentSessions::removed, this, [this](const SessionId &session) { m_queues.erase(session); });
}

PromptQueue::~PromptQueue() = default;

void PromptQueue::restore(const std::map<SessionId, std::vector<QueuedPrompt>> &queues)
{
    for (const auto &[session, prompts] : queues) {
        if (!m_sessions.has(session) || prompts.empty())
            continue;
        Queue &queue = m_queues[session];
        queue.prompts = prompts;
        if (queue.prompts.front().isSending)
            queue.paused = tr("Sandgate ended while the first of these was being sent. Look above whether the agent "
                              "has it, and remove it then.");
        else if (m_sessions.isFree(session))
            queue.paused = tr("Sandgate was closed before these were sent.");
        for (QueuedPrompt &prompt : queue.prompts)
            prompt.isSending = false;
    }
}

Result<> PromptQueue::store(const SessionId &session, std::vector<QueuedPrompt> prompts)
{
    const Result<> saved = m_ledger.saveQueue(session, prompts);
    if (!saved)
        return saved;
    m_queues[session].prompts = std::move(prompts);
    emit changed(session);
    return {};
}

bool PromptQueue::holdsBack(const SessionId &session) const
{
    const auto queue = m_queues.find(session);
    const bool goesOn = queue != m_queues.end() && !queue->second.prompts.empty() && queue->second.paused.isEmpty();
    return goesOn || !m_sessions.isFree(session);
}

Result<> PromptQueue::add(const SessionId &session, const Prompt &prompt)
{
    const SessionRecord *record = m_sessions.find(session);
    if (!record || record->endedAt)
        return failure(Error::Kind::Conflict, tr("This session was ended. Start a new one."));
    if (prompt.isEmpty())
        return failure(Error::Kind::InvalidSettings, tr("There is nothing to send."));
    const QByteArray bytes = QJsonDocument(contentBlocks(prompt)).toJson(QJsonDocument::Compact);
    if (const Result<> fits = AcpConnection::checkSize(bytes); !fits)
        return fits;
    std::vector<QueuedPrompt> prompts = this->prompts(session);
    if (prompts.size() >= most)
        return failure(Error::Kind::Conflict, tr("No more than %n messages can wait.", nullptr, int(most)));
    prompts.push_back({QUuid::createUuid().toString(QUuid::WithoutBraces), prompt});
    if (const Result<> stored = store(session, std::move(prompts)); !stored)
        return stored;
    advance(session);
    return {};
}

Result<> PromptQueue::edit(const SessionId &session, const QString &id, const Prompt &prompt)
{
    std::vector<QueuedPrompt> prompts = this->prompts(session);
    const auto found = called(prompts, id);
    if (found == prompts.end() || found->isSending)
        return failure(Error::Kind::Conflict, tr("This message was sent already."));
    if (prompt.isEmpty())
        return failure(Error::Kind::InvalidSettings, tr("There is nothing to send. Remove the message instead."));
    found->prompt = prompt;
    return store(session, std::move(prompts));
}

Result<> PromptQueue::move(const SessionId &session, const QString &id, int place)
{
    std::vector<QueuedPrompt> prompts = this->prompts(session);
    const auto found = called(prompts, id);
    if (found == prompts.end() || found->isSending)
        return failure(Error::Kind::Conflict, tr("This message was sent already."));
    const QueuedPrompt moved = *found;
    prompts.erase(found);
    const std::ptrdiff_t first = !prompts.empty() && prompts.front().isSending ? 1 : 0;
    const auto to = std::clamp(std::ptrdiff_t(place), first, std::ssize(prompts));
    prompts.insert(prompts.begin() + to, moved);
    return store(session, std::move(prompts));
}

Result<> PromptQueue::remove(const SessionId &session, const QString &id)
{
    std::vector<QueuedPrompt> prompts = this->prompts(session);
    const auto found = called(prompts, id);
    if (found == prompts.end())
        return {};
    if (found->isSending)
        return failure(Error::Kind::Conflict, tr("This message was sent already."));
    prompts.erase(found);
    const bool isLast = prompts.empty();
    const Result<> stored = store(session, std::move(prompts));
    if (stored && isLast) {
        m_queues.erase(session); // with why it was paused
        emit changed(session);
    }
    return stored;
}

Result<> PromptQueue::resume(const SessionId &session)
{
    const SessionRecord *record = m_sessions.find(session);
    if (!record || record->endedAt)
        return failure(Error::Kind::Conflict, tr("This session was ended. Start a new one."));
    const auto queue = m_queues.find(session);
    if (queue == m_queues.end())
        return {};
    queue->second.paused.clear();
    emit changed(session);
    advance(session);
    return {};
}

std::vector<QueuedPrompt> PromptQueue::prompts(const SessionId &session) const
{
    const auto queue = m_queues.find(session);
    return queue == m_queues.end() ? std::vector<QueuedPrompt>() : queue->second.prompts;
}

QString PromptQueue::whyPaused(const SessionId &session) const
{
    const auto queue = m_queues.find(session);
    return queue == m_queues.end() ? QString() : queue->second.paused;
}

void PromptQueue::turnEnded(const SessionId &session, const QString &outcome)
{
    const auto queue = m_queues.find(session);
    if (queue == m_queues.end() || queue->second.prompts.empty())
        return;
    if (queue->second.sends)
        queue->second.ended = outcome; // the turn of the one that is being sent, quicker than its sending
    else
        goOnAfter(session, outcome);
}

void PromptQueue::goOnAfter(const SessionId &session, const QString &outcome)
{
    if (outcome == "end_turn"_L1)
        advance(session);
    else if (outcome == "cancelled"_L1)
        pause(session, tr("The turn was stopped."));
    else if (outcome == "refusal"_L1)
        pause(session, tr("The agent refused to go on."));
    else if (outcome == "max_tokens"_L1)
        pause(session, tr("The agent reached its limit of tokens."));
    else if (outcome == "max_turn_requests"_L1)
        pause(session, tr("The agent reached its limit of requests in a turn."));
    else if (outcome == "agent_exited"_L1 || outcome == "interrupted"_L1)
        pause(session, tr("The turn was interrupted."));
    else
        pause(session, tr("The turn failed."));
}

void PromptQueue::pause(const SessionId &session, const QString &why)
{
    Queue &queue = m_queues[session];
    if (!queue.paused.isEmpty() || queue.prompts.empty())
        return;
    queue.paused = why;
    emit changed(session);
}

void PromptQueue::advance(const SessionId &session)
{
    Queue &queue = m_queues[session];
    if (queue.prompts.empty()) {
        m_queues.erase(session);
        return;
    }
    if (queue.sends || !queue.paused.isEmpty() || !m_sessions.isFree(session))
        return;
    queue.sends = true;
    queue.ended.clear();
    m_tasks.start(send(session, queue.prompts.front()));
}

async::Task<> PromptQueue::send(SessionId session, QueuedPrompt first)
{
    std::vector<QueuedPrompt> marked = prompts(session);
    called(marked, first.id)->isSending = true;
    Result<> sent = store(session, std::move(marked));
    const QJsonArray blocks = contentBlocks(first.prompt);
    if (sent) {
        sent = co_await m_sessions.prompt(session, blocks);
    }
    if (!m_queues.contains(session))
        co_return; // its session was removed meanwhile
    m_queues[session].sends = false;
    std::vector<QueuedPrompt> left = prompts(session);
    if (sent)
        std::erase_if(left, [&first](const QueuedPrompt &prompt) { return prompt.id == first.id; });
    for (QueuedPrompt &prompt : left)
        prompt.isSending = false;
    Result<> stored = store(session, left);
    if (!stored) {
        // What is on disk says "on its way", which is true enough; here it must not be sent twice.
        qCWarning(lcActor) << "a queue of prompts was not stored:" << stored.error().what;
        m_queues[session].prompts = left;
        emit changed(session);
    }
    if (!sent)
        pause(session, sent.error().what);
    else if (!stored)
        pause(session, stored.error().what);
    else if (const QString ended = std::exchange(m_queues[session].ended, {}); !ended.isEmpty())
        goOnAfter(session, ended);
    else if (left.empty())
        m_queues.erase(session);
}

} // namespace sandgate
