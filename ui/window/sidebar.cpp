// SPDX-License-Identifier: Apache-2.0
#include "ui/window/sidebar.h"
#include "model/items/preparationdesk.h"
#include "model/items/ruledesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/accessible.h"
#include "ui/common/icons.h"
#include "ui/common/keptsetting.h"
#include "ui/common/quietview.h"
#include "ui/common/tones.h"
#include "ui/common/words.h"
#include "ui/window/navigationdelegate.h"
#include "ui/window/navigationmodel.h"
#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// The more it needs a person, the further up.
int urgency(const SessionRow &session)
{
    switch (session.state) {
    case SessionState::WaitingForDecision:
        return 0;
    case SessionState::Failed:
    case SessionState::Interrupted:
        return 1;
    case SessionState::Disconnected:
    case SessionState::Quiet:
        return 2;
    case SessionState::Starting:
    case SessionState::Working:
        return 4;
    case SessionState::Idle:
        return session.unread ? 3 : 5; // finished, and nobody has seen it
    case SessionState::Ended:
        return 6;
    }
    return 7;
}

// A row's surface goes over the whole width; of the branches, only the mark that opens and closes a sandbox is drawn.
class Tree : public QuietView<QTreeView>
{
public:
    using QuietView::QuietView;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = selectionModel()->isSelected(index);
        const bool hovered = option.state & QStyle::State_MouseOver;
        if (selected || hovered) {
            const QColor below = palette().color(QPalette::Window);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? selectedSurface(palette(), below, hasFocus())
                                       : blended(below, palette().color(QPalette::Text), 0.05));
            painter->drawRoundedRect(option.rect.adjusted(0, 1, -6, -1), 6, 6);
            painter->restore();
        }
        QTreeView::drawRow(painter, option, index);
    }
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (index.parent().isValid() || !model()->hasChildren(index))
            return;
        const int side = qRound(fontMetrics().height() * 0.8);
        QRect mark(0, 0, side, side);
        mark.moveCenter(QPoint(rect.center().x() + 1, rect.top() + 6 + fontMetrics().height() / 2));
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        paintIcon(painter, mark,
                  isExpanded(index) ? "down"_L1
                  : mirrored        ? "left"_L1
                                    : "right"_L1,
                  secondaryText(palette()));
    }
};

} // namespace

void NavigationProxy::setOrder(SessionOrder order)
{
    m_order = order;
    invalidate();
}

void NavigationProxy::setShowDeleted(bool show)
{
    m_showDeleted = show;
    invalidateFilter();
}

void NavigationProxy::setShowArchived(bool show)
{
    m_showArchived = show;
    invalidateFilter();
}

bool NavigationProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<const NavigationModel *>(sourceModel());
    if (const SandboxRow *a = model->sandboxAt(left)) {
        const SandboxRow *b = model->sandboxAt(right);
        if (b && isOver(a->state) != isOver(b->state))
            return isOver(b->state);
        return b && a->createdAt < b->createdAt;
    }
    if (const std::optional<QString> tag = model->tagAt(left)) {
        const QString other = model->tagAt(right).value_or(QString());
        if (tag->isEmpty() != other.isEmpty())
            return other.isEmpty(); // those without stand at the end
        return QString::localeAwareCompare(tag->toCaseFolded(), other.toCaseFolded()) < 0;
    }
    const SessionRow *a = model->sessionAt(left);
    const SessionRow *b = model->sessionAt(right);
    if (!a || !b)
        return false;
    if (a->marks.isPinned != b->marks.isPinned)
        return a->marks.isPinned;
    if (m_order == SessionOrder::Name)
        return QString::localeAwareCompare(a->title, b->title) < 0;
    if (m_order == SessionOrder::Attention && urgency(*a) != urgency(*b))
        return urgency(*a) < urgency(*b);
    return a->createdAt > b->createdAt;
}

// A tag is shown with its sessions only: they are asked one by one.
bool NavigationProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = static_cast<const NavigationModel *>(sourceModel());
    const QModelIndex index = model->index(row, 0, parent);
    if (const SessionRow *session = model->sessionAt(index))
        return acceptsSession(*model, *session);
    const SandboxRow *sandbox = model->sandboxAt(index);
    if (!sandbox || (!m_showDeleted && sandbox->state == SandboxState::Destroyed))
        return false;
    const QRegularExpression filter = filterRegularExpression();
    return filter.pattern().isEmpty() || sandbox->name.contains(filter);
}

bool NavigationProxy::acceptsSession(const NavigationModel &model, const SessionRow &session) const
{
    const SandboxRow *sandbox = model.sandboxOf(session);
    if (!m_showDeleted && sandbox && sandbox->state == SandboxState::Destroyed)
        return false;
    const QRegularExpression filter = filterRegularExpression();
    const bool isFiltered = !filter.pattern().isEmpty();
    const bool fits =
        isFiltered && (titleOf(session).contains(filter) || markWords(session.marks).join(u' ').contains(filter));
    const bool goesOn = session.waiting > 0 || turnRuns(session.state);
    if (session.marks.archivedAt && !m_showArchived && !goesOn && !fits)
        return false;
    // A sandbox that fits is shown with all of its sessions.
    return !isFiltered || fits || session.sandboxName.contains(filter);
}

Sidebar::Sidebar(Workbench &workbench, QMenu &sandboxMenu, QMenu &sessionMenu, QWidget *parent)
    : QWidget(parent)
    , m_model(new NavigationModel(workbench.sandboxes(), workbench.sessions(), this))
    , m_sandboxMenu(sandboxMenu)
    , m_sessionMenu(sessionMenu)
    , m_filter(new QLineEdit(this))
    , m_tree(new Tree(this))
{
    setObjectName("sidebar"_L1);
    const auto tellEverything = [this, &workbench] {
        std::set<SessionId> sessions;
        for (const auto &[session, endsAt] : workbench.rules().sessionsAllowingEverything())
            sessions.insert(session);
        m_model->setAllowingEverything(sessions);
    };
    connect(&workbench.rules(), &RuleDesk::changed, this, tellEverything);
    tellEverything();
    const auto tellPrepared = [this, &workbench](const SandboxKey &sandbox) {
        const Preparation *preparation = workbench.preparations().find(sandbox);
        m_model->setUnprepared(sandbox, preparation && preparation->hasFailed());
    };
    connect(&workbench.preparations(), &PreparationDesk::changed, this, tellPrepared);
    for (const SandboxRow &sandbox : workbench.sandboxes().rows())
        tellPrepared(sandbox.key);
    m_proxy.setSourceModel(m_model);
    m_proxy.setRecursiveFilteringEnabled(true);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.sort(0);

    m_filter->setObjectName("sandboxFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter sandboxes and sessions by name or tag"));
    addClearButton(*m_filter);
    addPicture(*m_filter, drawnIcon("search"_L1));

    m_tree->setObjectName("sandboxTree"_L1);
    m_tree->setAccessibleName(tr("Sandboxes and their sessions"));
    m_tree->setModel(&m_proxy);
    m_tree->setItemDelegate(new NavigationDelegate(m_tree));
    m_tree->setProperty("ownRows", true);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(true);
    m_tree->setMouseTracking(true);
    m_tree->setUniformRowHeights(false);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->expandAll();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 2, 6);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2, 0, 8, 0);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setFilterFixedString(text);
        m_tree->expandAll();
        emit arranged();
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) { keepClosed(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) { keepClosed(index, false); });
    // A new sandbox, and one that gets its first session, shows its sessions; those that a person closed stay closed.
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parentIndex, int first, int last) {
                if (parentIndex.isValid()) {
                    if (m_proxy.rowCount(parentIndex) == last - first + 1)
                        expand(parentIndex);
                    return;
                }
                for (int row = first; row <= last; ++row)
                    expand(m_proxy.index(row, 0));
            });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::follow);
    connect(m_tree, &QTreeView::clicked, this, &Sidebar::follow);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const SessionRow *row = m_model->sessionAt(m_proxy.mapToSource(index)))
            emit sessionActivated(row->id);
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &Sidebar::openMenu);
}

void Sidebar::select(const SandboxKey &sandbox)
{
    if (m_model->grouping() == SessionGrouping::ByTag)
        chooseSandbox(sandbox);
    else
        choose(m_model->indexOf(sandbox));
}

void Sidebar::select(const SessionId &session)
{
    choose(m_model->indexOf(session));
}

SandboxKey Sidebar::sandbox() const
{
    return m_chosen.first;
}

SessionId Sidebar::session() const
{
    return m_chosen.second;
}

void Sidebar::setGrouping(SessionGrouping grouping)
{
    if (grouping == m_model->grouping())
        return;
    const auto [sandbox, session] = m_chosen;
    const bool isSeen = m_tree->selectionModel()->hasSelection();
    const QSignalBlocker quiet(this); // the page stays as it is
    m_model->setGrouping(grouping);
    expandAll();
    m_chosen = {sandbox, session};
    if (!session.isEmpty())
        choose(m_model->indexOf(session));
    else if (!sandbox.isEmpty())
        select(sandbox);
    if (!isSeen)
        clearSelection();
}

void Sidebar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void Sidebar::clearSelection()
{
    m_tree->clearSelection();
}

void Sidebar::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::save(QSettings &settings) const
{
    keep(settings, "window/sandbox"_L1, sandbox().value);
    keep(settings, "window/session"_L1, session().value);
    keep(settings, "window/filter"_L1, m_filter->text());
    keep(settings, "window/closed"_L1, QStringList(m_closed.begin(), m_closed.end()));
}

void Sidebar::restore(const QSettings &settings)
{
    const QStringList closed = settings.value("window/closed"_L1).toStringList();
    m_closed = {closed.begin(), closed.end()};
    m_filter->setText(settings.value("window/filter"_L1).toString());
    expandAll();
}

QString Sidebar::nameOf(const QModelIndex &group) const
{
    if (const std::optional<QString> tag = m_model->tagAt(m_proxy.mapToSource(group)))
        return u'#' + *tag;
    return group.data(NavigationModel::KeyRole).value<SandboxKey>().value;
}

void Sidebar::expandAll()
{
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        m_tree->setExpanded(m_proxy.index(row, 0), !m_closed.contains(nameOf(m_proxy.index(row, 0))));
}

void Sidebar::expand(const QModelIndex &group)
{
    if (!m_closed.contains(nameOf(group)))
        m_tree->expand(group);
}

void Sidebar::keepClosed(const QModelIndex &group, bool closed)
{
    if (closed)
        m_closed.insert(nameOf(group));
    else
        m_closed.remove(nameOf(group));
    emit arranged();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().window());
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_tree->doItemsLayout();
}

void Sidebar::follow(const QModelIndex &current)
{
    const QModelIndex source = m_proxy.mapToSource(current);
    if (const SandboxRow *sandbox = m_model->sandboxAt(source)) {
        m_chosen = {sandbox->key, {}};
        emit sandboxSelected(sandbox->key);
    } else if (const SessionRow *session = m_model->sessionAt(source)) {
        m_chosen = {session->sandbox, session->id};
        emit sessionSelected(session->id);
    } else if (!source.isValid()) {
        m_chosen = {};
    }
}

// It has no row where tags are listed.
void Sidebar::chooseSandbox(const SandboxKey &sandbox)
{
    m_tree->setCurrentIndex({});
    m_chosen = {sandbox, {}};
    emit sandboxSelected(sandbox);
}

void Sidebar::choose(const QModelIndex &source)
{
    QModelIndex index = m_proxy.mapFromSource(source);
    if (source.isValid() && !index.isValid()) {
        m_filter->clear(); // what is asked for must be seen
        index = m_proxy.mapFromSource(source);
    }
    if (!index.isValid())
        return;
    if (index.parent().isValid())
        m_tree->expand(index.parent());
    if (index == m_tree->currentIndex())
        follow(index);
    else
        m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void Sidebar::openMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid() || m_model->tagAt(m_proxy.mapToSource(index)))
        return;
    m_tree->setCurrentIndex(index);
    QMenu &menu = index.data(NavigationModel::IsSandboxRole).toBool() ? m_sandboxMenu : m_sessionMenu;
    menu.popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace sandgate
