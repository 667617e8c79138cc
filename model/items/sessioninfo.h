// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace sandgate {

// What a session has set, and what it used, as far as its events say (ACP: modes, config options, models, usage).
// The functions that change a setting answer with what changed, as words for people ("Mode: Code"); empty: nothing.
class SessionInfo
{
public:
    struct Usage {
        qint64 used = 0; // tokens of context
        qint64 size = 0;
        std::optional<double> cost;
        QString currency;
        friend bool operator==(const Usage &, const Usage &) = default;
    };

    // The result of session/new, load, resume or set_config_option.
    QString applyResult(const QJsonObject &result);
    QString applyMode(const QString &modeId);
    QString applyModel(const QString &modelId);
    QString applyOptions(const QJsonArray &configOptions);
    void applyUsage(const QJsonObject &update);

    const std::optional<Usage> &usage() const { return m_usage; }

private:
    struct Option {
        QString name;
        QString value; // as shown
    };

    QHash<QString, QString> m_modeNames;
    QHash<QString, QString> m_modelNames;
    QHash<QString, Option> m_options;
    QString m_mode;
    QString m_model;
    std::optional<Usage> m_usage;
};

} // namespace sandgate
