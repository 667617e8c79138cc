// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/items/workbench.h"
#include "providers/async/waits.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto serverLimit = 60s;
constexpr auto turnLimit = 60s;

template<typename Model, typename Test>
auto anyRow(Model &model, Test test)
{
    return [&model, test] { return std::any_of(model.rows().begin(), model.rows().end(), test); };
}

bool isPending(const PermissionRow &request)
{
    return request.state == PermissionState::Pending;
}

} // namespace

Tour::Tour(TourStage &stage, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_folder(QDir(folder).absolutePath())
    , m_guide(m_folder)
{
}

void Tour::start()
{
    const QDir folder(m_folder);
    folder.mkpath(u"."_s);
    const QStringList old = folder.entryList({u"*.png"_s, u"summary.md"_s});
    for (const QString &file : old)
        QFile::remove(folder.filePath(file));
    m_tasks.start(run());
}

async::Task<> Tour::run()
{
    const Result<> result = co_await doTheJob();
    const bool isWritten = writeSummary(result);
    if (!result)
        qCritical().noquote() << "The guided tour ended early:" << result.error().what << result.error().theirWords;
    emit finished(result && isWritten);
}

// One after the other, until one does not happen.
async::Task<Result<>> Tour::inOrder(Steps steps)
{
    for (const Step &step : steps) {
        const Result<> happened = co_await step();
        if (!happened)
            co_return happened;
    }
    co_return Result<>();
}

Tour::Step Tour::click(const QString &control)
{
    return [this, control] { return m_guide.click(control); };
}

Tour::Step Tour::clickRow(const QString &view, const QString &text)
{
    return [this, view, text] { return m_guide.clickRow(view, text); };
}

Tour::Step Tour::type(const QString &control, const QString &text)
{
    return [this, control, text] { return m_guide.type(control, text); };
}

Tour::Step Tour::until(const QString &what, std::function<bool()> isTrue, std::chrono::milliseconds limit)
{
    return [this, what, isTrue = std::move(isTrue), limit] { return m_guide.until(what, isTrue, limit); };
}

Tour::Step Tour::picture(const QString &title, const QString &name)
{
    return [this, title, name] {
        m_guide.setWindow(m_stage.window());
        return m_guide.picture(title, name);
    };
}

async::Task<Result<>> Tour::doTheJob()
{
    const Steps job{[this] { return makeSandbox(); }, [this] { return startSession(); }, [this] { return talk(); },
                    [this] { return decide(); },      [this] { return runProcess(); },   [this] { return comeBack(); },
                    [this] { return cleanUp(); }};
    co_return co_await inOrder(job);
}

async::Task<Result<>> Tour::makeSandbox()
{
    const auto isAwake = [](const SandboxRow &row) { return row.state == SandboxState::Awake; };
    const Steps steps{
        picture(u"Sandgate is opened for the first time. The empty window says what to do."_s, u"empty"_s),
        click(u"newSandboxButton"_s),
        picture(u"A new sandbox on this computer, with the demo agent. The dialog says what that means."_s,
                u"new-sandbox"_s),
        click(u"createSandboxButton"_s),
        until(u"the sandbox is awake"_s, anyRow(m_stage.workbench().sandboxes(), isAwake), serverLimit),
        picture(u"The sandbox is awake: a real sandbox-agent server runs, on loopback, with a token of its own."_s,
                u"sandbox"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::startSession()
{
    const auto isIdle = [](const SessionRow &row) { return row.state == SessionState::Idle; };
    const Steps steps{
        click(u"newSessionButton"_s),
        until(
            u"the agents are listed"_s, [this] { return m_guide.hasItems(u"agentField"_s); }, serverLimit),
        picture(u"A new session: the sandbox says which agents it has."_s, u"new-session"_s),
        click(u"createSessionButton"_s),
        until(u"the agent is ready"_s, anyRow(m_stage.workbench().sessions(), isIdle), serverLimit),
        picture(u"The session is ready. The demo agent is a real agent of the Agent Client Protocol."_s, u"session"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::talk()
{
    const Steps steps{
        type(u"composer"_s, u"Please read the project and change its configuration."_s),
        picture(u"A message is written. It is kept as a draft until it is sent."_s, u"composer"_s),
        click(u"sendButton"_s),
        until(u"the agent asks for permission"_s, anyRow(m_stage.workbench().permissions(), isPending), turnLimit),
        picture(
            u"The agent has read a file, and asks before it changes one. The request stays in view until it is answered."_s,
            u"permission"_s),
        click(u"waitingButton"_s),
        picture(u"The same request in the inbox, which lists what waits in all sandboxes."_s, u"inbox"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::decide()
{
    auto &permissions = m_stage.workbench().permissions();
    const auto isAnswered = [](const PermissionRow &row) { return row.state == PermissionState::Answered; };
    const auto isIdle = [](const SessionRow &row) { return row.state == SessionState::Idle; };
    const Steps steps{
        click(u"optionButton-allow"_s),
        until(u"the answer reaches the agent"_s, anyRow(permissions, isAnswered), turnLimit),
        until(u"the turn ends"_s, anyRow(m_stage.workbench().sessions(), isIdle), turnLimit),
        clickRow(u"sandboxTree"_s, u"Please read the project"_s),
        picture(
            u"The answer was given with a click; the agent went on and finished. What was allowed is in the transcript."_s,
            u"answered"_s),
        click(u"rawEventsButton"_s),
        picture(u"The raw protocol events beside the conversation."_s, u"raw-events"_s),
        click(u"rawEventsButton"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::runProcess()
{
    const auto hasExited = [](const ProcessRow &row) { return row.state == ProcessState::Exited; };
    const QString command = u"for i in $(seq 1 12); do printf '\\033[32mstep %s\\033[0m of 12\\n' $i; sleep 0.1; done; "
                            "echo 'a warning' >&2"_s;
    const Steps steps{
        click(u"processesButton"_s), type(u"processCommand"_s, command), click(u"runProcessButton"_s),
        until(u"the process exits"_s, anyRow(m_stage.workbench().processes(), hasExited), turnLimit),
        picture(u"A process ran in the sandbox; its log was followed, with its colours, and is kept."_s, u"process"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::comeBack()
{
    const auto hasEvents = [](const SessionRow &row) { return row.lastIndex > 0 && row.turnStartedAt == 0; };
    const Result<> restarted = co_await m_stage.restart();
    if (!restarted)
        co_return restarted;
    const Steps steps{
        until(u"the session is in the list again"_s, anyRow(m_stage.workbench().sessions(), hasEvents), serverLimit),
        until(
            u"the process is in the list again"_s, [this] { return !m_stage.workbench().processes().rows().empty(); },
            serverLimit),
        clickRow(u"sandboxTree"_s, u"Please read the project"_s),
        picture(u"Sandgate was closed and opened again: the conversation, the answer and the log are all there."_s,
                u"again"_s)};
    co_return co_await inOrder(steps);
}

async::Task<Result<>> Tour::cleanUp()
{
    const SandboxKey sandbox = m_stage.workbench().sandboxes().rows().front().key;
    const Result<> destroyed = co_await m_stage.workbench().destroySandbox(sandbox);
    if (!destroyed)
        co_return destroyed;
    const Steps steps{
        picture(u"The sandbox was deleted, and its server and processes with it. What was seen stays readable."_s,
                u"deleted"_s)};
    co_return co_await inOrder(steps);
}

bool Tour::writeSummary(const Result<> &result) const
{
    QFile file(m_folder + u"/summary.md"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream page(&file);
    page << "# Guided tour of Sandgate\n\n" << (result ? "Every step happened."_L1 : "**The tour ended early.** "_L1);
    if (!result)
        page << result.error().what << "\n\n    " << QString(result.error().theirWords).replace(u'\n', "\n    "_L1);
    page << "\n\n";
    int number = 0;
    for (const TourGuide::Step &step : m_guide.steps()) {
        page << ++number << ". " << step.title << " (" << step.milliseconds << " ms)\n\n   ![" << step.title << "]("
             << step.picture << ")\n\n";
    }
    page.flush();
    return file.error() == QFile::NoError;
}

} // namespace sandgate
