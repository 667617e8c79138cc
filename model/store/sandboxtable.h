// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

class SandboxTable
{
public:
    explicit SandboxTable(const Database &database);

    Result<> save(const SandboxRecord &sandbox);
    Result<std::vector<SandboxRecord>> all(); // oldest first

private:
    Statement m_save;
    Statement m_all;
};

} // namespace sandgate
