// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopinputs.h"

namespace sandgate {

DesktopInputs::DesktopInputs(DesktopDesk &desk, SandboxKey sandbox, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_sandbox(std::move(sandbox))
{
}

void DesktopInputs::add(const DesktopInput &input)
{
    using Kind = DesktopInput::Kind;
    DesktopInput *last = m_waiting.empty() ? nullptr : &m_waiting.back();
    if (last && last->kind == Kind::Move && input.kind == Kind::Move)
        *last = input;
    else if (last && last->kind == Kind::Text && input.kind == Kind::Text)
        last->what += input.what;
    else if (last && last->kind == Kind::Scroll && input.kind == Kind::Scroll && last->place == input.place)
        last->scroll += input.scroll;
    else
        m_waiting.push_back(input);
    if (m_waiting.size() > MostWaiting) {
        clear();
        emit failed({Error::Kind::Timeout, tr("The desktop does not keep up. What was done last is dropped.")});
        return;
    }
    if (!m_isCarrying)
        m_tasks.start(carry());
}

void DesktopInputs::clear()
{
    m_waiting.clear();
}

async::Task<> DesktopInputs::carry()
{
    m_isCarrying = true;
    while (!m_waiting.empty()) {
        const DesktopInput next = m_waiting.front();
        m_waiting.pop_front();
        const Result<> done = co_await m_desk.act(m_sandbox, next);
        if (!done) {
            clear(); // what follows may be meant for what did not happen
            emit failed(done.error());
        }
    }
    m_isCarrying = false;
    emit carriedOut();
}

} // namespace sandgate
