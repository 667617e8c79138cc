// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "providers/modal/grpcwire.h"

namespace sandgate {

// What a status of gRPC that is not OK means, in the terms of Error; `service` is what people call the other side.
// A throttled call has retryAfter, from Modal's own detail of the status. Missing: gRPC's module cannot be loaded.
// Pure.
Error grpcError(const GrpcStatus &status, const QString &service);

// Whether the same call may succeed in a moment: the connection or the service stumbled.
bool isPassing(const GrpcStatus &status);

} // namespace sandgate
