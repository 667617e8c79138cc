// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/prompt.h"
#include "model/store/statement.h"
#include <map>

namespace sandgate {

// The prompts that wait in sessions.
class QueueTable
{
public:
    explicit QueueTable(const Database &database);

    Result<> replace(qint64 session, const std::vector<QueuedPrompt> &prompts); // in a transaction of the caller's
    Result<std::map<SessionId, std::vector<QueuedPrompt>>> all();               // in their order

private:
    Statement m_remove;
    Statement m_add;
    Statement m_all;
};

} // namespace sandgate
