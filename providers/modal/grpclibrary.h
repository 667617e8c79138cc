// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/modal/grpcwire.h"
#include <QString>
#include <QUrl>

namespace sandgate {

// The gRPC module (grpcmodule.cpp), which lies beside the program in a file of its own and is loaded when it is first
// needed; then it stays, for gRPC has threads of its own.
//
// In a worker's thread: loading it takes tens of milliseconds, and so does reading the system's certificates.
class GrpcLibrary
{
public:
    explicit GrpcLibrary(QString file);

    struct Opened {
        std::shared_ptr<GrpcConnection> connection; // none: the module cannot be used, as the status says
        GrpcStatus status;
    };
    // https, or http without TLS. Connects to nothing yet.
    async::Task<Opened> connect(QUrl server);

    // Where it is: relative to the program, where it is installed as well as where it is built. Empty: it is not there.
    static QString usual();

private:
    const QString m_file;
};

} // namespace sandgate
