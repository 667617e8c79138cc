// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxesdialog.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "providers/async/together.h"
#include "ui/common/question.h"
#include "ui/common/quietview.h"
#include "ui/sandbox/extendmenu.h"
#include "ui/sandbox/losses.h"
#include "ui/sandbox/orphanlist.h"
#include "ui/sandbox/sandboxesmodel.h"
#include "ui/sandbox/unsaved.h"
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr std::size_t mostAtOnce = 8; // sandboxes

} // namespace

SandboxesDialog::SandboxesDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_table(new SandboxesModel(workbench, this))
    , m_view(new QuietView<QTreeView>(this))
    , m_wake(new QPushButton(tr("Wake"), this))
    , m_sleep(new QPushButton(tr("Sleep"), this))
    , m_extend(new QPushButton(tr("Extend"), this))
    , m_delete(new QPushButton(tr("Delete…"), this))
{
    setObjectName("sandboxesDialog"_L1);
    setWindowTitle(tr("All Sandboxes"));
    auto *tabs = new QTabWidget(this);
    auto *orphans = new OrphanList(workbench.providers(), this);
    tabs->addTab(makeTable(), tr("On &Record"));
    tabs->addTab(orphans, tr("&Found at Providers"));
    connect(tabs, &QTabWidget::currentChanged, this, [tabs, orphans] {
        if (tabs->currentWidget() == orphans)
            orphans->look();
    });
    connect(orphans, &OrphanList::adopted, this, &SandboxesDialog::sandboxWanted);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 26);
    refresh();
}

QWidget *SandboxesDialog::makeTable()
{
    m_view->setObjectName("sandboxesTable"_L1);
    m_view->setAccessibleName(tr("All sandboxes"));
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {30, 15, 16, 9, 9, 13, 13};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_view->setColumnWidth(column, widths[column] * character);
    m_view->header()->setStretchLastSection(true);

    m_wake->setObjectName("wakeChosenButton"_L1);
    m_sleep->setObjectName("sleepChosenButton"_L1);
    m_extend->setObjectName("extendChosenButton"_L1);
    m_delete->setObjectName("deleteChosenButton"_L1);
    m_delete->setProperty("destructive", true);
    for (QPushButton *button : {m_wake, m_sleep, m_extend, m_delete})
        button->setAutoDefault(false);
    m_extend->setMenu(makeExtendMenu(m_extend, {1h, 4h}, [this](std::chrono::minutes time) {
        act([this, time](const SandboxKey &sandbox) { return m_workbench.extend(sandbox, time); });
    }));

    auto *page = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_wake);
    buttons->addWidget(m_sleep);
    buttons->addWidget(m_extend);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SandboxesDialog::refresh);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &SandboxesDialog::refresh);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &index) { emit sandboxWanted(m_table->keyAt(index.row())); });
    connect(m_wake, &QPushButton::clicked, this,
            [this] { act([this](const SandboxKey &sandbox) { return m_workbench.wake(sandbox); }); });
    connect(m_sleep, &QPushButton::clicked, this, &SandboxesDialog::askToSleep);
    connect(m_delete, &QPushButton::clicked, this, &SandboxesDialog::askToDelete);
    return page;
}

std::vector<SandboxKey> SandboxesDialog::chosen() const
{
    std::vector<SandboxKey> keys;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.push_back(m_table->keyAt(row.row()));
    return keys;
}

void SandboxesDialog::refresh()
{
    const bool any = m_view->selectionModel()->hasSelection();
    for (QPushButton *button : {m_wake, m_sleep, m_extend, m_delete})
        button->setEnabled(any);
}

// All at once: one that does not answer holds up no other.
void SandboxesDialog::act(const Act &what)
{
    for (const SandboxKey &sandbox : chosen())
        m_tasks.start(carryOut(sandbox, what(sandbox)));
}

async::Task<> SandboxesDialog::carryOut(SandboxKey sandbox, async::Task<Result<>> command)
{
    m_table->setOutcome(sandbox, tr("Working…"));
    const Result<> done = co_await std::move(command);
    m_table->setOutcome(sandbox, done ? tr("Done.") : visibleLine(done.error().what));
}

void SandboxesDialog::askToSleep()
{
    const Act sleep = [this](const SandboxKey &sandbox) { return m_workbench.sleep(sandbox); };
    QStringList losses;
    for (const SandboxKey &key : chosen()) {
        const SandboxRow *row = m_workbench.sandboxes().find(key);
        const QStringList own = lossesOfSleep(m_workbench, key);
        if (row && !own.isEmpty())
            losses << tr("%1: %2").arg(visibleLine(row->name, 60), own.join(u' '));
    }
    if (losses.isEmpty())
        act(sleep);
    else
        ask(tr("Put to sleep?"), losses, tr("Sleep"), sleep, those(sleepLosesFiles));
}

void SandboxesDialog::askToDelete()
{
    QStringList losses;
    for (const SandboxKey &key : chosen()) {
        const SandboxRow *row = m_workbench.sandboxes().find(key);
        if (row)
            losses << tr("%1: %2").arg(visibleLine(row->name, 60), lossesOfDeletion(m_workbench, key).join(u' '));
    }
    losses << tr("The transcripts stay and can still be read. The sandboxes cannot be brought back.");
    ask(
        tr("Delete the chosen sandboxes?"), losses, tr("Delete"),
        [this](const SandboxKey &sandbox) { return m_workbench.destroySandbox(sandbox); }, those(deletionLosesFiles));
}

std::vector<SandboxKey> SandboxesDialog::those(bool (*lose)(Workbench &, const SandboxKey &)) const
{
    std::vector<SandboxKey> losing = chosen();
    std::erase_if(losing, [&](const SandboxKey &key) { return !lose(m_workbench, key); });
    return losing;
}

void SandboxesDialog::ask(const QString &question, const QStringList &losses, const QString &button, const Act &what,
                          const std::vector<SandboxKey> &losing)
{
    QMessageBox *box = askFirst(this,
                                {.name = "lossesQuestion"_L1,
                                 .title = windowTitle(),
                                 .text = question,
                                 .details = losses.join(u'\n'),
                                 .confirm = button,
                                 .confirmName = "confirmLossesButton"_L1,
                                 .keep = tr("Keep Them")},
                                [this, what] { act(what); });
    if (!losing.empty())
        m_tasks.start(tellUnsaved(box, losing));
}

// Nothing is lost before it is said, or said to be not known.
async::Task<> SandboxesDialog::tellUnsaved(QPointer<QMessageBox> question, std::vector<SandboxKey> losing)
{
    auto *confirm = question->findChild<QPushButton *>("confirmLossesButton"_L1);
    const QString losses = question->informativeText();
    confirm->setEnabled(false);
    question->setInformativeText(losses + u'\n' + tr("Looking for changes that are not committed or not pushed…"));
    std::vector<async::Task<QString>> looking;
    for (const SandboxKey &sandbox : losing)
        looking.push_back(unsavedIn(sandbox));
    const std::vector<QString> found = co_await async::together(std::move(looking), mostAtOnce);
    if (!question) // it was answered meanwhile
        co_return;
    QStringList lines{losses};
    std::copy_if(found.begin(), found.end(), std::back_inserter(lines), std::not_fn(&QString::isEmpty));
    question->setInformativeText(lines.join(u'\n'));
    confirm->setEnabled(true);
}

async::Task<QString> SandboxesDialog::unsavedIn(SandboxKey sandbox)
{
    const Result<UnsavedWork> found = co_await lookForUnsaved(m_workbench, sandbox);
    const SandboxRow *row = m_workbench.sandboxes().find(sandbox);
    const QString lines = unsavedLines(found).join(u' ');
    if (lines.isEmpty() || !row)
        co_return QString();
    co_return tr("%1: %2").arg(visibleLine(row->name, 60), lines);
}

} // namespace sandgate
