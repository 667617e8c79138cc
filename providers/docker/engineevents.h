// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/http.h"
#include <functional>

namespace sandgate {

// Somebody stopped, paused or removed this container; what its processes do by themselves is not told.
using ContainerSink = std::function<void(const QString &container)>;

// Reads what an engine tells of its containers: JSON objects, a line each, as GET /events of Docker and of Podman's
// compatible service sends them.
class EngineEventReader
{
public:
    // Podman's service does not tell that a container is stopped, only that it ended.
    explicit EngineEventReader(bool tellsStops)
        : m_tellsStops(tellsStops)
    {
    }

    // False when it is no such stream. What was read before is told.
    bool feed(const QByteArray &bytes, const ContainerSink &changed);

private:
    const bool m_tellsStops;
    QByteArray m_rest; // a line that is not complete yet
};

// One listening to an engine, from the request on. Destroying it ends the request.
class EngineEvents : public QObject
{
    Q_OBJECT
public:
    EngineEvents(HttpClient &client, const HttpRequest &request, bool tellsStops, std::function<void()> listening,
                 ContainerSink changed);

    bool isOver() const { return m_over.has_value(); }
    const Result<> &result() const { return *m_over; } // once it is over

signals:
    void over();

private:
    void end(const Result<> &result);

    EngineEventReader m_reader;
    std::optional<Result<>> m_over;
    HttpStream m_stream; // last: goes first
};

} // namespace sandgate
