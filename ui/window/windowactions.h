// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <array>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace sandgate {

// Everything that the window can do, each with its menu, words and keys. It decides nothing: the window connects the
// actions and says which apply.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow &window);

    QAction *newSandbox;
    QAction *newSession;
    QAction *newWindow;
    QAction *allSandboxes;
    QAction *accounts;
    QAction *applySetup;
    QAction *notifications;
    QAction *shortcuts;
    QAction *background;
    QAction *tray;
    QAction *keepAwake;
    QAction *closeWindow;
    QAction *quit;

    QAction *wake;
    QAction *sleep;
    QAction *runCommand;
    QAction *newTerminal;
    QAction *setup;
    QAction *desktop;
    QAction *filesPlace; // a separator, before which the menu of the files goes
    QAction *renameSandbox;
    QAction *deleteSandbox;

    QAction *writeMessage;
    QAction *send;
    QAction *stop;
    QAction *resumeQueue;
    QAction *showChanges;
    QAction *sessionWindow; // of its own
    QAction *renameSession;
    QActionGroup *sessionNotices; // of the session; the data: as for all (invalid), always (true), never (false)
    QAction *endSession;

    QAction *showInbox;
    QAction *nextRequest;
    QAction *later;
    QAction *makeRule;
    QAction *allowEverything;
    QAction *rules;
    QAction *decisions;
    std::array<QAction *, 9> options; // answer n of the request that is seen

    QAction *palette;
    QAction *search;
    QAction *sidebar;
    QAction *processes;
    QAction *files;
    QAction *rawEvents;
    QAction *processWindow; // its own, of the log or terminal that is shown
    QAction *showDeleted;
    QAction *showArchived;
    QAction *deletedSessions;
    QActionGroup *grouping; // of sessions; the data of each is a SessionGrouping
    QActionGroup *order;    // of sessions; the data of each is a SessionOrder
    QAction *filter;
    QAction *fullScreen;

    QAction *contents;
    QAction *places;
    QAction *rulesHelp;
    QAction *findingHelp;
    QAction *notificationsHelp;
    QAction *about;

    QMenu *sandboxMenu;
    QMenu *sessionMenu;
    QMenu *agentSettings; // these are filled when they are opened
    QMenu *output;

private:
    QAction *add(QMenu *menu, const QString &text, const char *name);

    QMainWindow &m_window;
};

} // namespace sandgate
