// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/decisionsdialog.h"
#include "model/items/ruledesk.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/quietview.h"
#include "ui/common/textlabel.h"
#include "ui/permission/permissiondetails.h"
#include "ui/rules/decisionfilterbar.h"
#include "ui/rules/decisionstable.h"
#include "ui/rules/ruledialog.h"
#include "ui/rules/rulewords.h"
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int pageSize = 200;

QString waited(const DecisionRecord &decision)
{
    const qint64 seconds = (decision.decidedAt - decision.askedAt) / 1000;
    return seconds < 60 ? DecisionsDialog::tr("%1 s").arg(qMax<qint64>(seconds, 0))
                        : elapsed(decision.askedAt, decision.decidedAt);
}

} // namespace

DecisionsDialog::DecisionsDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_table(new DecisionsTable(workbench, this))
    , m_filter(new DecisionFilterBar(workbench, this))
    , m_view(new QuietView<QTreeView>(this))
    , m_facts(new TextLabel(TextLabel::Role::Body, {}, this))
    , m_request(new PermissionDetails)
    , m_requestArea(new QScrollArea(this))
    , m_count(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_latest(new QPushButton(tr("Show &Latest"), this))
    , m_more(new QPushButton(tr("Show &Earlier"), this))
    , m_rule(new QPushButton(tr("Make a &Rule…"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("decisionsDialog"_L1);
    setWindowTitle(tr("Record of Decisions"));
    m_problem->setObjectName("decisionsProblem"_L1);
    m_view->setObjectName("decisionsTable"_L1);
    m_view->setAccessibleName(tr("Decisions, newest first"));
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {20, 15, 24, 16, 22};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_view->setColumnWidth(column, widths[column] * character);
    m_latest->setObjectName("latestDecisionsButton"_L1);
    m_more->setObjectName("earlierDecisionsButton"_L1);
    m_rule->setObjectName("ruleFromDecisionButton"_L1);
    m_export->setObjectName("exportDecisionsButton"_L1);
    m_count->setObjectName("decisionsCount"_L1);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_view);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().lineSpacing() * 16, fontMetrics().lineSpacing() * 14});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_rule, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_latest, m_more, m_rule, m_export})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_latest);
    below->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    layout->addLayout(below);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(character * 150, fontMetrics().lineSpacing() * 36);

    connect(m_filter, &DecisionFilterBar::changed, this, &DecisionsDialog::showLatest);
    connect(m_latest, &QPushButton::clicked, this, &DecisionsDialog::showLatest);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DecisionsDialog::tellChosen);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            m_reading.start(load());
    });
    connect(m_rule, &QPushButton::clicked, this, &DecisionsDialog::makeRule);
    connect(m_export, &QPushButton::clicked, this, &DecisionsDialog::askWhere);
    tellChosen();
    begin();
}

QWidget *DecisionsDialog::makeDetails()
{
    m_facts->setObjectName("decisionFacts"_L1);
    m_facts->setWrapping(true);
    m_facts->setSelectable(true);
    m_requestArea->setObjectName("decisionRequest"_L1);
    m_requestArea->setAccessibleName(tr("The whole request"));
    m_requestArea->setWidget(m_request);
    m_requestArea->setWidgetResizable(true);
    m_requestArea->setFrameShape(QFrame::NoFrame);
    m_requestArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *details = new QWidget(this);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_facts);
    layout->addWidget(m_requestArea, 1);
    return details;
}

void DecisionsDialog::reveal(const DecisionPlace &place)
{
    m_filter->reset();
    m_from = {place.decidedAt + 1, {}}; // it is below that
    m_wanted = place.request;
    begin();
    m_view->setFocus(Qt::OtherFocusReason); // who hears what is shown hears which decision it is
}

void DecisionsDialog::showLatest()
{
    if (m_latest->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    m_from = {};
    m_wanted = {};
    begin();
}

void DecisionsDialog::begin()
{
    m_reading.cancel();
    m_table->begin();
    m_next = m_from;
    m_reading.start(load());
}

// A page may hold few, or none, that the filter takes: then the next one is read, too.
async::Task<> DecisionsDialog::load()
{
    m_busy = true;
    const int before = m_table->rowCount();
    while (m_next && m_table->rowCount() - before < pageSize / 2) {
        const DecisionFilter wanted = m_filter->filter();
        const DecisionPlace place = *m_next;
        refresh();
        const Result<DecisionPage> page = co_await m_workbench.rules().decisions(wanted, place, pageSize);
        if (!page) {
            m_busy = false;
            refresh();
            m_problem->tell(page.error());
            co_return;
        }
        m_next = page->next;
        m_table->add(page->decisions);
    }
    m_busy = false;
    m_problem->clear();
    refresh();
}

void DecisionsDialog::refresh()
{
    const int rows = m_table->rowCount();
    m_more->setEnabled(!m_busy && m_next.has_value());
    m_export->setEnabled(rows > 0 && !m_writing);
    m_count->setText(m_writing   ? tr("Writing…")
                     : m_busy    ? tr("Reading…")
                     : rows == 0 ? (m_filter->isOpen() && m_from.decidedAt == 0 ? tr("Nothing was decided yet.")
                                                                                : tr("There is no such decision."))
                     : m_from.decidedAt > 0
                         ? tr("%n decision(s), the one that was found and earlier ones.", nullptr, rows)
                     : m_next.has_value() ? tr("The last %n decision(s). There are earlier ones.", nullptr, rows)
                                          : tr("%n decision(s)", nullptr, rows));
    m_latest->setVisible(m_from.decidedAt > 0);
    if (!m_view->currentIndex().isValid() && rows > 0)
        m_view->setCurrentIndex(m_table->index(qMax(0, m_table->rowOf(m_wanted)), 0));
}

void DecisionsDialog::tellChosen()
{
    const QModelIndex index = m_view->currentIndex();
    m_request->setVisible(index.isValid());
    m_requestArea->setFocusPolicy(index.isValid() ? Qt::StrongFocus : Qt::NoFocus); // nothing is in it
    m_rule->setEnabled(index.isValid() && ruleFor(askedToolOf(m_table->at(index.row()))).has_value());
    if (!index.isValid()) {
        m_facts->setText(m_table->rowCount() > 0 ? tr("Choose a decision to see all of what was asked.") : QString());
        return;
    }
    const DecisionRecord &decision = m_table->at(index.row());
    QStringList facts;
    const QString chosen = visibleLine(decision.option().name, 120);
    if (chosen.isEmpty())
        facts << lookOf(decision).word;
    else
        facts << tr("%1 with “%2”. By: %3. Waited: %4.")
                     .arg(lookOf(decision).word, chosen, deciderWords(decision.by, m_workbench.rules().rules()),
                          waited(decision));
    facts << tr("%1 in “%2”, sandbox “%3”")
                 .arg(agentWords(m_workbench, decision),
                      decision.sessionTitle.isEmpty() ? tr("untitled session")
                                                      : visibleLine(decision.sessionTitle, 120),
                      visibleLine(decision.sandboxName, 60));
    if (decision.by.startsWith(decider::rule))
        facts << tr("The rule as it read then: %1").arg(visibleLine(ruleReadThen(m_workbench, decision), 600));
    else if (!decision.reason.isEmpty())
        facts << visibleLine(decision.reason, 600);
    m_facts->setText(facts.join(u'\n'));
    m_request->tell(requestOf(decision));
}

// For what was asked then, in the session in which it was asked; how far it shall reach is the person's to say.
void DecisionsDialog::makeRule()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const DecisionRecord &decision = m_table->at(index.row());
    const AskedTool question = askedToolOf(decision);
    const std::optional<Rule> rule = ruleFor(question, m_workbench.rules().rules());
    if (!rule)
        return;
    auto *dialog = new RuleDialog(m_workbench, *rule, scopesOf(m_workbench, requestOf(decision)), this);
    dialog->setRequest(question);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DecisionsDialog::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Export Decisions"));
    dialog->setObjectName("exportDecisionsDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table (*.csv)"), tr("Lines of JSON (*.jsonl)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("jsonl"_L1) ? u"jsonl"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DecisionsDialog::exportTo);
    dialog->open();
}

void DecisionsDialog::exportTo(const QString &file)
{
    m_tasks.start(write(file));
}

async::Task<> DecisionsDialog::write(QString file)
{
    m_writing = true;
    refresh();
    const bool isTable = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
    const DecisionFilter wanted = m_filter->filter();
    const auto format = isTable ? DecisionFormat::Csv : DecisionFormat::Lines;
    const Result<qint64> count = co_await m_workbench.rules().exportDecisions(wanted, format, file);
    m_writing = false;
    refresh();
    if (!count)
        m_problem->tell(count.error());
    else
        m_problem->tell(tr("%n decision(s) are in %1.", nullptr, int(*count)).arg(file), Tone::Good);
}

} // namespace sandgate
