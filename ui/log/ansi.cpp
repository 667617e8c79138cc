// SPDX-License-Identifier: Apache-2.0
#include "ui/log/ansi.h"
#include <algorithm>
#include <array>

namespace sandgate {
namespace {

constexpr char16_t Escape = 0x1b;
constexpr char16_t Bell = 0x07;
constexpr char16_t ControlSequence = 0x9b; // ESC [ in one character
constexpr size_t MaxArguments = 32;
constexpr size_t MaxSpans = 2000; // of one line; further ones are not told apart

using Arguments = std::vector<int>;

// 38;5;n or 38;2;r;g;b from `at`, which is left on the last argument that was used.
AnsiColour extendedColour(const Arguments &arguments, size_t &at)
{
    const auto byte = [&arguments](size_t i) { return i < arguments.size() ? std::clamp(arguments[i], 0, 255) : 0; };
    const int kind = at + 1 < arguments.size() ? arguments[at + 1] : 0;
    AnsiColour colour;
    if (kind == 5) {
        colour = {AnsiColour::Kind::Indexed, byte(at + 2), 0};
        at += 2;
    } else if (kind == 2) {
        colour = {AnsiColour::Kind::True, 0, qRgb(byte(at + 2), byte(at + 3), byte(at + 4))};
        at += 4;
    } else {
        at = arguments.size();
    }
    return colour;
}

void selectStyle(const Arguments &arguments, AnsiStyle &style)
{
    for (size_t i = 0; i < arguments.size(); ++i) {
        const int code = arguments[i];
        const auto indexed = [](int index) { return AnsiColour{AnsiColour::Kind::Indexed, index, 0}; };
        if (code == 0)
            style = {};
        else if (code == 1)
            style.bold = true;
        else if (code == 2)
            style.faint = true;
        else if (code == 3)
            style.italic = true;
        else if (code == 4)
            style.underline = true;
        else if (code == 7)
            style.inverse = true;
        else if (code == 22)
            style.bold = style.faint = false;
        else if (code == 23)
            style.italic = false;
        else if (code == 24)
            style.underline = false;
        else if (code == 27)
            style.inverse = false;
        else if (code >= 30 && code <= 37)
            style.text = indexed(code - 30);
        else if (code == 38)
            style.text = extendedColour(arguments, i);
        else if (code == 39)
            style.text = {};
        else if (code >= 40 && code <= 47)
            style.behind = indexed(code - 40);
        else if (code == 48)
            style.behind = extendedColour(arguments, i);
        else if (code == 49)
            style.behind = {};
        else if (code >= 90 && code <= 97)
            style.text = indexed(code - 90 + 8);
        else if (code >= 100 && code <= 107)
            style.behind = indexed(code - 100 + 8);
    }
}

class Parser
{
public:
    explicit Parser(const QString &line)
        : m_line(line)
    {
    }

    AnsiText run()
    {
        m_result.plain.reserve(m_line.size());
        while (m_at < m_line.size()) {
            const char16_t c = m_line[m_at].unicode();
            if (c == Escape)
                escape();
            else if (c == ControlSequence)
                controlSequence(m_at + 1);
            else if (c == u'\t' || (c >= 0x20 && c != 0x7f && (c < 0x80 || c >= 0xa0)))
                m_result.plain += m_line[m_at++];
            else
                ++m_at;
        }
        return std::move(m_result);
    }

private:
    void escape()
    {
        if (m_at + 1 >= m_line.size()) {
            m_at = m_line.size();
            return;
        }
        switch (m_line[m_at + 1].unicode()) {
        case u'[':
            controlSequence(m_at + 2);
            break;
        case u']': // titles, links, the clipboard
        case u'P':
        case u'X':
        case u'^':
        case u'_':
            string(m_at + 2);
            break;
        case u'(':
        case u')':
        case u'*':
        case u'+':
        case u'#':
        case u' ':
        case u'%':
            m_at = qMin(m_at + 3, m_line.size());
            break;
        default:
            m_at += 2;
        }
    }

    void controlSequence(qsizetype from)
    {
        qsizetype end = from;
        while (end < m_line.size() && m_line[end].unicode() >= 0x20 && m_line[end].unicode() <= 0x3f)
            ++end;
        const bool isWhole = end < m_line.size() && m_line[end].unicode() >= 0x40 && m_line[end].unicode() <= 0x7e;
        if (isWhole && m_line[end] == u'm')
            select(QStringView(m_line).sliced(from, end - from));
        m_at = isWhole ? end + 1 : end;
    }

    // Up to the bell or ESC \; one that never ends takes the rest of the line.
    void string(qsizetype from)
    {
        for (qsizetype i = from; i < m_line.size(); ++i) {
            if (m_line[i] == QChar(Bell)) {
                m_at = i + 1;
                return;
            }
            if (m_line[i] == QChar(Escape) && i + 1 < m_line.size() && m_line[i + 1] == u'\\') {
                m_at = i + 2;
                return;
            }
        }
        m_at = m_line.size();
    }

    void select(QStringView text)
    {
        Arguments arguments;
        int value = 0;
        for (const QChar c : text) {
            if (c.unicode() >= u'0' && c.unicode() <= u'9') {
                value = std::min(value * 10 + (c.unicode() - u'0'), 9999);
            } else if (c == u';' || c == u':') {
                arguments.push_back(value);
                value = 0;
            } else {
                return; // private use
            }
            if (arguments.size() >= MaxArguments)
                break;
        }
        arguments.push_back(value);
        selectStyle(arguments, m_style);
        auto &spans = m_result.spans;
        if (!spans.empty() && spans.back().from == m_result.plain.size())
            spans.back().style = m_style;
        else if (spans.size() < MaxSpans)
            spans.push_back({m_result.plain.size(), m_style});
    }

    const QString &m_line;
    qsizetype m_at = 0;
    AnsiStyle m_style;
    AnsiText m_result;
};

// Moved in lightness until it stands out from `base`.
QColor readable(const QColor &colour, const QColor &base)
{
    const bool isDark = base.lightnessF() < 0.5F;
    const float lightness = colour.lightnessF();
    const float fit = isDark ? std::max(lightness, 0.60F) : std::min(lightness, 0.40F);
    return QColor::fromHslF(std::max(0.0F, colour.hslHueF()), colour.hslSaturationF(), fit);
}

} // namespace

AnsiText parseAnsi(const QString &line)
{
    return Parser(line).run();
}

QColor ansiColour(const AnsiColour &colour, const QColor &base, const QColor &text)
{
    if (colour.kind == AnsiColour::Kind::True) {
        // as it was chosen, unless it was chosen for another background
        const QColor chosen(colour.rgb);
        return std::abs(chosen.lightnessF() - base.lightnessF()) < 0.3F ? readable(chosen, base) : chosen;
    }
    if (colour.kind == AnsiColour::Kind::None)
        return text;
    const int index = colour.index;
    if (index < 16) {
        // black and white are what is dark and light here; the others are hues
        static constexpr std::array<float, 8> hues = {0, 0, 0.36F, 0.12F, 0.60F, 0.83F, 0.50F, 0};
        const int hue = index % 8;
        if (hue == 0)
            return index == 0 ? readable(QColor::fromHslF(0, 0, 0.45F), base) : QColor::fromHslF(0, 0, 0.55F);
        if (hue == 7)
            return text;
        const float lightness = index < 8 ? 0.45F : 0.55F;
        return readable(QColor::fromHslF(hues[size_t(hue)], index < 8 ? 0.62F : 0.80F, lightness), base);
    }
    if (index >= 232)
        return readable(QColor::fromRgb(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10), base);
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return readable(QColor::fromRgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6)), base);
}

} // namespace sandgate
