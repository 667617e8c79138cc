// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/envelope.h"
#include "model/agent/missedevents.h"
#include "model/rows.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include "providers/transport/eventstream.h"
#include <QHash>
#include <QObject>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace sandgate {

class HttpClient;

// One message from the agent's side, in the stream's order.
struct Arrival {
    qint64 streamId = 0;   // 0: taken from the answer to a POST, because the stream had lost it
    SessionId session;     // empty: concerns the connection, that is every session on it
    bool replayed = false; // told again by session/load: history that is stored already
    Envelope envelope;
    QByteArray bytes; // as received
};

struct AgentCapabilities {
    bool loadSession = false;
    bool resumeSession = false;
    bool images = false; // in prompts
    bool files = false;  // in prompts, as such and not as text
    std::vector<SignInMethod> signIn;
};

// How long the connection waits before it takes silence for an answer.
struct AcpPatience {
    std::chrono::milliseconds quiet{3000};  // of the stream, before a response is taken from the POST
    std::chrono::milliseconds proof{15000}; // for a sign that a request arrived whose POST was cut
    std::chrono::milliseconds again{2000};  // for what the stream skipped
};

// One agent process behind a sandbox-agent server: its requests by POST, all that it says by one event stream.
//
// The stream is the truth: a request is answered when its response came by it, in order, after the updates of its turn.
// A POST only tells that sending failed. A failed POST fails its own request and nothing else.
// The stream reconnects by itself; what it brings twice is dropped; what it skipped is asked for once more, while it
// goes on, and shown as a gap when it is lost. When the agent or its server is gone every pending request ends with an
// error.
//
// Core thread only. The client outlives the connection.
class AcpConnection : public QObject
{
    Q_OBJECT
public:
    enum class State { Opening, Ready, Interrupted, Dead };
    Q_ENUM(State)

    // A request that has its id but was not sent yet, so that it can be written down first.
    struct Prepared {
        QByteArray id;
        QString method;
        SessionId session;
        QByteArray bytes;
    };

    AcpConnection(HttpClient &http, ConnectionRecord record, Backoff backoff, QObject *parent = nullptr,
                  AcpPatience patience = {});
    ~AcpConnection() override;

    // Starts the agent and makes its acquaintance. May take minutes: the server downloads agents on first use.
    async::Task<Result<>> open();
    // Goes on with an agent process that an earlier run of Sandgate had opened, after the last event that is stored.
    // `Gone` when that process is not there any more.
    async::Task<Result<>> reopen();
    // Ends the agent process. Everyone who waits is told.
    async::Task<> close();
    // Gives the agent process up without a word to it: its server is gone. Everyone who waits is told, then died()
    // comes.
    void abandon(const Error &error);

    // Reads nothing more, for there is no room for it: the server keeps what comes. goOn() asks for it from the last
    // arrival on; what the server dropped meanwhile is a gap.
    void hold();
    void goOn();

    State state() const { return m_state; }
    // The agent has exited, and the server may still tell what it wrote last: see leftWords().
    bool awaitsLastWords() const;
    const ConnectionRecord &record() const { return m_record; } // lastEventId: of the newest arrival
    const AgentCapabilities &capabilities() const { return m_capabilities; }

    void bind(const QString &agentSessionId, const SessionId &session);
    Prepared prepare(const QString &method, const QJsonObject &params, const SessionId &session);
    // Whether the server takes a message of this size.
    static Result<> checkSize(const QByteArray &message);
    static Result<> check(const Prepared &request) { return checkSize(request.bytes); }
    // Sends it, and ends when its answer was delivered. The result is the agent's. Dropping the task gives up the
    // answer, not the request.
    async::Task<Result<QJsonObject>> call(Prepared request);
    // A request of an earlier run whose answer may still come.
    void expect(const QByteArray &id, const QString &method, const SessionId &session);
    // A notification, or the answer to a request of the agent.
    async::Task<Result<>> tell(QByteArray bytes);
    // Answers a request of the agent that nobody takes: a permission is "cancelled", anything else is not offered.
    void turnAway(const Envelope &request);
    static QByteArray refusalOf(const Envelope &request); // what it answers
    // Called by the owner once the arrivals are stored: whoever waits for one of them goes on.
    void deliver(const std::vector<Arrival> &arrivals);

signals:
    void arrived(const std::vector<sandgate::Arrival> &arrivals);
    void gapFound(qint64 after, qint64 before); // stream ids between these two are lost; comes before what follows them
    void interrupted(const sandgate::Error &error);
    void restored();
    void died(const sandgate::Error &error); // once
    // After died(), minutes later perhaps: what the agent, in the midst of this session's turn, wrote to its standard
    // error before it exited. For as long as somebody keeps this object.
    void leftWords(const sandgate::SessionId &session, const QString &words);

private:
    struct Pending {
        QString method;
        SessionId session;
        async::Shared<Result<QJsonObject>> reply;
        std::unique_ptr<async::Scope> post =
            std::make_unique<async::Scope>(); // ends with the entry: the POST is aborted
        bool answered = false;                // its response has arrived, and is not delivered yet
        bool heard = false;                   // something came for its session since it was sent
    };

    QString path() const;
    HttpRequest messagePost(const QByteArray &body, std::chrono::milliseconds limit) const;
    void openStream();
    HttpRequest streamRequest() const;
    void read(const std::vector<SseEvent> &events);
    void passOn();
    void arrive(std::vector<Arrival> arrivals);
    void attribute(Arrival &arrival);
    void settle(QByteArray id, Result<QJsonObject> result);
    void forget(const QByteArray &id);
    bool opensSessions() const;
    bool holdBack(Arrival &arrival);
    void releaseHeldBack();
    async::Task<> sendRefusals();
    bool saysDead(const Error &error);
    async::Task<> post(QByteArray id, SessionId session, QByteArray bytes);
    void keepPosts();
    async::Task<> takePostCopy(QByteArray id, QByteArray body);
    async::Task<> waitForProof(QByteArray id, Error error);
    async::Task<> checkIdentity();
    async::Task<> dropStream();

    HttpClient &m_http;
    ConnectionRecord m_record;
    const Backoff m_backoff;
    const AcpPatience m_patience;
    const QByteArray m_idPrefix;
    quint64 m_nextId = 1;
    State m_state = State::Opening;
    AgentCapabilities m_capabilities;
    QHash<QString, SessionId> m_sessions; // by the agent's id
    std::vector<Arrival> m_heldBack;      // for a session whose session/new is not answered yet
    qsizetype m_heldBackBytes = 0;
    std::deque<QByteArray> m_refusals; // to the agent, one after the other
    bool m_refusing = false;
    std::map<QByteArray, Pending> m_pending;
    std::vector<std::unique_ptr<async::Scope>> m_lastPosts; // to an agent that has exited
    std::unique_ptr<EventStream> m_stream;
    bool m_held = false;
    MissedEvents m_missed;
    async::Scope m_identity; // is it the same process, after the stream was interrupted?
    async::Scope m_tasks;
};

} // namespace sandgate
