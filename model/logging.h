// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLoggingCategory>

namespace sandgate {
Q_DECLARE_LOGGING_CATEGORY(lcAgent)
Q_DECLARE_LOGGING_CATEGORY(lcActor)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
} // namespace sandgate
