// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"
#include <QHash>

namespace sandgate {

// Connections, and the short numbers by which events name them.
class ConnectionTable
{
public:
    explicit ConnectionTable(const Database &database);

    // Keeps the stored cursor while it is the same agent process.
    Result<> save(const ConnectionRecord &connection);
    Result<> saveWithCursor(const ConnectionRecord &connection);
    Result<std::vector<ConnectionRecord>> open(const SandboxKey &sandbox);

    Result<qint64> number(const QString &id);   // made when it is new; 0 for the empty one
    void forgetNumbers() { m_numbers.clear(); } // after a transaction that was undone

private:
    Statement m_save;
    Statement m_saveWithCursor;
    Statement m_open;
    Statement m_addNumber;
    Statement m_number;
    QHash<QString, qint64> m_numbers;
};

} // namespace sandgate
