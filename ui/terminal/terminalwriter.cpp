// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalwriter.h"
#include <algorithm>
#include <string_view>
#include <vterm.h>

using namespace std::string_view_literals;

namespace sandgate {
namespace {

constexpr qsizetype AtOnce = 2048; // libvterm puts four bytes on the stack for each
constexpr int MaxMarks = VTERM_MAX_CHARS_PER_CELL - 1;
constexpr size_t SafeArguments = 15; // libvterm 0.1.4 has room for sixteen, and does not look
constexpr qsizetype MaxTitle = 1000;

bool isOneOf(std::string_view characters, char character)
{
    return characters.find(character) != std::string_view::npos;
}

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

// Sequences whose arguments are places or counts of cells.
constexpr auto Counting = "@ABCDEFGHILMPSTXZ`adefjkr"sv;
constexpr auto Exact = "JKcghln"sv;
constexpr int KnownModes[] = {1, 5, 6, 7, 12, 25, 47, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1047, 1048, 1049, 2004};

// Of those with more than arguments: selective erasing and reports, the kind of terminal, the cursor's shape,
// protection, the soft reset.
bool isKnown(const ControlSequence &sequence)
{
    const QByteArray &intermediate = sequence.intermediate;
    if (sequence.leader == '?')
        return intermediate.isEmpty() ? isOneOf("JKn"sv, sequence.final) : intermediate == "$" && sequence.final == 'p';
    if (sequence.leader == '>')
        return intermediate.isEmpty() && sequence.final == 'c';
    if (sequence.leader)
        return false;
    return ((intermediate == " " || intermediate == "\"") && sequence.final == 'q') ||
           (intermediate == "!" && sequence.final == 'p');
}

} // namespace

TerminalWriter::Place TerminalWriter::cursor() const
{
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(&m_terminal), &at);
    return {at.row, at.col};
}

void TerminalWriter::write(const QByteArray &bytes)
{
    vterm_input_write(&m_terminal, bytes.constData(), size_t(bytes.size()));
}

void TerminalWriter::text(const char *utf8, qsizetype size)
{
    const qint64 line = m_hearer.cursorLine();
    qsizetype last = size - 1;
    while (last > 0 && isContinuation(utf8[last]))
        --last;
    for (qsizetype at = 0; at < last;) {
        qsizetype end = std::min(at + AtOnce, last);
        while (end > at + 1 && end < last && isContinuation(utf8[end]))
            --end;
        vterm_input_write(&m_terminal, utf8 + at, size_t(end - at));
        at = end;
    }
    m_lastFrom = cursor();
    m_last = QByteArray(utf8 + last, size - last);
    m_lastMarks = 0;
    m_repeatable = m_last;
    write(m_last);
    if (const qint64 now = m_hearer.cursorLine(); now > line)
        m_hearer.wrapped(line, now);
}

// libvterm combines a mark with the character before it, but not at the end of a row, where the cursor has not moved
// on: there both are written once more.
void TerminalWriter::mark(const char *utf8, qsizetype size)
{
    if (m_last.isEmpty() || m_lastMarks == MaxMarks)
        return;
    ++m_lastMarks;
    const QByteArray mark(utf8, size);
    m_last += mark;
    if (cursor() == m_lastFrom)
        write("\x1b[" + QByteArray::number(m_lastFrom.column + 1) + 'G' + m_last);
    else
        write(mark);
}

void TerminalWriter::control(char character)
{
    m_last.clear();
    if (character == 0x0e || character == 0x0f)
        m_sets.isShifted = character == 0x0e;
    vterm_input_write(&m_terminal, &character, 1);
}

void TerminalWriter::lineFeed(int more)
{
    if (more > 0 && !m_mayHaveMargins && !m_mayHaveWideRows)
        scrollFor(more + 1);
    control('\n');
}

int TerminalWriter::columns() const
{
    int count = 0;
    vterm_get_size(&m_terminal, nullptr, &count);
    return count;
}

bool TerminalWriter::hasUsualStyle() const
{
    const VTermState *state = vterm_obtain_state(&m_terminal);
    VTermValue value;
    for (const VTermAttr attribute :
         {VTERM_ATTR_BOLD, VTERM_ATTR_ITALIC, VTERM_ATTR_BLINK, VTERM_ATTR_REVERSE, VTERM_ATTR_STRIKE}) {
        if (!vterm_state_get_penattr(state, attribute, &value) || value.boolean)
            return false;
    }
    return vterm_state_get_penattr(state, VTERM_ATTR_UNDERLINE, &value) && value.number == VTERM_UNDERLINE_OFF &&
           vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value) && VTERM_COLOR_IS_DEFAULT_FG(&value.color) &&
           vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value) && VTERM_COLOR_IS_DEFAULT_BG(&value.color);
}

// libvterm moves all of the screen for each line at its end, which is half of the work in a flood of short lines. Lines
// that are known to come scroll together, and the cursor meets them from above. All looks the same afterwards, since an
// empty line has the style of the moment in which it comes.
void TerminalWriter::scrollFor(int lines)
{
    int rows = 0;
    int width = 0;
    vterm_get_size(&m_terminal, &rows, &width);
    const int count = std::min(lines, rows - 1);
    const Place at = cursor();
    const bool mayBeToWrap = at.column == width - 1; // which a movement would undo
    if (count < 2 || at.row != rows - 1 || mayBeToWrap || !hasUsualStyle())
        return;
    const QByteArray number = QByteArray::number(count);
    write("\x1b[" + number + "S\x1b[" + number + 'A');
}

void TerminalWriter::escape(const QByteArray &rest)
{
    m_last.clear();
    const char final = rest.back();
    const bool isSimple = rest.size() == 1 && isOneOf("=>DEHMNO"sv, final);
    const bool isCharacterSet = rest.size() == 2 && isOneOf("()*+"sv, rest[0]) && isOneOf("0AB"sv, final);
    const bool isRowSize = rest.size() == 2 && rest[0] == '#' && final >= '3' && final <= '8';
    if (isCharacterSet)
        m_sets.sets["()*+"sv.find(rest[0])] = final;
    m_mayHaveWideRows = m_mayHaveWideRows || isRowSize;
    if (rest == "c")
        resetAll();
    else if (rest == "7")
        saveCursor();
    else if (rest == "8")
        restoreCursor();
    else if (isSimple || isCharacterSet || isRowSize)
        write('\x1b' + rest);
}

void TerminalWriter::saveCursor()
{
    m_savedSets = m_sets;
    write("\x1b"
          "7");
}

void TerminalWriter::restoreCursor()
{
    write("\x1b"
          "8");
    m_sets = m_savedSets;
    for (size_t i = 0; i < 4; ++i)
        write(QByteArray("\x1b") + "()*+"[i] + m_sets.sets[i]);
    write(m_sets.isShifted ? "\x0e" : "\x0f");
    moveInside();
}

// The place that was saved may be outside since the size changed.
void TerminalWriter::moveInside()
{
    int rows = 0;
    int columns = 0;
    vterm_get_size(&m_terminal, &rows, &columns);
    const Place at = cursor();
    const Place inside{std::clamp(at.row, 0, rows - 1), std::clamp(at.column, 0, columns - 1)};
    if (at == inside)
        return;
    write("\x1b[?6l");
    write("\x1b[" + QByteArray::number(inside.row + 1) + ';' + QByteArray::number(inside.column + 1) + 'H');
}

void TerminalWriter::settle()
{
    m_last.clear();
    moveInside();
    const Place at = cursor();
    write("\x1b[?6l\x1b[r");
    m_mayHaveMargins = false;
    write("\x1b[" + QByteArray::number(at.row + 1) + ';' + QByteArray::number(at.column + 1) + 'H');
}

// libvterm's own reset leaves some of the modes.
void TerminalWriter::resetAll()
{
    m_repeatable.clear();
    m_sets = {};
    m_savedSets = {};
    for (const int mode : {1000, 1002, 1003, 1004, 1006, 1047, 2004, 5, 6})
        write("\x1b[?" + QByteArray::number(mode) + 'l');
    write("\x1b[r");
    m_mayHaveMargins = false;
    m_mayHaveWideRows = false;
    write("\x1b"
          "c");
    m_hearer.reset();
}

void TerminalWriter::sequence(const ControlSequence &sequence)
{
    m_last.clear();
    const bool isPlain = !sequence.leader && sequence.intermediate.isEmpty();
    if (isPlain && sequence.final == 'm')
        return style(sequence);
    if (isPlain && sequence.final == 'b')
        return repeat(sequence.argument(0, 1));
    if (isPlain && sequence.final == 'J' && sequence.argument(0, 0) == 3)
        return m_hearer.scrollbackCleared();
    if (isPlain && sequence.final == 's')
        return saveCursor();
    if (isPlain && sequence.final == 'u')
        return restoreCursor();
    if (sequence.arguments.size() > SafeArguments && sequence.leader != '?')
        return;
    ControlSequence safe = sequence;
    for (ControlSequence::Argument &argument : safe.arguments)
        argument.joined = false;
    if (isPlain && isOneOf(Counting, sequence.final)) {
        int rows = 0;
        int columns = 0;
        vterm_get_size(&m_terminal, &rows, &columns);
        for (ControlSequence::Argument &argument : safe.arguments)
            argument.value = std::min(argument.value, std::max(rows, columns));
        if (sequence.final == 'r')
            m_mayHaveMargins = !sequence.arguments.empty();
        write(safe.bytes());
    } else if (isPlain && isOneOf(Exact, sequence.final)) {
        write(safe.bytes());
    } else if (sequence.leader == '?' && (sequence.final == 'h' || sequence.final == 'l')) {
        modes(sequence);
    } else if (sequence.arguments.size() <= SafeArguments && isKnown(sequence)) {
        write(safe.bytes());
    }
}

// One by one: libvterm looks at the first only. Those that it does not know, and the margins at the sides, which hardly
// a program uses, are left out.
void TerminalWriter::modes(const ControlSequence &sequence)
{
    for (const ControlSequence::Argument &argument : sequence.arguments) {
        if (std::find(std::begin(KnownModes), std::end(KnownModes), argument.value) == std::end(KnownModes))
            continue;
        const int mode = argument.value == 47 ? 1047 : argument.value;
        write("\x1b[?" + QByteArray::number(mode) + sequence.final);
        if (mode >= 1047 && mode <= 1049)
            moveInside();
    }
}

// In parts that libvterm has room for; what describes one colour stays together.
void TerminalWriter::style(const ControlSequence &sequence)
{
    ControlSequence part = sequence;
    part.arguments.clear();
    const auto &all = sequence.arguments;
    for (size_t i = 0; i < all.size();) {
        size_t count = 1;
        while (i + count < all.size() && all[i + count - 1].joined)
            ++count;
        const bool isColour = all[i].value == 38 || all[i].value == 48;
        if (count == 1 && isColour)
            count = sequence.argument(i + 1, 0) == 2 ? 5 : 3;
        count = std::min(count, all.size() - i);
        if (part.arguments.size() + count > SafeArguments) {
            write(part.bytes());
            part.arguments.clear();
        }
        for (size_t k = 0; k < count && count <= SafeArguments; ++k) {
            part.arguments.push_back(all[i + k]);
            part.arguments.back().value = std::min(all[i + k].value, 255);
        }
        i += count;
    }
    if (!part.arguments.empty() || all.empty())
        write(part.bytes());
}

void TerminalWriter::repeat(int times)
{
    int columns = 0;
    vterm_get_size(&m_terminal, nullptr, &columns);
    const QByteArray character = m_repeatable;
    if (!character.isEmpty())
        write(character.repeated(std::clamp(times, 1, columns)));
}

void TerminalWriter::systemCommand(const QByteArray &text)
{
    m_last.clear();
    const qsizetype semicolon = text.indexOf(';');
    const QByteArray command = text.left(semicolon);
    const QByteArray rest = semicolon < 0 ? QByteArray() : text.sliced(semicolon + 1);
    if (command == "0" || command == "2") {
        m_hearer.titleSet(rest.left(MaxTitle));
    } else if (command == "52") {
        const QByteArray base64 = rest.sliced(rest.indexOf(';') + 1);
        if (base64 != "?") // what is in the clipboard is nobody's business there
            m_hearer.clipboardOffered(base64);
    } else if ((command == "10" || command == "11") && rest == "?") {
        m_hearer.colourAsked(command.toInt());
    }
    // Links (8) are left out: the text stays, an address that it does not show does not.
}

// Asks for a setting. For one that it does not know, libvterm 0.1.4 prints what a stray pointer points at.
void TerminalWriter::deviceControl(const QByteArray &text)
{
    m_last.clear();
    for (const char *known : {"$qm", "$qr", "$q q", "$q\"q"}) {
        if (text == known)
            write("\x1bP" + text + "\x1b\\");
    }
}

} // namespace sandgate
