// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include <QJsonObject>

namespace sandgate {

// A piece of a conversation that is searched as one text. (event, part) names it within its session.
struct Passage {
    EventIndex event = 0; // with which it begins
    int part = 0;
    PassageKind kind = PassageKind::Reply;
    qint64 at = 0;
    QString text; // empty: there is no such passage any more

    friend bool operator==(const Passage &, const Passage &) = default;
};

// Folds a session's events into passages: chunks of a message are one text, a tool call is its title and input, and
// what it put out last. JSON framing, settings and replays are in none. A long text becomes several passages that
// overlap a little, so that a phrase across the cut is found.
//
// Stops and goes on anywhere: state() and the texts of the passages that are open in it are all that the next events
// need, and are bounded.
class Passages
{
public:
    Passages() = default;
    explicit Passages(const QJsonObject &state);

    void feed(const EventRecord &event);
    std::vector<Passage> take(); // new or changed ones since the last call, each once
    QJsonObject state() const;   // after take()
    // Those that may still grow. From a state they come without their texts, which whoever keeps the passages has:
    // these are given back before the first feed().
    std::vector<Passage *> open();

private:
    // A message that may still grow.
    struct Message {
        PassageKind kind = PassageKind::Reply;
        QString id;
        Passage passage;
        bool changed = false;
    };
    struct Tool {
        QString id;
        EventIndex event = 0;
        qint64 at = 0;
        QString title;
        QString input;
        int outputs = 0; // passages
    };

    void update(const QJsonObject &update);
    void chunk(PassageKind kind, const QString &wholeId, const QString &text);
    void append(Message &message, const QString &text);
    void tool(const QJsonObject &update);
    void output(Tool &tool, const QString &text);
    void say(PassageKind kind, const QString &text);
    void put(Passage passage);
    void close();

    std::vector<Message> m_open; // the one that grew last is the last
    std::vector<Tool> m_tools;   // not done yet
    QStringList m_prompts;       // ids of those without an answer: meanwhile agents echo them
    EventIndex m_plan = 0;       // event of the turn's plan

    EventIndex m_event = 0;
    qint64 m_at = 0;
    int m_part = 0;
    std::vector<Passage> m_changes;
};

} // namespace sandgate
