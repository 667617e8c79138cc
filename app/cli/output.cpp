// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString cell(const QJsonObject &row, const Column &column)
{
    const QJsonValue value = row[column.member];
    if (column.member.endsWith("At"_L1) && value.isDouble())
        return QDateTime::fromMSecsSinceEpoch(value.toInteger()).toString(u"yyyy-MM-dd hh:mm:ss"_s);
    if (column.member == "problem"_L1)
        return readable(value["what"_L1].toString()).simplified();
    if (value.isArray())
        return readable(value.toVariant().toStringList().join(u' ')).simplified();
    return readable(value.toVariant().toString()).simplified();
}

void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fflush(file);
}

} // namespace

QString readable(const QString &text)
{
    return visibleText(text, Blanks::Keep);
}

void printText(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

void printLine(const QString &line)
{
    write(stdout, line + u'\n');
}

void printJson(const QJsonValue &value, bool inOneLine)
{
    if (!value.isArray() && !value.isObject()) {
        // A document of its own cannot be one of these, an array of it can.
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        printText(wrapped.mid(1, wrapped.size() - 2) + '\n');
        return;
    }
    const auto format = inOneLine ? QJsonDocument::Compact : QJsonDocument::Indented;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray text = document.toJson(format);
    printText(inOneLine ? text + '\n' : text);
}

void printTable(const QJsonArray &rows, const std::vector<Column> &columns)
{
    std::vector<qsizetype> widths;
    for (const Column &column : columns) {
        qsizetype width = column.title.size();
        for (const QJsonValue &row : rows)
            width = std::max(width, cell(row.toObject(), column).size());
        widths.push_back(width);
    }
    const auto printRow = [&](const auto &text) {
        QString line;
        for (std::size_t i = 0; i < columns.size(); ++i)
            line += text(columns[i]).leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        printLine(line);
    };
    printRow([](const Column &column) { return column.title; });
    for (const QJsonValue &row : rows)
        printRow([&](const Column &column) { return cell(row.toObject(), column); });
}

void printDetails(const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString text = member->isObject() || member->isArray()
                                 ? QString::fromUtf8(QJsonDocument::fromVariant(member->toVariant()).toJson().trimmed())
                                 : cell(object, {{}, member.key()});
        printLine(u"%1: %2"_s.arg(member.key(), readable(text)));
    }
}

void printStage(const QString &stage)
{
    write(stderr, readable(stage) + u" …\n"_s);
}

void printWarning(const QString &sentence)
{
    write(stderr, readable(sentence) + u'\n');
}

bool isTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void printError(const Error &error)
{
    QString text = readable(error.what);
    if (!error.theirWords.isEmpty() && error.theirWords != error.what)
        text += u'\n' + readable(error.theirWords);
    write(stderr, u"sandgate-cli: "_s + text + u'\n');
}

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidSettings:
        return 2;
    case Error::Kind::Gone:
        return 3;
    case Error::Kind::Unreachable:
        return 4;
    case Error::Kind::Conflict:
        return 5;
    case Error::Kind::Timeout:
        return 6;
    case Error::Kind::Unauthorized:
        return 7;
    case Error::Kind::Missing:
        return 8;
    case Error::Kind::Storage:
        return 9;
    case Error::Kind::QuotaExceeded:
    case Error::Kind::RateLimited:
    case Error::Kind::TooLarge:
    case Error::Kind::Refused:
    case Error::Kind::Protocol:
        return 1;
    }
    Q_UNREACHABLE();
}

} // namespace sandgate
