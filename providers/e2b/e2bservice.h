// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// E2B (https://e2b.dev): small virtual machines that end, or pause with all that runs in them, after a time.
//
// Its API in the forms of the official client 2.51: sandboxes by REST at api.<domain>, commands by Connect-RPC at the
// sandbox's own agent, ports by host names or by headers. Self-hosted ones by the account's domain and addresses.
CloudKind e2bKind();

} // namespace sandgate
