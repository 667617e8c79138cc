// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/engineevents.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype longestLine = 1024 * 1024; // labels may be long

// What others do to a container. A server that ends by itself is started again, and is no news.
bool isDoneToIt(const QString &action, bool tellsStops)
{
    return action == (tellsStops ? "stop"_L1 : "die"_L1) || action == "pause"_L1 || action == "destroy"_L1 ||
           action == "remove"_L1;
}

} // namespace

bool EngineEventReader::feed(const QByteArray &bytes, const ContainerSink &changed)
{
    m_rest += bytes;
    for (qsizetype end = 0; (end = m_rest.indexOf('\n')) >= 0;) {
        const QByteArray line = m_rest.first(end).trimmed();
        m_rest.remove(0, end + 1);
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return false;
        const QJsonObject event = document.object();
        const QString container = event["Actor"_L1]["ID"_L1].toString();
        const bool isNews =
            event["Type"_L1].toString() == "container"_L1 && isDoneToIt(event["Action"_L1].toString(), m_tellsStops);
        if (isNews && !container.isEmpty())
            changed(container);
    }
    return m_rest.size() <= longestLine;
}

EngineEvents::EngineEvents(HttpClient &client, const HttpRequest &request, bool tellsStops,
                           std::function<void()> listening, ContainerSink changed)
    : m_reader(tellsStops)
    , m_stream(client)
{
    connect(&m_stream, &HttpStream::opened, this, [listening = std::move(listening)] { listening(); });
    connect(&m_stream, &HttpStream::received, this, [this, changed = std::move(changed)](const QByteArray &bytes) {
        if (!isOver() && !m_reader.feed(bytes, changed))
            end(failure(Error::Kind::Protocol,
                        QCoreApplication::translate("EngineEvents", "The engine's events were not expected.")));
    });
    connect(&m_stream, &HttpStream::ended, this, [this] { end({}); });
    connect(&m_stream, &HttpStream::failed, this, [this](const Error &error) { end(tl::unexpected(error)); });
    m_stream.start(request);
}

void EngineEvents::end(const Result<> &result)
{
    if (isOver())
        return;
    m_over = result;
    emit over();
}

} // namespace sandgate
