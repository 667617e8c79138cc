// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

// What sandgate-cli prints. What is hidden in text that comes from sandboxes is shown.
namespace sandgate {

struct Column {
    QString title;
    QString member; // of each row
};

void printText(const QByteArray &text); // to standard output, as it is
void printLine(const QString &line);
void printJson(const QJsonValue &value, bool inOneLine = false);
void printTable(const QJsonArray &rows, const std::vector<Column> &columns);
void printDetails(const QJsonObject &object);
void printStage(const QString &stage);      // to standard error
void printWarning(const QString &sentence); // likewise
bool isTerminal();                          // standard error is one
void printError(const Error &error);        // to standard error

int exitCodeOf(const Error &error);
QString readable(const QString &text); // with what is hidden in it made visible; blanks stay, for columns

} // namespace sandgate
