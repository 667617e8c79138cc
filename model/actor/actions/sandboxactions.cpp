// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/agent/unsavedgit.h"
#include "model/logging.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// The sandbox as it is when the call has ended.
auto shown(SandboxActor *actor)
{
    return [actor] { return QJsonValue(toJson(actor->row(), actor->record().id)); };
}

Answer getSandbox(ActionCall call)
{
    co_return shown(call.actor)();
}

Answer renameSandbox(ActionCall call)
{
    const Result<> renamed = call.actor->rename(call.arguments["name"_L1].toString());
    if (!renamed)
        co_return tl::unexpected(renamed.error());
    co_return shown(call.actor)();
}

Answer wakeSandbox(ActionCall call)
{
    return after(call.actor->awake(), shown(call.actor));
}

Answer sleepSandbox(ActionCall call)
{
    return after(call.actor->sleep(), shown(call.actor));
}

Answer pauseSandbox(ActionCall call)
{
    return after(call.actor->pause(), shown(call.actor));
}

Answer killSandbox(ActionCall call)
{
    return after(call.actor->kill(), shown(call.actor));
}

Answer extendSandbox(ActionCall call)
{
    const double minutes = call.arguments["minutes"_L1].toDouble();
    return after(call.actor->extend(std::chrono::seconds(qRound64(minutes * 60))), shown(call.actor));
}

Answer getUnsavedWork(ActionCall call)
{
    const QString folder = call.arguments["directory"_L1].toString(call.actor->row().workspace);
    const Result<HttpClient *> http = co_await call.actor->client();
    if (!http)
        co_return tl::unexpected(http.error());
    const Result<UnsavedWork> work = co_await unsavedGitWork(**http, QStringList(folder), unsavedWorkLimit);
    if (!work)
        co_return tl::unexpected(work.error());
    QJsonArray repositories;
    for (const UnsavedRepository &one : work->repositories) {
        QJsonObject json{{u"folder"_s, one.top}, {u"known"_s, one.isKnown}};
        if (one.isKnown) {
            json.insert(u"files"_s, one.files);
            json.insert(u"commits"_s, one.commits);
            json.insert(u"stashes"_s, one.stashes);
        }
        repositories.append(json);
    }
    co_return QJsonObject{
        {u"repositories"_s, repositories}, {u"looked"_s, work->looked}, {u"partial"_s, work->isPartial}};
}

QJsonValue preparationOf(const ActionCall &call)
{
    const Preparation *preparation = call.core.preparations().find(call.actor->record().key);
    if (!preparation)
        return QJsonValue();
    QJsonObject json = toJson(*preparation);
    QJsonArray steps = json["steps"_L1].toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QJsonObject step = steps[i].toObject();
        step.insert(u"text"_s, sentenceOf(*preparation, preparation->steps[std::size_t(i)]));
        steps[i] = step;
    }
    json.insert(u"steps"_s, steps);
    return json;
}

Answer getPreparation(ActionCall call)
{
    co_return preparationOf(call);
}

// Each change is an item. A step that failed is no failure of the action: the result tells of it.
Answer prepareSandbox(ActionCall call)
{
    Preparations &all = call.core.preparations();
    const SandboxKey key = call.actor->record().key;
    QObject whileRunning;
    QObject::connect(&all, &Preparations::changed, &whileRunning, [call, key](const SandboxKey &changed) {
        const QJsonValue now = changed == key ? preparationOf(call) : QJsonValue();
        if (now.isObject())
            call.sink(now.toObject());
    });
    if (call.arguments["again"_L1].toBool()) {
        const Result<> begun = all.beginAgain(key);
        if (!begun)
            co_return tl::unexpected(begun.error());
    }
    const Result<> ended = co_await all.ended(key);
    if (!ended)
        qCDebug(lcActor) << "not all of a sandbox was prepared:" << ended.error().what;
    co_return preparationOf(call);
}

Answer destroySandbox(ActionCall call)
{
    return after(call.actor->destroy(), shown(call.actor));
}

Answer getSandboxUrl(ActionCall call)
{
    return after(call.actor->sandboxUrl(), [](const QUrl &url) {
        return QJsonValue(QJsonObject{{u"url"_s, url.toString()}});
    });
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
        {u"extendSandbox"_s,
         Change,
         u"Lets the sandbox live for at least so many minutes from now on, where its provider would end it."_s,
         {{u"minutes"_s, Argument::Type::Number, true}},
         extendSandbox},
        {u"getPreparation"_s,
         Read,
         u"Tells how far the sandbox is with what its profile says; null: there is nothing to tell."_s,
         {},
         getPreparation,
         sandbox,
         {},
         true},
        {u"prepareSandbox"_s,
         Change,
         u"Waits until what its profile says is done; with again, what failed is tried again."_s,
         {{u"again"_s, Flag}},
         prepareSandbox},
        {u"getUnsavedWork"_s,
         Read,
         u"Tells what git repositories below a folder have that is committed or pushed nowhere."_s,
         {{u"directory"_s, Text}},
         getUnsavedWork},
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
