// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace sandgate {

// All that can be done with files, each with its words and keys, as one menu. It decides nothing: the pane connects the
// actions and says which apply.
class FileActions : public QObject
{
    Q_OBJECT
public:
    // Keys of `list` work while it has the focus, those of `pane` in all of it.
    FileActions(QWidget &pane, QWidget &list);
    ~FileActions() override;

    QMenu &menu() { return *m_menu; }
    QMenu &uploads() { return *m_uploads; } // the two kinds of upload

    QAction *open;
    QAction *enter; // a folder: to see only what is in it
    QAction *up;
    QAction *refresh;
    QAction *newFolder;
    QAction *rename;
    QAction *move;
    QAction *copyPath;
    QAction *remove;
    QAction *uploadFiles;
    QAction *uploadFolder;
    QAction *download;
    QAction *find;
    QAction *edit;
    QAction *save;
    QAction *discard;
    QAction *cancelCopies;
    QAction *retryCopies;
    QAction *clearCopies;

private:
    QAction *add(QMenu &menu, const QString &text, const char *name);

    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QMenu> m_uploads;
};

} // namespace sandgate
