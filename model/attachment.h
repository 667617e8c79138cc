// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QJsonArray>
#include <QJsonObject>

namespace sandgate {

// What is sent beside the text of a prompt, as a content block of ACP that carries its bytes. Its name travels as the
// end of its uri, which names no place: the agent is on another computer.
namespace attachment {

constexpr qint64 LargestImage = 900 * 1024;  // a message with it stays below what a server takes, 2 MiB
constexpr qint64 LargestFile = 256 * 1024;   // of text
constexpr qint64 MostTogether = 1400 * 1024; // of all blocks of one prompt, as they are sent

QJsonObject image(const QString &name, const QByteArray &mimeType, const QByteArray &bytes);
// InvalidSettings: it is no text in UTF-8. TooLarge.
Result<QJsonObject> file(const QString &name, const QByteArray &content);

QString nameOf(const QJsonObject &block);
qint64 sizeOf(const QJsonObject &block);      // of what was attached, bytes
QByteArray imageOf(const QJsonObject &block); // empty: it is none
qint64 sentSize(const QJsonArray &blocks);    // bytes

} // namespace attachment

} // namespace sandgate
