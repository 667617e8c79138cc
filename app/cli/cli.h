// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/coreaccess.h"
#include "app/cli/output.h"
#include "app/places.h"
#include "providers/async/scope.h"
#include <QStringList>
#include <memory>

namespace sandgate {

// What a command line says behind its two words, and the way to the core.
struct CommandLine {
    CoreAccess &core;
    QStringList words;              // what is no option
    QMap<QString, QString> options; // without dashes; an option without a value has "", one that is given
                                    // several times its values in lines
    bool json = false;              // print for programs

    bool has(const QString &option) const { return options.contains(option); }
    // Asks the core; stages go to standard error.
    Answer ask(QString action, QString sandbox = {}, QJsonObject arguments = {}, Sink sink = {}) const;
};

using Columns = std::vector<Column>;

// With --json the value as it is; otherwise a table, of which an object is the only row.
void print(const CommandLine &line, const QJsonValue &value, const Columns &columns);
// What is told of a session in a table.
const Columns &sessionColumns();
// What prints the items of a stream: with --json each in a line, otherwise by `show`.
Sink printerOf(const CommandLine &line, void (*show)(const QJsonObject &item));
// What prints how far something long is: on a terminal only, and not with --json.
Sink progressOf(const CommandLine &line);

// Each asks for an action and prints its answer: as a table, as name and value, or not at all (`take` gets the items).
async::Task<Result<>> askForTable(CommandLine line, QString action, QString sandbox, QJsonObject arguments,
                                  Columns columns);
async::Task<Result<>> askForDetails(CommandLine line, QString action, QString sandbox, QJsonObject arguments);
async::Task<Result<>> askForItems(CommandLine line, QString action, QString sandbox, QJsonObject arguments, Sink take);
// For an answer of which nothing is shown: prints `done` instead, for people.
async::Task<Result<>> askAndSay(CommandLine line, QString action, QJsonObject arguments, QString done);
// Asks for every page of a listing, and hands on what is in them.
async::Task<Result<>> askForPages(CommandLine line, QString action, QString sandbox, QJsonObject arguments, Sink take);

// The provider as listProviders tells it.
async::Task<Result<QJsonObject>> providerCalled(CommandLine line, QString name);
// A setting's value from its text, by the schema that listProviders tells.
Result<QJsonValue> settingOf(const QJsonArray &schema, const QString &name, const QString &text);

// Each --set NAME=VALUE, as the provider's own schema reads it.
async::Task<Result<QJsonObject>> chosenSettings(CommandLine line, QString provider);

// One thing that sandgate-cli can do.
struct Command {
    QString name;             // "sandbox create"
    QString arguments;        // as help shows them: "NAME [--workspace FOLDER]"
    QString help;             // one line
    int words = 0;            // at least so many
    QStringList options = {}; // those with a value have a '=' behind: "workspace="
    std::function<async::Task<Result<>>(CommandLine)> run = {};
};

std::vector<Command> providerCommands();
std::vector<Command> profileCommands();
std::vector<Command> setupCommands();
std::vector<Command> sandboxCommands();
std::vector<Command> sessionCommands();
std::vector<Command> markCommands();
std::vector<Command> historyCommands();
std::vector<Command> permissionCommands();
std::vector<Command> ruleCommands();
std::vector<Command> processCommands();
std::vector<Command> fileCommands();
std::vector<Command> actionCommands();

} // namespace sandgate
