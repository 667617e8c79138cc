// SPDX-License-Identifier: Apache-2.0
#include "providers/settingsfield.h"
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

using Type = SettingsField::Type;

QString text(const char *sentence)
{
    return QCoreApplication::translate("Settings", sentence);
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

// What a value of the field must be, as the end of a sentence; empty: it is.
QString whyWrong(const SettingsField &field, const QJsonValue &value)
{
    switch (field.type) {
    case Type::Text:
        return value.isString() ? QString() : text("a text");
    case Type::Number:
        return value.isDouble() && value.toDouble() >= field.least && value.toDouble() <= field.most
                   ? QString()
                   : text("a number from %1 to %2").arg(field.least, 0, 'g', 10).arg(field.most, 0, 'g', 10);
    case Type::Switch:
        return value.isBool() ? QString() : text("true or false");
    case Type::Choice:
        return value.isString() && field.choices.contains(value.toString())
                   ? QString()
                   : text("one of: %1").arg(field.choices.join(u", "_s));
    case Type::Folder:
        return value.isString() && (value.toString().isEmpty() || QDir::isAbsolutePath(value.toString()))
                   ? QString()
                   : text("the whole path of a folder");
    case Type::List: {
        const QJsonArray list = value.toArray();
        return value.isArray() && std::all_of(list.begin(), list.end(), isText) ? QString() : text("a list of texts");
    }
    case Type::Table: {
        const QJsonObject table = value.toObject();
        return value.isObject() && std::all_of(table.begin(), table.end(), isText) ? QString()
                                                                                   : text("names with a text each");
    }
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(Error::Kind::InvalidSettings, what);
}

const QStringList &typeNames() // in the order of the types
{
    static const QStringList names{u"text"_s,   u"number"_s, u"switch"_s, u"choice"_s,
                                   u"folder"_s, u"list"_s,   u"table"_s};
    return names;
}

} // namespace

QString settingsTypeName(SettingsField::Type type)
{
    return typeNames().at(int(type));
}

SettingsField::Type settingsTypeCalled(const QString &name)
{
    return Type(std::max<qsizetype>(typeNames().indexOf(name), int(Type::Text)));
}

Result<> checkSettings(const SettingsSchema &schema, const QJsonObject &settings)
{
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        const auto field = std::find_if(schema.begin(), schema.end(),
                                        [&](const SettingsField &one) { return one.name == setting.key(); });
        if (field == schema.end())
            return wrong(text("There is no setting “%1” here.").arg(setting.key()));
        const QString needed = setting->isNull() ? QString() : whyWrong(*field, *setting);
        if (!needed.isEmpty())
            return wrong(text("“%1” (%2) must be %3.").arg(field->label, field->name, needed));
    }
    for (const SettingsField &field : schema) {
        const QJsonValue value = settings[field.name];
        const bool isThere = !value.isUndefined() && !value.isNull() && value != QJsonValue(QString());
        if (field.isRequired && !isThere && field.fallback.isNull())
            return wrong(text("“%1” (%2) is needed. %3").arg(field.label, field.name, field.help));
    }
    return {};
}

QJsonValue settingIn(const SettingsSchema &schema, const QJsonObject &settings, QLatin1String name)
{
    const QJsonValue value = settings[name];
    if (!value.isUndefined() && !value.isNull())
        return value;
    const auto field =
        std::find_if(schema.begin(), schema.end(), [&](const SettingsField &one) { return one.name == name; });
    return field == schema.end() ? QJsonValue() : field->fallback;
}

Result<QJsonValue> settingFromText(const SettingsField &field, const QString &given)
{
    QJsonValue value = given;
    if (field.type == Type::Number) {
        bool isNumber = false;
        const double number = given.toDouble(&isNumber);
        value = isNumber ? QJsonValue(number) : QJsonValue(given);
    } else if (field.type == Type::Switch) {
        const bool isOn = given == "true"_L1 || given == "yes"_L1 || given == "1"_L1;
        const bool isOff = given == "false"_L1 || given == "no"_L1 || given == "0"_L1;
        value = isOn || isOff ? QJsonValue(isOn) : QJsonValue(given);
    } else if (field.type == Type::List) {
        value = QJsonArray::fromStringList(given.split(u',', Qt::SkipEmptyParts));
    } else if (field.type == Type::Table) {
        QJsonObject table;
        for (const QString &pair : given.split(u',', Qt::SkipEmptyParts)) {
            if (!pair.contains(u'='))
                return wrong(text("“%1” is written as NAME=VALUE,NAME=VALUE.").arg(field.label));
            table[pair.section(u'=', 0, 0)] = pair.section(u'=', 1);
        }
        value = table;
    }
    if (const Result<> checked = checkSettings({field}, {{field.name, value}}); !checked)
        return tl::unexpected(checked.error());
    return value;
}

} // namespace sandgate
