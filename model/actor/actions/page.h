// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/rowjson.h"
#include <QJsonArray>

namespace sandgate {

// The place of a row in a listing, newest first: rows that are added meanwhile move no other's.
struct Cursor {
    qint64 createdAt = 0;
    QString id;

    QString text() const;
    static Result<Cursor> parse(const QString &text);
    friend bool operator==(const Cursor &, const Cursor &) = default;
    friend auto operator<=>(const Cursor &a, const Cursor &b)
    {
        return std::pair(a.createdAt, a.id) <=> std::pair(b.createdAt, b.id);
    }
};

Result<int> pageLimit(const QJsonObject &arguments);  // "limit": 1 to 1000, otherwise 100
Result<EventIndex> indexAfter(const QString &cursor); // of getEvents; 0 for none

// The page that `arguments` ("cursor", "limit") ask for: {"items", "nextCursor"?}. `rows` are sorted, newest first.
template<typename Row, typename Place>
Result<QJsonValue> pageOf(const QJsonObject &arguments, const std::vector<Row> &rows, Place place)
{
    const Result<int> limit = pageLimit(arguments);
    if (!limit)
        return tl::unexpected(limit.error());
    auto from = rows.begin();
    if (const QString text = arguments[QLatin1String("cursor")].toString(); !text.isEmpty()) {
        const Result<Cursor> cursor = Cursor::parse(text);
        if (!cursor)
            return tl::unexpected(cursor.error());
        from = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return place(row) < *cursor; });
    }
    const auto end = from + std::min<std::ptrdiff_t>(*limit, rows.end() - from);
    QJsonArray items;
    for (auto row = from; row != end; ++row)
        items.append(toJson(*row));
    QJsonObject page{{QStringLiteral("items"), items}};
    if (end != rows.end())
        page.insert(QStringLiteral("nextCursor"), place(*(end - 1)).text());
    return page;
}

} // namespace sandgate
