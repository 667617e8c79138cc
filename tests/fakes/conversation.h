// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <QFile>
#include <QJsonDocument>
#include <QStringList>

namespace sandgate {

// Events written as lines: "> " from the client, "< " from the agent, "* " from Sandgate, each followed by an envelope
// without its "jsonrpc"; "u " followed by the update of a session/update of the agent.
inline std::vector<EventRecord> conversation(const QStringList &lines, EventIndex first = 1)
{
    std::vector<EventRecord> events;
    for (const QString &line : lines) {
        EventRecord event;
        event.session = {"s"};
        event.index = first++;
        event.createdAt = 1700000000000 + event.index * 1000;
        event.connection = "c";
        event.sender = line[0] == '>' ? Sender::Client : line[0] == '*' ? Sender::Sandgate : Sender::Agent;
        event.payload = line.mid(2).toUtf8();
        if (line[0] == 'u') {
            event.payload = R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"a","update":)" +
                            event.payload + "}}";
        }
        events.push_back(event);
    }
    return events;
}

// A conversation that was recorded with a real agent: one {"sender", "payload"} a line.
inline std::vector<EventRecord> recorded(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<EventRecord> events;
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        EventRecord event;
        event.session = {"s"};
        event.index = EventIndex(events.size()) + 1;
        event.createdAt = 1700000000000 + event.index * 700;
        event.connection = "c";
        event.sender = json["sender"].toString() == "client" ? Sender::Client : Sender::Agent;
        event.payload = QJsonDocument(json["payload"].toObject()).toJson(QJsonDocument::Compact);
        events.push_back(event);
    }
    return events;
}

} // namespace sandgate
