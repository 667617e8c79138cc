// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/ids.h"
#include <QObject>
#include <QSet>

namespace sandgate {

// The requests that the person wants to see later. They stay counted; only the next look is given to others.
class SetAside : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool contains(const RequestId &request) const { return m_requests.contains(request); }
    void add(const RequestId &request)
    {
        m_requests.insert(request);
        emit changed();
    }
    void remove(const RequestId &request)
    {
        if (m_requests.remove(request))
            emit changed();
    }

signals:
    void changed();

private:
    QSet<RequestId> m_requests;
};

} // namespace sandgate
