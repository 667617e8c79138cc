// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/providerdesk.h"
#include "providers/async/scope.h"
#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace sandgate {

class ProblemBanner;
class SettingsForm;
class TextLabel;

// The accounts at all providers: what is known of each and where it comes from. What is entered is kept in the
// keychain as soon as the provider accepts it; a secret is never shown again.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountsDialog(ProviderDesk &desk, QWidget *parent = nullptr);

    void choose(const QString &provider);

private:
    enum class Command { Save, Check, Remove };

    void tellProviders();
    void tellAccount();
    void refresh();
    void start(Command command);
    const ProviderFacts *facts() const;
    const AccountRow *account() const; // null: a new one
    QString name() const;
    async::Task<> tellAccounts(QString chosen);
    async::Task<> run(Command command);
    async::Task<Result<>> carryOut(Command command, QString provider, QString account, QJsonObject values);

    ProviderDesk &m_desk;
    bool m_busy = false;
    std::vector<AccountRow> m_accounts; // of the chosen provider

    QComboBox *m_provider;
    TextLabel *m_help;
    QComboBox *m_account;
    QLineEdit *m_name;
    TextLabel *m_source;
    QFormLayout *m_choice;
    SettingsForm *m_form;
    ProblemBanner *m_problem;
    QPushButton *m_save;
    QPushButton *m_check;
    QPushButton *m_remove;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
