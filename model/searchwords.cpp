// SPDX-License-Identifier: Apache-2.0
#include "model/searchwords.h"
#include "model/actor/listing.h"
#include "model/secretmask.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype mostTerms = 32;
constexpr qsizetype aroundHit = 120; // characters on each side of what was found

} // namespace

SearchWords::SearchWords(const QString &text)
{
    for (const QString &term : termsOf(text))
        m_matchers.emplace_back(term, Qt::CaseInsensitive);
}

bool SearchWords::areIn(const QString &text) const
{
    return !isEmpty() && std::all_of(m_matchers.begin(), m_matchers.end(),
                                     [&text](const QStringMatcher &matcher) { return matcher.indexIn(text) >= 0; });
}

QString SearchWords::snippetOf(const QString &line) const
{
    qsizetype first = -1;
    qsizetype length = 0;
    for (const QStringMatcher &matcher : m_matchers) {
        const qsizetype at = matcher.indexIn(line);
        if (at < 0)
            return {};
        if (first < 0) {
            first = at;
            length = matcher.pattern().size();
        }
    }
    const qsizetype begin = first <= aroundHit ? 0 : first - aroundHit;
    const qsizetype end = std::min(line.size(), first + length + aroundHit);
    const auto piece = [](const QString &text, qsizetype from, qsizetype to) {
        QString part = text.sliced(from, to - from);
        part.remove(QChar(SearchHit::markBegin)).remove(QChar(SearchHit::markEnd));
        return part;
    };
    // Keys are covered before it is cut, since a piece of one does not look like one; but for what is looked for.
    const QString around = SecretMask().covered(line);
    return (begin > 0 ? u"…"_s : QString()) + piece(around, begin, first) + QChar(SearchHit::markBegin) +
           piece(line, first, first + length) + QChar(SearchHit::markEnd) + piece(around, first + length, end) +
           (end < line.size() ? u"…"_s : QString());
}

QStringList SearchWords::termsOf(const QString &text)
{
    QStringList terms;
    for (qsizetype at = 0; at < text.size() && terms.size() < mostTerms;) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const auto isQuote = [](QChar c) { return c == u'"' || c == u'“' || c == u'”'; };
        const bool isPhrase = isQuote(text[at]);
        const qsizetype begin = isPhrase ? at + 1 : at;
        qsizetype end = begin;
        while (end < text.size() && (isPhrase ? !isQuote(text[end]) : !text[end].isSpace()))
            ++end;
        QString term = text.sliced(begin, end - begin);
        at = isPhrase ? end + 1 : end;
        if (!isPhrase && term.endsWith(u'*'))
            term.chop(1); // any ending, which a part of a line has anyway
        if (!term.isEmpty())
            terms << term;
    }
    return terms;
}

} // namespace sandgate
