// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/recordingsdialog.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/words.h"
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

RecordingsDialog::RecordingsDialog(DesktopDesk &desk, const SandboxKey &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_sandbox(sandbox)
    , m_list(new QTreeWidget(this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("recordingsDialog"_L1);
    setWindowTitle(tr("Recordings of the Desktop"));
    m_list->setObjectName("recordings"_L1);
    m_list->setAccessibleName(tr("Recordings"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Recording"), tr("Begun"), tr("Size"), tr("State")});
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 30);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("Save As…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName("saveRecordingButton"_L1);
    m_delete = buttons->addButton(tr("Delete"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName("deleteRecordingButton"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 18);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RecordingsDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &RecordingsDialog::askWhereToSave);
    connect(m_delete, &QPushButton::clicked, this, &RecordingsDialog::askBeforeDeleting);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
    m_tasks.start(list());
}

const DesktopRecording *RecordingsDialog::chosen() const
{
    const int row = m_list->selectedItems().isEmpty() ? -1 : m_list->currentIndex().row();
    return row < 0 ? nullptr : &m_found[size_t(row)];
}

void RecordingsDialog::refresh()
{
    const DesktopRecording *recording = chosen();
    const bool isWhole = recording && !recording->isRunning && !m_isBusy;
    m_save->setEnabled(isWhole && !recording->hasFailed);
    m_delete->setEnabled(isWhole);
    m_problem->setBusy(m_isBusy ? tr("The recording is being fetched…") : QString());
}

async::Task<> RecordingsDialog::list()
{
    const Result<std::vector<DesktopRecording>> found = co_await m_desk.recordings(m_sandbox);
    if (!found) {
        m_problem->tell(found.error());
        co_return;
    }
    m_found = *found;
    m_list->clear();
    for (const DesktopRecording &recording : m_found) {
        const QString state = recording.isRunning   ? tr("Being recorded")
                              : recording.hasFailed ? tr("Failed")
                                                    : tr("Complete");
        const QString begun = recording.startedAt > 0 ? localTime(recording.startedAt) : QString();
        m_list->addTopLevelItem(
            new QTreeWidgetItem({recording.fileName, begun, QLocale().formattedDataSize(recording.bytes), state}));
    }
    if (!m_found.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    refresh();
}

void RecordingsDialog::askWhereToSave()
{
    const DesktopRecording *recording = chosen();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    auto *dialog = new QFileDialog(this, tr("Save Recording"), folder, tr("Video (*.mp4)"));
    dialog->setObjectName("saveRecordingDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"mp4"_s);
    dialog->selectFile(QDir(folder).filePath(recording->id + u".mp4"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = recording->id](const QString &file) { m_tasks.start(save(id, file)); });
    dialog->open();
}

void RecordingsDialog::askBeforeDeleting()
{
    const DesktopRecording *recording = chosen();
    askFirst(this,
             {.name = "deleteRecordingQuestion"_L1,
              .title = tr("Delete the Recording?"),
              .text = tr("“%1” is deleted in the sandbox.").arg(recording->fileName),
              .details = {},
              .confirm = tr("Delete"),
              .confirmName = "confirmDeleteRecording"_L1,
              .keep = tr("Keep It")},
             [this, id = recording->id] { m_tasks.start(remove(id)); });
}

async::Task<> RecordingsDialog::save(QString recording, QString file)
{
    m_isBusy = true;
    refresh();
    const Result<> saved = co_await m_desk.saveRecording(m_sandbox, recording, file);
    m_isBusy = false;
    refresh();
    if (saved)
        m_problem->tell(tr("The recording was saved: %1").arg(visibleLine(QDir::toNativeSeparators(file), 300)),
                        Tone::Good);
    else
        m_problem->tell(saved.error());
}

async::Task<> RecordingsDialog::remove(QString recording)
{
    const Result<> removed = co_await m_desk.removeRecording(m_sandbox, recording);
    if (!removed)
        m_problem->tell(removed.error());
    m_tasks.start(list());
}

} // namespace sandgate
