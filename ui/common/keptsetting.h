// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSettings>

namespace sandgate {

// Writes a setting where it is another one than before: what did not change is no reason to write the file.
inline void keep(QSettings &settings, QLatin1String key, const QVariant &value)
{
    if (settings.value(key) != value)
        settings.setValue(key, value);
}

} // namespace sandgate
