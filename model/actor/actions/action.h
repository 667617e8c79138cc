// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <functional>
#include <vector>

namespace sandgate {

class Core;
class SandboxActor;

enum class ActionKind {
    Read,   // changes nothing that matters
    Change, // changes the sandbox, a session, or what is stored
    Stream, // brings items until it is cancelled, or until what it follows has ended
};

// Takes what an action brings before its result: the items of a Stream, the progress of a transfer. Core thread.
using Sink = std::function<void(const QJsonObject &item)>;

struct Argument {
    enum class Type { Text, Number, Flag, Object, List, Any };

    QString name;
    Type type = Type::Text;
    bool required = false;
};

// What an action is performed on and with; the arguments have been checked. `actor` is null for Subject::Program only.
// Core and actor outlive the call.
struct ActionCall {
    Core &core;
    SandboxActor *actor = nullptr;
    QJsonObject arguments = {};
    Sink sink = {};
};

// Told the stages of something that takes long, as sentences for people. Core thread.
using Stages = std::function<void(const QString &stage)>;

using Answer = async::Task<Result<QJsonValue>>;

// Anything that can be asked of Sandgate from outside: by sandgate-cli, or another program over the control socket. A
// thin layer over the typed calls that the window uses. The names and the arguments are those of the methods of
// SandboxAgent in the sandbox-agent SDK 0.4.2 where it has one; a method's positional arguments and its request object
// are one JSON object here.
struct Action {
    // What the action is about, and the argument that names it.
    enum class Subject { Program, Sandbox, Session, Permission, Process };

    QString name;
    ActionKind kind = ActionKind::Read;
    QString help; // one line
    std::vector<Argument> arguments = {};
    std::function<Answer(ActionCall)> run = {};
    Subject subject = Subject::Sandbox;
    QString subjectArgument = {}; // empty: the sandbox is named beside the arguments
    bool afterDestroy = false;    // answers from what is stored
};

} // namespace sandgate
