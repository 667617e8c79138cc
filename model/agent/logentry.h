// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <optional>

namespace sandgate {

// An entry of a process's log as the server's event stream brings it:
// {"sequence":12,"stream":"stdout","timestampMs":1795397157615,"data":"bm9ubA==","encoding":"base64"}. Nothing: it is
// none, since it has no sequence; what else is missing or of another type is as good as empty. Any thread.
std::optional<LogRecord> readLogEntry(const QByteArray &json, const ProcessKey &process);

} // namespace sandgate
