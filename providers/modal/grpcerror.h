// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"

namespace grpc {
class Status;
}

namespace sandgate {

// What a status of gRPC that is not OK means, in the terms of Error; `service` is what people call the other side.
// A throttled call has retryAfter, from Modal's own detail of the status. Pure.
Error grpcError(const grpc::Status &status, const QString &service);

// Whether the same call may succeed in a moment: the connection or the service stumbled.
bool isPassing(const grpc::Status &status);

} // namespace sandgate
