// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "model/agent/foldersinsandbox.h"
#include "model/agent/partialfile.h"
#include "model/agent/serverapi.h"
#include "providers/async/shared.h"
#include "providers/transport/http.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

// Copies what comes after the first $2 bytes of $1 to $4/rest, if those have the checksum $3. The server sends whole
// files only.
constexpr auto restScript = "set -eu; cd; umask 077\n"
                            "sum=$(head -c \"$2\" -- \"$1\" | sha256sum)\n"
                            "[ \"${sum%% *}\" = \"$3\" ]\n"
                            "mkdir -p \"$4\"\n"
                            "tail -c \"+$(($2 + 1))\" -- \"$1\" >\"$4/rest\"\n";

// Reads the stream into the file, until its end.
class Receiver : public QObject
{
public:
    Receiver(HttpStream &stream, PartialFile &file, qint64 total, TransferProgress progress)
    {
        connect(&stream, &HttpStream::received, this, [this, &file, total, progress](const QByteArray &bytes) {
            if (const Result<> written = file.append(bytes); !written)
                ended.settle(written);
            progress(file.size(), total);
        });
        connect(&stream, &HttpStream::ended, this, [this] { ended.settle({}); });
        connect(&stream, &HttpStream::failed, this,
                [this](const Error &error) { ended.settle(tl::unexpected(error)); });
    }

    async::Shared<Result<>> ended;
};

async::Task<Result<>> receive(HttpClient &http, QString path, PartialFile &file, qint64 total,
                              TransferProgress progress)
{
    HttpStream stream(http);
    Receiver receiver(stream, file, total, progress);
    HttpRequest read;
    read.path = u"/v1/fs/file"_s;
    addText(read.query, u"path"_s, path);
    read.timeLimit = 5min; // the server reads the whole file before it begins
    stream.start(read);
    const Result<> done = co_await receiver.ended;
    co_return done;
}

// Whether the rest of `path` lies in `staging` now, which goes on where the file's content ends.
async::Task<bool> prepareRest(HttpClient &http, QString path, QString staging, PartialFile &file)
{
    const Result<QByteArray> sum = co_await file.sha256();
    if (!sum)
        co_return false;
    const QStringList arguments{u"-c"_s, QLatin1String(restScript),    u"sh"_s,
                                path,    QString::number(file.size()), QString::fromLatin1(sum->toHex()),
                                staging};
    const Result<ProgramEnd> end = co_await ServerApi(http).run(u"sh"_s, arguments, 5min);
    co_return end && end->exitCode == 0;
}

} // namespace

async::Task<Result<>> downloadFile(HttpClient &http, QString path, QString local, TransferProgress progress)
{
    const Result<FileInfo> info = co_await ServerApi(http).stat(path);
    if (!info)
        co_return tl::unexpected(info.error());
    if (!info->isFile)
        co_return failure(Error::Kind::InvalidSettings, tr("%1 is no file.").arg(path));
    PartialFile file(local);
    if (const Result<> opened = file.open(); !opened)
        co_return opened;

    const QString staging = stagingOfDownload(path, local);
    bool goesOn = false;
    if (file.size() > 0 && file.size() < info->size) {
        goesOn = co_await prepareRest(http, path, staging, file);
    }
    if (!goesOn) {
        if (const Result<> cleared = file.clear(); !cleared)
            co_return cleared;
    }
    const QString source = goesOn ? staging + u"/rest"_s : path;
    const Result<> received = co_await receive(http, source, file, info->size, progress);
    if (goesOn) {
        co_await removeStagingLater(http.endpoint(), staging);
    }
    if (!received)
        co_return received;
    if (file.size() != info->size) {
        const qint64 came = file.size();
        if (const Result<> cleared = file.clear(); !cleared)
            co_return cleared;
        co_return failure(
            Error::Kind::Conflict,
            tr("%1 changed while it was read: %2 bytes came of %3. Try again.").arg(path).arg(came).arg(info->size));
    }
    co_return file.finish();
}

} // namespace sandgate
