// SPDX-License-Identifier: Apache-2.0
#include "model/store/preparationtable.h"
#include "model/logging.h"
#include "model/store/columns.h"
#include "model/store/json.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"preparations"_s, {u"sandbox"_s, u"state"_s}};
}

// One that does not read, or that a stricter check refuses, keeps nobody out of all the rest: it is no longer there.
std::optional<Preparation> read(Rows &row)
{
    const std::optional<QJsonObject> json = objectFromJson(row.text(1));
    Result<Preparation> preparation = json ? preparationFromJson(*json) : failure(Error::Kind::Storage, QString());
    if (preparation)
        return std::move(*preparation);
    qCWarning(lcStore) << "what was to be prepared in the sandbox" << row.text(0)
                       << "cannot be read:" << preparation.error().what;
    return std::nullopt;
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
    const Result<std::vector<std::optional<Preparation>>> rows = sandgate::all(m_all.query(), read);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Preparation> preparations;
    for (const std::optional<Preparation> &row : *rows) {
        if (row)
            preparations.push_back(*row);
    }
    return preparations;
}

} // namespace sandgate
