// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/terminalrow.h"
#include <QByteArrayView>
#include <QColor>
#include <QList>
#include <QRect>
#include <memory>
#include <optional>

namespace sandgate {

// A terminal's screen and what has left it: bytes in, rows out. Pure, over libvterm; any bytes may come, and each part
// is bounded. Nothing in them reaches the computer by itself: a title, a bell or something for the clipboard is only
// told.
//
// Lines have numbers that stay: what has left the screen has the lower ones, the screen's first row is line top(), and
// the numbers before first() are forgotten.
class TerminalScreen
{
public:
    static constexpr int MinColumns = 4;
    static constexpr int MinRows = 2;
    static constexpr int MaxColumns = 1000;
    static constexpr int MaxRows = 500;

    enum class CursorShape { Block, Underline, Bar };
    enum class Mouse { Off, Clicks, Drags, Moves };
    // What the program asks the terminal is answered only once: not when what it printed earlier is read again.
    enum class Questions { Answer, Leave };

    struct Cursor {
        int row = 0; // of the screen
        int column = 0;
        bool isVisible = true;
        CursorShape shape = CursorShape::Block;
        friend bool operator==(const Cursor &, const Cursor &) = default;
    };
    // What happened since it was last asked for.
    struct News {
        bool title = false;
        int bells = 0;
        std::optional<QString> clipboard; // what the program would like to put there
        QByteArray answers;               // for the program
    };

    explicit TerminalScreen(int columns = 80, int rows = 24, Scrollback::Limits limits = {});
    ~TerminalScreen();
    TerminalScreen(const TerminalScreen &) = delete;
    TerminalScreen &operator=(const TerminalScreen &) = delete;

    void feed(QByteArrayView bytes, Questions questions = Questions::Answer);
    // Columns that do not fit any more are lost on the screen, not above it; rows go to and come from there.
    void resize(int columns, int rows);
    void setColours(const QColor &text, const QColor &behind); // for programs that ask

    int columns() const;
    int rows() const;
    qint64 first() const;
    qint64 top() const;
    qint64 end() const { return top() + rows(); }
    TerminalRow line(qint64 number) const; // from first() up to end()
    bool goesOn(qint64 number) const;      // in the next line: it was too long for one
    Cursor cursor() const;
    bool isAlternate() const; // the screen of a program that uses all of it
    Mouse mouse() const;
    bool isInverse() const;
    QString title() const;
    QString text() const; // of all lines, for tests and for reading aloud

    News takeNews();
    // In cells of the screen; rows that scrolled are in it, too.
    QList<QRect> takeDamage();

    // What a key, the mouse or a text means to the program in the mode that it has chosen; empty: nothing.
    QByteArray key(int key, Qt::KeyboardModifiers modifiers) const; // arrows, function keys, the keypad and the like
    QByteArray mouseMoved(int row, int column, Qt::KeyboardModifiers modifiers);
    // 1 left, 2 middle, 3 right, 4 and 5 the wheel up and down
    QByteArray mouseButton(int button, bool isPressed, Qt::KeyboardModifiers modifiers);
    QByteArray focusChanged(bool hasFocus);
    bool bracketsPastes() const;
    QByteArray pasted(const QString &text) const; // without control characters but tabs and line ends

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace sandgate
