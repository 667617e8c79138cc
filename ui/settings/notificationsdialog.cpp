// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/notificationsdialog.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/rowheight.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int sessionRole = Qt::UserRole;
constexpr int alwaysRole = Qt::UserRole + 1;

} // namespace

NotificationsDialog::NotificationsDialog(const NotificationSettings &settings, Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_urgent(new QCheckBox(tr("Show &decisions over full screens, too"), this))
    , m_quiet(new QCheckBox(tr("&Quiet from"), this))
    , m_from(new QTimeEdit(settings.quietFrom, this))
    , m_until(new QTimeEdit(settings.quietUntil, this))
    , m_exceptions(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName("notificationsDialog"_L1);
    setWindowTitle(tr("Notifications"));
    auto *intro = new TextLabel(TextLabel::Role::Secondary,
                                tr("The desktop shows them while no window of Sandgate is active. Else the window "
                                   "itself says it. Where a request fits whole, its notification can answer it for "
                                   "this once, unless the screen is locked or the desktop does not tell."),
                                this);
    intro->setWrapping(true);

    const std::array names{tr("An agent asks for a &permission"), tr("An agent asks to be &signed in"),
                           tr("An agent has &finished"),          tr("An agent c&ould not go on"),
                           tr("A sandbox is about to s&top"),     tr("A &new sandbox could not be prepared")};
    const std::array<QLatin1String, allNoticeKinds.size()> ids{"decisionNotices"_L1, "questionNotices"_L1,
                                                               "finishedNotices"_L1, "failedNotices"_L1,
                                                               "sandboxNotices"_L1,  "preparationNotices"_L1};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(intro);
    layout->addSpacing(6);
    layout->addWidget(new TextLabel(TextLabel::Role::Strong, tr("Call me when"), this));
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = new QCheckBox(names[i], this);
        m_kinds[i]->setObjectName(ids[i]);
        m_kinds[i]->setChecked(settings.wanted[i]);
        layout->addWidget(m_kinds[i]);
    }
    layout->addSpacing(6);
    m_urgent->setObjectName("urgentDecisions"_L1);
    m_urgent->setChecked(settings.urgentDecisions);
    layout->addWidget(m_urgent);

    m_quiet->setObjectName("quietHours"_L1);
    m_quiet->setChecked(settings.quiet);
    m_from->setObjectName("quietFrom"_L1);
    m_from->setAccessibleName(tr("Quiet from"));
    m_until->setObjectName("quietUntil"_L1);
    m_until->setAccessibleName(tr("Quiet until"));
    const QString format = locale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s); // some locales' has seconds
    for (QTimeEdit *time : {m_from, m_until}) {
        time->setLayoutDirection(Qt::LeftToRight); // Qt would put the minutes before the hours
        time->setDisplayFormat(format);
        time->setMinimumWidth(fontMetrics().averageCharWidth() * 16); // also where it says AM or PM
    }
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_quiet);
    quiet->addWidget(m_from);
    quiet->addWidget(new QLabel(tr("until"), this));
    quiet->addWidget(m_until);
    quiet->addStretch();
    layout->addLayout(quiet);
    auto *afterwards = new TextLabel(TextLabel::Role::Secondary,
                                     tr("What still waits at the end of the quiet hours is told then."), this);
    afterwards->setWrapping(true);
    layout->addWidget(afterwards);

    layout->addSpacing(6);
    layout->addWidget(new TextLabel(TextLabel::Role::Strong, tr("Sessions for which it is otherwise"), this));
    m_exceptions->setObjectName("noticeExceptions"_L1);
    m_exceptions->setAccessibleName(tr("Sessions for which it is otherwise"));
    m_exceptions->setHeaderLabels({tr("Session"), tr("Sandbox"), tr("Notifications")});
    m_exceptions->setRootIsDecorated(false);
    m_exceptions->setSortingEnabled(true);
    m_exceptions->sortByColumn(0, Qt::AscendingOrder);
    m_exceptions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_exceptions->header()->setStretchLastSection(false);
    m_exceptions->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_exceptions->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (auto it = settings.exceptions.cbegin(); it != settings.exceptions.cend(); ++it)
        addException(it.key(), *it);
    m_exceptions->setMinimumHeight(rowHeight(fontMetrics()) * 4);
    layout->addWidget(m_exceptions, 1);
    m_remove->setObjectName("removeExceptionButton"_L1);
    m_remove->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    auto *hint =
        new TextLabel(TextLabel::Role::Secondary, tr("Set with “Notifications” in the menu of the session."), this);
    hint->setWrapping(true);
    foot->addWidget(hint, 1);
    foot->addWidget(m_remove);
    layout->addLayout(foot);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setObjectName("saveNotificationsButton"_L1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_quiet, &QCheckBox::toggled, this, &NotificationsDialog::refresh);
    connect(m_kinds[size_t(NoticeKind::Decision)], &QCheckBox::toggled, this, &NotificationsDialog::refresh);
    connect(m_exceptions, &QTreeWidget::itemSelectionChanged, this, &NotificationsDialog::refresh);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_exceptions->selectedItems());
        refresh();
    });
    refresh();
}

void NotificationsDialog::addException(const SessionId &session, bool always)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    auto *item = new QTreeWidgetItem(m_exceptions);
    item->setText(0, row ? titleOf(*row) : tr("A session that is not there any more"));
    item->setText(1, row ? visibleLine(row->sandboxName, 60) : QString());
    item->setText(2, always ? tr("Always") : tr("Never"));
    item->setData(0, sessionRole, session.value);
    item->setData(0, alwaysRole, always);
}

NotificationSettings NotificationsDialog::settings() const
{
    NotificationSettings entered;
    for (size_t i = 0; i < m_kinds.size(); ++i)
        entered.wanted[i] = m_kinds[i]->isChecked();
    entered.urgentDecisions = m_urgent->isChecked();
    entered.quiet = m_quiet->isChecked();
    entered.quietFrom = m_from->time();
    entered.quietUntil = m_until->time();
    for (int i = 0; i < m_exceptions->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_exceptions->topLevelItem(i);
        entered.exceptions.insert({item->data(0, sessionRole).toString()}, item->data(0, alwaysRole).toBool());
    }
    return entered;
}

void NotificationsDialog::refresh()
{
    m_from->setEnabled(m_quiet->isChecked());
    m_until->setEnabled(m_quiet->isChecked());
    m_urgent->setEnabled(m_kinds[size_t(NoticeKind::Decision)]->isChecked() || m_exceptions->topLevelItemCount() > 0);
    m_remove->setEnabled(!m_exceptions->selectedItems().isEmpty());
}

} // namespace sandgate
