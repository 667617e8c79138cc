// SPDX-License-Identifier: Apache-2.0
#include "model/rules/commandpattern.h"
#include "tests/permissionrules/asking.h"
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace sandgate;

// What must hold for every command, tried with many that are made by chance. The seeds are fixed.
namespace {

constexpr auto Allow = RuleEffect::Allow;
constexpr auto Deny = RuleEffect::Deny;
constexpr int Rounds = 3000;

template<typename T>
T oneOf(QRandomGenerator &chance, const std::vector<T> &values)
{
    return values[std::size_t(chance.bounded(int(values.size())))];
}

// A word of which the shell makes `word` again.
QString quoted(QRandomGenerator &chance, const QString &word)
{
    QString text;
    for (const QChar c : word) {
        switch (chance.bounded(4)) {
        case 0:
            text += QString("'%1'").arg(c);
            break;
        case 1:
            text += QString("\"%1\"").arg(c);
            break;
        case 2:
            text += QString("\\%1").arg(c);
            break;
        default:
            text += c;
        }
    }
    return text;
}

QString asArgument(const QString &text)
{
    return '\'' + QString(text).replace("'", "'\\''") + '\'';
}

bool isSimple(const QString &command)
{
    return !command.contains(QRegularExpression("[;&|\n(){}<>$']"));
}

QString wrapped(QRandomGenerator &chance, QString command)
{
    // what runs a program takes no list of commands
    if (!isSimple(command) && chance.bounded(2))
        command = "sh -c " + asArgument(command);
    const bool isProgram = isSimple(command) || command.startsWith("sh -c '");
    switch (isProgram ? chance.bounded(24) : 6 + chance.bounded(13)) {
    case 0:
        return "sudo " + command;
    case 1:
        return "sudo -u root -E " + command;
    case 2:
        return "env X=1 " + command;
    case 3:
        return "nohup " + command;
    case 4:
        return "timeout -s KILL 5 " + command;
    case 5:
        return "nice -n 10 " + command;
    case 6:
        return "bash -c " + asArgument(command);
    case 7:
        return "sh -xec " + asArgument(command);
    case 8:
        return "eval " + asArgument(command);
    case 9:
        return "echo $(" + command + ")";
    case 10:
        return "echo \"a $(" + command + ") b\"";
    case 11:
        return "(" + command + ")";
    case 12:
        return "{ " + command + "; }";
    case 13:
        return "ls && " + command;
    case 14:
        return command + " || ls";
    case 15:
        return "ls | " + command;
    case 16:
        return "ls\n" + command;
    case 17:
        return "if ls; then " + command + "; fi";
    case 18:
        return "cat <(" + command + ")";
    case 19:
        return "time -p " + command;
    case 20:
        return "echo ${x:-$(" + command + ")}";
    case 21:
        return "ssh host " + asArgument(command);
    case 22:
        return "setsid -f " + command;
    default:
        return "ls & " + command + " > /dev/null";
    }
}

} // namespace

class TestDecisionProperties : public QObject
{
    Q_OBJECT
private slots:
    // Whatever is put into an allowed command: it stays allowed only when it is still one command with these words.
    void nothingThatIsPutInRunsMore()
    {
        QRandomGenerator chance(1);
        const std::vector<Rule> rules{rule(1, Allow, "git status **"), rule(2, Allow, "ls **")};
        const std::vector<QString> pieces{";",  "&",      "&&",     "|",  "||",   "\n",  "$(",  "`",  ")",
                                          "(",  "{",      "}",      ">",  "<",    ">>",  "<<E", "$x", "${",
                                          "$'", "\\",     "'",      "\"", " # ;", "\r",  "*(",  "!(", "<(",
                                          ">(", "\u200B", "\u202E", "=x", "~+",   "$((", "\x1b"};
        int stillAllowed = 0;
        for (int round = 0; round < Rounds; ++round) {
            QString command = oneOf<QString>(chance, {"git status --short", "ls -l src", "ls 'a b' c"});
            const int count = 1 + chance.bounded(3);
            for (int i = 0; i < count; ++i)
                command.insert(chance.bounded(int(command.size()) + 1),
                               oneOf(chance, pieces) + (chance.bounded(2) ? " rm x " : ""));
            if (decide(askedToRun(command), rules, 0).effect != Allow)
                continue;
            ++stillAllowed;
            const ShellLine line = parseShellLine(command);
            for (const SimpleCommand &part : line.commands)
                QVERIFY2(part.words[0].text == "git" || part.words[0].text == "ls", qPrintable(command));
            for (const FileUse &file : line.files)
                QVERIFY2(file.path.text == "/dev/null", qPrintable(command));
        }
        QVERIFY(stillAllowed > 0); // within quotes it does no harm
        QVERIFY(stillAllowed < Rounds / 3);
    }

    void everyOtherCommandNeedsItsOwnRule()
    {
        QRandomGenerator chance(2);
        const std::vector<Rule> rules{rule(1, Allow, "ls **")};
        for (int round = 0; round < Rounds; ++round) {
            QString command = "rm x";
            const int depth = 1 + chance.bounded(4);
            for (int i = 0; i < depth; ++i)
                command = wrapped(chance, command);
            QVERIFY2(decide(askedToRun(command), rules, 0).effect != Allow, qPrintable(command));
        }
    }

    void whatIsDeniedStaysDeniedHoweverItIsRun()
    {
        QRandomGenerator chance(3);
        const std::vector<Rule> rules{rule(1, Deny, "git push **"), rule(2, Allow, {}, {}, "execute")};
        for (int round = 0; round < Rounds; ++round) {
            QString command =
                oneOf<QString>(chance, {"git push origin", "rm -rf /", "/usr/bin/git push -f", "rm -r -f ~"});
            const int depth = chance.bounded(5);
            for (int i = 0; i < depth; ++i)
                command = wrapped(chance, command);
            const Verdict verdict = decide(askedToRun(command), rules, 0);
            if (parseShellLine(command).isUnderstood())
                QVERIFY2(verdict.effect == Deny, qPrintable(command));
            else
                QVERIFY2(verdict.effect != Allow, qPrintable(command));
        }
    }

    void quotingChangesNothing()
    {
        QRandomGenerator chance(4);
        const std::vector<QString> words{"git", "push", "-f", "a;b", "x y", "$HOME", "a*b", "it\"s", "--x=1", "ls"};
        for (int round = 0; round < Rounds; ++round) {
            QStringList plain;
            QStringList text;
            const int count = 1 + chance.bounded(5);
            for (int i = 0; i < count; ++i) {
                const QString word = oneOf(chance, words);
                plain << word;
                const bool special = word.contains(QRegularExpression("[^a-z=-]"));
                text << (special ? asArgument(word) : quoted(chance, word));
            }
            const ShellLine line = parseShellLine(text.join(chance.bounded(2) ? "  " : " "));
            QCOMPARE(line.commands.size(), 1U);
            QStringList found;
            for (const ShellWord &word : line.commands[0].words)
                found << word.text;
            QCOMPARE(found, plain);
        }
    }

    void anExactPatternAllowsItsCommandAndNoOther()
    {
        QRandomGenerator chance(5);
        const std::vector<QString> words{"make", "-j4", "a b", "c'd", "*", "~/x", "x=1", "", "$y", "e\"f"};
        for (int round = 0; round < Rounds; ++round) {
            QStringList text{"run"};
            const int count = chance.bounded(4);
            for (int i = 0; i < count; ++i)
                text << asArgument(oneOf(chance, words));
            const SimpleCommand command = parseShellLine(text.join(' ')).commands.front();
            const QString pattern = CommandPattern::exactly(command);
            if (pattern.isEmpty())
                continue;
            const std::vector<Rule> rules{rule(1, Allow, pattern)};
            QVERIFY2(decide(askedToRun(text.join(' ')), rules, 0).effect == Allow, qPrintable(text.join(' ')));
            QVERIFY2(decide(askedToRun(text.join(' ') + " more"), rules, 0).effect != Allow, qPrintable(pattern));
            QVERIFY2(decide(askedToRun("other " + text.join(' ')), rules, 0).effect != Allow, qPrintable(pattern));
        }
    }

    void oneMoreDenialNeverAllowsMore()
    {
        QRandomGenerator chance(6);
        const std::vector<QString> commands{"ls", "git push", "ls; git push", "cat x > y", "bash -c ls", "x $(y)"};
        const std::vector<QString> patterns{"ls **", "git **", "git push", "cat *", "x **"};
        for (int round = 0; round < Rounds; ++round) {
            std::vector<Rule> rules;
            for (int i = 0; i < 3; ++i)
                rules.push_back(rule(i, Allow, oneOf(chance, patterns)));
            const AskedTool question = askedToRun(oneOf(chance, commands));
            const RuleEffect before = decide(question, rules, 0).effect;
            rules.push_back(rule(9, chance.bounded(2) ? Deny : RuleEffect::Ask, oneOf(chance, patterns)));
            QVERIFY(decide(question, rules, 0).effect >= before);
        }
    }

    void sameRulesInAnotherOrderDecideTheSame()
    {
        QRandomGenerator chance(7);
        std::vector<Rule> rules{rule(1, Allow, "ls **"), rule(2, Deny, "git push"), rule(3, RuleEffect::Ask, "git **"),
                                rule(4, Allow, "git **"), rule(5, Allow, "cat **")};
        const std::vector<QString> commands{"ls", "git push", "git log", "ls; cat x", "cat x && git push", "make"};
        for (int round = 0; round < Rounds; ++round) {
            const AskedTool question = askedToRun(oneOf(chance, commands));
            const RuleEffect before = decide(question, rules, 0).effect;
            std::shuffle(rules.begin(), rules.end(), chance);
            QCOMPARE(decide(question, rules, 0).effect, before);
        }
    }
};

QTEST_GUILESS_MAIN(TestDecisionProperties)
#include "tst_decisionproperties.moc"
