// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filetreemodel.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QTimer>
#include <QWidget>

class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace sandgate {

class EmptyState;
class FileActions;
class FilePreview;
class FileTree;
class PathField;
class ProblemBanner;
class TextLabel;
class TransferList;

// The files of one sandbox: a tree, what is in the chosen one, and what is copied there and back. It is read only while
// it is seen, and a sandbox that sleeps is not woken unless the person says so.
class FilesPane : public QWidget
{
    Q_OBJECT
public:
    explicit FilesPane(Workbench &workbench, QWidget *parent = nullptr);
    ~FilesPane() override;

    void show(const SandboxKey &sandbox);
    FileActions &actions() { return *m_actions; }
    int unsavedFiles() const;
    int copiesUnderWay() const;
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeList();
    void connectActions();
    void refresh();
    void refreshActions();
    void refreshNotes();
    void tellAway(const SandboxRow &sandbox);
    bool isAwake() const;
    bool turnRuns() const;
    void watchTurns();

    void goTo(const QString &folder);
    void choose();
    void open(const QModelIndex &file);
    void folderChanged(const QString &folder);
    void goOnSeeking(const QString &folder);
    void seekAgain();             // as soon as it can be read again
    QString targetFolder() const; // of what is new
    QStringList chosenPaths() const;

    void askForName(const QString &title, const QString &label, const QString &before, const QString &confirm,
                    const std::function<void(const QString &)> &then);
    void askForFolder();
    void askToRename();
    void askToMove();
    void askToRemove();
    void askForUpload(bool folders);
    void askForDownload();
    void showMenu(const QPoint &place);

    async::Task<> wake(SandboxKey sandbox);
    async::Task<> makeFolder(QString path);
    async::Task<> moveTo(QString from, QString to);
    async::Task<> remove(QStringList paths);
    async::Task<> upload(QStringList local, QString folder);
    void download(const QStringList &paths, const QString &localFolder);
    void begin(std::vector<TransferOrder> orders, const QStringList &taken);

    Workbench &m_workbench;
    FileDesk &m_desk;
    SandboxKey m_sandbox;
    QHash<SandboxKey, QString> m_folders; // where the person was last
    QString m_sought;                     // was chosen in the run before, in m_soughtIn
    SandboxKey m_soughtIn;
    QString m_wanted;      // to be chosen as soon as its folder is read
    QString m_localFolder; // of the last download
    bool m_isWaking = false;
    bool m_turnRan = false;
    QTimer m_turns;  // while a turn runs, files may change
    QTimer m_chosen; // a moment's rest before what is chosen is read
    FileTreeModel m_files;

    PathField *m_path;
    QPushButton *m_upload;
    QPushButton *m_download;
    ProblemBanner *m_problem;
    FileTree *m_tree;
    TextLabel *m_note;
    QStackedWidget *m_left;
    EmptyState *m_away;
    QPushButton *m_wake;
    FilePreview *m_preview;
    QSplitter *m_splitter;
    TransferList *m_transfers;
    FileActions *m_actions;

    async::Scope m_tasks; // last: ends first
};

// The name that a file of the sandbox gets on this computer: what cannot be seen in it is replaced.
QString localNameOf(const QString &name);

} // namespace sandgate
