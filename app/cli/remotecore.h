// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/coreaccess.h"

namespace sandgate {

// Another program's core, by its CoreServer.
class RemoteCore : public CoreAccess
{
public:
    explicit RemoteCore(QString socket);

    async::Task<bool> isThere() const; // within a second
    Answer ask(ActionRequest request, Sink sink, Stages stages) override;

private:
    const QString m_socket;
};

} // namespace sandgate
