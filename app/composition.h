// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/places.h"
#include "model/actor/coreworkbench.h"
#include <memory>

namespace sandgate {

// The only place that names the concrete classes of all layers: SQLite, the keychain, the providers.
std::unique_ptr<CoreWorkbench> makeWorkbench(const Places &places);

// A core in the calling thread, started, for a program without windows; what serves other programs goes before it.
struct OwnedCore {
    std::unique_ptr<Core> core;
    std::unique_ptr<QObject> attached;
};
Result<OwnedCore> makeCore(const Places &places);

} // namespace sandgate
