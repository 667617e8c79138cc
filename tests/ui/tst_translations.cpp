// SPDX-License-Identifier: Apache-2.0
#include "ui/common/direction.h"
#include "ui/common/translations.h"
#include "ui/window/helpdialog.h"
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QKeySequence>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>
#include <cstdio>

using namespace sandgate;

namespace {

QString translated(const char *context, const char *source, int count = -1)
{
    return QCoreApplication::translate(context, source, nullptr, count);
}

} // namespace

// That every text is translated, and with the same places in it, is told by resources/translations/update.py --check.
class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void cleanup()
    {
        qDeleteAll(qApp->findChildren<QTranslator *>());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void oneAndManyAreSaidRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("said");
        const QString parts = QString::fromUtf8("… %n more part(s) are only in the raw event.");
        const QString aside = "%n requests are set aside. The agent waits.";
        const QString page = "sandgate::SessionPage";
        QTest::newRow("one part") << "en"
                                  << "ToolCall" << parts << 1
                                  << QString::fromUtf8("… 1 more part is only in the raw event.");
        QTest::newRow("parts") << "en"
                               << "ToolCall" << parts << 2
                               << QString::fromUtf8("… 2 more parts are only in the raw event.");
        QTest::newRow("one line") << "en"
                                  << "TranscriptView"
                                  << "and %n more lines" << 1 << "and 1 more line";
        QTest::newRow("lines") << "en"
                               << "TranscriptView"
                               << "and %n more lines" << 7 << "and 7 more lines";
        const QString log = "sandgate::LogPane";
        QTest::newRow("a number as it is written") << "en" << log << "%1 of %Ln lines" << 5000 << "%1 of 5,000 lines";
        QTest::newRow("Arabic, one line")
            << "ar" << log << "Saved %Ln lines." << 1 << QString::fromUtf8("حُفظ سطر واحد.");
        QTest::newRow("Arabic, few lines")
            << "ar" << log << "Saved %Ln lines." << 3 << QString::fromUtf8("حُفظ 3 أسطر.");
        QTest::newRow("Arabic, many lines")
            << "ar" << log << "Saved %Ln lines." << 11 << QString::fromUtf8("حُفظ 11 سطرًا.");
        QTest::newRow("one request") << "en" << page << aside << 1 << "1 request is set aside. The agent waits.";
        QTest::newRow("of a function of one file") << "en"
                                                   << "Losses"
                                                   << "%n sessions will end." << 1 << "1 session will end.";
        QTest::newRow("German, one") << "de" << page << aside << 1
                                     << QString::fromUtf8("1 Anfrage ist zurückgestellt. Der Agent wartet.");
        QTest::newRow("German, more") << "de" << page << aside << 2
                                      << QString::fromUtf8("2 Anfragen sind zurückgestellt. Der Agent wartet.");
        QTest::newRow("Arabic, two") << "ar" << page << aside << 2 << QString::fromUtf8("طلبان مؤجَّلان. الوكيل ينتظر.");
        QTest::newRow("Arabic, few") << "ar" << page << aside << 5 << QString::fromUtf8("5 طلبات مؤجَّلة. الوكيل ينتظر.");
    }
    void oneAndManyAreSaidRight()
    {
        QFETCH(QString, language);
        QFETCH(QString, context);
        QFETCH(QString, source);
        QFETCH(int, count);
        QFETCH(QString, said);
        loadTranslations(*qApp, QLocale(language));

        QCOMPARE(translated(context.toUtf8().constData(), source.toUtf8().constData(), count), said);
    }

    void arabicHasSixForms()
    {
        loadTranslations(*qApp, QLocale("ar_EG"));

        QSet<QString> said;
        for (const int count : {0, 1, 2, 3, 11, 100})
            said.insert(
                translated("sandgate::ApplySetupDialog", "%n differences", count).remove(QString::number(count)));
        QCOMPARE(said.size(), 6);
    }

    void textsOfClassesAndOfFunctionsAreFound()
    {
        loadTranslations(*qApp, QLocale("de_AT"));

        QCOMPARE(languageOfTexts(), QString("de"));
        QCOMPARE(translated("sandgate::WindowActions", "&File"), QString("&Datei"));
        QCOMPARE(translated("Words", "Awake"), QString("Wach"));
        QCOMPARE(translated("FileTransfer", "%1 is no file."), QString("%1 ist keine Datei."));
    }

    void qtSpeaksTheLanguage()
    {
        loadTranslations(*qApp, QLocale("de"));

        QCOMPARE(QKeySequence("Ctrl+Return").toString(QKeySequence::NativeText), QString("Strg+Return"));
    }

    void windowsGoInTheDirectionOfTheLanguage()
    {
        loadTranslations(*qApp, QLocale("ar"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        cleanup();

        loadTranslations(*qApp, QLocale("he")); // there is no translation to it
        QCOMPARE(languageOfTexts(), QString("en"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(translated("TranscriptView", "and %n more lines", 1), QString("and 1 more line"));
    }

    void pathsInSentencesStayInOrder_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("shown");
        QTest::newRow("path first") << QString::fromUtf8("/home/user/a b ليس مجلدًا.")
                                    << QString::fromUtf8("\u2066/home/user/a b\u2069 ليس مجلدًا.");
        QTest::newRow("between quotes") << QString::fromUtf8("لا يوجد «~/x.txt».")
                                        << QString::fromUtf8("لا يوجد «\u2066~/x.txt\u2069».");
        QTest::newRow("the stop is the sentence's")
            << QString::fromUtf8("ثبّت الحزمة npm, ثم أعد.") << QString::fromUtf8("ثبّت الحزمة \u2066npm\u2069, ثم أعد.");
        QTest::newRow("a number") << QString::fromUtf8("رفض الخادم (الحالة 500).")
                                  << QString::fromUtf8("رفض الخادم (الحالة 500).");
        QTest::newRow("no such letters") << "/home/user is no folder."
                                         << "/home/user is no folder.";
    }
    void pathsInSentencesStayInOrder()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, shown);
        QCOMPARE(apart(sentence), sentence); // where all goes from left to right
        loadTranslations(*qApp, QLocale("ar"));

        QCOMPARE(apart(sentence), shown);
    }

    void theFirstLanguageThatIsThereIsTaken_data()
    {
        QTest::addColumn<QByteArray>("languages");
        QTest::addColumn<QString>("taken");
        QTest::newRow("one") << QByteArray("de") << "de";
        QTest::newRow("the second") << QByteArray("cy:ar:de") << "ar";
        QTest::newRow("English before others") << QByteArray("en:de") << "en";
        QTest::newRow("none of them") << QByteArray("cy:he") << "en";
    }
    // As the environment names them: read once in a process, and so by one of its own.
    void theFirstLanguageThatIsThereIsTaken()
    {
        QFETCH(QByteArray, languages);
        QFETCH(QString, taken);
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("LC_ALL");
        environment.insert("LANG", "en_US.UTF-8");
        environment.insert("LANGUAGE", languages);
        environment.insert("SAY_LANGUAGE", "1");
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(other.waitForFinished());
        QCOMPARE(QString(other.readAllStandardOutput()).trimmed(), taken);
    }

    void helpIsInTheLanguageOrInEnglish()
    {
        loadTranslations(*qApp, QLocale("de"));
        HelpDialog german;
        QVERIFY(german.findChild<QTextBrowser *>("helpText")->toPlainText().startsWith("Erste Schritte"));
        cleanup();

        loadTranslations(*qApp, QLocale("ar"));
        HelpDialog arabic;
        auto *text = arabic.findChild<QTextBrowser *>("helpText");
        QVERIFY(text->toPlainText().startsWith(QString::fromUtf8("الخطوات الأولى")));
        QCOMPARE(text->layoutDirection(), Qt::RightToLeft);
        QVERIFY(text->toPlainText().contains(QString::fromUtf8("(\u2066Ctrl+N\u2069)")));
        arabic.showPage("rules");
        QVERIFY(text->toPlainText().contains(QString::fromUtf8("\u2066src/**\u2069")));
        text->selectAll();
        text->copy();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains("src/**") && !copied.contains(QChar(0x2066)) && !copied.contains(QChar(0x2069)));
        cleanup();

        loadTranslations(*qApp, QLocale("he")); // there is no translation to it
        HelpDialog none;
        text = none.findChild<QTextBrowser *>("helpText");
        QVERIFY(text->toPlainText().startsWith("First steps"));
        QCOMPARE(text->layoutDirection(), Qt::LeftToRight);
    }

    void eachLanguageHasTheWholeHelp_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        const HelpDialog loaded; // its resources are
        for (const char *language : {"de", "ar"}) {
            for (const QString &page : HelpDialog::pages())
                QTest::addRow("%s, %s", language, qPrintable(page)) << QString(language) << page;
        }
    }
    // Page by page: as many headings, paragraphs and items of lists, and links to the same pages.
    void eachLanguageHasTheWholeHelp()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        const auto textOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const auto partsOf = [](const QString &text, const char *part) {
            QStringList parts;
            const QRegularExpression sought(part, QRegularExpression::MultilineOption);
            for (auto found = sought.globalMatch(text); found.hasNext();)
                parts << found.next().captured();
            return parts;
        };
        const QString english = textOf(QString(":/sandgate/help/%1.md").arg(page));
        const QString translated = textOf(QString(":/sandgate/help/%1/%2.md").arg(language, page));

        QVERIFY(!english.isEmpty() && !translated.isEmpty());
        for (const char *part : {"^#+", "^- ", "^\\d\\.", "^$", "\\]\\(help:\\w+\\)"})
            QCOMPARE(partsOf(translated, part), partsOf(english, part));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("SAY_LANGUAGE")) {
        loadTranslations(application);
        std::puts(qPrintable(languageOfTexts()));
        return 0;
    }
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_translations.moc"
