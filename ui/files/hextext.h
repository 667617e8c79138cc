// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>

namespace sandgate {

// Bytes as lines of sixteen: where they are in the file, hexadecimal, and as ASCII with a dot for what is none.
QString hexText(const QByteArray &bytes, qint64 from);

} // namespace sandgate
