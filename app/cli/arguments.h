// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/cli.h"

namespace sandgate {

// A command line, understood.
struct Arguments {
    const Command *command = nullptr; // null: `text` is to be printed, and nothing done
    QString text = {};                // help, or the version
    QStringList words = {};
    QMap<QString, QString> options = {};
    bool json = false;
};

// `arguments` without the program's name. What is not understood is InvalidSettings, and says how it is right.
Result<Arguments> parseArguments(const QStringList &arguments);

} // namespace sandgate
