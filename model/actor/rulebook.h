// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/everythingallowed.h"
#include "model/actor/pagereader.h"
#include "model/rules/decisionrecord.h"
#include "providers/async/scope.h"
#include <QObject>
#include <QTimer>
#include <chrono>
#include <set>

namespace sandgate {

class ActorHost;
class Ledger;
class ReaderThread;
struct PermissionOption;

// The rules by which permission requests are answered in a person's place, and the record of all decisions.
//
// A request is stored first, and then held against the rules as they are at that moment. What a rule answers is one of
// the agent's options for this once, never one that lasts at the agent; where there is not exactly one of these, the
// person is asked. What could not be delivered is left to the person, too.
//
// "Everything" is allowed in a session for a time, and for as long as the program runs at most, but for what is denied,
// and for what a rule says to ask about.
//
// Core thread only.
class Rulebook : public QObject
{
    Q_OBJECT
public:
    Rulebook(Ledger &ledger, ActorHost &host, ReaderThread &reader, QObject *parent = nullptr);
    ~Rulebook() override;

    Result<> start(); // reads what is stored; before the host restores what is

    const std::vector<Rule> &rules() const { return m_rules; }
    const Rule *find(const RuleId &id) const;
    // A new one when its id is empty. What it decides from now on also holds for requests that wait. InvalidSettings:
    // it can never match.
    Result<RuleId> save(Rule rule);
    Result<> remove(const RuleId &id);
    Result<> suspend(const RuleId &id, bool on);

    // For that long; 0: for as long as the program runs. Said again, the new time holds.
    Result<> allowEverything(const SessionId &session, std::chrono::milliseconds time);
    Result<> askAgain(const SessionId &session);
    const AllowedEverything &sessionsAllowingEverything() const { return m_everything.sessions(); }

    // For how long a request waits before it is denied; 0: as long as it takes.
    std::chrono::milliseconds silence() const { return m_silence; }
    Result<> setSilence(std::chrono::milliseconds time);

    // What the rule would have done with the last requests, newest first.
    async::Task<Result<std::vector<TriedDecision>>> tryRule(Rule rule);
    async::Task<Result<std::vector<RuleProposal>>> proposals();
    async::Task<Result<DecisionPage>> decisions(DecisionFilter filter, DecisionPlace after, int limit);
    // Into a file that only this user can read; one of that name is replaced. How many decisions are in it.
    async::Task<Result<qint64>> exportDecisions(DecisionFilter filter, DecisionFormat format, QString file);

signals:
    void changed(); // rules, their use, or what is allowed in sessions

private:
    void announce();
    void look(const RequestId &request);
    void lookAtAll();
    void forget(const RequestId &request);
    void look(const PermissionRow &row, const QString &provider);
    void answer(const PermissionRow &row, const PermissionOption &option, const QString &by, const QString &reason);
    async::Task<> answerQuietly(RequestId request, QString optionId, QString by, QString reason);
    QString textOf(const std::vector<RuleId> &rules) const;
    void use(const std::vector<RuleId> &rules);
    void denyTheSilent();
    void remarkEverything(const SessionId &session, const QJsonObject &params);
    async::Task<Result<std::vector<DecisionRecord>>> newest();

    Ledger &m_ledger;
    ActorHost &m_host;
    ReaderThread &m_reader;
    std::vector<Rule> m_rules;
    EverythingAllowed m_everything;
    std::set<RequestId> m_answered; // once by us; what comes back is for the person
    std::set<RequestId> m_asked;    // because of a rule, which is one use, however often they are looked at
    std::chrono::milliseconds m_silence{0};
    qint64 m_startedAt = 0;
    QTimer m_telling; // until changed() is said
    QTimer m_clock;   // runs while there is a limit
    async::Scope m_tasks;
};

} // namespace sandgate
