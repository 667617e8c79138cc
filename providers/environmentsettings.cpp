// SPDX-License-Identifier: Apache-2.0
#include "providers/environmentsettings.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Environment", sentence);
}

} // namespace

SettingsSchema environmentFields()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"environment"_s,
         .type = Type::Table,
         .label = text("Environment variables"),
         .help =
             text("For everything that runs in the sandbox. They are stored as they are: keys are better passed on.")},
        {.name = u"passOn"_s,
         .type = Type::List,
         .label = text("Variables to pass on"),
         .help = text("Names of environment variables of this computer, such as ANTHROPIC_API_KEY, whose values the "
                      "sandbox gets when it is made. Sandgate does not store them."),
         .fallback = QJsonArray()},
    };
}

SettingsField demoAgentField()
{
    return {.name = u"demoAgent"_s,
            .type = SettingsField::Type::Switch,
            .label = text("Demo agent"),
            .help = text("Shows the agent “mock” of the sandbox under its own name."),
            .fallback = false,
            .isAdvanced = true};
}

SettingsField keepAliveField()
{
    return {.name = u"keepAliveHours"_s,
            .type = SettingsField::Type::Number,
            .label = text("Kept alive for at most (hours)"),
            .help =
                text("While an agent works or a request waits, its end is put off, for so long after each waking. At "
                     "0 it never is."),
            .fallback = 24,
            .most = 24 * 365,
            .isAdvanced = true};
}

Result<QJsonObject> chosenEnvironment(const QJsonObject &settings)
{
    static const QRegularExpression name(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QJsonObject environment = settings["environment"_L1].toObject();
    const QJsonArray passed = settings["passOn"_L1].toArray();
    for (const QJsonValue &variable : passed) {
        const QByteArray local = variable.toString().toLocal8Bit();
        if (!qEnvironmentVariableIsSet(local.constData()))
            return failure(Error::Kind::InvalidSettings,
                           text("The variable %1 is to be passed on, and is not set here.").arg(variable.toString()));
        environment[variable.toString()] = qEnvironmentVariable(local.constData());
    }
    for (auto variable = environment.begin(); variable != environment.end(); ++variable) {
        if (!name.match(variable.key()).hasMatch())
            return failure(Error::Kind::InvalidSettings, text("This is not a variable's name: %1").arg(variable.key()));
    }
    return environment;
}

} // namespace sandgate
