// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace sandgate {

// Where things are, by the XDG base directory specification. Folders with private data are made with mode 0700.
struct Places {
    QString data;     // database, local sandboxes, the pinned npm packages
    QString runtime;  // the two sockets
    QString settings; // an INI file: window state and preferences, nothing secret

    QString database() const { return data + QLatin1String("/sandgate.db"); }
    QString localSandboxes() const { return data + QLatin1String("/local"); }
    QString controlSocket() const { return runtime + QLatin1String("/control"); } // of the window
    QString coreSocket() const { return runtime + QLatin1String("/core"); }       // of who owns the database

    static Places ofThisUser();
};

} // namespace sandgate
