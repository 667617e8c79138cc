// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/desktop.h"
#include <QImage>
#include <QWidget>

namespace sandgate {

// The picture of a desktop, as large as there is room, and what mouse and keyboard do on it while a person controls it.
// Ctrl+Tab and Ctrl+Shift+Tab always leave it.
class DesktopScreen : public QWidget
{
    Q_OBJECT
public:
    explicit DesktopScreen(QWidget *parent = nullptr);

    void setPicture(const QImage &picture, const QSize &desktop); // any size of the same shape; pixels of the desktop
    void clear();
    bool hasPicture() const { return !m_picture.isNull(); }
    void setControlled(bool on);
    QRect place() const; // of the picture, in the widget
    QSize sizeHint() const override;

signals:
    void acted(const sandgate::DesktopInput &input);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    bool isOn(const QPointF &position) const;
    QPoint onDesktop(const QPointF &position) const;

    QImage m_picture;
    QSize m_desktop;
    bool m_isControlled = false;
    QPoint m_turned; // of the wheel, not yet a step: eighths of a degree
};

} // namespace sandgate
