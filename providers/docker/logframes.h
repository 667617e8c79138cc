// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>

namespace sandgate {

// The text in an answer of the engine's log, which comes in frames: stream, three zeros, length, bytes. Both streams,
// in their order. What is not in frames (a container with a terminal) is given as it is; of a frame that was cut, what
// is there. Pure.
QByteArray textOfLogFrames(const QByteArray &frames);

} // namespace sandgate
