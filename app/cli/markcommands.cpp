// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

async::Task<Result<>> ask(CommandLine line, QString action, QJsonObject arguments)
{
    arguments.insert(u"id"_s, line.words.at(0));
    return askForTable(line, action, {}, arguments, sessionColumns());
}

async::Task<Result<>> rename(CommandLine line)
{
    return ask(line, u"renameSession"_s, {{u"title"_s, line.words.mid(1).join(u' ')}});
}

async::Task<Result<>> tag(CommandLine line)
{
    return ask(line, u"markSession"_s, {{u"tags"_s, QJsonArray::fromStringList(line.words.mid(1))}});
}

async::Task<Result<>> colour(CommandLine line)
{
    return ask(line, u"markSession"_s, {{u"colour"_s, line.words.at(1)}});
}

} // namespace

std::vector<Command> markCommands()
{
    const QString session = u"SESSION"_s;
    const auto marking = [](const QString &mark, bool on) {
        return [mark, on](CommandLine line) { return ask(line, u"markSession"_s, {{mark, on}}); };
    };
    const auto plain = [](const QString &action) {
        return [action](CommandLine line) { return ask(line, action, {}); };
    };
    return {
        {u"session rename"_s, u"SESSION TITLE"_s, u"Give the session another title."_s, 2, {}, rename},
        {u"session pin"_s, session, u"Put the session before all others."_s, 1, {}, marking(u"pinned"_s, true)},
        {u"session unpin"_s, session, u"Put it back among the others."_s, 1, {}, marking(u"pinned"_s, false)},
        {u"session archive"_s,
         session,
         u"Put the session out of the way; search finds it."_s,
         1,
         {},
         marking(u"archived"_s, true)},
        {u"session unarchive"_s, session, u"Take it out of the archive."_s, 1, {}, marking(u"archived"_s, false)},
        {u"session tag"_s, u"SESSION [TAG...]"_s, u"Set the session's tags; without any, it has none."_s, 1, {}, tag},
        {u"session colour"_s,
         u"SESSION red|amber|green|blue|violet|none"_s,
         u"Give the session a colour."_s,
         2,
         {},
         colour},
        {u"session delete"_s,
         session,
         u"End the session and delete it; it can be restored for 30 days."_s,
         1,
         {},
         plain(u"deleteSession"_s)},
        {u"session restore"_s, session, u"Take back that it was deleted."_s, 1, {}, plain(u"restoreSession"_s)},
    };
}

} // namespace sandgate
