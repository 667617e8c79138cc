// SPDX-License-Identifier: Apache-2.0
#include "model/rules/decisionrecord.h"
#include "tests/permissionrules/asking.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

namespace {

DecisionRecord decided(const QString &command)
{
    DecisionRecord record;
    record.request = {"r-" + command};
    record.session = {"session"};
    record.sandbox = {"box"};
    record.sandboxName = "Box";
    record.sessionTitle = "Mend it";
    record.project = "/project";
    record.agent = "agent";
    record.askedAt = 1000;
    record.decidedAt = 2000;
    record.options = {{"yes", "Allow", "allow_once"}, {"no", "Reject", "reject_once"}};
    record.optionId = "no";
    record.reason = "not now";
    const QJsonObject call{{"kind", "execute"}, {"rawInput", QJsonObject{{"command", command}}}};
    record.toolCall = QJsonDocument(call).toJson();
    record.params = "{}";
    return record;
}

} // namespace

class TestDecisionRecord : public QObject
{
    Q_OBJECT
private slots:
    void aDecisionIsShownAsItsRequestWas()
    {
        const DecisionRecord record = decided("make");

        const PermissionRow row = requestOf(record);

        QCOMPARE(row.id, record.request);
        QCOMPARE(row.toolCall.command(), "make");
        QCOMPARE(row.sessionCwd, "/project");
        QCOMPARE(row.options.size(), 2U);
        QCOMPARE(row.optionId, "no");
        QCOMPARE(row.state, PermissionState::Answered);
        QCOMPARE(record.option().name, "Reject");
        QCOMPARE(record.outcome(), "denied");
    }

    void anAnswerThatWasNotOfferedIsNoOption()
    {
        DecisionRecord record = decided("make");
        record.optionId = "other";
        QCOMPARE(record.option(), PermissionOption());
        QCOMPARE(record.outcome(), "answered");
    }

    void saysWhatAnotherRuleWouldHaveKept()
    {
        const std::vector<DecisionRecord> past{decided("git push"), decided("git log"), decided("ls")};

        const auto tried =
            tryRule(rule(9, RuleEffect::Allow, "git **"), {rule(1, RuleEffect::Deny, "git push **")}, past);

        QCOMPARE(tried.size(), 3U);
        QCOMPARE(tried[0].effect, RuleEffect::Deny);
        QVERIFY(!tried[0].isByRule);
        QVERIFY(tried[0].isOverruled);
        QVERIFY(tried[1].isByRule);
        QVERIFY(!tried[1].isOverruled);
        QVERIFY(!tried[2].isByRule);
        QVERIFY(!tried[2].isOverruled);
    }

    void theRuleForSeveralCommandsIsForTheFirstThatNeedsOne()
    {
        const AskedTool question = askedToRun("make && ls -l && cat x");
        const auto commandFor = [&](const std::vector<Rule> &rules, qint64 now = 0) {
            const std::optional<Rule> made = ruleFor(question, rules, now);
            return made ? made->command : QString();
        };

        QCOMPARE(commandFor({}), "make");
        QCOMPARE(commandFor({rule(1, RuleEffect::Allow, "make")}), "ls -l");
        QCOMPARE(commandFor({rule(1, RuleEffect::Allow, "make"), rule(2, RuleEffect::Allow, "ls **")}), "cat x");
        QCOMPARE(commandFor({rule(1, RuleEffect::Deny, "make")}), "make");
        QCOMPARE(commandFor({rule(1, RuleEffect::Allow, "make", {}, "edit")}), "make");
        Rule over = rule(1, RuleEffect::Allow, "make");
        over.endsAt = 5;
        QCOMPARE(commandFor({over}, 6), "make");
        Rule elsewhere = rule(1, RuleEffect::Allow, "make");
        elsewhere.scope = RuleScope::Sandbox;
        elsewhere.scopeValue = "another";
        QCOMPARE(commandFor({elsewhere}), "make");
    }

    void noRuleIsMadeOfWhatNoneCanAllow()
    {
        QVERIFY(!ruleFor(askedToRun("make $(x)")));
        QVERIFY(!ruleFor(askedToRun("ls && make $x"))); // though the first could be
        QVERIFY(!ruleFor(askedToRun("")));              // anything at all would be allowed
        QVERIFY(!ruleFor(asked({{"kind", "edit"}})));
        QVERIFY(!ruleFor(asked({{"kind", "other"}})));
        QVERIFY(!ruleFor(askedToTouch("edit", "../x")));
        QVERIFY(ruleFor(askedToTouch("edit", "src/x")));
        QVERIFY(ruleFor(asked({{"kind", "think"}})));
    }

    void theRuleForSeveralPathsIsForTheirFolder()
    {
        const auto pathFor = [](const QStringList &paths) {
            QJsonArray locations;
            for (const QString &path : paths)
                locations.append(QJsonObject{{"path", path}});
            const std::optional<Rule> made = ruleFor(asked({{"kind", "edit"}, {"locations", locations}}));
            return made ? made->path : QString("none");
        };

        QCOMPARE(pathFor({"/project/src/a", "/project/src/deep/b"}), "/project/src/**");
        QCOMPARE(pathFor({"/project/src/a"}), "/project/src/a");
        QCOMPARE(pathFor({"src/a", "src/b"}), "src/**");
        QCOMPARE(pathFor({"/etc/a", "/project/b"}), ""); // nothing but the kind
        QCOMPARE(pathFor({"/project/sr*c/a", "/project/sr*c/b"}), "none");
    }
};

QTEST_GUILESS_MAIN(TestDecisionRecord)
#include "tst_decisionrecord.moc"
