// SPDX-License-Identifier: Apache-2.0
#include "tests/permissionrules/asking.h"
#include <QTest>

using namespace sandgate;

namespace {

constexpr auto Allow = RuleEffect::Allow;
constexpr auto Ask = RuleEffect::Ask;
constexpr auto Deny = RuleEffect::Deny;

} // namespace

class TestDecision : public QObject
{
    Q_OBJECT
private slots:
    void decidesAboutCommands_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<RuleEffect>("effect");

        // allowed: ls **, cat **, npm test, "sudo apt update", writes below out/; denied: git push **; asked: npm
        // publish **
        QTest::newRow("allowed") << "ls -l src" << Allow;
        QTest::newRow("every part") << "ls && cat x | cat" << Allow;
        QTest::newRow("one part more") << "ls && rm x" << Ask;
        QTest::newRow("substituted") << "ls $(rm x)" << Ask;
        QTest::newRow("an allowed one substituted") << "ls $(cat x)" << Ask;
        QTest::newRow("background") << "ls & rm x" << Ask;
        QTest::newRow("line break") << "ls\nrm x" << Ask;
        QTest::newRow("no rule") << "make" << Ask;
        QTest::newRow("denied") << "git push" << Deny;
        QTest::newRow("denied in a part") << "ls; git push" << Deny;
        QTest::newRow("denied in a substitution") << "ls $(git push)" << Deny;
        QTest::newRow("denied behind sudo") << "sudo -n git push" << Deny;
        QTest::newRow("denied in a here-document's substitution") << "cat <<E\n$(git push)\nE" << Deny;
        QTest::newRow("denied before allowed") << "cat x && git push" << Deny;
        QTest::newRow("asked before allowed") << "npm test && npm publish" << Ask;
        QTest::newRow("through a shell") << "bash -c 'ls && cat x'" << Allow;
        QTest::newRow("through a shell, and more") << "bash -c 'ls && make'" << Ask;
        QTest::newRow("behind what only runs it") << "nohup timeout 5 ls" << Allow;
        QTest::newRow("behind sudo") << "sudo ls" << Ask;
        QTest::newRow("behind sudo, as it is spelled") << "sudo apt update" << Allow;
        QTest::newRow("a file is written") << "ls > x" << Ask;
        QTest::newRow("where it may be") << "ls > out/x" << Allow;
        QTest::newRow("elsewhere by the way up") << "ls > out/../x" << Ask;
        QTest::newRow("elsewhere by going there") << "cd out && ls > out/x" << Ask;
        QTest::newRow("within the folder") << "cd /project/src && ls" << Allow;
        QTest::newRow("out of the folder") << "cd /elsewhere && ls" << Ask;
        QTest::newRow("out of it and back") << "cd .. && ls" << Ask;
        QTest::newRow("to a place that is not known") << "cd - && ls" << Ask;
        QTest::newRow("through a link that it makes") << "cat x && ln -s / out/y && ls > out/y/z" << Ask;
        QTest::newRow("into a place that is not known") << "ls > $x" << Ask;
        QTest::newRow("into the network") << "ls > /dev/tcp/a.org/80" << Ask;
        QTest::newRow("into nothing") << "ls > /dev/null 2>&1" << Allow;
        QTest::newRow("a file is read") << "cat < x" << Ask;
        QTest::newRow("a comment") << "ls # all of it" << Allow;
        QTest::newRow("not a comment for everyone") << "ls # ; rm x" << Ask;
        QTest::newRow("a group") << "{ ls; cat x; } > /dev/null" << Allow;
        QTest::newRow("a condition") << "if ls; then cat x; fi" << Allow;
        QTest::newRow("another meaning of the program") << "PATH=/tmp ls" << Ask;
        QTest::newRow("set before") << "PATH=/tmp; ls" << Ask;
        QTest::newRow("a function of that name") << "ls() { rm x; }; ls" << Ask;
        QTest::newRow("an alias of that name") << "alias ls=rm; ls x" << Ask;
        QTest::newRow("invisible") << QString::fromUtf8("ls\u200B") << Ask;
        QTest::newRow("looks alike") << QString::fromUtf8("ls аb") << Ask;
        QTest::newRow("carriage return") << "ls x\rrm y" << Ask;
        QTest::newRow("what is denied, perhaps") << "git -C x push" << Ask;
        QTest::newRow("nothing") << "" << Ask;
    }
    void decidesAboutCommands()
    {
        QFETCH(QString, command);
        QFETCH(RuleEffect, effect);
        const std::vector<Rule> rules{rule(1, Allow, "ls **"),
                                      rule(2, Allow, "cat **"),
                                      rule(3, Allow, "npm test"),
                                      rule(4, Allow, "sudo apt update"),
                                      rule(5, Allow, {}, "out/**", "edit"),
                                      rule(6, Allow, "cd **"),
                                      rule(7, Allow, "ln **"),
                                      rule(8, Deny, "git push **"),
                                      rule(9, Ask, "npm publish **")};

        QCOMPARE(decide(askedToRun(command), rules, 0).effect, effect);
    }

    void deniesDestructionWhateverIsAllowed_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *text : {"rm -rf /",
                                 "rm -r -f /",
                                 "rm -fr -- /",
                                 "rm --recursive /",
                                 "rm -Rf /*",
                                 "rm -rf ~",
                                 "rm -rf ~/",
                                 "rm -rf ~/*",
                                 "rm -rf $HOME",
                                 "rm -rf \"$HOME\"",
                                 "rm -rf ${HOME}/*",
                                 "rm -rf \"$HOME\"/*",
                                 "\\rm -rf /",
                                 "/bin/rm -rf /",
                                 "r''m -rf /",
                                 "'rm' -rf \"/\"",
                                 "rm -rf //",
                                 "rm -rf /./",
                                 "rm -rf /../",
                                 "rm -rf /usr/../",
                                 "rm -rf /etc",
                                 "rm -rf /home/somebody",
                                 "rm -rf ~/..",
                                 "rm -rf ~root",
                                 "rm -rf /proc/self/root/",
                                 "rm x --no-preserve-root",
                                 "cd / && rm -rf *",
                                 "cd && rm -rf .",
                                 "cd ~ ; rm -r ./*",
                                 "cd /home; cd ..; rm -rf .",
                                 "rm -rf ../..",
                                 "find / -delete",
                                 "find ~ -type f -delete",
                                 "find -L / -name x -exec rm {} +",
                                 "chmod -R 777 /",
                                 "chown -R me ~",
                                 "chmod --recursive 0 /etc",
                                 "mkfs.ext4 /dev/sda1",
                                 "mkfs -t ext4 /dev/vdb",
                                 "wipefs -a /dev/sda",
                                 "dd if=/dev/zero of=/dev/sda",
                                 "dd if=x of=/dev/nvme0n1",
                                 "cat x > /dev/sda",
                                 "cp x /dev/sda",
                                 "tee /dev/sda",
                                 "shred /dev/sda",
                                 "mv / /x",
                                 "mv ~ /x",
                                 "bash <<E\nrm -rf /\nE"})
            QTest::newRow(text) << QString(text);
    }
    void deniesDestructionWhateverIsAllowed()
    {
        QFETCH(QString, command);
        const std::vector<Rule> rules{rule(1, Allow, {}, {}, "execute"), rule(2, Allow, command)};

        const Verdict verdict = decide(askedToRun(command), rules, 0);

        QCOMPARE(verdict.effect, Deny);
        QVERIFY(verdict.isBuiltIn);
        QVERIFY(!verdict.why.isEmpty());
    }

    void doesNotTakeWorkForDestruction_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *text :
             {"rm -rf build", "rm -rf ./node_modules", "rm -rf /project/build", "rm -rf /tmp/x", "rm /x", "rm -rf ~/x",
              "find . -delete", "find / -name x", "chmod -R 755 src", "dd if=a of=b", "ls /", "echo 'rm -rf /'",
              "git commit -m 'rm -rf /'", "cp /dev/sda x", "mv a b"})
            QTest::newRow(text) << QString(text);
    }
    void doesNotTakeWorkForDestruction()
    {
        QFETCH(QString, command);

        QVERIFY(decide(askedToRun(command), {}, 0).effect == Ask);
    }

    void doesNotTrustAProgramByItsPathAfterGoingElsewhere()
    {
        const std::vector<Rule> rules{rule(1, Allow, "./run"), rule(2, Allow, "cd **")};

        QCOMPARE(decide(askedToRun("./run"), rules, 0).effect, Allow);
        QCOMPARE(decide(askedToRun("cd src && ./run"), rules, 0).effect, Ask);
    }

    void asksAboutWhatMayRunDestruction()
    {
        const std::vector<Rule> rules{rule(1, Allow, "run **")};

        QCOMPARE(decide(askedToRun("run x"), rules, 0).effect, Allow);
        QCOMPARE(decide(askedToRun("run rm -rf /"), rules, 0).effect, Ask);
    }

    void decidesAboutPaths_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<RuleEffect>("effect");

        QTest::newRow("edit") << "edit"
                              << "/project/src/a" << Allow;
        QTest::newRow("another kind") << "delete"
                                      << "/project/src/a" << Ask;
        QTest::newRow("read") << "read"
                              << "/etc/passwd" << Allow;
        QTest::newRow("read round about") << "read"
                                          << "src/../x" << Ask;
        QTest::newRow("elsewhere") << "edit"
                                   << "/project/x" << Ask;
        QTest::newRow("denied") << "edit"
                                << "/project/src/.env" << Deny;
        QTest::newRow("denied to read") << "read"
                                        << "/project/.ENV" << Deny;
        QTest::newRow("root") << "delete"
                              << "/" << Deny;
        QTest::newRow("no path") << "read"
                                 << "" << Ask;
        QTest::newRow("looks alike") << "edit" << QString::fromUtf8("/project/src/а") << Ask;
    }
    void decidesAboutPaths()
    {
        QFETCH(QString, kind);
        QFETCH(QString, path);
        QFETCH(RuleEffect, effect);
        const std::vector<Rule> rules{rule(1, Allow, {}, "src/**", "edit"), rule(2, Allow, {}, {}, "read"),
                                      rule(3, Deny, {}, "**/.env")};

        QCOMPARE(decide(askedToTouch(kind, path), rules, 0).effect, effect);
    }

    void findsDeniedPathsInCommands_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<RuleEffect>("effect");

        QTest::newRow("argument") << "cat .env" << Deny;
        QTest::newRow("round about") << "cat src/../.env" << Deny;
        QTest::newRow("behind =") << "x --file=.env" << Deny;
        QTest::newRow("redirected") << "cat < .env" << Deny;
        QTest::newRow("written") << "echo x >> ./.env" << Deny;
        QTest::newRow("after going there") << "cd /project && cat .env" << Deny;
        QTest::newRow("by a pattern of files") << "cat .e*" << Ask;
        QTest::newRow("other") << "cat x" << Allow;
    }
    void findsDeniedPathsInCommands()
    {
        QFETCH(QString, command);
        QFETCH(RuleEffect, effect);
        const std::vector<Rule> rules{rule(1, Allow, {}, {}, "execute"), rule(2, Deny, {}, ".env")};

        QCOMPARE(decide(askedToRun(command), rules, 0).effect, effect);
    }

    void decidesAboutHosts()
    {
        const std::vector<Rule> rules{rule(1, Allow, {}, {}, "fetch", "*.a.org"),
                                      rule(2, Allow, "curl -s **", {}, {}, "x.a.org"),
                                      rule(3, Deny, {}, {}, {}, "bad.org")};
        const auto fetched = [&](const QString &url) {
            return decide(asked({{"kind", "fetch"}, {"rawInput", QJsonObject{{"url", url}}}}), rules, 0).effect;
        };
        const auto run = [&](const QString &command) { return decide(askedToRun(command), rules, 0).effect; };

        QCOMPARE(fetched("https://x.a.org/1"), Allow);
        QCOMPARE(fetched("https://a.org/1"), Ask);
        QCOMPARE(fetched("https://bad.org/1"), Deny);
        QCOMPARE(run("curl -s https://x.a.org/1"), Allow);
        QCOMPARE(run("curl -s https://x.a.org/1 b.org"), Ask);
        QCOMPARE(run("curl -s https://y.a.org/1"), Ask);
        QCOMPARE(run("curl -s bad.org"), Deny);
        QCOMPARE(run("git clone me@bad.org:x"), Deny);
    }

    void keepsToTheScope_data()
    {
        QTest::addColumn<RuleScope>("scope");
        QTest::addColumn<QString>("value");

        QTest::newRow("session") << RuleScope::Session << "session";
        QTest::newRow("sandbox") << RuleScope::Sandbox << "box";
        QTest::newRow("project") << RuleScope::Project << "/project";
        QTest::newRow("agent") << RuleScope::Agent << "agent";
        QTest::newRow("provider") << RuleScope::Provider << "local";
    }
    void keepsToTheScope()
    {
        QFETCH(RuleScope, scope);
        QFETCH(QString, value);
        Rule allowing = rule(1, Allow, "ls");
        allowing.scope = scope;
        allowing.scopeValue = value;

        QCOMPARE(decide(askedToRun("ls"), {allowing}, 0).effect, Allow);
        allowing.scopeValue = "other";
        QCOMPARE(decide(askedToRun("ls"), {allowing}, 0).effect, Ask);
        allowing.effect = Deny;
        QCOMPARE(decide(askedToRun("ls"), {allowing}, 0).effect, Ask);
    }

    void anAgentIsMeantByItsNameAsByItsId()
    {
        AskedTool asked = askedToRun("ls");
        Rule allowing = rule(1, Allow, "ls");
        allowing.scope = RuleScope::Agent;

        for (const auto &[ruled, asking] : {std::pair("Claude Code", "claude"), std::pair("claude", "Claude Code"),
                                            std::pair("Demo agent", "mock")}) {
            allowing.scopeValue = ruled;
            asked.agent = asking;
            QCOMPARE(decide(asked, {allowing}, 0).effect, Allow);
        }
        asked.agent = "codex";
        QCOMPARE(decide(asked, {allowing}, 0).effect, Ask);
    }

    void mindsTimeAndSuspension()
    {
        Rule allowing = rule(1, Allow, "ls");
        allowing.endsAt = 100;

        QCOMPARE(decide(askedToRun("ls"), {allowing}, 99).effect, Allow);
        QCOMPARE(decide(askedToRun("ls"), {allowing}, 100).effect, Ask);
        allowing.isSuspended = true;
        QCOMPARE(decide(askedToRun("ls"), {allowing}, 99).effect, Ask);
    }

    void saysWhichRulesDecided()
    {
        const std::vector<Rule> rules{rule(1, Allow, "ls"), rule(2, Allow, "cat"), rule(3, Deny, "rm **")};

        QCOMPARE(decide(askedToRun("ls && cat && ls"), rules, 0).by, (std::vector<RuleId>{{"1"}, {"2"}}));
        QCOMPARE(decide(askedToRun("ls && rm x"), rules, 0).by, (std::vector<RuleId>{{"3"}}));
        QVERIFY(decide(askedToRun("ls && make"), rules, 0).by.empty());
        QVERIFY(!decide(askedToRun("ls && make"), rules, 0).why.isEmpty());
    }

    void asksAboutCommandsThatCarryMore()
    {
        const std::vector<Rule> rules{rule(1, Allow, "ls")};
        const auto with = [&](const QJsonObject &more) {
            QJsonObject input{{"command", "ls"}};
            for (auto it = more.begin(); it != more.end(); ++it)
                input.insert(it.key(), *it);
            return decide(asked({{"kind", "execute"}, {"rawInput", input}}), rules, 0).effect;
        };

        QCOMPARE(with({{"description", "lists"}, {"timeout", 5}}), Allow);
        QCOMPARE(with({{"cwd", "/project/src"}}), Allow);
        QCOMPARE(with({{"cwd", "/elsewhere"}}), Ask);
        QCOMPARE(with({{"cwd", "/project/../x"}}), Ask);
        QCOMPARE(with({{"env", QJsonObject{{"LD_PRELOAD", "x"}}}}), Ask);
        QCOMPARE(with({{"with_escalated_permissions", true}}), Ask);
    }

    void readsCommandsThatComeAsLists()
    {
        const std::vector<Rule> rules{rule(1, Allow, "ls **")};
        const auto run = [&](const QJsonArray &words) {
            return decide(asked({{"kind", "execute"}, {"rawInput", QJsonObject{{"command", words}}}}), rules, 0).effect;
        };

        QCOMPARE(run({"bash", "-lc", "ls -l"}), Allow);
        QCOMPARE(run({"bash", "-lc", "ls; rm x"}), Ask);
        QCOMPARE(run({"ls", "; rm x"}), Allow);
        QCOMPARE(run({"bash", "-lc", "rm -rf /"}), Deny);
    }

    void neverAllowsWhatIsNotSaid()
    {
        std::vector<Rule> rules;
        for (const char *kind :
             {"read", "edit", "delete", "move", "search", "execute", "think", "fetch", "other", "switch_mode"})
            rules.push_back(rule(int(rules.size()), Allow, {}, {}, kind));

        QCOMPARE(decide(asked({}), rules, 0).effect, Ask);
        for (const char *kind : {"read", "edit", "delete", "move", "execute", "fetch", "other", "switch_mode"})
            QCOMPARE(decide(asked({{"kind", kind}}), rules, 0).effect, Ask);
    }
};

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
