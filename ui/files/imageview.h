// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/worker.h"
#include "providers/error.h"
#include <QImage>
#include <QWidget>

namespace sandgate {

// Makes images of files that come from a sandbox, in a thread of its own. Only formats that hold nothing but pixels.
class ImageDecoder
{
public:
    // Empty: they are no image of a known format.
    static QByteArray formatOf(const QByteArray &bytes);
    // TooLarge: it would need more memory than is given.
    async::Task<Result<QImage>> decode(QByteArray bytes);
};

// Shows an image, smaller where there is no room for all of it.
class ImageView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setImage(const QImage &image);
    const QImage &image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace sandgate
