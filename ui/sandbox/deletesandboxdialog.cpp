// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/deletesandboxdialog.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
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
    int turns = 0;
    int live = 0;
    for (const SessionRow &row : m_workbench.sessions().rows()) {
        if (row.sandbox != m_sandbox || row.state == SessionState::Ended)
            continue;
        ++live;
        turns += turnRuns(row.state) ? 1 : 0;
    }
    int running = 0;
    for (const ProcessRow &row : m_workbench.processes().rows())
        running += row.sandbox == m_sandbox && row.state == ProcessState::Running ? 1 : 0;

    const SandboxRow *sandbox = m_workbench.sandboxes().find(m_sandbox);
    QStringList lines;
    if (live > 0)
        lines << (live == 1 ? tr("One session will end.") : tr("%n sessions will end.", nullptr, live));
    if (turns > 0)
        lines << (turns == 1 ? tr("One agent is at work and will be stopped.")
                             : tr("%n agents are at work and will be stopped.", nullptr, turns));
    if (running > 0)
        lines << (running == 1 ? tr("One running process will be ended.")
                               : tr("%n running processes will be ended.", nullptr, running));
    // A folder of its own carries its key, and goes with it; one that the person chose stays.
    if (sandbox && !sandbox->isolated)
        lines
            << (sandbox->workspace.contains(m_sandbox.value)
                    ? tr("Its workspace folder %1 is deleted, with all files in it. Copy what you want to keep first.")
                    : tr("Your files in %1 stay as they are."))
                   .arg(visibleLine(sandbox->workspace));
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
