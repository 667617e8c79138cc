// SPDX-License-Identifier: Apache-2.0
#include "ui/session/deletedsessionsdialog.h"
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int idRole = Qt::UserRole;

QString removedOn(qint64 deletedAt)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(deletedAt).addDays(keptWhenDeleted.count());
    return QLocale().toString(end.date(), QLocale::ShortFormat);
}

} // namespace

DeletedSessionsDialog::DeletedSessionsDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_problem(new ProblemBanner(this))
    , m_remark(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_list(new QTreeWidget(this))
    , m_restore(new QPushButton(tr("Restore"), this))
    , m_remove(new QPushButton(tr("Remove for Good…"), this))
    , m_empty(new QPushButton(tr("Remove All for Good…"), this))
{
    setObjectName("deletedSessionsDialog"_L1);
    setWindowTitle(tr("Deleted Sessions"));
    m_remark->setObjectName("deletedRemark"_L1);
    m_remark->setWrapping(true);
    m_problem->setDismissable(true);
    m_list->setObjectName("deletedSessions"_L1);
    m_list->setAccessibleName(tr("Deleted sessions"));
    m_list->setHeaderLabels({tr("Session"), tr("Sandbox"), tr("Deleted"), tr("Kept until")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {40, 22, 24, 16};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column] * character);
    m_list->header()->setStretchLastSection(true);
    m_restore->setObjectName("restoreSessionButton"_L1);
    m_remove->setObjectName("removeSessionButton"_L1);
    m_empty->setObjectName("removeAllSessionsButton"_L1);
    for (QPushButton *button : {m_remove, m_empty})
        button->setProperty("destructive", true);
    for (QPushButton *button : {m_restore, m_remove, m_empty})
        button->setAutoDefault(false);

    auto *acts = new QHBoxLayout;
    acts->addWidget(m_restore);
    acts->addStretch();
    acts->addWidget(m_remove);
    acts->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_remark);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    layout->addLayout(acts);
    layout->addWidget(buttons);
    resize(character * 108, fontMetrics().lineSpacing() * 22);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &DeletedSessionsDialog::refresh);
    connect(m_restore, &QPushButton::clicked, this, &DeletedSessionsDialog::restore);
    connect(m_remove, &QPushButton::clicked, this, &DeletedSessionsDialog::askToRemove);
    connect(m_empty, &QPushButton::clicked, this, &DeletedSessionsDialog::askToEmpty);
    onAnyChange(m_workbench.sessionDesk().deletedSessions(), this, [this] { fill(); });
    fill();
}

// The last deleted first. What was chosen stays so.
void DeletedSessionsDialog::fill()
{
    const std::vector<SessionId> before = chosen();
    const QSet<SessionId> kept(before.begin(), before.end());
    std::vector<SessionRow> rows = m_workbench.sessionDesk().deletedSessions().rows();
    std::sort(rows.begin(), rows.end(),
              [](const SessionRow &a, const SessionRow &b) { return a.marks.deletedAt > b.marks.deletedAt; });
    m_list->clear();
    for (const SessionRow &row : rows) {
        const qint64 at = row.marks.deletedAt.value_or(0);
        auto *item =
            new QTreeWidgetItem(m_list, {titleOf(row), visibleLine(row.sandboxName, 80), localTime(at), removedOn(at)});
        item->setData(0, idRole, QVariant::fromValue(row.id));
        item->setToolTip(0, titleOf(row));
        item->setSelected(kept.contains(row.id));
    }
    m_remark->setText(rows.empty() ? tr("No session is deleted.")
                                   : tr("A deleted session is kept for %n days, and removed when Sandgate starts after "
                                        "that. Restored ones are in the list again, to be read.",
                                        nullptr, int(keptWhenDeleted.count())));
    refresh();
}

void DeletedSessionsDialog::refresh()
{
    const bool any = !m_list->selectedItems().isEmpty();
    m_restore->setEnabled(any);
    m_remove->setEnabled(any);
    m_empty->setEnabled(m_list->topLevelItemCount() > 0);
}

std::vector<SessionId> DeletedSessionsDialog::chosen() const
{
    std::vector<SessionId> sessions;
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    for (const QTreeWidgetItem *item : items)
        sessions.push_back(item->data(0, idRole).value<SessionId>());
    return sessions;
}

void DeletedSessionsDialog::restore()
{
    m_tasks.start(runRestore(chosen()));
}

void DeletedSessionsDialog::askToRemove()
{
    const std::vector<SessionId> sessions = chosen();
    if (sessions.empty())
        return;
    const QString title = m_list->selectedItems().constFirst()->text(0);
    askFirst(this,
             {.name = "removeSessionDialog"_L1,
              .title = tr("Remove for Good"),
              .text = sessions.size() == 1 ? tr("Remove “%1” for good?").arg(title)
                                           : tr("Remove %n sessions for good?", nullptr, int(sessions.size())),
              .details = tr("What was said in it goes, too. This cannot be taken back."),
              .confirm = tr("Remove for Good"),
              .confirmName = "confirmRemoveButton"_L1,
              .keep = tr("Keep It")},
             [this, sessions] { m_tasks.start(runRemove(sessions)); });
}

void DeletedSessionsDialog::askToEmpty()
{
    const int count = m_list->topLevelItemCount();
    askFirst(this,
             {.name = "removeAllSessionsDialog"_L1,
              .title = tr("Remove All for Good"),
              .text = tr("Remove all %n deleted sessions for good?", nullptr, count),
              .details = tr("What was said in them goes, too. This cannot be taken back."),
              .confirm = tr("Remove All for Good"),
              .confirmName = "confirmRemoveAllButton"_L1,
              .keep = tr("Keep Them")},
             [this] { m_tasks.start(runRemove({SessionId()})); });
}

async::Task<> DeletedSessionsDialog::runRestore(std::vector<SessionId> sessions)
{
    m_problem->clear();
    for (const SessionId &session : sessions) {
        const Result<> done = co_await m_workbench.sessionDesk().restoreSession(session);
        if (!done) {
            m_problem->tell(done.error());
            co_return;
        }
    }
    if (!sessions.empty())
        emit restored(sessions.back());
}

async::Task<> DeletedSessionsDialog::runRemove(std::vector<SessionId> sessions)
{
    m_problem->clear();
    for (const SessionId &session : sessions) {
        const Result<Removable> done = co_await m_workbench.sessionDesk().removeDeleted(session);
        if (!done) {
            m_problem->tell(done.error());
            co_return;
        }
    }
}

} // namespace sandgate
