// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/core.h"
#include "model/actor/setups.h"
#include "model/setup/acpservers.h"
#include "model/setup/setupdifference.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString nameOf(const ActionCall &call)
{
    return call.arguments["name"_L1].toString();
}

QString folderOf(const ActionCall &call)
{
    return call.arguments["directory"_L1].toString();
}

Answer listSetups(ActionCall call)
{
    const Result<std::vector<SetupRecord>> kept = call.core.ledger().setups();
    if (!kept)
        co_return tl::unexpected(kept.error());
    QJsonArray list;
    for (const SetupRecord &record : *kept) {
        QJsonObject one = toJson(record.setup);
        one.insert(u"name"_s, record.name);
        list.append(one);
    }
    co_return list;
}

Answer saveSetup(ActionCall call)
{
    const Result<SandboxSetup> setup = setupFromJson(call.arguments["setup"_L1].toObject());
    if (!setup)
        co_return tl::unexpected(setup.error());
    const Result<> saved = setups::save(call.core, {nameOf(call), *setup});
    if (!saved)
        co_return tl::unexpected(saved.error());
    co_return QJsonValue();
}

Answer removeSetup(ActionCall call)
{
    const Result<> removed = call.core.ledger().removeSetup(nameOf(call));
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return QJsonValue();
}

Answer readSetup(ActionCall call)
{
    const Result<SandboxSetup> setup = co_await setups::read(*call.actor, folderOf(call));
    if (!setup)
        co_return tl::unexpected(setup.error());
    const AcpServers told = acpServers(setup->mcpServers);
    QJsonObject answer = toJson(*setup);
    answer.insert(u"sessionMcpServers"_s, told.servers);
    answer.insert(u"leftOut"_s, QJsonArray::fromStringList(told.leftOut));
    co_return answer;
}

QString kindName(SetupDifference::What what)
{
    switch (what) {
    case SetupDifference::What::McpServer:
        return u"mcpServer"_s;
    case SetupDifference::What::Skill:
        return u"skill"_s;
    case SetupDifference::What::ProcessLimit:
        return u"processLimit"_s;
    }
    Q_UNREACHABLE();
}

QString howName(SetupDifference::How how)
{
    switch (how) {
    case SetupDifference::How::Missing:
        return u"missing"_s;
    case SetupDifference::How::Other:
        return u"other"_s;
    case SetupDifference::How::Extra:
        return u"extra"_s;
    }
    Q_UNREACHABLE();
}

Answer compareSetup(ActionCall call)
{
    const Result<SetupRecord> wanted = setups::called(call.core, nameOf(call));
    if (!wanted)
        co_return tl::unexpected(wanted.error());
    const Result<SandboxSetup> there = co_await setups::read(*call.actor, folderOf(call));
    if (!there)
        co_return tl::unexpected(there.error());
    QJsonArray list;
    const std::vector<SetupDifference> all = differences(wanted->setup, *there);
    for (const SetupDifference &one : all)
        list.append(QJsonObject{{u"what"_s, kindName(one.what)},
                                {u"name"_s, one.name},
                                {u"difference"_s, howName(one.how)},
                                {u"wanted"_s, one.wanted},
                                {u"there"_s, one.there}});
    co_return list;
}

Answer applySetup(ActionCall call)
{
    const Result<SetupRecord> wanted = setups::called(call.core, nameOf(call));
    if (!wanted)
        co_return tl::unexpected(wanted.error());
    const bool only = call.arguments["only"_L1].toBool();
    const auto others = only ? setups::Others::Remove : setups::Others::Keep;
    const Result<> applied = co_await setups::apply(*call.actor, folderOf(call), wanted->setup, others);
    if (!applied)
        co_return tl::unexpected(applied.error());
    co_return QJsonValue();
}

} // namespace

std::vector<Action> setupActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto program = Action::Subject::Program;
    return {
        {u"listSetups"_s,
         Read,
         u"Lists the set-ups that are kept here: MCP servers, skills, limits."_s,
         {},
         listSetups,
         program},
        {u"saveSetup"_s,
         Change,
         u"Keeps a set-up under a name: {\"mcpServers\", \"skills\", \"processLimits\"}."_s,
         {{u"name"_s, Text, true}, {u"setup"_s, Object, true}},
         saveSetup,
         program},
        {u"removeSetup"_s,
         Change,
         u"Forgets a set-up; sandboxes stay as they are."_s,
         {{u"name"_s, Text, true}},
         removeSetup,
         program},
        {u"readSetup"_s,
         Read,
         u"Reads what a folder of the sandbox is set up with."_s,
         {{u"directory"_s, Text}},
         readSetup},
        {u"compareSetup"_s,
         Read,
         u"Tells what in a folder of the sandbox differs from a set-up."_s,
         {{u"name"_s, Text, true}, {u"directory"_s, Text}},
         compareSetup},
        {u"applySetup"_s,
         Change,
         u"Sets a folder of the sandbox up; with only, what the set-up does not have is removed."_s,
         {{u"name"_s, Text, true}, {u"directory"_s, Text}, {u"only"_s, Flag}},
         applySetup},
    };
}

} // namespace sandgate
