// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/preparationpane.h"
#include "model/items/preparationdesk.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

StateLook lookOf(PreparationStep::State state)
{
    switch (state) {
    case PreparationStep::State::Waiting:
        return {PreparationPane::tr("waits"), "clock"_L1, Tone::Quiet};
    case PreparationStep::State::Running:
        return {PreparationPane::tr("goes on"), "working"_L1, Tone::Neutral};
    case PreparationStep::State::Done:
        return {PreparationPane::tr("done"), "allow-once"_L1, Tone::Good};
    case PreparationStep::State::Failed:
        return {PreparationPane::tr("did not work"), "error"_L1, Tone::Bad};
    }
    Q_UNREACHABLE();
}

} // namespace

PreparationPane::PreparationPane(Workbench &workbench, QWidget *parent)
    : Panel(Tone::Quiet, parent)
    , m_workbench(workbench)
    , m_title(new TextLabel(TextLabel::Role::Strong, {}, this))
    , m_steps(new QVBoxLayout)
    , m_bar(new BusyBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_again(new QPushButton(tr("Try Again"), this))
    , m_dismiss(new QPushButton(tr("Dismiss"), this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("preparationPane"_L1);
    m_title->setObjectName("preparationTitle"_L1);
    m_title->setWrapping(true);
    m_bar->setAccessibleName(tr("The sandbox is being prepared"));
    m_stop->setObjectName("stopPreparationButton"_L1);
    m_stop->setAccessibleName(tr("Stop preparing the sandbox"));
    m_again->setObjectName("prepareAgainButton"_L1);
    m_again->setAccessibleName(tr("Try again to prepare the sandbox"));
    m_dismiss->setObjectName("dismissPreparationButton"_L1);
    m_dismiss->setAccessibleName(tr("Leave the sandbox as it is, and dismiss this list"));
    m_problem->setObjectName("preparationProblem"_L1);
    m_problem->setDismissable(true);
    m_steps->setSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_dismiss);
    buttons->addWidget(m_bar);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_steps);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(&workbench.preparations(), &PreparationDesk::changed, this, [this](const SandboxKey &sandbox) {
        if (sandbox == m_sandbox)
            refresh();
    });
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_tasks.start(carryOut(m_workbench.preparations().stop(m_sandbox))); });
    connect(m_again, &QPushButton::clicked, this,
            [this] { m_tasks.start(carryOut(m_workbench.preparations().tryAgain(m_sandbox))); });
    connect(m_dismiss, &QPushButton::clicked, this,
            [this] { m_tasks.start(carryOut(m_workbench.preparations().dismiss(m_sandbox))); });
    refresh();
}

void PreparationPane::show(const SandboxKey &sandbox)
{
    m_sandbox = sandbox;
    m_problem->clear();
    for (const Row &row : m_rows)
        row.problem->clear(); // what it says next is another sandbox's
    refresh();
}

void PreparationPane::refresh()
{
    const Preparation *preparation = m_workbench.preparations().find(m_sandbox);
    const bool isShown = preparation && !preparation->isDismissed;
    setVisible(isShown);
    if (!isShown)
        return;
    const bool isDone = preparation->isDone();
    const bool isMade = std::none_of(preparation->steps.begin(), preparation->steps.end(), [](const auto &step) {
        return step.what == PreparationStep::What::Make && step.state == PreparationStep::State::Failed;
    });
    setTone(isDone ? Tone::Good : preparation->isRunning ? Tone::Quiet : Tone::Attention);
    m_title->setText(isDone                   ? tr("The sandbox is prepared.")
                     : preparation->isRunning ? tr("The sandbox is being prepared.")
                     : isMade                 ? tr("The sandbox is there, but not all of it could be prepared.")
                                              : tr("The sandbox could not be prepared."));
    const std::size_t count = preparation->steps.size();
    while (m_rows.size() < count)
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].all->setVisible(i < count);
        if (i < count)
            tell(m_rows[i], *preparation, preparation->steps[i]);
    }
    m_bar->setVisible(preparation->isRunning);
    m_stop->setVisible(preparation->isRunning);
    m_again->setVisible(!isDone && !preparation->isRunning);
    m_dismiss->setVisible(!preparation->isRunning);
}

void PreparationPane::addRow()
{
    Row row;
    row.all = new QWidget(this);
    row.icon = new IconLabel("clock"_L1, Tone::Quiet, row.all);
    row.step = new TextLabel(TextLabel::Role::Body, {}, row.all);
    row.step->setObjectName("preparationStep"_L1);
    row.step->setWrapping(true);
    row.step->setSelectable(true);
    row.problem = new ProblemBanner(row.all);
    row.problem->setObjectName("preparationStepProblem"_L1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(row.icon, 0, Qt::AlignTop);
    line->addWidget(row.step, 1);
    auto *layout = new QVBoxLayout(row.all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(row.problem);
    m_steps->addWidget(row.all);
    m_rows.push_back(row);
}

// In place: a text that somebody is selecting stays, and a problem is announced once.
void PreparationPane::tell(const Row &row, const Preparation &preparation, const PreparationStep &step)
{
    const StateLook look = lookOf(step.state);
    row.icon->set(look.icon, look.tone);
    row.step->setText(tr("%1: %2").arg(visibleLine(sentenceOf(preparation, step), 300), look.word));
    if (step.problem)
        row.problem->tell(*step.problem);
    else
        row.problem->clear();
}

async::Task<> PreparationPane::carryOut(async::Task<Result<>> command)
{
    m_problem->clear();
    const SandboxKey sandbox = m_sandbox;
    const Result<> done = co_await std::move(command);
    if (done || sandbox != m_sandbox)
        co_return;
    m_problem->tell(done.error());
}

} // namespace sandgate
