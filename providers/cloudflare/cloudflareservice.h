// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Containers of a Worker that the person deploys at Cloudflare: resources/cloudflare, which is the bridge of
// @cloudflare/sandbox 0.12 with a way to a sandbox's ports.
//
// The bridge lists nothing and makes nothing: whatever is asked of a name starts a container. So a sandbox's name is
// made of its key, and whether it is still the same one is asked by the way that starts none. A container that nobody
// asks for ten minutes falls asleep, and with it go its files.
CloudKind cloudflareKind();

// The name of a sandbox with this key: 26 letters and digits of base32.
QString cloudflareName(const SandboxKey &key);

} // namespace sandgate
