// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingsform.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sandgate;

namespace {

using Type = SettingsField::Type;

SettingsSchema everyType()
{
    return {{.name = "image", .type = Type::Text, .label = "Image", .help = "With its tag.", .isRequired = true},
            {.name = "key", .type = Type::Text, .label = "Key", .help = {}, .isSecret = true},
            {.name = "cpus", .type = Type::Number, .label = "Processors", .help = {}, .fallback = 2},
            {.name = "limit", .type = Type::Number, .label = "Limit", .help = {}},
            {.name = "internet", .type = Type::Switch, .label = "Internet", .help = {}, .fallback = true},
            {.name = "size", .type = Type::Choice, .label = "Size", .help = {}, .fallback = "m", .choices = {"s", "m"}},
            {.name = "quiet", .type = Type::Switch, .label = "Quiet", .help = {}},
            {.name = "where", .type = Type::Choice, .label = "Where", .help = {}, .choices = {"here", "there"}},
            {.name = "folder", .type = Type::Folder, .label = "Folder", .help = "Where it works."},
            {.name = "names", .type = Type::List, .label = "Names", .help = {}, .isAdvanced = true},
            {.name = "table", .type = Type::Table, .label = "Table", .help = {}, .isAdvanced = true}};
}

} // namespace

class TestSettingsForm : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_form = std::make_unique<SettingsForm>();
        m_form->show(everyType());
    }

    void whatIsTheDefaultAnywayIsLeftOut() { QCOMPARE(m_form->values(), QJsonObject()); }

    void whatIsEnteredHasTheFieldsType()
    {
        QTemporaryDir folder;
        QSignalSpy edited(m_form.get(), &SettingsForm::edited);
        field<QLineEdit>("image")->setText(" debian:12 ");
        field<QLineEdit>("key")->setText("secret");
        field<QDoubleSpinBox>("cpus")->setValue(1.5);
        field<QDoubleSpinBox>("limit")->setValue(7);
        field<QCheckBox>("internet")->setChecked(false);
        field<QComboBox>("size")->setCurrentText("s");
        field<QCheckBox>("quiet")->setChecked(true);
        field<QComboBox>("where")->setCurrentText("here");
        field<QLineEdit>("folder")->setText(folder.path());
        field<QPlainTextEdit>("names")->setPlainText("ONE\n\nTWO\n");
        field<QPlainTextEdit>("table")->setPlainText("A=1,2\nB = c=d");

        const QJsonObject expected{{"image", "debian:12"},
                                   {"key", "secret"},
                                   {"cpus", 1.5},
                                   {"limit", 7},
                                   {"internet", false},
                                   {"size", "s"},
                                   {"quiet", true},
                                   {"where", "here"},
                                   {"folder", folder.path()},
                                   {"names", QJsonArray{"ONE", "TWO"}},
                                   {"table", QJsonObject{{"A", "1,2"}, {"B", " c=d"}}}};
        QCOMPARE(m_form->values(), expected);
        QVERIFY(m_form->problem().isEmpty());
        QVERIFY(checkSettings(everyType(), m_form->values()));
        QCOMPARE(edited.size(), 11);
    }

    void valuesAreShownAgain()
    {
        const QJsonObject values{{"image", "debian:12"},       {"cpus", 1.5},
                                 {"internet", false},          {"size", "s"},
                                 {"names", QJsonArray{"ONE"}}, {"table", QJsonObject{{"A", "1"}}}};
        m_form->show(everyType(), values);
        QCOMPARE(m_form->values(), values);
    }

    void whatIsWrongIsSaidAtTheField()
    {
        QVERIFY(m_form->problem().contains("Image"));
        field<QLineEdit>("image")->setText("x");
        QVERIFY(m_form->problem().isEmpty());

        field<QLineEdit>("folder")->setText("/there/is/no/such/folder");
        QVERIFY(m_form->problem().contains("Folder"));
        QCOMPARE(m_form->findChild<QLabel *>("folderHelp")->text(), "There is no such folder.");
        field<QLineEdit>("folder")->clear();
        QCOMPARE(m_form->findChild<QLabel *>("folderHelp")->text(), "Where it works.");

        field<QPlainTextEdit>("table")->setPlainText("A=1\nnonsense");
        QVERIFY(m_form->problem().contains("nonsense"));
    }

    void aSecretIsNotReadable() { QCOMPARE(field<QLineEdit>("key")->echoMode(), QLineEdit::Password); }

    void whatMostNeverNeedIsFoldedAway()
    {
        m_form->QWidget::show();
        QVERIFY(!field<QPlainTextEdit>("names")->isVisible());
        m_form->findChild<QToolButton *>("moreOptionsButton")->click();
        QVERIFY(field<QPlainTextEdit>("names")->isVisible());
        m_form->show({{.name = "one", .label = "One", .help = {}}});
        QVERIFY(!m_form->findChild<QToolButton *>("moreOptionsButton")->isVisible());
    }

    void everyFieldCanBeReachedByKeys()
    {
        m_form->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        field<QLineEdit>("image")->setFocus();
        for (const char *next : {"key", "cpus", "limit", "internet", "size", "quiet", "where", "folder"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QString(next) + "Field");
        }
    }

private:
    template<typename T>
    T *field(const QString &name)
    {
        T *found = m_form->findChild<T *>(name + "Field");
        if (!found)
            qFatal("there is no field %s", qPrintable(name));
        return found;
    }
    std::unique_ptr<SettingsForm> m_form;
};

QTEST_MAIN(TestSettingsForm)
#include "tst_settingsform.moc"
