// SPDX-License-Identifier: Apache-2.0
#include "ui/common/imagedecoder.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qint64 mostPixels = 32 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("ImageDecoder", text);
}

Result<QImage> decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, ImageDecoder::formatOf(bytes));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels)
        return failure(Error::Kind::TooLarge,
                       tr("The image has %1 × %2 pixels, too many to be shown.").arg(size.width()).arg(size.height()));
    QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::Protocol, tr("The image is damaged."), reader.errorString());
    return image;
}

} // namespace

struct ImageDecoder::Decoding {
    async::Task<Result<QImage>> run(QByteArray bytes) { co_return decoded(bytes); }
};

ImageDecoder::ImageDecoder() = default;

ImageDecoder::~ImageDecoder() = default;

QByteArray ImageDecoder::formatOf(const QByteArray &bytes)
{
    const std::pair<QByteArrayView, const char *> beginnings[] = {
        {"\x89PNG\r\n\x1A\n", "png"}, {"\xFF\xD8\xFF", "jpeg"}, {"GIF87a", "gif"}, {"GIF89a", "gif"}, {"BM", "bmp"}};
    for (const auto &[beginning, format] : beginnings) {
        if (bytes.startsWith(beginning))
            return format;
    }
    return {};
}

async::Task<Result<QImage>> ImageDecoder::decode(QByteArray bytes)
{
    if (!m_thread) {
        const auto make = [] { return std::make_unique<Decoding>(); };
        m_thread = std::make_unique<async::Worker<Decoding>>(u"images"_s, make);
    }
    return m_thread->ask<Result<QImage>>([bytes](Decoding &decoding) { return decoding.run(bytes); });
}

} // namespace sandgate
