// SPDX-License-Identifier: Apache-2.0
#include "model/store/preparationtable.h"
#include "model/store/columns.h"
#include "model/store/json.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"preparations"_s, {u"sandbox"_s, u"state"_s}};
}

Preparation read(Rows &row)
{
    const std::optional<QJsonObject> json = objectFromJson(row.text(1));
    const Result<Preparation> preparation =
        json ? preparationFromJson(*json) : failure(Error::Kind::Storage, QString());
    if (preparation)
        return *preparation;
    row.setProblem(1);
    return {};
}

} // namespace

PreparationTable::PreparationTable(const Database &database)
    : m_save(database, columns().save())
    , m_remove(database, u"DELETE FROM preparations WHERE sandbox = ?"_s)
    , m_all(database, columns().select() + "ORDER BY sandbox"_L1)
{
}

Result<> PreparationTable::save(const Preparation &preparation)
{
    return m_save.run(preparation.sandbox.value, jsonOf(toJson(preparation)));
}

Result<> PreparationTable::remove(const SandboxKey &sandbox)
{
    return m_remove.run(sandbox.value);
}

Result<std::vector<Preparation>> PreparationTable::all()
{
    return sandgate::all(m_all.query(), read);
}

} // namespace sandgate
