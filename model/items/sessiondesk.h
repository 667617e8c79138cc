// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/prompt.h"
#include "model/rows.h"
#include "providers/async/task.h"
#include <QJsonArray>
#include <QJsonValue>
#include <QObject>

namespace sandgate {

// Something that a session's agent can be set to, and what it is set to now: its mode, its model, an option.
struct SessionChoice {
    enum class By { Mode, Model, Option }; // which of ACP's lists it comes from
    struct Value {
        QString value;
        QString name;
        QString description = {};
        QString group = {}; // empty: none
        friend bool operator==(const Value &, const Value &) = default;
    };

    By by = By::Option;
    QString id = {};
    QString name = {};
    QString description = {};
    QString category = {}; // ACP's: mode, model, thought_level, or anything else
    bool isSwitch = false;
    bool on = false;                // of a switch
    QString current = {};           // the value; may be none of the list
    std::vector<Value> values = {}; // none of a switch

    bool isSame(const SessionChoice &other) const { return by == other.by && id == other.id; }
    friend bool operator==(const SessionChoice &, const SessionChoice &) = default;
};

// A command of an agent: "/name", and what is to be written behind it.
struct AgentCommand {
    QString name; // without the stroke
    QString description = {};
    QString hint = {};
    friend bool operator==(const AgentCommand &, const AgentCommand &) = default;
};

// What is known of a session beyond its row, for whoever writes to its agent.
struct SessionFacts {
    std::vector<SessionChoice> choices = {}; // mode, model, thought level, then the rest as the agent has them

    std::vector<AgentCommand> commands = {};
    std::vector<QueuedPrompt> queue = {}; // prompts that are sent one after another as turns end
    QString queuePaused = {}; // why nothing of it is sent until a person says so; empty: it goes on by itself

    friend bool operator==(const SessionFacts &, const SessionFacts &) = default;
};

class SessionListModel;

// Working with one session: what can be set, and what its agent takes. UI thread only; nothing here waits. A command
// ends by itself with its result.
class SessionDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Of sessions that are watched (see Workbench::watch()); null until the core has told.
    virtual const SessionFacts *facts(const SessionId &session) const = 0;

    // What it is set to then, the facts say. What is not offered is InvalidSettings. Wakes the sandbox, starts the
    // agent.
    virtual async::Task<Result<>> choose(SessionId session, SessionChoice choice, QJsonValue value) = 0;

    // Writes the whole conversation to a file that only this user can read; one of that name is replaced.
    virtual async::Task<Result<ExportSummary>> save(SessionId session, ExportFormat format, QString file) = 0;

    // The queue: prompts that wait (see Workbench::prompt()). Conflict: it was sent already.
    virtual async::Task<Result<>> editQueued(SessionId session, QString id, Prompt prompt) = 0;
    virtual async::Task<Result<>> moveQueued(SessionId session, QString id, int place) = 0; // from 0
    virtual async::Task<Result<>> removeQueued(SessionId session, QString id) = 0;
    virtual async::Task<Result<>> resumeQueue(SessionId session) = 0;

    // Order. A tag that is none is InvalidSettings.
    virtual async::Task<Result<>> mark(SessionId session, MarkChange change) = 0;
    // Deleted sessions are in Workbench::sessions() no more, but here, until they are restored or removed for good.
    virtual SessionListModel &deletedSessions() = 0;
    // Ends it too. Conflict while something goes on in it.
    virtual async::Task<Result<>> deleteSession(SessionId session) = 0;
    virtual async::Task<Result<>> restoreSession(SessionId session) = 0;
    // For good, with all that was said: a deleted one, or (empty) all of them.
    virtual async::Task<Result<Removable>> removeDeleted(SessionId session) = 0;

signals:
    void factsChanged(const sandgate::SessionId &session);
    // By Workbench::saveDraft() and saveAttachments(), whoever calls them.
    void draftChanged(const sandgate::SessionId &session, const QString &text);
    void attachmentsChanged(const sandgate::SessionId &session, const QJsonArray &blocks);
};

} // namespace sandgate
