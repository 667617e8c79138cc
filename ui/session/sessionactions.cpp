// SPDX-License-Identifier: Apache-2.0
#include "ui/session/sessionactions.h"
#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SessionActions::SessionActions(QWidget &page, QMenu &sessionMenu)
    : QObject(&page)
    , m_page(page)
{
    sessionMenu.addSeparator();
    QMenu &search = *sessionMenu.addMenu(tr("&Find in Conversation"));
    find = add(search, tr("&Find…"), "findAction");
    find->setShortcut(QKeySequence::Find);
    findNext = add(search, tr("Find &Next"), "findNextAction", u"Ctrl+G"_s);
    findPrevious = add(search, tr("Find &Previous"), "findPreviousAction", u"Ctrl+Shift+G"_s);
    QMenu &go = *sessionMenu.addMenu(tr("G&o To"));
    nextPrompt = add(go, tr("&Next Message of Yours"), "nextPromptAction", u"Alt+Shift+Down"_s);
    previousPrompt = add(go, tr("&Previous Message of Yours"), "previousPromptAction", u"Alt+Shift+Up"_s);
    nextRequest = add(go, tr("Next &Request"), "nextRequestInSessionAction");
    previousRequest = add(go, tr("Previous Re&quest"), "previousRequestInSessionAction");
    nextProblem = add(go, tr("Next &Error"), "nextProblemAction", u"Alt+Shift+PgDown"_s);
    previousProblem = add(go, tr("Previous Err&or"), "previousProblemAction", u"Alt+Shift+PgUp"_s);
    attach = add(sessionMenu, tr("A&ttach Files…"), "attachFilesAction", u"Ctrl+Shift+U"_s);
    copyMarkdown = add(sessionMenu, tr("Copy as Mar&kdown"), "copyMarkdownAction", u"Ctrl+Shift+C"_s);
    save = add(sessionMenu, tr("Sa&ve Conversation As…"), "saveConversationAction", u"Ctrl+Shift+S"_s);
    setUsable(false);
}

QAction *SessionActions::add(QMenu &menu, const QString &text, const char *name, const QString &key)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // other panes look for things, too
    m_page.addAction(action);
    return action;
}

void SessionActions::setUsable(bool usable)
{
    for (QAction *action : {find, findNext, findPrevious, nextPrompt, previousPrompt, nextRequest, previousRequest,
                            nextProblem, previousProblem, attach, copyMarkdown, save})
        action->setEnabled(usable);
}

} // namespace sandgate
