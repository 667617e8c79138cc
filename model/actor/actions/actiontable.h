// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"

namespace sandgate {

// Every action, sorted by name. The same list for the life of the program.
const std::vector<Action> &actionTable();
const Action *findAction(const QString &name); // null: there is none

// The table for programs: an array of {name, kind, help, arguments, afterDestroy}.
QJsonValue describeActions();
QString kindName(ActionKind kind); // "read", "change", "stream"

struct ActionRequest {
    QString action;
    QString sandbox =
        {}; // key, the begin of one that is enough to tell it, or name; may be empty when an argument tells
    QJsonObject arguments = {};
    QString client = QStringLiteral("sandgate-cli"); // who asks, for the hook that may refuse it
};

// Checks the request and performs it. A name, argument or sandbox that is not known is InvalidSettings or Gone, and
// says what there is. Ids may be cut as far as they stay unique. Core thread; dropping the task cancels what can be
// cancelled.
Answer perform(Core &core, ActionRequest request, Sink sink, Stages stages);

} // namespace sandgate
