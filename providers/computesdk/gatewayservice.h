// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Sandboxes of the hosted gateway of ComputeSDK (https://computesdk.com), which makes them at some cloud, and of the
// daemon that runs in each: the wire of computesdk 1.10 to 2.5. Later ones have no gateway; for those there is
// ComputeSdkProvider.
//
// The gateway lists nothing, pauses nothing and does not say when a sandbox ends. What an unheard attempt has made is
// found by the next one, since a sandbox's name there is its key.
CloudKind computeSdkGatewayKind();

} // namespace sandgate
