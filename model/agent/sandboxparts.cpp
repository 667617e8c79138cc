// SPDX-License-Identifier: Apache-2.0
#include "model/agent/sandboxparts.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

QString nameOfPart(qint64 number)
{
    return u"part-%1"_s.arg(number, 9, 10, QChar(u'0'));
}

QString folderOfParts(const QString &path, const QStringList &things)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &thing : things + QStringList{path}) {
        hash.addData(thing.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    const QString parent = path.contains(u'/') ? path.left(path.lastIndexOf(u'/') + 1) : QString();
    return parent + u".sandgate-transfer-"_s + QString::fromLatin1(hash.result().toHex().left(16));
}

async::Task<Result<QHash<QString, qint64>>> partsThere(HttpClient &http, QString folder)
{
    HttpRequest list;
    list.path = u"/v1/fs/entries"_s;
    addText(list.query, u"path"_s, folder);
    const Result<HttpResponse> listed = co_await http.send(list);
    if (!listed)
        co_return tl::unexpected(listed.error());
    QHash<QString, qint64> parts;
    const QJsonArray entries = QJsonDocument::fromJson(listed->body).array();
    for (const QJsonValue &entry : entries)
        parts.insert(entry["name"_L1].toString(), entry["size"_L1].toInteger());
    co_return parts;
}

async::Task<Result<>> sendPart(HttpClient &http, QString path, QByteArray bytes)
{
    HttpRequest put;
    put.method = "PUT";
    put.path = u"/v1/fs/file"_s;
    addText(put.query, u"path"_s, path);
    put.body = bytes;
    put.contentType = "application/octet-stream";
    put.timeLimit = 2min;
    const Result<HttpResponse> sent = co_await http.send(put);
    if (!sent)
        co_return tl::unexpected(sent.error());
    co_return Result<>();
}

async::Task<Result<QByteArray>> fetchPart(HttpClient &http, QString path, qint64 size)
{
    HttpRequest get;
    get.path = u"/v1/fs/file"_s;
    addText(get.query, u"path"_s, path);
    get.timeLimit = 5min;
    get.maxBody = size;
    const Result<HttpResponse> got = co_await http.send(get);
    if (!got)
        co_return tl::unexpected(got.error());
    if (got->body.size() != size)
        co_return failure(
            Error::Kind::Conflict,
            QCoreApplication::translate("FileTransfer", "%1 changed while it was read. Try again.").arg(path));
    co_return got->body;
}

async::Task<Result<>> removePart(HttpClient &http, QString path)
{
    HttpRequest remove;
    remove.method = "DELETE";
    remove.path = u"/v1/fs/entry"_s;
    addText(remove.query, u"path"_s, path);
    const Result<HttpResponse> removed = co_await http.send(remove);
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return Result<>();
}

} // namespace sandgate
