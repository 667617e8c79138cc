// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/settingsfield.h"

namespace sandgate {

// What is true of a provider whatever sandbox it is asked for.
struct ProviderFacts {
    QString name;                  // "local"; the part of a SandboxId before the slash
    QString title;                 // "This computer"
    QString help = {};             // a sentence: what it needs
    bool isShared = true;          // what is there and on no record here may be another Sandgate's: it is left alone
    bool isolates = true;          // false: what runs inside can reach the person's own files
    bool pauseKeepsMemory = false; // after pause(), what ran goes on; otherwise only files stay
    bool pauseLosesFiles = false;  // it cannot pause: what is in a sandbox ends with its server
    bool pauseSaves = true;        // false: pause() ends the server only; what it runs on goes on
    bool isBorrowed = false;       // its servers are somebody else's: they are neither started nor ended
    bool ends = false;             // its sandboxes end by themselves, unless they are extended
    bool extends = true;           // of sandboxes that end: the end can be put off
    bool lists = true;             // list() tells what is there; otherwise only what is on record is known
    bool tells = false;            // watch() tells what is done to its sandboxes by others
    bool routes = false;           // its sandboxes are other providers', which list them as their own
    SettingsSchema settings = {};  // of a new sandbox
    SettingsSchema account = {};   // credentials and addresses; empty: it needs none
};

} // namespace sandgate
