// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/baseimage.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Result<QString> dockerfileOf(const QString &image)
{
    static const QRegularExpression reference(QRegularExpression::anchoredPattern(u"[\\w./:@-]+"_s));
    if (!reference.match(image).hasMatch())
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Clouds", "“%1” is not the name of an image.").arg(image));
    return u"FROM "_s + image;
}

} // namespace sandgate
