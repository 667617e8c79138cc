// SPDX-License-Identifier: Apache-2.0
#include "model/logs/plainbytes.h"
#include <algorithm>

namespace sandgate {
namespace {

constexpr char Escape = '\x1b';
constexpr std::size_t MaxColours = 128;

bool isParameter(char c)
{
    return c >= 0x20 && c <= 0x3f;
}

// Behind the sequence whose Escape is at `at`.
std::size_t behindSequence(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size())
        return text.size();
    std::size_t end = at + 2;
    switch (text[at + 1]) {
    case '[':
        while (end < text.size() && isParameter(text[end]))
            ++end;
        return end < text.size() && text[end] >= 0x40 && text[end] <= 0x7e ? end + 1 : end;
    case ']': // titles, links, the clipboard
    case 'P':
    case 'X':
    case '^':
    case '_':
        for (; end < text.size(); ++end) {
            if (text[end] == '\x07')
                return end + 1;
            if (text[end] == Escape && end + 1 < text.size() && text[end + 1] == '\\')
                return end + 2;
        }
        return text.size();
    case '(':
    case ')':
    case '*':
    case '+':
    case '#':
    case ' ':
    case '%':
        return std::min(at + 3, text.size());
    default:
        return end;
    }
}

} // namespace

void addPlain(std::string &to, std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t escape = std::min(text.find(Escape, at), text.size());
        to.append(text.substr(at, escape - at));
        at = escape < text.size() ? behindSequence(text, escape) : escape;
    }
}

std::string coloursAfter(std::string before, std::string_view text)
{
    for (std::size_t at = text.find(Escape); at != std::string_view::npos; at = text.find(Escape, at + 1)) {
        if (at + 1 >= text.size() || text[at + 1] != '[')
            continue;
        const std::size_t end = std::min(text.find_first_not_of("0123456789;:", at + 2), text.size());
        if (end >= text.size() || text[end] != 'm')
            continue;
        const std::string_view arguments = text.substr(at + 2, end - at - 2);
        const bool isReset = arguments.empty() || arguments == "0";
        if (isReset || before.size() > MaxColours)
            before.clear();
        if (!isReset && arguments.size() < MaxColours)
            before += text.substr(at, end - at + 1);
    }
    return before;
}

} // namespace sandgate
