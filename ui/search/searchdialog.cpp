// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchdialog.h"
#include "model/agentnames.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/icons.h"
#include "ui/common/keptsetting.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/search/searchhitdelegate.h"
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto whileTyping = 250ms;
constexpr auto untilAgain = 2s;
constexpr int ofLogs = -1; // among the kinds
constexpr int ofDecisions = -2;
constexpr qint64 day = 24LL * 3600 * 1000;

QComboBox *filter(QLatin1String id, const QString &name, const QString &all, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(id);
    nameChoice(*box, name);
    box->addItem(all);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

} // namespace

SearchDialog::SearchDialog(SearchDesk &desk, Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_hits(desk, workbench)
    , m_field(new QLineEdit(this))
    , m_sandbox(filter("searchSandbox"_L1, tr("Sandbox"), tr("All sandboxes"), this))
    , m_agent(filter("searchAgent"_L1, tr("Agent"), tr("All agents"), this))
    , m_kind(filter("searchKind"_L1, tr("Kind"), tr("All kinds"), this))
    , m_time(filter("searchTime"_L1, tr("Time"), tr("Any time"), this))
    , m_list(new QListView(this))
    , m_problem(new ProblemBanner(this))
    , m_state(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("searchDialog"_L1);
    setWindowTitle(tr("Search Everything"));
    m_field->setObjectName("searchField"_L1);
    m_field->setPlaceholderText(tr("Words, “a phrase”, begin*"));
    m_field->setAccessibleName(tr("What to look for"));
    addClearButton(*m_field);
    m_field->setMaxLength(1000);
    addPicture(*m_field, drawnIcon("search"_L1));
    for (const PassageKind kind : {PassageKind::Prompt, PassageKind::Reply, PassageKind::Thought, PassageKind::Tool,
                                   PassageKind::ToolOutput, PassageKind::Plan})
        m_kind->addItem(passageName(kind), int(kind));
    m_kind->addItem(decisionHitName(), ofDecisions);
    m_kind->addItem(logHitName(), ofLogs);
    m_time->addItem(tr("Last 24 hours"), day);
    m_time->addItem(tr("Last 7 days"), 7 * day);
    m_time->addItem(tr("Last 30 days"), 30 * day);
    m_list->setObjectName("searchHits"_L1);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(&m_hits);
    m_list->setItemDelegate(new SearchHitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setObjectName("searchState"_L1);
    m_state->setWrapping(true);

    auto *filters = new QHBoxLayout;
    for (QComboBox *box : {m_sandbox, m_agent, m_kind, m_time})
        filters->addWidget(box, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_field);
    layout->addLayout(filters);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 36);

    fillFilters();
    m_typing.setSingleShot(true);
    m_typing.setInterval(whileTyping);
    m_again.setSingleShot(true);
    m_again.setInterval(untilAgain);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_typing.isActive() || m_hits.rowCount() == 0)
            search();
        else
            open(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_hits.index(0));
    });
    connect(&m_typing, &QTimer::timeout, this, &SearchDialog::search);
    connect(&m_again, &QTimer::timeout, this, &SearchDialog::search);
    for (QComboBox *box : {m_sandbox, m_agent, m_kind, m_time})
        connect(box, &QComboBox::activated, this, &SearchDialog::search);
    connect(m_list, &QListView::activated, this, &SearchDialog::open);
    connect(m_list, &QListView::clicked, this, &SearchDialog::open);
    connect(&m_hits, &SearchHits::changed, this, &SearchDialog::tellState);
    connect(&m_hits, &SearchHits::failed, this, [this](const Error &error) {
        m_problem->tell(error);
        m_state->setText({});
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    tellState();
}

void SearchDialog::takeFocus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchDialog::save(QSettings &settings) const
{
    keep(settings, "search/text"_L1, keepable(m_field->text(), m_field->maxLength()));
    keep(settings, "search/sandbox"_L1, m_sandbox->currentData().toString());
    keep(settings, "search/agent"_L1, m_agent->currentData().toString());
    keep(settings, "search/kind"_L1, m_kind->currentIndex());
    keep(settings, "search/time"_L1, m_time->currentIndex());
}

// A sandbox or an agent that is no longer there is “all”, as the box then says.
void SearchDialog::restore(const QSettings &settings)
{
    const auto choose = [](QComboBox &box, int row) { box.setCurrentIndex(row > 0 && row < box.count() ? row : 0); };
    choose(*m_sandbox, m_sandbox->findData(settings.value("search/sandbox"_L1).toString()));
    choose(*m_agent, m_agent->findData(settings.value("search/agent"_L1).toString()));
    choose(*m_kind, settings.value("search/kind"_L1).toInt());
    choose(*m_time, settings.value("search/time"_L1).toInt());
    m_field->setText(settings.value("search/text"_L1).toString().left(m_field->maxLength()));
    search();
}

// As they are now: what comes later is found under “all”.
void SearchDialog::fillFilters()
{
    for (const SandboxRow &row : m_workbench.sandboxes().rows())
        m_sandbox->addItem(visibleLine(row.name, 60), row.key.value);
    QSet<QString> agents;
    for (const SessionRow &row : m_workbench.sessions().rows()) {
        if (!agents.contains(row.agent))
            m_agent->addItem(visibleLine(row.agent, 60), row.agent);
        agents.insert(row.agent);
    }
}

SearchWanted SearchDialog::wanted() const
{
    SearchWanted wanted;
    wanted.text = m_field->text();
    wanted.sandbox = {m_sandbox->currentData().toString()};
    wanted.agent = agentId(m_agent->currentData().toString());
    if (const QVariant kind = m_kind->currentData(); kind.isValid() && kind.toInt() >= 0)
        wanted.kinds = {PassageKind(kind.toInt())};
    if (const qint64 span = m_time->currentData().toLongLong(); span > 0)
        wanted.since = QDateTime::currentMSecsSinceEpoch() - span;
    return wanted;
}

// What an agent said or asked for is in no log.
std::vector<SearchHits::Part> SearchDialog::parts() const
{
    using enum SearchHits::Part;
    const QVariant kind = m_kind->currentData();
    if (kind.isValid())
        return {kind == ofLogs ? Logs : kind == ofDecisions ? Decisions : Sessions};
    if (m_agent->currentIndex() > 0)
        return {Sessions, Decisions};
    return {Sessions, Decisions, Logs};
}

void SearchDialog::search()
{
    m_typing.stop();
    m_again.stop();
    m_problem->clear();
    if (m_field->text().trimmed().isEmpty())
        m_hits.clear();
    else
        m_hits.search(wanted(), parts());
}

void SearchDialog::tellState()
{
    const int count = m_hits.rowCount();
    QString text;
    if (m_field->text().trimmed().isEmpty())
        text =
            tr("Searches prompts, replies, thoughts, plans, tools with their output, and requests of all sessions, the "
               "record of decisions, and what processes have printed.");
    else if (count == 0)
        text = m_hits.isBusy() ? tr("Searching…") : tr("Nothing was found.");
    else
        text = m_hits.canFetchMore({}) ? tr("%n hits so far; scroll for more.", nullptr, count)
                                       : tr("%n hits.", nullptr, count);
    if (m_hits.hasMoreThanIsShown())
        text += u' ' + tr("There are more than can be shown: ask more precisely.");
    if (m_hits.pending() > 0 && count < 2) { // hits that one reads are not taken away
        text += u' ' + tr("Not all is searched yet; it is looked for again in a moment.");
        m_again.start();
    }
    m_state->setText(text);
}

void SearchDialog::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_problem->clear();
    if (const DecisionHit *decided = m_hits.decisionHit(index.row())) {
        const DecisionPlace place{decided->decision.decidedAt, decided->decision.request};
        emit decisionWanted(place);
        return;
    }
    if (const LogHit *printed = m_hits.logHit(index.row())) {
        const LogHit hit = *printed;
        const qsizetype begin = hit.snippet.indexOf(QChar(SearchHit::markBegin)) + 1;
        const qsizetype end = hit.snippet.indexOf(QChar(SearchHit::markEnd), begin);
        if (m_workbench.processes().find(hit.process))
            emit logWanted(hit.process, hit.snippet.sliced(begin, std::max<qsizetype>(end - begin, 0)));
        else
            m_problem->tell(tr("This process was removed a moment ago."));
        return;
    }
    const SearchHit hit = *m_hits.sessionHit(index.row());
    if (m_workbench.sessions().find(hit.session))
        emit hitWanted(hit.session, hit.index);
    else
        m_problem->tell(tr("This session was removed a moment ago."));
}

} // namespace sandgate
