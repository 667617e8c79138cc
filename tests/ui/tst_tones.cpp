// SPDX-License-Identifier: Apache-2.0
#include "model/sessionmarks.h"
#include "ui/common/tones.h"
#include <QTest>

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

    void theColoursOfSessionsAreReadable_data() { aChosenRowIsSeenAndReadable_data(); }
    void theColoursOfSessionsAreReadable()
    {
        QFETCH(QPalette, palette);
        for (int i = 0; i <= int(SessionColour::Violet); ++i) {
            const auto colour = SessionColour(i);
            const QColor text = colour == SessionColour::None ? secondaryText(palette) : labelText(palette, colour);
            const double seen = contrast(labelSurface(palette, colour), text);
            QVERIFY2(seen >= 4.5, qPrintable(QString("%1: %2").arg(colourName(colour)).arg(seen)));
        }
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005); // of WCAG's own examples
    }

    void thePrimarySurfaceCarriesItsText_data() { aChosenRowIsSeenAndReadable_data(); }
    void thePrimarySurfaceCarriesItsText()
    {
        QFETCH(QPalette, palette);
        for (const QColor &text : {QColor(Qt::white), QColor(Qt::black)}) {
            palette.setColor(QPalette::HighlightedText, text);
            QVERIFY(contrast(primarySurface(palette), text) >= 4.5);
        }
        palette.setColor(QPalette::HighlightedText, Qt::white);
        palette.setColor(QPalette::Highlight, QColor(0x10, 0x20, 0x60));
        QCOMPARE(primarySurface(palette), QColor(0x10, 0x20, 0x60)); // one that is fit stays
    }
};

QTEST_GUILESS_MAIN(TestTones)
#include "tst_tones.moc"
