// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/accountsdialog.h"
#include "model/visibletext.h"
#include "ui/common/formlayouts.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/settings/settingsform.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

AccountsDialog::AccountsDialog(ProviderDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_provider(new QComboBox(this))
    , m_help(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_account(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_source(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_choice(makeFormLayout())
    , m_form(new SettingsForm(this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("accountsDialog"_L1);
    setWindowTitle(tr("Accounts"));
    m_provider->setObjectName("accountProviderField"_L1);
    m_provider->setAccessibleName(tr("Provider"));
    m_help->setWrapping(true);
    m_account->setObjectName("accountField"_L1);
    m_account->setAccessibleName(tr("Account"));
    m_name->setObjectName("accountNameField"_L1);
    m_name->setMaxLength(60);
    m_name->setPlaceholderText(tr("Name of the new account, such as “work”"));
    m_name->setAccessibleName(tr("Name of the new account"));
    m_source->setObjectName("accountSource"_L1);
    m_source->setWrapping(true);

    m_choice->addRow(tr("&Provider:"), m_provider);
    m_choice->addRow(QString(), m_help);
    m_choice->addRow(tr("&Account:"), m_account);
    m_choice->addRow(QString(), m_name);
    m_choice->addRow(QString(), m_source);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Check and Save"), QDialogButtonBox::ApplyRole);
    m_save->setObjectName("saveAccountButton"_L1);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_check = buttons->addButton(tr("Check"), QDialogButtonBox::ActionRole);
    m_check->setObjectName("checkAccountButton"_L1);
    m_check->setAutoDefault(false);
    m_remove = buttons->addButton(tr("Forget"), QDialogButtonBox::ResetRole);
    m_remove->setObjectName("removeAccountButton"_L1);
    m_remove->setAutoDefault(false);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(m_choice);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);

    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] { m_tasks.start(tellAccounts(QString())); });
    connect(m_account, &QComboBox::activated, this, &AccountsDialog::tellAccount);
    connect(m_name, &QLineEdit::textChanged, this, &AccountsDialog::refresh);
    connect(m_form, &SettingsForm::edited, this, &AccountsDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, [this] { start(Command::Save); });
    connect(m_check, &QPushButton::clicked, this, [this] { start(Command::Check); });
    connect(m_remove, &QPushButton::clicked, this, [this] { start(Command::Remove); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_desk, &ProviderDesk::providersChanged, this, &AccountsDialog::tellProviders);
    tellProviders();
}

void AccountsDialog::tellProviders()
{
    m_provider->clear();
    for (const ProviderFacts &facts : m_desk.providers()) {
        if (!facts.account.empty())
            m_provider->addItem(facts.title, facts.name);
    }
}

void AccountsDialog::choose(const QString &provider)
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(provider)));
}

const ProviderFacts *AccountsDialog::facts() const
{
    return m_desk.find(m_provider->currentData().toString());
}

const AccountRow *AccountsDialog::account() const
{
    const auto at = size_t(m_account->currentIndex());
    return at < m_accounts.size() ? &m_accounts[at] : nullptr;
}

QString AccountsDialog::name() const
{
    return account() ? account()->name : m_name->text().simplified();
}

async::Task<> AccountsDialog::tellAccounts(QString chosen)
{
    const QString provider = m_provider->currentData().toString();
    m_accounts.clear();
    m_account->clear();
    tellAccount();
    const Result<std::vector<AccountRow>> accounts = co_await m_desk.accounts(provider);
    const bool isOld = provider != m_provider->currentData().toString();
    if (isOld)
        co_return;
    if (!accounts) {
        m_problem->tell(accounts.error());
        co_return;
    }
    m_accounts = *accounts;
    for (const AccountRow &row : m_accounts)
        m_account->addItem(row.name.isEmpty() ? tr("Default") : visibleLine(row.name, 60), row.name);
    m_account->addItem(tr("Another one…"), QString());
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
    tellAccount();
}

void AccountsDialog::tellAccount()
{
    m_problem->clear();
    const ProviderFacts *provider = facts();
    const AccountRow *row = account();
    SettingsSchema schema = provider ? provider->account : SettingsSchema();
    for (SettingsField &field : schema) {
        if (row && row->secrets.contains(field.name))
            field.isRequired = false; // it is there
    }
    m_form->show(schema, row ? row->values : QJsonObject());
    alignLabels({m_choice, m_form->layouts().front(), m_form->layouts().back()});
    for (const SettingsField &field : schema) {
        if (row && row->secrets.contains(field.name))
            m_form->setPlaceholder(field.name, tr("Kept; enter another one to replace it"));
    }
    m_help->setText(provider ? provider->help : QString());
    const bool isNew = !row && !m_accounts.empty();
    m_name->setVisible(isNew);
    if (!isNew)
        m_name->clear();
    m_source->setText(!row                    ? QString()
                      : row->source.isEmpty() ? tr("Nothing is known of it yet.")
                                              : tr("From %1.").arg(visibleLine(row->source, 80)));
    m_source->setVisible(row != nullptr);
    refresh();
}

void AccountsDialog::refresh()
{
    const AccountRow *row = account();
    const bool isNamed = row || !m_name->text().simplified().isEmpty();
    const bool isKnown = row && !row->source.isEmpty();
    m_save->setEnabled(!m_busy && isNamed && !m_accounts.empty() && m_form->problem().isEmpty());
    m_check->setEnabled(!m_busy && isKnown);
    m_remove->setEnabled(!m_busy && isKnown);
}

void AccountsDialog::start(Command command)
{
    if (!m_busy)
        m_tasks.start(run(command));
}

async::Task<Result<>> AccountsDialog::carryOut(Command command, QString provider, QString account, QJsonObject values)
{
    if (command == Command::Save) {
        co_return co_await m_desk.saveAccount(provider, account, values);
    }
    if (command == Command::Check) {
        co_return co_await m_desk.checkAccount(provider, account);
    }
    co_return co_await m_desk.removeAccount(provider, account);
}

async::Task<> AccountsDialog::run(Command command)
{
    const QString provider = m_provider->currentData().toString();
    const QString account = name();
    m_busy = true;
    m_problem->clear();
    m_problem->setBusy(command == Command::Remove ? tr("Forgetting the account…") : tr("Asking the provider…"));
    m_provider->setEnabled(false);
    m_account->setEnabled(false);
    refresh();
    const QJsonObject values = m_form->values();
    const Result<> done = co_await carryOut(command, provider, account, values);
    m_busy = false;
    m_problem->setBusy({});
    m_provider->setEnabled(true);
    m_account->setEnabled(true);
    const bool changesAll = done && command != Command::Check;
    const QString shown = command == Command::Save ? account : QString();
    if (changesAll) {
        co_await tellAccounts(shown);
    }
    if (!done)
        m_problem->tell(done.error());
    else if (command == Command::Remove)
        m_problem->tell(tr("The account is forgotten."), Tone::Good);
    else
        m_problem->tell(command == Command::Save ? tr("The account is accepted, and kept in the keychain.")
                                                 : tr("The account is accepted."),
                        Tone::Good);
    refresh();
}

} // namespace sandgate
