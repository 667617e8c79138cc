// SPDX-License-Identifier: Apache-2.0
#include "ui/session/settingsbar.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include <QAbstractItemView>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStandardItemModel>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int longestWord = 60;
constexpr int longestName = 400;

// Turning the wheel over it scrolls the page; it does not set an agent to another model.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QString wordOf(const SessionChoice::Value &value)
{
    return visibleLine(value.name, longestWord);
}

// A value that is none of the list is shown all the same: it is what is set.
bool isListed(const SessionChoice &choice)
{
    return choice.current.isEmpty() ||
           std::any_of(choice.values.begin(), choice.values.end(),
                       [&choice](const SessionChoice::Value &value) { return value.value == choice.current; });
}

void addHeading(QComboBox &box, const QString &heading)
{
    box.addItem(heading);
    if (auto *items = qobject_cast<QStandardItemModel *>(box.model())) {
        QStandardItem *item = items->item(box.count() - 1);
        item->setFlags(Qt::NoItemFlags);
        item->setData(heading, Qt::AccessibleTextRole);
    }
}

void fillBox(QComboBox &box, const SessionChoice &choice)
{
    box.clear();
    if (!isListed(choice))
        box.addItem(visibleLine(choice.current, longestWord), choice.current);
    QString group;
    for (const SessionChoice::Value &value : choice.values) {
        if (value.group != group && !value.group.isEmpty())
            addHeading(box, visibleLine(value.group, longestWord));
        group = value.group;
        box.addItem(wordOf(value), value.value);
        if (!value.description.isEmpty())
            box.setItemData(box.count() - 1, visibleText(value.description), Qt::ToolTipRole);
    }
    box.setCurrentIndex(choice.current.isEmpty() ? -1 : box.findData(choice.current));
}

QString toolTipOf(const SessionChoice &choice)
{
    QStringList lines{visibleText(choice.description)};
    for (const SessionChoice::Value &value : choice.values) {
        if (value.value != choice.current)
            continue;
        const QString name = visibleLine(value.name, longestName); // there may be no room for it elsewhere
        lines << (value.description.isEmpty() ? name : name + u": "_s + visibleText(value.description));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

SettingsBar::SettingsBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_problem(new ProblemBanner(this))
    , m_row(new QWidget(this))
    , m_selectorRow(new QWidget(m_row))
    , m_usage(new TextLabel(TextLabel::Role::Secondary, {}, m_row))
    , m_reason(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("settingsBar"_L1);
    m_problem->setObjectName("settingsProblem"_L1);
    m_problem->setDismissable(true);
    m_reason->setObjectName("settingsReason"_L1);
    m_reason->setWrapping(true);
    m_usage->setObjectName("usage"_L1);
    m_usage->setToolTip(tr("As the agent reports it"));
    auto *flow = new FlowLayout(m_selectorRow);
    flow->setSpacing(12);
    auto *side = new QHBoxLayout(m_row);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_selectorRow, 1);
    side->addWidget(m_usage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_problem);
    layout->addWidget(m_row);
    layout->addWidget(m_reason);

    connect(m_problem, &ProblemBanner::dismissed, this, [this] { m_failures.erase(m_session); });
    connect(&m_workbench.sessionDesk(), &SessionDesk::factsChanged, this, [this](const SessionId &session) {
        if (session == m_session)
            refresh();
    });
    onAnyChange(m_workbench.sessions(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    refresh();
}

SettingsBar::~SettingsBar() = default;

void SettingsBar::show(const SessionId &session)
{
    m_session = session;
    refresh();
}

void SettingsBar::tellUsage(const QString &words)
{
    if (words == m_usage->text())
        return;
    m_usage->setText(words);
    refresh();
}

// Why nothing can be set now, as a sentence; empty: it can.
QString SettingsBar::whyNot() const
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row || row->state == SessionState::Ended)
        return tr("The session has ended; its agent is set to nothing any more.");
    const SandboxRow *sandbox = m_workbench.sandboxes().find(row->sandbox);
    if (sandbox && (isOver(sandbox->state) || sandbox->state == SandboxState::Gone))
        return tr("The agent is gone together with its sandbox.");
    if (row->state == SessionState::Starting)
        return tr("The agent is starting.");
    if (row->state == SessionState::Disconnected || (sandbox && sandbox->state == SandboxState::Unreachable))
        return tr("The sandbox does not answer. The agent can be set when it does.");
    return {};
}

void SettingsBar::refresh()
{
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    const std::vector<SessionChoice> choices = facts ? facts->choices : std::vector<SessionChoice>();
    const bool sameOnes = std::equal(
        choices.begin(), choices.end(), m_choices.begin(), m_choices.end(),
        [](const SessionChoice &a, const SessionChoice &b) { return a.isSame(b) && a.isSwitch == b.isSwitch; });
    m_choices = choices;
    if (!sameOnes)
        rebuild();
    const QString reason = m_choices.empty() ? QString() : whyNot();
    for (const SessionChoice &choice : m_choices)
        update(*m_selectors.at({choice.by, choice.id}), choice, reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_row->setVisible(!m_choices.empty() || !m_usage->text().isEmpty());
    if (const auto failure = m_failures.find(m_session); failure != m_failures.end())
        m_problem->tell(failure->second);
    else
        m_problem->clear();
    setVisible(!m_row->isHidden() || m_problem->isTelling());
    if (!sameOnes)
        emit changed();
}

void SettingsBar::rebuild()
{
    const QList<QWidget *> old = m_selectorRow->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old) {
        widget->hide();
        widget->deleteLater(); // it may be the one whose signal led here
        m_selectorRow->layout()->removeWidget(widget);
    }
    m_selectors.clear();
    m_shown.clear();
    for (const SessionChoice &choice : m_choices) {
        const Key key{choice.by, choice.id};
        const QString name =
            u"setting-%1"_s.arg(choice.category == "mode"_L1 || choice.id.isEmpty() ? choice.category : choice.id);
        if (choice.isSwitch) {
            auto *box = new QCheckBox(m_selectorRow);
            connect(box, &QCheckBox::clicked, this, [this, key](bool on) { choose(key, on); });
            m_selectors[key] = box;
            m_selectorRow->layout()->addWidget(box);
            box->setObjectName(name);
            box->setMinimumHeight(ChoiceBox().sizeHint().height()); // in line with the others
            box->show();
            continue;
        }
        auto *pair = new QWidget(m_selectorRow);
        auto *side = new QHBoxLayout(pair);
        side->setContentsMargins(0, 0, 0, 0);
        side->setSpacing(6);
        auto *label = new TextLabel(TextLabel::Role::Secondary, visibleLine(choice.name, longestWord), pair);
        auto *box = new ChoiceBox(pair);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(4);
        box->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
        side->addWidget(label);
        side->addWidget(box);
        connect(box, &QComboBox::activated, this,
                [this, key, box](int index) { choose(key, box->itemData(index).toString()); });
        m_selectors[key] = box;
        m_selectorRow->layout()->addWidget(pair);
        pair->show();
    }
}

void SettingsBar::update(QWidget &selector, const SessionChoice &choice, const QString &whyNot)
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    const bool pending = m_pending.contains({m_session, {choice.by, choice.id}});
    selector.setEnabled(whyNot.isEmpty() && !pending);
    const QString name = visibleLine(choice.name, longestWord);
    selector.setAccessibleName(row ? tr("%1 of %2").arg(name, row->agent) : name);
    selector.setToolTip(pending            ? tr("Waiting for the agent to agree.")
                        : whyNot.isEmpty() ? toolTipOf(choice)
                                           : whyNot);
    if (auto *check = qobject_cast<QCheckBox *>(&selector)) {
        check->setText(QString(name).replace(u'&', u"&&"_s));
        check->setChecked(choice.on);
        return;
    }
    // A combo box is called by its value: what the value is of comes with what it means.
    const QStringList said{selector.accessibleName(), selector.toolTip()};
    selector.setAccessibleDescription(said.join(u". "_s));
    auto &box = static_cast<QComboBox &>(selector);
    if (box.view()->isVisible())
        return;                                                          // a person is choosing from it
    const bool differs = box.currentData().toString() != choice.current; // it was chosen, and is not agreed to
    SessionChoice &shown = m_shown[{choice.by, choice.id}];
    if (shown != choice || differs)
        fillBox(box, choice);
    shown = choice;
}

const SessionChoice *SettingsBar::find(const Key &key) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&key](const SessionChoice &choice) { return Key(choice.by, choice.id) == key; });
    return found == m_choices.end() ? nullptr : &*found;
}

void SettingsBar::choose(const Key &key, const QJsonValue &value)
{
    const SessionChoice *choice = find(key);
    const bool isNew = choice && (choice->isSwitch ? value.toBool() != choice->on : value != choice->current);
    if (isNew && whyNot().isEmpty() && !m_pending.contains({m_session, key}))
        m_tasks.start(change(m_session, *choice, value));
    else
        refresh();
}

async::Task<> SettingsBar::change(SessionId session, SessionChoice choice, QJsonValue value)
{
    const std::pair<SessionId, Key> pending{session, {choice.by, choice.id}};
    m_pending.insert(pending);
    m_failures.erase(session);
    refresh();
    const Result<> changed = co_await m_workbench.sessionDesk().choose(session, choice, value);
    m_pending.erase(pending);
    if (!changed)
        m_failures.insert_or_assign(session, changed.error());
    refresh();
}

void SettingsBar::fill(QMenu &menu)
{
    menu.clear();
    const bool usable = whyNot().isEmpty();
    for (const SessionChoice &choice : m_choices) {
        const Key key{choice.by, choice.id};
        const bool mayChange = usable && !m_pending.contains({m_session, key});
        const QString name = visibleLine(choice.name, longestWord).replace(u'&', u"&&"_s);
        if (choice.isSwitch) {
            QAction *action = menu.addAction(name);
            action->setCheckable(true);
            action->setChecked(choice.on);
            action->setEnabled(mayChange);
            connect(action, &QAction::triggered, this, [this, key](bool on) { choose(key, on); });
            continue;
        }
        QMenu *values = menu.addMenu(name);
        values->setEnabled(mayChange);
        auto *group = new QActionGroup(values);
        QString heading;
        for (const SessionChoice::Value &value : choice.values) {
            if (value.group != heading && !value.group.isEmpty())
                values->addSection(visibleLine(value.group, longestWord).replace(u'&', u"&&"_s));
            heading = value.group;
            QAction *action = values->addAction(wordOf(value).replace(u'&', u"&&"_s));
            action->setCheckable(true);
            action->setChecked(value.value == choice.current);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, key, wanted = value.value] { choose(key, wanted); });
        }
    }
}

} // namespace sandgate
