// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/dockersettings.h"
#include "providers/provider.h"
#include "providers/secret.h"
#include <optional>

namespace sandgate {

// What is known of an image before a container is made of it.
struct ImageFacts {
    QString architecture; // "amd64", "arm64"
    QStringList entrypoint;
    QStringList command;

    static ImageFacts read(const QJsonObject &image);
    // False: sandbox-agent is not what the image starts, and has to be copied in.
    bool startsServer() const;
};

// What an engine says about a container.
struct ContainerFacts {
    QString id;
    QString name;            // without the slash
    QString status;          // created, running, paused, restarting, removing, exited, dead
    bool wasStarted = false; // ever
    QString whyEnded;        // the engine's words: exit status, out of memory, an error at the start
    QJsonObject labels;
    QString workspace;
    bool workspaceIsMounted = false;
    Secret token;                // that its server is started with
    std::optional<quint16> port; // on loopback; none while it does not run

    static ContainerFacts read(const QJsonObject &container);
    SandboxKey key() const;   // empty: not ours
    bool needsServer() const; // sandbox-agent is copied into it before its first start
    bool isRunning() const { return status == QLatin1String("running"); }
};

// The container of a sandbox as it is asked for. Pure.
//
// Its labels and its name carry the sandbox's key: a label alone can come from an image, a name is there once.
struct ContainerPlan {
    static QString nameOf(const SandboxKey &key);
    static QJsonObject body(const SandboxSpec &spec, const DockerSettings &settings, const ImageFacts &image,
                            const Secret &token);
    // A filter for lists: all containers that carry our mark.
    static QString ownFilter();
    // One entry of such a list, when it is ours in name, too.
    static std::optional<ListedSandbox> listed(const QJsonObject &entry);
    static QByteArray serverPath(); // of a copied server, from the root on and without a slash in front
};

// Keys are part of names, and come from labels that anybody can write.
bool isSandboxKey(const QString &text);

} // namespace sandgate
