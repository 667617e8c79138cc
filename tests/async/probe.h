// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <atomic>

namespace sandgate::test {

// A local of a coroutine: how many live is how many frames have been entered and not yet unwound.
class Probe
{
public:
    static inline std::atomic<int> alive = 0;

    Probe() { ++alive; }
    ~Probe() { --alive; }
    Q_DISABLE_COPY_MOVE(Probe)
};

} // namespace sandgate::test
