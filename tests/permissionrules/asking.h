// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/decision.h"
#include <QJsonArray>
#include <QJsonObject>

namespace sandgate {

inline AskedTool asked(const QJsonObject &toolCall)
{
    AskedTool question;
    question.session = {QStringLiteral("session")};
    question.sandbox = {QStringLiteral("box")};
    question.project = QStringLiteral("/project");
    question.agent = QStringLiteral("agent");
    question.provider = QStringLiteral("local");
    ToolCall call;
    call.merge(toolCall);
    tellTool(question, call);
    return question;
}

inline AskedTool askedToRun(const QString &command)
{
    return asked({{QStringLiteral("kind"), QStringLiteral("execute")},
                  {QStringLiteral("rawInput"), QJsonObject{{QStringLiteral("command"), command}}}});
}

inline AskedTool askedToTouch(const QString &kind, const QString &path)
{
    return asked({{QStringLiteral("kind"), kind},
                  {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("path"), path}}}}});
}

// A rule for everywhere, called by its number.
inline Rule rule(int number, RuleEffect effect, const QString &command, const QString &path = {},
                 const QString &kind = {}, const QString &host = {})
{
    return {{QString::number(number)}, effect, RuleScope::Everywhere, {}, kind, command, path, host};
}

} // namespace sandgate
