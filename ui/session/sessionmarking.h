// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QObject>
#include <functional>

class QAction;
class QActionGroup;
class QMenu;

namespace sandgate {

// How a person keeps the shown session in order, and deletes it: entries of the session's menu, and what they do.
class SessionMarking : public QObject
{
    Q_OBJECT
public:
    // Adds its entries to the end of the menu. `window` has the actions, and dialogs open over it.
    SessionMarking(Workbench &workbench, QMenu &sessionMenu, QWidget &window);

    void show(const SessionId &session); // again when it has changed; empty: none is shown

signals:
    // Something was done; `undo` takes it back.
    void done(const QString &message, const std::function<void()> &undo);
    void restored(const sandgate::SessionId &session); // which is known as soon as its row comes
    void failed(const sandgate::Error &error);

private:
    QAction *add(QMenu &menu, const QString &text, const char *name);
    void addColours(QMenu &menu);
    void archive();
    void askForTags();
    void askToDelete();
    void mark(const MarkChange &change);
    async::Task<> runMark(SessionId session, MarkChange change);
    async::Task<> runArchive(SessionId session, QString title);
    async::Task<> runDelete(SessionId session, QString title, bool endFirst);
    async::Task<> runRestore(SessionId session);

    Workbench &m_workbench;
    QWidget &m_window;
    SessionId m_session;
    QAction *m_pin;
    QAction *m_archive;
    QAction *m_tags;
    QMenu *m_colourMenu;
    QActionGroup *m_colours; // the data of each is a SessionColour
    QAction *m_delete;
    async::Scope m_tasks; // last
};

} // namespace sandgate
