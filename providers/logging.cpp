// SPDX-License-Identifier: Apache-2.0
#include "providers/logging.h"

namespace sandgate {
Q_LOGGING_CATEGORY(lcTransport, "sandgate.transport", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCloud, "sandgate.cloud", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLocal, "sandgate.local", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDocker, "sandgate.docker", QtInfoMsg)
} // namespace sandgate
