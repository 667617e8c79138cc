// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/inboxpane.h"
#include "model/items/permissionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/keptsetting.h"
#include "ui/common/pagestack.h"
#include "ui/common/quietview.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/permission/inboxdelegate.h"
#include "ui/permission/permissioncard.h"
#include "ui/permission/setaside.h"
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

InboxProxy::InboxProxy(const SetAside &setAside, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_setAside(setAside)
{
    connect(&setAside, &SetAside::changed, this, &QSortFilterProxyModel::invalidate);
}

bool InboxProxy::isSetAside(const QModelIndex &index) const
{
    return m_setAside.contains(static_cast<const PermissionListModel *>(sourceModel())->at(index.row()).id);
}

// What the delegate paints, for who hears the list.
QVariant InboxProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole || !index.isValid())
        return QSortFilterProxyModel::data(index, role);
    const PermissionRow &row = static_cast<const PermissionListModel *>(sourceModel())->at(mapToSource(index).row());
    const QString place = tr("sandbox “%1”, since %2").arg(visibleLine(row.sandboxName, 60), localTime(row.askedAt));
    const QString state = group(row) == 1 ? tr("set aside") : lookOf(row).word;
    return QStringList{spokenRequest(row), state, place}.join(u", "_s);
}

int InboxProxy::group(const PermissionRow &row) const
{
    if (row.state == PermissionState::Pending || row.state == PermissionState::Sending)
        return m_setAside.contains(row.id) ? 1 : 0;
    return 2;
}

bool InboxProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<const PermissionListModel *>(sourceModel());
    const PermissionRow &a = model->at(left.row());
    const PermissionRow &b = model->at(right.row());
    if (group(a) != group(b))
        return group(a) < group(b);
    return group(a) == 2 ? a.askedAt > b.askedAt : a.askedAt < b.askedAt;
}

InboxPane::InboxPane(Workbench &workbench, SetAside &setAside, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_setAside(setAside)
    , m_rows(new InboxProxy(setAside, this))
    , m_title(new TextLabel(TextLabel::Role::Title, tr("Waiting Requests"), this))
    , m_stack(new PageStack(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new QuietView<QListView>(this))
    , m_card(new PermissionCard(workbench, std::chrono::milliseconds(350), this))
{
    setObjectName("inboxPage"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_rows->setSourceModel(&workbench.permissions());
    m_rows->sort(0);
    m_list->setObjectName("inboxList"_L1);
    m_list->setAccessibleName(tr("Waiting requests of all sandboxes"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new InboxDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("ownRows", true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *open = new QPushButton(tr("Open Session"), this);
    open->setObjectName("openSessionButton"_L1);
    open->setAutoDefault(false);
    auto *right = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(14, 14, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_card);
    column->addWidget(open, 0, Qt::AlignLeading);
    column->addStretch();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    const int letter = fontMetrics().averageCharWidth();
    m_list->setMinimumWidth(letter * 26);
    m_splitter->setSizes({letter * 46, letter * 70});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(
        new EmptyState("request"_L1, tr("Nothing waits for you"),
                       tr("When an agent asks for permission, the request appears here, whichever "
                          "sandbox it comes from. Nothing is ever allowed without your answer, or a rule of yours."),
                       m_stack));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 10);
    head->addWidget(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_stack, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxPane::choose);
    connect(m_card, &PermissionCard::later, this, [this](const RequestId &request) {
        selectNext();
        m_setAside.add(request);
    });
    connect(m_card, &PermissionCard::dismissed, this, &InboxPane::selectNext);
    connect(open, &QPushButton::clicked, this, [this] {
        if (const PermissionRow *row = m_workbench.permissions().find(m_card->request()))
            emit sessionWanted(row->session);
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        emit sessionWanted(index.data(PermissionListModel::SessionRole).value<SessionId>());
    });
    m_minute.setInterval(30000);
    connect(&m_minute, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    onAnyChange(*m_rows, this, [this] { refresh(); });
    refresh();
}

void InboxPane::select(const RequestId &request)
{
    const QModelIndex index = m_rows->mapFromSource(m_workbench.permissions().indexOf(request));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

// The one after the chosen one among those that wait, from the start again after the last.
void InboxPane::selectNext()
{
    const std::vector<RequestId> all = m_workbench.permissions().waiting();
    std::vector<RequestId> open;
    std::copy_if(all.begin(), all.end(), std::back_inserter(open),
                 [this](const RequestId &request) { return !m_setAside.contains(request); });
    const std::vector<RequestId> &waiting = open.empty() ? all : open;
    if (waiting.empty())
        return;
    const auto at = std::find(waiting.begin(), waiting.end(), m_card->request());
    select(at == waiting.end() || std::next(at) == waiting.end() ? waiting.front() : *std::next(at));
}

void InboxPane::save(QSettings &settings) const
{
    keep(settings, "inbox/splitter"_L1, m_splitter->saveState());
}

void InboxPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value("inbox/splitter"_L1).toByteArray());
}

void InboxPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    if (!m_card->isAnswerable())
        selectNext();
}

void InboxPane::hideEvent(QHideEvent *event)
{
    m_minute.stop();
    QWidget::hideEvent(event);
}

void InboxPane::refresh()
{
    m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
    if (!m_list->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0, 0));
}

void InboxPane::choose()
{
    const auto request = m_list->currentIndex().data(PermissionListModel::IdRole).value<RequestId>();
    if (request.isEmpty())
        m_card->clear();
    else
        m_card->present(request);
    m_card->setVisible(!request.isEmpty());
}

} // namespace sandgate
