// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <chrono>
#include <optional>
#include <vector>

namespace sandgate {

struct SseEvent {
    QByteArray type; // "message" unless the stream says otherwise
    QByteArray data;
    QByteArray id; // the last id seen so far, which may come from an earlier event

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

// The event-stream format of the WHATWG HTML standard, section 9.2.6: bytes in, events out, cut anywhere. Pure.
class SseParser
{
public:
    // An event whose data or a line longer than `maxEvent` bytes ends the parse: overflowed() turns true, and
    // nothing is parsed any more.
    // `lastEventId` is the one to begin with: where an earlier stream ended.
    explicit SseParser(qsizetype maxEvent = 64 * 1024 * 1024, QByteArray lastEventId = {});

    std::vector<SseEvent> feed(const QByteArray &bytes);
    bool overflowed() const;
    const QByteArray &lastEventId() const;
    std::optional<std::chrono::milliseconds> retry() const; // what the server asked for

private:
    void line(QByteArrayView text, std::vector<SseEvent> &out);
    void field(QByteArrayView name, QByteArrayView value);
    void dispatch(std::vector<SseEvent> &out);
    void overflow();

    qsizetype m_maxEvent;
    QByteArray m_line; // what came of a line whose end has not come yet
    QByteArray m_data;
    QByteArray m_type;
    QByteArray m_lastEventId;
    QByteArray m_idBuffer;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_hasData = false;
    bool m_atStart = true;
    bool m_afterCr = false;
    bool m_overflowed = false;
};

} // namespace sandgate
