// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/prompt.h"
#include "model/store/listcursor.h"
#include "model/store/statement.h"
#include <QHash>

namespace sandgate {

// Sessions, and the draft that each of them may have.
class SessionTable
{
public:
    explicit SessionTable(const Database &database);

    Result<> save(const SessionRecord &session);         // but for what advance() keeps
    Result<std::vector<SessionRecord>> all();            // oldest first
    Result<SessionRecord> one(const SessionId &session); // Conflict when it was never saved, or is removed
    // Up to `limit` sessions from a place on, newest first.
    Result<std::vector<SessionRecord>> page(const SessionFilter &filter, const ListCursor &cursor, int limit);
    // That other tables know it by; Conflict when it was never saved, or is removed. Remembered: for
    // the one who also removes, and then says forgetNumbers().
    Result<qint64> number(const SessionId &session);
    Result<qint64> storedNumber(const SessionId &session); // the same, asked anew each time
    void forgetNumbers() { m_numbers.clear(); }
    Result<> advance(qint64 number, EventIndex lastIndex, qint64 lastEventAt);
    Result<EventIndex> lastIndex(qint64 number);

    Result<> saveDraft(qint64 number, const QString &text);
    Result<> saveAttachments(qint64 number, const QJsonArray &blocks); // of the draft
    Result<Prompt> draft(qint64 number);

private:
    const Database &m_database;
    Statement m_save;
    Statement m_all;
    Statement m_one;
    Statement m_number;
    Statement m_advance;
    Statement m_lastIndex;
    Statement m_saveDraft;
    Statement m_removeDraft;
    Statement m_saveAttachments;
    Statement m_removeAttachments;
    Statement m_draft;
    QHash<SessionId, qint64> m_numbers; // they do not change while a session is there
};

} // namespace sandgate
