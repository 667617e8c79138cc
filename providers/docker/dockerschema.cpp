// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockersettings.h"
#include "providers/environmentsettings.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("DockerSettings", sentence);
}

} // namespace

SettingsSchema DockerSettings::schema()
{
    using Type = SettingsField::Type;
    SettingsSchema fields{
        {.name = u"image"_s,
         .label = text("Image"),
         .help = text("The image that the container is made of. sandbox-agent is copied into one that has none."),
         .fallback = defaultImage()},
        {.name = u"workspace"_s,
         .label = text("Workspace folder"),
         .help = text("The folder in the container in which its agents work; it is made if it is not there.")},
        {.name = u"binds"_s,
         .type = Type::List,
         .label = text("Shared folders"),
         .help =
             text("Folders of this computer and volumes, written /here:/there or /here:/there:ro. Agents can change "
                  "what is in them.")},
        {.name = u"memoryMb"_s,
         .type = Type::Number,
         .label = text("Memory in MiB"),
         .help = text("The most that it may use; 0 is without a limit."),
         .fallback = 0},
        {.name = u"cpus"_s,
         .type = Type::Number,
         .label = text("Processors"),
         .help = text("How many it may keep busy, such as 1.5; 0 is without a limit."),
         .fallback = 0},
        {.name = u"pids"_s,
         .type = Type::Number,
         .label = text("Processes"),
         .help = text("How many there may be at once; 0 is without a limit."),
         .fallback = 0,
         .isAdvanced = true},
        {.name = u"pull"_s,
         .type = Type::Choice,
         .label = text("Fetch the image"),
         .help = text("When it is missing, always, or never."),
         .fallback = u"missing"_s,
         .choices = {u"missing"_s, u"always"_s, u"never"_s},
         .isAdvanced = true},
        {.name = u"platform"_s,
         .label = text("Platform"),
         .help = text("Such as linux/arm64; without one, the engine's own."),
         .isAdvanced = true},
        {.name = u"user"_s,
         .label = text("User"),
         .help = text("Name or number in the container, or user:group; without one, the image's."),
         .isAdvanced = true},
        {.name = u"network"_s,
         .label = text("Network"),
         .help = text("One of the engine's networks; without one, its default."),
         .isAdvanced = true},
        {.name = u"init"_s,
         .type = Type::Switch,
         .label = text("First process"),
         .help = text("A small one that clears up after others that ended."),
         .fallback = true,
         .isAdvanced = true},
        demoAgentField(),
        {.name = u"account"_s,
         .label = text("Engine"),
         .help = text("The name under which a container engine was entered; without one, the usual engine."),
         .isAdvanced = true},
    };
    const SettingsSchema environment = environmentFields();
    fields.insert(fields.end(), environment.begin(), environment.end());
    return fields;
}

SettingsSchema DockerSettings::accountSchema()
{
    return {
        {.name = u"host"_s,
         .label = text("Address of the engine"),
         .help = text("As in DOCKER_HOST: ssh://me@computer for another computer's, or unix:///path of a socket. "
                      "The default one needs none: DOCKER_HOST, Docker's context and the usual sockets are heeded."),
         .fallback = QString()}};
}

} // namespace sandgate
