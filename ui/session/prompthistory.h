// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <optional>

namespace sandgate {

// Going back through what was written before, and forth again to what was being written. A value; it knows no widget.
class PromptHistory
{
public:
    bool isBrowsing() const { return m_at.has_value(); }
    // `earlier` are the prompts so far, the oldest first; `written` is what the field has now. Nothing: there is none.
    std::optional<QString> older(const QStringList &earlier, const QString &written)
    {
        if (!m_at) {
            m_earlier = earlier;
            m_draft = written;
        }
        const qsizetype at = m_at.value_or(m_earlier.size()) - 1;
        if (at < 0)
            return std::nullopt;
        m_at = at;
        return m_earlier[at];
    }
    std::optional<QString> newer()
    {
        if (!m_at)
            return std::nullopt;
        if (*m_at + 1 < m_earlier.size())
            return m_earlier[++*m_at];
        m_at.reset();
        return m_draft;
    }
    void leave() { m_at.reset(); } // what was found is being changed, or sent

private:
    QStringList m_earlier;
    QString m_draft;
    std::optional<qsizetype> m_at;
};

} // namespace sandgate
