// SPDX-License-Identifier: Apache-2.0
#include "model/store/decisiontable.h"
#include "model/actor/permissionbroker.h"
#include "model/actor/sessionlines.h"
#include <QCoreApplication>
#include <QIODevice>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int atOnce = 500; // rows that are read for a page
constexpr qint64 mostBytes = qint64(16) * 1024 * 1024;

DecisionRecord read(Rows &row)
{
    DecisionRecord decision;
    decision.request = {row.text(0)};
    decision.askedAt = row.integer(1);
    decision.decidedAt = row.integer(2);
    decision.sandbox = {row.text(3)};
    decision.sandboxName = row.text(4);
    decision.provider = row.text(5);
    decision.session = {row.text(6)};
    decision.sessionTitle = row.text(7);
    decision.project = row.text(8);
    decision.agent = row.text(9);
    decision.toolCall = row.bytes(10);
    decision.params = row.bytes(11);
    decision.state = row.enumerator(12, PermissionState::Expired);
    decision.options = permissionOptions(decision.params);
    decision.optionId = row.text(13);
    decision.by = row.text(14);
    decision.reason = row.text(15);
    return decision;
}

} // namespace

DecisionTable::DecisionTable(const Database &database)
    : m_page(
          database,
          u"SELECT p.id, p.asked_at, p.decided_at, p.sandbox, b.name, b.provider, p.session, s.title, s.cwd, s.agent, "
          "p.tool_call, p.params, p.state, p.option_id, p.decided_by, p.reason "
          "FROM permissions p JOIN sessions s ON s.id = p.session JOIN sandboxes b ON b.key = p.sandbox "
          "WHERE p.state > 0 AND NOT s.removed AND (p.decided_at, p.id) < (?, ?) AND p.decided_at >= ? "
          "AND ('' = ? OR p.sandbox = ?) AND ('' = ? OR p.session = ?) AND ('' = ? OR s.agent = ?) "
          "ORDER BY p.decided_at DESC, p.id DESC LIMIT ?"_s)
{
}

Result<DecisionPage> DecisionTable::page(const DecisionFilter &filter, const DecisionPlace &after, int limit)
{
    const qint64 until = filter.until > 0 ? filter.until : std::numeric_limits<qint64>::max();
    DecisionPlace from = after.decidedAt > 0 ? after : DecisionPlace{until, {}};
    const Result<std::vector<DecisionRecord>> read =
        all(m_page.query(from.decidedAt, from.request, filter.from, filter.sandbox, filter.sandbox, filter.session,
                         filter.session, filter.agent, filter.agent, atOnce),
            sandgate::read);
    if (!read)
        return tl::unexpected(read.error());
    DecisionPage page;
    qint64 bytes = 0;
    for (const DecisionRecord &decision : *read) {
        from = {decision.decidedAt, decision.request};
        if (filter.takes(decision)) {
            page.decisions.push_back(decision);
            bytes += decision.params.size() + decision.toolCall.size();
        }
        if (int(page.decisions.size()) >= limit || bytes > mostBytes) {
            page.next = from;
            return page;
        }
    }
    if (int(read->size()) == atOnce)
        page.next = from;
    return page;
}

Result<qint64> DecisionTable::write(const DecisionFilter &filter, DecisionFormat format,
                                    const std::vector<Secret> &hidden, QIODevice &to)
{
    qint64 count = 0;
    QByteArray text = decisionHead(format);
    std::optional<DecisionPlace> next = DecisionPlace{};
    while (next) {
        const Result<DecisionPage> page = this->page(filter, *next, atOnce);
        if (!page)
            return tl::unexpected(page.error());
        for (const DecisionRecord &decision : page->decisions)
            text += withoutSecrets(decisionLine(decision, format), hidden);
        count += std::ssize(page->decisions);
        if (to.write(text) != text.size())
            return failure(Error::Kind::Storage,
                           QCoreApplication::translate("DecisionTable", "The record of decisions cannot be written."),
                           to.errorString());
        text.clear();
        next = page->next;
    }
    return count;
}

} // namespace sandgate
