// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace Qt::Literals::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT
private slots:
    void ourOwnDrawingStandsInForWhatTheThemeDoesNotHave()
    {
        const QIcon themed = themedIcon("no-such-icon-anywhere", "add"_L1);
        QVERIFY(!themed.isNull());
        for (const qreal scale : {1.0, 2.0}) {
            const QPixmap picture = themed.pixmap(QSize(24, 24), scale);
            QCOMPARE(picture.size(), QSize(24, 24) * scale);
            QCOMPARE(picture.devicePixelRatio(), scale);
            QCOMPARE(picture.toImage(), drawnIcon("add"_L1).pixmap(QSize(24, 24), scale).toImage());
        }
        QCOMPARE(painted(themed), painted(drawnIcon("add"_L1)));
    }

    // A theme is read with its first icon, and none of it is needed before there is something to be seen.
    void theThemeIsAskedWhenAnIconIsPainted()
    {
        const QIcon themed = themedIcon("sandgate-test", "add"_L1);
        const QIcon copied = themed;
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("reds/32x32"));
        QFile index(folder.filePath("reds/index.theme"));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=Reds\nDirectories=32x32\n[32x32]\nSize=32\n");
        index.close();
        QImage red(32, 32, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(folder.filePath("reds/32x32/sandgate-test.png")));
        QIcon::setThemeSearchPaths({folder.path()});
        QIcon::setThemeName("reds");

        QCOMPARE(themed.pixmap(QSize(32, 32)).toImage().pixelColor(16, 16), QColor(Qt::red));
        QCOMPARE(copied.pixmap(QSize(32, 32)).toImage().pixelColor(16, 16), QColor(Qt::red));
        QCOMPARE(painted(themed).pixelColor(16, 16), QColor(Qt::red));
    }

    void theProgramsIconHasItsOwnColours()
    {
        const QIcon icon = programIcon();
        QVERIFY(icon.name().isEmpty()); // the tray would look for it in the desktop's theme
        for (const int side : {16, 64, 128}) {
            QCOMPARE(icon.pixmap(QSize(side, side)).size(), QSize(side, side));
            const QImage picture = icon.pixmap(QSize(side, side)).toImage();
            QVERIFY(picture.pixelColor(side / 2, side / 10).saturation() > 100); // above the gate
            QCOMPARE(picture.pixelColor(0, 0).alpha(), 0);
        }
    }

private:
    static QImage painted(const QIcon &icon)
    {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.paint(&painter, image.rect());
        return image;
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
