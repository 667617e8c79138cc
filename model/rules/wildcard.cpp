// SPDX-License-Identifier: Apache-2.0
#include "model/rules/wildcard.h"

namespace sandgate {

// Goes back to the last wildcard only, which is enough, and takes no more steps than the product of the lengths.
bool wildcardMatches(QStringView pattern, QStringView text, Slashes slashes, Qt::CaseSensitivity cases)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == anyText) {
            star = p++;
            from = t;
        } else if (p < pattern.size() && pattern.mid(p, 1).compare(text.mid(t, 1), cases) == 0) {
            ++p;
            ++t;
        } else if (star >= 0 && (slashes == Slashes::Pass || text[from] != u'/')) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == anyText)
        ++p;
    return p == pattern.size();
}

} // namespace sandgate
