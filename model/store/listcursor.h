// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"

namespace sandgate {

// A place between two rows of a list, and a direction from there; as text it is opaque, and bound to its list. The
// place is named by a row's own values, never by a count of rows, so that it stays where it is while rows are added.
struct ListCursor {
    enum class Direction { Onward, Back };
    enum class Side { Before, After };

    Direction direction = Direction::Onward;
    Side side = Side::After; // of the row with these values
    qint64 number = 0;
    QString id = {};

    // `list` names the list and its filter.
    QString text(const QByteArray &list) const;
    static Result<ListCursor> parse(const QString &text, const QByteArray &list);
    friend bool operator==(const ListCursor &, const ListCursor &) = default;
};

} // namespace sandgate
