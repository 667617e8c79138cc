// SPDX-License-Identifier: Apache-2.0
#include "providers/cloudflare/execevents.h"
#include "providers/transport/sseparser.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Cloudflare", sentence);
}

} // namespace

Result<CommandEnd> readExecEvents(const QByteArray &stream)
{
    QByteArray output;
    SseParser parser;
    const std::vector<SseEvent> events = parser.feed(stream);
    for (const SseEvent &event : events) {
        if (event.type == "stdout" || event.type == "stderr")
            output += QByteArray::fromBase64(event.data);
        const QJsonObject said = QJsonDocument::fromJson(event.data).object();
        if (event.type == "exit")
            return CommandEnd{said["exit_code"_L1].toInt(), QString::fromUtf8(output)};
        if (event.type == "error")
            return failure(Error::Kind::Refused, text("The command could not be run in the sandbox."),
                           said["error"_L1].toString().left(4096));
    }
    return failure(Error::Kind::Unreachable,
                   text("The connection to the sandbox was cut before a command in it had ended."));
}

} // namespace sandgate
