// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"
#include <QHash>

namespace sandgate {

// Sessions, and the draft that each of them may have.
class SessionTable
{
public:
    explicit SessionTable(const Database &database);

    Result<> save(const SessionRecord &session);     // but for what advance() keeps
    Result<std::vector<SessionRecord>> all();        // oldest first
    Result<qint64> number(const SessionId &session); // that other tables know it by; Conflict when it was never saved
    Result<> advance(qint64 number, EventIndex lastIndex, qint64 lastEventAt);
    Result<EventIndex> lastIndex(qint64 number);

    Result<> saveDraft(qint64 number, const QString &text);
    Result<QString> draft(qint64 number);

private:
    Statement m_save;
    Statement m_all;
    Statement m_number;
    Statement m_advance;
    Statement m_lastIndex;
    Statement m_saveDraft;
    Statement m_removeDraft;
    Statement m_draft;
    QHash<SessionId, qint64> m_numbers; // they never change
};

} // namespace sandgate
