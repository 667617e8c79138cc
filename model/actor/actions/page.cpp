// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/page.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

tl::unexpected<Error> badCursor()
{
    return failure(Error::Kind::InvalidSettings,
                   QCoreApplication::translate("Page", "The cursor is not one of this list. Begin without one."));
}

} // namespace

QString Cursor::text() const
{
    return u"%1.%2"_s.arg(QString::number(createdAt), id);
}

Result<Cursor> Cursor::parse(const QString &text)
{
    bool isNumber = false;
    const Cursor cursor{text.section(u'.', 0, 0).toLongLong(&isNumber), text.section(u'.', 1)};
    if (!isNumber || cursor.id.isEmpty())
        return badCursor();
    return cursor;
}

Result<int> pageLimit(const QJsonObject &arguments)
{
    constexpr int usual = 100;
    constexpr int most = 1000;
    const int limit = arguments["limit"_L1].toInt(usual);
    if (limit < 1 || limit > most)
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Page", "The limit of a page is from 1 to %1.").arg(most));
    return limit;
}

Result<EventIndex> indexAfter(const QString &cursor)
{
    if (cursor.isEmpty())
        return EventIndex(0);
    bool isNumber = false;
    const EventIndex index = cursor.toLongLong(&isNumber);
    if (!isNumber || index < 0)
        return badCursor();
    return index;
}

Result<QJsonValue> pageOf(const QJsonObject &arguments, const std::vector<Cursor> &places,
                          const std::function<QJsonObject(const Cursor &)> &show)
{
    const Result<int> limit = pageLimit(arguments);
    if (!limit)
        return tl::unexpected(limit.error());
    auto from = places.begin();
    if (const QString text = arguments["cursor"_L1].toString(); !text.isEmpty()) {
        const Result<Cursor> cursor = Cursor::parse(text);
        if (!cursor)
            return tl::unexpected(cursor.error());
        from = std::find_if(places.begin(), places.end(), [&](const Cursor &place) { return place < *cursor; });
    }
    const auto end = from + std::min<std::ptrdiff_t>(*limit, places.end() - from);
    QJsonArray items;
    for (auto place = from; place != end; ++place)
        items.append(show(*place));
    QJsonObject page{{u"items"_s, items}};
    if (end != places.end())
        page.insert(u"nextCursor"_s, (end - 1)->text());
    return page;
}

} // namespace sandgate
