// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/sseparser.h"
#include <algorithm>

namespace sandgate {

// All that a parser has to say about some bytes, however they were cut. For its test and its fuzzer.
struct SseReading {
    std::vector<SseEvent> events;
    QByteArray lastEventId;
    std::optional<std::chrono::milliseconds> retry;
    bool overflowed = false;
    friend bool operator==(const SseReading &, const SseReading &) = default;

    // The first piece has `first` bytes, each that follows `next`.
    static SseReading of(const QByteArray &bytes, qsizetype maxEvent, qsizetype first, qsizetype next)
    {
        SseParser parser(maxEvent);
        SseReading reading;
        for (qsizetype at = 0, size = first; at < bytes.size(); at += size, size = next) {
            for (SseEvent &event : parser.feed(bytes.mid(at, size)))
                reading.events.push_back(std::move(event));
        }
        reading.lastEventId = parser.lastEventId();
        reading.retry = parser.retry();
        reading.overflowed = parser.overflowed();
        return reading;
    }
    static SseReading whole(const QByteArray &bytes, qsizetype maxEvent)
    {
        return of(bytes, maxEvent, bytes.size(), bytes.size());
    }
};

} // namespace sandgate
