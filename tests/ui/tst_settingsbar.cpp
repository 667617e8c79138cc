// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/session/settingsbar.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>

using namespace sandgate;

namespace {

SessionFacts facts(const QString &mode = "ask", const QString &model = "small", bool web = false)
{
    SessionChoice modes{.by = SessionChoice::By::Mode, .name = "Mode", .category = "mode", .current = mode};
    modes.values = {{"ask", "Ask", "Asks before everything"}, {"code", "Code", "May edit files"}};
    SessionChoice models{.id = "model", .name = "Model", .category = "model", .current = model};
    models.values = {{"small", "Small", "", "Fast"}, {"large", "Large & slow", "", "Deep"}};
    const SessionChoice search{.id = "web", .name = "May use the web", .isSwitch = true, .on = web};
    SessionFacts facts;
    facts.choices = {modes, models, search};
    return facts;
}

} // namespace

class TestSettingsBar : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sessions().apply({{rows::session("a", "box"), rows::session("b", "box")}, {}});
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bar = std::make_unique<SettingsBar>(*m_bench);
        m_bar->show(SessionId{"a"});
    }
    void cleanup()
    {
        m_bar.reset();
        m_bench.reset();
    }

    void isNotThereWhenTheAgentOffersNothing()
    {
        QVERIFY(m_bar->isHidden());

        desk().tell({"a"}, {});

        QVERIFY(m_bar->isHidden());
        QVERIFY(!m_bar->hasChoices());
    }

    void showsWhatIsChosenNow()
    {
        desk().tell({"a"}, facts("code", "large", true));

        QVERIFY(!m_bar->isHidden());
        QCOMPARE(mode()->currentText(), "Code");
        QCOMPARE(model()->currentText(), "Large & slow");
        QVERIFY(web()->isChecked());
        QCOMPARE(mode()->accessibleName(), "Mode of Demo");
    }

    void followsTheAgent()
    {
        desk().tell({"a"}, facts());
        QComboBox *before = mode();

        desk().tell({"a"}, facts("code"));

        QCOMPARE(mode(), before);
        QCOMPARE(mode()->currentText(), "Code");
    }

    void showsAValueThatIsNoneOfTheList()
    {
        desk().tell({"a"}, facts("ask", "of-yesterday"));

        QCOMPARE(model()->currentText(), "of-yesterday");
    }

    void asksForAChangeAndShowsTheOldValueUntilTheAgentAgrees()
    {
        desk().tell({"a"}, facts());
        desk().held = true;

        choose(*mode(), "code");

        QCOMPARE(desk().calls, QStringList{"choose a Mode code"});
        QCOMPARE(mode()->currentText(), "Ask");
        QVERIFY(!mode()->isEnabled());
        QVERIFY(model()->isEnabled());
        desk().tell({"a"}, facts("code"));
        desk().release();
        QTRY_VERIFY(mode()->isEnabled());
        QCOMPARE(mode()->currentText(), "Code");
    }

    void aRefusalIsShownAndChangesNothing()
    {
        desk().tell({"a"}, facts());
        desk().outcome = failure(Error::Kind::Refused, "The agent did not make the change.");

        QTest::mouseClick(web(), Qt::LeftButton, {}, {8, web()->height() / 2});

        auto *problem = m_bar->findChild<ProblemBanner *>();
        QTRY_VERIFY(problem->isTelling());
        QCOMPARE(desk().calls, QStringList{"choose a web true"});
        QVERIFY(!web()->isChecked());
        QVERIFY(problem->text().contains("did not make the change"));
        m_bar->show(SessionId{"b"});
        QVERIFY(!problem->isTelling());
    }

    void choosingWhatIsSetAsksForNothing()
    {
        desk().tell({"a"}, facts());

        choose(*mode(), "ask");

        QVERIFY(desk().calls.isEmpty());
    }

    void saysWhyNothingCanBeSet_data()
    {
        QTest::addColumn<SessionState>("session");
        QTest::addColumn<SandboxState>("sandbox");
        QTest::addColumn<QString>("word");
        QTest::newRow("ended") << SessionState::Ended << SandboxState::Awake << "has ended";
        QTest::newRow("starting") << SessionState::Starting << SandboxState::Awake << "is starting";
        QTest::newRow("deleted") << SessionState::Idle << SandboxState::Destroyed << "gone together";
        QTest::newRow("silent") << SessionState::Idle << SandboxState::Unreachable << "does not answer";
    }
    void saysWhyNothingCanBeSet()
    {
        QFETCH(SessionState, session);
        QFETCH(SandboxState, sandbox);
        desk().tell({"a"}, facts());
        QVERIFY(mode()->isEnabled());

        m_bench->sessions().apply({{rows::session("a", "box", session)}, {}});
        m_bench->sandboxes().apply({{rows::sandbox("box", sandbox)}, {}});

        QVERIFY(!mode()->isEnabled());
        QVERIFY(!web()->isEnabled());
        QFETCH(QString, word);
        QVERIFY(m_bar->findChild<QLabel *>("settingsReason")->text().contains(word));
    }

    void theWheelSetsNothing()
    {
        desk().tell({"a"}, facts());
        QWheelEvent down({5, 5}, {5, 5}, {0, -120}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);

        QCoreApplication::sendEvent(mode(), &down);

        QVERIFY(desk().calls.isEmpty());
        QCOMPARE(mode()->currentText(), "Ask");
    }

    void theMenuHasTheSame()
    {
        desk().tell({"a"}, facts());
        QMenu menu;

        m_bar->fill(menu);

        QCOMPARE(menu.actions().size(), 3);
        const QList<QAction *> models = menu.actions()[1]->menu()->actions();
        QCOMPARE(models.size(), 4); // with two headings
        QVERIFY(models[1]->isChecked());
        QCOMPARE(models[3]->text(), "Large && slow");
        models[3]->trigger();
        QCOMPARE(desk().calls, QStringList{"choose a model large"});
    }

    void diesQuietlyWhileAChangeIsUnderWay()
    {
        desk().tell({"a"}, facts());
        desk().held = true;
        choose(*mode(), "code");

        m_bar.reset();
        desk().release();
    }

private:
    FakeSessionDesk &desk() { return m_bench->atDesk; }
    QComboBox *mode() const { return m_bar->findChild<QComboBox *>("setting-mode"); }
    QComboBox *model() const { return m_bar->findChild<QComboBox *>("setting-model"); }
    QCheckBox *web() const { return m_bar->findChild<QCheckBox *>("setting-web"); }
    static void choose(QComboBox &box, const QString &value)
    {
        const int index = box.findData(value);
        box.setCurrentIndex(index);
        emit box.activated(index);
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<SettingsBar> m_bar;
};

QTEST_MAIN(TestSettingsBar)
#include "tst_settingsbar.moc"
