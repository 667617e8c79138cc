// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sandgate {

// What can be done with a conversation that is read: found in, gone through, copied, saved. It puts them into the
// session's menu; their keys work where the page has the keyboard.
class SessionActions : public QObject
{
    Q_OBJECT
public:
    SessionActions(QWidget &page, QMenu &sessionMenu);

    void setUsable(bool usable); // a conversation is shown

    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *nextPrompt;
    QAction *previousPrompt;
    QAction *nextRequest;
    QAction *previousRequest;
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *attach;
    QAction *copyMarkdown;
    QAction *save;

private:
    QAction *add(QMenu &menu, const QString &text, const char *name, const QString &key = {});

    QWidget &m_page;
};

} // namespace sandgate
