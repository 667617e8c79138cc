// SPDX-License-Identifier: Apache-2.0
#include "model/rules/suspicioustext.h"
#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

bool isHarmless(char32_t c)
{
    if (c < 0x80)
        return c >= 0x20 ? c != 0x7F : (c == U'\n' || c == U'\t');
    static const std::u32string own = U"ßæÆœŒøØþÞðÐ";
    if (own.find(c) != std::u32string::npos)
        return true;
    // é is e and an accent
    const QString parts = QChar::decomposition(c);
    if (QChar::decompositionTag(c) != QChar::Canonical || parts.isEmpty() || parts[0].unicode() >= 0x80)
        return false;
    return parts[0].isLetter() && QChar::isLetter(c);
}

} // namespace

QString suspiciousCharacter(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        if (!isHarmless(c))
            return u"U+%1"_s.arg(c, 4, 16, QLatin1Char('0')).toUpper();
    }
    return {};
}

} // namespace sandgate
