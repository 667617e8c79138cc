// SPDX-License-Identifier: Apache-2.0
#include "model/store/databasecopies.h"
#include "model/logging.h"
#include "model/store/statement.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int kept = 2;

void removeOldCopies(const QString &file)
{
    const QFileInfo info(file);
    const QString prefix = info.fileName() + ".before-v"_L1;
    QDir folder = info.dir();
    std::vector<int> versions;
    for (const QString &name : folder.entryList({prefix + u'*'}, QDir::Files)) {
        bool isNumber = false;
        const int version = QStringView(name).sliced(prefix.size()).toInt(&isNumber);
        if (isNumber)
            versions.push_back(version);
    }
    std::sort(versions.begin(), versions.end(), std::greater<>());
    for (std::size_t i = kept; i < versions.size(); ++i) {
        const QString old = prefix + QString::number(versions[i]);
        if (!folder.remove(old))
            qCWarning(lcStore) << "the old copy could not be removed:" << old;
    }
}

} // namespace

Result<> copyBeforeVersion(const Database &database, int version)
{
    const QString copy = u"%1.before-v%2"_s.arg(database.file()).arg(version);
    // VACUUM INTO accepts an empty file, whose mode then is ours; an older attempt's copy is begun anew.
    const int descriptor =
        ::open(QFile::encodeName(copy).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    Result<> copied = failure(Error::Kind::Storage, {}, qt_error_string());
    if (descriptor >= 0) {
        ::close(descriptor);
        copied = Statement(database, u"VACUUM INTO ?"_s).run(copy);
    }
    if (!copied) {
        QFile::remove(copy);
        return whileDoing(
            QCoreApplication::translate(
                "Database", "The database was not brought to version %1, because no copy could be made before.")
                .arg(version),
            copied.error());
    }
    removeOldCopies(database.file());
    return {};
}

} // namespace sandgate
