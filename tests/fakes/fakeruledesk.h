// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/ruledesk.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QStringList>

// A rule desk that is a script: it knows what the test has prepared, keeps what it is told, and writes down commands.
class FakeRuleDesk : public sandgate::RuleDesk
{
    Q_OBJECT
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // "suspend 1 on"
    Result<> outcome;  // of every command without a value
    std::vector<sandgate::Rule> ruleRows;
    sandgate::AllowedEverything everything;
    std::chrono::milliseconds limit{0};
    Result<std::vector<sandgate::TriedDecision>> tried = std::vector<sandgate::TriedDecision>{};
    std::vector<sandgate::RuleProposal> proposed;
    std::vector<sandgate::DecisionRecord> record; // newest first
    sandgate::Rule lastRule;                      // saved or tried
    sandgate::DecisionFilter lastFilter;

    void tell() { emit changed(); }

    const std::vector<sandgate::Rule> &rules() const override { return ruleRows; }
    const sandgate::AllowedEverything &sessionsAllowingEverything() const override { return everything; }
    std::chrono::milliseconds silence() const override { return limit; }

    Task<Result<>> save(sandgate::Rule rule) override
    {
        calls << "save " + sandgate::ruleText(rule);
        lastRule = rule;
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        if (!outcome)
            co_return outcome;
        if (rule.id.isEmpty()) {
            rule.id = {QString::number(ruleRows.size() + 1)};
            ruleRows.push_back(rule);
        }
        for (sandgate::Rule &known : ruleRows) {
            if (known.id == rule.id)
                known = rule;
        }
        tell();
        co_return outcome;
    }
    Task<Result<>> remove(sandgate::RuleId rule) override
    {
        calls << "remove " + rule.value;
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        if (outcome)
            std::erase_if(ruleRows, [&rule](const sandgate::Rule &known) { return known.id == rule; });
        tell();
        co_return outcome;
    }
    Task<Result<>> suspend(sandgate::RuleId rule, bool on) override
    {
        calls << QString("suspend %1 %2").arg(rule.value, on ? "on" : "off");
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        for (sandgate::Rule &known : ruleRows) {
            if (known.id == rule && outcome)
                known.isSuspended = on;
        }
        tell();
        co_return outcome;
    }
    Task<Result<>> allowEverything(sandgate::SessionId session, std::chrono::milliseconds time) override
    {
        calls << QString("everything %1 %2").arg(session.value).arg(time.count());
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        if (outcome)
            everything[session] = time.count() == 0 ? 0 : QDateTime::currentMSecsSinceEpoch() + time.count();
        tell();
        co_return outcome;
    }
    Task<Result<>> askAgain(sandgate::SessionId session) override
    {
        calls << QString("ask again %1").arg(session.value);
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        if (outcome)
            everything.erase(session);
        tell();
        co_return outcome;
    }
    Task<Result<>> setSilence(std::chrono::milliseconds time) override
    {
        calls << QString("silence %1").arg(time.count());
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        limit = time;
        tell();
        co_return outcome;
    }
    Task<Result<std::vector<sandgate::TriedDecision>>> tryRule(sandgate::Rule rule) override
    {
        calls << "try " + sandgate::ruleText(rule);
        lastRule = rule;
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        co_return tried;
    }
    Task<Result<std::vector<sandgate::RuleProposal>>> proposals() override
    {
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        co_return proposed;
    }
    Task<Result<sandgate::DecisionPage>> decisions(sandgate::DecisionFilter filter, sandgate::DecisionPlace,
                                                   int) override
    {
        lastFilter = filter;
        sandgate::DecisionPage page;
        for (const sandgate::DecisionRecord &decision : record) {
            if (filter.takes(decision))
                page.decisions.push_back(decision);
        }
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        co_return page;
    }
    Task<Result<qint64>> exportDecisions(sandgate::DecisionFilter filter, sandgate::DecisionFormat format,
                                         QString file) override
    {
        calls << QString("export %1 %2").arg(format == sandgate::DecisionFormat::Csv ? "csv" : "jsonl", file);
        lastFilter = filter;
        co_await sandgate::async::sleepFor(std::chrono::milliseconds(0));
        co_return qint64(record.size());
    }
};
