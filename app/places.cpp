// SPDX-License-Identifier: Apache-2.0
#include "app/places.h"
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString privateFolder(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location) + u"/sandgate"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

} // namespace

Places Places::ofThisUser()
{
    return {privateFolder(QStandardPaths::GenericDataLocation), privateFolder(QStandardPaths::RuntimeLocation),
            privateFolder(QStandardPaths::GenericConfigLocation) + u"/sandgate.ini"_s};
}

} // namespace sandgate
