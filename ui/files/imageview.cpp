// SPDX-License-Identifier: Apache-2.0
#include "ui/files/imageview.h"
#include "ui/common/tones.h"
#include <QPainter>

namespace sandgate {

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
