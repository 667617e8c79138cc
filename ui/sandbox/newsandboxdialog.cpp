// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/newsandboxdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/formlayouts.h"
#include "ui/common/problembanner.h"
#include "ui/common/scrollcontent.h"
#include "ui/common/textlabel.h"
#include "ui/sandbox/preparationform.h"
#include "ui/settings/accountsdialog.h"
#include "ui/settings/settingsform.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr QLatin1String accountField = "account"_L1; // in the schema of every provider that has accounts

} // namespace

NewSandboxDialog::NewSandboxDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_desk(workbench.providers())
    , m_profile(new QComboBox(this))
    , m_forgetProfile(new QPushButton(tr("Forget Profile"), this))
    , m_profileRow(new QWidget(this))
    , m_name(new QLineEdit(this))
    , m_provider(new QComboBox(this))
    , m_providerHelp(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_account(new QComboBox(this))
    , m_enterAccount(new QPushButton(tr("Accounts…"), this))
    , m_accountRow(new QWidget(this))
    , m_accountHelp(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_fields(makeFormLayout())
    , m_form(new SettingsForm(this))
    , m_plan(new PreparationForm(workbench, this))
    , m_area(new QScrollArea(this))
    , m_notice(makeNotice())
    , m_problem(new ProblemBanner(this))
{
    setObjectName("newSandboxDialog"_L1);
    setWindowTitle(tr("New Sandbox"));
    m_area->setWidget(makeFields());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // its height is found by fitHeight()
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create Sandbox"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName("createSandboxButton"_L1);
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName("cancelButton"_L1);
    m_saveProfile = buttons->addButton(tr("Save as Profile…"), QDialogButtonBox::ResetRole);
    m_saveProfile->setObjectName("saveProfileButton"_L1);
    m_saveProfile->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);

    connectFields();
    tellProviders();
    m_name->setText(proposedName());
    m_name->selectAll();
    m_name->setFocus();
    m_tasks.start(tellProfiles());
    refresh();
}

QWidget *NewSandboxDialog::makeFields()
{
    m_profile->setObjectName("profileField"_L1);
    m_profile->setAccessibleName(tr("Profile that the new sandbox is made from"));
    m_forgetProfile->setObjectName("forgetProfileButton"_L1);
    m_forgetProfile->setAutoDefault(false);
    m_name->setObjectName("sandboxNameField"_L1);
    m_name->setMaxLength(80);
    m_name->setAccessibleName(tr("Name of the new sandbox"));
    m_provider->setObjectName("providerField"_L1);
    m_provider->setAccessibleName(tr("Where the new sandbox runs"));
    m_providerHelp->setWrapping(true);
    m_account->setObjectName("accountChoice"_L1);
    m_account->setAccessibleName(tr("Account that pays for the new sandbox"));
    m_enterAccount->setObjectName("enterAccountButton"_L1);
    m_enterAccount->setAutoDefault(false);
    m_accountHelp->setObjectName("accountHint"_L1);
    m_accountHelp->setWrapping(true);

    const auto inLine = [](QWidget *row, QWidget *field, QWidget *button) {
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(field, 1);
        line->addWidget(button);
    };
    inLine(m_profileRow, m_profile, m_forgetProfile);
    inLine(m_accountRow, m_account, m_enterAccount);
    m_fields->addRow(tr("&Profile:"), m_profileRow);
    m_fields->addRow(tr("&Name:"), m_name);
    m_fields->addRow(tr("&Runs on:"), m_provider);
    m_fields->addRow(QString(), m_providerHelp);
    m_fields->addRow(tr("&Account:"), m_accountRow);
    m_fields->addRow(QString(), m_accountHelp);

    auto *content = new ScrollContent;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(m_fields);
    layout->addWidget(m_form);
    layout->addWidget(m_plan);
    layout->addStretch();
    return content;
}

QWidget *NewSandboxDialog::makeNotice()
{
    auto *notice = new Panel(Tone::Attention, this);
    auto *text = new TextLabel(TextLabel::Role::Body,
                               tr("A sandbox on this computer is not isolated. Agents in it run with your rights: "
                                  "they can read and change your own files, not only those in this folder. Other users "
                                  "of this computer can see its access token in the list of processes, and so use it, "
                                  "too."),
                               notice);
    text->setObjectName("notIsolatedNotice"_L1);
    text->setWrapping(true);
    auto *layout = new QHBoxLayout(notice);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel("unlocked"_L1, Tone::Attention, notice), 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return notice;
}

void NewSandboxDialog::connectFields()
{
    connect(m_profile, &QComboBox::activated, this, &NewSandboxDialog::useProfile);
    connect(m_forgetProfile, &QPushButton::clicked, this,
            [this] { m_tasks.start(removeProfile(m_profile->currentData().toString())); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &NewSandboxDialog::refresh);
    connect(m_provider, &QComboBox::activated, this, [this] { showProvider({}); });
    connect(m_account, &QComboBox::currentIndexChanged, this, &NewSandboxDialog::refresh);
    connect(m_enterAccount, &QPushButton::clicked, this, &NewSandboxDialog::enterAccounts);
    connect(m_form, &SettingsForm::edited, this, [this] {
        if (!m_named)
            m_name->setText(proposedName());
        refresh();
    });
    connect(m_form, &SettingsForm::unfolded, this, &NewSandboxDialog::fitHeight);
    connect(m_plan, &PreparationForm::edited, this, &NewSandboxDialog::refresh);
    connect(m_plan, &PreparationForm::unfolded, this, &NewSandboxDialog::fitHeight);
    connect(m_create, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            m_tasks.start(
                create({m_name->text().trimmed(), m_provider->currentData().toString(), settings(), m_plan->plan()}));
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_saveProfile, &QPushButton::clicked, this, &NewSandboxDialog::askForProfile);
    m_problem->offerInstall();
    connect(m_problem->installButton(), &QPushButton::clicked, this, [this] { m_tasks.start(installServer()); });
    connect(&m_desk, &ProviderDesk::providersChanged, this, &NewSandboxDialog::tellProviders);
}

void NewSandboxDialog::tellProviders()
{
    m_provider->clear();
    for (const ProviderFacts &facts : m_desk.providers())
        m_provider->addItem(facts.title, facts.name);
    showProvider({});
}

const ProviderFacts *NewSandboxDialog::facts() const
{
    return m_desk.find(m_provider->currentData().toString());
}

void NewSandboxDialog::showProvider(const QJsonObject &settings)
{
    const ProviderFacts *chosen = facts();
    SettingsSchema schema = chosen ? chosen->settings : SettingsSchema();
    std::erase_if(schema, [](const SettingsField &field) { return field.name == accountField; });
    QJsonObject values = settings;
    // Whoever has no sandbox yet wants to see how it works.
    const bool isFirst = values.isEmpty() && m_workbench.sandboxes().rowCount() == 0;
    const bool hasDemo = std::any_of(schema.begin(), schema.end(),
                                     [](const SettingsField &field) { return field.name == "demoAgent"_L1; });
    if (isFirst && hasDemo)
        values.insert(u"demoAgent"_s, true);
    m_form->show(schema, values);
    alignLabels({m_fields, m_form->layouts().front(), m_form->layouts().back(), m_plan->form()});
    m_notice->setVisible(chosen && !chosen->isolates);
    m_providerHelp->setText(chosen && chosen->isolates ? chosen->help : QString());
    m_fields->setRowVisible(m_providerHelp, !m_providerHelp->text().isEmpty());
    const bool hasAccounts = chosen && !chosen->account.empty();
    m_fields->setRowVisible(m_accountRow, hasAccounts);
    m_fields->setRowVisible(m_accountHelp, hasAccounts);
    m_accounts.clear();
    m_account->clear();
    m_asking.cancel();
    if (hasAccounts) {
        m_account->addItem(tr("Default"), settings[accountField].toString());
        m_asking.start(tellAccounts());
    }
    m_problem->clear();
    refresh();
    fitHeight();
}

async::Task<> NewSandboxDialog::tellAccounts()
{
    const QString wanted = m_account->currentData().toString();
    const Result<std::vector<AccountRow>> accounts = co_await m_desk.accounts(m_provider->currentData().toString());
    if (!accounts) {
        m_problem->tell(accounts.error());
        co_return;
    }
    m_accounts = *accounts;
    m_account->clear();
    for (const AccountRow &account : m_accounts)
        m_account->addItem(account.name.isEmpty() ? tr("Default") : visibleLine(account.name, 60), account.name);
    m_account->setCurrentIndex(std::max(0, m_account->findData(wanted)));
    refresh();
}

void NewSandboxDialog::enterAccounts()
{
    auto *dialog = new AccountsDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(m_provider->currentData().toString());
    connect(dialog, &QDialog::finished, this, [this] { m_asking.start(tellAccounts()); });
    dialog->open();
}

QJsonObject NewSandboxDialog::settings() const
{
    QJsonObject settings = m_form->values();
    const QString account = m_account->currentData().toString();
    if (!account.isEmpty())
        settings.insert(accountField, account);
    return settings;
}

QString NewSandboxDialog::proposedName() const
{
    const ProviderFacts *chosen = facts();
    const bool isHere = chosen && !chosen->isolates;
    const QString folder = isHere ? m_form->values()["workspace"_L1].toString() : QString();
    return folder.isEmpty() || QDir(folder) == QDir::home() ? tr("My sandbox") : QDir(folder).dirName();
}

void NewSandboxDialog::refresh()
{
    const int at = m_account->currentIndex();
    const bool isKnown = at < 0 || size_t(at) >= m_accounts.size() || !m_accounts[size_t(at)].source.isEmpty();
    if (!isKnown)
        m_accountHelp->setText(tr("Nothing is known of this account yet. Enter it with “Accounts…”."));
    else if (at >= 0 && size_t(at) < m_accounts.size())
        m_accountHelp->setText(tr("From %1.").arg(visibleLine(m_accounts[size_t(at)].source, 80)));
    else
        m_accountHelp->setText(QString());
    const bool isUsable = facts() && isKnown && m_form->problem().isEmpty() && m_plan->problem().isEmpty();
    m_create->setEnabled(isUsable && !m_name->text().trimmed().isEmpty() && !m_busy);
    m_create->setText(m_busy ? tr("Creating…") : tr("Create Sandbox"));
    m_saveProfile->setEnabled(isUsable && !m_busy);
    m_fields->setRowVisible(m_profileRow, !m_profiles.empty());
    m_forgetProfile->setEnabled(!m_profile->currentData().toString().isEmpty());
}

// As high as its fields are, as long as the screen has room.
void NewSandboxDialog::fitHeight()
{
    m_area->widget()->layout()->invalidate();
    m_area->widget()->layout()->activate();
    const int width = qMax(m_area->viewport()->width(), minimumWidth() - 40);
    QWidget *content = m_area->widget();
    const int wanted = content->hasHeightForWidth() ? content->heightForWidth(width) : content->sizeHint().height();
    const int most = screen() ? screen()->availableGeometry().height() * 6 / 10 : 600;
    m_area->setMinimumHeight(qMin(wanted + 4, most));
    adjustSize();
}

void NewSandboxDialog::useProfile()
{
    const QString name = m_profile->currentData().toString();
    for (const ProfileRecord &profile : m_profiles) {
        if (profile.name != name)
            continue;
        if (profile.problem) {
            m_problem->tell(tr("The profile “%1” cannot be used. %2 Forget it, or fill in what it should have and save "
                               "that under its name.")
                                .arg(visibleLine(name, 80), visibleText(profile.problem->what)));
            break;
        }
        m_problem->clear();
        m_provider->setCurrentIndex(m_provider->findData(profile.provider));
        m_plan->show(profile.plan);
        showProvider(profile.settings);
    }
    refresh();
}

void NewSandboxDialog::askForProfile()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("profileNameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as Profile"));
    dialog->setLabelText(tr("Name of the profile; one of the same name is replaced:"));
    dialog->setTextValue(m_profile->currentData().toString());
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        m_tasks.start(saveProfile({name, m_provider->currentData().toString(), settings(), m_plan->plan()}));
    });
    dialog->open();
}

async::Task<> NewSandboxDialog::tellProfiles()
{
    const Result<std::vector<ProfileRecord>> profiles = co_await m_desk.profiles();
    if (!profiles) {
        m_problem->tell(profiles.error());
        co_return;
    }
    m_profiles = *profiles;
    const QString chosen = m_profile->currentData().toString();
    m_profile->clear();
    m_profile->addItem(tr("None"), QString());
    for (const ProfileRecord &profile : m_profiles)
        m_profile->addItem(profile.problem ? tr("%1 (cannot be used)").arg(visibleLine(profile.name, 80))
                                           : visibleLine(profile.name, 80),
                           profile.name);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(chosen)));
    refresh();
    fitHeight();
}

async::Task<> NewSandboxDialog::saveProfile(ProfileRecord profile)
{
    const Result<> saved = co_await m_desk.saveProfile(profile);
    if (!saved) {
        m_problem->tell(saved.error());
        co_return;
    }
    co_await tellProfiles();
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(profile.name.simplified())));
    refresh();
}

async::Task<> NewSandboxDialog::removeProfile(QString name)
{
    const Result<> removed = co_await m_desk.removeProfile(name);
    if (!removed) {
        m_problem->tell(removed.error());
        co_return;
    }
    co_await tellProfiles();
}

async::Task<> NewSandboxDialog::create(NewSandbox sandbox)
{
    m_busy = true;
    m_problem->clear();
    refresh();
    const Result<SandboxKey> made = co_await m_workbench.createSandbox(sandbox);
    m_busy = false;
    refresh();
    if (!made) {
        m_problem->tell(made.error());
        co_return;
    }
    accept();
    emit created(*made);
}

async::Task<> NewSandboxDialog::installServer()
{
    m_busy = true;
    m_problem->setBusy(tr("Installing sandbox-agent…"));
    refresh();
    const Result<> installed = co_await m_workbench.installServer();
    m_busy = false;
    m_problem->setBusy({});
    if (installed)
        m_problem->tell(tr("sandbox-agent is installed. You can create the sandbox now."), Tone::Good);
    else
        m_problem->tell(installed.error());
    refresh();
}

} // namespace sandgate
