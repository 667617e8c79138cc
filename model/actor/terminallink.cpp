// SPDX-License-Identifier: Apache-2.0
#include "model/actor/terminallink.h"
#include "providers/async/waits.h"
#include "providers/shelltext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

using State = TerminalLine::State;

TerminalLink::TerminalLink(ActorHost &host, ProcessKey process, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_process(std::move(process))
    , m_backoff(backoff)
{
}

TerminalLink::~TerminalLink() = default;

void TerminalLink::start()
{
    m_tasks.start(run());
}

void TerminalLink::become(State state, const QString &words)
{
    m_state = state;
    emit changed(state, words);
}

async::Task<> TerminalLink::untilSandboxChanges()
{
    co_await async::until(&m_host, &ActorHost::sandboxChanged);
}

async::Task<> TerminalLink::run()
{
    for (int attempt = 0;;) {
        SandboxActor *const actor = m_host.find(m_process);
        const ProcessRecord *process = actor ? actor->processes().record(m_process) : nullptr;
        if (!process || !process->tty || process->state != ProcessState::Running)
            break;
        const QString remoteId = process->remoteId;
        if (actor->row().state != SandboxState::Awake) {
            become(State::Waiting);
            co_await async::within(60s, untilSandboxChanges());
            continue;
        }
        const Result<Endpoint> endpoint = co_await actor->endpoint();
        Result<> connected;
        if (endpoint) {
            connected = co_await connectOnce(*endpoint, remoteId);
        } else {
            connected = tl::unexpected(endpoint.error());
        }
        if (connected) {
            attempt = 0;
            if (!m_end) {
                co_await async::until(m_terminal.get(), &Terminal::ended);
            }
        }
        const QString words = connected ? (m_end ? m_end->words : QString()) : connected.error().what;
        const bool hasExited = m_end && m_end->kind == TerminalEnd::Kind::Exited;
        m_terminal.reset();
        if (hasExited)
            break;
        become(State::Waiting, words);
        co_await async::sleepFor(m_backoff.pause(attempt++, 1));
    }
    become(State::Closed);
}

async::Task<Result<>> TerminalLink::connectOnce(Endpoint endpoint, QString remoteId)
{
    constexpr auto limit = 10s;
    m_end.reset();
    m_terminal = std::make_unique<Terminal>(std::move(endpoint), remoteId);
    connect(m_terminal.get(), &Terminal::ended, this, [this](const TerminalEnd &end) { m_end = end; });
    connect(m_terminal.get(), &Terminal::refused, this, &TerminalLink::refused);
    const Result<> opened = co_await m_terminal->open(limit);
    if (!opened)
        co_return opened;
    sendSize();
    if (!m_waiting.isEmpty() && !m_terminal->type(std::exchange(m_waiting, {})))
        emit refused(tr("What was typed before the terminal was connected is lost."));
    become(State::Connected);
    co_return opened;
}

void TerminalLink::type(const QByteArray &bytes)
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Connected && m_terminal) {
        if (const Result<> typed = m_terminal->type(bytes); !typed)
            emit refused(typed.error().what);
        return;
    }
    if (m_waiting.size() + bytes.size() > TerminalLine::MostWaiting) {
        emit refused(tr("The terminal is not connected, and no more can be kept for it."));
        return;
    }
    m_waiting += bytes;
    if (m_waking.isIdle())
        m_waking.start(wake());
}

// One that rests; for all others this is nothing.
async::Task<> TerminalLink::wake()
{
    SandboxActor *const actor = m_host.find(m_process);
    if (!actor)
        co_return;
    const Result<> up = co_await actor->awake();
    if (!up)
        emit refused(up.error().what);
}

void TerminalLink::resize(int columns, int rows)
{
    m_size = {columns, rows};
    sendSize();
}

void TerminalLink::redraw()
{
    m_wantsRedraw = true;
    sendSize();
}

// A program draws anew when its size changes, and only then.
void TerminalLink::sendSize()
{
    const auto [columns, rows] = m_size;
    if (!m_terminal || columns == 0)
        return;
    if (m_wantsRedraw && rows > 1) {
        if (!m_terminal->resize(columns, rows - 1))
            return; // not connected yet: then
        m_wantsRedraw = false;
    }
    if (const Result<> resized = m_terminal->resize(columns, rows); !resized && m_state == State::Connected)
        emit refused(resized.error().what);
}

TerminalLink &TerminalLinks::open(quint64 number, const ProcessKey &process)
{
    auto &link = m_links[number];
    link = std::make_unique<TerminalLink>(m_host, process, m_backoff);
    return *link;
}

TerminalLink *TerminalLinks::find(quint64 number) const
{
    const auto link = m_links.find(number);
    return link == m_links.end() ? nullptr : link->second.get();
}

async::Task<Result<ProcessKey>> startShell(SandboxActor &actor, QString cwd)
{
    constexpr auto limit = 15s;
    constexpr qsizetype longest = 4096;
    const QString search =
        u"for s in \"$SHELL\" bash zsh ash sh; do case \"$s\" in ''|*nologin|*false) continue;; esac; "
        "p=$(command -v \"$s\") && [ -x \"$p\" ] && echo \"$p\" && exit; done; exit 1"_s;
    HttpRequest request;
    request.method = "POST";
    request.path = u"/v1/processes/run"_s;
    request.timeLimit = limit;
    const QJsonObject body{{u"command"_s, u"sh"_s}, {u"args"_s, QJsonArray{u"-c"_s, search}}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    const Result<HttpResponse> answer = co_await actor.request(request);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString found = QJsonDocument::fromJson(answer->body).object()["stdout"_L1].toString().trimmed();
    if (!found.startsWith(u'/') || found.size() > longest || found.contains(u'\n'))
        co_return failure(Error::Kind::Missing,
                          QCoreApplication::translate("Terminals", "There is no shell in this sandbox."));
    const bool isPlain = std::all_of(found.begin(), found.end(), [](QChar c) {
        return (c.isLetterOrNumber() && c < u'\x80') || u"/._-"_s.contains(c);
    });
    const QString command = isPlain ? found : shellQuoted(found);
    co_return co_await actor.startProcess(command, cwd, true);
}

} // namespace sandgate
