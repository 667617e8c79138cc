// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <QStringMatcher>
#include <vector>

namespace sandgate {

// What a person looks for in text that has no index: words, all of which must be there, in any case of letters; what
// stands in quotes is one of them; a word* is the same as the word, which may be a part of another one anyway.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);

    bool isEmpty() const { return m_matchers.empty(); }
    bool areIn(const QString &text) const; // none are in nothing
    // The line around the first word, with SearchHit's marks, and with dots for what else looks like a key; empty: not
    // all words are in it.
    QString snippetOf(const QString &line) const;

    static QStringList termsOf(const QString &text);

private:
    std::vector<QStringMatcher> m_matchers;
};

} // namespace sandgate
