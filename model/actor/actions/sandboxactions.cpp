// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

Answer shown(SandboxActor *actor, Result<> done)
{
    if (!done)
        co_return tl::unexpected(done.error());
    co_return toJson(actor->row(), actor->record().id);
}

Answer getSandbox(ActionCall call)
{
    return shown(call.actor, {});
}

Answer renameSandbox(ActionCall call)
{
    return shown(call.actor, call.actor->rename(call.arguments["name"_L1].toString()));
}

Answer wakeSandbox(ActionCall call)
{
    const Result<> done = co_await call.actor->awake();
    co_return co_await shown(call.actor, done);
}

Answer sleepSandbox(ActionCall call)
{
    const Result<> done = co_await call.actor->sleep();
    co_return co_await shown(call.actor, done);
}

Answer pauseSandbox(ActionCall call)
{
    const Result<> done = co_await call.actor->pause();
    co_return co_await shown(call.actor, done);
}

Answer killSandbox(ActionCall call)
{
    const Result<> done = co_await call.actor->kill();
    co_return co_await shown(call.actor, done);
}

Answer destroySandbox(ActionCall call)
{
    const Result<> done = co_await call.actor->destroy();
    co_return co_await shown(call.actor, done);
}

Answer getSandboxUrl(ActionCall call)
{
    const Result<QUrl> url = co_await call.actor->sandboxUrl();
    if (!url)
        co_return tl::unexpected(url.error());
    co_return QJsonObject{{u"url"_s, url->toString()}};
}

} // namespace

std::vector<Action> sandboxActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto sandbox = Action::Subject::Sandbox;
    return {
        {u"getSandbox"_s, Read, u"Tells about the sandbox."_s, {}, getSandbox, sandbox, {}, true},
        {u"renameSandbox"_s,
         Change,
         u"Gives the sandbox another name."_s,
         {{u"name"_s, Text, true}},
         renameSandbox,
         sandbox,
         {},
         true},
        {u"wakeSandbox"_s, Change, u"Makes the sandbox if it was not made, and reaches its server."_s, {}, wakeSandbox},
        {u"sleepSandbox"_s,
         Change,
         u"Ends the agents in order, then the server; files and records stay."_s,
         {},
         sleepSandbox},
        {u"dispose"_s, Change, u"The same as sleepSandbox: this side keeps nothing open."_s, {}, sleepSandbox},
        {u"pauseSandbox"_s,
         Change,
         u"Ends connections, then pauses the server; a provider may keep what runs in it."_s,
         {},
         pauseSandbox},
        {u"killSandbox"_s, Change, u"Ends the server at once; files and records stay."_s, {}, killSandbox},
        {u"destroySandbox"_s,
         Change,
         u"Ends the sandbox with all that is in it; what was seen stays."_s,
         {},
         destroySandbox,
         sandbox,
         {},
         true},
        {u"destroy"_s,
         Change,
         u"The same as destroySandbox, by the sandbox actor's name for it."_s,
         {},
         destroySandbox,
         sandbox,
         {},
         true},
        {u"getSandboxUrl"_s,
         Read,
         u"Says where the sandbox's server is; it wants a token, which this does not tell."_s,
         {},
         getSandboxUrl},
    };
}

} // namespace sandgate
