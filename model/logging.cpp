// SPDX-License-Identifier: Apache-2.0
#include "model/logging.h"

namespace sandgate {
Q_LOGGING_CATEGORY(lcAgent, "sandgate.agent", QtInfoMsg)
Q_LOGGING_CATEGORY(lcActor, "sandgate.actor", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "sandgate.store", QtInfoMsg)
} // namespace sandgate
