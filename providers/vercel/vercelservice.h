// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Vercel Sandbox (https://vercel.com/docs/vercel-sandbox): small virtual machines that stop after a time, with their
// files kept.
//
// Its API in the forms of the official client 3.5: a sandbox is known by its name, and each time that it runs is a
// session of its own, with other addresses for its ports.
CloudKind vercelKind();

} // namespace sandgate
