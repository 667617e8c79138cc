// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLoggingCategory>

// QT_LOGGING_RULES="sandgate.*=true" shows all of them. Never a token, a header's value, a prompt or a file's contents.
namespace sandgate {
Q_DECLARE_LOGGING_CATEGORY(lcTransport)
Q_DECLARE_LOGGING_CATEGORY(lcCloud)
Q_DECLARE_LOGGING_CATEGORY(lcLocal)
Q_DECLARE_LOGGING_CATEGORY(lcDocker)
} // namespace sandgate
