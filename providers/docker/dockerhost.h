// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/sshtunnel.h"
#include "providers/error.h"
#include "providers/transport/endpoint.h"
#include <QProcessEnvironment>
#include <QStringList>

namespace sandgate {

// Where the container engine is, as far as it is known before anybody asks it.
struct DockerHost {
    Endpoint endpoint;                  // by ssh, its socket is the tunnel's
    QString apiVersion;                 // DOCKER_API_VERSION; empty: agreed on with the engine
    QString configFolder;               // DOCKER_CONFIG: contexts and registry credentials
    std::optional<SshAddress> ssh = {}; // of the computer that it runs on; none: this one
    bool isGuess = false;               // nobody says where it is: the first usual socket
};

// What findDockerHost() looks at; a value, so that a test can say what is there.
struct DockerSurroundings {
    QString setting; // the person's own choice, in the form of DOCKER_HOST; empty: none
    QProcessEnvironment environment;
    QString home;
    QStringList systemSockets; // where engines of the whole computer listen, the usual one first

    static DockerSurroundings ofThisProcess(const QString &setting);
};

// The engine to use. The first of: the setting, DOCKER_HOST, DOCKER_CONTEXT, the current context of Docker's
// config.json, CONTAINER_HOST (Podman), the first usual socket that exists, Docker's usual socket.
//
// Unix sockets, and TCP to this computer, with or without TLS; another computer's engine by ssh. TCP to another one is
// InvalidSettings, which says why: a sandbox's port is published on the engine's loopback only, to which ssh has a way.
//
// TLS is used where DOCKER_TLS_VERIFY is set, where a context has certificates, and where the address has https or the
// usual port for it. The engine's certificate is always verified.
Result<DockerHost> findDockerHost(const DockerSurroundings &surroundings);

} // namespace sandgate
