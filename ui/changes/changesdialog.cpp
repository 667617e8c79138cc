// SPDX-License-Identifier: Apache-2.0
#include "ui/changes/changesdialog.h"
#include "model/items/filedesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/emptystate.h"
#include "ui/common/problembanner.h"
#include "ui/common/scrollcontent.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include "ui/diff/paireddiffview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostUntracked = 1000;
constexpr int timeForCounts = 200; // milliseconds

// Of a path in `folder` only what comes after it.
QString shownPath(const QString &path, const QString &folder)
{
    const QString start = folder.endsWith(u'/') ? folder : folder + u'/';
    return visibleLine(!folder.isEmpty() && path.startsWith(start) ? path.mid(start.size()) : path);
}

} // namespace

ChangesDialog::ChangesDialog(Workbench &workbench, const SessionId &session, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_session(session)
    , m_source(new QComboBox(this))
    , m_sideBySide(new QCheckBox(tr("&Side by side"), this))
    , m_refresh(new QPushButton(tr("Refresh"), this))
    , m_problem(new ProblemBanner(this))
    , m_pages(new QStackedWidget(this))
    , m_message(new EmptyState("edit"_L1, {}, {}, this))
    , m_list(new QListWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_path(new TextLabel(TextLabel::Role::Strong, {}, this))
    , m_diffs(new ScrollContent)
    , m_rows(new QVBoxLayout(m_diffs))
    , m_notes(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("changesDialog"_L1);
    const SessionRow *row = workbench.sessions().find(session);
    setWindowTitle(row ? tr("Changes of “%1”").arg(titleOf(*row)) : tr("Changes"));
    m_source->setObjectName("changesSource"_L1);
    m_source->addItem(tr("What the agent reported"), int(Source::Reported));
    m_source->addItem(tr("What git finds in the sandbox now"), int(Source::Git));
    nameChoice(*m_source, tr("Where the changes are read"));
    m_sideBySide->setObjectName("sideBySideBox"_L1);
    m_refresh->setObjectName("refreshChangesButton"_L1);
    m_refresh->setAutoDefault(false);
    m_problem->setObjectName("changesProblem"_L1);
    m_notes->setObjectName("changesNotes"_L1);
    m_notes->setWrapping(true);
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeFiles());

    auto *of = new QLabel(tr("&Changes:"), this);
    of->setBuddy(m_source);
    auto *head = new QHBoxLayout;
    head->addWidget(of);
    head->addWidget(m_source);
    head->addStretch(1);
    head->addWidget(m_sideBySide);
    head->addWidget(m_refresh);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 42);

    connect(m_source, &QComboBox::currentIndexChanged, this, &ChangesDialog::refresh);
    connect(m_sideBySide, &QCheckBox::toggled, this, [this](bool on) {
        choose(m_list->currentRow());
        emit sideBySideChosen(on);
    });
    connect(m_refresh, &QPushButton::clicked, this, &ChangesDialog::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangesDialog::choose);
    refresh();
}

QWidget *ChangesDialog::makeFiles()
{
    m_list->setObjectName("changedFiles"_L1);
    m_list->setAccessibleName(tr("Changed files"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_path->setObjectName("changedFilePath"_L1);
    m_path->setWrapping(true);
    m_path->setSelectable(true);
    m_rows->setContentsMargins(0, 0, 6, 0);
    m_rows->setAlignment(Qt::AlignTop);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_diffs);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_path);
    column->addWidget(area, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 38, fontMetrics().averageCharWidth() * 112});
    return m_splitter;
}

void ChangesDialog::setSideBySide(bool on)
{
    m_sideBySide->setChecked(on);
}

void ChangesDialog::refresh()
{
    m_tasks.cancel();
    m_problem->clear();
    m_notes->setText({});
    tell(tr("The changes are being read…"), {});
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return tell(tr("This session is not known any more"), {});
    if (m_source->currentData().toInt() == int(Source::Git))
        m_tasks.start(readGit(row->sandbox, row->cwd));
    else
        m_tasks.start(readReported(row->cwd));
}

async::Task<> ChangesDialog::readReported(QString cwd)
{
    m_folder = cwd;
    const Result<ReportedChanges> changes = co_await reportedChanges(m_workbench, m_session, cwd);
    if (changes) {
        present(*changes);
        co_return;
    }
    tell(tr("The changes cannot be shown"), {});
    m_problem->tell(changes.error());
}

async::Task<> ChangesDialog::readGit(SandboxKey sandbox, QString cwd)
{
    const Result<GitChanges> changes = co_await m_workbench.files().gitChanges(sandbox, cwd);
    if (changes) {
        m_folder.clear();
        present(*changes);
        co_return;
    }
    tell(tr("The changes cannot be shown"), {});
    m_problem->tell(changes.error());
}

void ChangesDialog::present(const ReportedChanges &changes)
{
    std::vector<Shown> files;
    for (const FileChange &file : changes.files) {
        Shown shown{file.path, file.parts, {}, {}};
        QStringList notes;
        if (file.isUntold)
            notes << tr("There were edits of which the agent did not say what they changed.");
        if (file.parts.size() > 1)
            notes << tr("The agent reported places of this file, not all of it.");
        shown.note = notes.join(u' ');
        files.push_back(std::move(shown));
    }
    QStringList notes;
    if (changes.commands > 0)
        notes << tr("%n commands ran; what they changed is not known from the session.", nullptr, changes.commands);
    if (changes.unfinished > 0)
        notes << tr("%n edits were begun and not reported as done; they are not shown.", nullptr, changes.unfinished);
    if (changes.isCut)
        notes << tr("There were more edits than can be shown.");
    present(std::move(files), notes);
    if (m_files.empty())
        tell(tr("No edits were reported"), tr("The agent did not say that it changed a file."));
}

void ChangesDialog::present(const GitChanges &changes)
{
    std::vector<Shown> files;
    for (FileDiff &file : parseUnifiedDiff(changes.diff))
        files.push_back({file.path, {}, {std::move(file.diff)}, file.note});
    for (const QString &path : changes.untracked.mid(0, mostUntracked))
        files.push_back({path, {}, {}, tr("New, and not known to git.")});
    QStringList notes{tr("Differences from the last commit in %1, whoever made them.").arg(visibleLine(changes.top))};
    if (changes.isCut || changes.untracked.size() > mostUntracked)
        notes << tr("There is more than is shown.");
    present(std::move(files), notes);
    if (m_files.empty())
        tell(tr("Nothing differs from the last commit"), {});
}

void ChangesDialog::present(std::vector<Shown> files, const QStringList &notes)
{
    m_files = std::move(files);
    m_notes->setText(notes.join(u' '));
    m_list->clear();
    const QDeadlineTimer limit(timeForCounts); // of very many, the later ones are counted when they are looked at
    for (Shown &file : m_files) {
        if (!limit.hasExpired())
            compare(file);
        int added = 0;
        int removed = 0;
        for (const LineDiff &diff : file.diffs) {
            added += diff.added;
            removed += diff.removed;
        }
        const QString path = shownPath(file.path, m_folder);
        auto *item = new QListWidgetItem(
            file.diffs.empty() ? path : tr("%1  +%2 −%3").arg(path, QString::number(added), QString::number(removed)),
            m_list);
        item->setToolTip(visibleLine(file.path));
    }
    m_pages->setCurrentWidget(m_splitter);
    m_list->setCurrentRow(0);
}

void ChangesDialog::tell(const QString &title, const QString &text)
{
    m_message->set(title, text);
    m_pages->setCurrentWidget(m_message);
}

void ChangesDialog::compare(Shown &file)
{
    for (const FileChange::Part &part : std::exchange(file.parts, {}))
        file.diffs.push_back(lineDiff(part.before, part.after));
}

void ChangesDialog::choose(int row)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (row < 0 || size_t(row) >= m_files.size())
        return m_path->setText({});
    Shown &file = m_files[size_t(row)];
    compare(file);
    m_path->setText(visibleLine(file.path));
    if (!file.note.isEmpty()) {
        auto *note = new TextLabel(TextLabel::Role::Secondary, visibleLine(file.note), m_diffs);
        note->setWrapping(true);
        m_rows->addWidget(note);
    }
    for (const LineDiff &diff : file.diffs) {
        if (!diff.lines.empty())
            add(diff, shownPath(file.path, m_folder));
    }
}

// A file that is new or gone has one side only.
void ChangesDialog::add(const LineDiff &diff, const QString &path)
{
    const QString name = tr("Change of %1").arg(path);
    if (m_sideBySide->isChecked() && diff.added > 0 && diff.removed > 0) {
        auto *view = new PairedDiffView(m_diffs);
        view->setName(name);
        view->setDiff(diff);
        m_rows->addWidget(view);
    } else {
        auto *view = new DiffView(m_diffs);
        view->setAccessibleName(name);
        view->setDiff(diff);
        m_rows->addWidget(view);
    }
}

} // namespace sandgate
