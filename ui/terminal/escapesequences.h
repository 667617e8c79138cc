// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <vector>

namespace sandgate {

// A control sequence (ESC [ ...), whole and within bounds.
struct ControlSequence {
    char leader = 0; // ? > = < or none
    // -1: left out. `joined`: a colon and not a semicolon follows.
    struct Argument {
        int value = -1;
        bool joined = false;
        friend bool operator==(const Argument &, const Argument &) = default;
    };
    std::vector<Argument> arguments;
    QByteArray intermediate;
    char final = 0;

    int argument(size_t index, int otherwise) const
    {
        return index < arguments.size() && arguments[index].value >= 0 ? arguments[index].value : otherwise;
    }
    QByteArray bytes() const;
    friend bool operator==(const ControlSequence &, const ControlSequence &) = default;
};

// Cuts a terminal's output into characters and whole sequences, as DEC's terminals do (ECMA-48). Pure: the same bytes
// give the same calls however they are cut, but that one run of text may come as several.
//
// Everything is bounded: what does not end, is too long or makes no sense is left out. So whoever gets the parts need
// not trust the bytes. That matters: libvterm 0.1.4 writes beyond its arrays when a sequence has many arguments.
class EscapeSequences
{
public:
    static constexpr size_t MaxArguments = 32;
    static constexpr int MaxValue = 9999;
    static constexpr qsizetype MaxString = 256 * 1024;

    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void text(const char *utf8, qsizetype size) = 0; // valid; no control characters, no combining marks
        virtual void mark(const char *utf8, qsizetype size) = 0; // one that combines with the character before
        virtual void control(char character) = 0;                // below 32
        // Instead of control('\n'). At least `more` line feeds follow, among nothing but text, with the usual style at
        // each of them, and at each end of a row of columns().
        virtual void lineFeed(int more)
        {
            Q_UNUSED(more)
            control('\n');
        }
        virtual int columns() const { return 0; }
        virtual void escape(const QByteArray &rest) = 0; // what follows the ESC, its last byte final
        virtual void sequence(const ControlSequence &sequence) = 0;
        virtual void systemCommand(const QByteArray &text) = 0; // ESC ] ...
        virtual void deviceControl(const QByteArray &text) = 0; // ESC P ...
    };

    explicit EscapeSequences(Listener &listener)
        : m_listener(listener)
    {
    }
    void feed(const char *bytes, qsizetype size);

private:
    enum class State { Text, Escape, Sequence, SequenceIgnored, String, StringEscape };
    enum class Strings { System, Device, Other };

    const char *readText(const char *at, const char *end);
    void character(char32_t code, const char *end);
    void flushText();
    void broken();
    void escapeByte(char byte);
    void sequenceByte(char byte);
    void stringByte(char byte);
    void endString();

    Listener &m_listener;
    State m_state = State::Text;
    Strings m_stringKind = Strings::Other;
    bool m_tooLong = false;
    QByteArray m_collected; // of an escape or a string
    ControlSequence m_sequence;
    char m_partial[4] = {};              // of a character that is not whole yet
    const char *m_partialFrom = nullptr; // in what is being fed
    int m_partialSize = 0;
    int m_partialNeeds = 0;
    const char *m_textFrom = nullptr; // in what is being fed
    const char *m_textTo = nullptr;
    int m_linesAhead = 0; // known to follow in what is being fed
};

} // namespace sandgate
