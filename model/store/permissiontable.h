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
    Result<std::vector<PermissionRecord>> open(); // Pending and Sending, oldest first

private:
    Statement m_save;
    Statement m_open;
};

} // namespace sandgate
