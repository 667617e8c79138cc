// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/items/transcript.h"
#include "model/secretmask.h"
#include "model/store/eventtable.h"
#include "model/store/permissiontable.h"
#include "model/store/sessiontable.h"
#include "providers/secret.h"

class QIODevice;

namespace sandgate {

// Writes one session as it is stored when the writing begins: by lines (see sessionlines.h), or as Markdown. Reads some
// events at a time; of a conversation it holds at most a turn, and of a very long turn a part.
class SessionExport
{
public:
    // `hidden`: texts that appear nowhere in what is written, whoever said them. What looks like a key is hidden, too.
    SessionExport(SessionTable &sessions, EventTable &events, PermissionTable &permissions,
                  const std::vector<Secret> &hidden);

    Result<ExportSummary> write(const SessionId &session, ExportFormat format, QIODevice &to);

private:
    Result<> writeEvents(qint64 number, const SessionRecord &session);
    Result<> writePermissions(const SessionRecord &session);
    Result<> tell(const EventRecord &event);
    Result<> finishTurn(const SessionId &session);
    Result<> put(const QByteArray &bytes);

    SessionTable &m_sessions;
    EventTable &m_events;
    PermissionTable &m_permissions;
    const std::vector<Secret> &m_hidden;
    const SecretMask m_mask;
    QIODevice *m_to = nullptr;
    ExportFormat m_format = ExportFormat::Lines;
    ExportSummary m_summary;
    std::optional<Transcript> m_turn; // Markdown: what is not written yet
    qint64 m_turnBytes = 0;
};

} // namespace sandgate
