// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linepattern.h"
#include "model/logs/loglines.h"
#include "model/secretmask.h"
#include "ui/transcript/look.h"
#include <QTextLayout>
#include <map>
#include <memory>

namespace sandgate {

// A line of a log as it reads, without its escape sequences.
QString plainText(const LogLine &line);

// Lines of a log laid out with their colours, and with what is found and marked in them. Keeps the last few hundred.
class LogLayouts
{
public:
    explicit LogLayouts(const TranscriptLook &look);

    void setLook(const TranscriptLook &look);
    void setWidth(int width); // of the text; 0: lines are not wrapped
    void setFind(const PatternText &text);
    void setMarks(const std::vector<PatternText> &patterns);

    // What it finds is drawn as dots, one for each character.
    const SecretMask &mask() const { return m_mask; }
    void setMask(SecretMask mask);

    QTextLayout &of(qint64 number, const LogLine &line);
    void forget(qint64 from); // that line and all behind it are other ones
    void forgetAll();

    int lineHeight() const { return m_lineHeight; }
    qreal widest() const { return m_widest; } // of those that were laid out
    int made() const { return m_made; }       // how many were ever laid out
    static QColor markColour(const TranscriptLook &look, std::size_t mark);

private:
    struct Cached {
        std::unique_ptr<QTextLayout> layout;
        quint64 usedAt = 0;
    };
    using Ranges = QList<QTextLayout::FormatRange>;

    void addMatches(Ranges &ranges, const QString &text, const LinePattern &pattern, const QTextCharFormat &format);

    TranscriptLook m_look;
    std::map<qint64, Cached> m_cached;
    std::optional<LinePattern> m_find;
    std::vector<LinePattern> m_marks;
    SecretMask m_mask;
    int m_width = 0;
    int m_lineHeight = 1;
    qreal m_widest = 0;
    quint64 m_uses = 0;
    int m_made = 0;
};

// Where in a line's text the pattern is, as characters from and to; the first `limit` places.
std::vector<std::pair<int, int>> placesIn(const QString &text, const LinePattern &pattern, int limit = 1000);

} // namespace sandgate
