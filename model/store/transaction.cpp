// SPDX-License-Identifier: Apache-2.0
#include "model/store/transaction.h"
#include "model/logging.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Transaction::Statements::Statements(const Database &database)
    : begin(database, u"BEGIN IMMEDIATE"_s)
    , commit(database, u"COMMIT"_s)
    , rollback(database, u"ROLLBACK"_s)
{
}

Transaction::Transaction(Statements &statements)
    : m_statements(statements)
{
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    const Result<> undone = m_statements.rollback.run();
    if (!undone) // SQLite has rolled back by itself, after a full disk for instance
        qCDebug(lcStore) << "rollback:" << undone.error().theirWords;
}

Result<> Transaction::begin()
{
    Result<> begun = m_statements.begin.run();
    m_open = begun.has_value();
    return begun;
}

Result<> Transaction::commit()
{
    Result<> committed = m_statements.commit.run();
    m_open = !committed;
    return committed;
}

} // namespace sandgate
