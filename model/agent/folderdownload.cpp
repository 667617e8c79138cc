// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/sandboxparts.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

async::Task<Result<>> beginOn(FolderUnpacker &unpacker)
{
    co_return unpacker.begin();
}

async::Task<Result<>> appendOn(FolderUnpacker &unpacker, QByteArray bytes)
{
    co_return unpacker.append(bytes);
}

async::Task<bool> warnOn(FolderUnpacker &unpacker, QStringList sentences)
{
    for (const QString &sentence : sentences)
        unpacker.warn(sentence);
    co_return true;
}

async::Task<Result<bool>> unpackOn(FolderUnpacker &unpacker)
{
    co_return unpacker.unpack();
}

async::Task<Result<FolderReport>> placeOn(FolderUnpacker &unpacker)
{
    const Result<> placed = unpacker.place();
    if (!placed)
        co_return tl::unexpected(placed.error());
    co_return unpacker.report();
}

async::Task<bool> removeOn(FolderUnpacker &unpacker)
{
    unpacker.remove();
    co_return true;
}

async::Task<FolderReport> reportOn(FolderUnpacker &unpacker)
{
    co_return unpacker.report();
}

std::function<std::unique_ptr<FolderUnpacker>()> makeUnpacker(QString local, FolderOptions options)
{
    return [local = std::move(local), options = std::move(options)] {
        return std::make_unique<FolderUnpacker>(local, options.existing, options.exclude, options.limits);
    };
}

// What was dropped in mid-work, on both sides.
async::Task<> undoDownload(Endpoint endpoint, QString staging, QString local)
{
    UnpackerThread unpacker(u"undoing"_s, makeUnpacker(local, FolderOptions()));
    co_await unpacker.ask<bool>(removeOn);
    if (!staging.isEmpty()) {
        co_await removeStagingLater(endpoint, staging);
    }
}

struct Parts {
    QMap<QString, qint64> sizes; // in order
    qint64 bytes = 0;
};

Result<Parts> partsOf(const QHash<QString, qint64> &listed, const FolderLimits &limits)
{
    Parts parts;
    for (auto part = listed.begin(); part != listed.end(); ++part) {
        if (!part.key().startsWith("part-"_L1) || part.key().contains(u'/'))
            continue;
        if (part.value() <= 0 || part.value() > 4 * partSize)
            return failure(Error::Kind::Protocol, tr("The sandbox's archive has a part of a wrong size."));
        parts.sizes.insert(part.key(), part.value());
        parts.bytes += part.value();
    }
    // Besides its content, an entry takes a block or two, and some more for a long name.
    constexpr qint64 mostBesides = 8192;
    if (parts.bytes - mostBesides * limits.entries > limits.bytes)
        return failure(Error::Kind::TooLarge, tr("The folder holds more than %1 bytes.").arg(limits.bytes));
    return parts;
}

// Brings the parts here, and unpacks them.
async::Task<Result<>> fetch(HttpClient &http, UnpackerThread &unpacker, QString staging, FolderLimits limits,
                            FolderProgressSink progress)
{
    const QHash<QString, qint64> listed = co_await partsThere(http, staging);
    const Result<Parts> parts = partsOf(listed, limits);
    if (!parts)
        co_return tl::unexpected(parts.error());
    FolderProgress done;
    done.totalBytes = parts->bytes;
    for (auto part = parts->sizes.begin(); part != parts->sizes.end(); ++part) {
        const Result<QByteArray> bytes = co_await fetchPart(http, staging + u'/' + part.key(), part.value());
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        const std::function<async::Task<Result<>>(FolderUnpacker &)> append = [bytes = *bytes](FolderUnpacker &to) {
            return appendOn(to, bytes);
        };
        const Result<> appended = co_await unpacker.ask<Result<>>(append);
        if (!appended)
            co_return appended;
        done.bytes += bytes->size();
        progress(done);
    }
    for (bool isWhole = false; !isWhole;) {
        const Result<bool> unpacked = co_await unpacker.ask<Result<bool>>(unpackOn);
        if (!unpacked)
            co_return tl::unexpected(unpacked.error());
        isWhole = *unpacked;
        const FolderReport report = co_await unpacker.ask<FolderReport>(reportOn);
        done.files = report.files;
        done.totalFiles = isWhole ? report.files : 0;
        progress(done);
    }
    co_return Result<>();
}

async::Task<bool> warn(UnpackerThread &unpacker, QStringList sentences)
{
    const std::function<async::Task<bool>(FolderUnpacker &)> job = [sentences](FolderUnpacker &to) {
        return warnOn(to, sentences);
    };
    co_return co_await unpacker.ask<bool>(job);
}

// By tar in the sandbox, or by walking where there is none.
async::Task<Result<>> fill(HttpClient &http, UnpackerThread &unpacker, QString path, QString staging,
                           FolderOptions options, FolderProgressSink progress)
{
    const QStringList tarOptions = Exclusions(options.exclude).asTarOptions();
    const Result<> cleared = co_await removeStaging(http, staging);
    if (!cleared)
        co_return cleared;
    const Result<QString> packed = co_await packInSandbox(http, path, staging, tarOptions);
    if (!packed && packed.error().kind == Error::Kind::Missing) {
        co_return co_await walkFolder(http, unpacker, path, options, progress);
    }
    Result<> fetched;
    if (packed) {
        co_await warn(unpacker, packed->split(u'\n', Qt::SkipEmptyParts));
        fetched = co_await fetch(http, unpacker, staging, options.limits, progress);
    } else {
        fetched = tl::unexpected(packed.error());
    }
    const Result<> removed = co_await removeStaging(http, staging);
    if (!removed) {
        co_await warn(unpacker, QStringList(removed.error().what));
    }
    co_return fetched;
}

async::Task<Result<FolderReport>> place(UnpackerThread &unpacker, Result<> filled)
{
    Result<FolderReport> report;
    if (filled) {
        report = co_await unpacker.ask<Result<FolderReport>>(placeOn);
    } else {
        report = tl::unexpected(filled.error());
    }
    if (!report) {
        co_await unpacker.ask<bool>(removeOn);
    }
    co_return report;
}

} // namespace

async::Task<Result<FolderReport>> downloadFolder(HttpClient &http, QString path, QString local, FolderOptions options,
                                                 FolderProgressSink progress, Undoing undoing)
{
    const QString staging = stagingOfDownload(path, local);
    UndoWhenDropped undo(std::move(undoing), [endpoint = http.endpoint(), staging, local] {
        return undoDownload(endpoint, staging, local);
    });
    UnpackerThread unpacker(u"unpacker"_s, makeUnpacker(local, options)); // is joined before what it made is removed
    Result<FolderReport> report;
    const Result<> begun = co_await unpacker.ask<Result<>>(beginOn);
    if (begun) {
        Result<> filled = co_await fill(http, unpacker, path, staging, options, progress);
        report = co_await place(unpacker, filled);
    } else {
        report = tl::unexpected(begun.error());
    }
    undo.dismiss();
    co_return report;
}

async::Task<Result<FolderReport>> downloadFolderByWalking(HttpClient &http, QString path, QString local,
                                                          FolderOptions options, FolderProgressSink progress,
                                                          Undoing undoing)
{
    UndoWhenDropped undo(std::move(undoing),
                         [endpoint = http.endpoint(), local] { return undoDownload(endpoint, QString(), local); });
    UnpackerThread unpacker(u"unpacker"_s, makeUnpacker(local, options));
    Result<FolderReport> report;
    const Result<> begun = co_await unpacker.ask<Result<>>(beginOn);
    if (begun) {
        Result<> filled = co_await walkFolder(http, unpacker, path, options, progress);
        report = co_await place(unpacker, filled);
    } else {
        report = tl::unexpected(begun.error());
    }
    undo.dismiss();
    co_return report;
}

} // namespace sandgate
