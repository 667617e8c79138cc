// SPDX-License-Identifier: Apache-2.0
#include "ui/files/editabletext.h"
#include "ui/files/filespane.h"
#include "ui/files/hextext.h"
#include "ui/files/texteditor.h"
#include <QTest>

using namespace sandgate;

// What is shown of a file's bytes, and what goes back.
class TestEditableText : public QObject
{
    Q_OBJECT
private slots:
    void whatWasNotEditedComesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("editable");
        QTest::newRow("lines") << QByteArray("one\ntwo\n") << true;
        QTest::newRow("no end") << QByteArray("one\ntwo") << true;
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("carriage returns") << QByteArray("one\r\ntwo\r\n") << true;
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFone\n") << true;
        QTest::newRow("mark and carriage returns") << QByteArray("\xEF\xBB\xBFone\r\n") << true;
        QTest::newRow("no-break space") << QByteArray("a\xC2\xA0"
                                                      "b\n")
                                        << true;
        QTest::newRow("bidi") << QByteArray("a\xE2\x80\xAE"
                                            "b\n")
                              << true;
        QTest::newRow("mixed ends") << QByteArray("one\r\ntwo\n") << false;
        QTest::newRow("old ends") << QByteArray("one\rtwo\r") << false;
        QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8"
                                                      "b\n")
                                        << false;
        QTest::newRow("paragraph separator") << QByteArray("a\xE2\x80\xA9"
                                                           "b\n")
                                             << false;
        QTest::newRow("sign of documents") << QByteArray("a\xEF\xB7\x90"
                                                         "b\n")
                                           << false;
    }
    void whatWasNotEditedComesBackByteForByte()
    {
        QFETCH(QByteArray, bytes);
        const std::optional<EditableText> text = EditableText::of(bytes);
        QVERIFY(text);
        QTEST(text->canBeEdited(), "editable");
        TextEditor editor;

        editor.edit(text->text());

        if (text->canBeEdited())
            QCOMPARE(text->bytes(editor.edited()), bytes);
    }

    void otherBytesAreNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("Latin-1") << QByteArray("gr\xFC\xDF");
        QTest::newRow("cut character") << QByteArray("\xE2\x82");
    }
    void otherBytesAreNoText()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!EditableText::of(bytes));
    }

    void aBeginningMayEndWithinACharacterAtEveryByte()
    {
        const QByteArray bytes = QString("aä€\U0001F600z").toUtf8();
        for (qsizetype end = 0; end <= bytes.size(); ++end) {
            const std::optional<EditableText> text = EditableText::of(bytes.left(end), EditableText::Extent::Beginning);
            QVERIFY2(text, qPrintable(QString::number(end)));
            QVERIFY(bytes.startsWith(text->text().toUtf8()));
            QVERIFY(end - text->text().toUtf8().size() < 4);
            QVERIFY(!text->canBeEdited());
        }
    }

    void hiddenCharactersAreMarkedWhileTheTextIsRead()
    {
        TextEditor editor;
        editor.read(QString("a") + QChar(0x202E) + "b");
        QCOMPARE(editor.toPlainText(), QString("a[U+202E]b"));
        QCOMPARE(editor.extraSelections().size(), 1);
        QVERIFY(editor.isReadOnly());
    }

    void findsOnFromTheBeginning()
    {
        TextEditor editor;
        editor.read("one two one");
        QVERIFY(editor.findNext("one", true));
        QCOMPARE(editor.textCursor().selectionStart(), 0);
        QVERIFY(editor.findNext("one", true));
        QCOMPARE(editor.textCursor().selectionStart(), 8);
        QVERIFY(editor.findNext("one", true));
        QCOMPARE(editor.textCursor().selectionStart(), 0);
        QVERIFY(editor.findNext("one", false));
        QCOMPARE(editor.textCursor().selectionStart(), 8);
        QVERIFY(!editor.findNext("three", true));
    }

    void bytesAreShownWithTheirPlaces()
    {
        QCOMPARE(hexText(QByteArray("\0Az\xFF", 4), 32),
                 QString("00000020  00 41 7a ff                                       .Az."));
        QCOMPARE(hexText(QByteArray(17, 'a'), 0).split('\n').size(), 2);
        QCOMPARE(hexText({}, 0), QString());
    }

    void namesOnThisComputerHideNothing()
    {
        QCOMPARE(localNameOf("plain name.txt"), QString("plain name.txt"));
        QCOMPARE(localNameOf(QString("cod") + QChar(0x202E) + "txt.exe"), QString("cod_txt.exe"));
        QCOMPARE(localNameOf("two\nlines"), QString("two_lines"));
        QCOMPARE(localNameOf(".."), QString("_"));
        QCOMPARE(localNameOf("../up"), QString(".._up"));
    }
};

QTEST_MAIN(TestEditableText)
#include "tst_editabletext.moc"
