// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"

namespace sandgate {

// One message of a streaming call of the Connect protocol, with its head: a flag and the length.
QByteArray connectMessage(const QJsonObject &message);

// What a whole answer of envd's process.Process/Start says: the output of both streams and how the process ended.
// Unreachable when the stream ended before the process had; the service's own error otherwise. Pure. Wire format:
// https://connectrpc.com/docs/protocol, JSON codec, with protobuf's rule that zeros are left out.
Result<CommandEnd> readProcessStream(const QByteArray &stream);

} // namespace sandgate
