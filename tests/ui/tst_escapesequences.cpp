// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/escapesequences.h"
#include <QTest>

using namespace sandgate;

// Writes down what it is told; runs of text are one.
class Written : public EscapeSequences::Listener
{
public:
    QByteArrayList said;

    void text(const char *utf8, qsizetype size) override
    {
        if (!said.isEmpty() && said.last().startsWith("text "))
            said.last() += QByteArray(utf8, size);
        else
            said += "text " + QByteArray(utf8, size);
    }
    void mark(const char *utf8, qsizetype size) override { said += "mark " + QByteArray(utf8, size).toHex(); }
    void control(char character) override { said += "control " + QByteArray::number(int(character)); }
    void escape(const QByteArray &rest) override { said += "escape " + rest; }
    void sequence(const ControlSequence &sequence) override { said += "sequence " + sequence.bytes().sliced(2); }
    void systemCommand(const QByteArray &text) override { said += "system " + text.left(40); }
    void deviceControl(const QByteArray &text) override { said += "device " + text; }
};

class TestEscapeSequences : public QObject
{
    Q_OBJECT
private slots:
    void partsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("said");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArrayList &said) {
            QTest::newRow(name) << bytes << said;
        };
        row("text", "hello", {"text hello"});
        row("controls", "a\r\n\tb\b", {"text a", "control 13", "control 10", "control 9", "text b", "control 8"});
        row("NUL and DEL are nothing",
            QByteArray("a\0b\x7f"
                       "c",
                       5),
            {"text abc"});
        row("sequence", "\x1b[1;31mx", {"sequence 1;31m", "text x"});
        row("private sequence", "\x1b[?1049h", {"sequence ?1049h"});
        row("intermediate", "\x1b[4 q", {"sequence 4 q"});
        row("joined arguments", "\x1b[38:2::1:2:3m", {"sequence 38:2::1:2:3m"});
        row("left out arguments", "\x1b[;5H", {"sequence ;5H"});
        row("large numbers are cut", "\x1b[99999999999999999999L", {"sequence 9999L"});
        row("too many arguments", "\x1b[" + QByteArray("1;").repeated(40) + "mok", {"text ok"});
        row("control in a sequence", "\x1b[3\n1mx", {"control 10", "sequence 31m", "text x"});
        row("cancelled", "\x1b[3\x18x", {"text x"});
        row("begun anew", "\x1b[3\x1b[4mx", {"sequence 4m", "text x"});
        row("misplaced", "\x1b[3?4mx", {"text x"});
        row("escape",
            "\x1b"
            "7\x1b(0",
            {"escape 7", "escape (0"});
        row("title", "\x1b]0;t\xc3\xbc\x07x", {"system 0;t\xc3\xbc", "text x"});
        row("title by ST", "\x1b]2;t\x1b\\x", {"system 2;t", "text x"});
        row("title that another sequence ends", "\x1b]2;t\x1b[1mx", {"sequence 1m", "text x"});
        row("device control", "\x1bP$qm\x1b\\x", {"device $qm", "text x"});
        row("other strings are nothing", "\x1b_a\x1b\\\x1b^b\x1b\\\x1bXc\x07x", {"text x"});
        row("string that is too long", "\x1b]52;c;" + QByteArray(EscapeSequences::MaxString, 'A') + "\x07x",
            {"text x"});
        row("characters", "\xc3\xbc\xe4\xb8\xad\xf0\x9f\x98\x80", {"text \xc3\xbc\xe4\xb8\xad\xf0\x9f\x98\x80"});
        row("mark", "e\xcc\x81x", {"text e", "mark cc81", "text x"});
        row("eight-bit controls are nothing",
            "a\xc2\x9b"
            "31mb",
            {"text a31mb"});
        row("no character", "a\xff\xc0\x80z", {"text a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz"});
        row("half a character", "\xe4\xb8x", {"text \xef\xbf\xbdx"});
        row("half a character before a sequence", "\xe4\x1b[mx", {"text \xef\xbf\xbd", "sequence m", "text x"});
        row("surrogate", "\xed\xa0\x80", {"text \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"});
    }
    void partsAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, said);

        Written whole;
        EscapeSequences(whole).feed(bytes.constData(), bytes.size());
        QCOMPARE(whole.said, said);

        const qsizetype cuts = std::min<qsizetype>(bytes.size(), 60);
        for (qsizetype cut = 0; cut < cuts; ++cut) {
            Written written;
            EscapeSequences sequences(written);
            sequences.feed(bytes.constData(), cut);
            sequences.feed(bytes.constData() + cut, bytes.size() - cut);
            QCOMPARE(written.said, said);
        }
        Written single;
        EscapeSequences sequences(single);
        for (const char byte : bytes)
            sequences.feed(&byte, 1);
        QCOMPARE(single.said, said);
    }
};

QTEST_GUILESS_MAIN(TestEscapeSequences)
#include "tst_escapesequences.moc"
