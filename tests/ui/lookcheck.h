// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <QTranslator>

class QImage;
class QWidget;

namespace sandgate::test {

// What a stranger would find wrong with a window, a line each: text that is cut off or covered, and text that is hard
// to read (a contrast below 4.5, of WCAG 2.1 AA). `picture` shows the window, at any scale; contrasts are only told
// from two pixels a point on, where letters have their full colour. What views draw by themselves is not looked at.
QStringList faultsOfLook(const QWidget &window, const QImage &picture);

// Makes each text of the program about a third longer and foreign, as translations are.
class LongTranslation : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *which, int n) const override;
};

} // namespace sandgate::test
