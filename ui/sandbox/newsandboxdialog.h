// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/providerdesk.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace sandgate {

class PreparationForm;
class ProblemBanner;
class SettingsForm;
class TextLabel;

// Asks for what a new sandbox needs, by the schema of the provider that is chosen, and has it made. Closes as soon as
// the sandbox is in the list.
class NewSandboxDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewSandboxDialog(Workbench &workbench, QWidget *parent = nullptr);

signals:
    void created(const sandgate::SandboxKey &sandbox);

private:
    QWidget *makeFields();
    QWidget *makeNotice();
    void connectFields();
    void tellProviders();
    void showProvider(const QJsonObject &settings);
    void useProfile();
    void enterAccounts();
    void askForProfile();
    void refresh();
    void fitHeight();
    const ProviderFacts *facts() const;
    QJsonObject settings() const;
    QString proposedName() const;
    async::Task<> create(NewSandbox sandbox);
    async::Task<> installServer();
    async::Task<> tellAccounts();
    async::Task<> tellProfiles();
    async::Task<> saveProfile(ProfileRecord profile);
    async::Task<> removeProfile(QString name);

    Workbench &m_workbench;
    ProviderDesk &m_desk;
    bool m_busy = false;
    bool m_named = false; // by the person; before that, the name follows the folder
    std::vector<ProfileRecord> m_profiles;
    std::vector<AccountRow> m_accounts; // of the chosen provider

    QComboBox *m_profile;
    QPushButton *m_forgetProfile;
    QWidget *m_profileRow;
    QLineEdit *m_name;
    QComboBox *m_provider;
    TextLabel *m_providerHelp;
    QComboBox *m_account;
    QPushButton *m_enterAccount;
    QWidget *m_accountRow;
    TextLabel *m_accountHelp;
    QFormLayout *m_fields;
    SettingsForm *m_form;
    PreparationForm *m_plan;
    QScrollArea *m_area;
    QWidget *m_notice;
    ProblemBanner *m_problem;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QPushButton *m_saveProfile;

    async::Scope m_tasks;  // last: ends first
    async::Scope m_asking; // for accounts; another provider ends it
};

} // namespace sandgate
