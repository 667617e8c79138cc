// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/decisionrecord.h"
#include "model/store/statement.h"
#include "providers/secret.h"

class QIODevice;

namespace sandgate {

// The permission requests that were decided, with what is known of where they came from. For reading only.
class DecisionTable
{
public:
    explicit DecisionTable(const Database &database);

    // At most `limit` of those that the filter takes; fewer when many must be read for them, or when they are huge.
    Result<DecisionPage> page(const DecisionFilter &filter, const DecisionPlace &after, int limit);
    // All of them, newest first; texts of `hidden` are in none. How many there were.
    Result<qint64> write(const DecisionFilter &filter, DecisionFormat format, const std::vector<Secret> &hidden,
                         QIODevice &to);

private:
    Statement m_page;
};

} // namespace sandgate
