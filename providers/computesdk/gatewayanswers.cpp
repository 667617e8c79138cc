// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/gatewayanswers.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("ComputeSdkGateway", sentence);
}

} // namespace

Result<QJsonObject> gatewayData(const QJsonValue &answer)
{
    const QJsonObject envelope = answer.toObject();
    const QJsonValue data = envelope["data"_L1];
    if (envelope["success"_L1].toBool() && data.isObject())
        return data.toObject();
    const QString words = envelope["error"_L1].toString().left(4096);
    if (envelope["success"_L1].isBool() && !words.isEmpty())
        return failure(Error::Kind::Refused, text("ComputeSDK's gateway did not do it."), words);
    return failure(Error::Kind::Protocol,
                   text("The answer of ComputeSDK's gateway is not what its interface promises."));
}

Result<GatewayCommand> gatewayCommand(const QJsonValue &answer)
{
    const QJsonObject data = answer["data"_L1].toObject();
    const QString status = data["status"_L1].toString();
    const QJsonValue code = data["exit_code"_L1];
    GatewayCommand command{data["terminal_id"_L1].toString(), data["cmd_id"_L1].toString(), {}};
    const bool hasEnded = status == "completed"_L1 || status == "failed"_L1 || (status.isEmpty() && code.isDouble());
    if (hasEnded) // zeros are left out
        command.end = CommandEnd{code.toInt(status == "failed"_L1 ? 1 : 0),
                                 data["stdout"_L1].toString() + data["stderr"_L1].toString()};
    else if (command.terminal.isEmpty() || command.id.isEmpty())
        return failure(Error::Kind::Protocol,
                       text("The daemon in ComputeSDK's sandbox does not say which command runs."));
    return command;
}

std::optional<QUrl> gatewayPortUrl(const QUrl &daemon, const QString &id, quint16 port, const QString &pattern)
{
    const QString label = daemon.host().section(u'.', 0, 0);
    QString rest = daemon.host().section(u'.', 1);
    if (!pattern.isEmpty()) {
        QString url = pattern;
        url.replace("{label}"_L1, label).replace("{id}"_L1, segment(id)).replace("{port}"_L1, QString::number(port));
        return serverUrl(url);
    }
    if (label.isEmpty() || rest.isEmpty() || !QHostAddress(daemon.host()).isNull())
        return std::nullopt;
    rest.replace("sandbox.computesdk.com"_L1, "preview.computesdk.com"_L1);
    QUrl url;
    url.setScheme(daemon.scheme());
    url.setHost(label + u'-' + QString::number(port) + u'.' + rest);
    url.setPort(daemon.port());
    return url;
}

} // namespace sandgate
