// SPDX-License-Identifier: Apache-2.0
// SandboxActor, part four: the hooks that a program hangs on to it.
#include "model/actor/eventwriter.h"
#include "model/actor/sandboxactor.h"
#include <QPointer>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void SandboxActor::setHooks(const SessionHooks &hooks)
{
    m_hooks = std::make_shared<const SessionHooks>(hooks);
    m_eventHooks = std::make_unique<HookLine>(u"sessionEvent"_s, hooks.limit);
    m_permissionHooks = std::make_unique<HookLine>(u"permissionRequest"_s, hooks.limit);
    connect(&m_writer, &EventWriter::committed, this, &SandboxActor::callHooks, Qt::UniqueConnection);
}

// A hook holds on to the hooks: it may be what ends this actor.
void SandboxActor::callHooks(const Batch &batch)
{
    for (const EventRecord &event : batch.events) {
        if (m_hooks->sessionEvent && m_sessions.has(event.session))
            m_eventHooks->add([hooks = m_hooks, this, event] { return hooks->sessionEvent(*this, event); });
    }
    for (const PermissionRecord &request : batch.permissions) {
        if (request.state != PermissionState::Pending) {
            m_hookedRequests.erase(request.id);
            continue;
        }
        const bool isNew = m_hooks->permissionRequest && m_sessions.permissions().has(request.id) &&
                           m_hookedRequests.insert(request.id).second;
        if (isNew)
            m_permissionHooks->add([hooks = m_hooks, this, row = permissionRow(request.id)] {
                return hooks->permissionRequest(*this, row);
            });
    }
}

async::Task<Result<>> SandboxActor::admit(QString client)
{
    if (!m_hooks || !m_hooks->beforeConnect)
        co_return Result<>();
    const auto check = [hooks = m_hooks, this, client] { return hooks->beforeConnect(*this, client); };
    ++m_admissions;
    const auto decided = qScopeGuard([self = QPointer<SandboxActor>(this)] {
        if (self)
            --self->m_admissions;
    });
    co_return co_await guarded(check, m_hooks->limit);
}

} // namespace sandgate
