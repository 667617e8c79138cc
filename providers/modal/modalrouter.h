// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"
#include "providers/modal/grpcchannel.h"

namespace sandgate {

// Where and with which token commands are run in one sandbox.
struct RouterAccess {
    std::string task;
    std::string token;
    QUrl url;
};

// The service that runs commands in a Modal sandbox. Core thread only.
class ModalRouter
{
public:
    explicit ModalRouter(RouterAccess access);

    // Runs `script` by sh. The same exec id never runs it twice. Unauthorized: another token is needed.
    async::Task<Result<CommandEnd>> run(std::string execId, QString script, std::chrono::milliseconds limit);

private:
    const RouterAccess m_access;
    GrpcChannel m_channel;
};

} // namespace sandgate
