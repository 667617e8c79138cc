// SPDX-License-Identifier: Apache-2.0
#include "model/store/setuptable.h"
#include "model/store/columns.h"
#include "model/store/json.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"setups"_s, {u"name"_s, u"setup"_s}};
}

SetupRecord read(Rows &row)
{
    SetupRecord record;
    record.name = row.text(0);
    const std::optional<QJsonObject> json = objectFromJson(row.text(1));
    const Result<SandboxSetup> setup = setupFromJson(json.value_or(QJsonObject()));
    if (json && setup)
        record.setup = *setup;
    else
        row.setProblem(1);
    return record;
}

} // namespace

SetupTable::SetupTable(const Database &database)
    : m_save(database, columns().save())
    , m_remove(database, u"DELETE FROM setups WHERE name = ?"_s)
    , m_all(database, columns().select() + "ORDER BY name"_L1)
{
}

Result<> SetupTable::save(const SetupRecord &setup)
{
    return m_save.run(setup.name, jsonOf(toJson(setup.setup)));
}

Result<> SetupTable::remove(const QString &name)
{
    return m_remove.run(name);
}

Result<std::vector<SetupRecord>> SetupTable::all()
{
    return sandgate::all(m_all.query(), read);
}

} // namespace sandgate
