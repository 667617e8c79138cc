// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/logstore.h"
#include <QStringList>

namespace sandgate::test {

inline LogRecord entry(qint64 sequence, const QByteArray &data, LogStream stream = LogStream::Out)
{
    return {{"p"}, sequence, stream, 1700000000000 + sequence, data};
}

inline QString textOf(const LogLine &line)
{
    if (line.stream == LogStream::Gap)
        return gapText(line.text);
    return QString::fromUtf8(line.text.data(), qsizetype(line.text.size()));
}

// Each line, with a mark of its stream.
inline QStringList texts(const LogLines &lines)
{
    static const QStringList marks = {"", "E:", "P:", "G:"};
    QStringList list;
    for (qint64 i = lines.first(); i < lines.end(); ++i)
        list += marks[int(lines.line(i).stream)] + textOf(lines.line(i));
    return list;
}

} // namespace sandgate::test
