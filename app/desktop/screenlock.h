// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QDBusConnection>

namespace sandgate {

// Whether the screen is locked, as far as the desktop tells: by org.freedesktop.ScreenSaver, GNOME's own, or logind's
// LockedHint. UI thread only.
class ScreenLock
{
public:
    enum class State {
        Unlocked, // somebody says so, and nobody the contrary
        Locked,
        Unknown, // nobody tells
    };

    ScreenLock(QDBusConnection session, QDBusConnection system);

    async::Task<State> state(); // asked anew each time; a second or so at most

private:
    QDBusConnection m_session;
    QDBusConnection m_system;
};

} // namespace sandgate
