// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/unsavednote.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/sandbox/unsaved.h"
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

UnsavedNote::UnsavedNote(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_text(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_bar(new BusyBar(this))
    , m_found(new ProblemBanner(this))
    , m_wake(m_found->addAction(tr("Wake It and Look")))
{
    setObjectName("unsavedNote"_L1);
    m_text->setObjectName("unsavedText"_L1);
    m_text->setWrapping(true);
    m_wake->setObjectName("wakeAndLookButton"_L1);
    m_wake->setAutoDefault(false);
    m_found->setObjectName("unsavedBanner"_L1);
    m_found->setDismissable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_found);

    connect(m_wake, &QPushButton::clicked, this, [this] { m_tasks.start(wakeAndLook()); });
    m_tasks.start(look());
}

void UnsavedNote::begin(const QString &doing)
{
    m_isBusy = true;
    m_found->clear();
    m_bar->show();
    m_text->setText(doing);
    m_text->show();
    emit changed();
}

async::Task<> UnsavedNote::look()
{
    begin(tr("Looking for changes that are not committed or not pushed…"));
    const Result<UnsavedWork> found = co_await lookForUnsaved(m_workbench, m_sandbox);
    tell(found);
}

async::Task<> UnsavedNote::wakeAndLook()
{
    begin(tr("Waking the sandbox…"));
    const Result<> up = co_await m_workbench.wake(m_sandbox);
    if (!up) {
        tell(tl::unexpected(up.error()));
        co_return;
    }
    co_await look();
}

void UnsavedNote::tell(const Result<UnsavedWork> &found)
{
    m_isBusy = false;
    m_bar->hide();
    const QStringList lines = unsavedLines(found);
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    m_wake->setVisible(!found && row && row->state == SandboxState::Asleep);
    m_text->setVisible(lines.isEmpty());
    if (lines.isEmpty())
        m_text->setText(found->looked > 0 ? tr("All changes in its git repositories are committed and pushed.")
                                          : tr("There is no git repository where its agents work."));
    else
        m_found->tell(lines.join(u'\n'), Tone::Attention);
    emit changed();
}

} // namespace sandgate
