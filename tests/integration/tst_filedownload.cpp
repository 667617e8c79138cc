// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include "tests/integration/corefixture.h"
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

constexpr qint64 large = 96 * 1024 * 1024; // bytes
constexpr qint64 half = large / 2;         // more than comes at once

// Files that are copied out of a sandbox with a real server, and copies that are cut short.
class TestFileDownload : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<CoreFixture>();
        m_fixture->start();
        SandboxActor &actor = m_fixture->makeSandbox();
        const Result<Endpoint> endpoint = await(actor.endpoint());
        QVERIFY(endpoint);
        m_http = std::make_unique<HttpClient>(*endpoint);
    }
    void cleanupTestCase()
    {
        m_http.reset();
        m_fixture.reset();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = m_folder->filePath("source");
        m_local = m_folder->filePath("there/copy");
        QVERIFY(QDir(m_folder->path()).mkdir("there"));
        m_content.resize(large);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(m_content.data()), large / 4);
        write(m_source, m_content);
    }

    void aFileComesWholeAndLeavesNothingBeside()
    {
        QVERIFY(copy());
        QVERIFY(read(m_local) == m_content);
        QCOMPARE(beside(), QStringList{"copy"});
        write(m_source, {});
        QVERIFY(copy());
        QCOMPARE(read(m_local), QByteArray());
    }

    void aCopyThatIsCutShortGoesOn()
    {
        write(m_local, "before");
        const qint64 came = cutShort();
        QCOMPARE(read(m_local), QByteArray("before"));
        QVERIFY(copy());
        QVERIFY2(m_first >= came, "it began anew");
        QVERIFY(read(m_local) == m_content);
        QCOMPARE(beside(), QStringList{"copy"});
        QTRY_VERIFY(QDir("/tmp").entryList({".*copy*"}, QDir::Hidden | QDir::Dirs).isEmpty());
    }

    void whatChangedMeanwhileBeginsAnew()
    {
        cutShort();
        m_content[10] = char(m_content[10] + 1);
        write(m_source, m_content);
        QVERIFY(copy());
        QVERIFY2(m_first < half, "it went on with what is not the same");
        QVERIFY(read(m_local) == m_content);
    }

    void whatBecameShorterBeginsAnew()
    {
        cutShort();
        m_content.truncate(1000);
        write(m_source, m_content);
        QVERIFY(copy());
        QVERIFY(read(m_local) == m_content);
    }

    void whatIsDamagedHereBeginsAnew()
    {
        cutShort();
        QFile partial(m_folder->filePath("there/.copy.part"));
        QVERIFY(partial.open(QIODevice::ReadWrite));
        QVERIFY(partial.seek(5));
        partial.write("damage");
        partial.close();
        QVERIFY(copy());
        QVERIFY(read(m_local) == m_content);
    }

    void twoCopiesToOnePlaceDoNotMix()
    {
        Running<Result<>> first(downloadFile(*m_http, m_source, m_local, [](qint64, qint64) {}));
        Running<Result<>> second(downloadFile(*m_http, m_source, m_local, [](qint64, qint64) {}));
        QTRY_VERIFY_WITH_TIMEOUT(first.isDone() && second.isDone(), 30000);
        QVERIFY(first->has_value() != second->has_value());
        QCOMPARE((first->has_value() ? *second : *first).error().kind, Error::Kind::Conflict);
        QVERIFY(read(m_local) == m_content);
    }

    void littleThatCameIsNotKept()
    {
        write(m_source, QByteArray(100, 'x'));
        {
            Running<Result<>> copying(downloadFile(*m_http, m_source, m_local, [](qint64, qint64) {}));
            QTRY_VERIFY(QFile::exists(m_folder->filePath("there/.copy.part")) || copying.isDone());
        }
        QVERIFY(!QFile::exists(m_folder->filePath("there/.copy.part")));
    }

    void whatCannotBeWrittenIsSaid()
    {
        m_local = m_folder->filePath("nowhere/copy");
        const Result<> copied = copy();
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Storage);
    }

private:
    Result<> copy()
    {
        m_first = -1;
        return await(downloadFile(*m_http, m_source, m_local,
                                  [this](qint64 done, qint64) { m_first = m_first < 0 ? done : m_first; }),
                     60s);
    }
    // Abandons a copy when a part of it has come; how much. On a busy computer all of it may come between two looks:
    // then another one is begun.
    qint64 cutShort()
    {
        const QString part = m_folder->filePath("there/.copy.part");
        for (int attempt = 0; attempt < 10; ++attempt) {
            QFile::remove(part);
            qint64 came = 0;
            {
                Running<Result<>> copying(
                    downloadFile(*m_http, m_source, m_local, [&came](qint64 done, qint64) { came = done; }));
                if (!QTest::qWaitFor([&] { return came > half; }, 30000))
                    qFatal("nothing comes");
            }
            const qint64 kept = QFile(part).size();
            if (kept >= half && kept < large)
                return kept;
        }
        qFatal("it could not be cut short");
    }
    QStringList beside() const { return QDir(m_folder->filePath("there")).entryList(QDir::Files | QDir::Hidden); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    std::unique_ptr<CoreFixture> m_fixture;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source;
    QString m_local;
    QByteArray m_content;
    qint64 m_first = -1; // that the progress told
};

QTEST_GUILESS_MAIN(TestFileDownload)
#include "tst_filedownload.moc"
