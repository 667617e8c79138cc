// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/deletesandboxdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/sandbox/losses.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

DeleteSandboxDialog::DeleteSandboxDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_problem(new ProblemBanner(this))
{
    setObjectName("deleteSandboxDialog"_L1);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const QString name = row ? visibleLine(row->name, 80) : QString();
    setWindowTitle(tr("Delete Sandbox"));
    auto *title = new TextLabel(TextLabel::Role::Title, tr("Delete “%1”?").arg(name), this);
    title->setWrapping(true);
    auto *text = new TextLabel(TextLabel::Role::Body, losses(), this);
    text->setObjectName("lossesText"_L1);
    text->setWrapping(true);
    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(tr("Delete Sandbox"), QDialogButtonBox::DestructiveRole);
    m_delete->setObjectName("confirmDeleteButton"_L1);
    m_delete->setProperty("destructive", true);
    m_delete->setAutoDefault(false);
    m_delete->setAccessibleName(tr("Delete the sandbox %1").arg(name));
    m_keep = buttons->addButton(tr("Keep It"), QDialogButtonBox::RejectRole);
    m_keep->setObjectName("keepSandboxButton"_L1);
    m_keep->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);

    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (m_delete->isEnabled())
            m_tasks.start(destroy());
    });
}

QString DeleteSandboxDialog::losses() const
{
    QStringList lines = lossesOfDeletion(m_workbench, m_sandbox);
    lines << tr("The transcripts stay and can still be read. The sandbox cannot be brought back.");
    return lines.join(u'\n');
}

async::Task<> DeleteSandboxDialog::destroy()
{
    m_problem->clear();
    m_delete->setEnabled(false);
    m_delete->setText(tr("Deleting…"));
    m_keep->setEnabled(false);
    const Result<> destroyed = co_await m_workbench.destroySandbox(m_sandbox);
    m_delete->setEnabled(true);
    m_delete->setText(tr("Delete Sandbox"));
    m_keep->setEnabled(true);
    if (destroyed)
        accept();
    else
        m_problem->tell(destroyed.error());
}

} // namespace sandgate
