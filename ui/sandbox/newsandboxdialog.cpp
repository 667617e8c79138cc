// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/newsandboxdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

NewSandboxDialog::NewSandboxDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_name(new QLineEdit(this))
    , m_provider(new QComboBox(this))
    , m_workspace(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…"), this))
    , m_demo(new QCheckBox(tr("Add the &demo agent (needs no account)"), this))
    , m_problem(new ProblemBanner(this))
    , m_folderHint(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("newSandboxDialog"_L1);
    setWindowTitle(tr("New Sandbox"));
    m_name->setObjectName("sandboxNameField"_L1);
    m_name->setMaxLength(80);
    m_name->setAccessibleName(tr("Name of the new sandbox"));
    m_provider->setObjectName("providerField"_L1);
    m_provider->addItem(providerName(u"local"_s), u"local"_s);
    m_provider->setAccessibleName(tr("Where the new sandbox runs"));
    m_workspace->setObjectName("workspaceField"_L1);
    m_workspace->setPlaceholderText(tr("A new folder of its own, deleted with the sandbox"));
    m_workspace->setAccessibleName(tr("Workspace folder, in which its agents work"));
    m_browse->setObjectName("chooseWorkspaceButton"_L1);
    m_browse->setAutoDefault(false);
    m_browse->setAccessibleName(tr("Choose the workspace folder"));
    m_demo->setObjectName("demoAgentField"_L1);
    m_demo->setChecked(m_workbench.sandboxes().rowCount() == 0);
    m_folderHint->setWrapping(true);

    auto *notice = new Panel(Tone::Attention, this);
    auto *noticeText =
        new TextLabel(TextLabel::Role::Body,
                      tr("A sandbox on this computer is not isolated. Agents in it run with your rights: "
                         "they can read and change your own files, not only those in this folder. Other users of this "
                         "computer can see its access token in the list of processes, and so use it, too."),
                      notice);
    noticeText->setObjectName("notIsolatedNotice"_L1);
    noticeText->setWrapping(true);
    auto *noticeLayout = new QHBoxLayout(notice);
    noticeLayout->setSpacing(10);
    noticeLayout->addWidget(new IconLabel("unlocked"_L1, Tone::Attention, notice), 0, Qt::AlignTop);
    noticeLayout->addWidget(noticeText, 1);

    auto *folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_workspace, 1);
    folder->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Runs on:"), m_provider);
    auto *folderLabel = new QLabel(tr("&Workspace folder:"), this);
    folderLabel->setBuddy(m_workspace);
    form->addRow(folderLabel, folder);
    form->addRow(QString(), m_folderHint);
    form->addRow(QString(), m_demo);

    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create Sandbox"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName("createSandboxButton"_L1);
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName("cancelButton"_L1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(notice);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);

    m_name->setText(proposedName());
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &NewSandboxDialog::refresh);
    connect(m_workspace, &QLineEdit::textChanged, this, [this] {
        if (!m_named)
            m_name->setText(proposedName());
        refresh();
    });
    connect(m_browse, &QPushButton::clicked, this, &NewSandboxDialog::browse);
    connect(m_create, &QPushButton::clicked, this, [this] {
        if (m_busy)
            return;
        const QJsonObject settings{{"workspace"_L1, workspace()}, {"demoAgent"_L1, m_demo->isChecked()}};
        m_tasks.start(create({m_name->text().trimmed(), m_provider->currentData().toString(), settings}));
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_problem->installButton(), &QPushButton::clicked, this, [this] { m_tasks.start(installServer()); });
    m_name->selectAll();
    refresh();
}

QString NewSandboxDialog::workspace() const
{
    QString path = QDir::fromNativeSeparators(m_workspace->text().trimmed());
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    return path;
}

QString NewSandboxDialog::proposedName() const
{
    const QString folder = workspace();
    return folder.isEmpty() || QDir(folder) == QDir::home() ? tr("My sandbox") : QDir(folder).dirName();
}

void NewSandboxDialog::refresh()
{
    const QString path = workspace();
    const bool usable = path.isEmpty() || (QDir::isAbsolutePath(path) && QDir(path).exists());
    m_folderHint->setText(path.isEmpty() ? tr("Its agents start in an empty folder.")
                          : usable ? tr("Its agents start in this folder, which stays when the sandbox is deleted.")
                                   : tr("There is no such folder."));
    m_create->setEnabled(usable && !m_name->text().trimmed().isEmpty() && !m_busy);
    m_create->setText(m_busy ? tr("Creating…") : tr("Create Sandbox"));
}

void NewSandboxDialog::browse()
{
    auto *chooser = new QFileDialog(this, tr("Workspace folder of the sandbox"), workspace());
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, m_workspace,
            [this](const QString &path) { m_workspace->setText(QDir::toNativeSeparators(path)); });
    chooser->open();
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
