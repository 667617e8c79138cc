// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "model/agent/sandboxparts.h"
#include "model/agent/serverapi.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// $1 the folder of the parts, $2 the size and $3 the SHA-256 of the whole, $4 the target's name beside that folder, $5
// its mode. A part goes as soon as it is in the whole, so that a large file needs its size only once. A relative path
// counts from the home folder, as the server has it.
constexpr auto assemble = R"(set -e
cd
cd -- "$1"
rm -f whole
: > whole
for part in part-*; do
    [ -e "$part" ] || continue
    cat "$part" >> whole
    rm "$part"
done
size=$(($(wc -c < whole)))
[ "$size" -eq "$2" ] || { echo "$size bytes arrived of $2" >&2; exit 1; }
if command -v sha256sum >/dev/null; then
    sum=$(sha256sum whole)
    [ "${sum%% *}" = "$3" ] || { echo "the content differs" >&2; exit 1; }
fi
[ ! -d "../$4" ] || { echo "$4 is a folder" >&2; exit 1; }
chmod "$5" whole
mv -f whole "../$4"
cd ..
rm -r -- "./${1##*/}"
)";

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

// As chmod has it. Rights that go with the file's owner are not given to another.
QString modeOf(const QString &local)
{
    struct stat status {
    };
    const bool isKnown = ::stat(QFile::encodeName(local).constData(), &status) == 0;
    return QString::number(isKnown ? status.st_mode & 0777 : 0644, 8);
}

async::Task<Result<>> putTogether(HttpClient &http, QString folder, qint64 size, QByteArray sha256, QString path,
                                  QString mode)
{
    const QStringList arguments{u"-c"_s,
                                QString::fromLatin1(assemble),
                                u"upload"_s,
                                folder,
                                QString::number(size),
                                QString::fromLatin1(sha256.toHex()),
                                path.section(u'/', -1),
                                mode};
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, arguments, 310s);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("The file arrived, but could not be put together in the sandbox."),
                          end->errors);
    co_return Result<>();
}

} // namespace

async::Task<Result<>> uploadFile(HttpClient &http, QString local, QString path, TransferProgress progress)
{
    QFile file(local);
    const QFileInfo info(local);
    if (!info.isFile() || !file.open(QFile::ReadOnly))
        co_return failure(Error::Kind::InvalidSettings, tr("%1 cannot be read.").arg(local), file.errorString());
    if (path.isEmpty() || path.endsWith(u'/'))
        co_return failure(Error::Kind::InvalidSettings, tr("Say which name the file gets in the sandbox."));
    const qint64 total = info.size();
    const QString folder = folderOfParts(path, {info.canonicalFilePath(), QString::number(total),
                                                QString::number(info.lastModified().toMSecsSinceEpoch())});
    const Result<QHash<QString, qint64>> listed = co_await partsThere(http, folder);
    const QHash<QString, qint64> there = listed.value_or(QHash<QString, qint64>()); // at first there is no such folder

    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    for (qint64 number = 0; number == 0 || done < total; ++number) {
        const QByteArray bytes = file.read(std::min(partSize, total - done));
        if (bytes.size() != std::min(partSize, total - done))
            co_return failure(Error::Kind::Conflict, tr("%1 changed while it was read. Try again.").arg(local));
        hash.addData(bytes);
        const QString name = nameOfPart(number);
        if (there.value(name, -1) != bytes.size()) {
            const Result<> sent = co_await sendPart(http, folder + u'/' + name, bytes);
            if (!sent)
                co_return sent;
        }
        done += bytes.size();
        progress(done, total);
    }
    co_return co_await putTogether(http, folder, total, hash.result(), path, modeOf(local));
}

} // namespace sandgate
