// SPDX-License-Identifier: Apache-2.0
#include "model/quickbase64.h"
#include <QRandomGenerator>
#include <QTest>

using namespace sandgate;

namespace {

std::string_view view(const QByteArray &text)
{
    return {text.constData(), std::size_t(text.size())};
}

} // namespace

// It says what Qt says, or nothing.
class TestQuickBase64 : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatQtWrites()
    {
        QRandomGenerator random(7);
        for (int size = 0; size < 400; ++size) {
            QByteArray bytes(size, '\0');
            for (char &byte : bytes)
                byte = char(random.bounded(256));

            const std::optional<QByteArray> read = quickBase64(view(bytes.toBase64()));

            QVERIFY(read.has_value());
            QCOMPARE(*read, bytes);
            QCOMPARE(read->constData()[read->size()], '\0'); // as all of Qt's end
        }
    }

    void knowsEachCharacterAtEachPlace()
    {
        const QByteArray usual = "QUJDREVG"; // two fours: the last one is read by itself
        for (int place = 0; place < usual.size(); ++place) {
            for (int character = 0; character < 256; ++character) {
                QByteArray text = usual;
                text[place] = char(character);
                const auto strict = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);

                const std::optional<QByteArray> read = quickBase64(view(text));

                QCOMPARE(read.has_value(), strict.decodingStatus == QByteArray::Base64DecodingStatus::Ok);
                if (read)
                    QCOMPARE(*read, strict.decoded);
            }
        }
    }

    void leavesWhatIsOdd_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"Q", "QU", "QUI", "QUJDR", "QUI=\n", "QU\nI=", "=",
                                 "====", "Q===", "Q=I=", "QU==QU==", "QU=I", "QUI=QUJD", "-_8=", " QUI"})
            QTest::newRow(text) << QByteArray(text);
    }
    void leavesWhatIsOdd()
    {
        QFETCH(QByteArray, text);

        QVERIFY(!quickBase64(view(text)));
    }
};

QTEST_GUILESS_MAIN(TestQuickBase64)
#include "tst_quickbase64.moc"
