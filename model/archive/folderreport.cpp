// SPDX-License-Identifier: Apache-2.0
#include "model/archive/folderreport.h"

namespace sandgate {

void FolderReport::warn(const QString &sentence)
{
    constexpr qsizetype most = 100;
    if (warnings.size() < most)
        warnings << sentence;
    else
        ++moreWarnings;
}

} // namespace sandgate
