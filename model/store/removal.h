// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/store/statement.h"

namespace sandgate {

// Removes what a person wants to be rid of, in steps that each take some milliseconds.
class Removal
{
public:
    explicit Removal(const Database &database);

    // What would go. Reads the size of each event: for the reader thread.
    Result<Removable> count(const Retention &what);
    // One step, inside of a transaction: first all matching sessions become invisible, then their events go part by
    // part, then logs, then the file gives back what is free.
    Result<Removable> step(const Retention &what);

private:
    Result<Rows> matching(const Retention &what);
    Result<Removable> hide(const Retention &what);
    Result<Removable> purge(qint64 session);
    Result<Removable> dropLog(qint64 process, const ProcessKey &key);
    Result<Removable> shrink();

    Statement m_matching;
    Statement m_explain;
    Statement m_hide;
    Statement m_dropDraft;
    Statement m_dropAttachments;
    Statement m_dropQueue;
    Statement m_dropTurns;
    Statement m_dropPermissions;
    Statement m_hidden;
    Statement m_measure;
    Statement m_measurePart;
    Statement m_dropEvents;
    Statement m_dropSession;
    Statement m_processes;
    Statement m_logPart;
    Statement m_dropLog;
    Statement m_dropProcess;
    Statement m_free;
    Statement m_giveBack;
};

} // namespace sandgate
