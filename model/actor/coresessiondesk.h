// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include <QHash>

namespace sandgate {

// The SessionDesk of the program. UI thread only.
class CoreSessionDesk : public SessionDesk
{
    Q_OBJECT
public:
    explicit CoreSessionDesk(CoreLink &core)
        : m_core(core)
    {
    }

    void take(const Delivery &delivery);
    void watch(const SessionId &session, bool on); // what nobody watches is not kept: nobody tells when it changes

    const SessionFacts *facts(const SessionId &session) const override;
    async::Task<Result<>> choose(SessionId session, SessionChoice choice, QJsonValue value) override;
    async::Task<Result<ExportSummary>> save(SessionId session, ExportFormat format, QString file) override;
    async::Task<Result<>> editQueued(SessionId session, QString id, Prompt prompt) override;
    async::Task<Result<>> moveQueued(SessionId session, QString id, int place) override;
    async::Task<Result<>> removeQueued(SessionId session, QString id) override;
    async::Task<Result<>> resumeQueue(SessionId session) override;
    async::Task<Result<>> mark(SessionId session, MarkChange change) override;
    SessionListModel &deletedSessions() override { return m_deleted; }
    async::Task<Result<>> deleteSession(SessionId session) override;
    async::Task<Result<>> restoreSession(SessionId session) override;
    async::Task<Result<Removable>> removeDeleted(SessionId session) override;

private:
    CoreLink &m_core;
    QHash<SessionId, int> m_watches;
    std::map<SessionId, SessionFacts> m_facts;
    SessionListModel m_deleted;
};

} // namespace sandgate
