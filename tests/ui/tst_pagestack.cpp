// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pagestack.h"
#include "ui/common/textlabel.h"
#include <QSplitter>
#include <QTest>
#include <QVBoxLayout>

using namespace sandgate;

namespace {

// A text that counts how often it is measured.
class CountedLabel : public TextLabel
{
public:
    using TextLabel::TextLabel;
    int heightForWidth(int width) const override
    {
        ++measured;
        return TextLabel::heightForWidth(width);
    }
    mutable int measured = 0;
};

} // namespace

class TestPageStack : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNotShownIsNotMeasuredAgainAndAgain()
    {
        QSplitter splitter(Qt::Vertical);
        auto *stack = new PageStack(&splitter);
        splitter.addWidget(stack);
        splitter.addWidget(new QWidget);
        stack->addWidget(new QWidget);
        const auto page = new QWidget;
        const auto text = new CountedLabel(TextLabel::Role::Body, QString("some words ").repeated(100), page);
        text->setWrapping(true);
        (new QVBoxLayout(page))->addWidget(text);
        stack->addWidget(page);
        splitter.show();
        QVERIFY(QTest::qWaitForWindowExposed(&splitter));
        text->measured = 0;

        for (int width = 400; width < 500; ++width) {
            splitter.resize(width, 300);
            QCoreApplication::processEvents();
        }
        QVERIFY2(text->measured < 10, qPrintable(QString::number(text->measured)));

        stack->setCurrentWidget(page);
        QTRY_VERIFY(text->measured > 0);
        const QMargins around = page->layout()->contentsMargins();
        QTRY_COMPARE(text->width(), stack->width() - around.left() - around.right());
    }

    void pagesStillSayHowSmallTheyCanBe()
    {
        PageStack stack;
        const auto page = new QWidget;
        page->setMinimumSize(120, 80);
        stack.addWidget(new QWidget);
        stack.addWidget(page);
        QCOMPARE(stack.minimumSizeHint(), QSize(120, 80));
        QVERIFY(!stack.hasHeightForWidth());
    }
};

QTEST_MAIN(TestPageStack)
#include "tst_pagestack.moc"
