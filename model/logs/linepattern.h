// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QString>
#include <memory>
#include <string_view>

struct pcre2_real_code_8;
struct pcre2_real_match_context_8;
struct pcre2_real_match_data_8;
struct pcre2_real_jit_stack_8;

namespace sandgate {

// What a person looks for in lines.
struct PatternText {
    QString text;
    bool isRegex = false; // as Perl has them
    bool matchesCase = false;
    friend bool operator==(const PatternText &, const PatternText &) = default;
};

// A pattern made ready (PCRE2, compiled to machine code where that is allowed). For one thread at a time. What a match
// may cost is bounded.
class LinePattern
{
public:
    struct Match {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    enum class Outcome { Found, None, TooCostly };

    // The error says what is wrong with it, and where.
    static Result<LinePattern> make(const PatternText &text);
    // Of ours, of which it is known that it is right.
    static LinePattern ofRegex(const char *regex);

    // The first match in `lines` at or behind `from`. ^ and $ are the bounds of lines.
    Outcome find(std::string_view lines, std::size_t from, Match &match) const;
    // It is to be asked about one line at a time, for it may go over the end of one, or look at it.
    bool isLineByLine() const { return m_isLineByLine; }

private:
    struct Freed {
        void operator()(pcre2_real_code_8 *code) const;
        void operator()(pcre2_real_match_context_8 *context) const;
        void operator()(pcre2_real_match_data_8 *data) const;
        void operator()(pcre2_real_jit_stack_8 *stack) const;
    };

    std::unique_ptr<pcre2_real_code_8, Freed> m_code;
    std::unique_ptr<pcre2_real_match_context_8, Freed> m_context;
    std::unique_ptr<pcre2_real_match_data_8, Freed> m_data;
    std::unique_ptr<pcre2_real_jit_stack_8, Freed> m_stack;
    bool m_isLineByLine = false;
};

} // namespace sandgate
