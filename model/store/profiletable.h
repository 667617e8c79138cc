// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

class ProfileTable
{
public:
    explicit ProfileTable(const Database &database);

    Result<> save(const ProfileRecord &profile);
    Result<> remove(const QString &name);
    Result<std::vector<ProfileRecord>> all(); // by name

private:
    Statement m_save;
    Statement m_remove;
    Statement m_all;
};

} // namespace sandgate
