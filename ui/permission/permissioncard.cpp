// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/permissioncard.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/contentarea.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/permission/answerbuttons.h"
#include "ui/permission/permissiondetails.h"
#include "ui/rules/alwaysbutton.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QToolButton *toolButton(QLatin1String icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(drawnIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PermissionCard::PermissionCard(Workbench &workbench, std::chrono::milliseconds guard, QWidget *parent)
    : Panel(Tone::Neutral, parent)
    , m_workbench(workbench)
    , m_guard(guard)
    , m_icon(new IconLabel("request"_L1, Tone::Attention, this))
    , m_title(new TextLabel(TextLabel::Role::Heading, {}, this))
    , m_kind(new Chip(this))
    , m_origin(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_isolation(new Chip(this))
    , m_placeRow(new QWidget(this))
    , m_place(new TextLabel(TextLabel::Role::Secondary, {}, m_placeRow))
    , m_body(new ContentArea(this))
    , m_details(new PermissionDetails)
    , m_problem(new ProblemBanner(this))
    , m_outcome(new TextLabel(TextLabel::Role::Body, {}, this))
    , m_buttons(new AnswerButtons(this))
    , m_hint(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_always(new AlwaysButton(workbench, this))
    , m_explain(new QPushButton(tr("Add Reason"), this))
    , m_reason(new QLineEdit(this))
    , m_later(new QPushButton(this))
{
    setObjectName("permissionCard"_L1);
    m_title->setObjectName("requestTitle"_L1);
    m_title->setWrapping(true);
    m_title->setSelectable(true);
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_origin->setWrapping(true);
    m_icon->setScale(1.3);
    m_outcome->setObjectName("requestOutcome"_L1);
    m_outcome->setWrapping(true);
    m_problem->setObjectName("requestProblem"_L1);
    m_isolation->set("unlocked"_L1, tr("Not isolated"), Tone::Attention);
    m_isolation->setToolTip(tr("The agent can reach this computer's own files."));
    m_later->setObjectName("laterButton"_L1);
    m_later->setFlat(true);
    m_later->setAutoDefault(false);
    m_later->setFocusPolicy(Qt::TabFocus);
    m_explain->setObjectName("addReasonButton"_L1);
    m_explain->setFlat(true);
    m_explain->setAutoDefault(false);
    m_explain->setCheckable(true);
    m_explain->setFocusPolicy(Qt::TabFocus);
    m_explain->setToolTip(tr("Says why when you reject. It is put into the message field, for the agent."));
    m_reason->setObjectName("reasonField"_L1);
    m_reason->setMaxLength(2000);
    m_reason->setPlaceholderText(tr("Why not? Goes into the next message when you reject."));
    m_reason->setAccessibleName(tr("Reason for rejecting"));
    m_reason->hide();
    m_hint->setWrapping(true);
    m_body->setWidget(m_details);
    m_body->setWidgetResizable(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setFocusPolicy(Qt::TabFocus);
    m_body->setAccessibleName(tr("What the request is about"));
    m_body->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);

    auto *previous =
        toolButton(isRightToLeft() ? "right"_L1 : "left"_L1, tr("Previous request of this session"), m_placeRow);
    auto *next = toolButton(isRightToLeft() ? "left"_L1 : "right"_L1, tr("Next request of this session"), m_placeRow);
    connect(previous, &QToolButton::clicked, this, &PermissionCard::previousWanted);
    connect(next, &QToolButton::clicked, this, &PermissionCard::nextWanted);
    auto *places = new QHBoxLayout(m_placeRow);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(2);
    places->addWidget(previous);
    places->addWidget(m_place);
    places->addWidget(next);
    m_placeRow->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_isolation, 0, Qt::AlignTop);
    head->addWidget(m_kind, 0, Qt::AlignTop);
    head->addWidget(m_placeRow, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_always);
    foot->addWidget(m_explain);
    foot->addWidget(m_later);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_origin);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_outcome);
    layout->addWidget(m_reason);
    layout->addWidget(m_buttons);
    layout->addWidget(m_hint);
    layout->addLayout(foot);

    connect(m_buttons, &AnswerButtons::chosen, this, [this](const QString &optionId) {
        if (!isGuarded())
            choose(optionId);
    });
    connect(m_always, &QPushButton::clicked, this, &PermissionCard::askForRule);
    connect(m_explain, &QPushButton::toggled, this, [this](bool on) {
        m_reason->setVisible(on);
        if (on)
            m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(m_later, &QPushButton::clicked, this, &PermissionCard::setAside);
    onAnyChange(m_workbench.permissions(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    startGuard();
}

void PermissionCard::present(const RequestId &request)
{
    if (request == m_request)
        return;
    m_request = request;
    refresh();
}

void PermissionCard::clear()
{
    m_request = {};
    m_shown = {};
    m_buttons->clear();
    emit changed();
}

bool PermissionCard::isAnswerable() const
{
    return !m_request.isEmpty() && m_shown.id == m_request && m_shown.state == PermissionState::Pending &&
           !m_sending.contains(m_request);
}

bool PermissionCard::mayAnswerByKey(int number) const
{
    if (!isAnswerable() || !isVisible() || number < 1 || size_t(number) > m_shown.options.size())
        return false;
    return m_shown.options[size_t(number - 1)].rejects() || m_shown.saysWhat();
}

bool PermissionCard::answerByKey(int number)
{
    if (!mayAnswerByKey(number) || isGuarded())
        return false;
    choose(m_shown.options[size_t(number - 1)].id);
    return true;
}

bool PermissionCard::mayMakeRule() const
{
    return isAnswerable() && m_always->mayMakeRule();
}

void PermissionCard::askForRule()
{
    if (mayMakeRule() && !isGuarded())
        m_always->ask();
}

void PermissionCard::setAside()
{
    const RequestId request = m_request; // another one may be presented while this is told
    if (m_shown.state == PermissionState::Pending)
        emit later(request);
    else
        emit dismissed(request);
}

void PermissionCard::setPlace(int place, int count)
{
    m_placeRow->setVisible(count > 1);
    m_place->setText(tr("%1 of %2").arg(place).arg(count));
}

QSize PermissionCard::minimumSizeHint() const
{
    // Answers that go on in further lines need their height at the width that there is.
    const int atWidth = testAttribute(Qt::WA_Resized) ? layout()->totalMinimumHeightForWidth(width()) : 0;
    return {fontMetrics().averageCharWidth() * 30, qMax(layout()->minimumSize().height(), atWidth)};
}

void PermissionCard::showEvent(QShowEvent *event)
{
    startGuard();
    Panel::showEvent(event);
    emit changed(); // keys answer only what is seen
}

void PermissionCard::refresh()
{
    const PermissionRow *row = m_request.isEmpty() ? nullptr : m_workbench.permissions().find(m_request);
    if (!row) {
        if (!m_shown.id.isEmpty())
            clear();
        return;
    }
    const SandboxRow *sandbox = m_workbench.sandboxes().find(row->sandbox);
    m_isolation->setVisible(sandbox && !sandbox->isolated);
    if (*row == m_shown)
        return;
    if (row->state != PermissionState::Pending || row->problem)
        m_sending.remove(row->id);
    const bool another = row->id != m_shown.id;
    PermissionRow before = m_shown;
    m_shown = *row;
    // An answer on its way, its failure and the end change what can be done, not what is asked.
    before.state = row->state;
    before.problem = row->problem;
    before.optionId = row->optionId;
    before.reason = row->reason;
    if (another) {
        m_reason->clear();
        m_explain->setChecked(false);
    }
    if (another || before != *row)
        tell(*row);
    tellState(*row);
    startGuard();
    emit changed();
}

void PermissionCard::tell(const PermissionRow &row)
{
    // A focus on one of the old buttons must not end up on one of the new ones.
    if (m_buttons->holdsFocus())
        m_title->setFocus(Qt::OtherFocusReason);
    m_title->setText(titleOf(row));
    m_kind->set("agent"_L1, toolKindName(row.toolCall.kind), Tone::Quiet);
    m_kind->setToolTip(tr("The kind of action, as the agent calls it"));
    const QString session = row.sessionTitle.isEmpty() ? tr("untitled session") : visibleLine(row.sessionTitle, 120);
    m_origin->setText(
        tr("%1 asks in “%2”, sandbox “%3”, since %4")
            .arg(visibleLine(row.agent, 60), session, visibleLine(row.sandboxName, 60), localTime(row.askedAt)));
    setAccessibleName(spokenRequest(row));
    m_details->tell(row);
    m_body->ensureVisible(0, 0);
    m_body->updateGeometry();
}

void PermissionCard::tellState(const PermissionRow &row)
{
    const bool pending = row.state == PermissionState::Pending;
    const bool sending = row.state == PermissionState::Sending || m_sending.contains(row.id);
    if (m_buttons->holdsFocus())
        m_title->setFocus(Qt::OtherFocusReason);
    if (pending || sending)
        m_buttons->offer(row);
    else
        m_buttons->clear();
    m_buttons->setEnabled(!sending);
    const StateLook look = lookOf(row);
    m_icon->set(look.icon, look.tone);
    const bool rejectable = std::any_of(row.options.begin(), row.options.end(),
                                        [](const PermissionOption &option) { return option.rejects(); });
    m_explain->setVisible(pending && !sending && rejectable);
    m_always->setVisible(pending && !sending);
    if (pending && !sending)
        m_always->offer(row);
    m_reason->setEnabled(!sending);
    if (!pending)
        m_explain->setChecked(false);
    m_later->setText(pending ? tr("Later") : tr("Close"));
    m_later->setVisible(!sending);
    m_later->setAccessibleName(pending ? tr("Decide later about: %1").arg(spokenTitle(row)) : tr("Close this request"));
    m_later->setToolTip(pending ? tr("Sets this request aside. It stays counted, and the agent waits.") : QString());

    if (!pending || sending)
        m_hint->setText(sending ? tr("Sending…") : QString());
    else if (!row.saysWhat())
        m_hint->setText(tr("No key allows this request, because it does not say what it is about."));
    else if (row.options.empty())
        m_hint->setText(tr("The agent offers no answer. Stop its turn to go on."));
    else
        m_hint->setText(row.options.size() == 1
                            ? tr("Key: Ctrl+Alt+1")
                            : tr("Keys: Ctrl+Alt+1 to %1, in this order").arg(qMin<size_t>(row.options.size(), 9)));
    if (pending && !sending && row.saysWhat() && !m_always->mayMakeRule())
        m_hint->setText(m_hint->text() + u'\n' + m_always->whyNot());
    m_hint->setVisible(!m_hint->text().isEmpty());

    if (const auto failure = m_failures.constFind(row.id); failure != m_failures.cend() && pending)
        m_problem->tell(*failure);
    else if (row.problem)
        m_problem->tell(*row.problem);
    else
        m_problem->clear();
    tellOutcome(row);
}

void PermissionCard::tellOutcome(const PermissionRow &row)
{
    QString text;
    const auto option = std::find_if(row.options.begin(), row.options.end(),
                                     [&](const PermissionOption &offered) { return offered.id == row.optionId; });
    const QString chosen = visibleLine(option == row.options.end() ? row.optionId : option->name, 120);
    switch (row.state) {
    case PermissionState::Pending:
    case PermissionState::Sending:
        break;
    case PermissionState::Answered:
        text = tr("Answered with “%1”.").arg(chosen);
        break;
    case PermissionState::Cancelled:
        text = tr("Not answered: its turn was stopped, or its session was ended.");
        break;
    case PermissionState::Expired:
        text = tr("Nobody can answer this any more.");
        break;
    }
    if (!text.isEmpty() && !row.reason.isEmpty())
        text += u' ' + visibleLine(row.reason);
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
}

bool PermissionCard::isGuarded() const
{
    return m_guardTimer.elapsed() < m_guard.count();
}

void PermissionCard::choose(const QString &optionId)
{
    if (isAnswerable())
        m_tasks.start(send(m_request, optionId));
}

async::Task<> PermissionCard::send(RequestId request, QString optionId)
{
    const PermissionRow asked = m_shown;
    const QString reason = m_explain->isChecked() ? m_reason->text().trimmed() : QString();
    m_failures.remove(request);
    m_sending.insert(request);
    if (request == m_request) {
        tellState(m_shown);
        emit changed();
    }
    const Result<> sent = co_await m_workbench.answer(request, optionId);
    if (!sent) {
        m_sending.remove(request);
        m_failures.insert(request, sent.error());
    }
    if (request == m_request) {
        tellState(m_shown);
        startGuard();
        emit changed();
    }
    if (!sent)
        co_return;
    for (const PermissionOption &option : asked.options) {
        if (option.id == optionId && option.rejects() && !reason.isEmpty())
            emit reasonGiven(asked.session, reason);
    }
    emit answered(request);
}

} // namespace sandgate
