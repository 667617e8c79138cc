// SPDX-License-Identifier: Apache-2.0
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <climits>

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

} // namespace

Result<QByteArrayList> partsOfPath(const QByteArray &path)
{
    if (path.startsWith('/'))
        return failure(Error::Kind::Refused, tr("A file would be outside the folder: %1").arg(shownPath(path)));
    if (path.size() >= PATH_MAX || path.contains('\0'))
        return failure(Error::Kind::Refused, tr("A path is too long: %1").arg(shownPath(path)));
    QByteArrayList parts;
    for (const QByteArray &part : path.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..")
            return failure(Error::Kind::Refused, tr("A file would be outside the folder: %1").arg(shownPath(path)));
        if (part.size() > NAME_MAX)
            return failure(Error::Kind::Refused, tr("A name is too long: %1").arg(shownPath(path)));
        parts << part;
    }
    return parts;
}

bool leadsOut(const QByteArray &path, const QByteArray &target)
{
    if (target.startsWith('/'))
        return true;
    qsizetype depth = 0; // of the folder that the link is in
    for (const QByteArray &part : path.split('/'))
        depth += part.isEmpty() || part == "." ? 0 : 1;
    depth -= 1;
    for (const QByteArray &part : target.split('/')) {
        if (part == "..")
            --depth;
        else if (!part.isEmpty() && part != ".")
            ++depth;
        if (depth < 0)
            return true;
    }
    return false;
}

QString shownPath(const QByteArray &path)
{
    constexpr qsizetype most = 200;
    const QString text = QString::fromUtf8(path.left(4 * most));
    return text.size() <= most ? text : text.left(most) + QChar(u'…');
}

} // namespace sandgate
