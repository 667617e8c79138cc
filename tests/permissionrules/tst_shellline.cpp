// SPDX-License-Identifier: Apache-2.0
#include "model/rules/shellline.h"
#include <QTest>

using namespace sandgate;

namespace {

QString shown(const ShellWord &word)
{
    QString text = word.text;
    if (word.isUnknown)
        text = "?" + text;
    else if (word.isGlob)
        text = "%" + text;
    else if (word.isHome)
        text = "H" + text;
    return "<" + text + ">";
}

QStringList commandsOf(const ShellLine &line)
{
    QStringList commands;
    for (const SimpleCommand &command : line.commands) {
        QString text;
        for (const ShellWord &word : command.assignments)
            text += "=" + shown(word);
        for (const ShellWord &word : command.words)
            text += shown(word);
        commands << text;
    }
    return commands;
}

} // namespace

class TestShellLine : public QObject
{
    Q_OBJECT
private slots:
    void takesLinesApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("commands");

        QTest::newRow("one") << "git status" << QStringList{"<git><status>"};
        QTest::newRow("list") << "a; b && c || d & e" << QStringList{"<a>", "<b>", "<c>", "<d>", "<e>"};
        QTest::newRow("pipe") << "a | b |& c" << QStringList{"<a>", "<b>", "<c>"};
        QTest::newRow("lines") << "a\nb\n\n c" << QStringList{"<a>", "<b>", "<c>"};
        QTest::newRow("continued") << "git \\\nstatus" << QStringList{"<git><status>"};
        QTest::newRow("subshell") << "(a; b) && c" << QStringList{"<a>", "<b>", "<c>"};
        QTest::newRow("group") << "{ a; b; } | c" << QStringList{"<a>", "<b>", "<c>"};
        QTest::newRow("condition") << "if a; then b; else c; fi" << QStringList{"<a>", "<b>", "<c>"};
        QTest::newRow("loop") << "while ! a; do b; done" << QStringList{"<a>", "<b>"};
        QTest::newRow("quotes") << "a 'b;c' \"d|e\" f\\;g" << QStringList{"<a><b;c><d|e><f;g>"};
        QTest::newRow("joined quotes") << "r'm' -\"r\"f" << QStringList{"<rm><-rf>"};
        QTest::newRow("empty words") << "a '' \"\"" << QStringList{"<a><><>"};
        QTest::newRow("home") << "a ~ ~/x \"$HOME/y\" ${HOME}" << QStringList{"<a><H~><H~/x><H~/y><H~>"};
        QTest::newRow("no home") << "a '~/x' x~ ~other" << QStringList{"<a><~/x><x~><?~other>"};
        QTest::newRow("glob") << "a *.c '*.c' [ab]" << QStringList{"<a><%*.c><*.c><%[ab]>"};
        QTest::newRow("unknown") << "a $x {b,c} \"$y\"" << QStringList{"<a><?$x><?{b,c}><?$y>"};
        QTest::newRow("substitution") << "a $(b c) d" << QStringList{"<b><c>", "<a><?$(b c)><d>"};
        QTest::newRow("in quotes") << "a \"x $(b) y\"" << QStringList{"<b>", "<a><?x $(b) y>"};
        QTest::newRow("backticks") << "a `b \\`c\\``" << QStringList{"<c>", "<b><?`c`>", "<a><?`b \\`c\\``>"};
        QTest::newRow("process") << "a <(b) >(c)" << QStringList{"<b>", "<c>", "<a><?$(b)><?$(c)>"};
        QTest::newRow("default") << "a ${x:-$(b)}" << QStringList{"<b>", "<a><?${x:-$(b)}>"};
        QTest::newRow("assignments") << "X=1 Y='a b' c d=e" << QStringList{"=<X=1>=<Y=a b><c><d=e>"};
        QTest::newRow("alone") << "PATH=/x; ls" << QStringList{"=<PATH=/x>", "<ls>"};
        QTest::newRow("sudo") << "sudo -u x -n a b" << QStringList{"<sudo><-u><x><-n><a><b>", "<a><b>"};
        QTest::newRow("env") << "env X=1 a" << QStringList{"<env><X=1><a>", "=<X=1><a>"};
        QTest::newRow("timeout") << "timeout -k 5 10 a b" << QStringList{"<timeout><-k><5><10><a><b>", "<a><b>"};
        QTest::newRow("nested") << "nohup nice -n 5 a"
                                << QStringList{"<nohup><nice><-n><5><a>", "<nice><-n><5><a>", "<a>"};
        QTest::newRow("shell") << "bash -lc 'a && b'" << QStringList{"<bash><-lc><a && b>", "<a>", "<b>"};
        QTest::newRow("eval") << "eval a ';' b" << QStringList{"<eval><a><;><b>", "<a>", "<b>"};
        QTest::newRow("xargs") << "xargs -n 1 rm" << QStringList{"<xargs><-n><1><rm>", "<rm><?>"};
        QTest::newRow("find") << "find . -exec rm {} \\; -print"
                              << QStringList{"<find><.><-exec><rm><{}><;><-print>", "<rm><?{}>"};
        QTest::newRow("here-document") << "cat <<E\nx $(a)\nE\nb" << QStringList{"<cat>", "<a>", "<b>"};
        QTest::newRow("quoted here-document") << "cat <<'E'\nx $(a)\nE\nb" << QStringList{"<cat>", "<b>"};
    }
    void takesLinesApart()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, commands);

        const ShellLine line = parseShellLine(text);

        QCOMPARE(commandsOf(line), commands);
        QCOMPARE(line.doubt, QString());
    }

    void doubtsWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"a 'b",
                                 "a \"b",
                                 "a `b",
                                 "a $(b",
                                 "a ${b",
                                 "a \\",
                                 "(a",
                                 "a)",
                                 "a (b)",
                                 "f() { a; }",
                                 "x=(a b)",
                                 "for x in a b; do c; done",
                                 "case x in y) a;; esac",
                                 "[[ a ]]",
                                 "((1+1))",
                                 "a $((1+1))",
                                 "a $[1]",
                                 "a $'\\x72'",
                                 "a >",
                                 "a > ; b",
                                 "a <<E\nb",
                                 "a # b; c",
                                 "sh",
                                 "cat x | bash",
                                 "bash -s",
                                 "python3",
                                 "sh -c \"$x\"",
                                 "$x a",
                                 "*/a b",
                                 "eval $x",
                                 "env -S 'a b'",
                                 "function f { a; }",
                                 "(a) b"})
            QTest::newRow(text) << QString(text);
        QTest::newRow("deep") << QString("(").repeated(100);
        QTest::newRow("deeper") << QString("\"$(").repeated(5000);
        QTest::newRow("many") << QString("a;").repeated(5000);
        QTest::newRow("long") << QString("a").repeated(70000);
    }
    void doubtsWhatItDoesNotUnderstand()
    {
        QFETCH(QString, text);

        QVERIFY(!parseShellLine(text).doubt.isEmpty());
    }

    void seesTheFilesThatAShellOpens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");

        QTest::newRow("write") << "a > x >>y 2> z" << QStringList{"w<x>", "w<y>", "w<z>"};
        QTest::newRow("read") << "a < x" << QStringList{"r<x>"};
        QTest::newRow("both streams") << "a &> x &>> y >& z" << QStringList{"w<x>", "w<y>", "w<z>"};
        QTest::newRow("forced") << "a >| x <> y" << QStringList{"w<x>", "w<y>"};
        QTest::newRow("copies") << "a 2>&1 >&- <&3" << QStringList{};
        QTest::newRow("no text") << "a <<< x" << QStringList{};
        QTest::newRow("in between") << "> x a > 'y z'" << QStringList{"w<x>", "w<y z>"};
        QTest::newRow("inside") << "a $(b > x)" << QStringList{"w<x>"};
        QTest::newRow("behind a group") << "{ a; } > x" << QStringList{"w<x>"};
        QTest::newRow("unknown") << "a > $x" << QStringList{"w<?$x>"};
    }
    void seesTheFilesThatAShellOpens()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);

        QStringList found;
        for (const FileUse &file : parseShellLine(text).files)
            found << (file.writes ? "w" : "r") + shown(file.path);

        QCOMPARE(found, files);
    }

    void knowsWhichCommandRunsAnother()
    {
        const ShellLine line = parseShellLine("x; sudo nohup a");

        QCOMPARE(line.commands.size(), 4U);
        QCOMPARE(line.commands[1].outer, -1);
        QCOMPARE(line.commands[2].outer, 1);
        QCOMPARE(line.commands[3].outer, 2);
        QVERIFY(!line.commands[1].isTransparent);
        QVERIFY(line.commands[2].isTransparent);
    }

    void doesNotTrustTheNameOfAWrapperElsewhere()
    {
        QVERIFY(parseShellLine("/usr/bin/nohup a").commands[0].isTransparent);
        QVERIFY(!parseShellLine("/tmp/nohup a").commands[0].isTransparent);
        QVERIFY(!parseShellLine("bash script.sh -c a").commands[0].isTransparent);
    }

    void remembersWhereTheLineWent()
    {
        const ShellLine line = parseShellLine("cd /a && cd b; c > d");

        QCOMPARE(line.commands.back().folders, (QStringList{"/a", "/a/b"}));
        QCOMPARE(line.files.front().folders, (QStringList{"/a", "/a/b"}));
        QVERIFY(line.commands.front().folders.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShellLine)
#include "tst_shellline.moc"
