// SPDX-License-Identifier: Apache-2.0
#include "model/store/statement.h"
#include <QCoreApplication>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Rows::~Rows()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

// A step behind the last row would begin the query anew.
Result<bool> Rows::next()
{
    if (m_problem)
        return tl::unexpected(*m_problem);
    if (!std::exchange(m_isFirst, false) && m_code == SQLITE_ROW)
        m_code = sqlite3_step(m_statement);
    if (m_code == SQLITE_ROW)
        return true;
    if (m_code == SQLITE_DONE)
        return false;
    return tl::unexpected(storageError(sqlite3_db_handle(m_statement)));
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Rows::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Rows::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Rows::text(int column) const
{
    const void *text = sqlite3_column_text(m_statement, column); // first: it may have to make a text of it
    return QString::fromUtf8(static_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray Rows::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

void Rows::setProblem(int column)
{
    m_problem =
        Error{Error::Kind::Storage,
              QCoreApplication::translate("Database", "The database holds a value that this program does not know."),
              u"%1: %2"_s.arg(QString::fromUtf8(sqlite3_column_name(m_statement, column)), text(column).left(100))};
}

void Statement::Finalized::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<> Statement::prepare(int values)
{
    if (!m_statement) {
        sqlite3 *const connection = m_database.handle();
        const QByteArray sql = m_sql.toUtf8();
        sqlite3_stmt *made = nullptr;
        if (!connection || sqlite3_prepare_v3(connection, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                              &made, nullptr) != SQLITE_OK)
            return tl::unexpected(storageError(connection));
        m_statement.reset(made);
    }
    Q_ASSERT(sqlite3_bind_parameter_count(m_statement.get()) == values);
    Q_UNUSED(values);
    return {};
}

Result<> Statement::execute()
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement.get());
    if (code != SQLITE_DONE)
        return tl::unexpected(failed());
    sqlite3_reset(m_statement.get());
    return {};
}

Result<Rows> Statement::start()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(failed());
    return Rows(m_statement.get(), code);
}

Error Statement::failed()
{
    const Error error = storageError(sqlite3_db_handle(m_statement.get()));
    sqlite3_reset(m_statement.get());
    return error;
}

qint64 Statement::changed() const
{
    return m_statement ? sqlite3_changes64(sqlite3_db_handle(m_statement.get())) : 0;
}

bool Statement::bind(int position, const QString &text, Lasting)
{
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(m_statement.get(), position, utf8.constData(), sqlite3_uint64(utf8.size()),
                               SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK;
}

bool Statement::bind(int position, const QByteArray &bytes, Lasting lasting)
{
    return sqlite3_bind_blob64(m_statement.get(), position, bytes.constData(), sqlite3_uint64(bytes.size()),
                               lasting == Lasting::TheCall ? SQLITE_STATIC : SQLITE_TRANSIENT) == SQLITE_OK;
}

bool Statement::bindInteger(int position, qint64 number)
{
    return sqlite3_bind_int64(m_statement.get(), position, number) == SQLITE_OK;
}

bool Statement::bindNull(int position)
{
    return sqlite3_bind_null(m_statement.get(), position) == SQLITE_OK;
}

} // namespace sandgate
