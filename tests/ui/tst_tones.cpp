// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tones.h"
#include <QTest>
#include <cmath>

using namespace sandgate;

// What is chosen must be seen as chosen, and its words must be readable, light and dark.
class TestTones : public QObject
{
    Q_OBJECT
private slots:
    void aChosenRowIsSeenAndReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QPalette light(Qt::black, QColor(0xef, 0xef, 0xef), Qt::white, Qt::darkGray, Qt::gray, Qt::black, Qt::white);
        light.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
        QTest::newRow("light") << light;
        const QColor window(0x24, 0x26, 0x2a);
        const QColor text(0xe6, 0xe7, 0xe9);
        QPalette dark(text, window, window.lighter(150), window.darker(160), window.lighter(120), text,
                      QColor(0x1b, 0x1d, 0x20));
        dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xd9));
        QTest::newRow("dark") << dark;
    }
    void aChosenRowIsSeenAndReadable()
    {
        QFETCH(QPalette, palette);
        for (const QColor &below : {palette.color(QPalette::Base), palette.color(QPalette::Window)}) {
            for (const bool active : {true, false}) {
                const QColor row = selectedSurface(palette, below, active);
                QVERIFY(contrast(row, below) >= 1.2);
                QVERIFY(contrast(row, palette.color(QPalette::Text)) >= 4.5);
                QVERIFY2(contrast(row, selectedSecondaryText(palette)) >= 4.5,
                         qPrintable(QString::number(contrast(row, selectedSecondaryText(palette)))));
            }
        }
    }

private:
    static double luminance(const QColor &color)
    {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const double one = luminance(a);
        const double other = luminance(b);
        return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
    }
};

QTEST_GUILESS_MAIN(TestTones)
#include "tst_tones.moc"
