// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/window/commandpalette.h"
#include "ui/window/fuzzymatch.h"
#include "ui/window/mainwindow.h"
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;

class TestCommandPalette : public QObject
{
    Q_OBJECT
private slots:
    void findsLettersInTheirOrder_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse"); // empty: not found at all
        QTest::newRow("beginnings of words") << "ns"
                                             << "New Sandbox"
                                             << "Raw Events";
        QTest::newRow("letters together") << "wake"
                                          << "Wake"
                                          << "Write a key";
        QTest::newRow("the shorter") << "sleep"
                                     << "Sleep"
                                     << "Sleep of all sandboxes that are there";
        QTest::newRow("not greedy") << "set"
                                    << "a s e t Settings"
                                    << "a s e t";
        QTest::newRow("not all letters") << "quit"
                                         << "Quit"
                                         << "";
    }
    void findsLettersInTheirOrder()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);

        QVERIFY(fuzzyMatch(typed, better));
        if (worse.isEmpty())
            QVERIFY(!fuzzyMatch(typed, u"Sandbox"));
        else
            QVERIFY(fuzzyMatch(typed, better).value() > fuzzyMatch(typed, worse).value_or(-1000));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bench = std::make_unique<FakeWorkbench>();
        m_window = std::make_unique<MainWindow>(*m_bench, *m_settings);
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box"), rows::session("s2", "box")}, {}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        m_palette = m_window->findChild<CommandPalette *>();
        QVERIFY(m_palette && m_palette->isVisible());
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
    }

    void runsAnAction()
    {
        type("filter sandb");

        QTest::keyClick(field(), Qt::Key_Return);

        QVERIFY(!m_palette || !m_palette->isVisible());
        QTRY_VERIFY(m_window->findChild<QLineEdit *>("sandboxFilter")->hasFocus());
    }

    void goesToASession()
    {
        type("session s2");

        QTest::keyClick(field(), Qt::Key_Return);

        QTRY_VERIFY(m_window->windowTitle().contains("Session s2"));
    }

    // All of the menus, also what cannot be chosen now; a log has actions of its own.
    void hasEveryActionOfTheMenus()
    {
        const auto actions = m_window->findChildren<QAction *>(QRegularExpression("^(?!log).*Action$"));
        QVERIFY(actions.size() > 25);
        auto *model = m_window->findChild<QListView *>("paletteList")->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, 0).data().toString();
        for (const QAction *action : actions) {
            if (!action->menu())
                QVERIFY2(lines.contains(QString(action->text()).remove('&').section('\t', 0, 0)),
                         qPrintable(action->text()));
        }
    }

    void whatDoesNotApplySaysSoAndIsNotRun()
    {
        QSignalSpy stopped(m_window->findChild<QAction *>("stopAction"), &QAction::triggered);
        type("stop turn");
        QVERIFY(!m_window->findChild<QLabel *>("paletteRemark")->text().contains("Enter chooses"));

        QTest::keyClick(field(), Qt::Key_Return);

        QVERIFY(m_palette->isVisible());
        QCOMPARE(m_window->findChild<QLabel *>("paletteRemark")->text(), "No session is shown.");
        QCOMPARE(stopped.size(), 0);
    }

    void theArrowsGoThroughTheList()
    {
        type("e");
        auto *list = m_window->findChild<QListView *>("paletteList");
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Down);

        QCOMPARE(list->currentIndex().row(), 2);
        QTRY_VERIFY(field()->hasFocus());
    }

    void saysWhenNothingFits()
    {
        type("zzzzqqqq");

        QCOMPARE(m_window->findChild<QLabel *>("paletteRemark")->text(), "Nothing fits.");
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

private:
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>("paletteField"); }
    void type(const QString &text) { QTest::keyClicks(field(), text); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<MainWindow> m_window;
    QPointer<CommandPalette> m_palette;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
