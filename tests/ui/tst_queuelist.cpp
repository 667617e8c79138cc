// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/session/queuelist.h"
#include <QInputDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sandgate;

class TestQueueList : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sessions().apply({{rows::session("a", "box", SessionState::Working)}, {}});
        m_list = std::make_unique<QueueList>(*m_bench);
        m_list->show(SessionId{"a"});
    }
    void cleanup()
    {
        m_list.reset();
        m_bench.reset();
    }

    void isNotThereWhenNothingWaits()
    {
        QVERIFY(m_list->isHidden());
        tell({"one"});
        QVERIFY(!m_list->isHidden());

        tell({});

        QVERIFY(m_list->isHidden());
    }

    void showsWhatWaitsInItsOrder()
    {
        tell({"one", "two\nlines", "three"});

        QCOMPARE(texts(), (QStringList{"one", "two lines", "three"}));
        QVERIFY(heading().contains("3 messages wait"));
        QVERIFY(button("resumeQueueButton")->isHidden());
    }

    void movesEditsAndRemoves()
    {
        tell({"one", "two"});
        QVERIFY(!buttons("queuedUpButton")[0]->isEnabled());
        QVERIFY(!buttons("queuedDownButton")[1]->isEnabled());

        buttons("queuedUpButton")[1]->click();
        buttons("removeQueuedButton")[0]->click();
        buttons("editQueuedButton")[0]->click();
        auto *dialog = m_list->findChild<QInputDialog *>("editQueuedDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), "one");
        dialog->setTextValue("better");
        dialog->accept();

        QCOMPARE(desk().calls, (QStringList{"moveQueued a id-two 0", "removeQueued a id-one",
                                            "editQueued a id-one "
                                            "better"}));
    }

    void keepsItsRowsWhenTheOrderChanges()
    {
        tell({"one", "two"});
        QToolButton *before = buttons("queuedUpButton")[1];

        tell({"two", "one"});

        QCOMPARE(texts(), (QStringList{"two", "one"}));
        QVERIFY(buttons("queuedUpButton").contains(before));
        QVERIFY(!before->isEnabled());
    }

    void whatIsBeingSentCannotBeChanged()
    {
        tell({"one"}, {}, true);

        QVERIFY(!buttons("editQueuedButton")[0]->isEnabled());
        QVERIFY(!buttons("removeQueuedButton")[0]->isEnabled());
        QVERIFY(texts()[0].startsWith("Sending"));
    }

    void aPausedQueueSaysWhyAndGoesOnWhenAsked()
    {
        QSignalSpy changed(m_list.get(), &QueueList::changed);
        tell({"one"}, "The turn was stopped.");

        QVERIFY(heading().contains("The turn was stopped."));
        QVERIFY(m_list->isPaused());
        QVERIFY(changed.size() > 0);
        button("resumeQueueButton")->click();

        QCOMPARE(desk().calls, QStringList{"resumeQueue a"});
    }

    void anEditThatComesTooLateIsNotLost()
    {
        tell({"one"});
        desk().outcome = failure(Error::Kind::Conflict, "This message was sent already.");
        QSignalSpy late(m_list.get(), &QueueList::tooLate);
        buttons("editQueuedButton")[0]->click();
        auto *dialog = m_list->findChild<QInputDialog *>("editQueuedDialog");
        dialog->setTextValue("better");

        dialog->accept();

        QTRY_COMPARE(late.size(), 1);
        QCOMPARE(late[0][0].toString(), "better");
        QVERIFY(m_list->findChild<ProblemBanner *>()->isTelling());
    }

    void diesQuietlyWithItsCommandsUnderWay()
    {
        tell({"one"});
        desk().held = true;
        buttons("removeQueuedButton")[0]->click();

        m_list.reset();
        desk().release();
    }

private:
    FakeSessionDesk &desk() { return m_bench->atDesk; }
    void tell(const QStringList &prompts, const QString &paused = {}, bool sending = false)
    {
        SessionFacts facts;
        for (const QString &text : prompts)
            facts.queue.push_back({"id-" + text.section('\n', 0, 0), {text}, sending && facts.queue.empty()});
        facts.queuePaused = paused;
        desk().tell({"a"}, facts);
    }
    QString heading() const { return m_list->findChild<QLabel *>("queueHeading")->text(); }
    QPushButton *button(const QString &name) const { return m_list->findChild<QPushButton *>(name); }
    template<typename T>
    QList<T *> inOrder(const QString &name) const
    {
        m_list->resize(400, 300);
        QCoreApplication::processEvents(); // lays it out
        QList<T *> all;
        const QList<T *> found = m_list->findChildren<T *>(name);
        for (T *one : found) {
            if (!one->parentWidget()->isHidden())
                all << one;
        }
        std::sort(all.begin(), all.end(),
                  [](const T *a, const T *b) { return a->parentWidget()->y() < b->parentWidget()->y(); });
        return all;
    }
    QList<QToolButton *> buttons(const QString &name) const { return inOrder<QToolButton>(name); }
    QStringList texts() const
    {
        QStringList all;
        const QList<ElidedLabel *> labels = inOrder<ElidedLabel>("queuedText");
        for (const ElidedLabel *label : labels)
            all << label->text();
        return all;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<QueueList> m_list;
};

QTEST_MAIN(TestQueueList)
#include "tst_queuelist.moc"
