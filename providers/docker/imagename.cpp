// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/imagename.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Result<ImageName> ImageName::parse(const QString &name)
{
    // The name becomes part of a path: nothing in it may lead elsewhere.
    static const QRegularExpression valid(u"^[A-Za-z0-9][A-Za-z0-9._-]*(:[0-9]+)?(/[A-Za-z0-9][A-Za-z0-9._-]*)*"
                                          "(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$"_s);
    if (name.size() > 512 || !valid.match(name).hasMatch()) {
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("ImageName", "This is not an image's name: %1").arg(name.left(200)));
    }
    ImageName image;
    const qsizetype at = name.indexOf(u'@');
    const QString beforeDigest = at < 0 ? name : name.first(at);
    // A colon before the last slash belongs to the registry's port.
    const qsizetype colon = beforeDigest.lastIndexOf(u':');
    const bool hasTag = colon > beforeDigest.lastIndexOf(u'/');
    image.repository = hasTag ? beforeDigest.first(colon) : beforeDigest;
    image.isDigest = at >= 0;
    if (image.isDigest)
        image.reference = name.sliced(at + 1);
    else
        image.reference = hasTag ? beforeDigest.sliced(colon + 1) : u"latest"_s;
    return image;
}

QString ImageName::full() const
{
    return repository + (isDigest ? u'@' : u':') + reference;
}

QString ImageName::registry() const
{
    const QString first = repository.section(u'/', 0, 0);
    const bool isHost =
        repository.contains(u'/') && (first.contains(u'.') || first.contains(u':') || first == "localhost"_L1);
    return isHost ? first : u"docker.io"_s;
}

} // namespace sandgate
