// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/sandboxparts.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int nameTaken = 17; // exit codes of the scripts
constexpr int toolMissing = 69;
constexpr auto longestWork = 310s; // the server ends what it runs after five minutes

// A folder may have a mode that keeps its owner from removing what is in it.
constexpr auto dropFunction = R"sh(drop() {
    [ -d "$1" ] || return 0
    chmod -R u+rwx -- "$1" 2>/dev/null || :
    rm -rf -- "$1"
}
)sh";

// $1 the staging folder, $2 the final name, $3 "replace" or not.
constexpr auto prepare = R"sh(set -e
cd
case $1 in */*)
    mkdir -p -- "${1%/*}/"
    cd -- "${1%/*}/"
esac
staging=./${1##*/}
target=./$2
if [ -d "$staging-placing" ]; then
    [ -e "$target" ] || [ ! -e "$staging-placing/old" ] || mv -- "$staging-placing/old" "$target"
    drop "$staging-placing"
fi
if [ "$3" != replace ] && { [ -e "$target" ] || [ -L "$target" ]; }; then
    exit 17
fi
for old in "$staging/batch" "$staging"/new-*; do
    drop "$old"
done
umask 077
mkdir -p -- "$staging/batch"
)sh";

// $1 the staging folder, $2 the final name, $3 "replace" or not, $4 the mode, $5 the SHA-256 of the archive or nothing.
constexpr auto finish = R"sh(set -e
cd
cd -- "$1"
new=batch
if [ -n "$5" ]; then
    command -v tar >/dev/null || exit 69
    if command -v sha256sum >/dev/null; then
        sum=$(for part in part-*; do cat "$part"; done | sha256sum)
        [ "${sum%% *}" = "$5" ] || { echo "the content differs" >&2; exit 1; }
    fi
    new=new-$$
    mkdir "$new"
    for part in part-*; do cat "$part" || exit; done |
        sh -c 'echo $$ >pid; exec tar -xpof - -C "$0"' "$new" || { drop "$new"; exit 1; }
    rm -f pid
fi
cd ..
staging=./${1##*/}
placing=$staging-placing
target=./$2
mv -- "$staging" "$placing"
taken=
if [ -e "$target" ] || [ -L "$target" ]; then
    [ "$3" = replace ] || { drop "$placing"; exit 17; }
    mv -- "$target" "$placing/old"
    taken=yes
fi
if ! mv -- "$placing/$new" "$target"; then
    [ -z "$taken" ] || mv -- "$placing/old" "$target"
    drop "$placing"
    exit 1
fi
chmod "$4" "$target"
drop "$placing"
)sh";

// $1 the folder, $2 the staging folder, $3 the size of a part, then options of tar. That a file changed while tar read
// it (1) is told and no failure.
constexpr auto pack = R"sh(set -e
command -v tar >/dev/null || exit 69
command -v split >/dev/null || exit 69
cd
cd -- "$1"
umask 077
mkdir -- "$2"
staging=$2
size=$3
shift 3
{
    status=0
    sh -c 'echo $$ >"$0/pid"; exec tar "$@"' "$staging" -cf - "--exclude=${staging##*/}" "$@" . \
        2>"$staging/words" || status=$?
    rm -f "$staging/pid"
    echo "$status" >"$staging/status"
} | (cd "$staging" && split -a 5 -b "$size" - part-)
head -c 10000 "$staging/words" >&2
[ "$(cat "$staging/status")" -le 1 ]
)sh";

// $1 the staging folder, then parts in it. A line for each, which begins with the sum.
constexpr auto sums = R"sh(cd && cd -- "$1" && shift && exec sha256sum -- "$@" >&2
)sh";

// $1 the staging folder. What a request under way makes meanwhile goes as well.
constexpr auto removal = R"sh(cd || exit
tries=0
while [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    gone=$1-removing-$$
    mv -- "$1" "$gone" 2>/dev/null || [ -d "$gone" ] || exit 0
    [ ! -f "$gone/pid" ] || kill "$(cat "$gone/pid")" 2>/dev/null
    rm -f "$gone"/part-*
    drop "$gone" 2>/dev/null
    [ -e "$gone" ] && sleep 0.1
    sleep 0.1
done
exit 1
)sh";

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

async::Task<Result<ProgramEnd>> runScript(HttpClient &http, const char *script, QStringList arguments,
                                          std::chrono::milliseconds limit)
{
    const QStringList all =
        QStringList{u"-c"_s, QLatin1String(dropFunction) + QLatin1String(script), u"folder"_s} + arguments;
    co_return co_await ServerApi(http).run(u"sh"_s, all, limit);
}

QStringList argumentsOf(const StagedUpload &upload)
{
    return {upload.staging, upload.name, upload.replaces ? u"replace"_s : u"refuse"_s};
}

Result<> outcome(const Result<ProgramEnd> &end, const StagedUpload &upload, const QString &otherwise)
{
    if (!end)
        return tl::unexpected(end.error());
    if (end->exitCode == nameTaken)
        return failure(Error::Kind::Conflict,
                       tr("There is something called %1 in the sandbox already. Remove it, or say that it is to be "
                          "replaced.")
                           .arg(upload.name));
    if (end->exitCode == toolMissing)
        return failure(Error::Kind::Missing,
                       tr("A folder of this size needs tar in the sandbox, which is not installed there."));
    if (end->exitCode != 0)
        return failure(Error::Kind::Refused, otherwise, end->errors);
    return {};
}

} // namespace

async::Task<Result<>> prepareUpload(HttpClient &http, StagedUpload upload)
{
    const QStringList arguments = argumentsOf(upload);
    const Result<ProgramEnd> end = co_await runScript(http, prepare, arguments, 60s);
    co_return outcome(end, upload, tr("The folder cannot be made in the sandbox."));
}

async::Task<Result<>> finishUpload(HttpClient &http, StagedUpload upload)
{
    const QStringList arguments =
        argumentsOf(upload) + QStringList{upload.mode, QString::fromLatin1(upload.sha256.toHex())};
    const Result<ProgramEnd> end = co_await runScript(http, finish, arguments, longestWork);
    co_return outcome(end, upload, tr("The folder arrived, but could not be unpacked in the sandbox."));
}

QString stagingOfDownload(const QString &path, const QString &local)
{
    const QString computer = QString::fromLatin1(QSysInfo::machineUniqueId());
    return folderOfParts(u"/tmp/"_s, {computer, path, QDir::cleanPath(local)});
}

async::Task<Result<QString>> packInSandbox(HttpClient &http, QString folder, QString staging, QStringList tarOptions)
{
    const QStringList arguments = QStringList{folder, staging, QString::number(4 * partSize)} + tarOptions;
    const Result<ProgramEnd> end = co_await runScript(http, pack, arguments, longestWork);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode == toolMissing)
        co_return failure(Error::Kind::Missing, tr("There is no tar in the sandbox."));
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("%1 could not be packed in the sandbox.").arg(folder), end->errors);
    co_return end->errors;
}

async::Task<QByteArrayList> sumsInSandbox(HttpClient &http, QString staging, QStringList parts)
{
    const QStringList arguments = QStringList{staging} + parts;
    const Result<ProgramEnd> end = co_await runScript(http, sums, arguments, longestWork);
    QByteArrayList found;
    if (!end || end->exitCode != 0)
        co_return found;
    const QStringList lines = end->errors.split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() != parts.size())
        co_return found;
    for (const QString &line : lines)
        found << QByteArray::fromHex(line.left(64).toLatin1());
    co_return found;
}

async::Task<Result<>> removeStaging(HttpClient &http, QString staging)
{
    const QStringList arguments{staging};
    const Result<ProgramEnd> end = co_await runScript(http, removal, arguments, 60s);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("%1 could not be removed in the sandbox.").arg(staging),
                          end->errors);
    co_return Result<>();
}

async::Task<> removeStagingLater(Endpoint endpoint, QString staging)
{
    HttpClient http(endpoint);
    const Result<> removed = co_await removeStaging(http, staging);
    if (!removed)
        qCWarning(lcAgent) << "left in the sandbox:" << staging << removed.error().what << removed.error().theirWords;
}

} // namespace sandgate
