// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"

namespace sandgate {

// What is written on a sandbox that Sandgate makes, where a service keeps texts by name with each: whose it is, how
// people call it, and what it was made with.
QJsonObject labelsOf(const SandboxSpec &spec);

// What it is called at a service whose names are unique: an attempt whose answer was lost is found again by the next.
QString uniqueName(const SandboxKey &key);

// The labels, read again: key, name and settings. Of what somebody else made they are empty.
CloudSandbox labelled(const QJsonObject &labels);

} // namespace sandgate
