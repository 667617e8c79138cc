// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArrayView>
#include <QString>

namespace sandgate {

// Whose token it is, as far as it says so itself.
struct OidcToken {
    QString team;
    QString project;
};

// The claims owner_id and project_id of a token as Vercel's programs have it (a JSON Web Token); of any other token,
// nothing. It is not verified: Vercel does that. Pure.
OidcToken readOidcToken(QByteArrayView token);

} // namespace sandgate
