// SPDX-License-Identifier: Apache-2.0
#include "ui/log/loglayouts.h"
#include "ui/log/ansi.h"
#include "ui/transcript/ansiformat.h"
#include <QFontMetricsF>

namespace sandgate {
namespace {

constexpr std::size_t MaxCached = 400;
constexpr qsizetype MaxSearched = 4096; // bytes of a line in which places are looked for, so that painting never waits

AnsiText ansiText(const LogLine &line)
{
    if (line.stream == LogStream::Gap)
        return {gapText(line.text), {}};
    return parseAnsi(QString::fromUtf8(line.text.data(), qsizetype(line.text.size())));
}

} // namespace

QString plainText(const LogLine &line)
{
    return ansiText(line).plain;
}

std::vector<std::pair<int, int>> placesIn(const QString &text, const LinePattern &pattern, int limit)
{
    std::vector<std::pair<int, int>> places;
    const QByteArray bytes = text.toUtf8().left(MaxSearched);
    const std::string_view line(bytes.constData(), std::size_t(bytes.size()));
    const auto characters = [&bytes](std::size_t from, std::size_t to) {
        return int(QString::fromUtf8(bytes.constData() + from, qsizetype(to - from)).size());
    };
    LinePattern::Match match;
    std::size_t at = 0;
    std::size_t known = 0; // bytes, which are so many characters
    int knownCharacters = 0;
    while (at <= line.size() && int(places.size()) < limit &&
           pattern.find(line, at, match) == LinePattern::Outcome::Found) {
        knownCharacters += characters(known, match.from);
        known = match.from;
        if (match.to > match.from)
            places.emplace_back(knownCharacters, knownCharacters + characters(match.from, match.to));
        at = match.to > match.from ? match.to : match.to + 1;
        while (at < line.size() && (line[at] & 0xc0) == 0x80)
            ++at;
    }
    return places;
}

LogLayouts::LogLayouts(const TranscriptLook &look)
    : m_look(look)
{
    setLook(look);
}

void LogLayouts::setLook(const TranscriptLook &look)
{
    m_look = look;
    m_lineHeight = QFontMetrics(look.mono).lineSpacing() + 2;
    forgetAll();
}

void LogLayouts::setWidth(int width)
{
    if (m_width != width)
        forgetAll();
    m_width = width;
}

void LogLayouts::setFind(const PatternText &text)
{
    m_find.reset();
    if (!text.text.isEmpty()) {
        if (Result<LinePattern> made = LinePattern::make(text))
            m_find = std::move(*made);
    }
    forgetAll();
}

void LogLayouts::setMarks(const std::vector<PatternText> &patterns)
{
    m_marks.clear();
    for (const PatternText &pattern : patterns) {
        if (Result<LinePattern> made = LinePattern::make(pattern))
            m_marks.push_back(std::move(*made));
    }
    forgetAll();
}

void LogLayouts::setMask(SecretMask mask)
{
    m_mask = std::move(mask);
    forgetAll();
}

void LogLayouts::forget(qint64 from)
{
    m_cached.erase(m_cached.lower_bound(from), m_cached.end());
}

void LogLayouts::forgetAll()
{
    m_cached.clear();
    m_widest = 0;
}

QColor LogLayouts::markColour(const TranscriptLook &look, std::size_t mark)
{
    const std::array<QColor, 3> colours = {look.accent, look.tone(TranscriptLook::Tone::Good),
                                           look.tone(TranscriptLook::Tone::Bad)};
    return colours[mark % colours.size()];
}

void LogLayouts::addMatches(Ranges &ranges, const QString &text, const LinePattern &pattern,
                            const QTextCharFormat &format)
{
    for (const auto &[from, to] : placesIn(text, pattern))
        ranges.append({from, to - from, format});
}

QTextLayout &LogLayouts::of(qint64 number, const LogLine &line)
{
    Cached &cached = m_cached[number];
    cached.usedAt = ++m_uses;
    if (cached.layout)
        return *cached.layout;

    ++m_made;
    const AnsiText text = ansiText(line);
    cached.layout = std::make_unique<QTextLayout>(m_mask.covered(text.plain), m_look.mono);
    QTextLayout &layout = *cached.layout;
    Ranges ranges;
    for (std::size_t i = 0; i < text.spans.size(); ++i) {
        const qsizetype end = i + 1 < text.spans.size() ? text.spans[i + 1].from : text.plain.size();
        ranges.append(
            {int(text.spans[i].from), int(end - text.spans[i].from), ansiFormat(text.spans[i].style, m_look)});
    }
    QTextCharFormat format;
    if (line.stream == LogStream::Gap) {
        format.setForeground(m_look.tone(TranscriptLook::Tone::Warning));
        format.setFontItalic(true);
        ranges.append({0, int(text.plain.size()), format});
    } else {
        format.setForeground(m_look.text);
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            format.setBackground(TranscriptLook::mixed(m_look.base, markColour(m_look, i), 0.3));
            addMatches(ranges, text.plain, m_marks[i], format);
        }
        format.setBackground(TranscriptLook::mixed(m_look.base, m_look.tone(TranscriptLook::Tone::Warning), 0.45));
        if (m_find)
            addMatches(ranges, text.plain, *m_find, format);
    }
    layout.setFormats(ranges);
    QTextOption option;
    option.setWrapMode(m_width > 0 ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(QFontMetricsF(m_look.mono).horizontalAdvance(u' ') * 8);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(m_width > 0 ? m_width : 1e6);
        part.setPosition({0, y});
        y += m_lineHeight;
        m_widest = qMax(m_widest, part.naturalTextWidth());
    }
    layout.endLayout();
    if (m_cached.size() > MaxCached) {
        const quint64 limit = m_uses - MaxCached / 2;
        std::erase_if(m_cached, [limit](const auto &item) { return item.second.usedAt < limit; });
    }
    return layout;
}

} // namespace sandgate
