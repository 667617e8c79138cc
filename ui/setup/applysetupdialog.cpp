// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/applysetupdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/setupdesk.h"
#include "model/visibletext.h"
#include "ui/common/formlayouts.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/setup/setupentry.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

ApplySetupDialog::ApplySetupDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_setup(new QComboBox(this))
    , m_sandboxes(new QTreeWidget(this))
    , m_only(new QCheckBox(tr("&Remove what the set-up does not have"), this))
    , m_state(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("applySetupDialog"_L1);
    setWindowTitle(tr("Apply a Set-up"));
    m_setup->setObjectName("setupField"_L1);
    m_setup->setAccessibleName(tr("Set-up"));
    m_sandboxes->setObjectName("setupSandboxes"_L1);
    m_sandboxes->setAccessibleName(tr("Sandboxes that are set up"));
    m_sandboxes->setHeaderLabels({tr("Sandbox"), tr("Result")});
    m_sandboxes->setAlternatingRowColors(true);
    m_sandboxes->setColumnWidth(0, fontMetrics().averageCharWidth() * 44);
    m_only->setObjectName("onlySetupBox"_L1);
    m_state->setObjectName("applySetupState"_L1);
    m_state->setWrapping(true);

    QFormLayout *form = makeFormLayout();
    form->addRow(tr("&Set-up:"), m_setup);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ApplyRole);
    m_apply->setObjectName("applySetupButton"_L1);
    m_apply->setProperty("primary", true);
    m_compare = buttons->addButton(tr("Show Differences"), QDialogButtonBox::ActionRole);
    m_compare->setObjectName("compareSetupButton"_L1);
    m_forget = buttons->addButton(tr("Forget Set-up"), QDialogButtonBox::ResetRole);
    m_forget->setObjectName("forgetSetupButton"_L1);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    for (QPushButton *button : {m_apply, m_compare, m_forget, close})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_state);
    layout->addWidget(m_sandboxes, 1);
    layout->addWidget(m_only);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 26);

    connect(m_setup, &QComboBox::currentIndexChanged, this, &ApplySetupDialog::forgetResults);
    connect(m_sandboxes, &QTreeWidget::itemChanged, this, &ApplySetupDialog::refresh);
    connect(m_compare, &QPushButton::clicked, this, [this] { m_tasks.start(compare()); });
    connect(m_apply, &QPushButton::clicked, this, [this] { m_tasks.start(apply()); });
    connect(m_forget, &QPushButton::clicked, this, [this] { m_tasks.start(forget()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    fillSandboxes();
    m_tasks.start(load(QString()));
}

void ApplySetupDialog::fillSandboxes()
{
    const auto &rows = m_workbench.sandboxes().rows();
    for (const SandboxRow &row : rows) {
        if (row.state == SandboxState::Destroyed || row.state == SandboxState::Gone)
            continue;
        auto *item = new QTreeWidgetItem(m_sandboxes, {visibleLine(row.name, 80), QString()});
        item->setData(0, Qt::UserRole, row.key.value);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
    }
}

const SetupRecord *ApplySetupDialog::setup() const
{
    const auto at = size_t(m_setup->currentIndex());
    return at < m_records.size() ? &m_records[at] : nullptr;
}

std::vector<QTreeWidgetItem *> ApplySetupDialog::chosen() const
{
    std::vector<QTreeWidgetItem *> items;
    for (int row = 0; row < m_sandboxes->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_sandboxes->topLevelItem(row);
        if (item->checkState(0) == Qt::Checked)
            items.push_back(item);
    }
    return items;
}

void ApplySetupDialog::refresh()
{
    const bool isReady = !m_isBusy && setup() && !chosen().empty();
    m_setup->setEnabled(!m_isBusy && !m_records.empty());
    m_sandboxes->setEnabled(!m_isBusy);
    m_compare->setEnabled(isReady);
    m_apply->setEnabled(isReady);
    m_forget->setEnabled(!m_isBusy && setup());
    m_state->setText(m_records.empty() && !m_isBusy
                         ? tr("No set-up is kept yet. “MCP Servers and Skills…” of a sandbox keeps one.")
                         : tr("Choose the sandboxes. Those that sleep are woken."));
}

void ApplySetupDialog::forgetResults()
{
    const QSignalBlocker quiet(m_sandboxes);
    for (int row = 0; row < m_sandboxes->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_sandboxes->topLevelItem(row);
        item->setText(1, QString());
        qDeleteAll(item->takeChildren());
    }
    refresh();
}

async::Task<> ApplySetupDialog::load(QString name)
{
    m_isBusy = true;
    refresh();
    const Result<std::vector<SetupRecord>> kept = co_await m_workbench.setups().kept();
    m_isBusy = false;
    if (kept) {
        m_records = *kept;
    } else {
        m_problem->tell(kept.error());
    }
    {
        const QSignalBlocker quiet(m_setup);
        m_setup->clear();
        for (const SetupRecord &record : m_records)
            m_setup->addItem(visibleLine(record.name, 80), record.name);
        m_setup->setCurrentIndex(std::max(0, m_setup->findData(name)));
    }
    forgetResults();
}

void ApplySetupDialog::tellDifferences(QTreeWidgetItem *item, const SandboxSetup &there)
{
    qDeleteAll(item->takeChildren());
    const std::vector<SetupDifference> found = differences(setup()->setup, there);
    item->setText(1, found.empty() ? tr("The same") : tr("%n differences", nullptr, int(found.size())));
    for (const SetupDifference &one : found) {
        auto *line = new QTreeWidgetItem(item, {sentenceOf(one)});
        line->setFirstColumnSpanned(true);
        line->setToolTip(0, line->text(0));
    }
    item->setExpanded(true);
}

async::Task<> ApplySetupDialog::compare()
{
    m_isBusy = true;
    m_problem->clear();
    forgetResults();
    const std::vector<QTreeWidgetItem *> items = chosen();
    for (QTreeWidgetItem *item : items) {
        item->setText(1, tr("Reading…"));
        const SandboxKey key{item->data(0, Qt::UserRole).toString()};
        const Result<SandboxSetup> there = co_await m_workbench.setups().read(key, QString());
        if (there)
            tellDifferences(item, *there);
        else
            item->setText(1, there.error().what);
    }
    m_isBusy = false;
    refresh();
}

async::Task<> ApplySetupDialog::apply()
{
    m_isBusy = true;
    m_problem->clear();
    forgetResults();
    const SandboxSetup wanted = setup()->setup;
    const bool only = m_only->isChecked();
    const std::vector<QTreeWidgetItem *> items = chosen();
    for (QTreeWidgetItem *item : items) {
        item->setText(1, tr("Writing…"));
        const SandboxKey key{item->data(0, Qt::UserRole).toString()};
        const Result<> applied = co_await m_workbench.setups().apply(key, QString(), wanted, only);
        item->setText(1, applied ? tr("Set up") : applied.error().what);
    }
    m_isBusy = false;
    refresh();
}

async::Task<> ApplySetupDialog::forget()
{
    m_isBusy = true;
    refresh();
    const QString name = setup()->name;
    const Result<> done = co_await m_workbench.setups().forget(name);
    if (!done)
        m_problem->tell(done.error());
    co_await load(QString());
}

} // namespace sandgate
