// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Sprites of Fly (https://sprites.dev): machines that fall asleep by themselves and keep their files. The API of the
// official client 0.1. A sprite's name is its id, and holds the sandbox's key; its server is one of its services, which
// is reached by the sprite's own public address and guarded by the server's token.
CloudKind spritesKind();

} // namespace sandgate
