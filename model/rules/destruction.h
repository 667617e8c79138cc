// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/pathpattern.h"

// What no rule allows and nobody can switch off: what destroys a system, a home folder or a disk as a whole.
namespace sandgate {

// Why the command is denied, as a sentence; empty: it is not. `folder`: where the line begins.
QString destructionBy(const SimpleCommand &command, const QString &folder);
// The words behind its first are such a command: what is not known here may run it.
bool mayDestroy(const SimpleCommand &command, const QString &folder);
QString destructionBy(const FileUse &file);
QString destructionOf(const SandboxPath &path); // of a tool that deletes or moves it

} // namespace sandgate
