// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchhits.h"
#include "model/items/processlistmodel.h"
#include "model/items/ruledesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/searchwords.h"
#include "model/visibletext.h"
#include "ui/common/words.h"
#include "ui/rules/rulewords.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SearchHits::SearchHits(SearchDesk &desk, Workbench &workbench, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
    , m_workbench(workbench)
{
}

void SearchHits::search(const SearchWanted &wanted, std::vector<Part> parts)
{
    clear();
    m_wanted = wanted;
    m_parts = std::move(parts);
    m_tasks.start(load());
    emit changed();
}

void SearchHits::clear()
{
    m_tasks.cancel();
    m_busy = false;
    if (!m_hits.empty()) {
        beginResetModel();
        m_hits.clear();
        endResetModel();
    }
    m_wanted = {};
    m_parts.clear();
    m_next.clear();
    m_nextDecision = {};
    m_more = false;
    m_pending = 0;
    emit changed();
}

// A page at least, if there is one: decisions and what processes printed are looked through in steps that may find
// nothing.
async::Task<> SearchHits::load()
{
    constexpr size_t page = 20;
    m_busy = true;
    const size_t enough = m_hits.size() + page;
    Result<> read;
    while (read && !m_parts.empty() && m_hits.size() < enough) {
        if (m_parts.front() == Part::Sessions) {
            read = co_await loadSessions();
        } else if (m_parts.front() == Part::Decisions) {
            read = co_await loadDecisions();
        } else {
            read = co_await loadLogs();
        }
    }
    m_busy = false;
    if (read) {
        emit changed();
        co_return;
    }
    m_parts.clear();
    emit failed(read.error());
}

async::Task<Result<>> SearchHits::loadSessions()
{
    SearchWanted wanted = m_wanted;
    wanted.cursor = m_next;
    const Result<SearchPage> page = co_await m_desk.search(wanted);
    if (!page)
        co_return tl::unexpected(page.error());
    m_next = page->next;
    m_more = page->more;
    m_pending = page->pending;
    if (m_next.isEmpty())
        m_parts.erase(m_parts.begin());
    append(page->hits);
    co_return Result<>();
}

async::Task<Result<>> SearchHits::loadDecisions()
{
    constexpr int atOnce = 50;
    DecisionFilter filter;
    filter.words = m_wanted.text;
    filter.sandbox = m_wanted.sandbox;
    filter.agent = m_wanted.agent;
    filter.from = m_wanted.since;
    filter.until = m_wanted.until;
    const DecisionPlace place = m_nextDecision;
    const Result<DecisionPage> page = co_await m_workbench.rules().decisions(filter, place, atOnce);
    if (!page)
        co_return tl::unexpected(page.error());
    const SearchWords words(m_wanted.text);
    std::vector<DecisionHit> hits;
    for (const DecisionRecord &decision : page->decisions) {
        hits.push_back({decision, words.snippetOf(decision.text())});
        hits.back().decision.params.clear(); // it may be large, and is read where the hit leads to
        hits.back().decision.toolCall.clear();
    }
    m_nextDecision = page->next.value_or(DecisionPlace());
    if (!page->next)
        m_parts.erase(m_parts.begin());
    append(hits);
    co_return Result<>();
}

async::Task<Result<>> SearchHits::loadLogs()
{
    LogSearchWanted wanted{m_wanted.text, m_wanted.sandbox, m_wanted.since, m_wanted.until, m_next};
    const Result<LogSearchPage> page = co_await m_desk.searchLogs(wanted);
    if (!page)
        co_return tl::unexpected(page.error());
    m_next = page->next;
    if (m_next.isEmpty())
        m_parts.erase(m_parts.begin());
    append(page->hits);
    co_return Result<>();
}

template<typename Hit>
void SearchHits::append(const std::vector<Hit> &hits)
{
    if (hits.empty())
        return;
    const int first = int(m_hits.size());
    beginInsertRows({}, first, first + int(hits.size()) - 1);
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    endInsertRows();
    emit changed();
}

int SearchHits::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

bool SearchHits::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_parts.empty() && !isBusy();
}

void SearchHits::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_tasks.start(load());
}

QString SearchHits::originOf(const SearchHit &hit) const
{
    const SessionRow *session = m_workbench.sessions().find(hit.session);
    if (!session)
        return tr("A session that is not in the list");
    const QString origin =
        tr("%1 · %2 · sandbox “%3”")
            .arg(titleOf(*session), visibleLine(session->agent, 60), visibleLine(session->sandboxName, 60));
    return session->marks.archivedAt ? tr("Archived · %1").arg(origin) : origin;
}

QString SearchHits::originOf(const DecisionHit &hit) const
{
    const DecisionRecord &decision = hit.decision;
    return tr("%1, by: %2 · %3 · sandbox “%4”")
        .arg(lookOf(decision).word, deciderWords(decision.by, m_workbench.rules().rules()),
             agentWords(m_workbench, decision), visibleLine(decision.sandboxName, 60));
}

QString SearchHits::originOf(const LogHit &hit) const
{
    const ProcessRow *process = m_workbench.processes().find(hit.process);
    const SandboxRow *sandbox = m_workbench.sandboxes().find(hit.sandbox);
    return tr("%1 · sandbox “%2”")
        .arg(process ? visibleLine(process->command, 80) : tr("A process that is not in the list"),
             sandbox ? visibleLine(sandbox->name, 60) : QString());
}

QVariant SearchHits::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit *said = sessionHit(index.row());
    const DecisionHit *decided = decisionHit(index.row());
    const LogHit *printed = logHit(index.row());
    // it is a piece out of a text
    const QString snippet = (said ? said->snippet : decided ? decided->snippet : printed->snippet).trimmed();
    QString bare = snippet;
    bare.remove(QChar(SearchHit::markBegin)).remove(QChar(SearchHit::markEnd));
    const QString kind = said ? passageName(said->kind) : decided ? decisionHitName() : logHitName();
    const QString time = localTime(said ? said->at : decided ? decided->decision.decidedAt : printed->at);
    const QString origin = said ? originOf(*said) : decided ? originOf(*decided) : originOf(*printed);
    switch (role) {
    case Qt::DisplayRole:
        return visibleLine(m_mask.masked(bare));
    case SnippetRole: // with its marks, where nothing in it is secret
        return m_mask.hides(bare) ? visibleLine(m_mask.masked(bare)) : snippet;
    case Qt::AccessibleTextRole:
        return QStringList{kind, visibleLine(m_mask.masked(bare)), origin, time}.join(u", "_s);
    case KindRole:
        return kind;
    case OriginRole:
        return origin;
    case TimeRole:
        return time;
    default:
        return {};
    }
}

QString decisionHitName()
{
    return SearchHits::tr("Decision");
}

QString logHitName()
{
    return SearchHits::tr("Process output");
}

QString passageName(PassageKind kind)
{
    switch (kind) {
    case PassageKind::Prompt:
        return SearchHits::tr("Prompt");
    case PassageKind::Reply:
        return SearchHits::tr("Reply");
    case PassageKind::Thought:
        return SearchHits::tr("Thought");
    case PassageKind::Tool:
        return SearchHits::tr("Tool or request");
    case PassageKind::ToolOutput:
        return SearchHits::tr("Tool output");
    case PassageKind::Plan:
        return SearchHits::tr("Plan");
    }
    return {};
}

} // namespace sandgate
