// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessioninfo.h"
#include "model/items/transcriptentry.h"
#include <QSet>
#include <deque>

namespace sandgate {

struct Remark;
struct TextChunk;

// A session's events, folded into what a person reads. Pure: the same events give the same entries.
//
// Entries are only appended and changed, never removed or moved, and stay at their address; only the oldest can be
// forgotten. To begin earlier, feed a new one. Everything from the agent is taken as it comes: what is unknown becomes
// an entry of kind Other, what is huge is cut where it is shown or continued in a further entry.
class Transcript
{
public:
    struct Changes {
        size_t appendedFrom = 0;     // entries from here on are new
        std::vector<size_t> changed; // older ones that are different now, ascending
    };

    // In the order of their indexes; one that is not after the last is skipped.
    void feed(const EventRecord &event);
    // What feed() did since this was last called.
    Changes takeChanges();

    const std::deque<TranscriptEntry> &entries() const { return m_entries; }
    const SessionInfo &info() const { return m_info; } // as the events so far say
    // The entry that an event shows in, or the one before it when it does not show.
    std::optional<size_t> entryOf(EventIndex index) const;

    // How many of the first entries say nothing of events from `index` on, and will not change any more. A plan is told
    // anew when it changes again.
    size_t overBefore(EventIndex index) const;
    // The first `entries` were never there, and neither was an event before `index`; after takeChanges().
    void forget(size_t entries, EventIndex index);

private:
    using Kind = TranscriptEntry::Kind;
    struct Request {
        QString method;
        QJsonObject params;
        qint64 at = 0;
    };

    void clientRequest(const QString &method, const QByteArray &id, const QJsonObject &params);
    void agentRequest(const QString &method, const QByteArray &id, const QJsonObject &params);
    void agentAnswer(const QByteArray &id, const QJsonObject &envelope);
    void clientAnswer(const QByteArray &id, const QJsonObject &envelope);
    void notification(const QString &method, const QJsonObject &params);
    void prompt(const QJsonObject &params);
    void endTurn(const Remark &how, const QJsonObject &usage);
    void remark(const QString &method, const Remark &what);
    void closeOpen(bool permissionsToo);
    void settings(const QString &change);
    void other(const QString &name, const QJsonObject &json);

    // transcriptupdates.cpp
    void update(const TextChunk &update);
    void update(const QJsonObject &update);
    void chunk(Kind kind, const QJsonObject &update);
    void chunk(Kind kind, const QString &wholeId, const ContentBlock &block);
    void addText(size_t row, const QString &text);
    void toolUpdate(const QJsonObject &update, bool replaces);
    void planUpdate(const QJsonObject &update);

    size_t append(Kind kind);
    TranscriptEntry &touch(size_t row);
    bool replayedAlready() const { return m_loading && m_hasHistory; }

    std::deque<TranscriptEntry> m_entries;
    SessionInfo m_info;

    // the two id spaces of JSON-RPC, by the ids' JSON text
    QHash<QByteArray, Request> m_ours;
    QHash<QByteArray, size_t> m_theirs; // row of the permission
    QSet<QByteArray> m_settled;         // ours, whose end was already told

    QHash<QString, size_t> m_tools;
    QSet<size_t> m_openTools;
    QSet<size_t> m_openPermissions;
    QHash<QString, size_t> m_messages; // by kind and messageId
    std::optional<size_t> m_openText;  // the message or thought that the next chunk may belong to
    std::optional<size_t> m_plan;
    std::optional<size_t> m_exit; // the notice of an agent's end, told by server and by us
    int m_openTurns = 0;
    bool m_loading = false;
    bool m_hasHistory = false;
    qsizetype m_triedSplitAt = 0;

    EventIndex m_firstIndex = 0;
    EventIndex m_index = 0; // of the event that is being folded
    qint64 m_at = 0;
    int m_parts = 0;
    std::vector<quint32> m_rowOfEvent; // + 1; 0: none yet
    size_t m_reported = 0;
    QSet<size_t> m_changed;
};

} // namespace sandgate
