// SPDX-License-Identifier: Apache-2.0
#include "model/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

QString Columns::list() const
{
    return names.join(", "_L1);
}

QString Columns::select() const
{
    return u"SELECT %1 FROM %2 "_s.arg(list(), table);
}

QString Columns::insert() const
{
    const QStringList marks(names.size(), u"?"_s);
    return u"INSERT INTO %1 (%2) VALUES (%3) "_s.arg(table, list(), marks.join(", "_L1));
}

QString Columns::save() const
{
    QStringList settings;
    for (const QString &name : names.mid(keys))
        settings << u"%1 = excluded.%1"_s.arg(name);
    return insert() +
           u"ON CONFLICT (%1) DO UPDATE SET %2"_s.arg(names.mid(0, keys).join(", "_L1), settings.join(", "_L1));
}

} // namespace sandgate
