// SPDX-License-Identifier: Apache-2.0
#include "model/store/ruletable.h"
#include "model/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"rules"_s,
            {u"id"_s, u"effect"_s, u"scope"_s, u"scope_value"_s, u"tool_kind"_s, u"command"_s, u"path"_s, u"host"_s,
             u"ends_at"_s, u"suspended"_s, u"origin"_s, u"created_at"_s, u"last_used_at"_s, u"uses"_s}};
}

Rule read(Rows &row)
{
    Rule rule;
    rule.id = {row.text(0)};
    rule.effect = row.enumerator(1, RuleEffect::Deny);
    rule.scope = row.enumerator(2, RuleScope::Everywhere);
    rule.scopeValue = row.text(3);
    rule.toolKind = row.text(4);
    rule.command = row.text(5);
    rule.path = row.text(6);
    rule.host = row.text(7);
    rule.endsAt = row.optionalInteger(8);
    rule.isSuspended = row.integer(9) != 0;
    rule.origin = row.enumerator(10, RuleOrigin::Profile);
    rule.createdAt = row.integer(11);
    rule.lastUsedAt = row.integer(12);
    rule.uses = row.integer(13);
    return rule;
}

} // namespace

RuleTable::RuleTable(const Database &database)
    : m_save(database, columns().save())
    , m_remove(database, u"DELETE FROM rules WHERE id = ?"_s)
    , m_all(database, columns().select() + "ORDER BY created_at, id"_L1)
{
}

Result<> RuleTable::save(const Rule &rule)
{
    return m_save.run(rule.id, rule.effect, rule.scope, rule.scopeValue, rule.toolKind, rule.command, rule.path,
                      rule.host, rule.endsAt, rule.isSuspended, rule.origin, rule.createdAt, rule.lastUsedAt,
                      rule.uses);
}

Result<> RuleTable::remove(const RuleId &rule)
{
    return m_remove.run(rule);
}

Result<std::vector<Rule>> RuleTable::all()
{
    return sandgate::all(m_all.query(), read);
}

} // namespace sandgate
