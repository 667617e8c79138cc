// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/registryauth.h"
#include "providers/logging.h"
#include "providers/programcall.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto helperLimit = 10s;

// The Hub is kept under the address of its first version.
QString keyOf(const QString &registry)
{
    return registry == "docker.io"_L1 ? u"https://index.docker.io/v1/"_s : registry;
}

QByteArray headerOf(const QJsonObject &credentials)
{
    return QJsonDocument(credentials).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
}

QByteArray headerOf(const QString &user, const QString &password, const QString &registry)
{
    if (user == "<token>"_L1)
        return headerOf({{u"identitytoken"_s, password}, {u"serveraddress"_s, registry}});
    return headerOf({{u"username"_s, user}, {u"password"_s, password}, {u"serveraddress"_s, registry}});
}

QByteArray fromEntry(const QJsonObject &entry, const QString &registry)
{
    if (const QString token = entry["identitytoken"_L1].toString(); !token.isEmpty())
        return headerOf(u"<token>"_s, token, registry);
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(entry["auth"_L1].toString().toLatin1()));
    const qsizetype colon = pair.indexOf(u':');
    return colon <= 0 ? QByteArray() : headerOf(pair.first(colon), pair.sliced(colon + 1), registry);
}

async::Task<QByteArray> fromHelper(QString helper, QString registry)
{
    ProgramCall call{.program = u"docker-credential-"_s + helper};
    call.arguments = QStringList(u"get"_s);
    call.input = registry.toUtf8();
    call.limit = helperLimit;
    const Result<ProgramAnswer> asked = co_await runProgram(std::move(call));
    if (!asked || asked->code != 0) {
        qCInfo(lcDocker) << "the credential helper" << helper << "gave nothing for" << registry;
        co_return QByteArray();
    }
    const QJsonObject answer = QJsonDocument::fromJson(asked->output).object();
    co_return headerOf(answer["Username"_L1].toString(), answer["Secret"_L1].toString(), registry);
}

} // namespace

async::Task<QByteArray> registryCredentials(QString configFolder, QString registry)
{
    QFile file(configFolder + u"/config.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        co_return QByteArray();
    const QJsonObject config = QJsonDocument::fromJson(file.read(1024 * 1024)).object();
    const QString key = keyOf(registry);
    QString helper = config["credHelpers"_L1][key].toString();
    if (helper.isEmpty())
        helper = config["credsStore"_L1].toString();
    static const QRegularExpression name(u"^[A-Za-z0-9._-]+$"_s);
    const bool asksHelper = name.match(helper).hasMatch();
    if (asksHelper) {
        const QByteArray header = co_await fromHelper(helper, key);
        if (!header.isEmpty())
            co_return header;
    }
    const QJsonObject entries = config["auths"_L1].toObject();
    const QByteArray header = fromEntry(entries[key].toObject(), key);
    co_return header.isEmpty() ? fromEntry(entries[u"https://"_s + registry].toObject(), key) : header;
}

} // namespace sandgate
