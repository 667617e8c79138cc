// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include "providers/async/waits.h"
#include <QStringList>
#include <map>

// A session desk that is a script: it knows what the test has told, and each command is written down. While `held`,
// commands wait until release().
class FakeSessionDesk : public sandgate::SessionDesk
{
    Q_OBJECT
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // "choose s mode code"
    Result<> outcome;  // of every command without a value
    bool held = false;

    void release()
    {
        held = false;
        emit released();
    }
    void tell(const sandgate::SessionId &session, const sandgate::SessionFacts &facts)
    {
        m_facts[session] = facts;
        emit factsChanged(session);
    }

    const sandgate::SessionFacts *facts(const sandgate::SessionId &session) const override
    {
        const auto found = m_facts.find(session);
        return found == m_facts.end() ? nullptr : &found->second;
    }
    Task<Result<>> choose(sandgate::SessionId session, sandgate::SessionChoice choice, QJsonValue value) override
    {
        return plain("choose " + session.value + ' ' + (choice.id.isEmpty() ? choice.name : choice.id) + ' ' +
                     value.toVariant().toString());
    }
    Task<Result<sandgate::ExportSummary>> save(sandgate::SessionId session, sandgate::ExportFormat format,
                                               QString file) override
    {
        const QString call = "save " + session.value + ' ' + QString::number(int(format)) + ' ' + file;
        const Result<> done = co_await plain(call);
        if (!done)
            co_return tl::unexpected(done.error());
        co_return sandgate::ExportSummary{12, 3456};
    }
    Task<Result<>> editQueued(sandgate::SessionId session, QString id, sandgate::Prompt prompt) override
    {
        return plain("editQueued " + session.value + ' ' + id + ' ' + prompt.text);
    }
    Task<Result<>> moveQueued(sandgate::SessionId session, QString id, int place) override
    {
        return plain("moveQueued " + session.value + ' ' + id + ' ' + QString::number(place));
    }
    Task<Result<>> removeQueued(sandgate::SessionId session, QString id) override
    {
        return plain("removeQueued " + session.value + ' ' + id);
    }
    Task<Result<>> resumeQueue(sandgate::SessionId session) override { return plain("resumeQueue " + session.value); }

    sandgate::SessionListModel deleted;

    Task<Result<>> mark(sandgate::SessionId session, sandgate::MarkChange change) override
    {
        QString call = "mark " + session.value;
        if (change.pinned)
            call += *change.pinned ? " pinned" : " unpinned";
        if (change.archived)
            call += *change.archived ? " archived" : " unarchived";
        if (change.colour)
            call += " colour " + sandgate::colourName(*change.colour);
        if (change.tags)
            call += " tags " + change.tags->join('+');
        return plain(call);
    }
    sandgate::SessionListModel &deletedSessions() override { return deleted; }
    Task<Result<>> deleteSession(sandgate::SessionId session) override
    {
        return plain("deleteSession " + session.value);
    }
    Task<Result<>> restoreSession(sandgate::SessionId session) override
    {
        return plain("restoreSession " + session.value);
    }
    Task<Result<sandgate::Removable>> removeDeleted(sandgate::SessionId session) override
    {
        const QString call = "removeDeleted " + session.value;
        const Result<> done = co_await plain(call);
        if (!done)
            co_return tl::unexpected(done.error());
        co_return sandgate::Removable{1, 12, 0, 3456};
    }

signals:
    void released();

private:
    Task<Result<>> plain(QString call)
    {
        calls << call;
        while (held) {
            co_await sandgate::async::until(this, &FakeSessionDesk::released);
        }
        co_return outcome;
    }

    std::map<sandgate::SessionId, sandgate::SessionFacts> m_facts;
};
