// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/downloadfirst.h"
#include "model/items/filedesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/transferlistmodel.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/textlabel.h"
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// Of a folder that is not there yet. What a person called the sandbox may be no folder's name.
QString folderName(const QString &sandbox)
{
    QString name = visibleLine(sandbox, 60).simplified();
    name.replace(u'/', u'-');
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    const QString when = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    return name.isEmpty() ? when : name + u' ' + when;
}

} // namespace

DownloadFirst::DownloadFirst(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_choose(new QPushButton(tr("Download Files First…"), this))
    , m_cancel(new QPushButton(tr("Cancel Download"), this))
    , m_bar(new BusyBar(this))
    , m_text(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("downloadFirst"_L1);
    const SandboxRow *row = workbench.sandboxes().find(sandbox);
    const QString name = row ? visibleLine(row->name, 80) : QString();
    m_choose->setObjectName("downloadFirstButton"_L1);
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Download the files of the sandbox %1 first").arg(name));
    m_cancel->setObjectName("cancelDownloadButton"_L1);
    m_cancel->setAutoDefault(false);
    m_text->setObjectName("downloadText"_L1);
    m_text->setWrapping(true);
    m_text->setSelectable(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);

    connect(m_choose, &QPushButton::clicked, this, &DownloadFirst::choose);
    connect(m_cancel, &QPushButton::clicked, this, &DownloadFirst::cancel);
    connect(&workbench.files().transfers(), &TransferListModel::dataChanged, this, &DownloadFirst::tellTransfer);
    tell({});
}

bool DownloadFirst::isBusy() const
{
    const TransferRow *row = m_workbench.files().transfers().find(m_transfer);
    return m_isWaking || (row && !row->isOver());
}

void DownloadFirst::choose()
{
    auto *dialog = new QFileDialog(this, tr("Download To"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DownloadFirst::copyTo);
    dialog->open();
}

void DownloadFirst::copyTo(const QString &folder)
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    if (row && !isBusy())
        m_tasks.start(copy(QDir(folder).filePath(folderName(row->name))));
}

void DownloadFirst::cancel()
{
    if (m_isWaking) {
        m_tasks.cancel();
        m_isWaking = false;
        tell(tr("The download was cancelled."));
    } else {
        m_workbench.files().cancel(m_transfer);
    }
}

async::Task<> DownloadFirst::copy(QString target)
{
    m_isWaking = true;
    tell(tr("Waking the sandbox…"));
    const Result<> up = co_await m_workbench.wake(m_sandbox);
    m_isWaking = false;
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    if (!up || !row) {
        tell(up ? QString() : visibleLine(up.error().what));
        co_return;
    }
    TransferOrder order;
    order.sandbox = m_sandbox;
    order.direction = TransferOrder::Direction::Download;
    order.from = row->workspace;
    order.to = target;
    order.isFolder = true;
    m_transfer = m_workbench.files().begin(order);
    tellTransfer();
}

void DownloadFirst::tellTransfer()
{
    const TransferRow *row = m_workbench.files().transfers().find(m_transfer);
    if (!row)
        return;
    const QString folder = visibleLine(row->order.to);
    const QString done = locale().formattedDataSize(row->bytes);
    switch (row->state) {
    case TransferState::Waiting:
        return tell(tr("Other downloads come first…"));
    case TransferState::Running:
        return tell(row->totalBytes > 0
                        ? tr("Downloading: %1 of %2").arg(done, locale().formattedDataSize(row->totalBytes))
                        : tr("Downloading: %1").arg(done));
    case TransferState::Cancelled:
        return tell(tr("The download was cancelled."));
    case TransferState::Failed:
        return tell(
            tr("The files were not downloaded. %1").arg(row->problem ? visibleLine(row->problem->what) : QString()));
    case TransferState::Done:
        break;
    }
    QStringList lines{tr("All files of %1 are in %2 now.").arg(visibleLine(row->order.from), folder)};
    if (!row->warnings.isEmpty())
        lines = {tr("The files of %1 are in %2 now, but for:").arg(visibleLine(row->order.from), folder)};
    constexpr qsizetype most = 5;
    for (const QString &warning : row->warnings.mid(0, most))
        lines << visibleLine(warning, 200);
    if (row->warnings.size() > most)
        lines << tr("… and more");
    tell(lines.join(u'\n'));
}

void DownloadFirst::tell(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_bar->setVisible(isBusy());
    m_cancel->setVisible(isBusy());
    m_choose->setVisible(!isBusy());
    emit busyChanged();
}

} // namespace sandgate
