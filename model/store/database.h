// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/store/storagelock.h"
#include "providers/error.h"
#include <QSqlDatabase>
#include <QStringList>
#include <memory>
#include <vector>

class QSqlError;
struct sqlite3;

namespace sandgate {

// One step of the schema: makes version `to` of the version before.
struct Migration {
    int to = 0;
    QStringList statements;
};

// What the person should hear about the opening; empty: nothing.
struct Opened {
    QString notice;
};

// One connection to the database file. Belongs to the thread that opens it, and is closed there.
// Statements on it go before it goes.
class Database
{
public:
    explicit Database(QString file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Makes the file when there is none, and brings it to the newest version of `migrations` (ascending from 1); a copy
    // is made before. One process at a time: Conflict otherwise. A file of a newer version, or of another program, is
    // refused and left as it is. A damaged one is put aside, and a new one begun.
    Result<Opened> openForWriting(const std::vector<Migration> &migrations);
    // The file is there and of `version`, or it is refused.
    Result<> openForReading(int version);
    // A file that can be made anew from another one: without lock, version and copies. Several may have it.
    Result<> openShared();
    void close();

    sqlite3 *handle() const { return m_handle; } // null: it is not open
    const QString &file() const { return m_file; }

    Result<> execute(const QString &sql) const;
    Result<qint64> number(const QString &sql) const; // the first column of the first row

private:
    Result<> connectTo(const QString &options);
    Result<> takeHandle();
    Result<> prepareFile() const;
    Result<bool> isDamaged() const;
    Result<QString> putAside();
    Result<> refuseForeign(int newest) const;
    Result<> configureForWriting() const;
    Result<> migrate(const std::vector<Migration> &migrations) const;

    const QString m_file;
    std::unique_ptr<StorageLock> m_lock;
    QSqlDatabase m_connection;
    sqlite3 *m_handle = nullptr; // the connection, for statements
};

Error storageError(const QSqlError &error);
Error storageError(sqlite3 *connection); // of its last call; null: there is no connection

} // namespace sandgate
