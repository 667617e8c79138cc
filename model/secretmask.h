// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secret.h"
#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

namespace sandgate {

// Finds what should not be read over a shoulder or sent on: the values that are known to be secret, and what looks like
// a key (the well-known prefixes, JSON web tokens, private keys, passwords in addresses, values that are assigned to a
// name such as API_KEY). A value, and a pure one: any thread.
class SecretMask
{
public:
    struct Place {
        qsizetype start = 0;
        qsizetype length = 0;
        bool known = false; // by its value; otherwise only by its looks
        friend bool operator==(const Place &, const Place &) = default;
    };

    SecretMask() = default;
    // Values shorter than six characters are words of any text, and not looked for.
    explicit SecretMask(const std::vector<Secret> &known);

    // A person wants to see this value: it is not found any more.
    void show(const QString &value) { m_shown.insert(value); }

    std::vector<Place> find(QStringView text) const; // in the text's order, none within another
    bool hides(QStringView text) const { return !find(text).empty(); }
    // Each place as eight dots. What is as long as the dots, or longer, or shorter, cannot be told apart.
    QString masked(const QString &text) const;
    // Each character of each place as a dot, where positions in the text are to stay: its length can be told then.
    QString covered(const QString &text) const;
    QStringList values(QStringView text) const; // what is hidden in it, each once, in the text's order

    static QString dots();

private:
    void findKnown(QStringView text, std::vector<Place> &places) const;

    QSet<QString> m_shown;
    std::vector<QString> m_known; // longest first
    std::vector<bool> m_firsts;   // by the low byte of a first character: whether any begins so
};

} // namespace sandgate
