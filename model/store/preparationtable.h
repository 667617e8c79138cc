// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "model/store/statement.h"

namespace sandgate {

// How far sandboxes are with what their profiles say, until they are destroyed.
class PreparationTable
{
public:
    explicit PreparationTable(const Database &database);

    Result<> save(const Preparation &preparation);
    Result<> remove(const SandboxKey &sandbox);
    Result<std::vector<Preparation>> all();

private:
    Statement m_save;
    Statement m_remove;
    Statement m_all;
};

} // namespace sandgate
