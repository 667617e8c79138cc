// SPDX-License-Identifier: Apache-2.0
#include "model/store/statement.h"
#include <QCoreApplication>
#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

Result<bool> Rows::next()
{
    if (m_problem)
        return tl::unexpected(*m_problem);
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return tl::unexpected(storageError(m_query->lastError()));
    return false;
}

void Rows::setProblem(int column)
{
    m_problem =
        Error{Error::Kind::Storage,
              QCoreApplication::translate("Database", "The database holds a value that this program does not know."),
              u"%1: %2"_s.arg(m_query->record().fieldName(column), text(column).left(100))};
}

Result<> Statement::prepare()
{
    if (m_query)
        return {};
    QSqlQuery query(m_database.connection());
    query.setForwardOnly(true);
    if (!query.prepare(m_sql))
        return tl::unexpected(storageError(query.lastError()));
    m_query = std::move(query);
    return {};
}

Result<> Statement::execute()
{
    if (m_query->exec())
        return {};
    const Error error = storageError(m_query->lastError());
    m_query->finish();
    return tl::unexpected(error);
}

} // namespace sandgate
