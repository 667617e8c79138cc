// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/escapesequences.h"
#include <QByteArray>

extern "C" {
struct VTerm;
}

namespace sandgate {

// Hands to libvterm what a terminal here understands, in a form that is safe for libvterm 0.1.4, and keeps the rest
// from it. What is for the person or the computer, and not for the screen, is told.
class TerminalWriter : public EscapeSequences::Listener
{
public:
    class Hearer
    {
    public:
        virtual ~Hearer() = default;
        virtual void titleSet(const QByteArray &utf8) = 0;
        virtual void clipboardOffered(const QByteArray &base64) = 0;
        virtual void colourAsked(int what) = 0; // 10: of text, 11: behind it
        virtual void scrollbackCleared() = 0;
        virtual void reset() = 0;
        // The number of the line where the cursor is; and that a text went on from one to another.
        virtual qint64 cursorLine() const = 0;
        virtual void wrapped(qint64 from, qint64 to) = 0;
    };

    TerminalWriter(VTerm &terminal, Hearer &hearer)
        : m_terminal(terminal)
        , m_hearer(hearer)
    {
    }

    // After the size has changed: the cursor, which may be outside now, comes back, and the margins are those of the
    // screen.
    void settle();

    void text(const char *utf8, qsizetype size) override;
    void mark(const char *utf8, qsizetype size) override;
    void control(char character) override;
    void lineFeed(int more) override;
    int columns() const override;
    void escape(const QByteArray &rest) override;
    void sequence(const ControlSequence &sequence) override;
    void systemCommand(const QByteArray &text) override;
    void deviceControl(const QByteArray &text) override;

private:
    struct Place {
        int row = 0;
        int column = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    Place cursor() const;
    void write(const QByteArray &bytes);
    void moveInside();
    bool hasUsualStyle() const;
    void scrollFor(int lines);
    void modes(const ControlSequence &sequence);
    void style(const ControlSequence &sequence);
    void repeat(int times);
    void saveCursor();
    void restoreCursor();
    void resetAll();

    VTerm &m_terminal;
    Hearer &m_hearer;
    // The last character with its marks, and where the cursor was before it; empty once anything else came.
    QByteArray m_last;
    int m_lastMarks = 0;
    Place m_lastFrom;
    // Which character sets are chosen, and which were with the saved cursor: libvterm 0.1.4 does not save them.
    struct CharacterSets {
        char sets[4] = {'B', 'B', 'B', 'B'};
        bool isShifted = false;
    };
    CharacterSets m_sets;
    CharacterSets m_savedSets;
    QByteArray m_repeatable;
    bool m_mayHaveMargins = false;  // less than the whole screen scrolls
    bool m_mayHaveWideRows = false; // whose size does not always scroll with them
};

} // namespace sandgate
