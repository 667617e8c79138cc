// SPDX-License-Identifier: Apache-2.0
#include "model/items/sessioninfo.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxName = 200;
constexpr qsizetype MaxEntries = 1000;

QString named(const QString &name, const QString &value)
{
    return QCoreApplication::translate("SessionInfo", "%1: %2").arg(name.left(MaxName), value.left(MaxName));
}

// The name of a select's value: its options are a flat list, or groups of such lists.
QString optionName(const QJsonArray &options, const QString &value, int depth = 0)
{
    for (const QJsonValue &item : options) {
        const QJsonObject option = item.toObject();
        if (option["value"_L1].toString() == value && option.contains("value"_L1))
            return option["name"_L1].toString(value);
        if (option["options"_L1].isArray() && depth == 0) {
            const QString name = optionName(option["options"_L1].toArray(), value, 1);
            if (!name.isEmpty())
                return name;
        }
    }
    return {};
}

QString shownValue(const QJsonObject &option)
{
    const QJsonValue value = option["currentValue"_L1];
    if (value.isBool()) {
        return value.toBool() ? QCoreApplication::translate("SessionInfo", "on")
                              : QCoreApplication::translate("SessionInfo", "off");
    }
    const QString name = optionName(option["options"_L1].toArray(), value.toString());
    return name.isEmpty() ? value.toVariant().toString() : name;
}

} // namespace

QString SessionInfo::applyResult(const QJsonObject &result)
{
    QStringList changes;
    const QJsonObject modes = result["modes"_L1].toObject();
    const QJsonArray availableModes = modes["availableModes"_L1].toArray();
    for (const QJsonValue &mode : availableModes) {
        if (m_modeNames.size() < MaxEntries)
            m_modeNames.insert(mode["id"_L1].toString(), mode["name"_L1].toString());
    }
    const QJsonObject models = result["models"_L1].toObject();
    const QJsonArray availableModels = models["availableModels"_L1].toArray();
    for (const QJsonValue &model : availableModels) {
        if (m_modelNames.size() < MaxEntries)
            m_modelNames.insert(model["modelId"_L1].toString(), model["name"_L1].toString());
    }
    // config options say the same again where an agent has both
    changes += applyOptions(result["configOptions"_L1].toArray());
    const QString mode = applyMode(modes["currentModeId"_L1].toString());
    const QString model = applyModel(models["currentModelId"_L1].toString());
    if (result["configOptions"_L1].toArray().isEmpty())
        changes += {mode, model};
    changes.removeAll(QString());
    return changes.join(u" · "_s);
}

QString SessionInfo::applyMode(const QString &modeId)
{
    if (modeId.isEmpty() || modeId == m_mode)
        return {};
    m_mode = modeId;
    return named(QCoreApplication::translate("SessionInfo", "Mode"), m_modeNames.value(modeId, modeId));
}

QString SessionInfo::applyModel(const QString &modelId)
{
    if (modelId.isEmpty() || modelId == m_model)
        return {};
    m_model = modelId;
    return named(QCoreApplication::translate("SessionInfo", "Model"), m_modelNames.value(modelId, modelId));
}

QString SessionInfo::applyOptions(const QJsonArray &configOptions)
{
    QStringList changes;
    for (const QJsonValue &item : configOptions) {
        const QJsonObject option = item.toObject();
        const QString id = option["id"_L1].toString();
        const QString value = shownValue(option);
        if (!m_options.contains(id) && m_options.size() >= MaxEntries)
            break;
        Option &known = m_options[id];
        known.name = option["name"_L1].toString(id);
        if (known.value != value)
            changes += named(known.name, value);
        known.value = value;
        // the option of this category mirrors the mode list: one change is told once
        if (option["category"_L1].toString() == "mode"_L1)
            m_mode = option["currentValue"_L1].toString();
    }
    return changes.join(u" · "_s);
}

void SessionInfo::applyUsage(const QJsonObject &update)
{
    Usage usage = m_usage.value_or(Usage{});
    usage.used = qint64(qBound(0.0, update["used"_L1].toDouble(), 1e15));
    usage.size = qint64(qBound(0.0, update["size"_L1].toDouble(), 1e15));
    const QJsonObject cost = update["cost"_L1].toObject();
    if (cost["amount"_L1].isDouble()) { // an absent cost is unknown, not nothing
        usage.cost = cost["amount"_L1].toDouble();
        usage.currency = cost["currency"_L1].toString().left(10);
    }
    m_usage = usage;
}

} // namespace sandgate
