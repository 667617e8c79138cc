// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/terminaldesk.h"
#include "providers/async/mailbox.h"
#include <QHash>

namespace sandgate {

class CoreTerminalLine;

// The TerminalDesk of the program. UI thread only.
class CoreTerminals : public TerminalDesk
{
    Q_OBJECT
public:
    // `home` lives in this thread and outlives the core's.
    CoreTerminals(CoreLink &core, async::Mailbox &home)
        : m_core(core)
        , m_home(home)
    {
    }

    std::unique_ptr<TerminalLine> open(const ProcessKey &process) override;
    async::Task<Result<ProcessKey>> startShell(SandboxKey sandbox, QString cwd) override;

private:
    friend class CoreTerminalLine;

    CoreLink &m_core;
    async::Mailbox &m_home;
    QHash<quint64, CoreTerminalLine *> m_lines; // that are open
    quint64 m_newest = 0;
};

} // namespace sandgate
