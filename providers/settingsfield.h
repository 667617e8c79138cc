// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace sandgate {

// One thing that a provider lets a person say: of a new sandbox, or of an account. Dialogs are drawn from these,
// command lines are read by them, and what comes from a file is checked against them.
struct SettingsField {
    enum class Type {
        Text,
        Number, // JSON: a number from `least` to `most`
        Switch, // JSON: true or false
        Choice, // JSON: a string, one of `choices`
        Folder, // JSON: a path on this computer
        List,   // JSON: an array of strings
        Table,  // JSON: an object of strings, such as environment variables
    };

    QString name; // in the JSON object
    Type type = Type::Text;
    QString label; // a few words for people
    QString help;  // a sentence: what it is for, its unit, what happens without it
    QJsonValue fallback = {};
    QStringList choices = {};
    double least = 0; // of a number
    double most = 1e9;
    bool isSecret = false;   // kept in the keychain, and never shown again
    bool isRequired = false; // there is no way without it
    bool isAdvanced = false; // most people never need it
    QStringList variables =
        {}; // of the environment, that the service's own programs read it from; the first that is set
};

using SettingsSchema = std::vector<SettingsField>;

// `settings` with what a schema knows of it: each of the right type, and nothing that it does not know. The first thing
// that is wrong is the error, with its label. What is missing stays missing.
Result<> checkSettings(const SettingsSchema &schema, const QJsonObject &settings);

// The value of `name`, or the schema's fallback where there is none.
QJsonValue settingIn(const SettingsSchema &schema, const QJsonObject &settings, QLatin1String name);

// The types by name, for other programs: "text", "number", "switch", "choice", "folder", "list", "table".
QString settingsTypeName(SettingsField::Type type);
SettingsField::Type settingsTypeCalled(const QString &name); // of any other name: Text

// A setting from text, as it stands on a command line or in an environment variable: "4", "true", "a,b", "A=1".
Result<QJsonValue> settingFromText(const SettingsField &field, const QString &text);

} // namespace sandgate
