// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QByteArrayList>
#include <QStringList>

namespace sandgate {

// What is left out when a folder is copied, as a shell's patterns: "*.o" is for names anywhere in it, "build/cache" (or
// "/build") for paths from the folder on. A folder is left out with all that is in it.
class Exclusions
{
public:
    explicit Exclusions(const QStringList &patterns = {});

    // `path` is relative to the folder. For the entry itself; whoever walks does not go into what matches.
    bool matches(const QByteArray &path) const;
    // Also when it lies in a folder that matches.
    bool coverAny(const QByteArrayList &parts) const;
    // The same patterns as options of tar, which may leave out less: what comes is looked at again.
    QStringList asTarOptions() const;

private:
    QByteArrayList m_names;
    QByteArrayList m_paths;
};

} // namespace sandgate
