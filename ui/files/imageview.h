// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QWidget>

namespace sandgate {

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
