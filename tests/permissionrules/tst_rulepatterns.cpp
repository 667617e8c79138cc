// SPDX-License-Identifier: Apache-2.0
#include "model/rules/hostpattern.h"
#include "model/rules/pathpattern.h"
#include "model/rules/rule.h"
#include "model/rules/suspicioustext.h"
#include <QTest>

using namespace sandgate;

namespace {

SimpleCommand command(const QString &text)
{
    return parseShellLine(text).commands.back();
}

} // namespace

class TestRulePatterns : public QObject
{
    Q_OBJECT
private slots:
    void allowsACommandAsItsPatternSays_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("allowed");

        QTest::newRow("same") << "git status"
                              << "git status" << true;
        QTest::newRow("quoted") << "git status"
                                << "git 'status'" << true;
        QTest::newRow("more") << "git status"
                              << "git status -s" << false;
        QTest::newRow("less") << "git status -s"
                              << "git status" << false;
        QTest::newRow("a word") << "npm run *"
                                << "npm run build" << true;
        QTest::newRow("no option") << "npm run *"
                                   << "npm run --script-shell=x" << false;
        QTest::newRow("not two") << "npm run *"
                                 << "npm run a b" << false;
        QTest::newRow("any further") << "npm run **"
                                     << "npm run a b" << true;
        QTest::newRow("none further") << "npm run **"
                                      << "npm run" << true;
        QTest::newRow("part of a word") << "npm run test:*"
                                        << "npm run test:unit" << true;
        QTest::newRow("no slash") << "cat src/*"
                                  << "cat src/a/b" << false;
        QTest::newRow("no way up") << "cat src/*"
                                   << "cat src/.." << false;
        QTest::newRow("a star as it is") << "rm '*'"
                                         << "rm '*'" << true;
        QTest::newRow("but no files") << "rm '*'"
                                      << "rm *" << false;
        QTest::newRow("files below") << "ls **"
                                     << "ls src/*" << true;
        QTest::newRow("files that may be options") << "ls **"
                                                   << "ls *" << false;
        QTest::newRow("unknown") << "ls **"
                                 << "ls $x" << false;
        QTest::newRow("substituted") << "ls **"
                                     << "ls $(pwd)" << false;
        QTest::newRow("another program of that name") << "ls **"
                                                      << "/tmp/ls" << false;
        QTest::newRow("the program by its path") << "/bin/ls **"
                                                 << "/bin/ls -l" << true;
        QTest::newRow("with something set") << "ls **"
                                            << "LD_PRELOAD=x ls" << false;
        QTest::newRow("as it is set") << "CI=1 npm test"
                                      << "CI=1 npm test" << true;
        QTest::newRow("otherwise set") << "CI=1 npm test"
                                       << "CI=2 npm test" << false;
        QTest::newRow("home") << "cat ~/x"
                              << "cat $HOME/x" << true;
        QTest::newRow("not a file called ~") << "cat ~/x"
                                             << "cat '~/x'" << false;
        QTest::newRow("find") << "find **"
                              << "find . -name x" << true;
        QTest::newRow("find that runs") << "find **"
                                        << "find . -exec rm x ';'" << false;
        QTest::newRow("find that deletes") << "find **"
                                           << "find . -delete" << false;
        QTest::newRow("spelled") << "find . -delete"
                                 << "find . -delete" << true;
        QTest::newRow("git's own programs") << "git **"
                                            << "git -c core.pager=x log" << false;
        QTest::newRow("code") << "python3 **"
                              << "python3 -c x" << false;
        QTest::newRow("export") << "export **"
                                << "export PATH=/x" << false;
    }
    void allowsACommandAsItsPatternSays()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, allowed);

        const auto commands = parseShellLine(text).commands;
        const auto outer = std::find_if(commands.begin(), commands.end(),
                                        [](const SimpleCommand &c) { return c.outer < 0 && c.name() != "pwd"; });

        QCOMPARE(CommandPattern::parse(pattern)->allows(*outer), allowed);
    }

    void deniesInWhateverFormItIsWritten_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("match");
        const int no = int(Match::No);
        const int perhaps = int(Match::Perhaps);
        const int yes = int(Match::Yes);

        QTest::newRow("same") << "git push"
                              << "git push" << yes;
        QTest::newRow("more") << "git push"
                              << "git push --force origin" << yes;
        QTest::newRow("other") << "git push"
                               << "git pull" << no;
        QTest::newRow("other program") << "git push"
                                       << "gita push" << no;
        QTest::newRow("in another folder") << "git push **"
                                           << "/usr/bin/git push" << yes;
        QTest::newRow("capitals") << "git push **"
                                  << "GIT push" << yes;
        QTest::newRow("options in between") << "git push **"
                                            << "git -C x push" << perhaps;
        QTest::newRow("a message") << "git push **"
                                   << "git commit -m push" << perhaps;
        QTest::newRow("options joined") << "rm -rf **"
                                        << "rm -fr x" << yes;
        QTest::newRow("options apart") << "rm -rf **"
                                       << "rm -r x -f" << yes;
        QTest::newRow("not all options") << "rm -rf **"
                                         << "rm -r x" << no;
        QTest::newRow("more options") << "rm -r **"
                                      << "rm -vrf x" << yes;
        QTest::newRow("a long option") << "git push --force **"
                                       << "git push origin --force=x" << yes;
        QTest::newRow("behind another program") << "git push **"
                                                << "somewhere git push" << perhaps;
        QTest::newRow("a file in other words") << "rm build"
                                               << "rm ./build/" << yes;
        QTest::newRow("set") << "git push **"
                             << "X=1 git push" << yes;
        QTest::newRow("wild program") << "*sql **"
                                      << "mysql x" << yes;
        QTest::newRow("unknown argument") << "cat secret"
                                          << "cat $x" << no;
    }
    void deniesInWhateverFormItIsWritten()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(int, match);

        QCOMPARE(int(CommandPattern::parse(pattern)->denies(command(text))), match);
    }

    void refusesPatternsThatNeverMatch_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *text :
             {"", " ", "a 'b", "a; b", "a && b", "a | b", "a > b", "a $(b)", "a `b`", "a ** b", "**", "a \\", "a\nb"})
            QTest::newRow(text) << QString(text);
    }
    void refusesPatternsThatNeverMatch()
    {
        QFETCH(QString, pattern);

        QVERIFY(!CommandPattern::parse(pattern));
    }

    void givesTheExactPatternOfACommand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");

        QTest::newRow("plain") << "git status --short"
                               << "git status --short";
        QTest::newRow("quoted") << "git commit -m \"a b\""
                                << "git commit -m 'a b'";
        QTest::newRow("star") << "echo '*'"
                              << "echo '*'";
        QTest::newRow("apostrophe") << "echo \"it's\""
                                    << "echo \"it's\"";
        QTest::newRow("both quotes") << "echo \"it's\\\"\""
                                     << "";
        QTest::newRow("set") << "CI=1 npm test"
                             << "CI=1 npm test";
        QTest::newRow("home") << "cat ~/x"
                              << "cat ~/x";
        QTest::newRow("files") << "ls *"
                               << "";
        QTest::newRow("unknown") << "ls $x"
                                 << "";
        QTest::newRow("empty word") << "a ''"
                                    << "a ''";
    }
    void givesTheExactPatternOfACommand()
    {
        QFETCH(QString, text);
        QFETCH(QString, pattern);

        QCOMPARE(CommandPattern::exactly(command(text)), pattern);
    }

    void allowsPaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("allowed");

        QTest::newRow("in the folder") << "src/**"
                                       << "/project/src/a/b.cpp" << true;
        QTest::newRow("relative") << "src/**"
                                  << "src/a" << true;
        QTest::newRow("the folder itself") << "src/**"
                                           << "src" << true;
        QTest::newRow("beside it") << "src/**"
                                   << "srcs/a" << false;
        QTest::newRow("a name") << "src/*.cpp"
                                << "src/a.cpp" << true;
        QTest::newRow("one level") << "src/*.cpp"
                                   << "src/a/b.cpp" << false;
        QTest::newRow("every level") << "src/**/*.cpp"
                                     << "src/a/b.cpp" << true;
        QTest::newRow("up") << "src/**"
                            << "src/../secret" << false;
        QTest::newRow("up and down") << "src/**"
                                     << "src/../src/a" << false;
        QTest::newRow("capitals") << "src/**"
                                  << "SRC/a" << false;
        QTest::newRow("elsewhere") << "src/**"
                                   << "/etc/passwd" << false;
        QTest::newRow("from the root") << "/etc/*"
                                       << "/etc/hosts" << true;
        QTest::newRow("through a process") << "/**"
                                           << "/proc/self/root/etc" << false;
        QTest::newRow("home") << "~/x"
                              << "~/x" << true;
        QTest::newRow("anywhere is not home") << "**"
                                              << "~/x" << false;
        QTest::newRow("doubled slashes") << "src/*"
                                         << "src//a" << true;
    }
    void allowsPaths()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, allowed);

        QCOMPARE(PathPattern::parse(pattern)->allows(sandboxPath(path, "/project"), "/project"), allowed);
    }

    void deniesPaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("match");

        QTest::newRow("same") << ".env"
                              << "/project/.env" << int(Match::Yes);
        QTest::newRow("capitals") << ".env"
                                  << "/project/.ENV" << int(Match::Yes);
        QTest::newRow("round about") << ".env"
                                     << "src/../.env" << int(Match::Yes);
        QTest::newRow("anywhere") << "**/.env"
                                  << "/a/b/.env" << int(Match::Yes);
        QTest::newRow("a folder above") << "a/secret/**"
                                        << "a" << int(Match::Perhaps);
        QTest::newRow("beside") << "a/secret/**"
                                << "a/other" << int(Match::No);
        QTest::newRow("a home by its path") << "~/.ssh/**" << QString("/%1/.ssh/id").arg("root") << int(Match::Yes);
        QTest::newRow("another home") << "~/.ssh/**" << QString("/%1/me/.ssh/id").arg("home") << int(Match::Yes);
        QTest::newRow("home in short") << QString("/%1/me/.ssh/**").arg("home") << "~/.ssh/id" << int(Match::Yes);
    }
    void deniesPaths()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(int, match);

        QCOMPARE(int(PathPattern::parse(pattern)->denies(sandboxPath(path, "/project"), "/project")), match);
    }

    void refusesPathPatternsThatNeverMatch_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *text : {"", " a", "a/../b", "..", "a**", "a/~"})
            QTest::newRow(text) << QString(text);
    }
    void refusesPathPatternsThatNeverMatch()
    {
        QFETCH(QString, pattern);

        QVERIFY(!PathPattern::parse(pattern));
    }

    void readsHostsInOneWayOnly_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<bool>("denied");

        QTest::newRow("same") << "a.org"
                              << "https://a.org/x" << true << true;
        QTest::newRow("port") << "a.org"
                              << "https://a.org:8443/x" << true << true;
        QTest::newRow("capitals") << "a.org"
                                  << "https://A.org" << true << true;
        QTest::newRow("trailing dot") << "a.org"
                                      << "https://a.org./" << true << true;
        QTest::newRow("other") << "a.org"
                               << "https://b.org/" << false << false;
        QTest::newRow("below") << "*.a.org"
                               << "https://x.a.org/" << true << true;
        QTest::newRow("not itself") << "*.a.org"
                                    << "https://a.org/" << false << false;
        QTest::newRow("end of a name") << "a.org"
                                       << "https://ba.org/" << false << false;
        QTest::newRow("user name") << "a.org"
                                   << "https://a.org@b.org/" << false << true;
        QTest::newRow("backslash") << "a.org"
                                   << "https://a.org\\@b.org/" << false << true;
        QTest::newRow("another scheme") << "a.org"
                                        << "file://a.org/etc" << false << true;
    }
    void readsHostsInOneWayOnly()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, address);
        QFETCH(bool, allowed);
        QFETCH(bool, denied);

        QCOMPARE(HostPattern::parse(pattern)->allowsAddress(address), allowed);
        QCOMPARE(HostPattern::parse(pattern)->deniesAddress(address), denied);
    }

    void findsHostsInWords()
    {
        const HostPattern pattern = *HostPattern::parse("a.org");
        for (const char *word : {"a.org", "me@a.org:x", "--url=https://a.org/x", "a.org:80"})
            QVERIFY2(pattern.deniesWord(word), word);
        QVERIFY(!pattern.deniesWord("ba.org"));
    }

    void refusesHostsThatNeverMatch()
    {
        for (const char *text : {"", "https://a.org", "a.org:80", "a.org/x", "*", "a.*", "a b", "ä.org"})
            QVERIFY2(!HostPattern::parse(text), text);
    }

    void seesCharactersThatDeceive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("deceives");

        QTest::newRow("plain") << "ls -l\n\tx" << false;
        QTest::newRow("accents") << QString::fromUtf8("größer é å") << false;
        QTest::newRow("Cyrillic a") << QString::fromUtf8("cаt") << true;
        QTest::newRow("Greek o") << QString::fromUtf8("ο") << true;
        QTest::newRow("full width") << QString::fromUtf8("ｌｓ") << true;
        QTest::newRow("mathematical") << QString::fromUcs4(U"\U0001D41A", 1) << true;
        QTest::newRow("ligature") << QString::fromUtf8("ﬁ") << true;
        QTest::newRow("other semicolon") << QString::fromUtf8("a\u037E") << true;
        QTest::newRow("zero width") << QString::fromUtf8("a\u200Bb") << true;
        QTest::newRow("right to left") << QString::fromUtf8("a\u202Eb") << true;
        QTest::newRow("no-break space") << QString::fromUtf8("a\u00A0b") << true;
        QTest::newRow("loose accent") << QString::fromUtf8("a\u0301") << true;
        QTest::newRow("carriage return") << "a\rb" << true;
        QTest::newRow("null") << QString(QChar(0)) << true;
    }
    void seesCharactersThatDeceive()
    {
        QFETCH(QString, text);
        QFETCH(bool, deceives);

        QCOMPARE(!suspiciousCharacter(text).isEmpty(), deceives);
    }

    void marksRulesThatNeverDecide()
    {
        const Rule good{{"1"}, RuleEffect::Allow, RuleScope::Sandbox, "box", "execute", "git status", {}, {}};
        QCOMPARE(whyNever(good, {}, 100), QString());

        Rule rule = good;
        rule.command = "a && b";
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());
        rule = good;
        rule.command = "rm -rf /";
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());
        rule = good;
        rule.command = "* status";
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());
        rule = good;
        rule.command = QString::fromUtf8("cаt x");
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());
        rule = good;
        rule.endsAt = 100;
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());
        QVERIFY(whyNever(rule, {}, 99).isEmpty());
        rule = good;
        rule.toolKind = "switch_mode";
        rule.command.clear();
        QVERIFY(!whyNever(rule, {}, 100).isEmpty());

        Rule denying = good;
        denying.id = {"2"};
        denying.effect = RuleEffect::Deny;
        denying.scope = RuleScope::Everywhere;
        denying.scopeValue.clear();
        denying.command.clear();
        QVERIFY(!whyNever(good, {denying}, 100).isEmpty());
        denying.isSuspended = true;
        QVERIFY(whyNever(good, {denying}, 100).isEmpty());
        denying.isSuspended = false;
        denying.toolKind = "edit";
        QVERIFY(whyNever(good, {denying}, 100).isEmpty());
    }

    void keepsNoRuleThatAllowsEverything()
    {
        Rule rule{{"1"}, RuleEffect::Allow, RuleScope::Everywhere, {}, {}, {}, {}, {}};
        QVERIFY(!checkRule(rule));
        rule.toolKind = "read";
        QVERIFY(checkRule(rule));
        rule.scope = RuleScope::Session;
        QVERIFY(!checkRule(rule));
        rule.scopeValue = "s";
        QVERIFY(checkRule(rule));
    }
};

QTEST_GUILESS_MAIN(TestRulePatterns)
#include "tst_rulepatterns.moc"
