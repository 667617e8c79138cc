// SPDX-License-Identifier: Apache-2.0
#include "ui/files/filespane.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/transferlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/pagestack.h"
#include "ui/common/panel.h"
#include "ui/common/pathfield.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/files/fileactions.h"
#include "ui/files/filepreview.h"
#include "ui/files/filetree.h"
#include "ui/files/transferlist.h"
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

FilesPane::FilesPane(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_desk(workbench.files())
    , m_files(m_desk)
    , m_path(new PathField(this))
    , m_upload(new QPushButton(tr("Upload"), this))
    , m_download(new QPushButton(tr("Download…"), this))
    , m_problem(new ProblemBanner(this))
    , m_tree(new FileTree(m_files, this))
    , m_note(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_left(new PageStack(this))
    , m_away(new EmptyState("sleep"_L1, {}, {}, this))
    , m_wake(m_away->addAction(tr("Wake")))
    , m_preview(new FilePreview(m_desk, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_transfers(new TransferList(m_desk, this))
    , m_actions(new FileActions(*this, *m_tree))
{
    setObjectName("filesPane"_L1);
    setAccessibleName(tr("Files of the sandbox"));
    m_problem->setObjectName("filesProblem"_L1);
    m_problem->setDismissable(true);
    m_wake->setObjectName("wakeForFilesButton"_L1);
    m_left->addWidget(makeList());
    m_left->addWidget(m_away);
    m_left->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    m_left->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(12, 0, 12, 0);
    banner->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(banner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_transfers);

    m_chosen.setSingleShot(true);
    m_chosen.setInterval(120);
    m_turns.setInterval(3000);
    connect(&m_chosen, &QTimer::timeout, this, &FilesPane::choose);
    connect(&m_turns, &QTimer::timeout, this, &FilesPane::watchTurns);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { goTo(m_path->text().trimmed()); });
    connect(m_wake, &QPushButton::clicked, this, [this] { m_tasks.start(wake(m_sandbox)); });
    connect(m_tree, &FileTree::opened, this, &FilesPane::open);
    connect(m_tree, &FileTree::choiceChanged, this, [this] {
        m_chosen.start();
        refreshActions();
    });
    connect(m_tree, &FileTree::unfolded, this, [this](const QModelIndex &folder) {
        if (m_files.problem(folder))
            m_files.refresh(m_files.path(folder));
    });
    connect(m_tree, &FileTree::dropped, this,
            [this](const QStringList &local, const QString &folder) { m_tasks.start(upload(local, folder)); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FilesPane::showMenu);
    connect(&m_files, &FileTreeModel::folderChanged, this, &FilesPane::folderChanged);
    connect(m_preview, &FilePreview::changed, this, &FilesPane::refreshActions);
    connect(m_preview, &FilePreview::saved, this, [this](const QString &path) { m_files.refresh(folderOf(path)); });
    connect(m_preview, &FilePreview::linkFound, this, [this](const QString &path) {
        m_files.openLink(path);
        m_tree->expandFolder(m_files.find(path), true);
    });
    connect(m_transfers, &TransferList::changed, this, &FilesPane::refreshActions);
    connect(m_transfers, &TransferList::finished, this, [this](const TransferOrder &order) {
        const bool isHere = order.sandbox == m_sandbox && order.direction == TransferOrder::Direction::Upload;
        if (isHere && isVisible())
            m_files.refresh(folderOf(order.to));
    });
    onAnyChange(workbench.sandboxes(), this, [this] { refresh(); });
    connectActions();
    refresh();
}

FilesPane::~FilesPane() = default;

QWidget *FilesPane::makeHead()
{
    auto *head = new QWidget(this);
    const auto button = [head](QAction *action, const char *name) {
        auto *made = new QToolButton(head);
        made->setDefaultAction(action);
        made->setObjectName(QLatin1String(name));
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_path->setObjectName("filesPath"_L1);
    m_path->setAccessibleName(tr("Folder of the sandbox that is shown"));
    m_download->setObjectName("downloadButton"_L1);
    m_download->setAutoDefault(false);
    connect(m_download, &QPushButton::clicked, m_actions->download, &QAction::trigger);
    m_upload->setObjectName("uploadButton"_L1);
    m_upload->setMenu(&m_actions->uploads());
    auto *more = new QToolButton(head);
    more->setObjectName("filesMenuButton"_L1);
    more->setAutoRaise(true);
    more->setIcon(drawnIcon("more"_L1));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("What can be done with files"));
    more->setMenu(&m_actions->menu());
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(button(m_actions->up, "folderAboveButton"));
    row->addWidget(m_path, 1);
    row->addWidget(button(m_actions->refresh, "refreshFilesButton"));
    row->addWidget(m_upload);
    row->addWidget(m_download);
    row->addWidget(more);
    return head;
}

QWidget *FilesPane::makeList()
{
    auto *list = new QWidget(this);
    m_note->setObjectName("filesNote"_L1);
    m_note->setWrapping(true);
    m_note->setContentsMargins(12, 4, 12, 4);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    return list;
}

void FilesPane::connectActions()
{
    const auto on = [this](QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->open, [this] { open(m_tree->current()); });
    on(m_actions->enter, [this] { goTo(m_files.path(m_tree->current())); });
    on(m_actions->up, [this] { goTo(folderOf(m_files.root())); });
    on(m_actions->refresh, [this] { m_files.refresh(); });
    on(m_actions->newFolder, [this] { askForFolder(); });
    on(m_actions->rename, [this] { askToRename(); });
    on(m_actions->move, [this] { askToMove(); });
    on(m_actions->copyPath, [this] { QGuiApplication::clipboard()->setText(m_files.path(m_tree->current())); });
    on(m_actions->remove, [this] { askToRemove(); });
    on(m_actions->uploadFiles, [this] { askForUpload(false); });
    on(m_actions->uploadFolder, [this] { askForUpload(true); });
    on(m_actions->download, [this] { askForDownload(); });
    on(m_actions->find, [this] { m_preview->find(); });
    on(m_actions->edit, [this] { m_preview->edit(); });
    on(m_actions->save, [this] { m_preview->save(); });
    on(m_actions->discard, [this] { m_preview->discard(); });
    on(m_actions->cancelCopies, [this] { m_transfers->cancel(); });
    on(m_actions->retryCopies, [this] { m_transfers->retry(); });
    on(m_actions->clearCopies, [this] { m_transfers->forget(); });
}

void FilesPane::show(const SandboxKey &sandbox)
{
    if (sandbox == m_sandbox)
        return;
    m_sandbox = sandbox;
    m_problem->clear();
    m_preview->clear();
    m_wanted.clear();
    m_turnRan = false;
    refresh();
}

int FilesPane::unsavedFiles() const
{
    return m_preview->unsavedFiles();
}

int FilesPane::copiesUnderWay() const
{
    const std::vector<TransferRow> &copies = m_desk.transfers().rows();
    return int(std::count_if(copies.begin(), copies.end(), [](const TransferRow &copy) { return !copy.isOver(); }));
}

void FilesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isAwake() && m_files.sandbox() == m_sandbox)
        m_files.refresh(); // what happened meanwhile
    m_turns.start();
    refresh();
}

void FilesPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turns.stop();
    refreshActions();
}

bool FilesPane::isAwake() const
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    return row && row->state == SandboxState::Awake;
}

void FilesPane::refresh()
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    const bool isToBeRead = isAwake() && isVisible() && m_files.sandbox() != m_sandbox;
    if (!isAwake() && !m_files.sandbox().isEmpty()) {
        seekAgain();
        m_files.clear();
    }
    m_preview->setReachable(isAwake());
    if (row && !isAwake())
        tellAway(*row);
    m_left->setCurrentIndex(isAwake() || !row ? 0 : 1);
    m_preview->setVisible(isAwake() || m_preview->isEdited()); // what is being written does not vanish
    if (isToBeRead) {
        const QString folder = m_folders.value(m_sandbox, row->workspace);
        m_path->setText(visibleLine(folder));
        m_files.show(m_sandbox, folder);
    }
    m_path->setEnabled(isAwake());
    m_tree->setAcceptsFiles(isAwake());
    refreshNotes();
    refreshActions();
}

void FilesPane::tellAway(const SandboxRow &sandbox)
{
    QString title = lookOf(sandbox.state).word;
    QString text = tr("Its files can be reached once it is awake.");
    switch (sandbox.state) {
    case SandboxState::Asleep:
        title = tr("The sandbox is asleep");
        text = tr("Its files are still there. They are not read while it sleeps.");
        break;
    case SandboxState::Unreachable:
        title = tr("The sandbox does not answer");
        text = tr("It is asked again by itself.");
        break;
    case SandboxState::Gone:
    case SandboxState::Destroying:
    case SandboxState::Destroyed:
        title = tr("The sandbox is gone");
        text = tr("Its files went with it.");
        break;
    default:
        break;
    }
    m_away->set(title, text);
    const bool mayWake = sandbox.state == SandboxState::Asleep || sandbox.state == SandboxState::Failed;
    m_wake->setVisible(mayWake);
    m_wake->setEnabled(!m_isWaking);
    m_wake->setText(m_isWaking ? tr("Waking…") : tr("Wake"));
    m_wake->setAccessibleName(tr("Wake %1").arg(visibleLine(sandbox.name, 60)));
}

void FilesPane::refreshNotes()
{
    QString note;
    const auto leftOut = int(std::min<qint64>(m_files.leftOut(), std::numeric_limits<int>::max()));
    if (const std::optional<Error> problem = m_files.problem()) {
        const QString theirs = problem->theirWords.isEmpty() ? QString() : u' ' + visibleLine(problem->theirWords);
        note = tr("%1 cannot be read. %2").arg(visibleLine(m_files.root()), problem->what + theirs);
    } else if (m_files.leftOut() > 0) {
        note = tr("%Ln more entries of this folder are not shown.", nullptr, leftOut);
    } else if (m_files.isLoading() && !m_files.isRead()) {
        note = tr("It is being read…");
    } else if (m_files.isRead() && m_files.rowCount() == 0) {
        note = tr("This folder is empty. Drop files here to upload them.");
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FilesPane::refreshActions()
{
    const QModelIndexList chosen = m_tree->chosen();
    const bool isSeen = isVisible() && isAwake();
    const QModelIndex current = m_tree->current();
    const bool isOne = isSeen && chosen.size() == 1;
    const bool isReachable = std::none_of(chosen.begin(), chosen.end(), [this](const QModelIndex &index) {
        return m_files.entry(index)->isUnreachable();
    });
    m_actions->open->setEnabled(isOne);
    m_actions->enter->setEnabled(isOne && m_files.isFolder(current));
    m_actions->up->setEnabled(isSeen && !m_files.root().isEmpty() && m_files.root() != "/"_L1);
    m_actions->refresh->setEnabled(isSeen);
    m_actions->newFolder->setEnabled(isSeen && m_files.isRead());
    m_actions->rename->setEnabled(isOne && isReachable);
    m_actions->move->setEnabled(isOne && isReachable);
    m_actions->copyPath->setEnabled(isOne);
    m_actions->remove->setEnabled(isSeen && !chosen.isEmpty() && isReachable);
    m_actions->uploadFiles->setEnabled(isSeen && m_files.isRead());
    m_actions->uploadFolder->setEnabled(isSeen && m_files.isRead());
    m_actions->uploads().setEnabled(m_actions->uploadFiles->isEnabled());
    m_upload->setEnabled(m_actions->uploadFiles->isEnabled());
    m_actions->download->setEnabled(isSeen && !chosen.isEmpty() && isReachable);
    m_download->setEnabled(m_actions->download->isEnabled());
    m_actions->find->setEnabled(isVisible() && m_preview->canFind());
    m_actions->edit->setEnabled(isVisible() && m_preview->canEdit());
    m_actions->save->setEnabled(isSeen && m_preview->canSave());
    m_actions->discard->setEnabled(isVisible() && m_preview->isEdited());
    m_actions->cancelCopies->setEnabled(m_transfers->canCancel());
    m_actions->retryCopies->setEnabled(m_transfers->canRetry());
    m_actions->clearCopies->setEnabled(m_transfers->canForget());
}

void FilesPane::goTo(const QString &folder)
{
    QString path = folder;
    if (!path.startsWith(u'/'))
        path = pathIn(m_files.root(), path);
    path = QDir::cleanPath(path);
    m_problem->clear();
    const QString from = m_files.root();
    m_wanted = folderOf(from) == path ? from : QString();
    m_folders.insert(m_sandbox, path);
    m_path->setText(visibleLine(path));
    m_files.show(m_sandbox, path);
    refresh();
}

void FilesPane::folderChanged(const QString &folder)
{
    if (folder == m_files.root()) {
        m_path->setSandbox(m_workbench.sandboxes().find(m_files.sandbox()));
        m_path->setText(visibleLine(folder));
        if (!m_files.problem())
            m_folders.insert(m_sandbox, folder);
    }
    if (const QModelIndex wanted = m_files.find(m_wanted); wanted.isValid()) {
        m_wanted.clear();
        m_tree->choose(wanted);
    }
    goOnSeeking(folder);
    m_preview->follow(m_files.sandbox(), folder,
                      [this](const QString &path) { return m_files.entry(m_files.find(path)); });
    refreshNotes();
    refreshActions();
}

// While an agent works it may write files; and once more at its end.
void FilesPane::watchTurns()
{
    const bool runs = isAwake() && turnRuns();
    if (runs || m_turnRan)
        m_files.refresh();
    m_turnRan = runs;
}

bool FilesPane::turnRuns() const
{
    const std::vector<SessionRow> &sessions = m_workbench.sessions().rows();
    return std::any_of(sessions.begin(), sessions.end(), [this](const SessionRow &row) {
        return row.sandbox == m_sandbox && sandgate::turnRuns(row.state);
    });
}

void FilesPane::choose()
{
    const QModelIndex file = m_tree->current();
    if (file.isValid())
        m_sought.clear(); // the person has chosen
    const bool isOneFile = file.isValid() && m_tree->chosen().size() == 1 && !m_files.isFolder(file);
    if (isOneFile)
        m_preview->show(m_sandbox, m_files.path(file));
}

void FilesPane::open(const QModelIndex &file)
{
    if (!file.isValid())
        return;
    if (m_files.isFolder(file)) {
        m_tree->expandFolder(file, !m_tree->isOpen(file));
        return;
    }
    m_chosen.stop();
    m_preview->show(m_sandbox, m_files.path(file));
    m_preview->takeFocus();
}

} // namespace sandgate
