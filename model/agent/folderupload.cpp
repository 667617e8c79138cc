// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/sandboxparts.h"
#include "model/archive/folderpacker.h"
#include "model/sha256.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using PackerThread = async::Worker<FolderPacker>;

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

struct Packed {
    FolderPacker::Piece piece;
    FolderReport report;
};

async::Task<Result<FolderPacker::Survey>> surveyOn(FolderPacker &packer)
{
    co_return packer.survey();
}

async::Task<Result<Packed>> packOn(FolderPacker &packer)
{
    Result<FolderPacker::Piece> piece = packer.next(partSize);
    if (!piece)
        co_return tl::unexpected(piece.error());
    co_return Packed{std::move(*piece), packer.report()};
}

async::Task<Result<FolderPacker::Survey>> surveyed(PackerThread &packer)
{
    for (;;) {
        const Result<FolderPacker::Survey> survey = co_await packer.ask<Result<FolderPacker::Survey>>(surveyOn);
        if (!survey || survey->isWhole)
            co_return survey;
    }
}

async::Task<Result<>> sendBatch(HttpClient &http, QString folder, QByteArray archive)
{
    HttpRequest send;
    send.method = "POST";
    send.path = u"/v1/fs/upload-batch"_s;
    addText(send.query, u"path"_s, folder);
    send.body = archive;
    send.contentType = "application/x-tar";
    send.timeLimit = 2min;
    const Result<HttpResponse> sent = co_await http.send(send);
    if (!sent)
        co_return tl::unexpected(sent.error());
    co_return Result<>();
}

// Sends what the packer packs. The value is the report, the archive's hash goes into `upload`.
class Sending
{
public:
    Sending(HttpClient &http, PackerThread &packer, StagedUpload &upload, FolderPacker::Survey survey,
            FolderProgressSink progress)
        : m_http(http)
        , m_packer(packer)
        , m_upload(upload)
        , m_survey(survey)
        , m_progress(std::move(progress))
    {
    }

    async::Task<Result<FolderReport>> run()
    {
        const Result<> prepared = co_await prepareUpload(m_http, m_upload);
        if (!prepared)
            co_return tl::unexpected(prepared.error());
        Result<Packed> packed = co_await m_packer.ask<Result<Packed>>(packOn);
        if (!packed)
            co_return tl::unexpected(packed.error());
        Result<> sent;
        // What the server unpacks by itself gets its mode at once, and nothing more can be put into a closed folder.
        const bool isSmall = packed->piece.isLast && !m_survey.hasClosedFolders;
        if (isSmall) {
            sent = co_await sendBatch(m_http, m_upload.staging + u"/batch"_s, packed->piece.bytes);
        } else {
            sent = co_await sendParts(&*packed);
        }
        if (!sent)
            co_return tl::unexpected(sent.error());
        tell(packed->report);
        const Result<> finished = co_await finishUpload(m_http, m_upload);
        if (!finished)
            co_return tl::unexpected(finished.error());
        co_return packed->report;
    }

private:
    // Beginning with a first one; afterwards `packed` is the last.
    async::Task<Result<>> sendParts(Packed *packed)
    {
        Result<QHash<QString, qint64>> listed = co_await partsThere(m_http, m_upload.staging);
        if (!listed)
            co_return tl::unexpected(listed.error());
        QHash<QString, qint64> &there = *listed;
        Sha256 whole;
        for (qint64 number = 0;; ++number) {
            const QByteArray &bytes = packed->piece.bytes;
            whole.addData(bytes);
            // The name tells the content: a part of an earlier try is taken when it is the same, not by its number.
            const QByteArray hash = Sha256::hash(bytes).toHex().left(32);
            const QString name = nameOfPart(number) + u'-' + QString::fromLatin1(hash);
            if (there.take(name) != bytes.size()) {
                const Result<> sent = co_await sendPart(m_http, m_upload.staging + u'/' + name, bytes);
                if (!sent)
                    co_return sent;
            }
            tell(packed->report);
            if (packed->piece.isLast)
                break;
            Result<Packed> next = co_await m_packer.ask<Result<Packed>>(packOn);
            if (!next)
                co_return tl::unexpected(next.error());
            *packed = std::move(*next);
        }
        m_upload.sha256 = whole.result();
        co_return co_await removeOthers(there.keys());
    }

    // Parts of an earlier try, of a folder that was different then.
    async::Task<Result<>> removeOthers(QStringList names)
    {
        for (const QString &name : names) {
            if (!name.startsWith("part-"_L1))
                continue;
            const Result<> removed = co_await removePart(m_http, m_upload.staging + u'/' + name);
            if (!removed)
                co_return removed;
        }
        co_return Result<>();
    }

    void tell(const FolderReport &report) const
    {
        m_progress({report.bytes, m_survey.bytes, report.files, m_survey.files});
    }

    HttpClient &m_http;
    PackerThread &m_packer;
    StagedUpload &m_upload;
    const FolderPacker::Survey m_survey;
    const FolderProgressSink m_progress;
};

Result<QString> checkedPath(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString name = path.section(u'/', -1);
    if (name.isEmpty() || name == "."_L1 || name == ".."_L1 || path.contains(QChar(u'\0')))
        return failure(Error::Kind::InvalidSettings, tr("Say which name the folder gets in the sandbox."));
    return path;
}

} // namespace

async::Task<Result<FolderReport>> uploadFolder(HttpClient &http, QString local, QString path, FolderOptions options,
                                               FolderProgressSink progress, Undoing undoing)
{
    const Result<QString> checked = checkedPath(path);
    if (!checked)
        co_return tl::unexpected(checked.error());
    const QStringList things = QStringList{QFileInfo(local).canonicalFilePath()} + options.exclude;
    StagedUpload upload;
    upload.staging = folderOfParts(*checked, things);
    upload.name = checked->section(u'/', -1);
    upload.replaces = options.existing == Existing::Replace;

    PackerThread packer(u"packer"_s,
                        [local, exclude = options.exclude] { return std::make_unique<FolderPacker>(local, exclude); });
    const Result<FolderPacker::Survey> survey = co_await surveyed(packer);
    if (!survey)
        co_return tl::unexpected(survey.error());
    upload.mode = QString::number(survey->mode, 8);

    UndoWhenDropped undo(std::move(undoing), [endpoint = http.endpoint(), staging = upload.staging] {
        return removeStagingLater(endpoint, staging);
    });
    Sending sending(http, packer, upload, *survey, std::move(progress));
    const Result<FolderReport> report = co_await sending.run();
    if (!report && !isCutShort(report.error())) {
        co_await removeStaging(http, upload.staging);
    }
    undo.dismiss();
    co_return report;
}

} // namespace sandgate
