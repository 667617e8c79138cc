// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/imagename.h"
#include "providers/settingsfield.h"
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace sandgate {

// A folder of this computer, or a volume of the engine, that is seen in the container.
struct DockerMount {
    QString source; // an absolute path: a folder; anything else: a volume's name
    QString target;
    bool readOnly = false;
};

// What a person can choose for a sandbox in a container, read and checked. The names in settings are those of the
// members; all may be left out.
struct DockerSettings {
    enum class Pull { Missing, Always, Never };

    ImageName image;                 // "image": a name with or without tag; with sandbox-agent in it or not
    Pull pull = Pull::Missing;       // "pull": "missing", "always", "never"
    QString platform;                // "platform": "linux/amd64"; empty: the engine's own
    QString workspace;               // "workspace": the folder in the container where agents work
    QStringList environment;         // "environment" and "passOn"; here as NAME=value
    std::vector<DockerMount> mounts; // "binds": texts, "source:target" or "source:target:ro"
    double cpus = 0;                 // "cpus": 0 is without a limit, here and below
    qint64 memoryMb = 0;             // "memoryMb"
    qint64 pids = 0;                 // "pids"
    QString user;                    // "user": name or number, "user:group"; empty: the image's
    QString network;                 // "network": a network's name; empty: the engine's default
    bool init = true;                // "init": a small first process that clears up after ended ones

    // A wrong setting is InvalidSettings, which names it.
    static Result<DockerSettings> read(const QJsonObject &settings);
    static SettingsSchema schema();
    static SettingsSchema accountSchema(); // of an engine
    static QString defaultImage();
    // Where agents work with these settings, also when they are wrong elsewhere.
    static QString workspaceOf(const QJsonObject &settings);
};

} // namespace sandgate
