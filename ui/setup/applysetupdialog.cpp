// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/applysetupdialog.h"
#include "model/items/preparationdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/setupdesk.h"
#include "model/visibletext.h"
#include "providers/async/together.h"
#include "providers/async/waits.h"
#include "ui/common/formlayouts.h"
#include "ui/common/pathfield.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/setup/setupentry.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t mostAtOnce = 4; // sandboxes

} // namespace

ApplySetupDialog::ApplySetupDialog(Workbench &workbench, QWidget *parent, std::chrono::milliseconds patience)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_patience(patience)
    , m_setup(new QComboBox(this))
    , m_folder(new PathField(this))
    , m_sandboxes(new QTreeWidget(this))
    , m_only(new QCheckBox(tr("&Remove what the set-up does not have"), this))
    , m_state(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("applySetupDialog"_L1);
    setWindowTitle(tr("Apply a Set-up"));
    m_setup->setObjectName("setupField"_L1);
    m_setup->setAccessibleName(tr("Set-up"));
    m_folder->setObjectName("applySetupFolder"_L1);
    m_folder->setAccessibleName(tr("Folder that is set up in each sandbox"));
    m_folder->setPlaceholderText(tr("where the agents of each sandbox work"));
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
    form->addRow(tr("&Folder:"), m_folder);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ApplyRole);
    m_apply->setObjectName("applySetupButton"_L1);
    m_apply->setProperty("primary", true);
    m_compare = buttons->addButton(tr("Show Differences"), QDialogButtonBox::ActionRole);
    m_compare->setObjectName("compareSetupButton"_L1);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName("stopSetupButton"_L1);
    m_stop->setToolTip(tr("Ends what goes on in the sandboxes; what was written stays"));
    m_forget = buttons->addButton(tr("Forget Set-up"), QDialogButtonBox::ResetRole);
    m_forget->setObjectName("forgetSetupButton"_L1);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    for (QPushButton *button : {m_apply, m_compare, m_stop, m_forget, close})
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
    connect(m_folder, &QLineEdit::textChanged, this, &ApplySetupDialog::forgetResults);
    connect(m_sandboxes, &QTreeWidget::itemChanged, this, &ApplySetupDialog::refresh);
    connect(m_compare, &QPushButton::clicked, this, [this] { m_tasks.start(compare()); });
    connect(m_apply, &QPushButton::clicked, this, [this] { m_tasks.start(apply()); });
    connect(m_stop, &QPushButton::clicked, this, &ApplySetupDialog::stop);
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

QString ApplySetupDialog::folderIn(const SandboxKey &sandbox) const
{
    const QString entered = m_folder->text().trimmed();
    const SandboxRow *row = m_workbench.sandboxes().find(sandbox);
    return entered.isEmpty() && row ? m_workbench.preparations().folderOf(*row) : entered;
}

bool ApplySetupDialog::isFolderWhole() const
{
    const QString entered = m_folder->text().trimmed();
    return entered.isEmpty() || entered.startsWith(u'/');
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
    const bool isReady = !m_isBusy && setup() && !chosen().empty() && isFolderWhole();
    m_setup->setEnabled(!m_isBusy && !m_records.empty());
    m_folder->setEnabled(!m_isBusy);
    m_sandboxes->setEnabled(!m_isBusy);
    m_compare->setEnabled(isReady);
    m_apply->setEnabled(isReady);
    m_stop->setEnabled(!m_underWay.empty());
    m_forget->setEnabled(!m_isBusy && setup());
    m_state->setText(m_records.empty() && !m_isBusy
                         ? tr("No set-up is kept yet. “MCP Servers and Skills…” of a sandbox keeps one.")
                     : isFolderWhole() ? tr("Choose the sandboxes. Those that sleep are woken.")
                                       : tr("Name the folder by its whole path, from “/” on."));
}

void ApplySetupDialog::forgetResults()
{
    const QSignalBlocker quiet(m_sandboxes);
    for (int row = 0; row < m_sandboxes->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_sandboxes->topLevelItem(row);
        item->setText(1, QString());
        qDeleteAll(item->takeChildren());
        item->setToolTip(0, tr("Sets up %1").arg(visibleLine(folderIn({item->data(0, Qt::UserRole).toString()}), 300)));
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
    std::vector<async::Task<bool>> reading;
    for (QTreeWidgetItem *item : beginWithChosen())
        reading.push_back(compareOne(item));
    co_await async::together(std::move(reading), mostAtOnce);
    end();
}

async::Task<bool> ApplySetupDialog::compareOne(QTreeWidgetItem *item)
{
    item->setText(1, tr("Reading…"));
    const SandboxKey key{item->data(0, Qt::UserRole).toString()};
    const QString folder = folderIn(key);
    const std::optional<Result<SandboxSetup>> there =
        co_await async::within(m_patience, m_workbench.setups().read(key, folder));
    if (there && *there)
        tellDifferences(item, **there);
    else
        item->setText(1, there ? there->error().what : tooLate());
    co_return std::erase(m_underWay, item) > 0;
}

async::Task<> ApplySetupDialog::apply()
{
    const bool only = m_only->isChecked();
    std::vector<async::Task<bool>> writing;
    for (QTreeWidgetItem *item : beginWithChosen())
        writing.push_back(applyOne(item, setup()->setup, only));
    co_await async::together(std::move(writing), mostAtOnce);
    end();
}

async::Task<bool> ApplySetupDialog::applyOne(QTreeWidgetItem *item, SandboxSetup wanted, bool only)
{
    item->setText(1, tr("Writing…"));
    const SandboxKey key{item->data(0, Qt::UserRole).toString()};
    const QString folder = folderIn(key);
    const std::optional<Result<>> applied =
        co_await async::within(m_patience, m_workbench.setups().apply(key, folder, wanted, only));
    if (applied && *applied)
        item->setText(1, tr("Set up"));
    else
        item->setText(1, applied ? applied->error().what : tooLate());
    co_return std::erase(m_underWay, item) > 0;
}

QString ApplySetupDialog::tooLate() const
{
    return tr("It took longer than %n minutes, and was ended.", nullptr,
              int(std::chrono::ceil<std::chrono::minutes>(m_patience).count()));
}

std::vector<QTreeWidgetItem *> ApplySetupDialog::beginWithChosen()
{
    m_isBusy = true;
    m_problem->clear();
    forgetResults();
    m_underWay = chosen();
    for (QTreeWidgetItem *item : m_underWay)
        item->setText(1, tr("Waits…"));
    refresh();
    return m_underWay;
}

void ApplySetupDialog::stop()
{
    m_tasks.cancel();
    for (QTreeWidgetItem *item : m_underWay)
        item->setText(1, tr("Stopped"));
    end();
}

void ApplySetupDialog::end()
{
    m_underWay.clear();
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
