// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/decisionfilterbar.h"
#include "model/agentnames.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/flowlayout.h"
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr int anyTime = -1; // otherwise days before today

} // namespace

DecisionFilterBar::DecisionFilterBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_time(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_by(new QComboBox(this))
    , m_sandbox(new QComboBox(this))
    , m_agent(new QComboBox(this))
{
    m_text->setObjectName("decisionsText"_L1);
    m_text->setAccessibleName(tr("Text in the request"));
    m_text->setPlaceholderText(tr("Text in the request"));
    addClearButton(*m_text);
    offer(*m_time, "decisionsTime", tr("Time"),
          {{tr("At any time"), anyTime},
           {tr("Today"), 0},
           {tr("In the last 7 days"), 6},
           {tr("In the last 30 days"), 29}});
    offer(*m_outcome, "decisionsOutcome", tr("Answer"),
          {{tr("Any answer"), QString()},
           {tr("Allowed"), u"allowed"_s},
           {tr("Denied"), u"denied"_s},
           {tr("Cancelled"), u"cancelled"_s},
           {tr("Expired"), u"expired"_s}});
    offer(*m_by, "decisionsBy", tr("Who decided"),
          {{tr("By anyone"), QString()},
           {tr("By you"), decider::person},
           {tr("By a rule"), decider::rule},
           {tr("Built-in denials"), decider::builtIn},
           {tr("While everything was allowed"), decider::everything},
           {tr("Because nobody answered"), decider::silence}});
    std::vector<std::pair<QString, QVariant>> sandboxes{{tr("All sandboxes"), QString()}};
    for (const SandboxRow &sandbox : workbench.sandboxes().rows())
        sandboxes.push_back({visibleLine(sandbox.name, 40), sandbox.key.value});
    offer(*m_sandbox, "decisionsSandbox", tr("Sandbox"), sandboxes);
    std::set<QString> names;
    for (const SessionRow &session : workbench.sessions().rows())
        names.insert(session.agent);
    std::vector<std::pair<QString, QVariant>> agents{{tr("All agents"), QString()}};
    for (const QString &name : names)
        agents.push_back({visibleLine(name, 40), name});
    offer(*m_agent, "decisionsAgent", tr("Agent"), agents);

    auto *choices = new FlowLayout;
    for (QComboBox *box : {m_time, m_outcome, m_by, m_sandbox, m_agent})
        choices->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(choices);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &DecisionFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
}

void DecisionFilterBar::offer(QComboBox &box, const char *objectName, const QString &name,
                              const std::vector<std::pair<QString, QVariant>> &choices)
{
    box.setObjectName(QLatin1String(objectName));
    nameChoice(box, name);
    for (const auto &[words, value] : choices)
        box.addItem(words, value);
    connect(&box, &QComboBox::currentIndexChanged, this, &DecisionFilterBar::changed);
}

void DecisionFilterBar::reset()
{
    m_text->clear();
    for (QComboBox *box : {m_time, m_outcome, m_by, m_sandbox, m_agent})
        box->setCurrentIndex(0);
    m_typing.stop();
}

bool DecisionFilterBar::isOpen() const
{
    const auto boxes = {m_time, m_outcome, m_by, m_sandbox, m_agent};
    return m_text->text().isEmpty() &&
           std::all_of(boxes.begin(), boxes.end(), [](const QComboBox *box) { return box->currentIndex() <= 0; });
}

DecisionFilter DecisionFilterBar::filter() const
{
    DecisionFilter filter;
    filter.text = m_text->text();
    filter.outcome = m_outcome->currentData().toString();
    filter.by = m_by->currentData().toString();
    filter.sandbox = {m_sandbox->currentData().toString()};
    filter.agent = agentId(m_agent->currentData().toString());
    if (const int days = m_time->currentData().toInt(); days != anyTime)
        filter.from = QDate::currentDate().addDays(-days).startOfDay().toMSecsSinceEpoch();
    return filter;
}

} // namespace sandgate
