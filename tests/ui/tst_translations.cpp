// SPDX-License-Identifier: Apache-2.0
#include "ui/common/translations.h"
#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace sandgate;

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { loadTranslations(*QCoreApplication::instance()); }

    void oneAndManyAreSaidRight_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("said");
        const QString parts = QString::fromUtf8("… %n more part(s) are only in the raw event.");
        QTest::newRow("one part") << "ToolCall" << parts << 1
                                  << QString::fromUtf8("… 1 more part is only in the raw event.");
        QTest::newRow("parts") << "ToolCall" << parts << 2
                               << QString::fromUtf8("… 2 more parts are only in the raw event.");
        QTest::newRow("one line") << "TranscriptView"
                                  << "and %n more lines" << 1 << "and 1 more line";
        QTest::newRow("lines") << "TranscriptView"
                               << "and %n more lines" << 7 << "and 7 more lines";
        QTest::newRow("one request") << "sandgate::SessionPage"
                                     << "%n requests are set aside. The agent waits." << 1
                                     << "1 request is set aside. The agent waits.";
    }
    void oneAndManyAreSaidRight()
    {
        QFETCH(QString, context);
        QFETCH(QString, source);
        QFETCH(int, count);
        QFETCH(QString, said);

        QCOMPARE(QCoreApplication::translate(context.toUtf8().constData(), source.toUtf8().constData(), nullptr, count),
                 said);
    }

    // A count without its forms here is said with the words of the source, which are right for many only.
    void everyCountHasItsForms()
    {
        QFile file(QString(SOURCES) + "/resources/translations/sandgate_en.ts");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString forms = QString::fromUtf8(file.readAll()).replace('\n', "\\n");
        static const QRegularExpression counted("\"([^\"\n]*%n[^\"\n]*)\"");
        int looked = 0;
        for (const char *folder : {"ui", "app", "model", "providers"}) {
            QDirIterator files(QString(SOURCES) + '/' + folder, {"*.cpp", "*.h"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile source(files.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                auto found = counted.globalMatch(QString::fromUtf8(source.readAll()));
                while (found.hasNext()) {
                    const QString words = found.next().captured(1);
                    ++looked;
                    QVERIFY2(forms.contains("<source>" + words + "</source>"), qPrintable(words));
                }
            }
        }
        QVERIFY(looked >= 10);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
