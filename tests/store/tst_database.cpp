// SPDX-License-Identifier: Apache-2.0
#include "model/store/database.h"
#include "model/store/schema.h"
#include "model/store/transaction.h"
#include "tests/store/storedrecords.h"
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace sandgate;

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("data/sandgate.db");
    }

    void keepsEverythingFromOtherPeople()
    {
        const mode_t before = ::umask(0); // the loosest
        Database database(m_file);
        succeeded(database.openForWriting(versions(1)));
        succeeded(database.execute("INSERT INTO things VALUES (1, 'a')"));
        database.close();
        succeeded(database.openForWriting(versions(2)));
        succeeded(database.execute("INSERT INTO things VALUES (2, 'b', 0)"));
        ::umask(before);

        QCOMPARE(modeOf(QFileInfo(m_file).path()), 0700);
        QCOMPARE(files(), (QStringList{"sandgate.db", "sandgate.db-shm", "sandgate.db-wal", "sandgate.db.before-v2",
                                       "sandgate.db.lock"}));
        for (const QString &name : files())
            QCOMPARE(modeOf(pathOf(name)), 0600);
    }

    void tightensAFileThatOthersCouldRead()
    {
        openAndClose(1);
        QVERIFY(::chmod(qPrintable(m_file), 0644) == 0);

        openAndClose(1);

        QCOMPARE(modeOf(m_file), 0600);
    }

    void writesAsItShould()
    {
        Database database(m_file);
        succeeded(database.openForWriting(versions(1)));

        QCOMPARE(*database.number("PRAGMA synchronous"), 1);
        QCOMPARE(*database.number("PRAGMA foreign_keys"), 1);
        QCOMPARE(*database.number("PRAGMA user_version"), 1);
        QCOMPARE(*database.number("SELECT journal_mode = 'wal' FROM pragma_journal_mode"), 1);
    }

    void endsInOrder()
    {
        openAndClose(1);

        QCOMPARE(files(), (QStringList{"sandgate.db", "sandgate.db.lock"}));
        QCOMPARE(QFileInfo(m_file + ".lock").size(), 0);
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void bringsAnOlderFileWithItsContentToTheNewestVersion()
    {
        {
            Database old(m_file);
            succeeded(old.openForWriting(versions(1)));
            succeeded(old.execute("INSERT INTO things VALUES (1, 'kept')"));
        }

        Database database(m_file);
        const Result<Opened> opened = database.openForWriting(versions(3));

        succeeded(opened);
        QCOMPARE(opened->notice, QString());
        QCOMPARE(*database.number("PRAGMA user_version"), 3);
        QCOMPARE(*database.number("SELECT size FROM things WHERE name = 'kept' AND number = 1"), 7);
        QCOMPARE(*database.number("SELECT count(*) FROM parts WHERE thing = 1"), 1);
        Database copy(m_file + ".before-v3");
        succeeded(copy.openForReading(1));
        QCOMPARE(*copy.number("SELECT count(*) FROM things"), 1);
    }

    void keepsTheNewestTwoCopies()
    {
        for (const int version : {1, 2, 3, 4})
            openAndClose(version);

        QCOMPARE(files().filter("before"), (QStringList{"sandgate.db.before-v3", "sandgate.db.before-v4"}));
    }

    void leavesTheFileAtTheLastGoodVersionWhenAMigrationFails_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("nonsense") << "NONSENSE";
        QTest::newRow("refused by a constraint") << "INSERT INTO things (number, name) VALUES (1, 'again')";
        QTest::newRow("leaves a part of nothing") << "INSERT INTO parts VALUES (99)";
    }
    void leavesTheFileAtTheLastGoodVersionWhenAMigrationFails()
    {
        QFETCH(QString, statement);
        {
            Database old(m_file);
            succeeded(old.openForWriting(versions(2)));
            succeeded(old.execute("INSERT INTO things VALUES (1, 'kept', 0)"));
        }
        std::vector<Migration> bad = versions(3);
        bad.push_back({4, {"DROP TABLE IF EXISTS other", "UPDATE things SET name = 'spoilt'", statement}});

        Database database(m_file);
        const Result<Opened> opened = database.openForWriting(bad);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(opened.error().what.contains("version 4"));

        succeeded(database.openForWriting(versions(3)));
        QCOMPARE(*database.number("SELECT count(*) FROM things WHERE name = 'kept'"), 1);
    }

    void doesNotMigrateWithoutACopy()
    {
        openAndClose(1);
        QVERIFY(QDir().mkpath(m_file + ".before-v2/in the way"));

        Database database(m_file);
        QCOMPARE(database.openForWriting(versions(2)).error().kind, Error::Kind::Storage);

        succeeded(database.openForWriting(versions(1)));
    }

    void leavesAFileOfANewerVersionAsItIs()
    {
        openAndClose(3);
        QVERIFY(::chmod(qPrintable(m_file), 0640) == 0);
        const QByteArray before = contentOf(m_file);

        const Result<Opened> opened = Database(m_file).openForWriting(versions(2));

        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(opened.error().what.contains("newer"));
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(modeOf(m_file), 0640);
        QCOMPARE(files(), (QStringList{"sandgate.db", "sandgate.db.lock"}));
    }

    void leavesAnotherProgramsDatabaseAsItIs()
    {
        {
            Database database(m_file);
            succeeded(database.openForWriting(versions(1)));
            succeeded(database.execute("PRAGMA application_id = 7"));
        }
        const QByteArray before = contentOf(m_file);

        QCOMPARE(Database(m_file).openForWriting(versions(2)).error().kind, Error::Kind::Storage);

        QCOMPARE(contentOf(m_file), before);
    }

    void belongsToOneWriterAtATime()
    {
        Database first(m_file);
        succeeded(first.openForWriting(versions(1)));

        const Result<Opened> second = Database(m_file).openForWriting(versions(1));

        QCOMPARE(second.error().kind, Error::Kind::Conflict);
        QVERIFY(second.error().what.contains(QString::number(::getpid())));
        first.close();
        succeeded(Database(m_file).openForWriting(versions(1)));
    }

    void isFreeAlthoughAProgramThatItsOwnerStartedLives()
    {
        QProcess child;
        Database first(m_file);
        succeeded(first.openForWriting(versions(1)));
        child.start("sleep", {"600"});
        QTRY_COMPARE(child.state(), QProcess::Running);

        first.close();

        succeeded(Database(m_file).openForWriting(versions(1)));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QTRY_COMPARE(child.state(), QProcess::NotRunning);
    }

    void belongsToOneProcessUntilItDies()
    {
        QProcess owner;
        owner.start(QCoreApplication::applicationFilePath(), {"--own", m_file});
        QByteArray said;
        QTRY_VERIFY((said += owner.readAllStandardOutput()).contains("owned"));

        const Result<Opened> refused = Database(m_file).openForWriting(versions(1));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(refused.error().what.contains(QString::number(owner.processId())));

        ::kill(pid_t(owner.processId()), SIGKILL);
        QTRY_COMPARE(owner.state(), QProcess::NotRunning);
        Database database(m_file);
        const Result<Opened> opened = database.openForWriting(versions(1));
        succeeded(opened);
        QCOMPARE(opened->notice, QString());
        QCOMPARE(*database.number("SELECT count(*) FROM things WHERE name = 'of the owner'"), 1);
    }

    void putsADamagedFileAsideAndBeginsAnew_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("no database at all") << "text";
        QTest::newRow("cut off") << "cut";
        QTest::newRow("overwritten inside after a crash") << "inside";
        QTest::newRow("overwritten inside a large one after a crash") << "inside a large one";
    }
    void putsADamagedFileAsideAndBeginsAnew()
    {
        QFETCH(QString, damage);
        {
            Database database(m_file);
            succeeded(database.openForWriting(versions(1)));
            succeeded(database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                                       "INSERT INTO things SELECT i, printf('thing %d', i) FROM n"));
            if (damage == "inside a large one") {
                succeeded(database.execute("CREATE TABLE events (payload BLOB)"));
                succeeded(database.execute("INSERT INTO events VALUES (zeroblob(80000000))"));
            }
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (damage == "text") {
            file.resize(0);
            file.write(QByteArray(9000, '?'));
        } else if (damage == "cut") {
            file.resize(file.size() / 2);
        } else {
            file.seek(16'384);
            file.write(QByteArray(12'288, '?'));
            QFile lock(m_file + ".lock");
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write("12345"); // as a killed process leaves it
        }
        file.close();
        const QByteArray damaged = contentOf(m_file);

        Database database(m_file);
        const Result<Opened> opened = database.openForWriting(versions(1));

        succeeded(opened);
        const QStringList aside = files().filter("damaged");
        QCOMPARE(aside.size(), 1);
        QVERIFY(opened->notice.contains(aside[0]));
        QCOMPARE(contentOf(pathOf(aside[0])), damaged);
        QCOMPARE(modeOf(pathOf(aside[0])), 0600);
        QCOMPARE(*database.number("SELECT count(*) FROM things"), 0);
        succeeded(database.execute("INSERT INTO things VALUES (1, 'a')"));
    }

    void doesNotTakeAFileThatItMayNotReadForADamagedOne()
    {
        QVERIFY(QDir().mkpath(m_file)); // a folder of that name

        const Result<Opened> opened = Database(m_file).openForWriting(versions(1));

        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(files().filter("damaged").isEmpty());
    }

    void saysInSqlitesWordsWhatWentWrong()
    {
        Database database(m_file);
        succeeded(database.openForWriting(versions(1)));

        const Result<> done = database.execute("INSERT INTO treasure VALUES (1)");

        QCOMPARE(done.error().kind, Error::Kind::Storage);
        QCOMPARE(done.error().theirWords, "no such table: treasure");
    }

    void undoesATransactionThatIsNotCommitted()
    {
        Database database(m_file);
        succeeded(database.openForWriting(versions(1)));
        Transaction::Statements statements(database);
        {
            Transaction transaction(statements);
            succeeded(transaction.begin());
            succeeded(database.execute("INSERT INTO things VALUES (1, 'a')"));
        }
        QCOMPARE(*database.number("SELECT count(*) FROM things"), 0);

        Transaction transaction(statements);
        succeeded(transaction.begin());
        succeeded(database.execute("INSERT INTO things VALUES (1, 'a')"));
        succeeded(transaction.commit());
        QCOMPARE(*database.number("SELECT count(*) FROM things"), 1);
    }

    void hasASchemaOfAscendingVersions()
    {
        int version = 0;
        for (const Migration &migration : schema())
            QCOMPARE(migration.to, ++version);
        succeeded(Database(m_file).openForWriting(schema()));
    }

    // Sessions of before have no marks; thousands of them cost no more than one.
    void sessionsGetMarksWithoutBeingWrittenAnew()
    {
        std::vector<Migration> before = schema();
        const auto marks = std::find_if(before.begin(), before.end(), [](const Migration &migration) {
            return migration.statements.join(u' ').contains("deleted_at");
        });
        QVERIFY(marks != before.end());
        before.erase(marks, before.end());
        {
            Database old(m_file);
            succeeded(old.openForWriting(before));
            succeeded(old.execute("INSERT INTO sandboxes VALUES (1, 'box', 'Box', 'local', '', '{}', 1, NULL, 1)"));
            succeeded(old.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                "INSERT INTO sessions (id, sandbox, agent, agent_session_id, connection, title, cwd, modes, "
                "config_options, subscribed, created_at) "
                "SELECT 's' || i, 'box', 'mock', '', '', 'Title', '/', zeroblob(9000), x'', 0, i FROM n"));
        }
        Database database(m_file);
        QElapsedTimer timer;
        timer.start();
        succeeded(database.openForWriting(schema()));
        const qint64 first = timer.elapsed();

        QCOMPARE(*database.number("SELECT count(*) FROM sessions WHERE pinned = 0 AND colour = 0 AND tags = '' "
                                  "AND archived_at IS NULL AND deleted_at IS NULL"),
                 5000);
        qInfo("the migration of 5000 sessions took %lld ms, with the copy made before", first);
    }

    // Seen in the sandbox actor whose faults are in tst_actorfaults: what older versions had is dropped at every start.
    void fault15_aFileOfTheNewestVersionIsOpenedAsItIs()
    {
        qint64 before = 0;
        {
            Database database(m_file);
            succeeded(database.openForWriting(schema()));
            succeeded(database.execute("CREATE TABLE left_by_an_older_version (x INTEGER)"));
            before = *database.number("PRAGMA schema_version");
        }
        Database database(m_file);
        succeeded(database.openForWriting(schema()));

        QCOMPARE(*database.number("PRAGMA schema_version"), before);
        QCOMPARE(*database.number("SELECT count(*) FROM left_by_an_older_version"), 0);
        for (const Migration &migration : schema()) {
            for (const QString &statement : migration.statements) // what may be there or not is dropped again and again
                QVERIFY2(!statement.contains(" IF ", Qt::CaseInsensitive), qPrintable(statement));
        }
    }

public:
    static int own(const QString &file)
    {
        Database database(file);
        if (!database.openForWriting(versions(1)) || !database.execute("INSERT INTO things VALUES (1, 'of the owner')"))
            return 1;
        std::puts("owned");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }

private:
    static std::vector<Migration> versions(int last)
    {
        const std::vector<Migration> all = {
            {1, {"CREATE TABLE things (number INTEGER PRIMARY KEY, name TEXT NOT NULL)"}},
            {2, {"ALTER TABLE things ADD COLUMN size INTEGER", "UPDATE things SET size = 7"}},
            {3,
             {"CREATE TABLE parts (thing INTEGER REFERENCES things(number))",
              "INSERT INTO parts SELECT number FROM things"}},
            {4, {"CREATE TABLE other (x INTEGER)"}},
        };
        return {all.begin(), all.begin() + last};
    }
    void openAndClose(int version) { succeeded(Database(m_file).openForWriting(versions(version))); }

    QString pathOf(const QString &name) const { return QFileInfo(m_file).dir().filePath(name); }
    QStringList files() const { return QFileInfo(m_file).dir().entryList(QDir::Files, QDir::Name); }
    static int modeOf(const QString &path)
    {
        struct stat status = {};
        return ::stat(qPrintable(path), &status) == 0 ? int(status.st_mode & 0777) : -1;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--own")
        return TestDatabase::own(arguments[2]);
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_database.moc"
