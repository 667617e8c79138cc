// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/plaintext.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlainText)
};

} // namespace

QString oneLine(const QString &text, qsizetype limit)
{
    const QString trimmed = text.left(limit * 4).trimmed();
    const QString line = trimmed.section(u'\n', 0, 0).simplified();
    if (line.size() > limit)
        return line.left(limit - 1).trimmed() + u'…';
    return line.size() < trimmed.size() && trimmed.contains(u'\n') ? line + u" …"_s : line;
}

QString shownDuration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 0)
        return {};
    if (milliseconds < 10000)
        return Words::tr("%1 s").arg(locale.toString(double(milliseconds) / 1000.0, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return Words::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds / 60 % 60));
}

} // namespace sandgate
