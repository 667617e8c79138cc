// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/rows.h"
#include <QJsonObject>

// Rows and records as JSON for other programs. The names are the SDK's where it has the thing; times are milliseconds
// since 1970.
namespace sandgate {

class SandboxActor;

QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &json); // what is not understood is Protocol
QJsonObject toJson(const SandboxRow &sandbox, const SandboxId &id);
QJsonObject toJson(const SessionRow &session, const SessionRecord &record);
QJsonObject sessionNow(SandboxActor &actor, const SessionId &session); // one that the actor has
QJsonObject toJson(const EventRecord &event);                          // the payload as it came
QJsonObject toJson(const PermissionRow &request);
QJsonObject toJson(const ProcessRow &process);
QJsonObject toJson(const LogRecord &entry);
QJsonObject toJson(const SearchHit &hit); // "found": begin and length of each place in the snippet, in UTF-16
QJsonObject toJson(const Removable &removed);

QString errorKindName(Error::Kind kind); // "gone", "unreachable" ...
QString stateName(SandboxState state);
QString stateName(SessionState state);
QString stateName(PermissionState state);
QString stateName(ProcessState state);

} // namespace sandgate
