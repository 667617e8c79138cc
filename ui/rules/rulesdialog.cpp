// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/rulesdialog.h"
#include "ui/common/accessible.h"
#include "ui/common/emptystate.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/quietview.h"
#include "ui/common/textlabel.h"
#include "ui/rules/proposallist.h"
#include "ui/rules/ruledialog.h"
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

RulesDialog::RulesDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_table(new RulesTable(workbench, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QuietView<QTreeView>(this))
    , m_filter(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_new(new QPushButton(tr("&New Rule…"), this))
    , m_edit(new QPushButton(tr("&Edit…"), this))
    , m_suspend(new QPushButton(tr("S&uspend"), this))
    , m_revoke(new QPushButton(tr("Re&voke"), this))
    , m_limit(new QComboBox(this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("rulesDialog"_L1);
    setWindowTitle(tr("Rules and Grants"));
    m_problem->setObjectName("rulesProblem"_L1);
    auto *tabs = new QTabWidget(this);
    auto *proposals = new ProposalList(workbench, this);
    tabs->addTab(makeRules(), tr("&Rules"));
    tabs->addTab(proposals, tr("&Suggestions"));
    connect(tabs, &QTabWidget::currentChanged, this, [tabs, proposals] {
        if (tabs->currentWidget() == proposals)
            proposals->look();
    });
    connect(proposals, &ProposalList::ruleWanted, this, &RulesDialog::edit);
    connect(&workbench.rules(), &RuleDesk::changed, proposals, [tabs, proposals] {
        if (tabs->currentWidget() == proposals)
            proposals->look();
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 36);
    refresh();
}

QWidget *RulesDialog::makeRules()
{
    m_sorted->setSourceModel(m_table);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName("rulesFilter"_L1);
    m_filter->setAccessibleName(tr("Show rules with this text"));
    m_filter->setPlaceholderText(tr("Show rules with this text"));
    addClearButton(*m_filter);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    m_sorted->setSortRole(RulesTable::SortRole);
    m_view->setObjectName("rulesTable"_L1);
    m_view->setAccessibleName(tr("Rules and grants"));
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(RulesTable::Effect, Qt::DescendingOrder);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {15, 16, 32, 30, 18, 15, 9};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_view->setColumnWidth(column, widths[column] * character);
    m_view->header()->setStretchLastSection(true);
    m_new->setObjectName("newRuleButton"_L1);
    m_edit->setObjectName("editRuleButton"_L1);
    m_suspend->setObjectName("suspendRuleButton"_L1);
    m_revoke->setObjectName("revokeRuleButton"_L1);
    m_revoke->setProperty("destructive", true);
    for (QPushButton *button : {m_new, m_edit, m_suspend, m_revoke})
        button->setAutoDefault(false);
    offerLimits(*m_limit);

    auto *page = new QWidget(this);
    auto *intro = new TextLabel(TextLabel::Role::Secondary,
                                tr("Rules that deny come first, then those that ask, then those that allow. Whatever "
                                   "no rule decides, and whatever is not understood, is asked. What destroys a system, "
                                   "a home folder or a disk is always denied."),
                                page);
    intro->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_suspend);
    buttons->addStretch();
    buttons->addWidget(m_revoke);
    auto *limit = new QHBoxLayout;
    auto *label = new QLabel(tr("&Deny a request that nobody answers:"), page);
    label->setBuddy(m_limit);
    limit->addWidget(label);
    limit->addWidget(m_limit);
    limit->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(intro);
    layout->addWidget(m_filter);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState("request"_L1, tr("No rules"),
                                      tr("Every request is asked. “Always…” on a request makes a rule for its like; "
                                         "New Rule… writes one, for what shall never happen."),
                                      m_stack));
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    layout->addLayout(limit);

    auto *withDelete = new QShortcut(QKeySequence::Delete, m_view);
    withDelete->setContext(Qt::WidgetShortcut);
    connect(withDelete, &QShortcut::activated, this, &RulesDialog::revokeChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RulesDialog::refresh);
    connect(&m_workbench.rules(), &RuleDesk::changed, this, &RulesDialog::refresh);
    connect(m_new, &QPushButton::clicked, this, [this] {
        Rule rule;
        rule.effect = RuleEffect::Deny;
        edit(rule);
    });
    const auto editChosen = [this] {
        const std::vector<int> rows = chosen();
        if (rows.size() == 1 && m_table->at(rows.front()).isRule())
            edit(m_table->at(rows.front()).rule);
    };
    connect(m_edit, &QPushButton::clicked, this, editChosen);
    connect(m_view, &QTreeView::activated, this, editChosen);
    connect(m_suspend, &QPushButton::clicked, this, &RulesDialog::suspendChosen);
    connect(m_revoke, &QPushButton::clicked, this, &RulesDialog::revokeChosen);
    return page;
}

void RulesDialog::offerLimits(QComboBox &box)
{
    box.setObjectName("requestLimit"_L1);
    box.setAccessibleName(tr("Time after which a request that nobody answers is denied"));
    box.addItem(tr("never; it waits"), 0);
    const std::pair<QString, int> limits[] = {{tr("after 5 minutes"), 5},
                                              {tr("after 30 minutes"), 30},
                                              {tr("after 2 hours"), 120},
                                              {tr("after a day"), 24 * 60}};
    for (const auto &[text, minutes] : limits)
        box.addItem(text, minutes);
    connect(&box, &QComboBox::activated, this,
            [this, &box] { setLimit(std::chrono::minutes(box.currentData().toInt())); });
}

std::vector<int> RulesDialog::chosen() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.push_back(m_sorted->mapToSource(index).row());
    return rows;
}

void RulesDialog::refresh()
{
    const std::vector<int> rows = chosen();
    const bool anyRule = std::any_of(rows.begin(), rows.end(), [this](int row) { return m_table->at(row).isRule(); });
    const bool allSuspended = anyRule && std::all_of(rows.begin(), rows.end(), [this](int row) {
                                  return !m_table->at(row).isRule() || m_table->at(row).rule.isSuspended;
                              });
    m_stack->setCurrentIndex(m_table->rowCount() > 0 ? 0 : 1);
    m_filter->setVisible(m_table->rowCount() > 0);
    m_edit->setEnabled(rows.size() == 1 && anyRule);
    m_suspend->setEnabled(anyRule);
    m_suspend->setText(allSuspended ? tr("Res&ume") : tr("S&uspend"));
    m_revoke->setEnabled(!rows.empty());
    const auto minutes = int(std::chrono::ceil<std::chrono::minutes>(m_workbench.rules().silence()).count());
    if (m_limit->findData(minutes) < 0)
        m_limit->addItem(tr("after %n minute(s)", nullptr, minutes), minutes);
    m_limit->setCurrentIndex(m_limit->findData(minutes));
}

void RulesDialog::edit(const Rule &rule)
{
    std::vector<ScopeChoice> scopes = scopesOf(m_workbench);
    if (!rule.scopeValue.isEmpty()) {
        const ScopeChoice own{rule.scope, rule.scopeValue, scopeWords(m_workbench, rule.scope, rule.scopeValue)};
        std::erase(scopes, own);
        scopes.insert(scopes.begin(), own);
    }
    auto *dialog = new RuleDialog(m_workbench, rule, std::move(scopes), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// A grant of everything cannot be suspended: it is taken back.
void RulesDialog::suspendChosen()
{
    const std::vector<int> rows = chosen();
    const bool on = std::any_of(rows.begin(), rows.end(), [this](int row) {
        return m_table->at(row).isRule() && !m_table->at(row).rule.isSuspended;
    });
    std::vector<async::Task<Result<>>> commands;
    for (const int row : rows) {
        if (m_table->at(row).isRule())
            commands.push_back(m_workbench.rules().suspend(m_table->at(row).rule.id, on));
    }
    m_tasks.start(carryOut(std::move(commands)));
}

// At once where it only means that more is asked. Without a rule that denies or asks, something may be allowed.
void RulesDialog::revokeChosen()
{
    std::vector<RulesTable::Row> rows;
    QStringList guards;
    for (const int row : chosen()) {
        rows.push_back(m_table->at(row));
        const Rule &rule = rows.back().rule;
        if (rows.back().isRule() && rule.effect != RuleEffect::Allow &&
            rule.isActive(QDateTime::currentMSecsSinceEpoch()))
            guards << lookOf(rule.effect).word + ": "_L1 + matchWords(rule);
    }
    if (guards.isEmpty())
        return revoke(rows);
    constexpr qsizetype most = 8;
    if (guards.size() > most)
        guards = guards.mid(0, most) << u"…"_s;
    askFirst(this,
             {.name = "revokeRulesDialog"_L1,
              .title = tr("Revoke Rules"),
              .text = tr("Revoke %n rule(s), also such as deny or ask?", nullptr, int(rows.size())),
              .details =
                  tr("These no longer hold anything up:\n%1\nSuspend keeps a rule for later.").arg(guards.join(u'\n')),
              .confirm = tr("Revoke"),
              .confirmName = "confirmRevokeButton"_L1,
              .keep = tr("Keep")},
             [this, rows] { revoke(rows); });
}

void RulesDialog::revoke(const std::vector<RulesTable::Row> &rows)
{
    std::vector<async::Task<Result<>>> commands;
    for (const RulesTable::Row &row : rows)
        commands.push_back(row.isRule() ? m_workbench.rules().remove(row.rule.id)
                                        : m_workbench.rules().askAgain(row.everything));
    m_tasks.start(carryOut(std::move(commands)));
}

void RulesDialog::setLimit(std::chrono::milliseconds time)
{
    std::vector<async::Task<Result<>>> commands;
    commands.push_back(m_workbench.rules().setSilence(time));
    m_tasks.start(carryOut(std::move(commands)));
}

// One after the other; the last that failed is told, and all others are done.
async::Task<> RulesDialog::carryOut(std::vector<async::Task<Result<>>> commands)
{
    m_problem->clear();
    for (async::Task<Result<>> &command : commands) {
        const Result<> done = co_await std::move(command);
        if (!done)
            m_problem->tell(done.error());
    }
    refresh(); // also where nothing changed: the fields say what is so
}

} // namespace sandgate
