// SPDX-License-Identifier: Apache-2.0
#include "model/agent/foldersinsandbox.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/sandboxparts.h"
#include "providers/transport/http.h"
#include <QCoreApplication>

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

async::Task<qint64> leftOn(FolderUnpacker &unpacker)
{
    co_return unpacker.left();
}

async::Task<bool> takeOn(FolderUnpacker &unpacker, qint64 size, QByteArray sha256)
{
    co_return unpacker.take(size, sha256);
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

async::Task<bool> leaveOn(FolderUnpacker &unpacker)
{
    co_return unpacker.leave();
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

struct Part {
    QString name;
    qint64 size = 0;
};

struct Parts {
    std::vector<Part> list; // in order
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
        parts.list.push_back({part.key(), part.value()});
        parts.bytes += part.value();
    }
    if (parts.list.empty()) // tar always has something to say
        return failure(Error::Kind::Protocol, tr("The sandbox's archive has no parts."));
    std::sort(parts.list.begin(), parts.list.end(), [](const Part &a, const Part &b) { return a.name < b.name; });
    // Besides its content, an entry takes a block or two, and some more for a long name.
    constexpr qint64 mostBesides = 8192;
    if (parts.bytes - mostBesides * limits.entries > limits.bytes)
        return failure(Error::Kind::TooLarge, tr("The folder holds more than %1 bytes.").arg(limits.bytes));
    return parts;
}

// Brings the parts here that are not here from an earlier try.
class Fetching
{
public:
    Fetching(HttpClient &http, UnpackerThread &unpacker, QString staging, Parts parts)
        : m_http(http)
        , m_unpacker(unpacker)
        , m_staging(std::move(staging))
        , m_parts(std::move(parts))
    {
    }

    async::Task<Result<>> run(FolderProgress &done, FolderProgressSink progress)
    {
        done.totalBytes = m_parts.bytes;
        for (size_t number = 0; number < m_parts.list.size(); ++number) {
            const bool isHere = co_await isThere(number);
            if (!isHere) {
                const Result<> fetched = co_await fetch(m_parts.list[number]);
                if (!fetched)
                    co_return fetched;
            }
            done.bytes += m_parts.list[number].size;
            progress(done);
        }
        co_return Result<>();
    }

private:
    static constexpr size_t sumsAtOnce = 64; // a second's work or two for the sandbox

    // The sandbox has packed anew, and tells the sums of what it has packed now: what differs is fetched, whatever
    // changed, there or here.
    async::Task<bool> isThere(size_t number)
    {
        if (number % sumsAtOnce == 0) {
            m_sums.clear();
            const qint64 left = co_await m_unpacker.ask<qint64>(leftOn);
            if (left > 0) {
                m_sums = co_await sumsInSandbox(m_http, m_staging, namesFrom(number));
            }
        }
        const QByteArray sum = m_sums.value(static_cast<qsizetype>(number % sumsAtOnce));
        if (sum.isEmpty())
            co_return false;
        const std::function<async::Task<bool>(FolderUnpacker &)> take =
            [size = m_parts.list[number].size, sum](FolderUnpacker &from) { return takeOn(from, size, sum); };
        co_return co_await m_unpacker.ask<bool>(take);
    }

    QStringList namesFrom(size_t number) const
    {
        QStringList names;
        for (size_t i = number; i < std::min(number + sumsAtOnce, m_parts.list.size()); ++i)
            names << m_parts.list[i].name;
        return names;
    }

    async::Task<Result<>> fetch(Part part)
    {
        const Result<QByteArray> bytes = co_await fetchPart(m_http, m_staging + u'/' + part.name, part.size);
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        const std::function<async::Task<Result<>>(FolderUnpacker &)> append = [bytes = *bytes](FolderUnpacker &to) {
            return appendOn(to, bytes);
        };
        co_return co_await m_unpacker.ask<Result<>>(append);
    }

    HttpClient &m_http;
    UnpackerThread &m_unpacker;
    const QString m_staging;
    const Parts m_parts;
    QByteArrayList m_sums; // of the parts from the last multiple of sumsAtOnce on
};

// Brings the archive here, and unpacks it.
async::Task<Result<>> fetch(HttpClient &http, UnpackerThread &unpacker, QString staging, FolderLimits limits,
                            FolderProgressSink progress)
{
    const Result<QHash<QString, qint64>> listed = co_await partsThere(http, staging);
    if (!listed)
        co_return tl::unexpected(listed.error());
    const Result<Parts> parts = partsOf(*listed, limits);
    if (!parts)
        co_return tl::unexpected(parts.error());
    FolderProgress done;
    Fetching fetching(http, unpacker, staging, *parts);
    const Result<> fetched = co_await fetching.run(done, progress);
    if (!fetched)
        co_return fetched;
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
    if (!fetched && fetched.error().kind == Error::Kind::Unreachable) // the next try removes it
        co_return fetched;
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
    if (report)
        co_return report;
    bool isLeft = false;
    if (!filled && isCutShort(filled.error())) {
        isLeft = co_await unpacker.ask<bool>(leaveOn);
    } else {
        co_await unpacker.ask<bool>(removeOn);
    }
    if (isLeft)
        report.error().what += u' ' + tr("What has come is kept here for the next try, which goes on from there.");
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
