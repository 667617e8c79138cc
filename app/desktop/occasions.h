// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "ui/settings/notificationsettings.h"
#include <QSet>
#include <QTimer>
#include <chrono>
#include <map>

namespace sandgate {

// Something that a person may be called for.
struct Occasion {
    NoticeKind kind = NoticeKind::Decision;
    QString key;       // tells it from every other one
    RequestId request; // of a decision
    SessionId session; // of all but SandboxEnds and NotPrepared
    SandboxKey sandbox;
    friend bool operator==(const Occasion &, const Occasion &) = default;
};

// Watches what the core tells for what a person may be called for, and for when there is no more reason to.
// What was so when the program started is called for only where it still waits.
//
// UI thread only.
class Occasions : public QObject
{
    Q_OBJECT
public:
    // `ahead`: how long before a sandbox ends.
    Occasions(Workbench &workbench, std::chrono::milliseconds ahead, QObject *parent = nullptr);

    const Occasion *find(const QString &key) const; // null when it is over

signals:
    void came(const sandgate::Occasion &occasion);
    void over(const QString &key);

private:
    template<typename Model, typename Look, typename Forget>
    void watch(Model &model, Look look, Forget forget);
    void lookAt(const PermissionRow &row);
    void lookAt(const SessionRow &row);
    void lookAt(const SandboxRow &row);
    void lookAtPreparation(const SandboxKey &sandbox);
    void lookForEnds();
    void set(const Occasion &occasion, bool holds);

    Workbench &m_workbench;
    const std::chrono::milliseconds m_ahead;
    std::map<QString, Occasion> m_open;
    QSet<SessionId> m_working; // a turn ran when they were last heard of
    QHash<SessionId, SessionState> m_states;
    QHash<SandboxKey, qint64> m_ends;
    QSet<SandboxKey> m_preparing;
    QTimer m_nextEnd;
};

} // namespace sandgate

Q_DECLARE_METATYPE(sandgate::Occasion)
