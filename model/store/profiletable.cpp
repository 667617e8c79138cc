// SPDX-License-Identifier: Apache-2.0
#include "model/store/profiletable.h"
#include "model/store/columns.h"
#include "model/store/json.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Profiles", sentence);
}

Columns columns()
{
    return {u"profiles"_s, {u"name"_s, u"provider"_s, u"settings"_s, u"plan"_s}};
}

// One that does not read keeps nobody out of the others: it is there by its name, to be mended or forgotten.
ProfileRecord read(Rows &row)
{
    ProfileRecord profile;
    profile.name = row.text(0);
    profile.provider = row.text(1);
    const std::optional<QJsonObject> settings = objectFromJson(row.text(2));
    if (settings)
        profile.settings = *settings;
    const std::optional<QJsonObject> json = objectFromJson(row.text(3));
    const Result<PreparationPlan> plan = json ? planFromJson(*json) : PreparationPlan();
    if (plan)
        profile.plan = *plan;
    if (!settings || !json)
        profile.problem = Error{Error::Kind::Storage, text("What is stored of it cannot be read.")};
    else if (!plan)
        profile.problem = plan.error();
    return profile;
}

} // namespace

ProfileTable::ProfileTable(const Database &database)
    : m_save(database, columns().save())
    , m_remove(database, u"DELETE FROM profiles WHERE name = ?"_s)
    , m_all(database, columns().select() + "ORDER BY name"_L1)
{
}

Result<> ProfileTable::save(const ProfileRecord &profile)
{
    return m_save.run(profile.name, profile.provider, jsonOf(profile.settings), jsonOf(toJson(profile.plan)));
}

Result<> ProfileTable::remove(const QString &name)
{
    return m_remove.run(name);
}

Result<std::vector<ProfileRecord>> ProfileTable::all()
{
    return sandgate::all(m_all.query(), read);
}

} // namespace sandgate
