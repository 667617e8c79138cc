// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/eventstream.h"
#include <QTimer>
#include <map>

namespace sandgate {

// What a live event stream skipped because its reader fell behind: asked for again, by a second request, while the
// first goes on. What comes behind it is held until it is there, or until it is known to be lost: the server's memory
// begins later, or does not answer in time. Ids count from 1 without gaps.
//
// The owner adds what comes by the live stream from the first gap on, and takes out by next() what may be handed on.
// One thread only.
class MissedEvents : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostHeld = 16 * 1024 * 1024; // bytes; with more, what is missing is given up

    // `request` opens the stream. `patience` is for one gap.
    MissedEvents(HttpClient &client, HttpRequest request, Backoff backoff, std::chrono::milliseconds patience,
                 QObject *parent = nullptr);
    ~MissedEvents() override;

    struct Event {
        qint64 id = 0;
        QByteArray data;
        bool isBehindLoss = false; // all between the one before and this is lost
    };

    bool isWaiting() const { return !m_held.empty(); }
    void add(qint64 id, const QByteArray &data);
    // The next one behind `last`; nothing: there is none, or what is before it is still asked for.
    std::optional<Event> next(qint64 last);
    // Whatever is missing now is lost.
    void giveUp();
    void clear();

signals:
    void advanced(); // next() may have something

private:
    void ask(qint64 after, qint64 before);
    void read(const std::vector<SseEvent> &events);
    void endGap(qint64 upTo);

    HttpClient &m_client;
    const HttpRequest m_request;
    const Backoff m_backoff;
    const std::chrono::milliseconds m_patience;
    std::map<qint64, QByteArray> m_held;
    qsizetype m_bytes = 0;
    std::unique_ptr<EventStream> m_again;
    qint64 m_before = 0; // the gap that is asked for ends here; 0: none is
    qint64 m_known = 0;  // below this all is here, or lost
    QTimer m_limit;
};

} // namespace sandgate
