// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/store/statement.h"

namespace sandgate {

// All that is written between begin() and commit() is there afterwards, or nothing. Going without commit() undoes.
class Transaction
{
public:
    // Prepared once; one transaction at a time.
    struct Statements {
        explicit Statements(const Database &database);
        Statement begin;
        Statement commit;
        Statement rollback;
    };

    explicit Transaction(Statements &statements);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<> begin(); // for writing
    Result<> commit();

private:
    Statements &m_statements;
    bool m_open = false;
};

} // namespace sandgate
