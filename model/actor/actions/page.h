// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <functional>

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

// The page that `arguments` ("cursor", "limit") ask for: {"items", "nextCursor"?}. `places` are sorted, newest first;
// `show` makes the item of one of them.
Result<QJsonValue> pageOf(const QJsonObject &arguments, const std::vector<Cursor> &places,
                          const std::function<QJsonObject(const Cursor &)> &show);

} // namespace sandgate
