// SPDX-License-Identifier: Apache-2.0
#include "ui/window/fuzzymatch.h"
#include <algorithm>
#include <vector>

namespace sandgate {
namespace {

constexpr int none = -1000000;
constexpr int beginning = 10; // of a word
constexpr int following = 12; // right behind the letter before
constexpr qsizetype longest = 200;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

// The best of all ways to lay the letters over the text: what a greedy search finds first is often not it.
std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    std::vector<QChar> letters;
    for (const QChar c : typed.first(std::min(typed.size(), longest))) {
        if (!c.isSpace())
            letters.push_back(c.toCaseFolded());
    }
    if (letters.empty())
        return 0;
    text = text.first(std::min(text.size(), longest));
    // best[i]: with the letters so far, the last of them at text[i].
    std::vector<int> best(size_t(text.size()), none);
    for (size_t n = 0; n < letters.size(); ++n) {
        std::vector<int> next(best.size(), none);
        int before = n == 0 ? 0 : none; // the best that ends before text[i - 1]
        for (size_t i = 0; i < best.size(); ++i) {
            const auto at = qsizetype(i);
            if (text[at].toCaseFolded() == letters[n]) {
                int score = before == none ? none : before - (n == 0 ? 0 : 1);
                if (n > 0 && i > 0 && best[i - 1] != none)
                    score = std::max(score, best[i - 1] + following);
                if (score != none)
                    next[i] = score + (beginsWord(text, at) ? beginning : 0);
            }
            if (n > 0 && i > 0)
                before = std::max(before, best[i - 1]);
        }
        best = std::move(next);
    }
    const int found = best.empty() ? none : *std::max_element(best.begin(), best.end());
    if (found == none)
        return {};
    return found * 4 - int(std::min<qsizetype>(text.size(), 80)) / 8; // of equals, the shorter
}

} // namespace sandgate
