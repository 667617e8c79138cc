// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/searchdesk.h"
#include "model/items/workbench.h"
#include "model/rules/decisionrecord.h"
#include "model/secretmask.h"
#include "providers/async/scope.h"
#include <QAbstractListModel>
#include <variant>

namespace sandgate {

// A decision that was found; of its request only what is listed.
struct DecisionHit {
    DecisionRecord decision;
    QString snippet; // with SearchHit's marks
};

// The hits of one search, page by page as they are looked at: what was said in sessions, then what was decided, then
// what processes printed.
// UI thread only.
class SearchHits : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { SnippetRole = Qt::UserRole, KindRole, OriginRole, TimeRole };
    Q_ENUM(Role)
    enum class Part { Sessions, Decisions, Logs };

    SearchHits(SearchDesk &desk, Workbench &workbench, QObject *parent = nullptr);

    // Another subject: the hits of the one before are gone.
    void search(const SearchWanted &wanted, std::vector<Part> parts); // in this order
    void clear();
    bool isBusy() const { return m_busy; }
    // One of these has it; the others are null.
    const SearchHit *sessionHit(int row) const { return std::get_if<SearchHit>(&m_hits[size_t(row)]); }
    const DecisionHit *decisionHit(int row) const { return std::get_if<DecisionHit>(&m_hits[size_t(row)]); }
    const LogHit *logHit(int row) const { return std::get_if<LogHit>(&m_hits[size_t(row)]); }
    bool hasMoreThanIsShown() const { return m_more; }
    qint64 pending() const { return m_pending; } // events that are not searched yet

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void changed(); // began, went on, or ended
    void failed(const sandgate::Error &error);

private:
    async::Task<> load();
    async::Task<Result<>> loadSessions();
    async::Task<Result<>> loadDecisions();
    async::Task<Result<>> loadLogs();
    template<typename Hit>
    void append(const std::vector<Hit> &hits);
    QString originOf(const SearchHit &hit) const;
    QString originOf(const DecisionHit &hit) const;
    QString originOf(const LogHit &hit) const;

    SearchDesk &m_desk;
    Workbench &m_workbench;
    const SecretMask m_mask;
    SearchWanted m_wanted;
    std::vector<std::variant<SearchHit, DecisionHit, LogHit>> m_hits;
    std::vector<Part> m_parts; // that are not read through; the next page is of the first one
    QString m_next;
    DecisionPlace m_nextDecision;
    bool m_busy = false;
    bool m_more = false;
    qint64 m_pending = 0;
    async::Scope m_tasks;
};

QString passageName(PassageKind kind); // for people
QString decisionHitName();
QString logHitName();

} // namespace sandgate
