// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeproviderdesk.h"
#include "ui/common/problembanner.h"
#include "ui/settings/accountsdialog.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace sandgate;

class TestAccountsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<FakeProviderDesk>();
        m_desk->accountRows["e2b"] = {{"", "E2B_API_KEY", {{"domain", "example.org"}}, {"apiKey"}}};
        m_dialog = std::make_unique<AccountsDialog>(*m_desk);
        m_dialog->show();
        QTRY_COMPARE(box("accountField")->count(), 2);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void onlyProvidersThatNeedOneAreOffered() { QCOMPARE(box("accountProviderField")->count(), 1); }

    void whereItComesFromIsSaidAndItsSecretIsNotShown()
    {
        QVERIFY(m_dialog->findChild<QLabel *>("accountSource")->text().contains("E2B_API_KEY"));
        QVERIFY(line("apiKeyField")->text().isEmpty());
        QVERIFY(line("apiKeyField")->placeholderText().startsWith("Kept"));
        QCOMPARE(line("domainField")->text(), "example.org");
        QVERIFY(button("saveAccountButton")->isEnabled()); // the secret is there
    }

    void anAccountIsSavedUnderItsName()
    {
        box("accountField")->setCurrentIndex(1);
        emit box("accountField")->activated(1);
        QVERIFY(!button("saveAccountButton")->isEnabled());
        QVERIFY(!button("checkAccountButton")->isEnabled());
        line("accountNameField")->setText(" work ");
        QVERIFY(!button("saveAccountButton")->isEnabled());
        line("apiKeyField")->setText("e2b_1");
        button("saveAccountButton")->click();
        QTRY_VERIFY(m_desk->calls.contains("saveAccount e2b work"));
        QCOMPARE(m_desk->lastValues, (QJsonObject{{"apiKey", "e2b_1"}}));
        QTRY_VERIFY(banner()->text().contains("accepted"));
        QVERIFY(line("apiKeyField")->text().isEmpty()); // not longer in the window than it must
    }

    void whatTheProviderSaysIsToldAndNothingIsLost()
    {
        m_desk->outcome = failure(Error::Kind::Unauthorized, "E2B does not accept the account's key.");
        line("apiKeyField")->setText("e2b_wrong");
        button("saveAccountButton")->click();
        QTRY_VERIFY(banner()->text().contains("does not accept"));
        QCOMPARE(line("apiKeyField")->text(), "e2b_wrong"); // to be mended
    }

    void itIsCheckedAndForgotten()
    {
        button("checkAccountButton")->click();
        QTRY_VERIFY(m_desk->calls.contains("checkAccount e2b "));
        QTRY_VERIFY(banner()->text().contains("accepted"));
        button("removeAccountButton")->click();
        QTRY_VERIFY(m_desk->calls.contains("removeAccount e2b "));
        QTRY_VERIFY(banner()->text().contains("forgotten"));
    }

private:
    QComboBox *box(const QString &name) { return m_dialog->findChild<QComboBox *>(name); }
    QLineEdit *line(const QString &name) { return m_dialog->findChild<QLineEdit *>(name); }
    QPushButton *button(const QString &name) { return m_dialog->findChild<QPushButton *>(name); }
    ProblemBanner *banner() { return m_dialog->findChild<ProblemBanner *>(); }

    std::unique_ptr<FakeProviderDesk> m_desk;
    std::unique_ptr<AccountsDialog> m_dialog;
};

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
