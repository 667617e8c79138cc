// SPDX-License-Identifier: Apache-2.0
#include "ui/common/direction.h"
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar popIsolate(0x2069);

bool isOfRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

} // namespace

QString apart(const QString &sentence)
{
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft ||
        std::none_of(sentence.begin(), sentence.end(), isOfRightToLeft))
        return sentence;
    // Words without a letter of the sentence's script, and without its quotes and commas.
    static const QRegularExpression foreign(uR"([^\s\x{0590}-\x{08FF}«»()]+(?: [^\s\x{0590}-\x{08FF}«»()]+)*)"_s);
    QString result;
    qsizetype at = 0;
    for (auto found = foreign.globalMatch(sentence); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        qsizetype end = match.capturedEnd();
        while (end > match.capturedStart() && u".:,;!"_s.contains(sentence[end - 1])) // the sentence's own
            --end;
        const QString words = sentence.mid(match.capturedStart(), end - match.capturedStart());
        if (std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); }))
            continue;
        result += sentence.mid(at, match.capturedStart() - at) + leftToRightIsolate + words + popIsolate;
        at = end;
    }
    return result + sentence.mid(at);
}

QString leftToRight(const QString &code)
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft ? leftToRightIsolate + code + popIsolate : code;
}

void keepLeftToRight(QPlainTextEdit &view)
{
    view.setLayoutDirection(Qt::LeftToRight);
    QTextOption option = view.document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    view.document()->setDefaultTextOption(option);
}

} // namespace sandgate
