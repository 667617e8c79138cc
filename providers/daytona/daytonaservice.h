// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Daytona (https://daytona.io): containers that stop, with their files kept, when nothing happened in them for a time.
//
// Its API in the forms of the official client 0.218: sandboxes by REST below <api>/sandbox, commands by the toolbox
// whose address comes with each sandbox, ports by previews with a token that each start makes anew.
CloudKind daytonaKind();

} // namespace sandgate
