// SPDX-License-Identifier: Apache-2.0
#include "model/items/outbox.h"
#include "model/items/sessiondesk.h"
#include "model/items/workbench.h"

namespace sandgate {

namespace {

// What was added to a message while it was on its way.
QString restOf(const QString &draft, const QString &sent)
{
    const QString rest = draft.startsWith(sent) ? draft.mid(sent.size()) : draft;
    return rest.startsWith(u'\n') ? rest.mid(1) : rest;
}

QJsonArray restOf(const QJsonArray &attached, const QJsonArray &sent)
{
    QJsonArray rest;
    for (const QJsonValue &block : attached) {
        if (!sent.contains(block))
            rest.append(block);
    }
    return rest;
}

} // namespace

Outbox::Outbox(Workbench &workbench)
    : m_workbench(workbench)
{
    connect(&workbench.sessionDesk(), &SessionDesk::draftChanged, this,
            [this](const SessionId &session, const QString &text) {
                if (const auto draft = m_underWay.find(session); draft != m_underWay.end())
                    draft->now = text;
            });
    connect(&workbench.sessionDesk(), &SessionDesk::attachmentsChanged, this,
            [this](const SessionId &session, const QJsonArray &blocks) {
                if (const auto draft = m_underWay.find(session); draft != m_underWay.end())
                    draft->attached = blocks;
            });
}

void Outbox::send(const SessionId &session, const Prompt &prompt, const QString &draft)
{
    if (isSending(session))
        return;
    m_underWay.insert(session, {draft, draft, prompt.attachments});
    emit changed(session);
    m_tasks.start(deliver(session, prompt));
}

async::Task<> Outbox::deliver(SessionId session, Prompt prompt)
{
    const Result<> sent = co_await m_workbench.prompt(session, prompt);
    if (sent) {
        emit arriving(session);
        const Draft draft = m_underWay.value(session);
        m_workbench.saveDraft(session, restOf(draft.now, draft.sent));
        if (!prompt.attachments.isEmpty())
            m_workbench.saveAttachments(session, restOf(draft.attached, prompt.attachments));
    }
    m_underWay.remove(session);
    if (!sent)
        emit failed(session, sent.error());
    emit changed(session);
}

} // namespace sandgate
