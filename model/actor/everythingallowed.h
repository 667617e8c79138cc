// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/rule.h"
#include <QObject>
#include <QTimer>

namespace sandgate {

// The sessions in which everything is allowed that is not denied, each until its time is over. Core thread only.
class EverythingAllowed : public QObject
{
    Q_OBJECT
public:
    explicit EverythingAllowed(QObject *parent = nullptr);

    const AllowedEverything &sessions() const { return m_sessions; }
    bool isIn(const SessionId &session) const; // also where the timer is late, after a sleep of the computer
    // 0: it has no end. False: it is so already.
    bool allow(const SessionId &session, qint64 endsAt);
    bool end(const SessionId &session);

signals:
    void timeIsOver(const sandgate::SessionId &session); // it is not among the sessions any more

private:
    void look();

    AllowedEverything m_sessions;
    QTimer m_next; // until the first of them ends
};

} // namespace sandgate
