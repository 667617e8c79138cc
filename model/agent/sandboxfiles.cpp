// SPDX-License-Identifier: Apache-2.0
#include "model/agent/sandboxfiles.h"
#include "model/agent/sandboxparts.h"
#include "model/agent/serverapi.h"
#include "model/visibletext.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate::sandboxfiles {

namespace {

constexpr qint64 longestList = 16 * 1024 * 1024;     // bytes of the server's answer: some 100 000 entries
constexpr qint64 largestOfServer = 64 * 1024 * 1024; // that it is asked to read into its memory
constexpr int changedMeanwhile = 9;                  // exit code of the script below

// $1 the file, $2 the SHA-256 of what it was, $3 the new content, beside it. cp is for mode and owner. A file that is
// mounted by itself cannot be replaced, only written into.
constexpr auto replaceScript = R"(set -u
cd
path=$1 sum=$2 staged=$3
drop() { rm -f -- "$staged" "$staged.new"; }
target=$(readlink -f -- "$path") || target=$path
if command -v sha256sum >/dev/null; then
    now=$(sha256sum <"$target") || { drop; exit 9; }
    [ "${now%% *}" = "$sum" ] || { drop; exit 9; }
fi
[ -w "$target" ] || { echo "it may not be written" >&2; drop; exit 1; }
cp -p -- "$target" "$staged.new" && cat -- "$staged" >"$staged.new" || { drop; exit 1; }
mv -f -- "$staged.new" "$target" || cat -- "$staged" >"$target" || { drop; exit 1; }
drop
)";

// $1 the file, $2 where to begin, from 1, $3 how many bytes.
constexpr auto pieceScript = "cd; tail -c \"+$2\" -- \"$1\" | head -c \"$3\" | base64";

QString tr(const char *text)
{
    return QCoreApplication::translate("SandboxFiles", text);
}

HttpRequest about(const QString &address, const QString &path)
{
    HttpRequest request;
    request.path = address;
    if (!path.isEmpty())
        addText(request.query, u"path"_s, path);
    return request;
}

FileEntry entryOf(const QJsonObject &json, const QString &name)
{
    const QDateTime changed = QDateTime::fromString(json["modified"_L1].toString(), Qt::ISODateWithMs);
    return {name, json["entryType"_L1].toString() == "directory"_L1, json["size"_L1].toInteger(),
            changed.isValid() ? changed.toMSecsSinceEpoch() : 0};
}

// What is listed leads to deeds later: a name that leads elsewhere is none.
bool isName(const QString &name)
{
    return !name.isEmpty() && name != "."_L1 && name != ".."_L1 && !name.contains(u'/') && !name.contains(QChar(0));
}

FileVersion versionOf(const FileEntry &entry, const QByteArray &content)
{
    return {entry.size, entry.changedAt, QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

tl::unexpected<Error> changed(const QString &path, const QString &theirWords = {})
{
    return failure(Error::Kind::Conflict,
                   tr("%1 was changed in the sandbox since it was read. Nothing was saved.").arg(visibleLine(path)),
                   theirWords);
}

tl::unexpected<Error> taken(const QString &path)
{
    return failure(Error::Kind::Conflict, tr("There is something called %1 already.").arg(visibleLine(path)));
}

bool isAnswer(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::Gone;
}

async::Task<Result<QByteArray>> readWhole(HttpClient &http, QString path, qint64 most)
{
    HttpRequest get = about(u"/v1/fs/file"_s, path);
    get.timeLimit = 5min;
    get.maxBody = most;
    const Result<HttpResponse> got = co_await http.send(get);
    if (!got)
        co_return tl::unexpected(got.error());
    co_return got->body;
}

// Empty when it cannot be done in this sandbox.
async::Task<Result<QByteArray>> readPiece(HttpClient &http, QString path, qint64 from, qint64 piece)
{
    const QStringList arguments{u"-c"_s, QString::fromLatin1(pieceScript), u"read"_s,
                                path,    QString::number(from + 1),        QString::number(piece)};
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, arguments, 2min);
    if (!end)
        co_return tl::unexpected(end.error());
    QByteArray text = end->output.toLatin1();
    text.replace('\n', QByteArray());
    text.truncate(text.size() / 4 * 4); // cut by the server
    co_return QByteArray::fromBase64(text);
}

} // namespace

async::Task<Result<FolderListing>> list(HttpClient &http, QString folder, qsizetype most)
{
    FolderListing listing{folder, {}, 0};
    HttpRequest get = about(u"/v1/fs/entries"_s, folder);
    get.maxBody = longestList;
    const Result<HttpResponse> got = co_await http.send(get);
    if (!got && got.error().kind == Error::Kind::TooLarge)
        co_return failure(
            Error::Kind::TooLarge,
            tr("%1 holds too many files to be listed. Look into it by a command.").arg(visibleLine(folder)));
    if (!got)
        co_return tl::unexpected(got.error());
    const QJsonDocument document = QJsonDocument::fromJson(got->body);
    if (!document.isArray())
        co_return failure(Error::Kind::Protocol, tr("The sandbox's server gave a list that is none."),
                          QString::fromUtf8(got->body.left(512)));
    const QJsonArray entries = document.array();
    if (folder.isEmpty() && !entries.isEmpty())
        listing.folder = folderOf(entries.first()["path"_L1].toString());
    listing.entries.reserve(size_t(entries.size()));
    for (const QJsonValue &entry : entries) {
        const QString name = entry["name"_L1].toString();
        if (isName(name))
            listing.entries.push_back(entryOf(entry.toObject(), name));
        else
            ++listing.leftOut;
    }
    const auto before = [](const FileEntry &a, const FileEntry &b) {
        return a.isFolder != b.isFolder ? a.isFolder : a.name < b.name;
    };
    std::sort(listing.entries.begin(), listing.entries.end(), before);
    if (const auto count = qsizetype(listing.entries.size()); count > most) {
        listing.leftOut += count - most;
        listing.entries.resize(size_t(most));
    }
    if (listing.folder.isEmpty()) { // an empty home folder tells nothing of where it is
        const QStringList pwd{u"-c"_s, u"cd && pwd"_s};
        const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, pwd, 10s);
        if (!end)
            co_return tl::unexpected(end.error());
        listing.folder = end->output.chopped(end->output.endsWith(u'\n') ? 1 : 0);
    }
    co_return listing;
}

async::Task<Result<FileEntry>> stat(HttpClient &http, QString path)
{
    const Result<HttpResponse> got = co_await http.send(about(u"/v1/fs/stat"_s, path));
    if (!got)
        co_return tl::unexpected(got.error());
    const QJsonDocument document = QJsonDocument::fromJson(got->body);
    if (!document.isObject())
        co_return failure(Error::Kind::Protocol, tr("The sandbox's server gave an answer that is no JSON."),
                          QString::fromUtf8(got->body.left(512)));
    co_return entryOf(document.object(), path.section(u'/', -1, -1, QString::SectionSkipEmpty));
}

async::Task<Result<FilePiece>> read(HttpClient &http, QString path, qint64 from, qint64 whole, qint64 piece)
{
    const Result<FileEntry> entry = co_await stat(http, path);
    if (!entry)
        co_return tl::unexpected(entry.error());
    if (entry->isFolder)
        co_return failure(Error::Kind::InvalidSettings, tr("%1 is a folder.").arg(visibleLine(path)));
    FilePiece read{{}, from, entry->size, entry->changedAt, {}};
    if (entry->size <= whole) {
        const Result<QByteArray> bytes = co_await readWhole(http, path, whole);
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        FileEntry now = *entry;
        now.size = bytes->size(); // it may have changed since it was asked for
        read.from = 0;
        read.size = now.size;
        read.bytes = *bytes;
        read.version = versionOf(now, *bytes);
        co_return read;
    }
    if (from >= entry->size)
        co_return read;
    const Result<QByteArray> bytes = co_await readPiece(http, path, from, piece);
    if (!bytes && !isAnswer(bytes.error()))
        co_return tl::unexpected(bytes.error());
    if (bytes && !bytes->isEmpty()) {
        read.bytes = *bytes;
        co_return read;
    }
    if (entry->size > largestOfServer)
        co_return failure(Error::Kind::TooLarge,
                          tr("%1 is too large to be looked into in this sandbox, which has no sh "
                             "with tail, head and base64. Download it instead.")
                              .arg(visibleLine(path)));
    const Result<QByteArray> all = co_await readWhole(http, path, largestOfServer);
    if (!all)
        co_return tl::unexpected(all.error());
    read.bytes = all->mid(from, piece);
    co_return read;
}

async::Task<Result<FileVersion>> write(HttpClient &http, QString path, QByteArray content, FileVersion was)
{
    const Result<FilePiece> now = co_await read(http, path, 0, std::max<qint64>(was.size, 1), 1);
    if (!now && isAnswer(now.error()))
        co_return changed(path, now.error().theirWords);
    if (!now)
        co_return tl::unexpected(now.error());
    if (!now->version || now->version->sha256 != was.sha256)
        co_return changed(path);

    const QString staged =
        pathIn(folderOf(path), u".sandgate-save-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12));
    const Result<> sent = co_await sendPart(http, staged, content);
    if (!sent)
        co_return whileDoing(tr("%1 was not saved.").arg(visibleLine(path)), sent.error());
    const QStringList arguments{u"-c"_s, QString::fromLatin1(replaceScript),      u"save"_s,
                                path,    QString::fromLatin1(was.sha256.toHex()), staged};
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, arguments, 1min);
    if (!end)
        co_return whileDoing(
            tr("Whether %1 was saved is not known. What was to be in it is in %2.").arg(visibleLine(path), staged),
            end.error());
    if (end->exitCode == changedMeanwhile)
        co_return changed(path);
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("%1 was not saved.").arg(visibleLine(path)), end->errors);
    FileEntry written{path, false, content.size(), 0};
    const Result<FileEntry> entry = co_await stat(http, path);
    if (entry)
        written = *entry;
    written.size = content.size();
    co_return versionOf(written, content);
}

async::Task<Result<>> makeFolder(HttpClient &http, QString path)
{
    const Result<FileEntry> entry = co_await stat(http, path);
    if (entry)
        co_return taken(path);
    if (!isAnswer(entry.error()))
        co_return tl::unexpected(entry.error());
    HttpRequest make = about(u"/v1/fs/mkdir"_s, path);
    make.method = "POST";
    const Result<HttpResponse> made = co_await http.send(make);
    if (!made)
        co_return tl::unexpected(made.error());
    co_return Result<>();
}

async::Task<Result<>> move(HttpClient &http, QString from, QString to)
{
    const Result<FileEntry> entry = co_await stat(http, to);
    if (entry)
        co_return taken(to);
    if (!isAnswer(entry.error()))
        co_return tl::unexpected(entry.error());
    const Result<QJsonObject> moved = co_await ServerApi(http).move(from, to, false);
    if (!moved)
        co_return tl::unexpected(moved.error());
    co_return Result<>();
}

async::Task<Result<>> remove(HttpClient &http, QString path)
{
    const bool isDeletable = path.startsWith(u'/') && QDir::cleanPath(path) == path && path != "/"_L1;
    if (!isDeletable)
        co_return failure(Error::Kind::InvalidSettings, tr("%1 cannot be deleted.").arg(visibleLine(path)));
    const QStringList arguments{u"-rf"_s, u"--"_s, path};
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"rm"_s, arguments, 5min);
    if (!end)
        co_return whileDoing(tr("Whether %1 was deleted is not known.").arg(visibleLine(path)), end.error());
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("Not all of %1 could be deleted.").arg(visibleLine(path)),
                          end->errors);
    co_return Result<>();
}

namespace {

async::Task<Result<ProgramEnd>> git(HttpClient &http, QString folder, QStringList arguments)
{
    const QStringList all =
        QStringList{
            u"-C"_s, folder, u"--no-pager"_s, u"-c"_s, u"core.quotePath=false"_s, u"-c"_s, u"core.fsmonitor=false"_s} +
        arguments;
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"git"_s, all, 1min);
    if (!end && isAnswer(end.error()))
        co_return failure(Error::Kind::Refused, tr("There is no git in this sandbox, or it cannot be run."),
                          end.error().theirWords);
    if (!end)
        co_return tl::unexpected(end.error());
    if (end->exitCode != 0)
        co_return failure(Error::Kind::Refused, tr("Git cannot tell what changed in %1.").arg(visibleLine(folder)),
                          end->errors.trimmed());
    co_return *end;
}

} // namespace

async::Task<Result<GitChanges>> gitChanges(HttpClient &http, QString folder)
{
    const QStringList askTop{u"rev-parse"_s, u"--show-toplevel"_s};
    const Result<ProgramEnd> top = co_await git(http, folder, askTop);
    if (!top)
        co_return tl::unexpected(top.error());
    GitChanges changes;
    changes.top = top->output.chopped(top->output.endsWith(u'\n') ? 1 : 0);
    const QStringList askDiff{u"diff"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--no-textconv"_s, u"HEAD"_s, u"--"_s};
    const Result<ProgramEnd> diff = co_await git(http, changes.top, askDiff);
    if (!diff)
        co_return tl::unexpected(diff.error());
    const QStringList askUntracked{u"ls-files"_s, u"--others"_s, u"--exclude-standard"_s, u"-z"_s};
    const Result<ProgramEnd> untracked = co_await git(http, changes.top, askUntracked);
    if (!untracked)
        co_return tl::unexpected(untracked.error());
    changes.diff = diff->output;
    changes.untracked = untracked->output.split(QChar(0), Qt::SkipEmptyParts);
    changes.isCut = diff->isCut || untracked->isCut;
    co_return changes;
}

} // namespace sandgate::sandboxfiles
