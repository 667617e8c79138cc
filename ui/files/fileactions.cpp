// SPDX-License-Identifier: Apache-2.0
#include "ui/files/fileactions.h"
#include "ui/common/icons.h"
#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

FileActions::FileActions(QWidget &pane, QWidget &list)
    : QObject(&pane)
    , m_menu(std::make_unique<QMenu>(tr("F&iles")))
    , m_uploads(std::make_unique<QMenu>(tr("&Upload")))
{
    m_menu->setObjectName("filesMenu"_L1);
    QMenu &menu = *m_menu;
    open = add(menu, tr("&Open\tReturn"), "openFileAction"); // the key is the list's own
    enter = add(menu, tr("Open Folder &Alone"), "enterFolderAction");
    up = add(menu, tr("Folder A&bove"), "folderAboveAction");
    up->setIcon(drawnIcon("up"_L1));
    up->setShortcut(QKeySequence(u"Alt+Up"_s));
    refresh = add(menu, tr("Re&fresh"), "refreshFilesAction");
    refresh->setIcon(themedIcon("view-refresh", "retry"_L1));
    refresh->setShortcuts({QKeySequence(u"Ctrl+R"_s), QKeySequence(u"F5"_s)});
    menu.addSeparator();
    newFolder = add(menu, tr("&New Folder…"), "newFolderAction");
    newFolder->setIcon(themedIcon("folder-new", "add"_L1));
    rename = add(menu, tr("&Rename…"), "renameFileAction");
    rename->setShortcuts({QKeySequence(u"Ctrl+Alt+R"_s), QKeySequence(u"F2"_s)});
    move = add(menu, tr("&Move…"), "moveFileAction");
    copyPath = add(menu, tr("&Copy Path"), "copyPathAction");
    copyPath->setShortcut(QKeySequence(u"Ctrl+Alt+C"_s));
    remove = add(menu, tr("&Delete…"), "deleteFileAction");
    remove->setIcon(themedIcon("edit-delete", "delete"_L1));
    remove->setShortcut(QKeySequence::Delete);
    menu.addSeparator();
    menu.addMenu(m_uploads.get());
    uploadFiles = add(*m_uploads, tr("&Files…"), "uploadFilesAction");
    uploadFolder = add(*m_uploads, tr("F&older…"), "uploadFolderAction");
    download = add(menu, tr("Do&wnload…"), "downloadFileAction");
    download->setIcon(drawnIcon("down"_L1));
    menu.addSeparator();
    find = add(menu, tr("F&ind in File…"), "findInFileAction");
    find->setShortcut(QKeySequence::Find);
    edit = add(menu, tr("&Edit File"), "editFileAction");
    edit->setShortcut(QKeySequence(u"Ctrl+E"_s));
    save = add(menu, tr("&Save File"), "saveFileAction");
    save->setShortcut(QKeySequence::Save);
    discard = add(menu, tr("Discard Edi&ts…"), "discardEditsAction");
    menu.addSeparator();
    cancelCopies = add(menu, tr("Cancel Co&pies"), "cancelCopiesAction");
    retryCopies = add(menu, tr("Tr&y Copies Again"), "retryCopiesAction");
    clearCopies = add(menu, tr("C&lear List of Copies"), "clearCopiesAction");

    for (QAction *action : {up, refresh, find, edit, save}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        pane.addAction(action);
    }
    for (QAction *action : {rename, copyPath, remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        list.addAction(action);
    }
}

FileActions::~FileActions() = default;

QAction *FileActions::add(QMenu &menu, const QString &text, const char *name)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    menu.addAction(action);
    return action;
}

} // namespace sandgate
