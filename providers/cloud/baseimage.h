// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"

namespace sandgate {

// The Dockerfile, one line without its end, of a sandbox that is made of `image` as it is, for services that take
// Dockerfiles. InvalidSettings for what is no image's name: it must not bring lines of its own. Pure.
Result<QString> dockerfileOf(const QString &image);

} // namespace sandgate
