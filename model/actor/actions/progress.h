// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"

namespace sandgate {

// Tells the sink how far something long is, {"done", "total"}: a hundred times, however long it is.
inline auto progressTo(const Sink &sink)
{
    return [sink, told = qint64(-1)](qint64 done, qint64 total) mutable {
        const qint64 percent = total > 0 ? done * 100 / total : 100;
        if (percent != std::exchange(told, percent))
            sink({{QStringLiteral("done"), done}, {QStringLiteral("total"), total}});
    };
}

} // namespace sandgate
