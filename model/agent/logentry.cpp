// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logentry.h"
#include "model/quickbase64.h"
#include "model/quickjson.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

using namespace std::string_view_literals;

// More than the store can count; no process prints as much.
constexpr qint64 highestSequence = (qint64(1) << 40) - 1;

LogStream streamOf(QByteArrayView name)
{
    if (name == "stderr")
        return LogStream::Err;
    return name == "pty" ? LogStream::Pty : LogStream::Out;
}

std::optional<LogRecord> readQuickly(const QByteArray &json, const ProcessKey &process)
{
    thread_local quickjson::Parser parser;
    const std::optional<simdjson::dom::object> entry = parser.object(json);
    if (!entry)
        return std::nullopt;
    std::optional<int64_t> sequence;
    std::optional<int64_t> at;
    std::optional<std::string_view> stream;
    std::optional<std::string_view> data;
    const bool isRead = quickjson::read(
        *entry, {{"sequence"sv, &sequence}, {"timestampMs"sv, &at}, {"stream"sv, &stream}, {"data"sv, &data}});
    if (!isRead || !sequence || !at || !stream || !data)
        return std::nullopt;
    std::optional<QByteArray> bytes = quickBase64(*data);
    if (!bytes)
        return std::nullopt;
    return LogRecord{process, *sequence, streamOf(QByteArrayView(stream->data(), qsizetype(stream->size()))), *at,
                     std::move(*bytes)};
}

LogRecord readThoroughly(const QByteArray &json, const ProcessKey &process)
{
    const QJsonObject entry = QJsonDocument::fromJson(json).object();
    return {process, entry["sequence"_L1].toInteger(), streamOf(entry["stream"_L1].toString().toLatin1()),
            entry["timestampMs"_L1].toInteger(), QByteArray::fromBase64(entry["data"_L1].toString().toLatin1())};
}

} // namespace

std::optional<LogRecord> readLogEntry(const QByteArray &json, const ProcessKey &process)
{
    std::optional<LogRecord> entry = readQuickly(json, process);
    if (!entry)
        entry = readThoroughly(json, process);
    return entry->sequence > 0 && entry->sequence <= highestSequence ? entry : std::nullopt;
}

} // namespace sandgate
