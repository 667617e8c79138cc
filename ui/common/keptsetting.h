// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/secretmask.h"
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

// What a person looked for, as long as it may be kept in a file: nothing where it holds what looks like a key.
inline QString keepable(const QString &text, qsizetype longest)
{
    return SecretMask().hides(text) ? QString() : text.left(longest);
}

} // namespace sandgate
