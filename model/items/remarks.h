// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptentry.h"
#include <optional>

namespace sandgate {

// Something that happened to a conversation from outside, said to people.
struct Remark {
    QString text;
    QString detail;
    TranscriptEntry::Severity severity = TranscriptEntry::Severity::Normal;
    bool endsConnection = false; // nothing that was open then can still be answered
    bool endsTurn = false;
};

// The words for a notification of Sandgate's own ("_sandgate/gap") or of the server ("_adapter/agent_exited");
// nothing for any other method.
std::optional<Remark> remarkOn(const QString &method, const QJsonObject &params);

// The words for the end of a turn, by its stop reason.
Remark turnEnd(const QString &stopReason);

// The most telling text of a JSON-RPC error, with the rest as detail.
Remark errorRemark(const QJsonObject &error);

} // namespace sandgate
