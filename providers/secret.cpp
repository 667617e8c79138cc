// SPDX-License-Identifier: Apache-2.0
#include "providers/secret.h"
#include <QRandomGenerator>
#include <array>

namespace sandgate {

Secret Secret::random()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return Secret(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

} // namespace sandgate
