// SPDX-License-Identifier: Apache-2.0
#include "model/store/sandboxtable.h"
#include "model/store/columns.h"
#include "model/store/json.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"sandboxes"_s,
            {u"key"_s, u"name"_s, u"provider"_s, u"id"_s, u"settings"_s, u"life"_s, u"problem"_s, u"created_at"_s}};
}

SandboxRecord read(Rows &row)
{
    SandboxRecord sandbox;
    sandbox.key = {row.text(0)};
    sandbox.name = row.text(1);
    sandbox.provider = row.text(2);
    sandbox.id = {row.text(3)};
    const std::optional<QJsonObject> settings = objectFromJson(row.text(4));
    if (settings)
        sandbox.settings = *settings;
    else
        row.setProblem(4);
    sandbox.life = row.enumerator(5, SandboxLife::Destroyed);
    if (!row.isNull(6)) {
        sandbox.problem = errorFromJson(row.text(6));
        if (!sandbox.problem)
            row.setProblem(6);
    }
    sandbox.createdAt = row.integer(7);
    return sandbox;
}

} // namespace

SandboxTable::SandboxTable(const Database &database)
    : m_save(database, columns().save())
    , m_all(database, columns().select() + "ORDER BY created_at, number"_L1)
{
}

Result<> SandboxTable::save(const SandboxRecord &sandbox)
{
    std::optional<QString> problem;
    if (sandbox.problem)
        problem = jsonOf(*sandbox.problem);
    return m_save.run(sandbox.key, sandbox.name, sandbox.provider, sandbox.id, jsonOf(sandbox.settings), sandbox.life,
                      problem, sandbox.createdAt);
}

Result<std::vector<SandboxRecord>> SandboxTable::all()
{
    return sandgate::all(m_all.query(), read);
}

} // namespace sandgate
