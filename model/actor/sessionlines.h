// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "providers/secret.h"
#include <QJsonObject>
#include <variant>

namespace sandgate {

// The lines of an exported session: JSON, one value a line, UTF-8.
//
//   {"sandgate":"session","format":1,"events":N,"session":{...}}              first, once
//   {"index":1,"createdAt":...,"sender":"agent",...,"payload":{...}}          N of them, ascending without gaps
//   {"permission":{"eventIndex":...,"state":"answered","decidedBy":...}}      last; one for each request
//
// "payload" is the last member and has the very bytes of the envelope; where these are not JSON in one line there is a
// "payloadBase64" instead. Where credentials stood it is written anew without them, and "redacted" says so.
struct ExportHeader {
    SessionRecord session;
    EventIndex events = 0;
};

constexpr qint64 longestLine = qint64(96) * 1024 * 1024;

QByteArray headerLine(const ExportHeader &header);
QByteArray eventLine(const EventRecord &event, bool isRedacted);
QByteArray permissionLine(const PermissionRecord &permission);

// Takes credentials out: what a session's tools were configured with, and the texts of `hidden` wherever they stand.
// True when there were any.
bool redact(EventRecord &event, const std::vector<Secret> &hidden);
QByteArray withoutSecrets(QByteArray text, const std::vector<Secret> &hidden);

// What a line says; everything about it is checked. Session and sandbox are the importer's business.
using ImportedLine = std::variant<ExportHeader, EventRecord, PermissionRecord>;
Result<ImportedLine> parseLine(const QByteArray &line);

} // namespace sandgate
