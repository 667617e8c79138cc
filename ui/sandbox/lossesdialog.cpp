// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/lossesdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/fitheight.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/sandbox/downloadfirst.h"
#include "ui/sandbox/losses.h"
#include "ui/sandbox/unsavednote.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

LossesDialog::LossesDialog(Workbench &workbench, const SandboxKey &sandbox, Act act, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_act(act)
    , m_unsaved((act == Act::Delete ? deletionLosesFiles : sleepLosesFiles)(workbench, sandbox)
                    ? new UnsavedNote(workbench, sandbox, this)
                    : nullptr)
    , m_download(hasFilesToSave(workbench, sandbox) ? new DownloadFirst(workbench, sandbox, this) : nullptr)
    , m_problem(new ProblemBanner(this))
{
    const bool isDeletion = act == Act::Delete;
    setObjectName(isDeletion ? "deleteSandboxDialog"_L1 : "sleepSandboxDialog"_L1);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const QString name = row ? visibleLine(row->name, 80) : QString();
    setWindowTitle(isDeletion ? tr("Delete Sandbox") : tr("Sleep"));
    const QString question = isDeletion ? tr("Delete “%1”?") : tr("Put “%1” to sleep?");
    auto *title = new TextLabel(TextLabel::Role::Title, question.arg(name), this);
    title->setWrapping(true);
    auto *text = new TextLabel(TextLabel::Role::Body, losses(), this);
    text->setObjectName("lossesText"_L1);
    text->setWrapping(true);
    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(confirmText(), QDialogButtonBox::DestructiveRole);
    m_confirm->setObjectName(isDeletion ? "confirmDeleteButton"_L1 : "confirmSleepButton"_L1);
    m_confirm->setProperty("destructive", true);
    m_confirm->setAutoDefault(false);
    m_confirm->setAccessibleName((isDeletion ? tr("Delete the sandbox %1") : tr("Let the sandbox %1 sleep")).arg(name));
    m_keep = buttons->addButton(isDeletion ? tr("Keep It") : tr("Keep It Awake"), QDialogButtonBox::RejectRole);
    m_keep->setObjectName("keepSandboxButton"_L1);
    m_keep->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(text);
    if (m_unsaved)
        layout->addWidget(m_unsaved);
    if (m_download)
        layout->addWidget(m_download);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);

    if (m_unsaved)
        connect(m_unsaved, &UnsavedNote::changed, this, &LossesDialog::refresh);
    if (m_download)
        connect(m_download, &DownloadFirst::busyChanged, this, &LossesDialog::refresh);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (m_confirm->isEnabled())
            m_tasks.start(run());
    });
    refresh();
}

void LossesDialog::showEvent(QShowEvent *event)
{
    fitHeight(*this);
    QDialog::showEvent(event);
}

QString LossesDialog::losses() const
{
    if (m_act == Act::Sleep)
        return lossesOfSleep(m_workbench, m_sandbox).join(u'\n');
    QStringList lines = lossesOfDeletion(m_workbench, m_sandbox);
    lines << tr("The transcripts stay and can still be read. The sandbox cannot be brought back.");
    return lines.join(u'\n');
}

QString LossesDialog::confirmText() const
{
    if (m_act == Act::Sleep)
        return m_isActing ? tr("Putting to Sleep…") : tr("Sleep");
    return m_isActing ? tr("Deleting…") : tr("Delete Sandbox");
}

// What is being downloaded is not lost meanwhile, nor what is being looked for.
void LossesDialog::refresh()
{
    const bool isLooking = m_unsaved && m_unsaved->isBusy();
    m_confirm->setEnabled(!m_isActing && !isLooking && !(m_download && m_download->isBusy()));
    m_confirm->setText(confirmText());
    m_keep->setEnabled(!m_isActing);
    if (m_download)
        m_download->setEnabled(!m_isActing);
    if (isVisible())
        fitHeight(*this); // what is told of a download may come later
}

async::Task<Result<>> LossesDialog::carryOut()
{
    return m_act == Act::Sleep ? m_workbench.sleep(m_sandbox) : m_workbench.destroySandbox(m_sandbox);
}

async::Task<> LossesDialog::run()
{
    m_problem->clear();
    m_isActing = true;
    refresh();
    const Result<> done = co_await carryOut();
    m_isActing = false;
    refresh();
    if (done)
        accept();
    else
        m_problem->tell(done.error());
}

} // namespace sandgate
