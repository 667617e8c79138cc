// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/terminalwriter.h"
#include <algorithm>
#include <set>
#include <vterm.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxAnswers = 4096; // of one run; a program that asks more often gets no answer
constexpr uint32_t RightHalf = uint32_t(-1);

TerminalColour colourOf(const VTermColor &colour, bool isText)
{
    if (isText ? VTERM_COLOR_IS_DEFAULT_FG(&colour) : VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&colour))
        return {TerminalColour::Kind::Indexed, colour.indexed.idx, 0, 0};
    return {TerminalColour::Kind::True, colour.rgb.red, colour.rgb.green, colour.rgb.blue};
}

VTermColor colourFor(const TerminalColour &colour, const VTermColor &otherwise)
{
    VTermColor result = otherwise;
    if (colour.kind == TerminalColour::Kind::Indexed)
        vterm_color_indexed(&result, colour.red);
    else if (colour.kind == TerminalColour::Kind::True)
        vterm_color_rgb(&result, colour.red, colour.green, colour.blue);
    return result;
}

TerminalStyle styleOf(const VTermScreenCell &cell)
{
    using Flag = TerminalStyle::Flag;
    TerminalStyle style{colourOf(cell.fg, true), colourOf(cell.bg, false), 0};
    const auto set = [&style](bool on, Flag flag) { style.flags = quint16(style.flags | (on ? flag : 0)); };
    set(cell.attrs.bold, Flag::Bold);
    set(cell.attrs.italic, Flag::Italic);
    set(cell.attrs.blink, Flag::Blink);
    set(cell.attrs.reverse, Flag::Inverse);
    set(cell.attrs.strike, Flag::Struck);
    set(cell.attrs.underline == VTERM_UNDERLINE_SINGLE, Flag::Underlined);
    set(cell.attrs.underline == VTERM_UNDERLINE_DOUBLE, Flag::UnderlinedTwice);
    set(cell.attrs.underline == VTERM_UNDERLINE_CURLY, Flag::UnderlinedCurly);
    return style;
}

void setAttributes(VTermScreenCell &cell, quint16 flags)
{
    using Flag = TerminalStyle::Flag;
    cell.attrs.bold = (flags & Flag::Bold) != 0;
    cell.attrs.italic = (flags & Flag::Italic) != 0;
    cell.attrs.blink = (flags & Flag::Blink) != 0;
    cell.attrs.reverse = (flags & Flag::Inverse) != 0;
    cell.attrs.strike = (flags & Flag::Struck) != 0;
    cell.attrs.underline = (flags & Flag::UnderlinedCurly) != 0   ? VTERM_UNDERLINE_CURLY
                           : (flags & Flag::UnderlinedTwice) != 0 ? VTERM_UNDERLINE_DOUBLE
                           : (flags & Flag::Underlined) != 0      ? VTERM_UNDERLINE_SINGLE
                                                                  : VTERM_UNDERLINE_OFF;
}

bool isEmpty(const VTermScreenCell &cell)
{
    return cell.chars[0] == 0 && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) && !cell.attrs.reverse && !cell.attrs.underline &&
           !cell.attrs.strike;
}

TerminalRow::Size sizeOf(const VTermScreenCell &cell)
{
    if (!cell.attrs.dwl)
        return TerminalRow::Size::Normal;
    if (cell.attrs.dhl == 1)
        return TerminalRow::Size::TopHalf;
    return cell.attrs.dhl == 2 ? TerminalRow::Size::BottomHalf : TerminalRow::Size::Wide;
}

void append(TerminalRow &row, const VTermScreenCell &cell)
{
    TerminalCell result;
    const bool isHalf = cell.chars[0] == RightHalf;
    const bool followsWide = !row.cells.empty() && row.cells.back().width == 2;
    result.style = styleOf(cell);
    if (isHalf && followsWide)
        result.width = 0;
    else if (!isHalf) {
        result.character = cell.chars[0];
        result.width = cell.width == 2 ? 2 : 1;
    }
    if (result.character != 0 && cell.chars[1] != 0) {
        TerminalRow::Marks marks{row.columns(), {}};
        for (int i = 1; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; ++i)
            marks.marks += char32_t(cell.chars[i]);
        row.marks.push_back(std::move(marks));
    }
    row.cells.push_back(result);
}

VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    return VTermModifier((modifiers & Qt::ShiftModifier ? VTERM_MOD_SHIFT : 0) |
                         (modifiers & Qt::AltModifier ? VTERM_MOD_ALT : 0) |
                         (modifiers & Qt::ControlModifier ? VTERM_MOD_CTRL : 0));
}

VTermKey keyOf(int key, bool isKeypad)
{
    if (isKeypad) {
        if (key >= Qt::Key_0 && key <= Qt::Key_9)
            return VTermKey(VTERM_KEY_KP_0 + (key - Qt::Key_0));
        switch (key) {
        case Qt::Key_Asterisk:
            return VTERM_KEY_KP_MULT;
        case Qt::Key_Plus:
            return VTERM_KEY_KP_PLUS;
        case Qt::Key_Comma:
            return VTERM_KEY_KP_COMMA;
        case Qt::Key_Minus:
            return VTERM_KEY_KP_MINUS;
        case Qt::Key_Period:
            return VTERM_KEY_KP_PERIOD;
        case Qt::Key_Slash:
            return VTERM_KEY_KP_DIVIDE;
        case Qt::Key_Equal:
            return VTERM_KEY_KP_EQUAL;
        case Qt::Key_Enter:
            return VTERM_KEY_KP_ENTER;
        default:
            break;
        }
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return VTermKey(VTERM_KEY_FUNCTION_0 + 1 + (key - Qt::Key_F1));
    switch (key) {
    case Qt::Key_Up:
        return VTERM_KEY_UP;
    case Qt::Key_Down:
        return VTERM_KEY_DOWN;
    case Qt::Key_Left:
        return VTERM_KEY_LEFT;
    case Qt::Key_Right:
        return VTERM_KEY_RIGHT;
    case Qt::Key_Insert:
        return VTERM_KEY_INS;
    case Qt::Key_Delete:
        return VTERM_KEY_DEL;
    case Qt::Key_Home:
        return VTERM_KEY_HOME;
    case Qt::Key_End:
        return VTERM_KEY_END;
    case Qt::Key_PageUp:
        return VTERM_KEY_PAGEUP;
    case Qt::Key_PageDown:
        return VTERM_KEY_PAGEDOWN;
    default:
        return VTERM_KEY_NONE;
    }
}

struct Freed {
    void operator()(VTerm *terminal) const { vterm_free(terminal); }
};

} // namespace

class TerminalScreen::Inside : public TerminalWriter::Hearer
{
public:
    Inside(int columns, int rows, Scrollback::Limits limits)
        : back(limits)
        , vterm(vterm_new(rows, columns))
        , writer(*vterm, *this)
        , sequences(writer)
    {
        static const VTermScreenCallbacks callbacks = {
            [](VTermRect rect, void *self) { return of(self).damage(rect); },
            [](VTermRect to, VTermRect, void *self) { return of(self).damage(to); },
            nullptr,
            [](VTermProp property, VTermValue *value, void *self) { return of(self).set(property, *value); },
            [](void *self) { return ++of(self).news.bells; },
            nullptr,
            [](int count, const VTermScreenCell *cells, void *self) { return of(self).push(count, cells); },
            [](int count, VTermScreenCell *cells, void *self) { return of(self).pop(count, cells); },
        };
        vterm_set_utf8(vterm.get(), 1);
        vterm_output_set_callback(
            vterm.get(),
            [](const char *bytes, size_t size, void *self) { of(self).output.append(bytes, qsizetype(size)); }, this);
        screen = vterm_obtain_screen(vterm.get());
        vterm_screen_enable_altscreen(screen, 1);
        vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCROLL);
        vterm_screen_set_callbacks(screen, &callbacks, this);
        vterm_screen_reset(screen, 1);
        vterm_screen_flush_damage(screen);
    }

    static Inside &of(void *self) { return *static_cast<Inside *>(self); }

    void titleSet(const QByteArray &utf8) override
    {
        title = QString::fromUtf8(utf8);
        news.title = true;
    }
    void clipboardOffered(const QByteArray &base64) override
    {
        const auto bytes = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (bytes && !bytes.decoded.isEmpty())
            news.clipboard = QString::fromUtf8(bytes.decoded);
    }
    void colourAsked(int what) override
    {
        const QColor &colour = what == 10 ? textColour : behindColour;
        if (colour.isValid())
            output += u"\x1b]%1;rgb:%2/%3/%4\x1b\\"_s
                          .arg(QString::number(what), part(colour.red()), part(colour.green()), part(colour.blue()))
                          .toLatin1();
    }
    static QString part(int value) { return u"%1%1"_s.arg(value, 2, 16, QLatin1Char('0')); }
    void scrollbackCleared() override
    {
        back.clear();
        damageAll();
    }
    void reset() override
    {
        titleSet({});
        damageAll();
    }

    qint64 cursorLine() const override
    {
        VTermPos at;
        vterm_state_get_cursorpos(vterm_obtain_state(vterm.get()), &at);
        return back.dropped() + back.count() + at.row;
    }
    void wrapped(qint64 from, qint64 to) override
    {
        if (isAlternate)
            return;
        for (qint64 line = std::max(from, back.dropped()); line < to; ++line)
            wraps.insert(line);
        wraps.erase(wraps.begin(), wraps.lower_bound(back.dropped()));
    }

    int damage(VTermRect rect)
    {
        for (int row = std::max(0, rect.start_row); row < std::min(rect.end_row, int(dirty.size())); ++row) {
            auto &[from, to] = dirty[size_t(row)];
            from = to == 0 ? rect.start_col : std::min(from, rect.start_col);
            to = std::max(to, rect.end_col);
        }
        return 1;
    }
    void damageAll()
    {
        int rows = 0;
        int columns = 0;
        vterm_get_size(vterm.get(), &rows, &columns);
        dirty.assign(size_t(rows), {0, columns});
    }
    int set(VTermProp property, const VTermValue &value)
    {
        switch (property) {
        case VTERM_PROP_CURSORVISIBLE:
            cursorIsVisible = value.boolean != 0;
            break;
        case VTERM_PROP_CURSORSHAPE:
            shape = value.number == VTERM_PROP_CURSORSHAPE_UNDERLINE  ? CursorShape::Underline
                    : value.number == VTERM_PROP_CURSORSHAPE_BAR_LEFT ? CursorShape::Bar
                                                                      : CursorShape::Block;
            break;
        case VTERM_PROP_MOUSE:
            mouse = Mouse(std::clamp(value.number, 0, 3));
            break;
        case VTERM_PROP_ALTSCREEN:
            isAlternate = value.boolean != 0;
            break;
        case VTERM_PROP_REVERSE:
            isInverse = value.boolean != 0;
            break;
        default:
            break;
        }
        return 1;
    }
    int push(int count, const VTermScreenCell *cells)
    {
        TerminalRow row;
        row.size = sizeOf(cells[0]);
        while (count > 0 && isEmpty(cells[count - 1]))
            --count;
        row.cells.reserve(size_t(count));
        for (int i = 0; i < count; ++i)
            append(row, cells[i]);
        back.push(std::move(row));
        return 1;
    }
    int pop(int count, VTermScreenCell *cells)
    {
        if (back.count() == 0)
            return 0;
        const TerminalRow row = back.pop();
        VTermColor text;
        VTermColor behind;
        vterm_state_get_default_colors(vterm_obtain_state(vterm.get()), &text, &behind);
        auto marks = row.marks.begin();
        for (int i = 0; i < count; ++i) {
            const TerminalCell cell = i < row.columns() ? row.cells[size_t(i)] : TerminalCell();
            cells[i] = {};
            cells[i].width = 1;
            cells[i].fg = colourFor(cell.style.text, text);
            cells[i].bg = colourFor(cell.style.behind, behind);
            setAttributes(cells[i], cell.style.flags);
            const bool fits = cell.width != 2 || i + 1 < count;
            if (!fits || cell.width == 0)
                continue;
            cells[i].chars[0] = cell.character;
            cells[i].width = char(cell.width);
            while (marks != row.marks.end() && marks->column < i)
                ++marks;
            if (marks != row.marks.end() && marks->column == i)
                std::copy_n(marks->marks.begin(), std::min<size_t>(marks->marks.size(), VTERM_MAX_CHARS_PER_CELL - 1),
                            cells[i].chars + 1);
        }
        return 1;
    }

    // What libvterm has to say about something that a person does.
    template<typename What>
    QByteArray said(What what)
    {
        const QByteArray before = std::exchange(output, {});
        what();
        return std::exchange(output, before);
    }

    Scrollback back;
    std::unique_ptr<VTerm, Freed> vterm;
    TerminalWriter writer;
    EscapeSequences sequences;
    VTermScreen *screen = nullptr;
    std::vector<std::pair<int, int>> dirty; // columns of each row; {0, 0}: none
    std::set<qint64> wraps;                 // lines that went on in the next one when they were written
    QByteArray output;
    News news;
    QString title;
    QColor textColour;
    QColor behindColour;
    CursorShape shape = CursorShape::Block;
    Mouse mouse = Mouse::Off;
    bool cursorIsVisible = true;
    bool isAlternate = false;
    bool isInverse = false;
};

TerminalScreen::TerminalScreen(int columns, int rows, Scrollback::Limits limits)
    : m_inside(std::make_unique<Inside>(std::clamp(columns, MinColumns, MaxColumns), std::clamp(rows, MinRows, MaxRows),
                                        limits))
{
    m_inside->damageAll();
}

TerminalScreen::~TerminalScreen() = default;

void TerminalScreen::feed(QByteArrayView bytes, Questions questions)
{
    m_inside->sequences.feed(bytes.data(), bytes.size());
    vterm_screen_flush_damage(m_inside->screen);
    const QByteArray answers = std::exchange(m_inside->output, {});
    if (questions == Questions::Answer && m_inside->news.answers.size() + answers.size() <= MaxAnswers)
        m_inside->news.answers += answers;
    if (questions == Questions::Leave) {
        m_inside->news.clipboard.reset();
        m_inside->news.bells = 0;
    }
}

void TerminalScreen::resize(int columns, int rows)
{
    const int newColumns = std::clamp(columns, MinColumns, MaxColumns);
    const int newRows = std::clamp(rows, MinRows, MaxRows);
    if (newColumns == this->columns() && newRows == this->rows())
        return;
    vterm_set_size(m_inside->vterm.get(), newRows, newColumns);
    m_inside->writer.settle();
    vterm_screen_flush_damage(m_inside->screen);
    m_inside->damageAll();
}

void TerminalScreen::setColours(const QColor &text, const QColor &behind)
{
    m_inside->textColour = text;
    m_inside->behindColour = behind;
}

int TerminalScreen::columns() const
{
    int columns = 0;
    vterm_get_size(m_inside->vterm.get(), nullptr, &columns);
    return columns;
}

int TerminalScreen::rows() const
{
    int rows = 0;
    vterm_get_size(m_inside->vterm.get(), &rows, nullptr);
    return rows;
}

qint64 TerminalScreen::first() const
{
    return m_inside->back.dropped();
}

qint64 TerminalScreen::top() const
{
    return first() + m_inside->back.count();
}

TerminalRow TerminalScreen::line(qint64 number) const
{
    Q_ASSERT(number >= first() && number < end());
    if (number < top())
        return m_inside->back.at(number - first());
    TerminalRow row;
    const int width = columns();
    row.cells.reserve(size_t(width));
    VTermScreenCell cell = {};
    for (VTermPos at = {int(number - top()), 0}; at.col < width; ++at.col) {
        vterm_screen_get_cell(m_inside->screen, at, &cell);
        if (at.col == 0)
            row.size = sizeOf(cell);
        append(row, cell);
    }
    return row;
}

bool TerminalScreen::goesOn(qint64 number) const
{
    if (!m_inside->wraps.contains(number) || number + 1 >= end())
        return false;
    const TerminalRow row = line(number); // it may have been written anew since
    return row.columns() > 0 && (row.cells.back().character != 0 || row.cells.back().width == 0);
}

TerminalScreen::Cursor TerminalScreen::cursor() const
{
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(m_inside->vterm.get()), &at);
    return {at.row, at.col, m_inside->cursorIsVisible, m_inside->shape};
}

bool TerminalScreen::isAlternate() const
{
    return m_inside->isAlternate;
}

TerminalScreen::Mouse TerminalScreen::mouse() const
{
    return m_inside->mouse;
}

bool TerminalScreen::isInverse() const
{
    return m_inside->isInverse;
}

QString TerminalScreen::title() const
{
    return m_inside->title;
}

QString TerminalScreen::text() const
{
    QStringList lines;
    for (qint64 number = first(); number < end(); ++number)
        lines += line(number).text();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

TerminalScreen::News TerminalScreen::takeNews()
{
    return std::exchange(m_inside->news, {});
}

QList<QRect> TerminalScreen::takeDamage()
{
    QList<QRect> rects;
    for (size_t row = 0; row < m_inside->dirty.size(); ++row) {
        const auto [from, to] = std::exchange(m_inside->dirty[row], {0, 0});
        if (to > from)
            rects += QRect(from, int(row), to - from, 1);
    }
    return rects;
}

QByteArray TerminalScreen::key(int key, Qt::KeyboardModifiers modifiers) const
{
    const VTermKey known = keyOf(key, modifiers.testFlag(Qt::KeypadModifier));
    const bool isKeypad = known >= VTERM_KEY_KP_0;
    VTerm *vterm = m_inside->vterm.get();
    const VTermModifier with = isKeypad ? VTERM_MOD_NONE : modifiersOf(modifiers);
    const QByteArray bytes = m_inside->said([&] { vterm_keyboard_key(vterm, known, with); });
    return bytes == "\n" ? QByteArray("\r") : bytes; // the keypad's Enter, which is what all terminals send
}

QByteArray TerminalScreen::mouseMoved(int row, int column, Qt::KeyboardModifiers modifiers)
{
    VTerm *vterm = m_inside->vterm.get();
    const QByteArray said = m_inside->said([&] { vterm_mouse_move(vterm, row, column, modifiersOf(modifiers)); });
    return m_inside->mouse == Mouse::Off ? QByteArray() : said;
}

QByteArray TerminalScreen::mouseButton(int button, bool isPressed, Qt::KeyboardModifiers modifiers)
{
    VTerm *vterm = m_inside->vterm.get();
    const QByteArray said =
        m_inside->said([&] { vterm_mouse_button(vterm, button, isPressed, modifiersOf(modifiers)); });
    return m_inside->mouse == Mouse::Off ? QByteArray() : said;
}

QByteArray TerminalScreen::focusChanged(bool hasFocus)
{
    VTermState *state = vterm_obtain_state(m_inside->vterm.get());
    return m_inside->said([&] { hasFocus ? vterm_state_focus_in(state) : vterm_state_focus_out(state); });
}

bool TerminalScreen::bracketsPastes() const
{
    return !m_inside->said([this] { vterm_keyboard_start_paste(m_inside->vterm.get()); }).isEmpty();
}

QByteArray TerminalScreen::pasted(const QString &text) const
{
    QByteArray bytes;
    QString clean = text;
    clean.replace("\r\n"_L1, "\r"_L1).replace(u'\n', u'\r');
    clean.removeIf([](QChar c) { return (c < u' ' && c != u'\t' && c != u'\r') || (c >= u'\x7f' && c < u'\xa0'); });
    VTerm *vterm = m_inside->vterm.get();
    bytes += m_inside->said([vterm] { vterm_keyboard_start_paste(vterm); });
    bytes += clean.toUtf8();
    bytes += m_inside->said([vterm] { vterm_keyboard_end_paste(vterm); });
    return bytes;
}

} // namespace sandgate
