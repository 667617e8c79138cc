// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemModel>

namespace sandgate {

// Calls `slot` of `context` after each change of the model's rows.
template<typename Context, typename Slot>
void onAnyChange(const QAbstractItemModel &model, Context *context, Slot slot)
{
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, context, slot);
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, context, slot);
    QObject::connect(&model, &QAbstractItemModel::dataChanged, context, slot);
}

} // namespace sandgate
