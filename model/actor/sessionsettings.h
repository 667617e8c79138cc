// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessiondesk.h"
#include <QJsonArray>

namespace sandgate {

// Of available_commands_update; a hostile list is cut.
std::vector<AgentCommand> agentCommands(const QJsonArray &available);

// What a session can be set to and what it is set to: its modes, models and config options, as its agent has said, or
// where that says nothing of its options, the sandbox's server. A value; it knows ACP, and no network.
class SessionSettings
{
public:
    explicit SessionSettings(const SessionRecord &record);
    void storeIn(SessionRecord &record) const;

    bool knowsOptions() const { return m_options.has_value(); } // an empty list is knowledge, too
    QJsonArray options() const;                                 // with the current mode
    QJsonObject modes() const;                                  // {currentModeId, availableModes}; empty: it has none

    std::vector<SessionChoice> choices() const; // all of it, for people; what cannot be offered is left out

    // The request that makes a change, but for the session's id. An error names what there is instead.
    struct Change {
        QString method;
        QJsonObject params;
    };
    Result<Change> toMode(const QString &mode) const;
    // The same by the option that mirrors the modes, for agents that know no session/set_mode.
    Result<Change> toModeByOption(const QString &mode) const;
    Result<Change> toOption(const QString &option, const QJsonValue &value) const;
    Result<Change> toModel(const QString &model) const;
    Result<Change> toThoughtLevel(const QString &level) const;

    // What makes these settings those of before, as far as it is offered.
    std::vector<Change> towards(const SessionSettings &before) const;

    // What traffic says. Each answers whether something changed.
    bool take(const QString &method, const QJsonObject &params, const QJsonObject &result); // a request that succeeded
    bool takeUpdate(const QJsonObject &update);                                             // of session/update
    void takeServerOptions(const QJsonArray &options); // what the server says in the agent's stead

private:
    bool takeOptions(const QJsonArray &options); // the whole list
    bool takeMode(const QString &mode);
    void mirrorMode(const QString &mode);
    void setValue(const QString &option, const QJsonValue &value);
    std::optional<QJsonObject> ofCategory(QLatin1String category) const;
    Result<Change> toCategory(QLatin1String category, const QString &value) const;

    QJsonObject m_modes;                 // as the agent has them
    QJsonObject m_models;                // likewise
    std::optional<QJsonArray> m_options; // none: it never said
};

} // namespace sandgate
