// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/modalconfig.h"
#include <QCoreApplication>
#include <toml++/toml.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Result<QJsonObject> readModalConfig(const QByteArray &toml, const QString &profile)
{
    toml::table whole;
    try {
        whole = toml::parse(std::string_view(toml.constData(), std::size_t(toml.size())));
    } catch (const toml::parse_error &error) {
        return failure(
            Error::Kind::InvalidSettings,
            QCoreApplication::translate("Modal", "The configuration of Modal's own program is not readable."),
            QString::fromUtf8(error.description()));
    }
    for (const auto &[name, node] : whole) {
        const toml::table *table = node.as_table();
        const bool isChosen = table && (profile.isEmpty() ? (*table)["active"].value_or(false)
                                                          : QString::fromStdString(std::string(name.str())) == profile);
        if (!isChosen)
            continue;
        QJsonObject values;
        for (const auto &[field, key] :
             {std::pair("tokenId"_L1, "token_id"), std::pair("tokenSecret"_L1, "token_secret"),
              std::pair("environment"_L1, "environment"), std::pair("serverUrl"_L1, "server_url")}) {
            const std::string value = (*table)[key].value_or(std::string());
            if (!value.empty())
                values.insert(field, QString::fromStdString(value));
        }
        return values;
    }
    return QJsonObject();
}

} // namespace sandgate
