// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/shellline.h"

namespace sandgate {

// What a command has run by others: sudo, env, xargs, find -exec, sh -c and their like.
struct WrappedCommand {
    std::vector<SimpleCommand> commands;
    QStringList texts;          // commands as text, for a shell
    bool isTransparent = false; // nothing else happens than that these run
    QString doubt;              // what it runs is not known
};

WrappedCommand wrappedIn(const SimpleCommand &command);

// The word makes the program run, load or hide something else, so that "any further arguments" must not stand for it:
// -exec of find, -c of git or python, anything behind export.
bool mustBeSpelled(const QString &program, const ShellWord &word);

} // namespace sandgate
