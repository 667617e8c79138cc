// SPDX-License-Identifier: Apache-2.0
#include "ui/session/attachmentreader.h"
#include "ui/common/imagedecoder.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qint64 largestRead = 64 * 1024 * 1024; // an image that is made smaller
constexpr int longestSide = 2000;                // pixels; models see no more
constexpr int shortestSide = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("AttachmentReader", text);
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

// As a PNG where that is small enough, as screenshots are; else as a JPEG, ever smaller.
Result<QJsonObject> fitting(const QString &name, QImage image)
{
    while (!image.isNull()) {
        if (std::max(image.width(), image.height()) > longestSide)
            image = image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const QByteArray png = encoded(image, "png", -1);
        if (!png.isEmpty() && png.size() <= attachment::LargestImage)
            return attachment::image(name, "image/png", png);
        const QByteArray jpeg = encoded(image.convertToFormat(QImage::Format_RGB888), "jpeg", 85);
        if (!jpeg.isEmpty() && jpeg.size() <= attachment::LargestImage)
            return attachment::image(name, "image/jpeg", jpeg);
        if (std::max(image.width(), image.height()) < shortestSide)
            break;
        image = image.scaled(image.size() * 0.7, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return failure(Error::Kind::InvalidSettings, tr("“%1” cannot be sent as an image.").arg(name));
}

// Those that models take as they are. Empty: another format, or none.
QByteArray mimeTypeOf(const QByteArray &bytes)
{
    const QByteArray format = ImageDecoder::formatOf(bytes);
    if (format == "png" || format == "jpeg" || format == "gif")
        return "image/" + format;
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("image/webp") : QByteArray();
}

Result<QImage> pictureIn(const QString &name, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read(); // Qt gives up above its limit of memory
    if (image.isNull())
        return failure(Error::Kind::InvalidSettings, tr("“%1” cannot be read as an image.").arg(name),
                       reader.errorString());
    return image;
}

Result<QJsonObject> attachmentOf(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir()) {
        return failure(Error::Kind::InvalidSettings,
                       tr("“%1” is a folder. Upload it to the sandbox, and name it with @.").arg(name));
    }
    // Not a pipe or a device, which may never end.
    if (info.exists() && !info.isFile())
        return failure(Error::Kind::InvalidSettings, tr("“%1” is not a regular file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::InvalidSettings, tr("“%1” cannot be read.").arg(name), file.errorString());
    const QByteArray bytes = file.read(largestRead + 1);
    const QByteArray mimeType = mimeTypeOf(bytes);
    if (mimeType.isEmpty())
        return attachment::file(name, bytes);
    if (bytes.size() > largestRead) {
        return failure(Error::Kind::TooLarge,
                       tr("“%1” has more than %2.").arg(name, QLocale().formattedDataSize(largestRead)));
    }
    if (bytes.size() <= attachment::LargestImage)
        return attachment::image(name, mimeType, bytes);
    const Result<QImage> image = pictureIn(name, bytes);
    if (!image)
        return tl::unexpected(image.error());
    return fitting(name, *image);
}

} // namespace

async::Task<Result<QJsonObject>> AttachmentReader::read(QString file)
{
    co_return attachmentOf(file);
}

async::Task<Result<QJsonObject>> AttachmentReader::take(QString name, QImage image)
{
    co_return fitting(name, image);
}

} // namespace sandgate
