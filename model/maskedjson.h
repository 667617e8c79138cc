// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/secretmask.h"
#include <QByteArray>

namespace sandgate {

// Hides what the mask finds in a message of a protocol; an object in JSON stays one. Bytes in which nothing is found
// stay the very bytes that came. Whether anything was hidden.
bool maskJson(QByteArray &payload, const SecretMask &mask);

} // namespace sandgate
