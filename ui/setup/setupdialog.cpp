// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/setupdialog.h"
#include "model/items/preparationdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/setupdesk.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/formlayouts.h"
#include "ui/common/pathfield.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/setup/setupentrydialog.h"
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int partRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

SetupDialog::SetupDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_folder(new PathField(this))
    , m_list(new QTreeWidget(this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_limits(new QPushButton(tr("Limits…"), this))
    , m_keep(new QPushButton(tr("Keep as Set-up…"), this))
    , m_progress(new BusyBar(this))
    , m_state(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_problem(new ProblemBanner(this))
    , m_again(m_problem->addAction(tr("Try Again")))
{
    setObjectName("setupDialog"_L1);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    setWindowTitle(row ? tr("MCP Servers and Skills of “%1”").arg(visibleLine(row->name, 60))
                       : tr("MCP Servers and Skills"));
    m_folder->setObjectName("setupFolderField"_L1);
    m_folder->setAccessibleName(tr("Folder whose set-up is shown"));
    m_folder->setSandbox(row);
    m_folder->setText(row ? workbench.preparations().folderOf(*row) : QString());
    m_progress->setAccessibleName(tr("Working"));
    m_state->setObjectName("setupState"_L1);

    QFormLayout *form = makeFormLayout();
    form->addRow(tr("&Folder:"), m_folder);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress);
    progress->addWidget(m_state, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_write = buttons->addButton(tr("Write to Sandbox"), QDialogButtonBox::ApplyRole);
    m_write->setObjectName("writeSetupButton"_L1);
    m_write->setProperty("primary", true);
    m_write->setAutoDefault(false);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(makeList(), 1);
    layout->addLayout(progress);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 26);

    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (m_doing.isEmpty() && m_folder->text().trimmed() != m_folderShown)
            m_tasks.start(load());
    });
    connect(m_again, &QPushButton::clicked, this, [this] { m_tasks.start(load()); });
    connect(m_write, &QPushButton::clicked, this, [this] { m_tasks.start(write()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_tasks.start(load());
}

QWidget *SetupDialog::makeList()
{
    m_list->setObjectName("setupList"_L1);
    m_list->setAccessibleName(tr("MCP servers and skills"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("What It Is"), tr("Agents")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {22, 14, 46};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column] * character);

    auto *menu = new QMenu(this);
    for (const SetupPart part : {SetupPart::Program, SetupPart::Address, SetupPart::Skill})
        menu->addAction(titleOf(part) + u'…', this, [this, part] { add(part); });
    auto *add = new QPushButton(tr("Add"), this);
    add->setObjectName("addEntryButton"_L1);
    add->setMenu(menu);
    m_edit->setObjectName("editEntryButton"_L1);
    m_remove->setObjectName("removeEntryButton"_L1);
    m_limits->setObjectName("limitsButton"_L1);
    m_keep->setObjectName("keepSetupButton"_L1);
    for (QPushButton *button : {add, m_edit, m_remove, m_limits, m_keep})
        button->setAutoDefault(false);

    auto *page = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {add, m_edit, m_remove, m_limits})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SetupDialog::refresh);
    connect(m_list, &QTreeWidget::itemActivated, this, &SetupDialog::edit);
    connect(m_edit, &QPushButton::clicked, this, &SetupDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &SetupDialog::remove);
    connect(m_limits, &QPushButton::clicked, this,
            [this] { ask(SetupPart::Limits, QString(), m_setup.processLimits); });
    connect(m_keep, &QPushButton::clicked, this, &SetupDialog::askForName);
    return page;
}

void SetupDialog::refresh()
{
    const bool isIdle = m_doing.isEmpty();
    const bool isChosen = !m_list->selectedItems().isEmpty();
    const bool isChanged = m_isLoaded && m_setup != m_stored;
    m_folder->setEnabled(isIdle);
    m_list->setEnabled(m_isLoaded && isIdle);
    findChild<QPushButton *>("addEntryButton"_L1)->setEnabled(m_isLoaded && isIdle);
    m_edit->setEnabled(m_isLoaded && isIdle && isChosen);
    m_remove->setEnabled(m_isLoaded && isIdle && isChosen);
    m_limits->setEnabled(m_isLoaded && isIdle && !m_setup.processLimits.isEmpty());
    m_keep->setEnabled(m_isLoaded && isIdle && !m_setup.isEmpty());
    m_write->setEnabled(isChanged && isIdle);
    m_progress->setVisible(!isIdle);
    const bool isBare = m_setup.mcpServers.isEmpty() && m_setup.skills.isEmpty();
    if (!isIdle)
        m_state->setText(m_doing);
    else if (isChanged)
        m_state->setText(tr("The sandbox does not have these changes yet."));
    else if (m_isLoaded && isBare)
        m_state->setText(tr("Nothing is set up in this folder. “Add” names a server that agents shall use."));
    else
        m_state->setText(QString());
}

void SetupDialog::fill()
{
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->data(0, nameRole).toString() : QString();
    m_list->clear();
    const auto addRow = [this, &chosen](SetupPart part, const QString &name, const QString &kind,
                                        const QString &summary, const QString &told) {
        auto *item = new QTreeWidgetItem(m_list, {visibleLine(name, 60), kind, visibleLine(summary, 300), told});
        item->setData(0, partRole, int(part));
        item->setData(0, nameRole, name);
        item->setToolTip(2, visibleLine(summary, 1000));
        if (name == chosen)
            m_list->setCurrentItem(item);
    };
    for (auto one = m_setup.mcpServers.begin(); one != m_setup.mcpServers.end(); ++one)
        addRow(partOf(one.value()), one.key(), titleOf(SetupDifference::What::McpServer),
               summaryOfMcpServer(one.value()), isSwitchedOn(one.value()) ? tr("are told") : tr("are not told"));
    for (auto one = m_setup.skills.begin(); one != m_setup.skills.end(); ++one)
        addRow(SetupPart::Skill, one.key(), titleOf(SetupDifference::What::Skill), summaryOfSkill(one.value()),
               QString());
    refresh();
}

void SetupDialog::add(SetupPart part)
{
    ask(part, QString(), QJsonObject());
}

void SetupDialog::edit()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !m_edit->isEnabled())
        return;
    const auto part = SetupPart(item->data(0, partRole).toInt());
    const QString name = item->data(0, nameRole).toString();
    ask(part, name, (part == SetupPart::Skill ? m_setup.skills : m_setup.mcpServers).value(name));
}

void SetupDialog::remove()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !m_remove->isEnabled())
        return;
    const bool isSkill = SetupPart(item->data(0, partRole).toInt()) == SetupPart::Skill;
    (isSkill ? m_setup.skills : m_setup.mcpServers).remove(item->data(0, nameRole).toString());
    fill();
}

void SetupDialog::ask(SetupPart part, const QString &name, const QJsonObject &entry)
{
    auto *dialog = new SetupEntryDialog(part, name, entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SetupEntryDialog::entered, this,
            [this, part, before = name](const QString &entered, const QJsonObject &made) {
                enter(part, before, entered, made);
            });
    dialog->open();
}

void SetupDialog::enter(SetupPart part, const QString &before, const QString &name, const QJsonObject &entry)
{
    if (part == SetupPart::Limits) {
        m_setup.processLimits = entry;
    } else {
        QMap<QString, QJsonObject> &entries = part == SetupPart::Skill ? m_setup.skills : m_setup.mcpServers;
        entries.remove(before);
        entries.insert(name, entry);
    }
    fill();
}

void SetupDialog::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("setupNameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep as Set-up"));
    dialog->setLabelText(tr("Name, under which it can be applied to other sandboxes:"));
    dialog->setOkButtonText(tr("Keep"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (m_doing.isEmpty())
            m_tasks.start(keep(name));
    });
    dialog->open();
}

async::Task<> SetupDialog::load()
{
    m_problem->clear();
    m_isLoaded = false;
    m_doing = tr("Reading from the sandbox…");
    m_folderShown = m_folder->text().trimmed();
    refresh();
    const Result<SandboxSetup> setup = co_await m_workbench.setups().read(m_sandbox, m_folderShown);
    m_doing.clear();
    m_again->setVisible(!setup);
    m_isLoaded = setup.has_value();
    m_stored = setup.value_or(SandboxSetup());
    m_setup = m_stored;
    if (!setup)
        m_problem->tell(setup.error());
    fill();
}

async::Task<> SetupDialog::write()
{
    m_problem->clear();
    m_doing = tr("Writing to the sandbox…");
    refresh();
    const Result<> written = co_await m_workbench.setups().apply(m_sandbox, m_folderShown, m_setup, true);
    m_doing.clear();
    m_again->hide();
    if (written)
        m_stored = m_setup;
    else
        m_problem->tell(written.error());
    refresh();
}

async::Task<> SetupDialog::keep(QString name)
{
    m_problem->clear();
    m_doing = tr("Keeping the set-up…");
    refresh();
    const SetupRecord record{name, m_setup};
    const Result<> kept = co_await m_workbench.setups().keep(record);
    m_doing.clear();
    m_again->hide();
    if (!kept)
        m_problem->tell(kept.error());
    refresh();
}

} // namespace sandgate
