// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "model/agent/partreader.h"
#include "model/agent/sandboxparts.h"
#include "model/agent/serverapi.h"
#include "providers/async/worker.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// $1 the folder of the parts, $2 the size and $3 the SHA-256 of the whole, $4 the target's name beside that folder, $5
// its mode. Parts go as soon as they are in the whole, so that a large file needs its size only once; some at a time,
// since each program that is started takes as long as a part does. What goes into the whole is summed on its way there:
// a second processor does it, and nothing is read again. What is not in the whole, since the disk is full, stays. A
// relative path counts from the home folder, as the server has it.
constexpr auto assemble = R"(set -e
add() {
    if [ "$sums" ]; then
        cat "$@" | tee -a whole
    else
        cat "$@" >> whole
    fi || exit 1
    rm "$@"
}
join() {
    set --
    for part in part-*; do
        [ -e "$part" ] || continue
        set -- "$@" "$part"
        [ $# -ge 16 ] || continue
        add "$@"
        set --
    done
    [ $# -eq 0 ] || add "$@"
}
cd
cd -- "$1"
rm -f whole
: > whole
sum=$3
sums=
if command -v sha256sum >/dev/null && command -v tee >/dev/null; then
    sums=yes
    sum=$(join | sha256sum)
else
    join
fi
size=$(($(wc -c < whole)))
[ "$size" -eq "$2" ] || { echo "$size bytes arrived of $2" >&2; exit 1; }
[ "${sum%% *}" = "$3" ] || { echo "the content differs" >&2; exit 1; }
[ ! -d "../$4" ] || { echo "$4 is a folder" >&2; exit 1; }
chmod "$5" whole
mv -f whole "../$4"
cd ..
rm -r -- "./${1##*/}"
)";

using ReaderThread = async::Worker<PartReader>;

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

async::Task<Result<>> openOn(PartReader &reader)
{
    co_return reader.open();
}

async::Task<Result<PartReader::Part>> nextOn(PartReader &reader)
{
    co_return reader.next();
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
    const QFileInfo info(local);
    if (!info.isFile())
        co_return failure(Error::Kind::InvalidSettings, tr("%1 cannot be read.").arg(local));
    if (path.isEmpty() || path.endsWith(u'/'))
        co_return failure(Error::Kind::InvalidSettings, tr("Say which name the file gets in the sandbox."));
    const qint64 total = info.size();
    ReaderThread reader(u"upload"_s, [local, total] { return std::make_unique<PartReader>(local, total); });
    const Result<> opened = co_await reader.ask<Result<>>(openOn);
    if (!opened)
        co_return opened;
    const QString folder = folderOfParts(path, {info.canonicalFilePath(), QString::number(total),
                                                QString::number(info.lastModified().toMSecsSinceEpoch())});
    const Result<QHash<QString, qint64>> listed = co_await partsThere(http, folder);
    const QHash<QString, qint64> there = listed.value_or(QHash<QString, qint64>()); // at first there is no such folder

    qint64 done = 0;
    for (qint64 number = 0;; ++number) {
        const Result<PartReader::Part> part = co_await reader.ask<Result<PartReader::Part>>(nextOn);
        if (!part)
            co_return tl::unexpected(part.error());
        reader.post([](PartReader &behind) { behind.readAhead(); });
        const QString name = nameOfPart(number);
        if (there.value(name, -1) != part->bytes.size()) {
            const Result<> sent = co_await sendPart(http, folder + u'/' + name, part->bytes);
            if (!sent)
                co_return sent;
        }
        done += part->bytes.size();
        progress(done, total);
        if (part->isLast) {
            co_return co_await putTogether(http, folder, total, part->sha256, path, modeOf(local));
        }
    }
}

} // namespace sandgate
