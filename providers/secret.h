// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDebug>
#include <utility>

namespace sandgate {

// A token or key. Has no way into a log, a QVariant or a comparison by accident: whoever needs the text says
// reveal(), and that word is what a reviewer looks for.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray text)
        : m_text(std::move(text))
    {
    }

    static Secret random(); // 256 bit of the system's, as hexadecimal digits

    bool isEmpty() const { return m_text.isEmpty(); }
    const QByteArray &reveal() const { return m_text; }
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "(secret)"; }

private:
    QByteArray m_text;
};

} // namespace sandgate
