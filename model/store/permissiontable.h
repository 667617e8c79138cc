// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

class PermissionTable
{
public:
    explicit PermissionTable(const Database &database);

    Result<> save(const PermissionRecord &permission);
    // Requests of these events.
    Result<std::vector<PermissionRecord>> asked(const SessionId &session, EventIndex first, EventIndex last, int limit);
    Result<std::vector<PermissionRecord>> open(); // Pending and Sending, oldest first

private:
    Statement m_save;
    Statement m_asked;
    Statement m_open;
};

} // namespace sandgate
