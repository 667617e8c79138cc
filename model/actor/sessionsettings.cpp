// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionsettings.h"
#include "model/logging.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr auto modeCategory = "mode"_L1;
constexpr auto modelCategory = "model"_L1;
constexpr auto thoughtLevelCategory = "thought_level"_L1;
constexpr qsizetype largest = 256 * 1024; // of each part; it is stored with the session at each change

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSettings)
};

template<typename Json>
QByteArray bytesOf(const Json &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

template<typename Json>
bool fits(const Json &json, const char *what)
{
    const bool does = bytesOf(json).size() <= largest;
    if (!does)
        qCWarning(lcActor) << "an agent's" << what << "are too many to be kept";
    return does;
}

// What there is instead, for people; a hostile list is not shown to its end.
QString listed(const QStringList &names)
{
    constexpr qsizetype most = 40;
    constexpr qsizetype longest = 100;
    QStringList shown;
    for (const QString &name : names.mid(0, most))
        shown << name.left(longest);
    if (names.size() > most)
        shown << u"…"_s;
    return shown.isEmpty() ? Words::tr("none") : shown.join(u", "_s);
}

tl::unexpected<Error> unsupported(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

// The values of a select: its options are a flat list, or groups of such lists.
QJsonArray valuesOf(const QJsonObject &option)
{
    QJsonArray flat;
    const QJsonArray options = option["options"_L1].toArray();
    for (const QJsonValue &entry : options) {
        const QJsonArray group = entry["options"_L1].toArray();
        if (entry["value"_L1].isString()) {
            flat.append(entry);
        } else {
            for (const QJsonValue &member : group)
                flat.append(member);
        }
    }
    return flat;
}

QStringList fieldOf(const QJsonArray &list, QLatin1String field)
{
    QStringList values;
    for (const QJsonValue &entry : list) {
        if (const QString value = entry[field].toString(); !value.isEmpty() && !values.contains(value))
            values << value;
    }
    return values;
}

} // namespace

SessionSettings::SessionSettings(const SessionRecord &record)
    : m_modes(QJsonDocument::fromJson(record.modes).object())
    , m_models(QJsonDocument::fromJson(record.models).object())
{
    if (!record.configOptions.isEmpty())
        m_options = QJsonDocument::fromJson(record.configOptions).array();
}

void SessionSettings::storeIn(SessionRecord &record) const
{
    record.modes = m_modes.isEmpty() ? QByteArray() : bytesOf(m_modes);
    record.models = m_models.isEmpty() ? QByteArray() : bytesOf(m_models);
    record.configOptions = m_options ? bytesOf(*m_options) : QByteArray();
}

QJsonArray SessionSettings::options() const
{
    SessionSettings patched = *this;
    patched.mirrorMode(m_modes["currentModeId"_L1].toString());
    return patched.m_options.value_or(QJsonArray());
}

QJsonObject SessionSettings::modes() const
{
    if (!m_modes["availableModes"_L1].toArray().isEmpty())
        return m_modes;
    const std::optional<QJsonObject> option = ofCategory(modeCategory);
    if (!option)
        return m_modes;
    QJsonArray available;
    const QJsonArray values = valuesOf(*option);
    for (const QJsonValue &value : values) {
        QJsonObject mode{{u"id"_s, value["value"_L1]}, {u"name"_s, value["name"_L1]}};
        if (value["description"_L1].isString())
            mode.insert(u"description"_s, value["description"_L1]);
        available.append(mode);
    }
    if (available.isEmpty())
        return m_modes;
    const QString current = m_modes["currentModeId"_L1].toString((*option)["currentValue"_L1].toString());
    return {{u"currentModeId"_s, current.isEmpty() ? available.first()["id"_L1].toString() : current},
            {u"availableModes"_s, available}};
}

Result<SessionSettings::Change> SessionSettings::toMode(const QString &wanted) const
{
    const QString mode = wanted.trimmed();
    const QStringList known = fieldOf(modes()["availableModes"_L1].toArray(), "id"_L1);
    if (mode.isEmpty())
        return unsupported(Words::tr("No mode is named. There are: %1.").arg(listed(known)));
    if (!known.isEmpty() && !known.contains(mode))
        return unsupported(
            Words::tr("The session has no mode “%1”. There are: %2.").arg(mode.left(100), listed(known)));
    return Change{u"session/set_mode"_s, {{u"modeId"_s, mode}}};
}

Result<SessionSettings::Change> SessionSettings::toModeByOption(const QString &mode) const
{
    return toCategory(modeCategory, mode.trimmed());
}

Result<SessionSettings::Change> SessionSettings::toOption(const QString &id, const QJsonValue &value) const
{
    const QJsonArray options = m_options.value_or(QJsonArray());
    const auto found = std::find_if(options.begin(), options.end(), [&id](const QJsonValue &option) {
        return option["id"_L1].toString() == id.trimmed();
    });
    if (id.trimmed().isEmpty() || found == options.end()) {
        return unsupported(Words::tr("The session has no option “%1”. There are: %2.")
                               .arg(id.trimmed().left(100), listed(fieldOf(options, "id"_L1))));
    }
    const QJsonObject option = (*found).toObject();
    QJsonObject params{{u"configId"_s, option["id"_L1]}};
    if (option["type"_L1].toString() == "boolean"_L1 || option["currentValue"_L1].isBool()) {
        if (!value.isBool())
            return unsupported(Words::tr("The option “%1” is either true or false.").arg(id.trimmed()));
        params.insert(u"type"_s, u"boolean"_s);
        params.insert(u"value"_s, value);
        return Change{u"session/set_config_option"_s, params};
    }
    const QString text = value.toString().trimmed();
    const QStringList values = fieldOf(valuesOf(option), "value"_L1);
    const bool isListed = option["type"_L1].toString() != "select"_L1 || values.contains(text);
    if (text.isEmpty() || !isListed) {
        return unsupported(Words::tr("The option “%1” has no value “%2”. There are: %3.")
                               .arg(id.trimmed(), value.toVariant().toString().left(100), listed(values)));
    }
    params.insert(u"value"_s, text);
    return Change{u"session/set_config_option"_s, params};
}

Result<SessionSettings::Change> SessionSettings::toModel(const QString &wanted) const
{
    const QStringList known = fieldOf(m_models["availableModels"_L1].toArray(), "modelId"_L1);
    if (ofCategory(modelCategory) || known.isEmpty())
        return toCategory(modelCategory, wanted);
    // An agent of a time before models were options.
    const QString model = wanted.trimmed();
    if (!known.contains(model))
        return unsupported(
            Words::tr("The session has no model “%1”. There are: %2.").arg(model.left(100), listed(known)));
    return Change{u"session/set_model"_s, {{u"modelId"_s, model}}};
}

Result<SessionSettings::Change> SessionSettings::toThoughtLevel(const QString &level) const
{
    return toCategory(thoughtLevelCategory, level);
}

std::vector<SessionSettings::Change> SessionSettings::towards(const SessionSettings &before) const
{
    std::vector<Change> changes;
    const auto add = [&changes](const Result<Change> &change) {
        if (change)
            changes.push_back(*change);
    };
    const QString mode = before.modes()["currentModeId"_L1].toString();
    const bool hasModes = !m_modes["availableModes"_L1].toArray().isEmpty();
    if (hasModes && !mode.isEmpty() && mode != modes()["currentModeId"_L1].toString())
        add(toMode(mode));
    const QString model = before.m_models["currentModelId"_L1].toString();
    if (!ofCategory(modelCategory) && !model.isEmpty() && model != m_models["currentModelId"_L1].toString())
        add(toModel(model));
    const QJsonArray now = m_options.value_or(QJsonArray());
    const QJsonArray wanted = before.options();
    for (const QJsonValue &option : wanted) {
        const auto same = std::find_if(now.begin(), now.end(),
                                       [&option](const QJsonValue &one) { return one["id"_L1] == option["id"_L1]; });
        const bool mirrorsMode = hasModes && option["category"_L1].toString() == modeCategory;
        if (same != now.end() && !mirrorsMode && (*same)["currentValue"_L1] != option["currentValue"_L1])
            add(toOption(option["id"_L1].toString(), option["currentValue"_L1]));
    }
    return changes;
}

std::optional<QJsonObject> SessionSettings::ofCategory(QLatin1String category) const
{
    const QJsonArray options = m_options.value_or(QJsonArray());
    for (const QJsonValue &option : options) {
        if (option["category"_L1].toString() == category)
            return option.toObject();
    }
    return std::nullopt;
}

Result<SessionSettings::Change> SessionSettings::toCategory(QLatin1String category, const QString &value) const
{
    const std::optional<QJsonObject> option = ofCategory(category);
    if (!option) {
        const QStringList there = fieldOf(m_options.value_or(QJsonArray()), "category"_L1);
        return unsupported(
            Words::tr("The session has no option of the category “%1”. There are: %2.").arg(category, listed(there)));
    }
    return toOption((*option)["id"_L1].toString(), value);
}

bool SessionSettings::take(const QString &method, const QJsonObject &params, const QJsonObject &result)
{
    const bool isFresh = method == "session/new"_L1;
    if (isFresh || method == "session/load"_L1 || method == "session/resume"_L1) {
        const QJsonObject modes = result["modes"_L1].toObject();
        const QJsonObject models = result["models"_L1].toObject();
        if ((isFresh || !modes.isEmpty()) && fits(modes, "modes"))
            m_modes = modes;
        if ((isFresh || !models.isEmpty()) && fits(models, "models"))
            m_models = models;
        if (isFresh)
            m_options.reset();
        if (result["configOptions"_L1].isArray())
            takeOptions(result["configOptions"_L1].toArray());
        return true;
    }
    if (method == "session/set_mode"_L1)
        return takeMode(params["modeId"_L1].toString());
    if (method == "session/set_model"_L1) {
        m_models.insert(u"currentModelId"_s, params["modelId"_L1]);
        return true;
    }
    if (method != "session/set_config_option"_L1)
        return false;
    if (result["configOptions"_L1].isArray())
        takeOptions(result["configOptions"_L1].toArray());
    else
        setValue(params["configId"_L1].toString(), params["value"_L1]);
    if (const auto mode = ofCategory(modeCategory); mode && (*mode)["id"_L1] == params["configId"_L1])
        takeMode((*mode)["currentValue"_L1].toString());
    return true;
}

bool SessionSettings::takeUpdate(const QJsonObject &update)
{
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind == "config_option_update"_L1)
        return takeOptions(update["configOptions"_L1].toArray());
    return kind == "current_mode_update"_L1 && takeMode(update["currentModeId"_L1].toString());
}

bool SessionSettings::takeOptions(const QJsonArray &options)
{
    if (!fits(options, "options"))
        return false;
    m_options = options;
    const QString mode = ofCategory(modeCategory).value_or(QJsonObject())["currentValue"_L1].toString();
    if (!mode.isEmpty() && !m_modes.isEmpty())
        m_modes.insert(u"currentModeId"_s, mode);
    return true;
}

void SessionSettings::takeServerOptions(const QJsonArray &options)
{
    if (!fits(options, "options"))
        return;
    m_options = options;
    mirrorMode(m_modes["currentModeId"_L1].toString()); // what the agent is set to, the server does not know
}

bool SessionSettings::takeMode(const QString &mode)
{
    if (mode.isEmpty() || mode.size() > largest)
        return false;
    m_modes.insert(u"currentModeId"_s, mode);
    mirrorMode(mode);
    return true;
}

void SessionSettings::mirrorMode(const QString &mode)
{
    const std::optional<QJsonObject> option = ofCategory(modeCategory);
    if (option && !mode.isEmpty())
        setValue((*option)["id"_L1].toString(), mode);
}

void SessionSettings::setValue(const QString &id, const QJsonValue &value)
{
    QJsonArray options = m_options.value_or(QJsonArray());
    for (qsizetype i = 0; i < options.size(); ++i) {
        QJsonObject option = options[i].toObject();
        if (option["id"_L1].toString() != id)
            continue;
        option.insert(u"currentValue"_s, value);
        options[i] = option;
    }
    if (m_options)
        m_options = options;
}

} // namespace sandgate
