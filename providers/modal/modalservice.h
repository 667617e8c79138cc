// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudprovider.h"

namespace sandgate {

// Modal (https://modal.com): containers that end, with all that is in them, when their time is over.
//
// Its gRPC services in the forms of the official client 0.11: the control plane makes sandboxes of the second
// generation, a router of its own for each runs commands, ports are tunnels.
CloudKind modalKind();

// The account that Modal's own programs use on this computer, from their configuration file; empty: there is none.
QJsonObject modalAccountOfThisComputer();

} // namespace sandgate
