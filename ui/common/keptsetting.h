// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSettings>

namespace sandgate {

// Writes a setting where it is another one than before: what did not change is no reason to write the file. A list that
// was read from one is a text if it has one member, and nothing if it has none.
inline void keep(QSettings &settings, QAnyStringView key, const QVariant &value)
{
    const QVariant kept = settings.value(key);
    const bool isSameList = value.metaType() == QMetaType::fromType<QStringList>() && settings.contains(key) &&
                            kept.toStringList() == value.toStringList();
    if (kept != value && !isSameList)
        settings.setValue(key, value);
}

} // namespace sandgate
