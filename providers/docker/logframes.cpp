// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/logframes.h"
#include <QtEndian>
#include <algorithm>

namespace sandgate {

namespace {

constexpr qsizetype headSize = 8;

bool isHead(QByteArrayView bytes)
{
    return bytes.size() >= headSize && uchar(bytes[0]) <= 2 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
}

} // namespace

QByteArray textOfLogFrames(const QByteArray &frames)
{
    QByteArray text;
    QByteArrayView rest = frames;
    while (isHead(rest)) {
        const quint32 length = qFromBigEndian<quint32>(rest.data() + 4);
        rest = rest.sliced(headSize);
        const qsizetype there = std::min<qsizetype>(length, rest.size());
        text.append(rest.first(there));
        rest = rest.sliced(there);
    }
    const bool wasCut = !text.isEmpty() && rest.size() < headSize;
    if (!wasCut)
        text.append(rest);
    return text;
}

} // namespace sandgate
