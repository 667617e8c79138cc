// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProxyStyle>

class QApplication;
class QStyleOptionButton;

namespace sandgate {

// Fusion, calmer: flat surfaces, hairlines, one accent. Every colour comes from the palette at the moment of painting,
// so light, dark and changed accent colours are followed while the program runs.
//
// A QPushButton with the property "primary" is drawn filled, one with "destructive" in a warning tone. A scroll area
// with "sunken" is a little darker. A view with "ownRows" draws its rows' surface itself.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButtonLabel(const QStyleOption *option, QPainter *painter) const;
    void drawMirroredButtonLabel(const QStyleOptionButton &button, QPainter *painter) const;
    void drawHeader(const QStyleOption *option, QPainter *painter) const;
};

} // namespace sandgate
