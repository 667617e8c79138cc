// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

class QDBusMessage;

namespace sandgate {

// Keeps the computer from falling asleep by itself while agents work; a person can still send it to sleep. By
// org.freedesktop.PowerManagement (Plasma, Xfce ...), GNOME's session manager, or logind; released when the program
// ends in whatever way. UI thread only.
class SuspendInhibitor
{
public:
    SuspendInhibitor(QDBusConnection session, QDBusConnection system);
    ~SuspendInhibitor();

    void setWanted(bool wanted);

private:
    enum class By { Nobody, PowerManagement, Gnome, Login };

    async::Task<> keepUp();
    async::Task<> take();
    void release();

    QDBusConnection m_session;
    QDBusConnection m_system;
    bool m_wanted = false;
    bool m_taken = false; // as far as somebody could be asked
    By m_by = By::Nobody;
    quint32 m_cookie = 0;
    QDBusUnixFileDescriptor m_lock; // closing it releases logind's
    async::Scope m_tasks;
};

} // namespace sandgate
