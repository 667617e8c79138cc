// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/coreaccess.h"
#include "app/places.h"
#include "providers/async/scope.h"
#include <QStringList>
#include <memory>

namespace sandgate {

// What a command line says behind its two words, and the way to the core.
struct CommandLine {
    CoreAccess &core;
    QStringList words;              // what is no option
    QMap<QString, QString> options; // without dashes; an option without a value has ""
    bool json = false;              // print for programs

    bool has(const QString &option) const { return options.contains(option); }
    // Asks the core; stages go to standard error.
    Answer ask(QString action, QString sandbox = {}, QJsonObject arguments = {}, Sink sink = {}) const;
};

// One thing that sandgate-cli can do.
struct Command {
    QString name;             // "sandbox create"
    QString arguments;        // as help shows them: "NAME [--workspace FOLDER]"
    QString help;             // one line
    int words = 0;            // at least so many
    QStringList options = {}; // those with a value have a '=' behind: "workspace="
    std::function<async::Task<Result<>>(CommandLine)> run = {};
};

std::vector<Command> sandboxCommands();
std::vector<Command> sessionCommands();
std::vector<Command> permissionCommands();
std::vector<Command> processCommands();
std::vector<Command> fileCommands();
std::vector<Command> actionCommands();

} // namespace sandgate
