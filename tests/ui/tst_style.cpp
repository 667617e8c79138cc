// SPDX-License-Identifier: Apache-2.0
#include "ui/common/style.h"
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace sandgate;

class TestStyle : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(new Style); }

    void toolTipsShowTextAsItStands()
    {
        QWidget widget;
        widget.show();
        QToolTip::showText(QPoint(10, 10), "rm <b>-rf</b> & \"x\"", &widget);
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto tip =
            std::find_if(all.begin(), all.end(), [](const QWidget *one) { return one->inherits("QTipLabel"); });
        QVERIFY(tip != all.end());
        const auto *label = static_cast<QLabel *>(*tip);
        QCOMPARE(label->text(), "rm <b>-rf</b> & \"x\"");
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
