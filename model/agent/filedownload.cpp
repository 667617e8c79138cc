// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "model/agent/serverapi.h"
#include "providers/async/shared.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

tl::unexpected<Error> notWritten(const QSaveFile &file)
{
    return failure(Error::Kind::Storage, tr("%1 could not be written.").arg(file.fileName()), file.errorString());
}

// Reads the stream into the file, until its end.
class Receiver : public QObject
{
public:
    Receiver(HttpStream &stream, QSaveFile &file, qint64 total, TransferProgress progress)
    {
        connect(&stream, &HttpStream::received, this, [this, &file, total, progress](const QByteArray &bytes) {
            m_done += bytes.size();
            if (file.write(bytes) != bytes.size())
                ended.settle(notWritten(file));
            progress(m_done, total);
        });
        connect(&stream, &HttpStream::ended, this, [this] { ended.settle(m_done); });
        connect(&stream, &HttpStream::failed, this,
                [this](const Error &error) { ended.settle(tl::unexpected(error)); });
    }

    async::Shared<Result<qint64>> ended; // how many bytes came

private:
    qint64 m_done = 0;
};

} // namespace

async::Task<Result<>> downloadFile(HttpClient &http, QString path, QString local, TransferProgress progress)
{
    const Result<FileInfo> info = co_await ServerApi(http).stat(path);
    if (!info)
        co_return tl::unexpected(info.error());
    if (!info->isFile)
        co_return failure(Error::Kind::InvalidSettings, tr("%1 is no file.").arg(path));

    QSaveFile file(local);
    if (!file.open(QIODevice::WriteOnly))
        co_return notWritten(file);
    HttpStream stream(http);
    Receiver receiver(stream, file, info->size, progress);
    HttpRequest read;
    read.path = u"/v1/fs/file"_s;
    addText(read.query, u"path"_s, path);
    read.timeLimit = 5min; // the server reads the whole file before it begins
    stream.start(read);
    const Result<qint64> done = co_await receiver.ended;
    if (!done)
        co_return tl::unexpected(done.error());
    if (*done != info->size)
        co_return failure(
            Error::Kind::Conflict,
            tr("%1 changed while it was read: %2 bytes came of %3. Try again.").arg(path).arg(*done).arg(info->size));
    if (!file.commit())
        co_return notWritten(file);
    co_return Result<>();
}

} // namespace sandgate
