// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/setup/sandboxsetup.h"
#include "model/store/statement.h"

namespace sandgate {

class SetupTable
{
public:
    explicit SetupTable(const Database &database);

    Result<> save(const SetupRecord &setup);
    Result<> remove(const QString &name);
    Result<std::vector<SetupRecord>> all(); // by name

private:
    Statement m_save;
    Statement m_remove;
    Statement m_all;
};

} // namespace sandgate
