// SPDX-License-Identifier: Apache-2.0
#include "model/attachment.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QStringDecoder>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate::attachment {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Attachment", text);
}

QString uriFor(const QString &name)
{
    QUrl uri(u"attachment:///"_s);
    uri.setPath(u'/' + QString(name).replace(u'/', u'_'));
    return uri.toString(QUrl::FullyEncoded);
}

QJsonObject fileIn(const QJsonObject &block)
{
    return block["resource"_L1].toObject();
}

} // namespace

QJsonObject image(const QString &name, const QByteArray &mimeType, const QByteArray &bytes)
{
    return {{u"type"_s, u"image"_s},
            {u"uri"_s, uriFor(name)},
            {u"mimeType"_s, QString::fromLatin1(mimeType)},
            {u"data"_s, QString::fromLatin1(bytes.toBase64())}};
}

Result<QJsonObject> file(const QString &name, const QByteArray &content)
{
    if (content.size() > LargestFile) {
        return failure(Error::Kind::TooLarge, tr("“%1” has more than %2. Upload it to the sandbox, and name it with @.")
                                                  .arg(name, QLocale().formattedDataSize(LargestFile)));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    if (decoder.hasError() || content.contains('\0')) {
        return failure(
            Error::Kind::InvalidSettings,
            tr("“%1” is neither text nor an image. Upload it to the sandbox, and name it with @.").arg(name));
    }
    return QJsonObject{
        {u"type"_s, u"resource"_s},
        {u"resource"_s, QJsonObject{{u"uri"_s, uriFor(name)}, {u"mimeType"_s, u"text/plain"_s}, {u"text"_s, text}}}};
}

QString nameOf(const QJsonObject &block)
{
    const QJsonObject file = fileIn(block);
    const QString uri = (file.isEmpty() ? block : file)["uri"_L1].toString();
    return QUrl(uri).fileName();
}

qint64 sizeOf(const QJsonObject &block)
{
    const QJsonObject file = fileIn(block);
    return file.isEmpty() ? imageOf(block).size() : file["text"_L1].toString().toUtf8().size();
}

QByteArray imageOf(const QJsonObject &block)
{
    if (block["type"_L1] != "image"_L1)
        return {};
    return QByteArray::fromBase64(block["data"_L1].toString().toLatin1());
}

qint64 sentSize(const QJsonArray &blocks)
{
    return QJsonDocument(blocks).toJson(QJsonDocument::Compact).size();
}

} // namespace sandgate::attachment
