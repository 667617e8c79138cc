// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/orphanlist.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

OrphanList::OrphanList(ProviderDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_list(new QTreeWidget(this))
    , m_progress(new BusyBar(this))
    , m_problem(new ProblemBanner(this))
    , m_again(new QPushButton(tr("Look Again"), this))
    , m_adopt(new QPushButton(tr("Take Over"), this))
    , m_discard(new QPushButton(tr("Delete…"), this))
{
    m_text->setObjectName("orphansText"_L1);
    m_text->setWrapping(true);
    m_list->setObjectName("orphansTable"_L1);
    m_list->setAccessibleName(tr("Sandboxes that are on no record"));
    m_list->setHeaderLabels({tr("Name"), tr("Runs On"), tr("Server"), tr("Ends"), tr("Id")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {30, 15, 14, 16};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column] * character);
    m_progress->setAccessibleName(tr("The providers are being asked"));
    m_again->setObjectName("lookAgainButton"_L1);
    m_adopt->setObjectName("adoptButton"_L1);
    m_discard->setObjectName("discardButton"_L1);
    m_discard->setProperty("destructive", true);
    for (QPushButton *button : {m_again, m_adopt, m_discard})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_adopt);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &OrphanList::refresh);
    connect(m_again, &QPushButton::clicked, this, &OrphanList::look);
    connect(m_adopt, &QPushButton::clicked, this, [this] { m_tasks.start(adopt(chosen())); });
    connect(m_discard, &QPushButton::clicked, this, &OrphanList::askToDiscard);
    refresh();
}

void OrphanList::look()
{
    if (!m_busy)
        m_tasks.start(lookNow());
}

std::vector<SandboxId> OrphanList::chosen() const
{
    std::vector<SandboxId> ids;
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    for (const QTreeWidgetItem *item : items)
        ids.push_back({item->data(0, Qt::UserRole).toString()});
    return ids;
}

void OrphanList::refresh()
{
    const bool any = !m_busy && !m_list->selectedItems().isEmpty();
    m_adopt->setEnabled(any);
    m_discard->setEnabled(any);
    m_again->setEnabled(!m_busy);
    m_progress->setVisible(m_busy);
}

async::Task<> OrphanList::lookNow()
{
    m_busy = true;
    m_problem->clear();
    refresh();
    const Result<Listing> found = co_await m_desk.orphans();
    m_busy = false;
    m_list->clear();
    if (!found) {
        m_problem->tell(found.error());
        m_text->setText(QString());
        refresh();
        co_return;
    }
    for (const ListedSandbox &one : found->sandboxes) {
        const QString provider = makerOf(one.id);
        auto *item = new QTreeWidgetItem(m_list, {visibleLine(one.name, 80), m_desk.titleOf(provider),
                                                  one.serverRuns ? tr("runs") : tr("does not run"),
                                                  one.endsAt ? localTime(one.endsAt->toMSecsSinceEpoch()) : QString(),
                                                  visibleLine(one.id.value)});
        item->setData(0, Qt::UserRole, one.id.value);
    }
    if (!found->sandboxes.empty())
        m_text->setText(
            tr("Sandgate made these, and they are on no record here. They may belong to Sandgate on another "
               "computer."));
    else if (found->unheard.empty())
        m_text->setText(tr("Nothing was found that Sandgate made and does not know. Providers without an account were "
                           "not asked."));
    else
        m_text->setText(tr("Those that answered have nothing that Sandgate made and does not know."));
    tellUnheard(found->unheard);
    refresh();
}

void OrphanList::tellUnheard(const std::vector<UnheardAccount> &unheard)
{
    if (unheard.size() == 1)
        m_problem->tell(unheard.front().problem);
    if (unheard.size() <= 1)
        return;
    QStringList lines;
    for (const UnheardAccount &one : unheard)
        lines << one.problem.what +
                     (one.problem.theirWords.isEmpty() ? QString() : u' ' + one.problem.theirWords.left(400));
    m_problem->tell({.what = tr("What exists at %n accounts is not known.", nullptr, int(unheard.size())),
                     .theirWords = lines.join(u'\n')});
}

async::Task<> OrphanList::adopt(std::vector<SandboxId> sandboxes)
{
    m_busy = true;
    m_problem->clear();
    refresh();
    std::optional<Error> problem;
    SandboxKey last;
    for (const SandboxId &sandbox : sandboxes) {
        const Result<SandboxKey> key = co_await m_desk.adopt(sandbox);
        if (key)
            last = *key;
        else
            problem = key.error();
    }
    m_busy = false;
    co_await lookNow();
    if (problem)
        m_problem->tell(*problem);
    if (!last.isEmpty())
        emit adopted(last);
}

void OrphanList::askToDiscard()
{
    askFirst(
        this,
        {.name = "discardQuestion"_L1,
         .title = tr("Delete"),
         .text = tr("Delete the chosen sandboxes?"),
         .details = tr("All files in them are lost. If they belong to Sandgate on another computer, what goes on in "
                       "them ends there, too."),
         .confirm = tr("Delete"),
         .confirmName = "confirmDiscardButton"_L1,
         .keep = tr("Keep Them")},
        [this] { m_tasks.start(discard(chosen())); });
}

async::Task<> OrphanList::discard(std::vector<SandboxId> sandboxes)
{
    m_busy = true;
    m_problem->clear();
    refresh();
    std::optional<Error> problem;
    for (const SandboxId &sandbox : sandboxes) {
        const Result<> done = co_await m_desk.discard(sandbox);
        if (!done)
            problem = done.error();
    }
    m_busy = false;
    co_await lookNow();
    if (problem)
        m_problem->tell(*problem);
}

} // namespace sandgate
