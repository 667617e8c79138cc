// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace sandgate {

// A table's columns, written once; the statements that need all of them are made from the list. The first `keys`
// columns tell one record from another.
struct Columns {
    QString table;
    QStringList names;
    int keys = 1;

    QString list() const;   // "a, b, c"
    QString select() const; // "SELECT a, b, c FROM table "
    QString insert() const; // "INSERT INTO table (a, b, c) VALUES (?, ?, ?) "
    QString save() const;   // insert, or replace all but the keys
};

} // namespace sandgate
