// SPDX-License-Identifier: Apache-2.0
#include "providers/vercel/commandlines.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Vercel", sentence);
}

} // namespace

Result<CommandEnd> readCommandLines(const QByteArray &lines)
{
    CommandEnd end;
    bool hasEnded = false;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        const QString stream = said["stream"_L1].toString();
        if (stream == "error"_L1) {
            const QJsonObject error = said["data"_L1].toObject();
            return failure(Error::Kind::Unreachable, text("The sandbox ended before a command in it had."),
                           error["message"_L1].toString(error["code"_L1].toString()).left(4096));
        }
        if (stream == "stdout"_L1 || stream == "stderr"_L1)
            end.output += said["data"_L1].toString();
        if (const QJsonValue code = said["command"_L1]["exitCode"_L1]; code.isDouble()) {
            hasEnded = true;
            end.code = code.toInt();
        }
    }
    if (!hasEnded)
        return failure(Error::Kind::Unreachable, text("The connection to the sandbox was cut before a command in it "
                                                      "had ended."));
    return end;
}

} // namespace sandgate
