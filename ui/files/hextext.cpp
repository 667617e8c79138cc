// SPDX-License-Identifier: Apache-2.0
#include "ui/files/hextext.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

QString hexText(const QByteArray &bytes, qint64 from)
{
    constexpr qsizetype perLine = 16;
    QString text;
    text.reserve((bytes.size() / perLine + 1) * 78);
    for (qsizetype at = 0; at < bytes.size(); at += perLine) {
        const QByteArray line = bytes.mid(at, perLine);
        text += u"%1  "_s.arg(from + at, 8, 16, QChar(u'0'));
        for (qsizetype i = 0; i < perLine; ++i) {
            text += i < line.size() ? u"%1 "_s.arg(uchar(line[i]), 2, 16, QChar(u'0')) : u"   "_s;
            if (i == perLine / 2 - 1)
                text += u' ';
        }
        text += u' ';
        for (const char byte : line)
            text += byte >= 0x20 && byte < 0x7F ? QLatin1Char(byte) : QLatin1Char('.');
        text += u'\n';
    }
    text.chop(1);
    return text;
}

} // namespace sandgate
