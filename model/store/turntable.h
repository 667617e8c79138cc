// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

class TurnTable
{
public:
    explicit TurnTable(const Database &database);

    Result<> save(qint64 sessionNumber, const TurnRecord &turn);
    Result<std::vector<TurnRecord>> open(); // oldest first

private:
    Statement m_save;
    Statement m_open;
};

} // namespace sandgate
