// SPDX-License-Identifier: Apache-2.0
// FilesPane, part two: what is asked and done when an action is chosen.
#include "model/items/transferlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/files/fileactions.h"
#include "ui/files/filepreview.h"
#include "ui/files/filespane.h"
#include "ui/files/filetree.h"
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QSet>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostNames = 8; // that a question lists

QString nameIn(const QString &path)
{
    return visibleLine(path.section(u'/', -1), 120);
}

QString listed(const QStringList &paths)
{
    QStringList lines;
    for (const QString &path : paths.mid(0, mostNames))
        lines << nameIn(path);
    if (paths.size() > mostNames)
        lines << FilesPane::tr("and %n more", nullptr, int(paths.size() - mostNames));
    return lines.join(u'\n');
}

bool isOneName(const QString &name)
{
    return !name.isEmpty() && name != "."_L1 && name != ".."_L1 && !name.contains(u'/') && !name.contains(QChar(0));
}

} // namespace

QString localNameOf(const QString &name)
{
    QString local;
    for (const QChar c : name) {
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            local += u'_';
            break;
        default:
            local += c == u'/' || c == QChar::ReplacementCharacter ? QChar(u'_') : c;
        }
    }
    return local.isEmpty() || local == "."_L1 || local == ".."_L1 ? u"_"_s : local;
}

QString FilesPane::targetFolder() const
{
    const QModelIndex current = m_tree->current();
    if (!current.isValid())
        return m_files.root();
    return m_files.isFolder(current) ? m_files.path(current) : m_files.path(current.parent());
}

QStringList FilesPane::chosenPaths() const
{
    QStringList paths;
    const QModelIndexList chosen = m_tree->chosen();
    for (const QModelIndex &index : chosen)
        paths << m_files.path(index);
    // What is in a chosen folder goes with it.
    QStringList outermost;
    for (const QString &path : paths) {
        const bool isInside = std::any_of(paths.begin(), paths.end(),
                                          [&path](const QString &other) { return path.startsWith(other + u'/'); });
        if (!isInside)
            outermost << path;
    }
    return outermost;
}

void FilesPane::askForName(const QString &title, const QString &label, const QString &before, const QString &confirm,
                           const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("fileNameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(before);
    dialog->setOkButtonText(confirm);
    dialog->resize(fontMetrics().averageCharWidth() * 70, dialog->height());
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void FilesPane::askForFolder()
{
    const QString folder = targetFolder();
    askForName(tr("New Folder"), tr("Name of the new folder in %1:").arg(visibleLine(folder, 80)), {},
               tr("Make Folder"), [this, folder](const QString &name) {
                   if (isOneName(name))
                       m_tasks.start(makeFolder(pathIn(folder, name)));
                   else
                       m_problem->tell(tr("A name is one part of a path, without “/”. Nothing was made."));
               });
}

void FilesPane::askToRename()
{
    const QString path = m_files.path(m_tree->current());
    const QString name = path.section(u'/', -1);
    askForName(tr("Rename"), tr("New name of “%1”:").arg(nameIn(path)), name, tr("Rename"),
               [this, path, name](const QString &wanted) {
                   if (!isOneName(wanted))
                       m_problem->tell(tr("A name is one part of a path, without “/”. Nothing was renamed."));
                   else if (wanted != name)
                       m_tasks.start(moveTo(path, pathIn(folderOf(path), wanted)));
               });
}

void FilesPane::askToMove()
{
    const QString path = m_files.path(m_tree->current());
    askForName(tr("Move"), tr("New path of “%1” in the sandbox:").arg(nameIn(path)), path, tr("Move"),
               [this, path](const QString &wanted) {
                   if (!wanted.startsWith(u'/') || QDir::cleanPath(wanted) == "/"_L1)
                       m_problem->tell(tr("The new path begins with “/” and ends with a name. Nothing was moved."));
                   else if (QDir::cleanPath(wanted) != path)
                       m_tasks.start(moveTo(path, QDir::cleanPath(wanted)));
               });
}

void FilesPane::askToRemove()
{
    const QStringList paths = chosenPaths();
    if (paths.isEmpty())
        return;
    const bool hasFolder = std::any_of(paths.begin(), paths.end(),
                                       [this](const QString &path) { return m_files.isFolder(m_files.find(path)); });
    QStringList details;
    if (paths.size() > 1)
        details << listed(paths);
    if (hasFolder)
        details << tr("A folder is deleted with all that is in it.");
    details << tr("This cannot be undone.");
    askFirst(this,
             {.name = "deleteFilesDialog"_L1,
              .title = tr("Delete"),
              .text = paths.size() == 1 ? tr("Delete “%1” in the sandbox?").arg(nameIn(paths.first()))
                                        : tr("Delete %n things in the sandbox?", nullptr, int(paths.size())),
              .details = details.join(u'\n'),
              .confirm = tr("Delete"),
              .confirmName = "confirmDeleteFilesButton"_L1,
              .keep = tr("Keep")},
             [this, paths] { m_tasks.start(remove(paths)); });
}

void FilesPane::askForUpload(bool folders)
{
    const QString folder = targetFolder();
    auto *dialog = new QFileDialog(this, folders ? tr("Upload Folder") : tr("Upload Files"));
    dialog->setObjectName("uploadDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folders ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, folders);
    dialog->setLabelText(QFileDialog::Accept, tr("Upload"));
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, folder](const QStringList &local) { m_tasks.start(upload(local, folder)); });
    dialog->open();
}

void FilesPane::askForDownload()
{
    const QStringList paths = chosenPaths();
    if (paths.isEmpty())
        return;
    if (m_localFolder.isEmpty() || !QDir(m_localFolder).exists())
        m_localFolder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(this, tr("Download to a Folder of This Computer"), m_localFolder);
    dialog->setObjectName("downloadDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download Here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, paths](const QString &local) {
        m_localFolder = local;
        download(paths, local);
    });
    dialog->open();
}

void FilesPane::showMenu(const QPoint &place)
{
    m_actions->menu().popup(m_tree->viewport()->mapToGlobal(place));
}

async::Task<> FilesPane::wake(SandboxKey sandbox)
{
    m_isWaking = true;
    m_problem->clear();
    refresh();
    const Result<> woken = co_await m_workbench.wake(sandbox);
    m_isWaking = false;
    if (!woken)
        m_problem->tell(woken.error());
    refresh();
}

async::Task<> FilesPane::makeFolder(QString path)
{
    m_problem->clear();
    const Result<> made = co_await m_desk.makeFolder(m_sandbox, path);
    if (!made) {
        m_problem->tell(made.error());
        co_return;
    }
    m_wanted = path;
    m_tree->expandFolder(m_files.find(folderOf(path)), true);
    m_files.refresh(folderOf(path));
}

async::Task<> FilesPane::moveTo(QString from, QString to)
{
    m_problem->clear();
    const Result<> moved = co_await m_desk.move(m_sandbox, from, to);
    if (!moved) {
        m_problem->tell(moved.error());
        co_return;
    }
    m_preview->moved(m_sandbox, from, to);
    m_wanted = to;
    m_files.refresh(folderOf(from));
    if (folderOf(to) != folderOf(from))
        m_files.refresh(folderOf(to));
}

async::Task<> FilesPane::remove(QStringList paths)
{
    const SandboxKey sandbox = m_sandbox;
    m_problem->clear();
    for (const QString &path : paths) {
        const Result<> removed = co_await m_desk.remove(sandbox, path);
        if (!removed)
            m_problem->tell(removed.error());
        else
            m_preview->removed(sandbox, path);
        if (sandbox == m_sandbox)
            m_files.refresh(folderOf(path));
    }
}

async::Task<> FilesPane::upload(QStringList local, QString folder)
{
    m_problem->clear();
    const SandboxKey sandbox = m_sandbox;
    const Result<FolderListing> listing = co_await m_desk.list(sandbox, folder);
    if (!listing) {
        m_problem->tell(listing.error());
        co_return;
    }
    QSet<QString> there;
    for (const FileEntry &entry : listing->entries)
        there.insert(entry.name);
    std::vector<TransferOrder> orders;
    QStringList taken;
    for (const QString &path : local) {
        const QFileInfo info(QDir::cleanPath(path));
        if (there.contains(info.fileName()))
            taken << info.fileName();
        orders.push_back({sandbox, TransferOrder::Direction::Upload, info.absoluteFilePath(),
                          pathIn(folder, info.fileName()), info.isDir()});
    }
    begin(std::move(orders), taken);
}

void FilesPane::download(const QStringList &paths, const QString &localFolder)
{
    m_problem->clear();
    std::vector<TransferOrder> orders;
    QStringList taken;
    QSet<QString> names;
    for (const QString &path : paths) {
        const QString name = localNameOf(path.section(u'/', -1));
        if (names.contains(name)) {
            m_problem->tell(tr("Two of them would be called %1 on this computer. Download them one by one.").arg(name));
            return;
        }
        names.insert(name);
        const QString to = QDir(localFolder).filePath(name);
        if (QFileInfo::exists(to))
            taken << name;
        orders.push_back(
            {m_sandbox, TransferOrder::Direction::Download, path, to, m_files.isFolder(m_files.find(path))});
    }
    begin(std::move(orders), taken);
}

// What is there already is replaced when the person says so, and otherwise nothing is copied.
void FilesPane::begin(std::vector<TransferOrder> orders, const QStringList &taken)
{
    if (taken.isEmpty()) {
        for (const TransferOrder &order : orders)
            m_desk.begin(order);
        return;
    }
    const bool hasFolder =
        std::any_of(orders.begin(), orders.end(), [](const TransferOrder &order) { return order.isFolder; });
    QStringList details;
    if (taken.size() > 1)
        details << listed(taken);
    if (hasFolder)
        details << tr("A folder that is replaced loses all that is in it now.");
    askFirst(this,
             {.name = "replaceFilesDialog"_L1,
              .title = tr("Replace"),
              .text = taken.size() == 1
                          ? tr("There is something called “%1” already. Replace it?").arg(nameIn(taken.first()))
                          : tr("%n things of these names are there already. Replace them?", nullptr, int(taken.size())),
              .details = details.join(u'\n'),
              .confirm = tr("Replace"),
              .confirmName = "confirmReplaceButton"_L1,
              .keep = tr("Keep What Is There")},
             [this, orders = std::move(orders)] {
                 for (TransferOrder order : orders) {
                     order.replaces = true;
                     m_desk.begin(order);
                 }
             });
}

} // namespace sandgate
