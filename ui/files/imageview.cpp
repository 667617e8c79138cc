// SPDX-License-Identifier: Apache-2.0
#include "ui/files/imageview.h"
#include "ui/common/tones.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>

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
    co_return decoded(bytes);
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), sunken(palette()));
    if (m_image.isNull())
        return;
    const QSizeF room = QSizeF(size()) - QSizeF(24, 24);
    QSizeF wanted = QSizeF(m_image.size()) / devicePixelRatioF();
    if (wanted.width() > room.width() || wanted.height() > room.height())
        wanted.scale(room, Qt::KeepAspectRatio);
    QRectF place({0, 0}, wanted);
    place.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
}

} // namespace sandgate
