// SPDX-License-Identifier: Apache-2.0
// Where one is among the files of a sandbox, as settings keep it.
#include "ui/common/keptsetting.h"
#include "ui/files/filespane.h"
#include "ui/files/filetree.h"
#include <QHeaderView>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int longestPath = 4096; // characters

} // namespace

void FilesPane::save(QSettings &settings) const
{
    keep(settings, "files/splitter"_L1, m_splitter->saveState());
    keep(settings, "files/columns"_L1, m_tree->header()->saveState());
    keep(settings, "files/localFolder"_L1, m_localFolder);
    if (m_sandbox.isEmpty()) // not yet: what was stored still says where one was
        return;
    keep(settings, "files/sandbox"_L1, m_sandbox.value);
    keep(settings, "files/folder"_L1, m_folders.value(m_sandbox));
    const QModelIndex current = m_tree->current();
    const bool isSought = m_sandbox == m_soughtIn && !m_sought.isEmpty();
    const bool isChosen = m_sandbox == m_files.sandbox() && current.isValid();
    keep(settings, "files/chosen"_L1, isSought ? m_sought : isChosen ? m_files.path(current) : QString());
}

void FilesPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value("files/splitter"_L1).toByteArray());
    m_tree->header()->restoreState(settings.value("files/columns"_L1).toByteArray());
    m_localFolder = settings.value("files/localFolder"_L1).toString();
    m_soughtIn = {settings.value("files/sandbox"_L1).toString()};
    m_sought = settings.value("files/chosen"_L1).toString().left(longestPath);
    if (const QString folder = settings.value("files/folder"_L1).toString().left(longestPath); !folder.isEmpty())
        m_folders.insert(m_soughtIn, folder);
}

// Sandboxes are put to sleep when the program ends, too: what was chosen is still to be stored then.
void FilesPane::seekAgain()
{
    const QModelIndex current = m_tree->current();
    if (m_files.sandbox() != m_sandbox || !current.isValid())
        return;
    m_sought = m_files.path(current);
    m_soughtIn = m_sandbox;
}

// Folder by folder, as they are read; what is not there any more is not looked for any longer.
void FilesPane::goOnSeeking(const QString &folder)
{
    const QString inside = folder.endsWith(u'/') ? folder : folder + u'/';
    if (m_files.sandbox() != m_soughtIn || !m_sought.startsWith(inside))
        return;
    const qsizetype end = m_sought.indexOf(u'/', inside.size());
    const QModelIndex next = m_files.find(end < 0 ? m_sought : m_sought.left(end));
    const bool isFolderOnTheWay = end >= 0 && next.isValid() && m_files.isFolder(next);
    if (isFolderOnTheWay) {
        m_tree->expandFolder(next, true);
        return;
    }
    m_sought.clear();
    if (next.isValid())
        m_tree->choose(next);
}

} // namespace sandgate
