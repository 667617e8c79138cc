// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/target.h"
#include "model/actor/actorhost.h"
#include <QCoreApplication>
#include <algorithm>

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// What `text` names: the one that is called so, or else the only one whose id begins with it.
Result<Target> only(const std::vector<Target> &matches, const QString &text)
{
    for (const Target &match : matches) {
        if (match.id == text)
            return match;
    }
    if (matches.size() == 1)
        return matches.front();
    if (matches.empty())
        return failure(Error::Kind::Gone, tr("There is no \"%1\".").arg(text));
    return failure(Error::Kind::InvalidSettings, tr("\"%1\" means several. Use the whole id.").arg(text));
}

template<typename Ids>
void addMatches(std::vector<Target> &matches, SandboxActor *actor, const Ids &ids, const QString &text)
{
    for (const auto &id : ids) {
        if (id.value.startsWith(text))
            matches.push_back({actor, id.value});
    }
}

} // namespace

Result<Target> sandboxCalled(const ActorHost &host, const QString &text)
{
    std::vector<Target> matches;
    for (SandboxActor *actor : host.actors()) {
        const SandboxRecord &record = actor->record();
        if (!text.isEmpty() && (record.name == text || record.key.value.startsWith(text)))
            matches.push_back({actor, record.key.value});
    }
    // Names are used again: a destroyed sandbox has its own only until another gets it.
    const auto isDestroyed = [](const Target &match) { return match.actor->row().state == SandboxState::Destroyed; };
    if (!std::all_of(matches.begin(), matches.end(), isDestroyed))
        std::erase_if(matches, [&](const Target &match) { return match.id != text && isDestroyed(match); });
    return only(matches, text);
}

Result<Target> thingCalled(const ActorHost &host, Action::Subject subject, const QString &text)
{
    std::vector<Target> matches;
    for (SandboxActor *actor : host.actors()) {
        if (text.isEmpty())
            break;
        if (subject == Action::Subject::Session)
            addMatches(matches, actor, actor->sessions().ids(), text);
        else if (subject == Action::Subject::Permission)
            addMatches(matches, actor, actor->sessions().permissions().requests(), text);
        else
            addMatches(matches, actor, actor->processes().keys(), text);
    }
    return only(matches, text);
}

} // namespace sandgate
