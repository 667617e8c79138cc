// SPDX-License-Identifier: Apache-2.0
#include "model/store/database.h"
#include "model/logging.h"
#include "model/store/databasecopies.h"
#include "model/store/transaction.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qint64 applicationId = 0x53616e64; // "Sand", in the file's header: tells our files from other programs'
constexpr qint64 checkedWhole = qint64(64) * 1024 * 1024;

int primaryCode(int code)
{
    return code & 0xff; // the upper bits only say more
}

int primaryCode(const QSqlError &error)
{
    return primaryCode(error.nativeErrorCode().toInt());
}

Error storageError(int code, const QString &words)
{
    QString what = QCoreApplication::translate("Database", "The database could not be read or written.");
    if (code == SQLITE_FULL)
        what = QCoreApplication::translate("Database", "The disk is full. Nothing can be stored until there is room.");
    return {Error::Kind::Storage, what, words, {}, code};
}

Result<> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).path();
    if (!QDir().mkpath(parent) || (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST))
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("Database", "The folder %1 could not be made.").arg(folder),
                       qt_error_string());
    return {};
}

} // namespace

Error storageError(const QSqlError &error)
{
    return storageError(primaryCode(error), error.databaseText());
}

Error storageError(sqlite3 *connection)
{
    if (!connection)
        return storageError(SQLITE_MISUSE, u"not open"_s);
    return storageError(primaryCode(sqlite3_errcode(connection)), QString::fromUtf8(sqlite3_errmsg(connection)));
}

Database::Database(QString file)
    : m_file(QFileInfo(file).absoluteFilePath())
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connection.isValid()) {
        const QString name = m_connection.connectionName();
        m_handle = nullptr;
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(name);
    }
    m_lock.reset();
}

Result<Opened> Database::openForWriting(const std::vector<Migration> &migrations)
{
    Q_ASSERT(!m_connection.isValid() && !migrations.empty());
    Result<> done = makeFolder(QFileInfo(m_file).path());
    if (!done)
        return tl::unexpected(done.error());
    m_lock = std::make_unique<StorageLock>(m_file + ".lock"_L1);
    done = m_lock->acquire();
    if (!done) {
        m_lock.reset();
        return tl::unexpected(done.error());
    }

    const auto open = [this, &migrations]() -> Result<bool> {
        Result<> opened = prepareFile();
        if (opened)
            opened = connectTo(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!opened)
            return tl::unexpected(opened.error());
        Result<bool> damaged = isDamaged();
        if (!damaged || *damaged)
            return damaged;
        opened = refuseForeign(migrations.back().to);
        if (opened)
            opened = configureForWriting();
        if (opened) // KiB: it writes at the ends of tables, and reads next to nothing again
            opened = execute(u"PRAGMA cache_size = -1024"_s);
        if (opened)
            opened = migrate(migrations);
        if (!opened)
            return tl::unexpected(opened.error());
        return false;
    };

    Opened result;
    Result<bool> damaged = open();
    if (damaged && *damaged) {
        const Result<QString> aside = putAside();
        if (!aside) {
            close();
            return tl::unexpected(aside.error());
        }
        result.notice =
            QCoreApplication::translate("Database", "The database was damaged, and a new one was begun: sandboxes and "
                                                    "sessions from before are missing here. The old file is %1.")
                .arg(*aside);
        damaged = open();
    }
    if (!damaged) {
        const Error error = damaged.error();
        close();
        return tl::unexpected(error);
    }
    return result;
}

Result<> Database::openForReading(int version)
{
    Q_ASSERT(!m_connection.isValid());
    Result<> opened = connectTo(u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s);
    if (!opened)
        return opened;
    const Result<qint64> found = number(u"PRAGMA user_version"_s);
    if (!found)
        return tl::unexpected(found.error());
    if (*found != version)
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("Database", "The database %1 is of version %2, not %3.")
                           .arg(m_file, QString::number(*found), QString::number(version)));
    return {};
}

Result<> Database::openShared()
{
    Q_ASSERT(!m_connection.isValid());
    Result<> opened = prepareFile();
    if (opened)
        opened = connectTo(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (opened)
        opened = configureForWriting();
    return opened ? execute(u"PRAGMA cache_size = -4096"_s) : opened; // KiB: of a search index, all of it is written
}

Result<> Database::execute(const QString &sql) const
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(storageError(query.lastError()));
    return {};
}

Result<qint64> Database::number(const QString &sql) const
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        return tl::unexpected(storageError(query.lastError()));
    return query.value(0).toLongLong();
}

Result<> Database::connectTo(const QString &options)
{
    if (!m_connection.isValid()) {
        static std::atomic<int> count = 0;
        m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"sandgate-%1"_s.arg(++count));
    }
    if (!m_connection.isValid())
        return failure(Error::Kind::Missing, QCoreApplication::translate(
                                                 "Database", "Qt's SQLite plugin is not installed. Install the package "
                                                             "libqt6sql6-sqlite and start again."));
    m_connection.setConnectOptions(options);
    m_connection.setDatabaseName(m_file);
    if (!m_connection.open())
        return tl::unexpected(storageError(m_connection.lastError()));
    return takeHandle();
}

// For statements: see Statement. Qt's plugin may have an SQLite of its own in it, which must not be mixed with ours.
Result<> Database::takeHandle()
{
    QSqlQuery query(m_connection);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return tl::unexpected(storageError(query.lastError()));
    const QVariant handle = m_connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0 || query.value(0).toByteArray() != sqlite3_sourceid())
        return failure(Error::Kind::Missing,
                       QCoreApplication::translate(
                           "Database", "Qt's SQLite plugin does not use the system's SQLite. Use the system's Qt: "
                                       "install the package libqt6sql6-sqlite and start again."));
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return {};
}

// The file exists before SQLite sees it, so that nobody else can read it for even a moment; SQLite gives its
// companion files the same mode.
Result<> Database::prepareFile() const
{
    const int descriptor = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("Database", "The database %1 cannot be written.").arg(m_file),
                       qt_error_string());
    ::close(descriptor);
    return {};
}

// Reading the first page costs nothing and finds what is no database at all, and what was cut off. After a run that did
// not end in order the tables are checked, too; the two that may be of gigabytes only while the file is small.
Result<bool> Database::isDamaged() const
{
    QStringList checks = {u"SELECT count(*) FROM sqlite_schema"_s};
    if (m_lock->lastOwnerDied() && QFileInfo(m_file).size() <= checkedWhole) {
        checks << u"PRAGMA quick_check(1)"_s;
    } else if (m_lock->lastOwnerDied()) {
        for (const QString &table : m_connection.tables()) {
            if (table != "events"_L1 && table != "log_entries"_L1)
                checks << u"PRAGMA quick_check('%1')"_s.arg(table);
        }
    }
    for (const QString &check : std::as_const(checks)) {
        QSqlQuery query(m_connection);
        query.setForwardOnly(true);
        const bool answered = query.exec(check) && query.next();
        const int code = primaryCode(query.lastError());
        if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
            return true;
        if (!answered)
            return tl::unexpected(storageError(query.lastError()));
        if (check.startsWith("PRAGMA"_L1) && query.value(0).toString() != "ok"_L1) {
            qCCritical(lcStore) << "damaged:" << query.value(0).toString().left(500);
            return true;
        }
    }
    return false;
}

Result<QString> Database::putAside()
{
    m_handle = nullptr;
    m_connection.close();
    const QString date = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = m_file + ".damaged-"_L1 + date;
    for (int count = 2; QFileInfo::exists(aside); ++count)
        aside = m_file + ".damaged-"_L1 + date + u'-' + QString::number(count);
    // What is only in the journal is part of the old database, and must never be played into the new one.
    for (const QString &companion : {u"-wal"_s, u"-shm"_s, QString()}) {
        QFile file(m_file + companion);
        if (file.exists() && !file.rename(aside + companion))
            return failure(Error::Kind::Storage,
                           QCoreApplication::translate("Database", "The database %1 is damaged and cannot be renamed. "
                                                                   "Move it away and start again.")
                               .arg(m_file),
                           file.errorString());
    }
    qCCritical(lcStore) << "a damaged database was put aside as" << aside;
    return aside;
}

Result<> Database::refuseForeign(int newest) const
{
    const Result<qint64> version = number(u"PRAGMA user_version"_s);
    const Result<qint64> application = number(u"PRAGMA application_id"_s);
    const Result<qint64> tables = number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!version || !application || !tables)
        return tl::unexpected((!version ? version : !application ? application : tables).error());
    if (*tables > 0 && *application != applicationId)
        return failure(Error::Kind::Storage, QCoreApplication::translate(
                                                 "Database", "The file %1 is another program's database. Move it away "
                                                             "and start again.")
                                                 .arg(m_file));
    if (*version > newest)
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate(
                           "Database", "The database %1 was written by a newer Sandgate (its version is %2, "
                                       "this program knows %3). Install the newer Sandgate again.")
                           .arg(m_file, QString::number(*version), QString::number(newest)));
    return {};
}

Result<> Database::configureForWriting() const
{
    if (::chmod(QFile::encodeName(m_file).constData(), 0600) != 0)
        qCWarning(lcStore) << "others may be able to read" << m_file << qt_error_string();
    for (const QString &setting : {
             u"PRAGMA auto_vacuum = INCREMENTAL"_s, // of a new file: what is removed can be given back bit by bit
             u"PRAGMA journal_mode = WAL"_s,
             u"PRAGMA synchronous = NORMAL"_s, // a killed process loses nothing; a power cut at most the last moments
             u"PRAGMA wal_autocheckpoint = 4000"_s, // pages; the commit that moves them takes some 20 ms
             u"PRAGMA journal_size_limit = 67108864"_s,
             u"PRAGMA temp_store = MEMORY"_s,
         }) {
        Result<> set = execute(setting);
        if (!set)
            return set;
    }
    return {};
}

Result<> Database::migrate(const std::vector<Migration> &migrations) const
{
    const Result<qint64> found = number(u"PRAGMA user_version"_s);
    if (!found)
        return tl::unexpected(found.error());
    const int newest = migrations.back().to;
    if (*found > 0 && *found < newest) {
        Result<> copied = copyBeforeVersion(*this, newest);
        if (!copied)
            return copied;
    }
    // Off while tables are rebuilt; what they say is checked before each commit instead.
    Result<> done = execute(u"PRAGMA foreign_keys = OFF"_s);
    Transaction::Statements statements(*this);
    for (const Migration &migration : migrations) {
        if (!done)
            return done;
        if (migration.to <= *found)
            continue;
        Transaction transaction(statements);
        done = transaction.begin();
        for (const QString &statement : migration.statements)
            done = done ? execute(statement) : done;
        if (done)
            done = execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        if (done)
            done = execute(u"PRAGMA user_version = %1"_s.arg(migration.to));
        const Result<qint64> broken = number(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
        if (done && broken.value_or(1) != 0)
            done = failure(Error::Kind::Storage, {}, u"foreign_key_check: %1"_s.arg(broken.value_or(-1)));
        if (done)
            done = transaction.commit();
        if (!done)
            return whileDoing(QCoreApplication::translate(
                                  "Database", "The database could not be brought to version %1; it is as before.")
                                  .arg(migration.to),
                              done.error());
        if (*found > 0)
            qCInfo(lcStore) << m_file << "is now of version" << migration.to;
    }
    return done ? execute(u"PRAGMA foreign_keys = ON"_s) : done;
}

} // namespace sandgate
