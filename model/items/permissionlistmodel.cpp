// SPDX-License-Identifier: Apache-2.0
#include "model/items/permissionlistmodel.h"

namespace sandgate {

QVariant PermissionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PermissionRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.toolCall.title;
    case IdRole:
        return QVariant::fromValue(row.id);
    case SessionRole:
        return QVariant::fromValue(row.session);
    case SandboxRole:
        return QVariant::fromValue(row.sandbox);
    case StateRole:
        return int(row.state);
    case AskedRole:
        return row.askedAt;
    default:
        return {};
    }
}

int PermissionListModel::waitingCount() const
{
    return int(std::count_if(rows().begin(), rows().end(),
                             [](const PermissionRow &row) { return row.state == PermissionState::Pending; }));
}

std::vector<RequestId> PermissionListModel::waiting(const SessionId &session) const
{
    std::vector<const PermissionRow *> found;
    for (const PermissionRow &row : rows()) {
        if (row.state == PermissionState::Pending && (session.isEmpty() || row.session == session))
            found.push_back(&row);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const PermissionRow *a, const PermissionRow *b) { return a->askedAt < b->askedAt; });
    std::vector<RequestId> ids;
    ids.reserve(found.size());
    for (const PermissionRow *row : found)
        ids.push_back(row->id);
    return ids;
}

} // namespace sandgate
