// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/deletesandboxdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/sandbox/downloadfirst.h"
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
    , m_download(hasFilesToSave(workbench, sandbox) ? new DownloadFirst(workbench, sandbox, this) : nullptr)
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
    if (m_download)
        layout->addWidget(m_download);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);

    if (m_download)
        connect(m_download, &DownloadFirst::busyChanged, this, &DeleteSandboxDialog::refresh);
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

// What is being downloaded is not deleted meanwhile.
void DeleteSandboxDialog::refresh()
{
    m_delete->setEnabled(!m_isDeleting && !(m_download && m_download->isBusy()));
    m_delete->setText(m_isDeleting ? tr("Deleting…") : tr("Delete Sandbox"));
    m_keep->setEnabled(!m_isDeleting);
    if (m_download)
        m_download->setEnabled(!m_isDeleting);
}

async::Task<> DeleteSandboxDialog::destroy()
{
    m_problem->clear();
    m_isDeleting = true;
    refresh();
    const Result<> destroyed = co_await m_workbench.destroySandbox(m_sandbox);
    m_isDeleting = false;
    refresh();
    if (destroyed)
        accept();
    else
        m_problem->tell(destroyed.error());
}

} // namespace sandgate
