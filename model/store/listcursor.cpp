// SPDX-License-Identifier: Apache-2.0
#include "model/store/listcursor.h"
#include <QCoreApplication>
#include <QCryptographicHash>

namespace sandgate {
namespace {

constexpr qsizetype longest = 4096;
constexpr qsizetype sumSize = 9;

// Finds cursors of other lists and typing mistakes. It protects nothing: what a cursor holds is only ever compared.
QByteArray sum(const QByteArray &list, const QByteArray &place)
{
    return QCryptographicHash::hash(list + '\0' + place, QCryptographicHash::Sha256).left(sumSize);
}

tl::unexpected<Error> bad()
{
    return failure(Error::Kind::InvalidSettings,
                   QCoreApplication::translate("ListCursor", "The cursor is not one of this list. Begin without one."));
}

} // namespace

QString ListCursor::text(const QByteArray &list) const
{
    const QByteArray place = QByteArray(direction == Direction::Onward ? "+" : "-") +
                             (side == Side::After ? ">" : "<") + QByteArray::number(number) + ' ' + id.toUtf8();
    return QString::fromLatin1(
        (sum(list, place) + place).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<ListCursor> ListCursor::parse(const QString &text, const QByteArray &list)
{
    if (text.size() > longest)
        return bad();
    const auto bytes = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::Base64UrlEncoding |
                                                                         QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() < sumSize + 4)
        return bad();
    const QByteArray place = (*bytes).mid(sumSize);
    if ((*bytes).left(sumSize) != sum(list, place))
        return bad();
    const qsizetype space = place.indexOf(' ');
    bool isNumber = false;
    ListCursor cursor;
    cursor.number = place.mid(2, space - 2).toLongLong(&isNumber);
    if (space < 0 || !isNumber)
        return bad();
    cursor.direction = place[0] == '+' ? Direction::Onward : Direction::Back;
    cursor.side = place[1] == '>' ? Side::After : Side::Before;
    cursor.id = QString::fromUtf8(place.mid(space + 1));
    return cursor;
}

} // namespace sandgate
