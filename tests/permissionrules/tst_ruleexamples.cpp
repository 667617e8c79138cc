// SPDX-License-Identifier: Apache-2.0
#include "model/rules/ruleexamples.h"
#include "tests/permissionrules/asking.h"
#include <QTest>

using namespace sandgate;

namespace {

QStringList examples(const Rule &rule, bool matched)
{
    QStringList texts;
    for (const RuleExample &example : examplesOf(rule)) {
        if (example.isMatched == matched)
            texts << example.text;
    }
    return texts;
}

} // namespace

class TestRuleExamples : public QObject
{
    Q_OBJECT
private slots:
    void anExactCommandIsOnlyItself()
    {
        const Rule exact = rule(1, RuleEffect::Allow, "make test");

        QCOMPARE(examples(exact, true), QStringList{"make test"});
        QCOMPARE(examples(exact, false), (QStringList{"make test more", "make test && other", "make test > file",
                                                      "sudo make test", "/bin/make test", "make other"}));
    }

    void whatFollowsAndWhatIsMeantByAWordIsShown()
    {
        const QStringList open = examples(rule(1, RuleEffect::Allow, "git log **"), true);
        QCOMPARE(open, (QStringList{"git log", "git log more", "git log --option more"}));
        const QStringList word = examples(rule(1, RuleEffect::Allow, "npm run *"), true);
        QCOMPARE(word, QStringList{"npm run example"});
        QVERIFY(examples(rule(1, RuleEffect::Allow, "npm run *"), false).contains("npm other"));
    }

    void aDenialReachesFurther()
    {
        const QStringList denied = examples(rule(1, RuleEffect::Deny, "git push"), true);

        for (const char *command : {"git push", "git push more", "git push && other", "sudo git push", "/bin/git push"})
            QVERIFY2(denied.contains(command), command);
        QCOMPARE(examples(rule(1, RuleEffect::Deny, "git push"), false), QStringList{"git other"});
    }

    void foldersAreLeftByNoWay()
    {
        const Rule folder = rule(1, RuleEffect::Allow, {}, "src/**", "edit");

        QVERIFY(examples(folder, true).contains("src/folder/file"));
        QVERIFY(examples(folder, false).contains("src/../other"));
        QVERIFY(examples(folder, false).contains("/src/file"));
        QCOMPARE(examples(rule(1, RuleEffect::Allow, {}, "/etc/hosts", "read"), true), QStringList{"/etc/hosts"});
    }

    void ofAHostOnlyWhatIsBelow()
    {
        const Rule host = rule(1, RuleEffect::Allow, {}, {}, "fetch", "*.example.org");

        QCOMPARE(examples(host, true), QStringList{"https://sub.example.org/page"});
        QCOMPARE(examples(host, false),
                 (QStringList{"https://example.org/page", "https://example.org.other.org/page"}));
    }

    void hasNoneWhereOnesWouldMislead()
    {
        QVERIFY(examplesOf(rule(1, RuleEffect::Allow, {}, {}, "edit")).empty());    // no pattern
        QVERIFY(examplesOf(rule(1, RuleEffect::Deny, "cat", "/etc/**")).empty());   // two
        QVERIFY(examplesOf(rule(1, RuleEffect::Allow, "make && ls")).empty());      // cannot be kept
        QVERIFY(examplesOf(rule(1, RuleEffect::Allow, QString(300, 'x'))).empty()); // longer than what it explains
        Rule over = rule(1, RuleEffect::Allow, "make");
        over.endsAt = 1;
        over.isSuspended = true;
        QVERIFY(!examples(over, true).isEmpty()); // what it says is the same
    }

    void holdsInEveryScope()
    {
        for (const RuleScope scope :
             {RuleScope::Session, RuleScope::Sandbox, RuleScope::Project, RuleScope::Agent, RuleScope::Provider}) {
            Rule scoped = rule(1, RuleEffect::Allow, {}, "src/*", "edit");
            scoped.scope = scope;
            scoped.scopeValue = "/somewhere";
            QVERIFY2(examples(scoped, true).contains("src/name"), qPrintable(nameOf(scope)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRuleExamples)
#include "tst_ruleexamples.moc"
