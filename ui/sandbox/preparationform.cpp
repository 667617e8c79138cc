// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/preparationform.h"
#include "model/agentnames.h"
#include "model/items/ruledesk.h"
#include "model/items/setupdesk.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/formlayouts.h"
#include "ui/common/icons.h"
#include "ui/common/rowheight.h"
#include "ui/common/textlabel.h"
#include "ui/rules/rulewords.h"
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int mostRows = 6; // of a list, until it scrolls

void fitRows(QListWidget *list)
{
    const int rows = std::min(mostRows, std::max(1, list->count()));
    const int height = list->sizeHintForRow(0) > 0 ? list->sizeHintForRow(0) : rowHeight(list->fontMetrics());
    list->setFixedHeight(rows * height + 2 * list->frameWidth() + 2);
}

} // namespace

PreparationForm::PreparationForm(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_more(new QToolButton(this))
    , m_content(new QWidget(this))
    , m_form(makeFormLayout())
    , m_repository(new QLineEdit(m_content))
    , m_branch(new QLineEdit(m_content))
    , m_agents(new QListWidget(m_content))
    , m_setup(new QComboBox(m_content))
    , m_ruleList(new QListWidget(m_content))
    , m_rulesHelp(new TextLabel(TextLabel::Role::Secondary, {}, m_content))
    , m_help(new TextLabel(TextLabel::Role::Secondary, {}, m_content))
{
    setObjectName("preparationForm"_L1);
    m_more->setObjectName("preparationButton"_L1);
    m_more->setText(tr("Repository, Agents, Set-up and Rules"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_repository->setObjectName("repositoryField"_L1);
    m_repository->setPlaceholderText(u"https://…"_s);
    m_repository->setAccessibleName(tr("Repository that is cloned into the new sandbox"));
    m_branch->setObjectName("branchField"_L1);
    m_branch->setPlaceholderText(tr("the repository's own"));
    m_branch->setAccessibleName(tr("Branch of the repository"));
    m_agents->setObjectName("plannedAgents"_L1);
    m_agents->setAccessibleName(tr("Agents that are installed in the new sandbox"));
    m_setup->setObjectName("plannedSetup"_L1);
    m_setup->setAccessibleName(tr("Set-up of the new sandbox"));
    m_ruleList->setObjectName("plannedRules"_L1);
    m_ruleList->setAccessibleName(tr("Rules that hold in the new sandbox"));
    m_rulesHelp->setObjectName("plannedRulesHelp"_L1);
    m_rulesHelp->setWrapping(true);
    m_help->setObjectName("preparationHelp"_L1);
    m_help->setWrapping(true);
    m_form->addRow(tr("Reposi&tory:"), m_repository);
    m_form->addRow(tr("&Branch:"), m_branch);
    m_form->addRow(tr("A&gents:"), m_agents);
    m_form->addRow(tr("S&et-up:"), m_setup);
    m_form->addRow(tr("Ru&les:"), m_ruleList);
    m_form->addRow(QString(), m_rulesHelp);
    m_form->addRow(QString(), m_help);
    m_content->setLayout(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_more);
    layout->addWidget(m_content);

    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        if (!on && !problem().isEmpty()) {
            m_more->setChecked(true); // why no sandbox can be made stays in sight
            return;
        }
        unfold(on);
        emit unfolded();
    });
    for (QLineEdit *field : {m_repository, m_branch})
        connect(field, &QLineEdit::textChanged, this, &PreparationForm::refresh);
    for (QListWidget *list : {m_agents, m_ruleList})
        connect(list, &QListWidget::itemChanged, this, &PreparationForm::refresh);
    connect(m_setup, &QComboBox::activated, this, &PreparationForm::refresh);
    show({});
    m_tasks.start(askForSetups());
}

void PreparationForm::show(const PreparationPlan &plan)
{
    const QSignalBlocker quietAgents(m_agents);
    const QSignalBlocker quietRules(m_ruleList);
    m_repository->setText(plan.repository);
    m_branch->setText(plan.branch);
    m_agents->clear();
    for (const QString &agent : knownAgents())
        addAgent(agent, plan.agents.contains(agent));
    for (const QString &agent : plan.agents) {
        if (!knownAgents().contains(agent))
            addAgent(agent, true);
    }
    tellSetups(plan.setup);
    m_ruleList->clear();
    m_rules.clear();
    for (const Rule &rule : plan.rules)
        addRule(rule, true);
    for (const Rule &rule : m_workbench.rules().rules()) {
        if (!rule.endsAt && !rule.isSuspended) // such a rule would hold for longer than it was meant to
            addRule(rule, false);
    }
    m_form->setRowVisible(m_ruleList, !m_rules.empty());
    m_rulesHelp->setText(
        m_rules.empty() ? tr("There is no rule without an end yet. “Rules and Grants” in the Request menu makes "
                             "some; they can be chosen here then.")
                        : tr("Those that are chosen hold in the new sandbox from its first moment, and only as long "
                             "as it is there."));
    fitRows(m_agents);
    fitRows(m_ruleList);
    m_more->setChecked(!plan.isEmpty());
    unfold(m_more->isChecked());
    refresh();
}

void PreparationForm::addAgent(const QString &agent, bool isChosen)
{
    auto *item = new QListWidgetItem(visibleLine(agentName(agent), 80), m_agents);
    item->setData(Qt::UserRole, agent);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

// Rules that say the same of different sandboxes are one here.
void PreparationForm::addRule(const Rule &rule, bool isChosen)
{
    const Rule planned = plannedRule(rule);
    if (std::find(m_rules.begin(), m_rules.end(), planned) != m_rules.end())
        return;
    m_rules.push_back(planned);
    const StateLook look = lookOf(rule.effect);
    auto *item = new QListWidgetItem(drawnIcon(look.icon), tr("%1: %2").arg(look.word, matchWords(rule)), m_ruleList);
    item->setToolTip(item->text());
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

PreparationPlan PreparationForm::plan() const
{
    PreparationPlan plan;
    plan.repository = m_repository->text().trimmed();
    plan.branch = m_branch->text().trimmed();
    plan.setup = m_setup->currentData().toString();
    for (int row = 0; row < m_agents->count(); ++row) {
        if (m_agents->item(row)->checkState() == Qt::Checked)
            plan.agents << m_agents->item(row)->data(Qt::UserRole).toString();
    }
    for (int row = 0; row < m_ruleList->count(); ++row) {
        if (m_ruleList->item(row)->checkState() != Qt::Checked)
            continue;
        plan.rules.push_back(m_rules[std::size_t(row)]);
    }
    return plan;
}

QString PreparationForm::problem() const
{
    const Result<> checked = check(plan());
    return checked ? QString() : checked.error().what;
}

void PreparationForm::tellSetups(const QString &chosen)
{
    m_setup->clear();
    QStringList all = m_setups;
    if (!chosen.isEmpty() && !all.contains(chosen))
        all << chosen; // it is not kept any more, which is said when it is wanted
    m_setup->addItem(all.isEmpty() ? tr("None is kept yet") : tr("None"), QString());
    m_setup->setEnabled(!all.isEmpty());
    for (const QString &name : all)
        m_setup->addItem(visibleLine(name, 80), name);
    m_setup->setCurrentIndex(std::max(0, m_setup->findData(chosen)));
}

async::Task<> PreparationForm::askForSetups()
{
    const Result<std::vector<SetupRecord>> kept = co_await m_workbench.setups().kept();
    if (!kept) {
        m_help->setText(kept.error().what);
        co_return;
    }
    for (const SetupRecord &record : *kept)
        m_setups << record.name;
    tellSetups(m_setup->currentData().toString());
}

void PreparationForm::unfold(bool on)
{
    m_more->setArrowType(on ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_content->setVisible(on);
}

void PreparationForm::refresh()
{
    const QString wrong = problem();
    m_help->setText(wrong.isEmpty() ? tr("Done one after the other once the sandbox is made. What does not work is "
                                         "said, and can be tried again.")
                                    : wrong);
    emit edited();
}

} // namespace sandgate
