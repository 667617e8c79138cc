// SPDX-License-Identifier: Apache-2.0
#include "providers/vercel/oidctoken.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

OidcToken readOidcToken(QByteArrayView token)
{
    const QList<QByteArray> parts = token.toByteArray().split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray json = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    const QJsonObject claims = QJsonDocument::fromJson(json).object();
    return {claims["owner_id"_L1].toString(), claims["project_id"_L1].toString()};
}

} // namespace sandgate
