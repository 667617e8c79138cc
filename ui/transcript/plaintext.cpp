// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/plaintext.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

bool isInvisible(char32_t c)
{
    if (c == U'\n' || c == U'\t' || c == U' ')
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space: // all blanks but the usual one
        return true;
    default:
        // letters that are drawn as nothing: Hangul fillers, the braille blank
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlainText)
};

} // namespace

QString visibleText(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        if (isInvisible(c))
            shown += u"⟨U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0') + u'⟩';
        else
            shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return shown;
}

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
