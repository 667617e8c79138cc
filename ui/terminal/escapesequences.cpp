// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/escapesequences.h"
#include <QChar>
#include <algorithm>
#include <utility>

namespace sandgate {
namespace {

constexpr char Escape = 0x1b;
constexpr char Bell = 0x07;
constexpr qsizetype MaxIntermediate = 4;
constexpr int MaxLinesAhead = 100;
constexpr char Replacement[] = "\xef\xbf\xbd";

bool isMark(char32_t code)
{
    if (code < 0x300)
        return false;
    if (code == 0x200c || code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f))
        return true; // joiners and variation selectors
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// How many bytes a character has that begins so; 0: none does.
int lengthOf(uchar first)
{
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    if (first >= 0xf0 && first <= 0xf4)
        return 4;
    return 0;
}

// Whether `byte` may be the second one of a character: no overlong forms, no surrogates, nothing above U+10FFFF.
bool maySecond(uchar first, uchar byte)
{
    switch (first) {
    case 0xe0:
        return byte >= 0xa0 && byte <= 0xbf;
    case 0xed:
        return byte >= 0x80 && byte <= 0x9f;
    case 0xf0:
        return byte >= 0x90 && byte <= 0xbf;
    case 0xf4:
        return byte >= 0x80 && byte <= 0x8f;
    default:
        return byte >= 0x80 && byte <= 0xbf;
    }
}

char32_t decoded(const char *bytes, int size)
{
    const auto low = [bytes](int i) { return char32_t(uchar(bytes[i]) & 0x3f); };
    const uchar first = uchar(bytes[0]);
    if (size == 2)
        return (char32_t(first & 0x1f) << 6) | low(1);
    if (size == 3)
        return (char32_t(first & 0x0f) << 12) | (low(1) << 6) | low(2);
    return (char32_t(first & 0x07) << 18) | (low(1) << 12) | (low(2) << 6) | low(3);
}

// Behind ESC [ numbers m, and whether it leaves the usual style; null: it is something else.
const char *behindStyle(const char *at, const char *end, bool &isUsual)
{
    if (end - at < 3 || at[0] != Escape || at[1] != '[')
        return nullptr;
    const char *const from = at + 2;
    for (at = from; at < end && ((*at >= '0' && *at <= '9') || *at == ';' || *at == ':');)
        ++at;
    if (at == end || *at != 'm')
        return nullptr;
    isUsual = at == from || (at == from + 1 && *from == '0');
    return at + 1;
}

// How many line feeds follow the one before `at`, as Listener::lineFeed() says. What is written takes no more columns
// than it has bytes, but for tabs.
int linesAhead(const char *at, const char *end, int columns, bool isAtStart)
{
    int lines = 0;
    int width = isAtStart ? 0 : columns;
    bool isUsual = true;
    while (at < end && lines < MaxLinesAhead) {
        const char byte = *at;
        if (byte == Escape) {
            at = behindStyle(at, end, isUsual);
            if (!at)
                break;
            continue;
        }
        if (byte == '\r')
            width = 0;
        else if (byte == '\n' && isUsual)
            ++lines;
        else if (uchar(byte) < 0x20 && byte != '\t')
            break;
        else if (width < columns)
            width += byte == '\t' ? 8 : 1;
        if (!isUsual && width >= columns)
            break;
        ++at;
    }
    return lines;
}

} // namespace

QByteArray ControlSequence::bytes() const
{
    QByteArray bytes;
    bytes.reserve(qsizetype(8 + arguments.size() * 5) + intermediate.size());
    bytes += "\x1b[";
    if (leader)
        bytes += leader;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const int value = arguments[i].value;
        for (int unit = 1000; unit > 0; unit /= 10) { // at most MaxValue
            if (value >= unit || (unit == 1 && value == 0))
                bytes += char('0' + value / unit % 10);
        }
        if (i + 1 < arguments.size())
            bytes += arguments[i].joined ? ':' : ';';
    }
    return bytes + intermediate + final;
}

void EscapeSequences::feed(const char *bytes, qsizetype size)
{
    const char *const end = bytes + size;
    m_partialFrom = nullptr; // if there is one, it began earlier
    m_linesAhead = 0;
    for (const char *at = bytes; at < end;) {
        const char byte = *at;
        if (m_state == State::Text) {
            at = readText(at, end);
            continue;
        }
        ++at;
        if (byte == 0x18 || byte == 0x1a) { // cancels whatever it is in
            m_state = State::Text;
            m_collected.clear();
        } else if (m_state == State::String || m_state == State::StringEscape) {
            stringByte(byte);
        } else if (byte == Escape) {
            m_collected.clear();
            m_state = State::Escape;
        } else if (uchar(byte) < 0x20) {
            if (byte != 0)
                m_listener.control(byte); // also in the middle of a sequence
        } else if (byte == 0x7f) {
            continue;
        } else if (m_state == State::Escape) {
            escapeByte(byte);
        } else {
            sequenceByte(byte);
        }
    }
    flushText();
}

// Up to what is no text; returns where that is.
const char *EscapeSequences::readText(const char *at, const char *end)
{
    const char *const begin = at;
    for (; at < end; ++at) {
        const uchar byte = uchar(*at);
        if (m_partialSize > 0) {
            const bool fits = m_partialSize == 1 ? maySecond(uchar(m_partial[0]), byte) : (byte & 0xc0) == 0x80;
            if (!fits) {
                broken();
                --at; // it may begin something
                continue;
            }
            m_partial[m_partialSize++] = char(byte);
            if (m_partialSize == m_partialNeeds) {
                m_partialSize = 0;
                character(decoded(m_partial, m_partialNeeds), at + 1);
            }
        } else if (byte >= 0x20 && byte < 0x7f) {
            if (!m_textFrom)
                m_textFrom = at;
            m_textTo = at + 1;
        } else if (byte >= 0x80) {
            m_partialNeeds = lengthOf(byte);
            m_partial[0] = char(byte);
            m_partialFrom = at;
            if (m_partialNeeds > 0)
                m_partialSize = 1;
            else
                broken();
        } else {
            flushText();
            if (byte == uchar(Escape)) {
                m_collected.clear();
                m_state = State::Escape;
                return at + 1;
            }
            if (byte == '\n') {
                const bool isAtStart = at > begin && at[-1] == '\r';
                m_linesAhead =
                    m_linesAhead > 0 ? m_linesAhead - 1 : linesAhead(at + 1, end, m_listener.columns(), isAtStart);
                m_listener.lineFeed(m_linesAhead);
            } else if (byte != 0 && byte != 0x18 && byte != 0x1a && byte != 0x7f) {
                m_listener.control(char(byte));
            }
        }
    }
    return at;
}

// The one in m_partial; `end`: behind its last byte.
void EscapeSequences::character(char32_t code, const char *end)
{
    if (code < 0xa0) {
        flushText(); // the eight-bit control characters, which terminals that speak UTF-8 have no use for
    } else if (isMark(code)) {
        flushText();
        m_listener.mark(m_partial, m_partialNeeds);
    } else if (m_textFrom && m_textTo == m_partialFrom) {
        m_textTo = end;
    } else if (m_partialFrom) {
        flushText();
        m_textFrom = m_partialFrom;
        m_textTo = end;
    } else {
        m_listener.text(m_partial, m_partialNeeds); // some of it came earlier
    }
}

void EscapeSequences::broken()
{
    m_partialSize = 0;
    flushText();
    m_listener.text(Replacement, 3);
}

void EscapeSequences::flushText()
{
    if (m_textFrom)
        m_listener.text(m_textFrom, m_textTo - m_textFrom);
    m_textFrom = nullptr;
    m_textTo = nullptr;
}

void EscapeSequences::escapeByte(char byte)
{
    const bool isFirst = m_collected.isEmpty();
    if (uchar(byte) >= 0x80) {
        m_state = State::Text;
    } else if (byte >= 0x20 && byte <= 0x2f) {
        if (m_collected.size() < MaxIntermediate)
            m_collected += byte;
    } else if (isFirst && byte == '[') {
        m_sequence = {};
        m_state = State::Sequence;
    } else if (isFirst && (byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_')) {
        m_stringKind = byte == ']' ? Strings::System : byte == 'P' ? Strings::Device : Strings::Other;
        m_tooLong = false;
        m_state = State::String;
    } else {
        m_state = State::Text;
        m_listener.escape(m_collected + byte);
    }
}

void EscapeSequences::sequenceByte(char byte)
{
    const bool isFinal = byte >= 0x40 && byte <= 0x7e;
    if (m_state == State::SequenceIgnored || uchar(byte) >= 0x80) {
        m_state = isFinal ? State::Text : State::SequenceIgnored;
        return;
    }
    auto &arguments = m_sequence.arguments;
    if (isFinal) {
        m_state = State::Text;
        m_sequence.final = byte;
        m_listener.sequence(m_sequence);
    } else if (byte >= 0x20 && byte <= 0x2f && m_sequence.intermediate.size() < MaxIntermediate) {
        m_sequence.intermediate += byte;
    } else if (!m_sequence.intermediate.isEmpty()) {
        m_state = State::SequenceIgnored;
    } else if (byte >= 0x3c && byte <= 0x3f && arguments.empty() && !m_sequence.leader) {
        m_sequence.leader = byte;
    } else if (byte >= '0' && byte <= '9') {
        if (arguments.empty())
            arguments.push_back({});
        int &value = arguments.back().value;
        value = std::min(std::max(value, 0) * 10 + (byte - '0'), MaxValue);
    } else if ((byte == ';' || byte == ':') && arguments.size() < MaxArguments) {
        if (arguments.empty())
            arguments.push_back({});
        arguments.back().joined = byte == ':';
        arguments.push_back({});
    } else {
        m_state = State::SequenceIgnored;
    }
}

void EscapeSequences::stringByte(char byte)
{
    if (m_state == State::StringEscape) {
        if (byte == '\\')
            return endString();
        // not its end, but that of what it was in
        m_collected.clear();
        m_state = State::Escape;
        return escapeByte(byte);
    }
    if (byte == Escape) {
        m_state = State::StringEscape;
    } else if (byte == Bell) {
        endString();
    } else if (uchar(byte) >= 0x20) {
        m_tooLong = m_tooLong || m_collected.size() >= MaxString;
        if (!m_tooLong && m_stringKind != Strings::Other)
            m_collected += byte;
    }
}

void EscapeSequences::endString()
{
    m_state = State::Text;
    const QByteArray text = std::exchange(m_collected, {});
    if (m_tooLong)
        return;
    if (m_stringKind == Strings::System)
        m_listener.systemCommand(text);
    else if (m_stringKind == Strings::Device)
        m_listener.deviceControl(text);
}

} // namespace sandgate
