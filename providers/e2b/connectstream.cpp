// SPDX-License-Identifier: Apache-2.0
#include "providers/e2b/connectstream.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype headSize = 5;
constexpr char endFlag = 0x02;

QString text(const char *sentence)
{
    return QCoreApplication::translate("E2b", sentence);
}

Error streamError(const QJsonObject &error)
{
    const QString code = error["code"_L1].toString();
    const QString words = error["message"_L1].toString(code).left(4096);
    if (code == "deadline_exceeded"_L1)
        return {Error::Kind::Timeout, text("The command in the sandbox took too long, and was ended."), words};
    return {Error::Kind::Refused, text("The command could not be run in the sandbox."), words};
}

} // namespace

QByteArray connectMessage(const QJsonObject &message)
{
    const QByteArray json = QJsonDocument(message).toJson(QJsonDocument::Compact);
    QByteArray head(headSize, '\0');
    qToBigEndian<quint32>(quint32(json.size()), head.data() + 1);
    return head + json;
}

Result<CommandEnd> readProcessStream(const QByteArray &stream)
{
    CommandEnd end;
    QByteArray output;
    bool hasEnded = false;
    qsizetype at = 0;
    while (stream.size() - at >= headSize) {
        const char flag = stream[at];
        const quint32 length = qFromBigEndian<quint32>(stream.constData() + at + 1);
        at += headSize;
        if (length > quint32(stream.size() - at))
            break;
        const QJsonObject message = QJsonDocument::fromJson(stream.mid(at, length)).object();
        at += length;
        if (flag == endFlag) {
            if (const QJsonObject error = message["error"_L1].toObject(); !error.isEmpty())
                return tl::unexpected(streamError(error));
            break;
        }
        const QJsonObject event = message["event"_L1].toObject();
        const QJsonObject data = event["data"_L1].toObject();
        output += QByteArray::fromBase64(data["stdout"_L1].toString().toLatin1());
        output += QByteArray::fromBase64(data["stderr"_L1].toString().toLatin1());
        if (const QJsonValue over = event["end"_L1]; over.isObject()) {
            hasEnded = true;
            end.code = over["exitCode"_L1].toInt();
        }
    }
    if (!hasEnded)
        return failure(Error::Kind::Unreachable, text("The connection to the sandbox was cut before a command in it "
                                                      "had ended."));
    end.output = QString::fromUtf8(output);
    return end;
}

} // namespace sandgate
