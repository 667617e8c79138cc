// SPDX-License-Identifier: Apache-2.0
#include "ui/files/editabletext.h"
#include <QStringDecoder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

// How many bytes at the end are the begin of a character that goes on.
qsizetype unfinished(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = uchar(bytes[bytes.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

// What a text document takes for its own signs.
bool isSignOfDocuments(QChar c)
{
    return c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1);
}

} // namespace

std::optional<EditableText> EditableText::of(const QByteArray &bytes, Extent extent)
{
    EditableText result;
    QByteArrayView rest(bytes);
    if (rest.startsWith(byteOrderMark)) {
        result.m_hasMark = true;
        rest = rest.sliced(byteOrderMark.size());
    }
    if (extent == Extent::Beginning)
        rest.chop(unfinished(rest));
    if (rest.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.m_text = decoder(rest);
    if (decoder.hasError())
        return std::nullopt;

    const qsizetype pairs = result.m_text.count("\r\n"_L1);
    const qsizetype returns = result.m_text.count(u'\r');
    const qsizetype feeds = result.m_text.count(u'\n');
    result.m_hasCarriageReturns = pairs > 0 && pairs == returns && pairs == feeds;
    const bool isMixed = returns > 0 && !result.m_hasCarriageReturns;
    result.m_canBeEdited = extent == Extent::Whole && !isMixed &&
                           std::none_of(result.m_text.cbegin(), result.m_text.cend(), isSignOfDocuments);
    if (result.m_hasCarriageReturns)
        result.m_text.replace("\r\n"_L1, "\n"_L1);
    return result;
}

QByteArray EditableText::bytes(const QString &edited) const
{
    QByteArray bytes = edited.toUtf8();
    if (m_hasCarriageReturns)
        bytes.replace('\n', "\r\n");
    return m_hasMark ? byteOrderMark.toByteArray() + bytes : bytes;
}

} // namespace sandgate
