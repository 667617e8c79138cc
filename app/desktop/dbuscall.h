// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <chrono>

namespace sandgate {

// What is sent and what came back; an error message also when there is no bus, or no answer within `patience`.
async::Task<QDBusMessage> callOverDBus(QDBusConnection bus, QDBusMessage message, std::chrono::milliseconds patience);

} // namespace sandgate
