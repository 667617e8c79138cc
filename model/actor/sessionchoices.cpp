// SPDX-License-Identifier: Apache-2.0
// SessionSettings, part two: the same for people to choose from.
#include "model/actor/sessionsettings.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t mostChoices = 24;
constexpr std::size_t mostValues = 500;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestDescription = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSettings)
};

QString named(const QJsonValue &json, const QString &otherwise)
{
    const QString name = json["name"_L1].toString().trimmed().left(longestName);
    return name.isEmpty() ? otherwise.left(longestName) : name;
}

QString described(const QJsonValue &json)
{
    return json["description"_L1].toString().trimmed().left(longestDescription);
}

void addValue(SessionChoice &choice, const QJsonValue &json, QLatin1String key, const QString &group = {})
{
    const QString value = json[key].toString();
    if (!value.isEmpty() && choice.values.size() < mostValues)
        choice.values.push_back({value, named(json, value), described(json), group.left(longestName)});
}

SessionChoice ofList(SessionChoice::By by, const QJsonObject &lists, QLatin1String list, QLatin1String key,
                     QLatin1String current)
{
    SessionChoice choice;
    choice.by = by;
    choice.current = lists[current].toString();
    const QJsonArray available = lists[list].toArray();
    for (const QJsonValue &value : available)
        addValue(choice, value, key);
    return choice;
}

// One of a type that is not known has no values, and cannot be offered.
SessionChoice ofOption(const QJsonObject &option)
{
    SessionChoice choice;
    choice.id = option["id"_L1].toString();
    choice.name = named(option, choice.id);
    choice.description = described(option);
    choice.category = option["category"_L1].toString().left(longestName);
    const QJsonValue current = option["currentValue"_L1];
    choice.isSwitch = current.isBool();
    choice.on = current.toBool();
    choice.current = current.toString();
    const QJsonArray options = option["options"_L1].toArray();
    for (const QJsonValue &entry : options) {
        if (entry["value"_L1].isString()) {
            addValue(choice, entry, "value"_L1);
            continue;
        }
        const QJsonArray group = entry["options"_L1].toArray();
        for (const QJsonValue &member : group)
            addValue(choice, member, "value"_L1, named(entry, entry["group"_L1].toString()));
    }
    return choice;
}

int placeOf(const SessionChoice &choice)
{
    return choice.category == "mode"_L1            ? 0
           : choice.category == "model"_L1         ? 1
           : choice.category == "thought_level"_L1 ? 2
                                                   : 3;
}

} // namespace

std::vector<AgentCommand> agentCommands(const QJsonArray &available)
{
    constexpr std::size_t most = 1000;
    std::vector<AgentCommand> commands;
    for (const QJsonValue &json : available) {
        const QString name = json["name"_L1].toString().trimmed();
        const bool isWord = !name.isEmpty() && name.size() <= longestName &&
                            std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); });
        if (isWord && commands.size() < most)
            commands.push_back(
                {name, described(json), json["input"_L1]["hint"_L1].toString().trimmed().left(longestName)});
    }
    return commands;
}

std::vector<SessionChoice> SessionSettings::choices() const
{
    std::vector<SessionChoice> all;
    SessionChoice mode = ofList(SessionChoice::By::Mode, m_modes, "availableModes"_L1, "id"_L1, "currentModeId"_L1);
    const bool hasModes = !mode.values.empty();
    if (hasModes) {
        mode.name = Words::tr("Mode");
        mode.category = u"mode"_s;
        all.push_back(mode);
    }
    SessionChoice model =
        ofList(SessionChoice::By::Model, m_models, "availableModels"_L1, "modelId"_L1, "currentModelId"_L1);
    if (!model.values.empty() && !ofCategory("model"_L1)) {
        model.name = Words::tr("Model");
        model.category = u"model"_s;
        all.push_back(model);
    }
    const QJsonArray given = options();
    for (const QJsonValue &json : given) {
        const SessionChoice choice = ofOption(json.toObject());
        const bool isUsable = !choice.id.isEmpty() && (choice.isSwitch || !choice.values.empty());
        const bool mirrorsMode = hasModes && choice.category == "mode"_L1;
        if (isUsable && !mirrorsMode && all.size() < mostChoices)
            all.push_back(choice);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const SessionChoice &a, const SessionChoice &b) { return placeOf(a) < placeOf(b); });
    return all;
}

} // namespace sandgate
