// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkActions", text);
}

SessionId sessionOf(const ActionCall &call)
{
    return {call.arguments["id"_L1].toString()};
}

Result<MarkChange> changeIn(const QJsonObject &arguments)
{
    MarkChange change;
    if (arguments.contains("pinned"_L1))
        change.pinned = arguments["pinned"_L1].toBool();
    if (arguments.contains("archived"_L1))
        change.archived = arguments["archived"_L1].toBool();
    if (arguments.contains("colour"_L1)) {
        change.colour = colourCalled(arguments["colour"_L1].toString());
        if (!change.colour)
            return failure(
                Error::Kind::InvalidSettings,
                tr("A session's colour is \"red\", \"amber\", \"green\", \"blue\", \"violet\" or \"none\"."));
    }
    if (arguments.contains("tags"_L1)) {
        change.tags.emplace();
        const QJsonArray tags = arguments["tags"_L1].toArray();
        for (const QJsonValue &tag : tags)
            *change.tags << tag.toString();
    }
    return change;
}

Answer markSession(ActionCall call)
{
    const Result<MarkChange> change = changeIn(call.arguments);
    if (!change)
        co_return tl::unexpected(change.error());
    const Result<> marked = call.actor->sessions().mark(sessionOf(call), *change);
    if (!marked)
        co_return tl::unexpected(marked.error());
    co_return sessionNow(*call.actor, sessionOf(call));
}

Answer deleteSession(ActionCall call)
{
    const auto shown = [actor = call.actor, session = sessionOf(call)] {
        return QJsonValue(sessionNow(*actor, session));
    };
    return after(call.actor->sessions().discard(sessionOf(call)), shown);
}

Answer restoreSession(ActionCall call)
{
    const Result<> restored = call.actor->sessions().recover(sessionOf(call));
    if (!restored)
        co_return tl::unexpected(restored.error());
    co_return sessionNow(*call.actor, sessionOf(call));
}

} // namespace

std::vector<Action> markActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto session = Action::Subject::Session;
    const QString id = u"id"_s;
    return {
        {u"markSession"_s,
         Change,
         u"Pins, archives, tags or colours a session; what is not named stays."_s,
         {{id, Text, true}, {u"pinned"_s, Flag}, {u"archived"_s, Flag}, {u"tags"_s, List}, {u"colour"_s, Text}},
         markSession,
         session,
         id,
         true},
        {u"deleteSession"_s,
         Change,
         u"Ends a session and puts it among the deleted ones, where it stays for 30 days."_s,
         {{id, Text, true}},
         deleteSession,
         session,
         id,
         true},
        {u"restoreSession"_s,
         Change,
         u"Takes back that a session was deleted; it stays ended."_s,
         {{id, Text, true}},
         restoreSession,
         session,
         id,
         true},
    };
}

} // namespace sandgate
