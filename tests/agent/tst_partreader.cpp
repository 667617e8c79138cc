// SPDX-License-Identifier: Apache-2.0
#include "model/agent/partreader.h"
#include "model/agent/sandboxparts.h"
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;

class TestPartReader : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_local = m_folder->filePath("file");
    }

    void givesTheFileInPartsAndItsSum_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::newRow("empty") << qint64(0);
        QTest::newRow("small") << qint64(1);
        QTest::newRow("a part") << partSize;
        QTest::newRow("and one byte") << partSize + 1;
        QTest::newRow("several") << 5 * partSize - 1;
    }
    void givesTheFileInPartsAndItsSum()
    {
        QFETCH(qint64, size);
        const QByteArray content = write(size);
        for (const bool ahead : {false, true}) {
            PartReader reader(m_local, size);
            QVERIFY(reader.open());
            QByteArray came;
            for (;;) {
                const Result<PartReader::Part> part = reader.next();
                QVERIFY(part);
                if (ahead)
                    reader.readAhead();
                came += part->bytes;
                QCOMPARE(part->sha256.isEmpty(), !part->isLast);
                if (part->isLast) {
                    QCOMPARE(part->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
                    break;
                }
                QCOMPARE(part->bytes.size(), partSize);
            }
            QVERIFY(came == content);
        }
    }

    void readsAheadOnePartOnly()
    {
        write(3 * partSize);
        PartReader reader(m_local, 3 * partSize);
        QVERIFY(reader.open());
        reader.readAhead();
        reader.readAhead();
        QFile(m_local).resize(partSize);
        QVERIFY(reader.next());
        const Result<PartReader::Part> second = reader.next();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
    }

    void whatFailedAheadIsToldInItsTurn()
    {
        write(2 * partSize);
        PartReader reader(m_local, 2 * partSize);
        QVERIFY(reader.open());
        QVERIFY(reader.next());
        QFile(m_local).resize(partSize);
        reader.readAhead();
        const Result<PartReader::Part> second = reader.next();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
    }

    void whatCannotBeReadIsSaid()
    {
        PartReader reader(m_local, 1);
        const Result<> opened = reader.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(!opened.error().theirWords.isEmpty());
    }

private:
    QByteArray write(qint64 size)
    {
        QByteArray content(size, Qt::Uninitialized);
        for (char &byte : content)
            byte = char(QRandomGenerator::global()->bounded(256));
        QFile file(m_local);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != size)
            qFatal("the file cannot be written");
        return content;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_local;
};

QTEST_GUILESS_MAIN(TestPartReader)
#include "tst_partreader.moc"
