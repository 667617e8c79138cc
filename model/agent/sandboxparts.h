// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace sandgate {

class HttpClient;

// Pieces of something larger than the 2 MiB that the server takes or gives at once, as files in a folder of the
// sandbox. Core thread; the client outlives the tasks.

constexpr qint64 partSize = 1536 * 1024;

// In the order of the alphabet, as a shell's part-* has them.
QString nameOfPart(qint64 number);
// A hidden folder beside `path`; the same for the same `things`, so that a later try finds the parts of an earlier one.
QString folderOfParts(const QString &path, const QStringList &things);
// Names and sizes of what is in a folder.
async::Task<Result<QHash<QString, qint64>>> partsThere(HttpClient &http, QString folder);
async::Task<Result<>> sendPart(HttpClient &http, QString path, QByteArray bytes);
async::Task<Result<QByteArray>> fetchPart(HttpClient &http, QString path, qint64 size); // of exactly this size
async::Task<Result<>> removePart(HttpClient &http, QString path);

} // namespace sandgate
