// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/page.h"
#include "model/actor/actions/progress.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/actions/target.h"
#include "model/actor/core.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HistoryActions", text);
}

Result<ExportFormat> formatOf(const QString &name)
{
    if (name.isEmpty() || name == "jsonl"_L1)
        return ExportFormat::Lines;
    if (name == "markdown"_L1)
        return ExportFormat::Markdown;
    if (name == "html"_L1)
        return ExportFormat::Html;
    return failure(Error::Kind::InvalidSettings,
                   tr("A session is exported as \"jsonl\", as \"markdown\" or as \"html\"."));
}

Answer exportSession(ActionCall call)
{
    const SessionId session{call.arguments["id"_L1].toString()};
    const Result<ExportFormat> format = formatOf(call.arguments["format"_L1].toString());
    if (!format)
        co_return tl::unexpected(format.error());
    const QString file = call.arguments["localPath"_L1].toString();
    const Result<ExportSummary> summary = co_await call.core.history().exportSession(session, *format, file);
    if (!summary)
        co_return tl::unexpected(summary.error());
    co_return QJsonObject{{u"localPath"_s, file}, {u"events"_s, summary->events}, {u"bytes"_s, summary->bytes}};
}

Answer importSession(ActionCall call)
{
    return after(call.core.history().importSession(call.arguments["localPath"_L1].toString(), progressTo(call.sink)),
                 [&host = call.core.host()](const SessionId &session) {
                     SandboxActor *actor = host.find(session);
                     return QJsonValue(sessionNow(*actor, session));
                 });
}

// The whole key of the sandbox that the arguments name; empty when they name none.
Result<SandboxKey> sandboxOf(const ActionCall &call)
{
    const QString text = call.arguments["sandbox"_L1].toString();
    if (text.isEmpty())
        return SandboxKey();
    const Result<Target> sandbox = sandboxCalled(call.core.host(), text);
    if (!sandbox)
        return tl::unexpected(sandbox.error());
    return SandboxKey{sandbox->id};
}

Result<SearchWanted> wantedBy(const ActionCall &call)
{
    const Result<int> limit = pageLimit(call.arguments);
    const Result<SandboxKey> sandbox = sandboxOf(call);
    if (!limit || !sandbox)
        return tl::unexpected(limit ? sandbox.error() : limit.error());
    SearchWanted wanted;
    if (const QString text = call.arguments["sessionId"_L1].toString(); !text.isEmpty()) {
        const Result<Target> session = thingCalled(call.core.host(), Action::Subject::Session, text);
        if (!session)
            return tl::unexpected(session.error());
        wanted.session = {session->id};
    }
    wanted.text = call.arguments["text"_L1].toString();
    wanted.sandbox = *sandbox;
    wanted.cursor = call.arguments["cursor"_L1].toString();
    wanted.limit = *limit;
    return wanted;
}

Answer searchSessions(ActionCall call)
{
    const Result<SearchWanted> wanted = wantedBy(call);
    if (!wanted)
        co_return tl::unexpected(wanted.error());
    const Result<SearchPage> page = co_await call.core.history().search(*wanted);
    if (!page)
        co_return tl::unexpected(page.error());
    QJsonArray items;
    for (const SearchHit &hit : page->hits)
        items.append(toJson(hit));
    QJsonObject json{{u"items"_s, items}, {u"pending"_s, page->pending}, {u"more"_s, page->more}};
    if (!page->next.isEmpty())
        json.insert(u"nextCursor"_s, page->next);
    co_return json;
}

Answer removed(ActionCall call, Retention what, bool dryRun)
{
    History &history = call.core.history();
    return after(dryRun ? history.removable(what) : history.remove(what, progressTo(call.sink)),
                 [](const Removable &removed) { return QJsonValue(toJson(removed)); });
}

Answer removeSession(ActionCall call)
{
    Retention what;
    what.session = {call.arguments["id"_L1].toString()};
    return removed(call, what, call.arguments["dryRun"_L1].toBool());
}

Answer prune(ActionCall call)
{
    const QJsonValue sessions = call.arguments["endedBefore"_L1];
    const QJsonValue logs = call.arguments["logsExitedBefore"_L1];
    const QJsonValue deleted = call.arguments["deletedBefore"_L1];
    const Result<SandboxKey> sandbox = sandboxOf(call);
    if (!sandbox)
        co_return tl::unexpected(sandbox.error());
    Retention what;
    what.sandbox = *sandbox;
    if (sessions.isDouble())
        what.endedBefore = sessions.toInteger();
    if (logs.isDouble())
        what.logsExitedBefore = logs.toInteger();
    if (deleted.isDouble())
        what.deletedBefore = deleted.toInteger();
    if (!what.namesSessions() && !what.logsExitedBefore)
        co_return failure(Error::Kind::InvalidSettings,
                          tr("prune needs \"endedBefore\", \"deletedBefore\" or \"logsExitedBefore\", in "
                             "milliseconds since 1970."));
    co_return co_await removed(call, what, call.arguments["dryRun"_L1].toBool());
}

} // namespace

std::vector<Action> historyActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto program = Action::Subject::Program;
    constexpr auto session = Action::Subject::Session;
    const QString id = u"id"_s;
    return {
        {u"searchSessions"_s,
         Read,
         u"Finds words, \"phrases\" and beginnings* in all that was said, the best first."_s,
         {{u"text"_s, Text, true},
          {u"sandbox"_s, Text},
          {u"sessionId"_s, Text},
          {u"cursor"_s, Text},
          {u"limit"_s, Number}},
         searchSessions,
         program},
        {u"exportSession"_s,
         Read,
         u"Writes a session to a file on this computer, as \"jsonl\", \"markdown\" or \"html\"."_s,
         {{id, Text, true}, {u"localPath"_s, Text, true}, {u"format"_s, Text}},
         exportSession,
         session,
         id,
         true},
        {u"importSession"_s,
         Change,
         u"Brings an exported session back, to be read."_s,
         {{u"localPath"_s, Text, true}},
         importSession,
         program},
        {u"removeSession"_s,
         Change,
         u"Removes an ended session from the record, or with \"dryRun\" says what would go."_s,
         {{id, Text, true}, {u"dryRun"_s, Flag}},
         removeSession,
         session,
         id,
         true},
        {u"prune"_s,
         Change,
         u"Removes old ended sessions, deleted ones, and logs of old processes, from the record."_s,
         {{u"sandbox"_s, Text},
          {u"endedBefore"_s, Number},
          {u"deletedBefore"_s, Number},
          {u"logsExitedBefore"_s, Number},
          {u"dryRun"_s, Flag}},
         prune,
         program},
    };
}

} // namespace sandgate
