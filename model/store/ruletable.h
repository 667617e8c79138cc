// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/rule.h"
#include "model/store/statement.h"

namespace sandgate {

class RuleTable
{
public:
    explicit RuleTable(const Database &database);

    Result<> save(const Rule &rule);
    Result<> remove(const RuleId &rule);
    Result<std::vector<Rule>> all(); // oldest first

private:
    Statement m_save;
    Statement m_remove;
    Statement m_all;
};

} // namespace sandgate
