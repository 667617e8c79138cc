// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/permissionlistmodel.h"
#include <QSet>

namespace sandgate {

// Has a screen reader say each new request once, with its agent and its action, whatever is in view, and without moving
// the focus. What comes while no window of the program is used is said when one is used again. UI thread only.
class RequestAnnouncer : public QObject
{
    Q_OBJECT
public:
    explicit RequestAnnouncer(PermissionListModel &requests, QObject *parent = nullptr);

private:
    void take();
    void tell();

    PermissionListModel &m_requests;
    QSet<RequestId> m_known; // among those that wait
    std::vector<RequestId> m_unsaid;
};

} // namespace sandgate
