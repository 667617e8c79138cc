// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/setupentrydialog.h"
#include "ui/common/problembanner.h"
#include "ui/settings/settingsform.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SetupEntryDialog::SetupEntryDialog(SetupPart part, const QString &name, const QJsonObject &entry, QWidget *parent)
    : QDialog(parent)
    , m_part(part)
    , m_before(entry)
    , m_form(new SettingsForm(this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("setupEntryDialog"_L1);
    setWindowTitle(titleOf(part));
    m_form->show(schemaOf(part), valuesOf(part, name, entry));
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Take Over"), QDialogButtonBox::ApplyRole);
    m_accept->setObjectName("enterEntryButton"_L1);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(m_form, &SettingsForm::edited, this, &SetupEntryDialog::refresh);
    connect(m_accept, &QPushButton::clicked, this, &SetupEntryDialog::enter);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

void SetupEntryDialog::refresh()
{
    m_accept->setEnabled(m_form->problem().isEmpty());
    m_problem->clear();
}

void SetupEntryDialog::enter()
{
    const QJsonObject values = m_form->values();
    const QString name = values["name"_L1].toString().trimmed();
    const QJsonObject entry = entryOf(m_part, values, m_before);
    SandboxSetup alone;
    if (m_part == SetupPart::Limits)
        alone.processLimits = entry;
    else if (m_part == SetupPart::Skill)
        alone.skills[name] = entry;
    else
        alone.mcpServers[name] = entry;
    if (const Result<> checked = check(alone); !checked) {
        m_problem->tell(checked.error());
        return;
    }
    emit entered(name, entry);
    accept();
}

} // namespace sandgate
